"""How many processes lint the drafts of a run: as many as the copy is worth, and no more than are wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from headline_lint.run.discovery import Draft
    from headline_lint.run.draft import DraftLinter
    from headline_lint.run.outcome import Outcome

WORTH_A_PROCESS = 400_000
"""The bytes of copy for which one process more is started.

To start one costs each core 0.17 s, in which 190 KB are linted: two break even with one at 190 KB for each. At twice
that they win, they would still if linting became twice as fast, and a run that stays in one process takes a second.
"""


def usable_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "process_cpu_count"):  # from Python 3.13
        return os.process_cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):  # Linux
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def lint_drafts(lint: DraftLinter, drafts: Sequence[Draft], jobs: int) -> Generator[Outcome]:
    """What comes of each draft, in their order, whatever the number of jobs."""
    sizes = [_size(draft) for draft in drafts] if jobs > 1 else []
    count = min(jobs, len(drafts), sum(sizes) // WORTH_A_PROCESS)
    if count < 2:
        yield from map(lint, drafts)
        return
    from headline_lint.run.processes import lint_in_processes  # most runs need one

    yield from lint_in_processes(lint, drafts, sizes, count)


def _size(draft: Draft) -> int:
    """The bytes of a file; of standard input nobody can tell, and what can't be read takes no time."""
    try:
        return 0 if draft.path is None else draft.path.stat().st_size
    except (OSError, ValueError):
        return 0
