"""What of a page is not its story: furniture, lists of links, other stories and their galleries, teasers of them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.readers.html.elements import NO_HEADING
from headline_lint.readers.html.furniture import is_furniture
from headline_lint.readers.html.headline import Stated

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.readers.html.elements import Element, PageBlock

_OF_LISTS = frozenset({"ul", "ol", "li", "dl", "dt", "dd"})
_LISTS = frozenset({"ul", "ol"})
_LINKED = {
    **dict.fromkeys(("ul", "ol", "dl"), (2, 8)),
    **dict.fromkeys(("aside", "div", "section", "table", "td", "center"), (3, 6)),
}
"""How many blocks a list of links, or a part of mostly links, has at least; how many tenths of its words are links."""
_WORD = lazy(r"[^\W\d_]+")
_DEEP = 5  # elements between the words of a link and its list: none has more; chosen
_TITLE = 8  # words of a heading that are looked at; chosen
_HEADINGS = frozenset({"a", "span", "h2", "h3", "h4", "h5", "h6"})
_FEW = 3  # headings that are links: a story may have fewer; chosen
_UPDATE = 40  # words: of several articles, each is a part of the story if they have so many on average; chosen
_SHORT = 4  # an article that has less than this part of the words of one longer than the rest is no update; chosen
_CARD = 60  # words: a teaser has no more; chosen
_MUCH = 3  # what is furniture on most pages holds the story where it has this part of the page's words; chosen
_LITTLE = 4  # a page of teasers has less than this part of its words elsewhere; chosen
SENTENCE = 8  # words: a line of fewer before the headline, or apart from the story, is none of its paragraphs; chosen
WHOLE = 100  # words: a page with fewer is too short to tell its story from the rest by their number; chosen
_STANDFIRST = 90  # words of what is marked as a standfirst: more are a story; chosen


def weighs(block: PageBlock) -> bool:
    """Whether a block is copy that is not mostly links."""
    return block.copy.scope == "body" and block.linked * 2 <= block.words


def drop_named(elements: Iterable[Element]) -> None:
    """Mark what is no copy by its name, and all that is in what is dropped already."""
    for element in elements:
        above = element.parent
        element.dropped = (
            element.dropped
            or (above is not None and above.dropped)
            or (element.meaning.furniture and not element.heads)
        )


def count_words(found: Iterable[PageBlock], elements: Sequence[Element]) -> None:
    """Count words and blocks of each element."""
    for block in found:
        element = block.element
        if not element.dropped:
            element.lines += 1
            if block.copy.scope == "caption":
                element.captioned = element.captioned or not (block.copy.description or block.linked)
            else:
                element.words += block.words
            element.linked += block.linked
            if weighs(block):
                element.weight += block.words
                if element.tag == "p" and element.parent is not None:
                    element.parent.paragraphs += 1
    for element in reversed(elements):
        if element.parent is not None:
            element.parent.lines += element.lines
            element.parent.captioned = element.parent.captioned or element.captioned
            element.parent.words += element.words
            element.parent.linked += element.linked
            element.parent.weight += element.weight


def shorten_standfirsts(found: Iterable[PageBlock]) -> None:
    """Make what is marked as a standfirst and is as long as a story body copy."""
    marked = [block for block in found if block.copy.scope == "standfirst"]
    said: Counter[tuple[int, int]] = Counter()
    for block in marked:
        said[_marked_by(block)] += block.words
    for block in marked:
        if said[_marked_by(block)] > _STANDFIRST:
            block.copy = block.copy._replace(scope="body")


def _marked_by(block: PageBlock) -> tuple[int, int]:
    """Which tags made a block what it is: those written alike, side by side."""
    marked = block.element.scoped_by or block.element
    return id(marked.meaning), id(marked.parent)


def drop_galleries(found: Iterable[PageBlock], elements: Iterable[Element], headline: PageBlock | None) -> None:
    """Mark galleries of other stories, where there is a story beside them: one has a title, which is not the page's."""
    if headline is None:
        return
    begins: dict[int, list[PageBlock]] = {}
    beside = 0
    for block in found:
        gallery = block.element.gallery
        if block.element.dropped or block.copy.scope == "caption":
            continue
        if gallery is not None and not gallery.heads:
            begins.setdefault(id(gallery), []).append(block)
        elif weighs(block):
            beside += block.words
    if not begins or beside < WHOLE:
        return
    stated = Stated()
    stated.add(headline.seen)
    for title, *more in begins.values():
        titled = title.level < NO_HEADING and more and (more[0].level < NO_HEADING or more[0].words < SENTENCE)
        if titled and title.element.gallery is not None and not stated.agreement(title.seen):
            title.element.gallery.dropped = True
    drop_named(elements)


