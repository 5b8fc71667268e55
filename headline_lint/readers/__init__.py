"""The readers: a file becomes a `Document`. `READERS` maps the suffix to the function."""

from __future__ import annotations

import re
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from headline_lint.patterns import lazy
from headline_lint.readers.decoding import Encoding, UnreadableError, decode, encoding
from headline_lint.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from headline_lint.document import Document

    Reader = Callable[[str, str], list[Document]]

__all__ = [
    "LIMIT",
    "NAMED_ONLY",
    "READERS",
    "SUFFIXES",
    "Encoding",
    "UnreadableError",
    "decode",
    "encoding",
    "read",
    "read_all",
    "read_data",
    "read_string",
]

LIMIT = 20_000_000
"""The largest file that is read, in bytes: a story is far smaller."""
DOCX_LIMIT = 100_000_000
"""The same for docx, which holds pictures too."""
DOCX = ".docx"

_ARCHIVE = b"PK\x03\x04"
_PAGE = lazy(r"\s*(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_XML = lazy(r"\s*(?:<\?xml\s|<(?:!DOCTYPE\s+)?(?:rss|feed|nitf|newsItem|newsMessage|packageItem)[\s>])")
_NINJS = lazy(r'\s*[\[{].*"(?:headlines?|bod(?:ies|y_\w+))"\s*:', re.DOTALL)


def _plain(source: str, name: str) -> list[Document]:
    return [read_plain(source, name)]


def _markdown(source: str, name: str) -> list[Document]:
    # pyromark takes 10 ms to import
    from headline_lint.readers.markdown import read_markdown

    return [read_markdown(source, name)]


def _html(source: str, name: str) -> list[Document]:
    # only web pages need it
    from headline_lint.readers.html import read_html

    return [read_html(source, name)]


def _json(source: str, name: str) -> list[Document]:
    # as the next one, only wire copy needs it
    from headline_lint.readers.ninjs import read_ninjs

    return read_ninjs(source, name)


def _xml(source: str, name: str) -> list[Document]:
    from headline_lint.readers.xml_story import read_xml

    return read_xml(source, name)


READERS: dict[str, Reader] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".mdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".ninjs": _json,
    ".json": _json,
    ".nitf": _xml,
    ".rss": _xml,
    ".atom": _xml,
    ".xml": _xml,
}
"""The readers of text; each gives the stories of a file in order, one or (of a feed) many."""

NAMED_ONLY = frozenset({".json", ".xml"})
"""Suffixes of files that mostly are no stories: in folders they are passed over."""
SUFFIXES = (*READERS, DOCX)
"""Every suffix that says how a file is read; any other file is read as its content says, mostly as plain text."""


def read(path: Path, name: str) -> Document:
    """Read a file that holds one story; `name` is the path as given, for the report. Raises `UnreadableError`."""
    return _only(read_all(path, name))


def read_all(path: Path, name: str) -> list[Document]:
    """Read a file; a feed holds many stories. Raises `UnreadableError`."""
    suffix = path.suffix.lower()
    return read_data(_bytes(path, DOCX_LIMIT if suffix == DOCX else LIMIT), name, suffix)


def read_data(data: bytes, name: str, suffix: str) -> list[Document]:
    """Read the bytes of a file in the format of a suffix, else in the one they look like."""
    if suffix.lower() == DOCX or (suffix.lower() not in READERS and data.startswith(_ARCHIVE)):
        from headline_lint.readers.docx import read_docx  # late: not every run reads Word documents

        return [read_docx(data, name)]
    return _read_text(decode(data), name, suffix)


def read_string(source: str, name: str, suffix: str = ".txt") -> Document:
    """Read decoded text that holds one story, in the format of a suffix."""
    return _only(_read_text(source, name, suffix))


def _read_text(source: str, name: str, suffix: str) -> list[Document]:
    reader = READERS.get(suffix.lower()) or _reader_of(source)
    return reader(source, name) if source.strip() else _plain(source, name)


def _reader_of(source: str) -> Reader:
    """The reader for a text whose name says nothing."""
    if _PAGE.match(source):
        return _html
    if _XML.match(source):
        return _xml
    return _json if _NINJS.match(source) else _plain


def _only(stories: list[Document]) -> Document:
    if len(stories) != 1:
        raise UnreadableError(f"holds {len(stories)} stories, not one")
    return stories[0]


def _bytes(path: Path, limit: int) -> bytes:
    try:
        found = path.stat()
        if S_ISDIR(found.st_mode):
            raise UnreadableError("is a folder, not a file")
        if not S_ISREG(found.st_mode):
            raise UnreadableError("is not a regular file")
        if found.st_size > limit:
            size = found.st_size / 1_000_000
            raise UnreadableError(f"is {size:,.0f} MB, over the limit of {limit // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError("no such file") from None
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else str(fault)
        raise UnreadableError((reason or "cannot be read").lower()) from None
