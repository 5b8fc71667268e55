"""The other end of `processes`: a process that lints what it is sent, until nothing more comes."""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress

READY = "ready"
"""What a worker says before its first outcome."""


def work() -> None:
    """Lint the drafts that come in on standard input; each outcome goes out on standard output as it is made."""
    orders, results = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever else is printed is no outcome

    def say(what: object) -> None:
        results.write(pickle.dumps(what, pickle.HIGHEST_PROTOCOL))
        results.flush()

    lint = pickle.load(orders)  # noqa: S301 - from the process that started this one
    with suppress(EOFError, BrokenPipeError):  # no more drafts, or nobody who waits for them
        say(READY)
        while True:
            drafts, lint.stopped = pickle.load(orders)  # noqa: S301 - as above
            for draft in drafts:
                say(lint(draft))
