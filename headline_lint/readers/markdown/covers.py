"""What is to be covered in a Markdown source before it is parsed, and the copy that stands inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Copy
from headline_lint.readers.block_words import COVER, MARK

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.document import Piece, Scope

_SHOWN = lazy(r"[^\r\n]")
_REST_OF_LINE = lazy(r"[ \t]*+(?:\r?\n|\Z)")
_START_OF_LINE = lazy(r"[ \t>]*+\Z")
_NEXT_LINE = lazy(r"[ \t]*+<|(?: {4}|\t)[ \t]*+\S")
_WIDEST = 200
"""Characters of a line that are looked at to see whether a mark stands alone on it."""


class Covers:
    """Stretches of a source, each with the character that covers it; `captions` are copy found in them.

    `alerts` are the places where a block quotation says that it is none. `jsx`: braces hold expressions. `source` is as
    it stands.
    """

    def __init__(self, source: str) -> None:
        self.captions: list[Copy] = []
        self.alerts: set[int] = set()
        self.jsx = False
        self.source = source
        self._stretches: list[tuple[int, int, str]] = []

    def cover(self, start: int, end: int, *, seen: bool = False, line: bool = False) -> None:
        """Cover a stretch. `seen`: readers see something in its place.

        `line`: it ends a paragraph where it has its lines for itself.
        """
        character = COVER if seen else MARK
        if line and self.is_alone(start, end):
            character = " "
        if start < end:
            self._stretches.append((start, end, character))

    def blank(self, start: int, end: int) -> None:
        """Cover a stretch with blanks."""
        self._stretches.append((start, end, " "))

    def caption(self, pieces: Iterable[Piece], scope: Scope = "caption", *, listed: bool = False) -> None:
        """Take words that stand in a covered stretch."""
        self.captions.append(Copy([*pieces], scope, listed=listed))

    def apply(self, source: str) -> str:
        """A source of that length, the stretches covered."""
        if not self._stretches:
            return source
        parts = []
        done = 0
        for start, end, character in sorted(self._stretches):
            parts.append(source[done:start])
            if character == " ":
                parts.append(_SHOWN.sub(" ", source[start:end]))
            else:
                parts.append(character * (end - start))
            done = end
        return "".join([*parts, source[done:]])

    def is_alone(self, start: int, end: int) -> bool:
        """Whether nothing else stands on the lines, and no markup or indented text around them would be torn."""
        source = self.source
        first = source.rfind("\n", max(0, start - _WIDEST), start) + 1
        if first == 0 and start > _WIDEST:
            return False
        if _START_OF_LINE.match(source, first, start) is None or start - first > 3 + 2 * source.count(
            ">", first, start
        ):
            return False
        rest = _REST_OF_LINE.match(source, end)
        if rest is None or _NEXT_LINE.match(source, rest.end()):
            return False
        before = source.rfind("\n", max(0, first - 1 - _WIDEST), max(0, first - 1)) + 1
        return not source[before:first].lstrip(" \t>").startswith("<")
