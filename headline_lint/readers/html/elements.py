"""A page while it is read: its elements, and the blocks of words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.readers.html.tags import PLAIN, Meaning

if TYPE_CHECKING:
    from headline_lint.document import Copy, Scope

NO_HEADING = 9


class Element(Record, eq=False):
    """An element: what it says of its words, what it means for them with those round it, and what is in it.

    `depth` counts quotations inside a paragraph, `scoped_by` is the element that stated the scope.

    `words`, `linked` and `weight` are counts of words in it: all but captions', those in links, those of copy that is not
    mostly links.
    `lines` counts its blocks, `paragraphs` those that stand right in it. `dropped`: it is no part of the story. `heads`: the headline stands in it. `inside`: it is a
    part of what holds the story.
    """

    tag: str
    parent: Element | None
    meaning: Meaning = PLAIN
    out: bool = False
    scope: Scope | None = None
    scoped_by: Element | None = None
    quoted: bool = False
    listed: bool = False
    strong: bool = False
    link: bool = False
    note: bool = False
    depth: int = 0
    words: int = 0
    linked: int = 0
    weight: int = 0
    lines: int = 0
    paragraphs: int = 0
    heads: bool = False
    dropped: bool = False
    inside: bool = False


class PageBlock(Record, eq=False):
    """A block of a page: its copy, the element it stands in, how it reads, how many of its words stand in links.

    `level` is that of a heading, 1 to 6; 0 heads a document above all of these.
    `is_description`: it is the description of a picture.
    """

    copy: Copy
    element: Element
    seen: str
    words: int
    linked: int
    level: int
    is_description: bool = False
