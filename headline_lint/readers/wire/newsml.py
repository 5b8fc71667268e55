"""NewsML-G2: an item's headline, description and byline, and its content as XHTML, NITF or text.

A message holds several items; of an item's renditions one is read. See https://iptc.org/standards/newsml-g2/.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from headline_lint.readers.collecting import CollectedStory, HeldStory, words_of
from headline_lint.readers.html.in_xml import as_html
from headline_lint.readers.placed_source.xml import write_xml
from headline_lint.readers.wire.nitf import add_nitf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.document import Scope
    from headline_lint.readers.placed_source.xml import Element, Xml

_ITEMS = ("newsItem", "packageItem", "planningItem")
_MEDIA = frozenset({"picture", "graphic", "video", "audio", "animated"})
_STANDFIRSTS = ("sub", "deck", "summary", "standfirst", "abstract", "teaser")
_DATES = (("contentMeta", "contentCreated"), ("itemMeta", "firstCreated"), ("itemMeta", "versionCreated"))
_SPORT_CODES = ("medtop:15000000", "subj:15")


def newsml_stories(source: str, xml: Xml) -> Iterator[HeldStory]:
    """The stories of a NewsML-G2 file: one an item."""
    items = [xml.root] if xml.root.name in _ITEMS else xml.root.every(*_ITEMS)
    for item in items:
        yield HeldStory(item.start, partial(_read_item, source, xml, item))


def _read_item(source: str, xml: Xml, item: Element) -> CollectedStory:
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
    marked = content.find("inlineXML")
    below = next(marked.elements(), None) if marked is not None else None
    data = sorted(content.elements("inlineData"), key=lambda one: "html" not in one.attributes.get("contenttype", ""))
    if below is not None and below.name == "nitf":
        add_nitf(story, source, below)
    elif marked is not None and below is not None:
        story.add_html(as_html(source, marked), escaped=False)
    elif data and "html" in data[0].attributes.get("contenttype", ""):
        story.add_html(data[0].text())
    elif data:
        story.add_plain(data[0].text())
    for remote in content.elements("remoteContent"):
        for caption in remote.every("caption", "description"):
            story.add(caption.text(), "caption")


def _take_facts(story: CollectedStory, item: Element, metas: list[Element]) -> None:
    dates = (item.find(*path) for path in _DATES)
    story.date = next((words_of(date.text()) for date in dates if date is not None), None)
    for meta in metas:
        for topic in [*meta.elements("genre"), *meta.elements("subject")]:
            code = topic.attributes.get("qcode", "")
            story.name_topics([code.rpartition(":")[2], *(words_of(name.text()) for name in topic.elements("name"))])
            if code.startswith(_SPORT_CODES):
                story.section = "sport"
