"""JSON front matter: an object at the start of a file, the strings of its fields, and where they stand."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.markdown.fields import FieldValue, Notation, field_under
from headline_lint.readers.placed_source.json import String, read_first, read_json, text_of, write_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.document import Piece
    from headline_lint.readers.placed_source.json import Value

_OPENING = lazy(r'\{[ \t]*+["\r\n]')
_CLOSING = lazy(r"^\}(?=[ \t]*+\r?$)", re.MULTILINE)
_LINE_END = lazy(r"[ \t]*+(?:[\r\n]|\Z)")
_FIELD = lazy(r'^(?P<indent>[ \t]*+)(?P<field>"[^\r\n]*+)', re.MULTILINE)


def json_values(source: str) -> tuple[list[FieldValue], int]:
    """The values of the object that a file begins with which are copy or facts, and its end; 0 where none is there.

    Of an object that is no sound JSON they are those of the lines that are sound, up to a bracket on a line of its own.
    """
    try:
        value, end = read_first(source)
    except UnreadableError:
        closing = _CLOSING.search(source) if _OPENING.match(source) else None
        return (list(_line_values(source, closing.start())), closing.end()) if closing else ([], 0)
    if not isinstance(value, dict) or _LINE_END.match(source, end) is None:
        return [], 0
    return list(_values(value, None, 0)), end


def _line_values(source: str, end: int) -> Iterator[FieldValue]:
    """The values that stand on one line each, as far in as the first of them: others are those of inner objects."""
    indent = None
    for line in _FIELD.finditer(source, 0, end):
        indent = line["indent"] if indent is None else indent
        if line["indent"] == indent:
            with suppress(UnreadableError):
                value = read_json("{" + line["field"].rstrip().removesuffix(",") + "}")
                yield from _values(value, None, line.start("field") - len("{"))


def _values(value: Value, field: str | None, shift: int) -> Iterator[FieldValue]:
    """The strings in a value that belong to a field; `shift` leads from their offsets to those of the file."""
    if isinstance(value, String):
        if field:
            yield FieldValue(field, '"', shift + value.start, shift + value.end)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _values(inner, field_under(field, name.lower()), shift)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner, field, shift)


def _pieces(source: str, value: FieldValue) -> list[Piece]:
    """The words of a value, escapes undone."""
    text = text_of(source, String(value.start, value.end))
    return text.pieces(0, len(text.string))


def _write(words: str, _style: str) -> str:
    return write_json(words)


JSON = Notation(_pieces, _write)
