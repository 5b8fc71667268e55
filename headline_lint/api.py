"""What Python programs use: read a draft, load rules, lint."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from headline_lint.linter.desk import Desk
from headline_lint.readers import read as read_file
from headline_lint.readers import read_all as read_stories
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.placed.values import Fault
    from headline_lint.rulebook.rule import Rule


class RulebookError(ValueError):
    """Rule files are at fault; `faults` has each with its place."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


def read(path: str | Path) -> Document:
    """Read a draft of one story; its suffix says how, else its content. Raises `readers.UnreadableError`."""
    return read_file(Path(path), Path(path).as_posix())


def read_all(path: str | Path) -> list[Document]:
    """Read the stories of a file: one of a draft, many of a feed. Raises `readers.UnreadableError`."""
    return read_stories(Path(path), Path(path).as_posix())


def load_rules(*folders: str | Path) -> list[Rule]:
    """The built-in rules and those of further folders, sorted by id; raises RulebookError with every fault."""
    book = load_rulebook([built_in_rules(), *map(Path, folders)])
    if book.faults:
        raise RulebookError(book.faults)
    return book.rules


def lint(document: Document, rules: Sequence[Rule] | None = None) -> list[Finding]:
    """The findings of a draft in reading order, suppressions in the copy applied; with the built-in rules if none."""
    return (_built_in() if rules is None else Desk.of(rules)).lint(document)


@cache
def _built_in() -> Desk:
    return Desk.of(load_rules())
