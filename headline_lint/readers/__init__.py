"""The readers: a file becomes a `Document`. `READERS` maps the suffix to the format."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.reading import read_regular, reason
from headline_lint.base.record import Record
from headline_lint.base.timing import spend
from headline_lint.document import Document, is_blank
from headline_lint.readers.decoding import Encoding, StoryFault, UnreadableError, decode, encoding
from headline_lint.readers.limits import LIMITS, NONE, Limits, Size, over
from headline_lint.readers.plain.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import BinaryIO

    Stories = list[Document | StoryFault]
    Reader = Callable[[str, str, Limits], Stories]

__all__ = [
    "LIMITS",
    "NAMED_ONLY",
    "READERS",
    "SUFFIXES",
    "Encoding",
    "Limits",
    "StoryFault",
    "UnreadableError",
    "decode",
    "encoding",
    "read",
    "read_all",
    "read_data",
    "read_stream",
    "read_string",
]

DOCX = ".docx"

_ARCHIVE = b"PK\x03\x04"
_MARKS = "<&*_`[{\\"
"""What markup begins with, in HTML and in Markdown."""
_A_PAGE = lazy(r"\s*(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_AN_XML_STORY = lazy(r"\s*(?:<\?xml\s|<(?:!DOCTYPE\s+)?(?:rss|feed|nitf|newsItem|newsMessage|packageItem)[\s>])")
_A_NINJS_STORY = lazy(r'\s*[\[{].*"(?:headlines?|bod(?:ies|y_\w+))"\s*:', re.DOTALL)


def _plain(source: str, name: str, limits: Limits) -> Stories:
    _must_be_few(source, limits)
    return [read_plain(source, name)]


def _markdown(source: str, name: str, limits: Limits) -> Stories:
    _must_be_few(source, limits)
    # pyromark takes 10 ms to import
    from headline_lint.readers.markdown.markdown import read_markdown

    return [read_markdown(source, name)]


def _mdx(source: str, name: str, limits: Limits) -> Stories:
    _must_be_few(source, limits)
    from headline_lint.readers.markdown.markdown import read_markdown

    return [read_markdown(source, name, mdx=True)]


def _html(source: str, name: str, limits: Limits) -> Stories:
    _must_be_few(source, limits)
    # only web pages need it
    from headline_lint.readers.html.page import read_html

    return [read_html(source, name)]


def _json(source: str, name: str, limits: Limits) -> Stories:
    # as the next one, only wire copy needs it
    from headline_lint.readers.wire.ninjs import read_ninjs

    return read_ninjs(source, name, limits)


def _xml(source: str, name: str, limits: Limits) -> Stories:
    from headline_lint.readers.wire.xml_story import read_xml

    return read_xml(source, name, limits)


def _must_be_few(source: str, limits: Limits) -> None:
    """Refuse copy with too many lines, tags and marks: what is made of each takes a hundred times its room."""
    if len(source) <= limits.parts:
        return
    if len(source.splitlines()) + sum(map(source.count, _MARKS)) > limits.parts:
        raise over(f"has more than {limits.parts:,} lines, tags and marks", "parts")


class CopyFormat(Record, frozen=True):
    """A way in which copy is written: its name, and what reads it."""

    name: str
    read: Reader


_PLAIN = CopyFormat("plain text", _plain)
_MARKDOWN = CopyFormat("Markdown", _markdown)
_MDX = CopyFormat("MDX", _mdx)
_HTML = CopyFormat("HTML", _html)
_NINJS = CopyFormat("ninjs", _json)
_XML = CopyFormat("XML", _xml)
READERS: dict[str, CopyFormat] = {
    ".txt": _PLAIN,
    ".text": _PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".mdown": _MARKDOWN,
    ".mdx": _MDX,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".ninjs": _NINJS,
    ".json": _NINJS,
    ".nitf": _XML,
    ".rss": _XML,
    ".atom": _XML,
    ".xml": _XML,
}
"""The formats of text by their suffixes; each gives the stories of a file in order, one or (of a feed) many."""

NAMED_ONLY = frozenset({".json", ".xml"})
"""Suffixes of files that mostly are no stories: in folders they are passed over."""
SUFFIXES = (*READERS, DOCX)
"""Every suffix that says how a file is read; any other file is read as its content says, mostly as plain text."""


def read(path: Path, name: str) -> Document:
    """Read a file that holds one story; `name` is the path as given, for the report. Raises `UnreadableError`."""
    return _only(read_all(path, name))


def read_all(path: Path, name: str, limits: Limits = LIMITS, faults: list[StoryFault] | None = None) -> list[Document]:
    """Read a file; a feed holds many stories. As `read_data`."""
    return read_data(_bytes(path, limits), name, path.suffix, limits, faults)


def read_stream(
    stream: BinaryIO, name: str, limits: Limits = LIMITS, faults: list[StoryFault] | None = None
) -> list[Document]:
    """Read what a stream holds, in the format of the name's suffix. As `read_data`."""
    suffix = PurePath(name).suffix
    data = stream.read(_size_of(suffix, limits)[1] + 1)
    return read_data(_within(data, suffix, limits), name, suffix, limits, faults)


