"""NewsML-G2: an item's headline, description and byline, and its content as XHTML, NITF or text.

A message holds several items; of an item's renditions one is read. See https://iptc.org/standards/newsml-g2/.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from headline_lint.document import Piece, is_blank
from headline_lint.readers.collecting import CollectedStory, words_of
from headline_lint.readers.html.in_xml import as_html
from headline_lint.readers.html.tags import BLOCKS
from headline_lint.readers.placed_source.xml import write_xml
from headline_lint.readers.wire.nitf import add_nitf, remember_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.document import Scope
    from headline_lint.readers.placed_source.xml import Element, Xml

_ITEMS = ("newsItem", "packageItem", "planningItem")
_COPY = ("headline", "description", "inlineXML", "inlineData", "caption")
_MEDIA = frozenset({"picture", "graphic", "video", "audio", "animated"})
_STANDFIRSTS = ("sub", "deck", "summary", "standfirst", "abstract", "teaser")
_DATES = (("contentMeta", "contentCreated"), ("itemMeta", "firstCreated"), ("itemMeta", "versionCreated"))
_SPORT_CODES = ("medtop:15000000", "subj:15")


def newsml_stories(xml: Xml) -> Iterable[Element]:
    """The stories of a NewsML-G2 file: one an item, but for those of a message that only name pictures or items."""
    if xml.root.name in _ITEMS:
        return [xml.root]
    return (item for item in xml.root.every(*_ITEMS) if _has_words(item))


def _has_words(item: Element) -> bool:
    """Whether an item has words of its own, beside those of the items that it brings together."""
    own = (part for part in item.elements() if part.name != "groupSet")
    return any(not is_blank(piece.string) for part in own for copy in part.every(*_COPY) for piece in copy.pieces())


def read_newsml_story(source: str, xml: Xml, item: Element) -> CollectedStory:
    """One of the stories."""
    story = CollectedStory(partial(write_xml, source))
    story.comments += xml.comments_in(item)
    kind = item.find("itemMeta", "itemClass")
    media = kind is not None and kind.attributes.get("qcode", "").rpartition(":")[2] in _MEDIA
    metas = [*item.elements("contentMeta"), *item.elements("partMeta")]
    for meta in metas:
        for headline in meta.elements("headline"):
            story.add(headline.text(), "standfirst" if _is_lower(headline) else "headline")
        for description in meta.elements("description"):
            story.add(description.text(), _scope_of(description, media=media))
        for byline in meta.elements("by"):
            story.add(byline.text(), "byline")
    title = item.find("itemMeta", "title")
    if title is not None:
        remember_title(story, source, title)
    _take_content(story, source, item)
    _take_facts(story, item, metas)
    return story


def _is_lower(headline: Element) -> bool:
    role = headline.attributes.get("role", "").lower()
    return any(word in role for word in _STANDFIRSTS)


def _scope_of(description: Element, *, media: bool) -> Scope:
    return "caption" if media or "caption" in description.attributes.get("role", "").lower() else "standfirst"


def _take_content(story: CollectedStory, source: str, item: Element) -> None:
    """Take the best rendition: marked-up XML, else HTML, else text; and what describes remote content."""
    content = item.find("contentSet")
    if content is None:
        return
    inline = [*content.elements("inlineXML")]
    marked = [one for one in inline if any(one.elements())]
    escaped = [one for one in inline if not (any(one.elements()) or is_blank(one.text().string))]
    given = marked + escaped + sorted(content.elements("inlineData"), key=lambda one: not _is_html(one))
    before = len(story.copies)
    while given and len(story.copies) == before:  # the best one may be tags alone
        _take_rendition(story, source, given.pop(0))
    for other in given:
        story.add_rendition(other.name, story.copies[before:], partial(_read_rendition, source, other))
    for remote in content.elements("remoteContent"):
        for caption in remote.every("caption", "description"):
            story.add(caption.text(), "caption")


def _read_rendition(source: str, element: Element) -> CollectedStory:
    story = CollectedStory(partial(write_xml, source))
    _take_rendition(story, source, element)
    return story


def _take_rendition(story: CollectedStory, source: str, element: Element) -> None:
    """Take the content of an `inlineXML` or `inlineData`."""
    below = next(element.elements(), None)
    if below is not None:
        if below.name == "nitf":
            add_nitf(story, source, below)
        else:
            story.add_html(as_html(source, element, _names_of_blocks(element)), escaped=False)
    elif element.name == "inlineXML" or _is_html(element):
        story.add_html(element.text())
    else:
        story.add_plain(element.text())


def _names_of_blocks(content: Element) -> dict[str, str]:
    """HTML's names for the elements of a markup of which HTML knows no block: those that never stand beside words."""
    beside: dict[str, bool] = {}
    waiting = [content]
    while waiting:
        element = waiting.pop()
        has_words = any(isinstance(part, Piece) and not is_blank(part.string) for part in element.parts)
        for below in element.elements():
            beside[below.name] = beside.get(below.name, False) or has_words
            waiting.append(below)
    return {} if BLOCKS & beside.keys() else {name: "div" for name, inline in beside.items() if not inline}


def _is_html(data: Element) -> bool:
    return "html" in data.attributes.get("contenttype", "")


def _take_facts(story: CollectedStory, item: Element, metas: list[Element]) -> None:
    dates = (item.find(*path) for path in _DATES)
    story.date = next((words_of(date.text()) for date in dates if date is not None), None)
    for meta in metas:
        for topic in [*meta.elements("genre"), *meta.elements("subject")]:
            code = topic.attributes.get("qcode", "")
            story.name_topics([code.rpartition(":")[2], *(words_of(name.text()) for name in topic.elements("name"))])
            if code.startswith(_SPORT_CODES):
                story.section = "sport"
