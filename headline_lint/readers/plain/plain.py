"""Plain text: the first line is the headline; blank lines, and most newlines, end a paragraph."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import INVISIBLE, Comment, Copy, Document, Piece, Span, compose
from headline_lint.readers.plain.lines import CLOSING, MARKS, bullet_length, is_byline, is_crosshead, is_rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_DIRECTIVE = lazy(r"#\s*(?=headline-lint-)")
_VISIBLE = lazy(f"[^\\s\x00-\x1f{INVISIBLE}]")
_FIGURES = frozenset("0123456789£$€¥₹")
_NARROWEST, _WIDEST = 50, 90  # characters of lines wrapped at a column: 72 and 80 are usual
_LAST_BYLINE = 3  # blocks: a headline, a standfirst and the byline


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
            copies.append(Copy([chunk[0]], "headline"))
            lines = chunk[1:]
        for group in _groups(lines):
            copies.append(_copy(source, group, place=len(copies) + 1))
    return copies, comments


def _chunks(source: str, comments: list[Comment]) -> Iterator[list[Piece]]:
    """The lines of copy in groups, parted by blank lines, rules and directives (these go to `comments`)."""
    chunk: list[Piece] = []
    at = 0
    for raw in source.splitlines(keepends=True):
        words = raw.strip()
        start = at
        at += len(raw)
        if words and (words.isprintable() or _VISIBLE.search(words)):
            if raw[0] != words[0]:
                start += len(raw) - len(raw.lstrip())
            mark = words[0] in MARKS
            directive = _DIRECTIVE.match(words) if mark else None
            if directive:
                comments.append(Comment(words[directive.end() :], Span(start, start + len(words))))
            elif not (mark and is_rule(words)):
                chunk.append(Piece(words, start, start + len(words)))
                continue
        if chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _groups(chunk: list[Piece]) -> Iterable[list[Piece]]:
    """The lines of a chunk, those of one paragraph together."""
    if len(chunk) < 2:
        return [chunk] if chunk else []
    lengths = [len(line.string) for line in chunk]
    wrapped = max(lengths) <= _WIDEST and min(lengths[:-1]) >= _NARROWEST
    groups = [[chunk[0]]]
    for before, line in pairwise(chunk):
        if (wrapped or _runs_on(before.string, line.string)) and not bullet_length(line.string):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _runs_on(before: str, after: str) -> bool:
    """Whether a sentence runs on from one line to the next: in lower case, or a long line with a figure."""
    if before[-1] in CLOSING or is_byline(before):
        return False
    return after[0].islower() or (after[0] in _FIGURES and len(before) >= _NARROWEST and not is_crosshead(before))


def _copy(source: str, group: list[Piece], place: int) -> Copy:
    """The lines of one block; `place` counts blocks from 1."""
    first, end = group[0], group[-1].end
    bullet = bullet_length(first.string)
    if bullet or len(group) > 1:
        start = first.start + bullet
        return Copy([Piece(source[start:end].replace("\n", " "), start, end)], "body", listed=bullet > 0)
    if place <= _LAST_BYLINE and is_byline(first.string):
        return Copy(group, "byline")
    return Copy(group, "crosshead" if is_crosshead(first.string) else "body")
