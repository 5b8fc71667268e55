"""NITF, the News Industry Text Format: its head, and its body as HTML, which it is modelled on.

See https://iptc.org/std/NITF/ for the elements.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from headline_lint.document import Text
from headline_lint.readers.collecting import CollectedStory, placed, words_of
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.html.in_xml import as_html
from headline_lint.readers.placed_source.xml import read_xml_source, write_xml

if TYPE_CHECKING:
    from headline_lint.document import Scope
    from headline_lint.readers.placed_source.xml import Element, Xml

NAMES = {
    # blocks
    "hl1": "h2",
    "hl2": "h2",
    "bq": "blockquote",
    "block": "div",
    "fn": "div",
    "media": "figure",
    "media-caption": "figcaption",
    "media-reference": "img",
    "alternate-text": "alt",  # an attribute
    "credit": "p",
    "nitf-table": "table",
    "custom-table": "table",
    # no copy
    "media-metadata": "script",
    "media-object": "script",
    "media-producer": "script",
    "nitf-table-metadata": "script",
    "note": "script",
    "copyrite": "script",
    "datasource": "script",
    "dateline": "script",
    # inside a paragraph
    "alt-code": "span",
    "chron": "span",
    "classifier": "span",
    "event": "span",
    "frac": "span",
    "frac-num": "span",
    "frac-sep": "span",
    "frac-den": "span",
    "function": "span",
    "lang": "span",
    "location": "span",
    "city": "span",
    "state": "span",
    "region": "span",
    "country": "span",
    "sublocation": "span",
    "money": "span",
    "name.given": "span",
    "name.family": "span",
    "num": "span",
    "object.title": "span",
    "org": "span",
    "person": "span",
    "postaddr": "span",
    "pronounce": "span",
    "virtloc": "span",
}
"""HTML's names for NITF's elements; those that both know are not listed."""


def read_nitf(source: str, xml: Xml, root: Element) -> CollectedStory:
    """The story of a NITF file."""
    story = CollectedStory(partial(write_xml, source))
    story.comments += xml.comments
    add_nitf(story, source, root)
    return story


def add_nitf(story: CollectedStory, source: str, root: Element) -> None:
    """Take the head and the body of a `nitf` element."""
    body = root.find("body") or root
    head = body.find("body.head") or body
    hedline = head.find("hedline") or head
    for headline in hedline.elements("hl1"):
        story.add(headline.text(), "headline")
    title = root.find("head", "title")
    if title is not None and any(copy.scope == "headline" for copy in story.copies):
        remember_title(story, source, title)
    elif title is not None:
        story.add(title.text(), "headline")
    for deck in hedline.elements("hl2"):
        story.add(deck.text(), "standfirst")
    for byline in head.elements("byline"):
        story.add(byline.text(), "byline")
    for abstract in head.elements("abstract"):
        story.add_html(as_html(source, abstract, NAMES), "standfirst", escaped=False)
    for content in body.elements("body.content"):
        story.add_html(as_html(source, content, NAMES), escaped=False)
    tagline = body.find("body.end", "tagline")
    story.add(tagline.text() if tagline else None, "byline")
    _take_facts(story, root)


def remember_title(story: CollectedStory, source: str, title: Element) -> None:
    """Remember that a title for machines has the headline once more."""
    headlines = [copy for copy in story.copies if copy.scope == "headline"]
    story.add_rendition("title", headlines, partial(_read_title, source, title))


def _read_title(source: str, title: Element) -> CollectedStory:
    story = CollectedStory(partial(write_xml, source))
    story.add(title.text(), "headline")
    return story


def add_nitf_text(story: CollectedStory, text: Text, scope: Scope | None) -> None:
    """Take the body of NITF that another format holds as characters; as HTML where it is no sound XML."""
    try:
        root = read_xml_source(text.string).root
    except UnreadableError:
        story.add_html(text, scope, xml=True)
        return
    content = next(root.every("body.content"), root)
    inner = as_html(text.string, content, NAMES)
    story.add_html(Text(placed(inner.pieces(0, len(inner.string)), text)), scope)


def _take_facts(story: CollectedStory, root: Element) -> None:
    issued = root.find("head", "docdata", "date.issue")
    norm = issued.attributes.get("norm", "") if issued is not None else ""
    if norm[:8].isdecimal():
        story.date = story.date or f"{norm[:4]}-{norm[4:6]}-{norm[6:8]}"
    elif norm:
        story.date = story.date or norm
    head = root.find("head")
    if head is None:
        return
    sections = [one.attributes.get("position.section", "") for one in head.elements("pubdata")]
    subjects = [one.attributes.get("tobject.subject.type", "") for one in head.every("tobject.subject")]
    kinds = [one.attributes.get("tobject.property.type", "") for one in head.every("tobject.property")]
    lists = [words_of(one.text()) for one in head.every("classifier")]
    story.name_topics([*sections, *subjects, *kinds, *lists])
    story.section = story.section or next((section for section in sections if section), None)
