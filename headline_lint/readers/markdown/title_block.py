"""The title block of pandoc's Markdown, and MultiMarkdown's metadata: fields on the first lines, without fences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece
from headline_lint.readers.markdown.fields import FieldValue, Notation

if TYPE_CHECKING:
    from collections.abc import Iterator

_PANDOC = lazy(r"%(?P<words>[^\r\n]*+(?:\r?\n[ \t]++\S[^\r\n]*+)*+)(?:\r?\n|\Z)")
_PANDOC_FIELDS = ("title", "author", "date")
_LINE = lazy(
    r"(?P<key>[A-Za-z][\w -]{0,40}+)[ \t]*+:[ \t]*+(?P<value>[^\r\n]*+(?:\r?\n[ \t]++\S[^\r\n]*+)*+)(?:\r?\n|\Z)"
)
_END = lazy(r"[ \t]*+(?:\r?\n|\Z)")
_AUTHORS = re.compile(r"[^;\r\n]+")
_TITLES = frozenset({"title", "headline"})


def title_block(source: str) -> tuple[list[FieldValue], int]:
    """The fields that a file states on its first lines, and where they end; none and 0 where it does not.

    Up to three lines with `%` are pandoc's. Lines of a key and a value up to a blank one are MultiMarkdown's, if one of
    them has a title.
    """
    if source.startswith("%"):
        return _pandoc(source)
    values = []
    at = 0
    while line := _LINE.match(source, at):
        values.append(FieldValue(line["key"].strip().lower().replace(" ", "_"), "", *line.span("value")))
        at = line.end()
    end = _END.match(source, at)
    if end is None or not any(value.key in _TITLES and value.start < value.end for value in values):
        return [], 0
    return values, end.end()


def _pandoc(source: str) -> tuple[list[FieldValue], int]:
    values = []
    at = 0
    for key in _PANDOC_FIELDS:
        line = _PANDOC.match(source, at)
        if line is None:
            break
        names = _AUTHORS.finditer(source, *line.span("words")) if key == "author" else [line]
        values += [FieldValue(key, "", *_trimmed(source, *name.span(name.lastgroup or 0))) for name in names]
        at = line.end()
    return values, at


def _trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    """A span without the blanks around its words."""
    words = source[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _pieces(source: str, value: FieldValue) -> Iterator[Piece]:
    yield Piece(source[value.start : value.end], value.start, value.end)


def _write(words: str, _style: str) -> str:
    return words


LINES = Notation(_pieces, _write)
