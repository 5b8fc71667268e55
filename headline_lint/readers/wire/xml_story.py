"""XML files: which format the root element says they are in."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NoReturn

from headline_lint.readers.collecting import HeldStory, read_each
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.limits import over
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


def read_xml(source: str, name: str, limits: Limits) -> list[Document | StoryFault]:
    """The stories of an XML file: one of NITF or NewsML-G2, many of a message or a feed."""
    xml = read_xml_parts(source, limits)
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
    elif root in _FEEDS:
        from headline_lint.readers.wire.feed import feed_stories
        from headline_lint.readers.wire.feed import read_feed_story as read

        found = feed_stories(xml)
    elif root == "html":
        from headline_lint.readers.html.page import read_html

        xml.must_be_sound(xml.root)
        return [read_html(source, name)]
    else:
        raise UnreadableError(f"is XML, but no story: its root <{root}> is none of NewsML-G2, NITF, RSS or Atom")
    elements = list(islice(found, limits.stories + 1))
    if len(elements) > limits.stories:
        raise over(f"holds over {limits.stories:,} stories", "stories")
    return read_each(_held(source, xml, elements, read), name, source)


def _held(source: str, xml: Xml, elements: list[Element], read: ReadOne) -> list[HeldStory]:
    """The stories that these elements are; and one that is lost, where something is wrong beside them."""

    def read_sound(element: Element) -> CollectedStory:
        xml.must_be_sound(element)
        return read(source, xml, element)

    def lose(error: UnreadableError) -> NoReturn:
        raise error

    held = [HeldStory(element.start, partial(read_sound, element)) for element in elements]
    fault = xml.fault_beside(elements)
    return held if fault is None else [*held, HeldStory(fault.at, partial(lose, fault.error))]
