"""What was read from a file: the source, the story's text with a map back to it, and the blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from headline_lint.patterns import lazy
from headline_lint.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Scope = Literal["headline", "standfirst", "crosshead", "byline", "caption", "body"]
SCOPES: tuple[Scope, ...] = ("headline", "standfirst", "crosshead", "byline", "caption", "body")

BLOCK_BREAK = "\n"
"""Stands between two blocks of a story's text, and nowhere else in it."""

INVISIBLE = (
    "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f"
)
"""Characters that nobody sees, for use inside a class: a story's text leaves them out and knows where they stood."""
_BLANK = lazy("[^\\S ]|[\x00-\x1f]")
_UNSEEN = lazy(f"[{INVISIBLE}]")
_RUN = lazy(f"(?: *[{INVISIBLE}][ {INVISIBLE}]*| {{2,}}|\\A )")
_ADDRESS = lazy(r"""(?:https?://|\bwww\.)[^\s<>"“”]*[^\s<>"“”.,;:!?()\[\]'’*_]""", re.IGNORECASE)


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
    string stands for the whole span (an entity, an escape, a run of blanks).
    """

    string: str
    start: int
    end: int


class Hidden(NamedTuple):
    """An invisible character of the source, which the text leaves out before the character at `at`."""

    at: int
    piece: Piece


class Block(Record, frozen=True, gc=False):
    """One headline, standfirst, crosshead, byline, caption or paragraph; offsets in the story's text.

    `quoted`: a block quotation. `listed`: a list item or table cell, which need not be a sentence.
    """

    start: int
    end: int
    scope: Scope
    quoted: bool = False
    listed: bool = False


class Text:
    """Characters with a piecewise map back to the source; `hidden` are those it leaves out, in reading order."""

    __slots__ = ("_at", "_pieces", "hidden", "string")

    def __init__(self, pieces: Iterable[Piece], hidden: Sequence[Hidden] = ()) -> None:
        self._pieces = [piece for piece in pieces if piece[0]]
        strings = [piece[0] for piece in self._pieces]
        self._at = list(accumulate(map(len, strings), initial=0))[:-1]
        self.string = "".join(strings)
        self.hidden = hidden

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

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The characters from `start` to `end` as pieces: so the maps of a text inside a text compose."""
        found = []
        index = bisect_right(self._at, start) - 1
        while start < end:
            piece, at = self._pieces[index], self._at[index]
            stop = min(end, at + len(piece.string))
            found.append(_slice(piece, start - at, stop - at))
            start = stop
            index += 1
        return found

    def _source(self, index: int, offset: int, width: int) -> int:
        piece = self._pieces[index]
        if len(piece.string) == piece.end - piece.start:
            return piece.start + offset - self._at[index] + width
        return piece.end if width else piece.start


class Copy(NamedTuple):
    """What a reader found for one block, before blanks are normalised."""

    pieces: list[Piece]
    scope: Scope
    quoted: bool = False
    listed: bool = False


class Comment(NamedTuple):
    """A comment in the source that may hold a directive; `span` is its place in the source."""

    text: str
    span: Span


def as_written(words: str, _offset: int) -> str:
    """The words, for a format that escapes nothing."""
    return words


class Document(Record, eq=False):
    """A story as read: its source, its text, its blocks in reading order.

    `path` is as given, with forward slashes. `escape` writes plain words in the source's format, fit for
    that offset of the source: front matter and body differ.
    `date` is the front matter's date as written, `section` and `genre` what it or the configuration states.
    `by_paragraph`: the file is no text, and a line of the source is a paragraph of it.
    """

    path: str
    source: str
    text: Text
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    section: str | None = None
    genre: str | None = None
    date: str | None = None
    escape: Callable[[str, int], str] = as_written
    by_paragraph: bool = False

    def locate(self, offset: int) -> Location:
        """The line and column of an offset of the source."""
        starts = _line_starts(self.source)
        line = bisect_right(starts, offset)
        return Location(line, offset - starts[line - 1] + 1)


