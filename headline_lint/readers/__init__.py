"""The readers: a file becomes a `Document`. `READERS` maps the suffix to the function."""

from __future__ import annotations

from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from headline_lint.readers.decoding import Encoding, UnreadableError, decode, encoding
from headline_lint.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from headline_lint.document import Document

    Reader = Callable[[str, str], Document]

__all__ = ["LIMIT", "READERS", "Encoding", "UnreadableError", "decode", "encoding", "read", "read_string"]

LIMIT = 20_000_000
"""The largest file that is read, in bytes: a story is far smaller."""


def _markdown(source: str, name: str) -> Document:
    # pyromark takes 10 ms to import
    from headline_lint.readers.markdown import read_markdown

    return read_markdown(source, name)


def _html(source: str, name: str) -> Document:
    # only web pages need it
    from headline_lint.readers.html import read_html

    return read_html(source, name)


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".mdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
}


def read(path: Path, name: str) -> Document:
    """Read a file; `name` is the path as given, for the report.

    A file whose suffix no reader names is read as plain text. Raises `UnreadableError`.
    """
    return read_string(decode(_bytes(path)), name, path.suffix)


def read_string(source: str, name: str, suffix: str = ".txt") -> Document:
    """Read decoded text in the format of a suffix."""
    return READERS.get(suffix.lower(), read_plain)(source, name)


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
        if S_ISDIR(found.st_mode):
            raise UnreadableError("is a folder, not a file")
        if not S_ISREG(found.st_mode):
            raise UnreadableError("is not a regular file")
        if found.st_size > LIMIT:
            size = found.st_size / 1_000_000
            raise UnreadableError(f"is {size:,.0f} MB, over the limit of {LIMIT // 1_000_000} MB")
        return path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError("no such file") from None
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else str(fault)
        raise UnreadableError((reason or "cannot be read").lower()) from None
