"""JSON with places: its values as they are, its strings as spans that become texts when they are asked for."""

from __future__ import annotations

from typing import NamedTuple, NoReturn

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, Text
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.limits import LIMITS, Limits, over

_BLANKS = lazy(r"[ \t\r\n]*+")
_STRING = lazy(r'"((?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+)"')
_SCALAR = lazy(r"(?:-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|true|false|null)(?![\w.+-])")
_ESCAPE = lazy(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.",
)
_PLAIN = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WRITTEN = lazy(r'["\\\x00-\x1f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_MOST_ESCAPES = 500_000  # in a string, each a piece of its text
_SURROGATES = range(0xD800, 0xE000)


class String(NamedTuple):
    """A string: the offsets of what stands between its quotation marks."""

    start: int
    end: int


class Mapping(dict[str, "Value"]):
    """An object: its values by their names, and where it begins."""

    __slots__ = ("start",)

    def __init__(self, start: int) -> None:
        super().__init__()
        self.start = start


class Sequence(list["Value"]):
    """An array: its values, and where each begins."""

    __slots__ = ("starts",)

    def __init__(self) -> None:
        super().__init__()
        self.starts: list[int] = []


Value = Mapping | Sequence | String | None
"""A value; numbers, true, false and null are all None: no copy stands in them."""


def read_json(source: str, limits: Limits = LIMITS) -> Value:
    """The value of a JSON text; raises `UnreadableError` with the place where it is none."""
    scan = _Scan(source, limits)
    scan.skip_blanks()
    value = scan.value(0)
    if scan.at < len(source):
        scan.stop("more after its end")
    return value


def read_first(source: str, limits: Limits = LIMITS) -> tuple[Value, int]:
    """The value that a text begins with, and where it ends; what follows need be no JSON. Raises as `read_json`."""
    scan = _Scan(source, limits)
    value = scan.value(0)
    return value, len(source[: scan.at].rstrip(" \t\r\n"))


def text_of(source: str, string: String) -> Text:
    """The characters of a string with their places, escapes undone; half a surrogate pair is U+FFFD."""
    start, end = string
    if source.count("\\", start, end) > _MOST_ESCAPES:
        raise UnreadableError(f"is JSON with over {_MOST_ESCAPES:,} escapes in a string, which is refused")
    pieces = []
    for escape in _ESCAPE.finditer(source, start, end):
        pieces.append(Piece(source[start : escape.start()], start, escape.start()))
        pieces.append(Piece(_character(escape[0]), *escape.span()))
        start = escape.end()
    pieces.append(Piece(source[start:end], start, end))
    return Text(pieces)


def write_json(words: str, _offset: int = 0) -> str:
    """Plain words as a string must hold them."""
    return _WRITTEN.sub(lambda found: _SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}", words)


def _character(escape: str) -> str:
    kind = escape[1]
    if kind != "u":
        return _PLAIN.get(kind, kind)
    code = int(escape[2:6], 16)
    if len(escape) > 6:
        return chr(0x10000 + ((code - 0xD800) << 10) + int(escape[8:12], 16) - 0xDC00)
    return "\ufffd" if code in _SURROGATES else chr(code)


class _Scan:
    """A JSON text while it is read; `at` is the next offset, blanks are skipped after every value and mark."""

    def __init__(self, source: str, limits: Limits) -> None:
        self.source = source
        self.limits = limits
        self.at = 0
        self._count = 0

    def value(self, depth: int) -> Value:
        """The value that begins here."""
        self._count += 1
        if self._count > self.limits.parts:
            raise over(f"is JSON of over {self.limits.parts:,} values", "parts")
        if depth > self.limits.depth:
            raise over(f"is JSON nested over {self.limits.depth} deep", "depth")
        mark = self.source[self.at : self.at + 1]
        if mark == '"':
            return self._string()
        if mark == "{":
            return self._mapping(depth)
        if mark == "[":
            return self._sequence(depth)
        scalar = _SCALAR.match(self.source, self.at)
        if scalar is None:
            self.stop("its end where a value should be" if mark == "" else f"no value at {mark!r}")
        self._go_to(scalar.end())
        return None

    def skip_blanks(self) -> None:
        """Go on to what is no blank."""
        self._go_to(self.at)

    def stop(self, what: str) -> NoReturn:
        """Say what is wrong here."""
        line = self.source.count("\n", 0, self.at) + 1
        column = self.at - (self.source.rfind("\n", 0, self.at) + 1) + 1
        raise UnreadableError(f"is broken JSON: {what}, at line {line}, column {column}")

    def _string(self) -> String:
        found = _STRING.match(self.source, self.at)
        if found is None:
            self.stop("a string without its end, or with a line end or a wrong escape in it")
        self._go_to(found.end())
        return String(*found.span(1))

    def _mapping(self, depth: int) -> Value:
        found = Mapping(self.at)
        self._go_to(self.at + 1)
        while not self._takes("}"):
            if found:
                self._demand(",")
            if not self.source.startswith('"', self.at):
                self.stop("no name in quotation marks")
            name = self._string()
            self._demand(":")
            key = self.source[name.start : name.end]
            found[text_of(self.source, name).string if "\\" in key else key] = self.value(depth + 1)
        return found

    def _sequence(self, depth: int) -> Value:
        found = Sequence()
        self._go_to(self.at + 1)
        while not self._takes("]"):
            if found:
                self._demand(",")
            found.starts.append(self.at)
            found.append(self.value(depth + 1))
        return found

    def _takes(self, mark: str) -> bool:
        if not self.source.startswith(mark, self.at):
            return False
        self._go_to(self.at + 1)
        return True

    def _demand(self, mark: str) -> None:
        if not self._takes(mark):
            self.stop(f"no “{mark}”")

    def _go_to(self, place: int) -> None:
        blanks = _BLANKS.match(self.source, place)
        self.at = blanks.end() if blanks else place
