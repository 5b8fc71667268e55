"""The readers: a file becomes a `Document`. `READERS` maps the suffix to the format."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from headline_lint.base.reading import read_regular, reason
from headline_lint.base.record import Record
from headline_lint.base.timing import spend
from headline_lint.document import Document, is_blank
from headline_lint.readers.decoding import NO_COPY, Encoding, StoryFault, UnreadableError, decode, encoding
from headline_lint.readers.limits import LIMITS, NONE, Limits, Size, over
from headline_lint.readers.looks import is_bare_markdown, is_bare_page, looks_like
from headline_lint.readers.other_kinds import NAMED_ONLY, STORY_HEAD, is_xml_story, refuse_other_kind, refuse_other_text
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
    """A way in which copy is written: its name, what reads it, and what tells that a source is empty."""

    name: str
    read: Reader
    is_empty: Callable[[str], bool] = is_blank


_PLAIN = CopyFormat("plain text", _plain)
_MARKDOWN = CopyFormat("Markdown", _markdown, is_bare_markdown)
_MDX = CopyFormat("MDX", _mdx, is_bare_markdown)
_HTML = CopyFormat("HTML", _html, is_bare_page)
_NINJS = CopyFormat("JSON", _json)
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

_MISNAMED = {
    _PLAIN.name: (".html", ".xml", ".json"),
    _HTML.name: (".json", ".xml"),
    _NINJS.name: (".html", ".xml"),
    _XML.name: (".json",),
}
"""What a file of a format must not look like; Markdown, MDX too, may begin with HTML, and be a JSON object."""
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

    A story that cannot be read, or has no copy, goes into `faults`, and the others are read; without such a list its
    error is raised. Only of a file that is empty there is a story without copy.
    """
    refuse_other_kind(data)
    if (data and suffix.lower() == DOCX) or data.startswith(_ARCHIVE):
        return _sound(_word(data, name, suffix, limits), limits, faults, is_blank)
    source = decode(data)
    written = _written(source, suffix)
    return _sound(_read_text(source, name, written, limits), limits, faults, written.is_empty)


def _word(data: bytes, name: str, suffix: str, limits: Limits) -> Stories:
    """The story of a Word document."""
    from headline_lint.readers.office.docx import read_docx  # late: not every run reads Word documents

    story = spend("reader", "Word documents", read_docx, data, name, limits)
    stated = READERS.get(suffix.lower())
    if stated is not None:
        raise UnreadableError(f"is a Word document, not {stated.name}; name it {DOCX}")
    return [story]


def read_string(source: str, name: str, suffix: str = ".txt") -> Document:
    """Read decoded text that holds one story, in the format of a suffix; it may be without copy."""
    written = READERS.get(suffix.lower(), _PLAIN) if not is_blank(source) else _PLAIN
    return _only(_sound(_read_text(source, name, written, LIMITS), NONE, None, None))


def _read_text(source: str, name: str, written: CopyFormat, limits: Limits) -> Stories:
    return spend("reader", written.name, written.read, source, name, limits)


def _written(source: str, suffix: str) -> CopyFormat:
    """The format of a text: by its suffix, else by its look; raises `UnreadableError` where they disagree."""
    stated = READERS.get(suffix.lower())
    if is_blank(source):
        return _PLAIN
    if stated in {_MARKDOWN, _MDX}:
        refuse_other_text(source)
        return stated
    seen = looks_like(source)
    if stated in {None, _PLAIN, _HTML} and seen == ".txt":
        refuse_other_text(source)
    if stated is None:
        return READERS[seen]
    if stated is _HTML and seen == ".xml" and not is_xml_story(source[:STORY_HEAD].encode("utf-8", "replace")):
        seen = ".html"  # a page in XHTML
    if seen in _MISNAMED.get(stated.name, ()):
        raise UnreadableError(f"is {READERS[seen].name}, not {stated.name}; name it {seen}")
    return stated


def _sound(
    stories: Stories, limits: Limits, faults: list[StoryFault] | None, is_empty: Callable[[str], bool] | None
) -> list[Document]:
    """The stories that were read, each within the limit of a paragraph; the others as `read_data` says.

    `is_empty` says of a source whether there is nothing to be read in it; with None no story must have copy.
    """
    checked = [_checked(story, limits, is_empty) if isinstance(story, Document) else story for story in stories]
    lost = [story for story in checked if isinstance(story, StoryFault)]
    if faults is not None:
        faults += lost
    elif lost:
        raise lost[0].error
    return [story for story in checked if isinstance(story, Document)]


def _checked(story: Document, limits: Limits, is_empty: Callable[[str], bool] | None) -> Document | StoryFault:
    """The story, or what is wrong with it."""
    if story.has_copy or is_empty is None or is_empty(story.source):
        return _within_paragraph(story, limits)
    return StoryFault(story.locate(story.start).line, UnreadableError(NO_COPY))


def _within_paragraph(story: Document, limits: Limits) -> Document | StoryFault:
    longest = max((block.end - block.start for block in story.blocks), default=0)
    if longest <= limits.paragraph:
        return story
    what = f"has a paragraph of {longest:,} characters, over the limit of {limits.paragraph:,}"
    return StoryFault(story.locate(story.start).line, over(what, "paragraph"))


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
