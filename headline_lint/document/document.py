"""What was read from a file: the source, the story's text with a map back to it, and the blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import force_setattr

from headline_lint.base.record import Record
from headline_lint.document.lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from headline_lint.document.text import Location, Span, Text

Scope = Literal["headline", "standfirst", "crosshead", "byline", "caption", "body"]
SCOPES: tuple[Scope, ...] = ("headline", "standfirst", "crosshead", "byline", "caption", "body")


class Block(Record, frozen=True, gc=False):
    """One headline, standfirst, crosshead, byline, caption or paragraph; offsets in the story's text.

    `quoted`: a block quotation. `listed`: a list item or table cell, which need not be a sentence.
    """

    start: int
    end: int
    scope: Scope
    quoted: bool = False
    listed: bool = False


class Comment(NamedTuple):
    """A comment in the source that may hold a directive; `span` is its place in the source."""

    text: str
    span: Span


def as_written(words: str, _offset: int) -> str:
    """The words, for a format that escapes nothing."""
    return words


class Repeat(NamedTuple):
    """Copy that says once more what a story's text says, and was left out of that.

    Both are as they stand in the source, `original` is what was read. `field` names a rendition that was not read; it
    is empty where the words are the same, as of a headline that the body has again. `escape` is that of `text`.
    """

    text: Text
    original: Text
    escape: Callable[[str, int], str | None]
    field: str = ""


def no_repeats() -> list[Repeat]:
    """The repeats of a format that has none."""
    return []


class Document(Record, frozen=True, eq=False, weakref=True):
    """A story as read: its source, its text, its blocks in reading order.

    `path` is as given, with forward slashes. `escape` writes plain words in the source's format, fit for
    that offset of the source: front matter and body differ. It gives None where they cannot be written.
    `date` is the front matter's date as written, `section` and `genre` what it or the configuration states.
    `by_paragraph`: the file is no text, and a line of the source is a paragraph of it. `start` is where the story
    begins in a source that holds many. `repeats` gives the copy that was left out of the text because it says the same;
    `headline_again`: a paragraph of the body was, since it is the headline. `in_feed`: it is an item of a feed, which
    may give only the beginning of its story.
    `lines` are those of the source, where other stories have the same one.
    """

    path: str
    source: str
    text: Text
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    section: str | None = None
    genre: str | None = None
    date: str | None = None
    escape: Callable[[str, int], str | None] = as_written
    by_paragraph: bool = False
    start: int = 0
    repeats: Callable[[], list[Repeat]] = no_repeats
    headline_again: bool = False
    in_feed: bool = False
    lines: Lines | None = None

    def __post_init__(self) -> None:
        """A story that shares its source with no other counts its own lines."""
        if self.lines is None:
            force_setattr(self, "lines", Lines(self.source))

    @property
    def has_copy(self) -> bool:
        """Whether there is copy in it; a byline alone is none."""
        return any(block.scope != "byline" for block in self.blocks)

    def locate(self, offset: int) -> Location:
        """The line and column of an offset of the source."""
        assert self.lines is not None
        return self.lines.locate(offset)
