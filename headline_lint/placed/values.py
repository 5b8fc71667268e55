"""Values and faults with their places in a rule file, house style or configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from headline_lint.base.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

QUOTE_IT = "put the line in quotes"
"""The remedy where YAML takes copy for something else."""
_MOST_NAMES = 20  # that a fault lists: more would hide it; chosen
_MOST_COMPARED = 50
"""Unknown words for which the nearest legal one is looked for."""
_LONGEST = 500
"""Characters of a fault that are shown: it may quote a value of any length."""


class Fault(NamedTuple):
    """Something wrong in a file that steers the linter. `line` and `column` are 1-based; 0 where none is known."""

    path: str
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        text = self.text
        if len(text) > _LONGEST:
            text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
        return f"{place}: {text}"


class Placed(Record):
    """A value and where it stands: text, a list, a mapping (in file order), or None where it is empty."""

    value: str | list[Placed] | dict[str, Placed] | None
    path: str
    line: int
    column: int
    key_line: int = 0
    key_column: int = 0

    def fault(self, text: str) -> Fault:
        """A fault at this value."""
        return Fault(self.path, self.line, self.column, text)

    def key_fault(self, text: str) -> Fault:
        """A fault at the key of this value."""
        return Fault(self.path, self.key_line or self.line, self.key_column or self.column, text)

    @property
    def kind(self) -> str:
        """What this is, in plain words."""
        if self.value is None:
            return "nothing"
        return {str: "text", list: "a list", dict: "a mapping"}[type(self.value)]

    @property
    def word(self) -> str:
        """The text, or in plain words what else this is."""
        return self.value if isinstance(self.value, str) else self.kind

    def items(self) -> list[Placed]:
        """The entries of a list; what is no list is its own only entry."""
        return self.value if isinstance(self.value, list) else [self]

    def plain(self) -> Any:
        """The value as Python's own types."""
        if isinstance(self.value, list):
            return [one.plain() for one in self.value]
        if isinstance(self.value, dict):
            return {key: one.plain() for key, one in self.value.items()}
        return self.value


def did_you_mean(word: str, legal: Iterable[str], before: int = 0) -> str:
    """What to add to a fault about an unknown word: the nearest legal one, or all of them if they are few.

    `before`: how many faults come before it. To look for the nearest takes time, so it is done for the first only.
    """
    if before >= _MOST_COMPARED:
        return "see the faults above"
    from difflib import get_close_matches  # only faults need it

    names = sorted(legal)
    near = get_close_matches(word, names, n=1)
    if near:
        return f"did you mean “{near[0]}”?"
    if len(names) > _MOST_NAMES:
        return f"none of the {len(names)} names is near it"
    return f"use one of: {', '.join(names)}"
