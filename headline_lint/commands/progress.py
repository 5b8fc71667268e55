"""How far a long run is, on a terminal: a bar on standard error, once it has taken a while."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from headline_lint.base.printable import counted
from headline_lint.run.draft import notes_on_empty
from headline_lint.run.jobs import lint_drafts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from rich.progress import Progress

    from headline_lint.run.discovery import Draft
    from headline_lint.run.draft import DraftLinter
    from headline_lint.run.run import Run

PATIENCE = 1.0
"""Seconds after which a run is long."""


def lint_all(run: Run, lint: DraftLinter, drafts: Sequence[Draft], jobs: int, *, quiet: bool) -> bool:
    """Lint the drafts, and have the run take what comes of each, till it is over; whether Ctrl-C ended it before."""
    interrupted = _lint_each(run, lint, drafts, jobs, quiet=quiet)
    run.notes += notes_on_empty(run.empty)
    return interrupted


def _lint_each(run: Run, lint: DraftLinter, drafts: Sequence[Draft], jobs: int, *, quiet: bool) -> bool:
    shown = not quiet and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    done = 0
    with _bar(len(drafts), shown=shown) as advance:
        try:
            with closing(lint_drafts(lint, drafts, jobs)) as outcomes:
                for outcome in outcomes:
                    run.take(outcome)
                    done += 1
                    advance()
                    if run.over:
                        break
        except KeyboardInterrupt:
            run.faults.append(f"stopped after {done:,} of {counted(len(drafts), 'file')}")
            return True
    return False


@contextmanager
def _bar(total: int, *, shown: bool) -> Iterator[Callable[[], None]]:
    """What to call after each draft. The bar appears late, if at all, and is gone at the end."""
    began = monotonic()
    done = 0
    progress: Progress | None = None

    def advance() -> None:
        nonlocal done, progress
        done += 1
        if progress is None and shown and monotonic() - began > PATIENCE:
            progress = _started(total)
        if progress is not None:
            progress.update(progress.task_ids[0], completed=done)

    try:
        yield advance
    finally:
        if progress is not None:
            progress.stop()


def _started(total: int) -> Progress:
    from rich.console import Console  # a short run never shows it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    progress = Progress(
        TextColumn("Linting"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files"),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    progress.add_task("", total=total)
    progress.start()
    return progress
