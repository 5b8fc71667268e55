"""What `check --fix` does with a file: write it with its fixes, or show the difference."""

from __future__ import annotations

from difflib import unified_diff
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.commands.output import stop
from headline_lint.fixes import Fixed, FixError, choose, fix
from headline_lint.linting import Mended
from headline_lint.printable import printable
from headline_lint.readers import encoding
from headline_lint.regular import read_regular
from headline_lint.reporters.summary import counted
from headline_lint.writing import CHANGED, WritingError, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.discovery import Draft
    from headline_lint.document import Document
    from headline_lint.finding import Finding
    from headline_lint.fixes import Look
    from headline_lint.linting import Kept, Mend, Outcome


class Done(NamedTuple):
    """A file whose fixes are made, or shown: its name, how many they are, and to be shown its text before and after."""

    name: str
    fixes: int
    before: str
    after: str


def think_out(draft: Draft, documents: list[Document], findings: list[Finding], look: Look, *, unsafe: bool) -> Mended:
    """A file with its fixes, which is not written yet; nothing where none is to be made, a line where none can be."""
    wanted = choose(findings, unsafe=unsafe)
    if not wanted:
        return Mended()
    if documents[0].by_paragraph:
        note = f"{draft.name}: {_fixes(len(wanted))} not made: Word documents are not written to"
        return Mended(notes=(note,))
    suffix = (draft.path or PurePath(draft.name)).suffix.lower()
    try:
        old = _data(draft, documents[0])
        return Mended(old, fix(Fixed(old, documents, findings, 0), suffix, look, unsafe=unsafe))
    except FixError as error:
        return Mended(faults=(f"{draft.name}: {error}",))


class Writer:
    """Writes files with their fixes, and remembers what was `done`; a dry run writes nothing."""

    def __init__(self, *, dry_run: bool) -> None:
        self.done: list[Done] = []
        self.dry_run = dry_run

    def __call__(self, outcome: Outcome) -> Kept | None:
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
        self.done.append(Done(draft.name, change.fixes, *shown))
        return outcome.kept if self.dry_run else change.left

    def summary(self) -> str:
        """What was done, in words."""
        made = sum(done.fixes for done in self.done)
        verb = "would be made" if self.dry_run else "made"
        return f"{_fixes(made)} {verb} in {counted(len(self.done), 'file')}"

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
    return partial(think_out, unsafe=unsafe), Writer(dry_run=dry_run)


def _data(draft: Draft, document: Document) -> bytes:
    """The bytes of the file that this story was read from; raises `FixError` where they are others by now."""
    if draft.path is None:
        return document.source.encode()
    try:
        data = read_regular(draft.path)
    except OSError:
        raise FixError(CHANGED) from None
    bom, codec = encoding(data)
    if data != bom + document.source.encode(codec, "replace"):
        raise FixError(CHANGED)
    return data


def _unified(done: Done) -> Iterator[str]:
    """The lines of one file's difference; a line ends at a line feed only, as for git."""
    old, new = (_lines(text) for text in (done.before, done.after))
    return unified_diff(old, new, f"a/{done.name}", f"b/{done.name}")


def _lines(text: str) -> list[str]:
    *whole, last = text.split("\n")
    return [f"{line}\n" for line in whole] + ([last] if last else [])


def _fixes(number: int) -> str:
    return "1 fix" if number == 1 else f"{number:,} fixes"
