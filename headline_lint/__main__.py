"""The program: `headline-lint`, or `python -m headline_lint`.

Closed streams, full disks and signals end it in good order.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn

_STOPPED = 130  # as `check` ends
_MANY = 100_000
"""So many objects a run may make before Python looks for garbage among them: a start makes less, and next to none."""


def main() -> NoReturn:
    """Run the command line and end the process; SIGTERM ends it as Ctrl-C does."""
    gc.set_threshold(_MANY)
    _open_streams()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        from headline_lint.commands.app import app  # late: Ctrl-C may come while it is imported

        app()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else ended.code is not None
    except KeyboardInterrupt:
        code = _STOPPED
    except OSError as error:  # a disk that is full of help texts, a working folder that is gone
        from headline_lint.base.reading import reason
        from headline_lint.commands.output import FAULTY, give_up, write_faults

        give_up(sys.stdout)
        write_faults([f"{error.filename or 'headline-lint'}: {reason(error)}"])
        code = FAULTY
    _leave(code)


def _leave(code: int) -> NoReturn:
    """End the process at once: what it holds goes with it, and need not be taken apart first. As mypy does."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _open_streams() -> None:
    """Make each stream one that can be read or written to the end.

    A closed one is opened, lest a file take its number: standard input is empty, standard error goes nowhere, standard
    output cannot be written to. None gives up where the other side is slow, as a pipe from some build servers would.
    """
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            opened = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
            setattr(sys, name, open(opened, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end
        elif sys.platform != "win32":
            os.set_blocking(number, True)


if __name__ == "__main__":
    main()
