"""Bytes to text: which encoding a file is in, and what is no text at all."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

_MARKS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")


NO_COPY = "holds no copy: nothing in it was read as a headline, a paragraph or a caption"
"""Of what was read, where that is nothing."""


class UnreadableError(Exception):
    """A file that cannot be linted; its string is the reason in plain words, without the file's name."""


class StoryFault(NamedTuple):
    """A story that cannot be linted, of a file that holds others: the line where it begins, and why."""

    line: int
    error: Exception


class Encoding(NamedTuple):
    """How a file's text is stored: `bom + source.encode(codec)` writes it back."""

    bom: bytes
    codec: str


def encoding(data: bytes) -> Encoding:
    """The encoding of a file: UTF-8, UTF-16 with its mark, else Windows-1252, the fallback for old copy."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Encoding(mark, codec)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return Encoding(b"", "cp1252")
    return Encoding(b"", "utf-8")


def decode(data: bytes) -> str:
    """The text of a file, newlines untranslated; raises `UnreadableError` where it holds none."""
    bom, codec = encoding(data)
    if bom in (b"", BOM_UTF8) and b"\0" in data:
        raise UnreadableError(_unmarked(data))
    if codec == "cp1252" and _NO_TEXT.search(data):
        raise UnreadableError("not text: it is not UTF-8 and holds control characters")
    try:
        source = data[len(bom) :].decode(codec)
    except UnicodeDecodeError as fault:
        raise UnreadableError(_undecodable(data, codec, fault.start)) from None
    if "\0" in source:
        raise UnreadableError("not text: it holds NUL characters")
    return source


def _unmarked(data: bytes) -> str:
    """What bytes with NULs are: in UTF-16 most pairs have one, and all on the same side."""
    first, second = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 == 0 and min(first, second) == 0 and 4 * max(first, second) > len(data):
        return "is UTF-16 without the mark that says so; save it as UTF-8"
    return "not text: it holds NUL bytes"


def _undecodable(data: bytes, codec: str, place: int) -> str:
    if codec == "cp1252":
        return f"not text: neither UTF-8 nor Windows-1252 has the byte 0x{data[place]:02X} at offset {place}"
    name = codec.upper().removesuffix("-LE").removesuffix("-BE")
    return f"not text: it starts with the mark of {name}, but is not {name}"