@lru_cache(maxsize=1)
def _line_starts(source: str) -> list[int]:
    """Where the lines of a source start; the stories of a feed share theirs."""
    lines = source.replace("\r\n", " \n").replace("\r", "\n").split("\n")
    return list(accumulate((len(line) + 1 for line in lines), initial=0))


def compose(copies: Iterable[Copy]) -> tuple[Text, tuple[Block, ...]]:
    """Join what a reader found into one text and its blocks.

    Runs of blanks become one space, soft hyphens and zero-width characters are hidden, web addresses go,
    blocks without a visible character are dropped; one `BLOCK_BREAK` stands between blocks.
    """
    pieces: list[Piece] = []
    hidden: list[Hidden] = []
    blocks: list[Block] = []
    length = 0
    for found, scope, quoted, listed in copies:
        unseen: list[Hidden] = []
        clean = found if len(found) == 1 and _is_clean(found[0].string) else _normalise(found, unseen)
        if not clean:
            continue
        if blocks:
            pieces.append(Piece(BLOCK_BREAK, clean[0].start, clean[0].start))
            length += 1
        start = length
        for piece in clean:
            length += len(piece.string)
        pieces += clean
        if unseen:
            hidden += [Hidden(min(start + at, length), piece) for at, piece in unseen]
        blocks.append(Block(start, length, scope, quoted, listed))
    return Text(pieces, hidden), tuple(blocks)


def _is_clean(string: str) -> bool:
    """Whether a whole block can be taken as it stands: so it is with most."""
    return (
        string.isprintable()
        and "  " not in string
        and "://" not in string
        and "www." not in string
        and string != ""
        and string[0] != " " != string[-1]
    )


def _normalise(pieces: Iterable[Piece], hidden: list[Hidden]) -> list[Piece]:
    """The pieces with single spaces between words and none at the ends; `hidden` gets what nobody sees."""
    out: list[Piece] = []
    length = 0
    after_blank = True  # blanks at the start of a block go
    for found in pieces:
        for piece in _without_addresses(found):
            string = piece.string
            if not string.isprintable():
                string = _BLANK.sub(" ", string)
                piece = Piece(string, piece.start, piece.end)  # noqa: PLW2901 - the same piece, blanks made plain
            if string.isprintable() and "  " not in string and not (after_blank and string[0] == " "):
                out.append(piece)
                length += len(string)
            else:
                for part in _cut_runs(piece, after_blank=after_blank):
                    if _UNSEEN.match(part.string):
                        hidden.append(Hidden(length, part))
                    else:
                        out.append(part)
                        length += len(part.string)
            if out:
                after_blank = out[-1].string[-1] == " "
    if out and after_blank:
        last = out.pop()
        if last.string != " ":
            out.append(_slice(last, 0, len(last.string) - 1))
    return out


def _without_addresses(piece: Piece) -> Iterable[Piece]:
    """The piece without web addresses, which are no copy."""
    string = piece.string
    if not string:
        return ()
    if "://" not in string and "www." not in string:
        return (piece,)
    kept = []
    done = 0
    for address in _ADDRESS.finditer(string):
        kept.append(_slice(piece, done, address.start()))
        done = address.end()
    kept.append(_slice(piece, done, len(string)))
    return [part for part in kept if part.string]


def _cut_runs(piece: Piece, *, after_blank: bool) -> list[Piece]:
    """The piece cut where blanks run and at each invisible character; its blanks are plain spaces already."""
    out: list[Piece] = []
    done = 0
    for run in _RUN.finditer(piece.string):
        start, end = run.span()
        if done < start:
            out.append(_slice(piece, done, start))
            after_blank = False
        for at in range(start, end):
            if piece.string[at] != " ":
                out.append(_slice(piece, at, at + 1))
            elif not after_blank:
                source = _slice(piece, start, end)
                out.append(Piece(" ", source.start, source.end))
                after_blank = True
        done = end
    if done < len(piece.string):
        out.append(_slice(piece, done, len(piece.string)))
    return out


def _slice(piece: Piece, start: int, end: int) -> Piece:
    string = piece.string[start:end]
    if len(piece.string) == piece.end - piece.start:
        return Piece(string, piece.start + start, piece.start + end)
    return Piece(string, piece.start, piece.end)
