"""XML files: which format the root element says they are in."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from headline_lint.readers.collecting import HeldStory, read_each
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.limits import over
from headline_lint.readers.placed_source.xml import read_xml_source

if TYPE_CHECKING:
    from headline_lint.document import Document
    from headline_lint.readers.decoding import StoryFault
    from headline_lint.readers.limits import Limits

_FEEDS = frozenset({"rss", "RDF", "feed"})
_NEWSML = frozenset({"newsItem", "packageItem", "planningItem", "newsMessage"})


def read_xml(source: str, name: str, limits: Limits) -> list[Document | StoryFault]:
    """The stories of an XML file: one of NITF or NewsML-G2, many of a message or a feed."""
    xml = read_xml_source(source, limits)
    root = xml.root.name
    # each of these readers is imported for its own files only
    if root == "nitf":
        from headline_lint.readers.wire.nitf import read_nitf

        stories = [HeldStory(0, partial(read_nitf, source, xml))]
    elif root in _NEWSML:
        from headline_lint.readers.wire.newsml import newsml_stories

        stories = list(islice(newsml_stories(source, xml), limits.stories + 1))
    elif root in _FEEDS:
        from headline_lint.readers.wire.feed import feed_stories

        stories = list(islice(feed_stories(source, xml), limits.stories + 1))
    elif root == "html":
        from headline_lint.readers.html.page import read_html

        return [read_html(source, name)]
    else:
        raise UnreadableError(f"is XML, but no story: its root <{root}> is none of NewsML-G2, NITF, RSS or Atom")
    if len(stories) > limits.stories:
        raise over(f"holds over {limits.stories:,} stories", "stories")
    return read_each(stories, name, source)
