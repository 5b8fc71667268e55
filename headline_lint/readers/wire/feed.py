"""RSS, Atom and WordPress's exports, which are RSS: each item of a feed is a story."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from headline_lint.document import Copy, Piece
from headline_lint.readers.collecting import CollectedStory, words_of
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.placed_source.xml import write_xml
from headline_lint.readers.wire.feed_copy import add_copy, copy_in, copy_of_atom, people_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from headline_lint.readers.placed_source.xml import Element, Xml
    from headline_lint.readers.wire.feed_copy import FeedCopy

_ITEMS = ("item", "entry")
_CONTENT = "purl.org/rss/1.0/modules/content"
_DUBLIN_CORE = "purl.org/dc/elements/1.1"
_MEDIA = "search.yahoo.com/mrss"
_PODCAST = "www.itunes.com/dtds/podcast-1.0.dtd"
_XHTML = "www.w3.org/1999/xhtml"
_EXPORT = "wordpress.org/export"
"""Namespaces as `_space` gives them."""
_NO_STORIES = frozenset(
    """attachment revision nav_menu_item custom_css customize_changeset oembed_cache user_request wp_block wp_template
    wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face""".split()
)
"""What WordPress keeps beside posts and pages, by its own names; a type of a newsroom's own may hold stories."""


def feed_stories(xml: Xml) -> list[Element]:
    """The stories of a feed, in its order; raises `UnreadableError` where an export has none."""
    tops = [xml.root] if xml.root.name in _ITEMS else xml.root.every(*_ITEMS)
    items = [item for top in tops for item in _with_nested(top)]
    stories = [item for item in items if _post_type(item) not in _NO_STORIES]
    if items and not stories:
        raise UnreadableError("is a WordPress export without posts or pages; export those too")
    return stories


def _with_nested(item: Element) -> Iterator[Element]:
    """An item and those in it, where a feed has lost the end of one."""
    yield item
    for below in item.elements(*_ITEMS):
        yield from _with_nested(below)


def read_feed_story(source: str, xml: Xml, item: Element) -> CollectedStory:
    """One of the stories."""
    story = CollectedStory(partial(write_xml, source))
    story.comments += xml.comments_in(item)
    story.in_feed = not _post_type(item)
    entry = _Entry(source, item, story)
    if item.name == "entry":
        entry.read_atom()
    else:
        entry.read_rss()
    return story


def _post_type(item: Element) -> str:
    """What an item of WordPress's exports is; "" of any other item."""
    found = next(_every(item, (_EXPORT, "post_type")), None)
    return "" if found is None else words_of(found.text())


def _space(element: Element) -> str:
    """The namespace of an element without what feeds write in several ways: capitals, the slash at its end, https.

    WordPress's exports have one for each version; that is left out.
    """
    space = element.space.strip().lower().removeprefix("http://").removeprefix("https://").rstrip("/")
    return _EXPORT if space.startswith(_EXPORT) else space


def _every(item: Element, *names: tuple[str, str]) -> Iterator[Element]:
    """The elements in an item of these namespaces and names, in the order of these."""
    for space, name in names:
        for part in item.elements(name):
            if _space(part) == space:
                yield part


