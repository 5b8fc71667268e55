"""TOML front matter: the strings, numbers and dates of its fields, and where they stand.

Python's own reader tells whether it is sound, but not where its values stand. So they are found here first, a little
more freely than TOML has it: see https://toml.io/en/v1.0.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece
from headline_lint.readers.markdown.fields import FieldValue, Notation, field_under
from headline_lint.readers.placed_source.json import write_json

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    Matcher = Callable[[str, int, int], re.Match[str] | None]
    """A pattern's way of telling what begins at an offset, up to another."""

_STRINGS = {
    '"""': lazy(r'"""(?:\r?\n)?((?:[^"\\]++|\\[\s\S]|"{1,2}+(?!"))*+"{0,2})"""(?!")'),
    "'''": lazy(r"'''(?:\r?\n)?((?:[^']++|'{1,2}+(?!'))*+'{0,2})'''(?!')"),
    '"': lazy(r'"((?:[^"\\\r\n]++|\\[^\r\n])*+)"'),
    "'": lazy(r"'([^'\r\n]*+)'"),
}
_BARE = lazy(r"""((?:\d{4}-\d\d-\d\d\ (?=\d\d:))?[^\s,\[\]{}#"'=]++)""")
_BARE_KEY = lazy(r"([\w-]++)")
_ESCAPE = lazy(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[ \t]*+\r?\n[ \t\r\n]*+|.)")
_CHARACTERS = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", "e": "\x1b"}

_ANY_BLANKS = r"(?:[ \t\r\n]++|#[^\r\n]*+)*+"
_GAP, _COMMA = lazy(_ANY_BLANKS), lazy(f"{_ANY_BLANKS},{_ANY_BLANKS}")
_LIST, _LIST_END = lazy(rf"\[{_ANY_BLANKS}"), lazy(rf"{_ANY_BLANKS}\]")
_INLINE_TABLE, _INLINE_TABLE_END = lazy(rf"\{{{_ANY_BLANKS}"), lazy(rf"{_ANY_BLANKS}\}}")
_LINE = lazy(r"[^\r\n]++")
_LINE_END = lazy(r"[ \t]*+(?:#[^\r\n]*+)?(?:\r?\n|\Z)")
_TABLE, _TABLE_END = lazy(r"\[\[?+[ \t]*+"), lazy(r"[ \t]*+\]\]?+")
_DOT, _EQUALS = lazy(r"[ \t]*+\.[ \t]*+"), lazy(r"[ \t]*+=[ \t]*+")

_MOST_NAMES, _DEEPEST = 20, 50
"""Names of a dotted key, and lists and tables in one another: ample. Python's reader takes time with the square of the
names, and each level is a call.
"""


def toml_values(source: str, start: int, end: int) -> list[FieldValue]:
    """The values of a part of the source that are copy or facts; where that is no sound TOML, of its sound lines."""
    values = _sound_values(source, start, end)
    return list(_line_values(source, start, end)) if values is None else values


def _sound_values(source: str, start: int, end: int) -> list[FieldValue] | None:
    """The values of sound TOML; None of any other."""
    import tomllib  # late: few files have front matter

    scan = _Scan(source, start, end)
    try:
        scan.read()
        tomllib.loads(source[start:end])
    except (ValueError, OverflowError):  # also for thousands of digits, or a character beyond the last one
        return None
    return scan.values


def _line_values(source: str, start: int, end: int) -> Iterator[FieldValue]:
    """The values that stand on one line each, up to the first table."""
    for line in _LINE.finditer(source, start, end):
        if line[0].lstrip().startswith("["):
            return
        yield from _sound_values(source, *line.span()) or ()


class _Scan:
    """A part of a TOML text while it is read; whatever cannot be read raises ValueError."""

    def __init__(self, source: str, start: int, end: int) -> None:
        self.values: list[FieldValue] = []
        self._source = source
        self._at = start
        self._end = end

    def read(self) -> None:
        """Read the whole part."""
        table: str | None = None
        self._demand(_GAP.match)
        while self._at < self._end:
            if self._takes(_TABLE.match):
                table = self._key(None)
                self._demand(_TABLE_END.match)
            else:
                self._pair(table, 0)
            self._demand(_LINE_END.match)
            self._demand(_GAP.match)

    def _pair(self, table: str | None, depth: int) -> None:
        """A key and its value, in a table of this field."""
        field = self._key(table)
        self._demand(_EQUALS.match)
        self._value(field, depth)

    def _key(self, table: str | None) -> str:
        """The field that a key stands for, or each of the names in it after the other."""
        for _ in range(_MOST_NAMES):
            name = self._token(_BARE_KEY.match, "")
            words = "".join(piece.string for piece in _pieces(self._source, name))
            table = field_under(table, words.lower())
            if not self._takes(_DOT.match):
                return table
        raise ValueError

    def _value(self, field: str, depth: int) -> None:
        if depth > _DEEPEST:
            raise ValueError
        if self._takes(_LIST.match):
            self._items(_LIST_END.match, lambda: self._value(field, depth + 1))
        elif self._takes(_INLINE_TABLE.match):
            self._items(_INLINE_TABLE_END.match, lambda: self._pair(field, depth + 1))
        else:
            value = self._token(_BARE.match, field)
            if field:
                self.values.append(value)

    def _items(self, end: Matcher, read_item: Callable[[], None]) -> None:
        """What stands between commas up to a bracket."""
        while not self._takes(end):
            read_item()
            if not self._takes(_COMMA.match):
                self._demand(end)
                return

    def _token(self, bare: Matcher, field: str) -> FieldValue:
        """A string, or what stands there without quotation marks."""
        style = next((marks for marks in _STRINGS if self._source.startswith(marks, self._at, self._end)), "")
        found = self._demand(_STRINGS[style].match if style else bare)
        return FieldValue(field, style, *found.span(1))

    def _takes(self, match: Matcher) -> bool:
        found = match(self._source, self._at, self._end)
        self._at = found.end() if found else self._at
        return found is not None

    def _demand(self, match: Matcher) -> re.Match[str]:
        found = match(self._source, self._at, self._end)
        if found is None:
            raise ValueError
        self._at = found.end()
        return found


def _pieces(source: str, value: FieldValue) -> Iterator[Piece]:
    """The words of a value, escapes undone."""
    _, style, start, end = value
    for escape in _ESCAPE.finditer(source, start, end) if '"' in style else ():
        yield Piece(source[start : escape.start()], start, escape.start())
        yield Piece(_character(escape[0]), *escape.span())
        start = escape.end()
    yield Piece(source[start:end], start, end)


def _character(escape: str) -> str:
    kind, digits = escape[1], escape[2:]
    if kind in "xuU":
        return chr(int(digits, 16))
    return "" if kind.isspace() else _CHARACTERS.get(kind, kind)


def _write(words: str, style: str) -> str | None:
    """Plain words as a string must hold them: between single marks there is no escape, and a number is no string."""
    if style == "'''":
        return None if "''" in f"'{words}'" else words
    if style == "'":
        return None if "'" in words else words
    return write_json(words) if style else None


TOML = Notation(_pieces, _write)
