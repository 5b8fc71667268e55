"""What `check --fix` does with a file: write it with its fixes, or show the difference."""

from __future__ import annotations

from difflib import unified_diff
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.printable import counted, printable
from headline_lint.base.writing import WritingError, write_whole
from headline_lint.commands.output import stop
from headline_lint.run.fixes import propose_fixes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.run.discovery import Draft
    from headline_lint.run.draft import Mend
    from headline_lint.run.outcome import FileFindings, Outcome


class FileChange(NamedTuple):
    """A file whose fixes are made, or shown: its name, how many they are, and to be shown its text before and after."""

    name: str
    fixes: int
    before: str
    after: str


class Writer:
    """Writes files with their fixes, and remembers what was `done`; a dry run writes nothing."""

    def __init__(self, *, dry_run: bool) -> None:
        self.done: list[FileChange] = []
        self.dry_run = dry_run

    def __call__(self, outcome: Outcome) -> FileFindings | None:
        """Make the change of a file; what is left to report of it."""
        draft, change = outcome.draft, outcome.change
        if change is None:
            return outcome.kept
        try:
            if draft.path is not None and not self.dry_run:
                write_whole(draft.path, change.new, instead_of=change.old)
        except WritingError as error:
            outcome.faults.append(f"{draft.name}: {error}")
            return outcome.kept
        shown = (change.before, change.after) if self.dry_run else ("", "")
        self.done.append(FileChange(draft.name, change.fixes, *shown))
        return outcome.kept if self.dry_run else change.left

    def summary(self) -> str:
        """What was done, in words."""
        made = sum(done.fixes for done in self.done)
        verb = "would be made" if self.dry_run else "made"
        return f"{counted(made, 'fix')} {verb} in {counted(len(self.done), 'file')}"

    def difference(self, *, shown: bool) -> str:
        """What the fixes change, as a unified diff that `git apply` takes, unless a terminal shows it."""
        lines = [line for done in self.done for line in _unified(done)]
        if shown:
            lines = [f"{printable(line.rstrip())}\n" for line in lines]
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def fixing(drafts: Iterable[Draft], *, fix: bool, unsafe: bool, dry_run: bool) -> tuple[Mend, Writer]:
    """What thinks out the fixes and what writes them; stops with a fault where the options do not fit."""
    if not fix:
        stop([f"{'--unsafe-fixes' if unsafe else '--dry-run'}: says how to --fix; give that too"])
    if not dry_run and any(draft.path is None for draft in drafts):
        stop(["--fix: standard input is no file to write to; --dry-run shows the difference"])
    return partial(propose_fixes, unsafe=unsafe), Writer(dry_run=dry_run)


def _unified(done: FileChange) -> Iterator[str]:
    """The lines of one file's difference; a line ends at a line feed only, as for git."""
    old, new = (_lines(text) for text in (done.before, done.after))
    return unified_diff(old, new, f"a/{done.name}", f"b/{done.name}")


def _lines(text: str) -> list[str]:
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])
