"""Plain text: the first line is the headline; blank lines, and most newlines, end a paragraph."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.document import INVISIBLE, Comment, Copy, Document, Piece, Span, as_seen, compose, is_blank
from headline_lint.readers.embeds import is_embed, without_embeds
from headline_lint.readers.plain.lines import CLOSING, MARKS, bullet_length, is_byline, is_crosshead, is_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DIRECTIVE = lazy(r"#\s*(?=headline-lint-)")
_SEEN = lazy(f"[^{INVISIBLE}]")
_TAG_MARKS = ("<", "&lt;", "&amp;lt;", "&#60;")
_FIGURES = frozenset("0123456789£$€¥₹")
_NARROWEST, _WIDEST = 50, 90  # characters of lines wrapped at a column: 72 and 80 are usual
_LAST_BYLINE = 3  # blocks: a headline, a standfirst and the byline


class _Line(Record, frozen=True):
    """A line of copy: its words in the source, and as readers see them, which says what it is."""

    words: Piece
    seen: str


def read_plain(source: str, name: str) -> Document:
    """Read a plain-text story."""
    copies, comments = read_lines(source, headline=True)
    text, blocks = compose(copies)
    return Document(name, source, text, blocks, tuple(comments))


def read_lines(source: str, *, headline: bool) -> tuple[list[Copy], list[Comment]]:
    """The blocks and directives of plain text; the first line is the headline if so said."""
    comments: list[Comment] = []
    copies: list[Copy] = []
    for chunk in _chunks(source, comments):
        lines = chunk
        if headline and not copies:
            copies.append(Copy([chunk[0].words], "headline"))
            lines = chunk[1:]
        if not (lines and lines[0].seen.startswith(_TAG_MARKS) and is_embed("\n".join(line.seen for line in lines))):
            copies += [_copy(source, group, place=len(copies) + 1) for group in _groups(lines)]
    return without_embeds(copies), comments


def _chunks(source: str, comments: list[Comment]) -> Iterator[list[_Line]]:
    """The lines of copy in groups, parted by blank lines, rules and directives (these go to `comments`)."""
    chunk: list[_Line] = []
    at = 0
    for raw in source.splitlines(keepends=True):
        words = raw.strip()
        seen = as_seen(words)
        start = at
        at += len(raw)
        if seen:
            if raw[0] != words[0]:
                start += len(raw) - len(raw.lstrip())
            mark = seen[0] in MARKS
            directive = _DIRECTIVE.match(seen) if mark else None
            if directive:
                comments.append(Comment(seen[directive.end() :], Span(start, start + len(words))))
            elif not (mark and is_rule(seen)):
                chunk.append(_Line(Piece(words, start, start + len(words)), seen))
                continue
        if chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _groups(chunk: list[_Line]) -> Iterable[list[_Line]]:
    """The lines of a chunk, those of one paragraph together."""
    if len(chunk) < 2:
        return [chunk] if chunk else []
    lengths = [len(line.seen) for line in chunk]
    wrapped = max(lengths) <= _WIDEST and min(lengths[:-1]) >= _NARROWEST
    groups = [[chunk[0]]]
    for before, line in pairwise(chunk):
        if (wrapped or _runs_on(before.seen, line.seen)) and not bullet_length(line.seen):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence runs on from one line to the next: in lower case, or a long line with a figure."""
    if before[-1] in CLOSING or is_byline(before):
        return False
    return after[0].islower() or (after[0] in _FIGURES and len(before) >= _NARROWEST and not is_crosshead(before))


def _copy(source: str, group: list[_Line], place: int) -> Copy:
    """The lines of one block; `place` counts blocks from 1."""
    first, end = group[0], group[-1].words.end
    bullet = bullet_length(first.seen)
    if bullet or len(group) > 1:
        unseen, start = _past(first, bullet)
        return Copy([*unseen, Piece(source[start:end].replace("\n", " "), start, end)], "body", listed=bullet > 0)
    if place <= _LAST_BYLINE and is_byline(first.seen):
        return Copy([first.words], "byline")
    return Copy([first.words], "crosshead" if is_crosshead(first.seen) else "body")


def _past(line: _Line, bullet: int) -> tuple[list[Piece], int]:
    """Where a line goes on after a bullet of so many characters, and what nobody sees before that place."""
    words, at, _ = line.words
    if not bullet or words == line.seen:
        return [], at + bullet
    shown = [found.start() for found in _SEEN.finditer(words)]
    blanks = next(number for number, place in enumerate(shown) if not is_blank(words[place]))
    passed, start = set(shown[: blanks + bullet]), shown[blanks + bullet]
    unseen = [Piece(words[place], at + place, at + place + 1) for place in range(start) if place not in passed]
    return unseen, at + start
