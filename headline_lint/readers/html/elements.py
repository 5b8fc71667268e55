"""A page while it is read: its elements, and the blocks of words in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.readers.html.tags import BLOCKS, LISTED, PLAIN, Meaning

if TYPE_CHECKING:
    from headline_lint.document import Copy, Scope

HEADINGS = {f"h{level}": level for level in range(1, 7)}
NO_HEADING = 9  # a level below those of headings
_ITEMS = frozenset({"body", "li", "td"})
"""What a `div` round does not hold as its own."""
_MARKED: frozenset[Scope | None] = frozenset({"standfirst", "byline", "caption"})
"""What a heading may be by what it stands in."""


class Element(Record, eq=False):
    """An element: what it says of its words, what it and those round it mean for them, and what is in it.

    `depth` counts quotations inside a paragraph, `scoped_by` is the element that stated the scope, `box` the `div` that
    it is or stands in, `holder` the article, main part or page that it stands in. `gallery` is the
    outermost one round it. `furniture`, `doubtful`, `logo`: it is in something so named.

    `words`, `linked` and `weight` count words in it: all but captions', those in links, those of copy that is not
    mostly links. `lines` counts its blocks, `paragraphs` those that stand right in it. `captioned`: a picture in
    it has a caption that is no link. `heads`: the headline stands in it. `dropped`: it is no part of the story.
    `inside`: it is a part of what holds the story.
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
    box: Element | None = None
    holder: Element | None = None
    gallery: Element | None = None
    furniture: bool = False
    doubtful: bool = False
    logo: bool = False
    words: int = 0
    linked: int = 0
    weight: int = 0
    lines: int = 0
    captioned: bool = False
    paragraphs: int = 0
    heads: bool = False
    dropped: bool = False
    inside: bool = False

    @property
    def holds_story(self) -> bool:
        """Whether its kind is that of elements which hold a story."""
        return self.tag == "article" or self.meaning.main


class PageBlock(Record, eq=False):
    """A block of a page: its copy, the element it stands in, how it reads, how many of its words stand in links.

    `level` is that of a heading, 1 to 6; 0 heads a document above all of these.
    """

    copy: Copy
    element: Element
    seen: str
    words: int
    linked: int
    level: int


def element_in(parent: Element, name: str, means: Meaning, *, out: bool) -> Element:
    """A new element inside another, with what that hands down to it."""
    block = name in BLOCKS
    scope = (means.scope or parent.scope) if block else parent.scope
    if name in HEADINGS and scope not in _MARKED:
        scope = "crosshead"
    element = Element(
        name,
        parent,
        means,
        out=out,
        scope=scope,
        quoted=parent.quoted or means.quoted or name == "blockquote",
        listed=parent.listed or name in LISTED,
        strong=parent.strong or name in {"b", "strong"},
        link=parent.link or name == "a",
        note=parent.note or means.note,
        depth=parent.depth + (name == "q"),
        box=None if name in _ITEMS else parent.box,
        holder=parent if parent.holder is None or parent.holds_story else parent.holder,
        furniture=parent.furniture or means.furniture,
        doubtful=parent.doubtful or means.doubtful,
        logo=parent.logo or means.logo,
    )
    if name == "div":
        element.box = element
    element.gallery = parent.gallery or (element if means.gallery else None)
    element.scoped_by = element if block and means.scope else parent.scoped_by
    return element
