"""RSS and Atom: each item of a feed is a story."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from headline_lint.document import Copy, Piece
from headline_lint.readers.collecting import CollectedStory, words_of
from headline_lint.readers.html.in_xml import as_html
from headline_lint.readers.placed_source.xml import write_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.document import Scope, Text
    from headline_lint.readers.placed_source.xml import Element, Xml

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CREATOR = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"
_OWN = frozenset({"", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"})
"""The namespaces of RSS's own elements."""


def feed_stories(xml: Xml) -> Iterator[Element]:
    """The stories of a feed, in its order."""
    return xml.root.every("item", "entry")


def read_feed_story(source: str, xml: Xml, item: Element) -> CollectedStory:
    """One of the stories."""
    story = CollectedStory(partial(write_xml, source))
    story.comments += xml.comments_in(item)
    entry = _Entry(source, story)
    if item.space == _ATOM:
        entry.read_atom(item)
    else:
        entry.read_rss(item)
    return story


class _Entry:
    """An item while it is read."""

    def __init__(self, source: str, story: CollectedStory) -> None:
        self.source = source
        self.story = story

    def read_rss(self, item: Element) -> None:
        """An item of RSS: whatever it holds is HTML in XML's escapes."""
        own = {part.name: part for part in reversed([*item.elements()]) if part.space in _OWN}
        if "title" in own:
            self._add_line(own["title"].text())
        for creator in item.elements("creator"):
            if creator.space == _CREATOR:
                self.story.add(creator.text(), "byline")
        content = [part for part in item.elements("encoded") if part.space == _CONTENT]
        summary = own["description"].text() if "description" in own else None
        self._add(summary, content[0].text() if content else None)
        self._add_captions(item)
        self._take_facts(item, own.get("pubDate"), [words_of(one.text()) for one in item.elements("category")])

    def read_atom(self, item: Element) -> None:
        """An entry of Atom: its texts say whether they are text, HTML or XHTML."""
        own = {part.name: part for part in reversed([*item.elements()]) if part.space == _ATOM}
        if "title" in own:
            title = own["title"]
            if title.attributes.get("type") == "html":
                self._add_line(title.text())
            else:
                self.story.add(title.text(), "headline")
        for author in item.elements("author"):
            name = author.find("name")
            self.story.add(name.text() if name is not None else None, "byline")
        self._add_atom(own.get("summary"), own.get("content"))
        self._add_captions(item)
        date = own.get("published", own.get("updated"))
        self._take_facts(item, date, [one.attributes.get("term", "") for one in item.elements("category")])

    def _add(self, summary: Text | None, content: Text | None) -> None:
        """Take the copy of an item of RSS: a description alone may be the whole story."""
        if summary is not None:
            before = len(self.story.copies)
            self.story.add_html(summary)
            if content is not None or len(self.story.copies) - before == 1:
                self._rescope(before)
        if content is not None:
            self.story.add_html(content)

    def _add_atom(self, summary: Element | None, content: Element | None) -> None:
        if summary is not None:
            before = len(self.story.copies)
            self._add_typed(summary)
            self._rescope(before)
        if content is not None and "src" not in content.attributes:
            self._add_typed(content)

    def _add_typed(self, element: Element) -> None:
        """Take the copy of an element of Atom."""
        kind = element.attributes.get("type", "text").lower()
        if kind == "xhtml" or kind.endswith("+xml"):
            self.story.add_html(as_html(self.source, element), escaped=False)
        elif "html" in kind:
            self.story.add_html(element.text())
        elif kind.startswith("text"):
            self.story.add_plain(element.text())

    def _add_line(self, text: Text) -> None:
        """Take a headline that may hold HTML, as one block."""
        before = len(self.story.copies)
        self.story.add_html(text)
        found = self.story.copies[before:]
        lines = [copy for copy in found if copy.scope != "caption"]
        if lines:
            captions = [copy for copy in found if copy.scope == "caption"]
            self.story.copies[before:] = [Copy(_in_one(lines), "headline"), *captions]

    def _rescope(self, before: int) -> None:
        """What was read last is a standfirst, but for the captions in it."""
        changed = (c if c.scope == "caption" else c._replace(scope="standfirst") for c in self.story.copies[before:])
        self.story.copies[before:] = list(changed)

    def _add_captions(self, item: Element) -> None:
        scope: Scope = "caption"
        for part in item.every("description"):
            if part.space == _MEDIA:
                self.story.add_html(part.text(), scope)

    def _take_facts(self, item: Element, date: Element | None, topics: list[str]) -> None:
        dated = [date, *(part for part in item.elements("date") if part.space == _CREATOR)]
        self.story.date = next((words_of(one.text()) for one in dated if one is not None), None)
        self.story.name_topics(topics)
        self.story.section = self.story.section or next((topic for topic in topics if topic), None)


def _in_one(lines: list[Copy]) -> list[Piece]:
    """The pieces of several blocks as those of one, a blank for the markup between two."""
    pieces = [*lines[0].pieces]
    for line in lines[1:]:
        pieces += [Piece(" ", pieces[-1].end, line.pieces[0].start), *line.pieces]
    return pieces