def drop_others(found: Sequence[PageBlock], elements: Sequence[Element]) -> None:
    """Mark lists of links, other stories and teasers of them, unless there is little else, as on a page of teasers."""
    page = elements[0].weight
    for element in elements:
        if element.meaning.doubtful and not element.heads and (page < WHOLE or element.weight * _MUCH < page):
            element.dropped = True
    before = [element.dropped for element in elements]
    _drop_headed_lists(found)
    _drop_lists(elements)
    _drop_articles(elements)
    _drop_cards(found, elements)
    drop_named(elements)
    left = sum(block.words for block in found if weighs(block) and not block.element.dropped)
    if left * _LITTLE < page:
        for element, dropped in zip(elements, before, strict=True):
            element.dropped = dropped
        drop_named(elements)


def _drop_lists(elements: Iterable[Element]) -> None:
    """Mark lists of links and parts that are mostly links, but for those among paragraphs and those inside a list."""
    for element in elements:
        if element.heads or element.dropped or element.lines < 2 or (element.captioned and not element.words):
            continue
        few, of = _LINKED.get(element.tag, (0, 0))
        if few and element.lines >= few and element.linked * 10 >= element.words * of:
            above = element.parent
            element.dropped = above is None or (above.tag not in _OF_LISTS and above.paragraphs < _FEW)


def _drop_headed_lists(found: Sequence[PageBlock]) -> None:
    """Mark a list of links under a heading that names other stories: “Related stories”, “More on this story”."""
    for block, following in pairwise(found):
        heading, listed = block.element, following.element
        if block.copy.scope != "crosshead" or heading.heads or following.linked < following.words:
            continue
        for _ in range(_DEEP):
            listed = listed.parent if listed.tag not in _LISTS and listed.parent is not None else listed
        many_links = listed.linked * 10 >= listed.words * _LINKED["ul"][1]
        if listed.tag in _LISTS and many_links and is_furniture("-".join(_WORD.findall(block.seen)[:_TITLE])):
            heading.dropped = listed.dropped = True


def _drop_articles(elements: Iterable[Element]) -> None:
    """Mark articles that are other stories, readers' comments or teasers; all in a part that is doubtful are these."""
    articles = [element for element in elements if element.tag == "article" and not (element.heads or element.dropped)]
    together: Counter[int] = Counter()
    many: Counter[int] = Counter()
    apart: Counter[int] = Counter()
    most: dict[int, int] = {}
    for article in articles:
        if article.doubtful:
            apart[id(article.holder)] += article.weight
        else:
            together[id(article.holder)] += article.weight
            many[id(article.holder)] += 1
            most[id(article.holder)] = max(article.weight, most.get(id(article.holder), 0))
    for article in articles:
        holder = id(article.holder)
        all_words = (article.holder.weight if article.holder is not None else 0) - apart[holder]
        updates = together[holder] * 2 > all_words and together[holder] >= _UPDATE * many[holder]
        beside = most.get(holder, 0) * 2 > together[holder] and article.weight * _SHORT < most[holder]
        story = not article.doubtful and (article.weight * 2 > all_words or (updates and not beside))
        article.dropped = article.words > 0 and not story


def _drop_cards(found: Iterable[PageBlock], elements: Sequence[Element]) -> None:
    """Mark teasers of other stories: a heading that is a link, alone with a few words in what holds it."""
    cards: Counter[int] = Counter()
    headings = []
    for block in found:
        element = block.element
        if 2 <= block.level < NO_HEADING and block.linked >= block.words and not (element.dropped or element.heads):
            headings.append(element)
    if len(headings) < _FEW:
        return
    for element in headings:
        cards[id(element)] += 1
    for element in reversed(elements):
        if element.parent is not None:
            cards[id(element.parent)] += cards[id(element)]
    for element in headings:
        card = element
        while card.parent is not None and cards[id(card.parent)] == 1 and card.parent.weight <= _CARD:
            card = card.parent
        if not card.heads and card.tag not in _HEADINGS:
            card.dropped = True
