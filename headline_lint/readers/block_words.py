"""The words of one block while a reader of markup collects them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, is_blank, part_of
from headline_lint.readers.raised import RAISED, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterable

COVER = "\u2cfe"
"""What stands for a character that is no copy where readers see something in its place: what a template makes.

As the other one it is a punctuation mark of no living language: beside one, emphasis begins and ends as beside a tag.
"""
MARK = "\u2cff"
"""What stands for a character of markup, in whose place readers see nothing."""

_COVERED = lazy(rf"(?P<seen>{COVER}[{COVER}{MARK}]*+|\{{[{{%](?:(?!\{{[{{%]).){{0,500}}?[%}}]\}})|{MARK}++", re.DOTALL)


class BlockWords:
    """Pieces of one block; runs that stand side by side in the source become one piece.

    `strong` says that every word so far is set in bold.
    """

    __slots__ = ("_end", "_pieces", "_raised", "_source", "_start", "strong")

    def __init__(self, source: str) -> None:
        self.strong = True
        self._source = source
        self._pieces: list[Piece] = []
        self._raised: list[Piece] = []
        self._start = self._end = -1

    @property
    def empty(self) -> bool:
        """Whether there is no character yet."""
        return not (self._pieces or self._raised) and self._start == self._end

    def add(self, string: str, start: int, end: int, *, strong: bool = False, raised: bool = False) -> None:
        """Add characters and the source span they stand for; of equal length they are the source itself.

        `raised` digits become raised characters, a piece of their own, of which `without_notes` takes the notes';
        other raised marks of a note are left out.
        """
        if self.strong and not strong and not is_blank(string):
            self.strong = False
        if raised:
            self._cut()
            self._raised.append(Piece(string, start, end))
            return
        if self._raised:
            self._settle()
        if len(string) != end - start:
            self._cut()
            self._pieces.append(Piece(string, start, end))
        elif start == self._end:
            self._end = end
        else:
            self._cut()
            self._start, self._end = start, end

    def leave_out(self, start: int, end: int, *, raised: bool = False) -> None:
        """Say that something which readers see, and which is no copy, stands in this span of the source."""
        if not self.empty:
            self._cut()
            (self._raised if raised else self._pieces).append(Piece("", start, end))

    def take(self) -> list[Piece]:
        """The pieces; the next words begin a new block."""
        self._settle()
        self._cut()
        pieces, self._pieces, self.strong = self._pieces, [], True
        return pieces

    def _settle(self) -> None:
        """End a raised run."""
        run, self._raised = self._raised, []
        words = "".join(piece.string for piece in run)
        if words.strip().isdecimal():
            self._pieces += [Piece(piece.string.translate(RAISED), piece.start, piece.end) for piece in run]
        elif is_mark(words):
            self._pieces.append(Piece("", run[0].start, run[-1].end))
        else:
            self._pieces += run

    def _cut(self) -> None:
        """End the run of source characters."""
        start, end = self._start, self._end
        if start == end:
            return
        self._pieces += uncovered([Piece(self._source[start:end], start, end)])
        self._start = self._end = -1


def uncovered(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without what is covered in them, and without the site builder's templates."""
    out: list[Piece] = []
    for piece in pieces:
        string = piece.string
        done = 0
        if "{" in string or COVER in string or MARK in string:
            for found in _COVERED.finditer(string):
                out.append(part_of(piece, done, found.start()))
                if found["seen"]:
                    out.append(part_of(piece, *found.span())._replace(string=""))
                done = found.end()
        out.append(part_of(piece, done, len(string)) if done else piece)
    return out
