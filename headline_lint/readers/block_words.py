"""The words of one block while a reader of markup collects them."""

from __future__ import annotations

import re

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, is_blank

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""A raised digit stays one: it is a power, a numerator or a footnote's, and no digit of the figure before it."""

_TEMPLATE = lazy(r"\{[{%](?:(?!\{[{%]).){0,500}?[%}]\}", re.DOTALL)


class BlockWords:
    """Pieces of one block; runs that stand side by side in the source become one piece.

    `strong` says that every word so far is set in bold.
    """

    __slots__ = ("_end", "_pieces", "_source", "_start", "strong")

    def __init__(self, source: str) -> None:
        self.strong = True
        self._source = source
        self._pieces: list[Piece] = []
        self._start = self._end = -1

    @property
    def empty(self) -> bool:
        """Whether there is no character yet."""
        return not self._pieces and self._start == self._end

    def add(self, string: str, start: int, end: int, *, strong: bool = False, raised: bool = False) -> None:
        """Add characters and the source span they stand for; of equal length they are the source itself.

        `raised` digits become raised characters, a piece of their own.
        """
        if self.strong and not strong and not is_blank(string):
            self.strong = False
        if raised and string.isdecimal():
            self._cut()
            self._pieces.append(Piece(string.translate(RAISED), start, end))
        elif len(string) != end - start:
            self._cut()
            self._pieces.append(Piece(string, start, end))
        elif start == self._end:
            self._end = end
        else:
            self._cut()
            self._start, self._end = start, end

    def take(self) -> list[Piece]:
        """The pieces; the next words begin a new block."""
        self._cut()
        pieces, self._pieces, self.strong = self._pieces, [], True
        return pieces

    def _cut(self) -> None:
        """End the run of source characters, and leave out the site builder's templates in it."""
        start, end = self._start, self._end
        if start == end:
            return
        if self._source.find("{", start, end) >= 0:
            for template in _TEMPLATE.finditer(self._source, start, end):
                self._pieces.append(Piece(self._source[start : template.start()], start, template.start()))
                start = template.end()
        self._pieces.append(Piece(self._source[start:end], start, end))
        self._start = self._end = -1
