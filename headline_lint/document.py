"""What was read from a file: the source, the story's text with a map back to it, and the blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Scope = Literal["headline", "standfirst", "crosshead", "byline", "caption", "body"]
SCOPES: tuple[Scope, ...] = ("headline", "standfirst", "crosshead", "byline", "caption", "body")

BLOCK_BREAK = "\n"
"""Stands between two blocks of a story's text, and nowhere else in it."""

_BLANKS = re.compile("[\\s\u200b\u200c\u200d\u2060\ufeff\u00ad\x00-\x1f]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


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


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One headline, standfirst, crosshead, byline, caption or paragraph; offsets are those of the story's text.

    `quoted`: a block quotation. `listed`: a list item or table cell, which need not be a sentence.
    """

    start: int
    end: int
    scope: Scope
    quoted: bool = False
    listed: bool = False


class Text:
    """Characters with a piecewise map back to the source."""

    __slots__ = ("_at", "_pieces", "string")

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.string]
        self._at: list[int] = []
        length = 0
        for piece in self._pieces:
            self._at.append(length)
            length += len(piece.string)
        self.string = "".join(piece.string for piece in self._pieces)

    def source_span(self, start: int, end: int) -> Span:
        """The source span of the characters from `start` to `end`; a partly covered entity counts whole."""
        first = bisect_right(self._at, start) - 1
        last = bisect_right(self._at, max(start, end - 1)) - 1
        if first < 0:
            return Span(0, 0)
        return Span(self._source(first, start, 0), self._source(last, max(start, end - 1), 1))

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


def _no_escape(words: str) -> str:
    return words


@dataclass(slots=True, eq=False)
class Document:
    """A story as read: its source, its text, its blocks in reading order.

    `path` is as given, with forward slashes. `escape` writes plain words in the source's format.
    `date` is the front matter's date as written, `section` and `genre` what it or the configuration states.
    """

    path: str
    source: str
    text: Text
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    section: str | None = None
    genre: str | None = None
    date: str | None = None
    escape: Callable[[str], str] = _no_escape
    _line_starts: list[int] = field(default_factory=list)

    def locate(self, offset: int) -> Location:
        """The line and column of an offset of the source."""
        if not self._line_starts:
            self._line_starts = [0, *(m.end() for m in re.finditer(r"\r\n|\r|\n", self.source))]
        line = bisect_right(self._line_starts, offset)
        return Location(line, offset - self._line_starts[line - 1] + 1)


def compose(copies: Iterable[Copy]) -> tuple[Text, tuple[Block, ...]]:
    """Join what a reader found into one text and its blocks.

    Runs of blanks become one space, soft hyphens and zero-width characters go, blocks without a visible
    character are dropped; one `BLOCK_BREAK` stands between blocks.
    """
    pieces: list[Piece] = []
    blocks: list[Block] = []
    length = 0
    for copy in copies:
        clean = _trim(_normalise(copy.pieces))
        if not clean:
            continue
        if blocks:
            pieces.append(Piece(BLOCK_BREAK, clean[0].start, clean[0].start))
            length += 1
        start = length
        length += sum(len(piece.string) for piece in clean)
        pieces += clean
        blocks.append(Block(start, length, copy.scope, copy.quoted, copy.listed))
    return Text(pieces), tuple(blocks)


def _normalise(pieces: Iterable[Piece]) -> list[Piece]:
    """Cut the pieces at every run of blanks or invisible characters that is not a single space."""
    out: list[Piece] = []
    for piece in pieces:
        string, start, end = piece
        verbatim = len(string) == end - start
        done = 0
        for run in _BLANKS.finditer(string):
            blank = " " if run[0].translate(_INVISIBLE) else ""
            after_blank = done == run.start() and bool(out) and out[-1].string.endswith(" ")
            if run[0] == blank and not after_blank:
                continue
            if done < run.start():
                out.append(_slice(piece, done, run.start(), verbatim=verbatim))
                after_blank = False
            if blank and not after_blank:
                out.append(_replace(piece, blank, run.start(), run.end(), verbatim=verbatim))
            done = run.end()
        if done == 0:
            out.append(piece)
        elif done < len(string):
            out.append(_slice(piece, done, len(string), verbatim=verbatim))
    return out


def _slice(piece: Piece, start: int, end: int, *, verbatim: bool) -> Piece:
    if verbatim:
        return Piece(piece.string[start:end], piece.start + start, piece.start + end)
    return Piece(piece.string[start:end], piece.start, piece.end)


def _replace(piece: Piece, string: str, start: int, end: int, *, verbatim: bool) -> Piece:
    if verbatim:
        return Piece(string, piece.start + start, piece.start + end)
    return Piece(string, piece.start, piece.end)


def _trim(pieces: list[Piece]) -> list[Piece]:
    """The pieces without a blank at either end."""
    while pieces and not pieces[0].string.strip(" "):
        pieces = pieces[1:]
    while pieces and not pieces[-1].string.strip(" "):
        pieces = pieces[:-1]
    if not pieces:
        return []
    first, last = pieces[0], pieces[-1]
    if first.string[0] == " ":
        pieces = [_slice(first, 1, len(first.string), verbatim=_verbatim(first)), *pieces[1:]]
        last = pieces[-1]
    if last.string[-1] == " ":
        pieces = [*pieces[:-1], _slice(last, 0, len(last.string) - 1, verbatim=_verbatim(last))]
    return pieces


def _verbatim(piece: Piece) -> bool:
    return len(piece.string) == piece.end - piece.start
