"""XML files: which format the root element says they are in."""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NoReturn

from headline_lint.base.patterns import lazy
from headline_lint.readers.collecting import HeldStory, read_each
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.limits import over
from headline_lint.readers.other_kinds import AS_DOCX, AS_PAGE, AS_TEXT, not_read
from headline_lint.readers.placed_source.xml import read_xml_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from headline_lint.document import Document
    from headline_lint.readers.collecting import CollectedStory
    from headline_lint.readers.decoding import StoryFault
    from headline_lint.readers.limits import Limits
    from headline_lint.readers.placed_source.xml import Element, Xml

    ReadOne = Callable[[str, Xml, Element], CollectedStory]

_FEEDS = frozenset({"rss", "RDF", "feed"})
_NEWSML = frozenset({"newsItem", "packageItem", "planningItem", "newsMessage"})
_INDESIGN = ("a story of InDesign or InCopy in XML", AS_PAGE)
_OTHERS = {
    "conceptItem": ("NewsML-G2 of terms, not of stories", AS_PAGE),
    "knowledgeItem": ("NewsML-G2 of terms, not of stories", AS_PAGE),
    "tt": ("a subtitle file (TTML)", AS_TEXT),
    "svg": ("a picture (SVG)", "name the story that shows it"),
    "urlset": ("a list of pages (sitemap)", "name the pages"),
    "sitemapindex": ("a list of pages (sitemap)", "name the pages"),
    "opml": ("a list of feeds (OPML)", "name the feeds"),
    "wordDocument": ("a Word document in XML", AS_DOCX),
    "http://schemas.microsoft.com/office/2006/xmlPackage package": ("a Word document in XML", AS_DOCX),
    "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging Story": _INDESIGN,
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0 document": ("an OpenDocument text in XML", AS_DOCX),
}
"""Kinds of XML that are not read, and the way out of each, by their root, with its namespace where it needs one."""
_ITEMS = frozenset({"item", "entry"})
_NO_BODY = frozenset({"headline", "byline"})
_KNOWN = {
    "nitf": frozenset({"head", "body"}),
    "body": frozenset({"body.head", "body.end"}),
    "contentSet": frozenset({"remoteContent"}),
    **dict.fromkeys(
        _NEWSML,
        frozenset(
            """assert catalog catalogRef conceptSet contentMeta contentSet derivedFrom eventSet groupSet hopHistory
            inlineRef itemMeta newsCoverageSet partMeta pubHistory rightsInfo""".split()
        ),
    ),
}
"""By the name of an element of NITF or NewsML-G2, what in it holds no body, or is looked into."""
_FACTS = frozenset("title author category comments copyright creator guid id keywords link rights source tags".split())
"""Elements of an item of a feed that hold no story, however many words they have."""
_WORDPRESS = lazy(r"https?://wordpress\.org/export/[\d.]*+/?\Z")
"""The namespace of WordPress's settings; its excerpts have another."""
_PROSE = 8
"""Plain words that make an element of an item prose."""
_ROOT = lazy(r"[\s\ufeff]*+(?:<\?.*?\?>\s*+|<!--.*?-->\s*+)*+<(?:!DOCTYPE\s++)?(?P<name>[^\s/>\[]++)", re.DOTALL)
_VERSION = lazy(r"""NewsML_v?(1\.\d)|\bVersion\s*+=\s*+["'](1\.\d)""")


def read_xml(source: str, name: str, limits: Limits) -> list[Document | StoryFault]:
    """The stories of an XML file: one of NITF or NewsML-G2, many of a message or a feed."""
    root = _ROOT.match(source)
    if root and root["name"] == "NewsML":  # before it is read: most have a document type, some with declarations
        version = _VERSION.search(source, root.start("name"), root.end() + 1_000)
        raise not_read(f"NewsML {version[1] or version[2] if version else 1}", f"NewsML-G2 and NITF are; {AS_PAGE}")
    try:
        xml = read_xml_parts(source, limits)
    except UnreadableError as error:
        if root and root["name"].lower() == "html":
            raise UnreadableError(
                f"{error}; it looks like HTML: name it .html, and it is read as browsers do"
            ) from None
        raise
    return _stories(source, name, xml, limits)


def _stories(source: str, name: str, xml: Xml, limits: Limits) -> list[Document | StoryFault]:
    root = xml.root.name
    read: ReadOne
    found: Iterable[Element]
    # each of these readers is imported for its own files only
    if root == "nitf":
        from headline_lint.readers.wire.nitf import read_nitf as read

        found = [xml.root]
    elif root in _NEWSML:
        from headline_lint.readers.wire.newsml import newsml_stories
        from headline_lint.readers.wire.newsml import read_newsml_story as read

        found = newsml_stories(xml)
    elif root in _FEEDS or (root == "entry" and "/atom" in xml.root.space.lower()):  # an entry may be a file of its own
        from headline_lint.readers.wire.feed import feed_stories
        from headline_lint.readers.wire.feed import read_feed_story as read

        found = feed_stories(xml)
    elif root == "html":
        from headline_lint.readers.html.page import read_html

        xml.must_be_sound(xml.root)
        return [read_html(source, name)]
    else:
        raise _no_story(xml.root)
    elements = list(islice(found, limits.stories + 1))
    if not elements and root in _NEWSML:
        raise UnreadableError(f"holds no story: there is no news item in its <{root}>")
    if len(elements) > limits.stories:
        raise over(f"holds over {limits.stories:,} stories", "stories")
    return read_each(_held(source, xml, elements, read), name, source)


def _no_story(root: Element) -> UnreadableError:
    """What to raise where the root is that of another kind."""
    other = _OTHERS.get(root.name) or _OTHERS.get(f"{root.space} {root.name}")
    if root.name == "Document" and "DOMVersion" in root.attributes:  # of no namespace
        other = _INDESIGN
    if other is not None:
        return not_read(*other)
    return UnreadableError(f"is XML, but no story: its root <{root.name}> is none of NewsML-G2, NITF, RSS or Atom")


def _must_hide_nothing(item: Element) -> None:
    """Raise where a story of which the headline alone was read has prose in another element."""
    if item.name in _ITEMS:
        parts = [part for part in item.elements() if part.name not in _FACTS and not _WORDPRESS.match(part.space)]
    else:
        within = [item, *item.elements("body", "contentSet")]
        parts = [part for one in within for part in one.elements() if part.name not in _KNOWN.get(one.name, ())]
    for part in parts:
        words = (word for piece in part.pieces() for word in piece.string.split())
        if len([*islice(filter(str.isalpha, words), _PROSE)]) == _PROSE:
            raise UnreadableError(f"has a headline, but of its <{part.name}> nothing is read")


def _held(source: str, xml: Xml, elements: list[Element], read: ReadOne) -> list[HeldStory]:
    """The stories that these elements are; and one that is lost, where something is wrong beside them."""

    def read_sound(element: Element) -> CollectedStory:
        xml.must_be_sound(element)
        story = read(source, xml, element)
        no_body = _NO_BODY if element.name in _ITEMS else {*_NO_BODY, "standfirst"}
        if all(copy.scope in no_body for copy in story.copies):
            _must_hide_nothing(element)
        return story

    def lose(error: UnreadableError) -> NoReturn:
        raise error

    held = [HeldStory(element.start, partial(read_sound, element)) for element in elements]
    fault = xml.fault_beside(elements)
    return held if fault is None else [*held, HeldStory(fault.at, partial(lose, fault.error))]
