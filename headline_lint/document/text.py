"""Characters with a map back to the source they were read from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BLOCK_BREAK = "\n"
"""Stands between two blocks of a story's text, and nowhere else in it."""
SELECTORS = "\u034f\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Those of `INVISIBLE` that Python calls printable: they choose the look of the character before them."""
INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f"
    f"{SELECTORS}"
)
"""Characters that nobody sees, for use inside a class: a story's text leaves them out and knows where they stood."""


class Span(NamedTuple):
    """Half-open offsets, in code points."""

    start: int
    end: int


class Location(NamedTuple):
    """A place in the source: line and column, both 1-based, in code points."""

    line: int
    column: int


class Piece(NamedTuple):
    """Characters and the source span they stand for.

    Where both have the same length the map is one to one (a *verbatim* piece); elsewhere the whole
    string stands for the whole span (an entity, an escape, a run of blanks). No characters for a span that is not
    empty say that something which readers see stood there and was left out.
    """

    string: str
    start: int
    end: int


class Hidden(NamedTuple):
    """An invisible character of the source, which the text leaves out before the character at `at`."""

    at: int
    piece: Piece


class Text:
    """Characters with a piecewise map back to the source; `hidden` are those it leaves out, in reading order.

    `omissions` are offsets, in order, where something that readers see was left out: code, a picture, a note's number.
    """

    __slots__ = ("_at", "_omissions", "_pieces", "hidden", "string")

    def __init__(self, pieces: Iterable[Piece], hidden: Sequence[Hidden] = (), omissions: Sequence[int] = ()) -> None:
        self._pieces = [piece for piece in pieces if piece[0]]
        strings = [piece[0] for piece in self._pieces]
        self._at = list(accumulate(map(len, strings), initial=0))[:-1]
        self.string = "".join(strings)
        self.hidden = hidden
        self._omissions = omissions

    def omits(self, start: int, end: int) -> bool:
        """Whether something that readers see was left out between the characters from `start` to `end`."""
        at = bisect_right(self._omissions, start)
        return at < len(self._omissions) and self._omissions[at] < end

    @property
    def omissions(self) -> Sequence[int]:
        """Offsets, in order, where something that readers see was left out."""
        return self._omissions

    def source_span(self, start: int, end: int) -> Span:
        """The source span of the characters from `start` to `end`; a partly covered entity counts whole.

        Of no characters it is the empty span before the character at `start`, or after the last one.
        """
        if not self._pieces:
            return Span(0, 0)
        first = bisect_right(self._at, start) - 1
        if start >= end:
            place = self._source(first, start, 0) if start < len(self.string) else self._pieces[-1].end
            return Span(place, place)
        last = bisect_right(self._at, end - 1) - 1
        return Span(self._source(first, start, 0), self._source(last, end - 1, 1))

    def span_of(self, start: int, end: int) -> tuple[int, int] | None:
        """The characters that stand for a span of the source; None where no whole ones do."""
        first = bisect_right(self._pieces, start, key=_start) - 1
        last = bisect_left(self._pieces, end, key=_start) - 1
        if first < 0 or last < first or start >= self._pieces[first].end or end > self._pieces[last].end:
            return None
        head, tail = self._pieces[first], self._pieces[last]
        begin, stop = self._at[first], self._at[last] + len(tail.string)
        if len(head.string) == head.end - head.start:
            begin += start - head.start
        if len(tail.string) == tail.end - tail.start:
            stop += end - tail.end
        return (begin, stop) if begin < stop and self.source_span(begin, stop) == (start, end) else None

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The characters from `start` to `end` as pieces: so the maps of a text inside a text compose."""
        found = []
        index = bisect_right(self._at, start) - 1
        while start < end:
            piece, at = self._pieces[index], self._at[index]
            stop = min(end, at + len(piece.string))
            found.append(part_of(piece, start - at, stop - at))
            start = stop
            index += 1
        return found

    def _source(self, index: int, offset: int, width: int) -> int:
        piece = self._pieces[index]
        if len(piece.string) == piece.end - piece.start:
            return piece.start + offset - self._at[index] + width
        return piece.end if width else piece.start


def _start(piece: Piece) -> int:
    return piece.start


def part_of(piece: Piece, start: int, end: int) -> Piece:
    """The characters of a piece from `start` to `end`, with the part of the source that they stand for."""
    string = piece.string[start:end]
    if len(piece.string) == piece.end - piece.start:
        return Piece(string, piece.start + start, piece.start + end)
    return Piece(string, piece.start, piece.end)