class _Entry:
    """An item while it is read."""

    def __init__(self, source: str, item: Element, story: CollectedStory) -> None:
        self.source = source
        self.item = item
        self.story = story
        self._own = _space(item)

    def read_rss(self) -> None:
        """An item of RSS: whatever it holds is HTML in XML's escapes."""
        self._add_title(self._rss((self._own, "title"), (_PODCAST, "title"), (_DUBLIN_CORE, "title"), html=False))
        self._add_authors((_DUBLIN_CORE, "creator"), (self._own, "author"))
        before = len(self.story.copies)
        content = self._rss((_CONTENT, "encoded"), (_XHTML, "body"), (_XHTML, "div"))
        description = self._rss((self._own, "description"), (_DUBLIN_CORE, "description"))
        notes = self._rss((_PODCAST, "summary"))
        self._add_body(
            content, description or notes, self._rss((_EXPORT, "encoded")), self._rss((_PODCAST, "subtitle"))
        )
        if notes and (description or content):
            self.story.add_rendition("itunes:summary", self.story.copies[before:], partial(self._collected, notes))
        self._add_captions()
        topics = [words_of(one.text()) for one in self.item.elements("category")]
        self._take_facts(("pubDate",), topics)

    def read_atom(self) -> None:
        """An entry of Atom: its texts say whether they are text, HTML or XHTML, or their markup does."""
        self._add_title(self._atom("title"))
        self._add_authors((self._own, "author"))
        self._add_body(self._atom("content"), self._atom("summary"))
        self._add_captions()
        topics = [one.attributes.get("term", "") for one in self.item.elements("category")]
        self._take_facts(("published", "issued", "updated", "modified"), topics)

    def _rss(self, *names: tuple[str, str], html: bool = True) -> FeedCopy | None:
        """The first copy in elements of these namespaces and names."""
        copies = (copy_in(self.source, element, html=html) for element in _every(self.item, *names))
        return next((copy for copy in copies if copy), None)

    def _atom(self, name: str) -> FeedCopy | None:
        element = next(_every(self.item, (self._own, name)), None)
        return None if element is None else copy_of_atom(self.source, element)

    def _add_title(self, title: FeedCopy | None) -> None:
        """Take a headline, which may hold markup, as one block."""
        if title is None:
            return
        if title.form == "plain":
            self.story.add(title.text, "headline")
            return
        found = self._blocks_of(title)
        lines = _words_in(found)
        if lines:
            self.story.copies.append(Copy(_in_one(lines), "headline"))
            self.story.copies += [copy for copy in found if copy.scope == "caption"]

    def _add_authors(self, *names: tuple[str, str]) -> None:
        for author in _every(self.item, *names):
            for person in people_in((author.find("name") or author).text()):
                self.story.add(person, "byline")

    def _add_body(self, content: FeedCopy | None, description: FeedCopy | None, *decks: FeedCopy | None) -> None:
        """Take content and description. Where the one has no words, the other is the story if it has several blocks."""
        body = self._blocks_of(content)
        found = self._blocks_of(description)
        if not _words_in(body) and len(_words_in(found)) > 1:
            body += found
            found = []
        for deck in decks:
            found += self._blocks_of(deck)
        for copy in found:
            self.story.copies.append(copy if copy.scope == "caption" else copy._replace(scope="standfirst"))
        self.story.copies += body

    def _blocks_of(self, copy: FeedCopy | None) -> list[Copy]:
        """The blocks of a text, to be added to the story; directives in it are added."""
        before = len(self.story.copies)
        if copy is not None:
            add_copy(self.story, copy)
        found = self.story.copies[before:]
        del self.story.copies[before:]
        return found

    def _collected(self, copy: FeedCopy) -> CollectedStory:
        """A text as a story of its own."""
        story = CollectedStory(partial(write_xml, self.source))
        add_copy(story, copy)
        return story

    def _add_captions(self) -> None:
        """Take what is said of pictures and films."""
        for part in self.item.elements():
            if part.name not in _ITEMS:
                for described in (part, *part.every("description")):
                    if described.name == "description" and _space(described) == _MEDIA:
                        self.story.add_html(described.text(), "caption")

    def _take_facts(self, dates: Sequence[str], topics: list[str]) -> None:
        dated = _every(self.item, *((self._own, name) for name in dates), (_DUBLIN_CORE, "date"))
        self.story.date = next((words_of(one.text()) for one in dated), None)
        self.story.name_topics(topics)
        self.story.section = self.story.section or next((topic for topic in topics if topic), None)


def _words_in(copies: Iterable[Copy]) -> list[Copy]:
    """The blocks that are no captions."""
    return [copy for copy in copies if copy.scope != "caption"]


def _in_one(lines: list[Copy]) -> list[Piece]:
    """The pieces of several blocks as those of one, a blank for the markup between two."""
    pieces = [*lines[0].pieces]
    for line in lines[1:]:
        pieces += [Piece(" ", pieces[-1].end, line.pieces[0].start), *line.pieces]
    return pieces