def read_data(
    data: bytes, name: str, suffix: str, limits: Limits = LIMITS, faults: list[StoryFault] | None = None
) -> list[Document]:
    """Read the bytes of a file in the format of a suffix, else in the one they look like. Raises `UnreadableError`.

    A story that cannot be read goes into `faults`, and the others are read; without such a list its error is raised.
    """
    stories: Stories
    if suffix.lower() == DOCX or (suffix.lower() not in READERS and data.startswith(_ARCHIVE)):
        from headline_lint.readers.office.docx import read_docx  # late: not every run reads Word documents

        stories = [spend("reader", "Word documents", read_docx, data, name, limits)]
    else:
        stories = _read_text(decode(data), name, suffix, limits)
    return _sound(stories, limits, faults)


def read_string(source: str, name: str, suffix: str = ".txt") -> Document:
    """Read decoded text that holds one story, in the format of a suffix."""
    return _only(_sound(_read_text(source, name, suffix, LIMITS), NONE, None))


def _read_text(source: str, name: str, suffix: str, limits: Limits) -> Stories:
    written = (READERS.get(suffix.lower()) or _format_of(source)) if not is_blank(source) else _PLAIN
    return spend("reader", written.name, written.read, source, name, limits)


def _sound(stories: Stories, limits: Limits, faults: list[StoryFault] | None) -> list[Document]:
    """The stories that were read, each within the limit of a paragraph; the others as `read_data` says."""
    checked = [_within_paragraph(story, limits) if isinstance(story, Document) else story for story in stories]
    lost = [story for story in checked if isinstance(story, StoryFault)]
    if faults is not None:
        faults += lost
    elif lost:
        raise lost[0].error
    return [story for story in checked if isinstance(story, Document)]


def _within_paragraph(story: Document, limits: Limits) -> Document | StoryFault:
    longest = max((block.end - block.start for block in story.blocks), default=0)
    if longest <= limits.paragraph:
        return story
    what = f"has a paragraph of {longest:,} characters, over the limit of {limits.paragraph:,}"
    return StoryFault(story.locate(story.start).line, over(what, "paragraph"))


def _format_of(source: str) -> CopyFormat:
    """The format of a text whose name says nothing."""
    if _A_PAGE.match(source):
        return _HTML
    if _AN_XML_STORY.match(source):
        return _XML
    return _NINJS if _A_NINJS_STORY.match(source) else _PLAIN


def _only(stories: list[Document]) -> Document:
    if len(stories) != 1:
        raise UnreadableError(f"holds {len(stories)} stories, not one")
    return stories[0]


def _bytes(path: Path, limits: Limits) -> bytes:
    """The bytes of a regular file."""
    _, limit = _size_of(path.suffix, limits)
    try:
        return _within(read_regular(path, limit), path.suffix, limits)
    except FileNotFoundError:
        raise UnreadableError("no such file") from None
    except (OSError, ValueError) as fault:
        raise UnreadableError(reason(fault)) from None


def _within(data: bytes, suffix: str, limits: Limits) -> bytes:
    """What was read, if that is within the limit of its format."""
    name, limit = _size_of(suffix, limits)
    if len(data) > limit:
        raise over(f"is larger than {Size(limit)}", name)
    return data


def _size_of(suffix: str, limits: Limits) -> tuple[str, int]:
    """The name of the limit for files of a format, and the limit; no more than a byte beyond it is read."""
    return ("docx-size", limits.docx_size) if suffix.lower() == DOCX else ("file-size", limits.file_size)
