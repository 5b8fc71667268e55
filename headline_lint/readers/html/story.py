"""Which part of a page is the story: the words round its headline, without other stories, comments and menus."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from headline_lint.readers.html.elements import NO_HEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.readers.html.elements import Element, PageBlock

_OF_LISTS = frozenset({"ul", "ol", "li", "dl", "dt", "dd"})
_LINKED = {
    **dict.fromkeys(("ul", "ol", "dl"), (2, 8)),
    **dict.fromkeys(("aside", "div", "section", "table", "td", "center"), (3, 6)),
}
"""How many blocks a list of links, or a part of mostly links, has at least; how many tenths of its words are links."""
_HEADINGS = frozenset({"a", "span", "h2", "h3", "h4", "h5", "h6"})
_FEW = 3  # headings that are links: a story may have fewer; chosen
_SENTENCE = 8  # words: a line of fewer before the headline, or apart from the story, is none of its paragraphs; chosen
_UPDATE = 40  # words: of several articles, each is a part of the story if they have so many on average; chosen
_CARD = 60  # words: a teaser has no more; chosen
_MUCH = 3  # what is furniture on most pages holds the story where it has this part of the page's words; chosen
_LITTLE = 4  # a page of teasers has less than this part of its words elsewhere; chosen
_WHOLE = 100  # words: a page with fewer is too short to tell its story from the rest by their number; chosen
_STANDFIRST = 90  # words of what is marked as a standfirst: more are a story; chosen


def part_of_page(found: Sequence[PageBlock], elements: Sequence[Element]) -> list[PageBlock]:
    """The blocks of a part of a page: only what is no copy by its name is out."""
    for element in elements:
        element.dropped = element.dropped or element.meaning.doubtful
    _drop(elements)
    _shorten_standfirsts(found)
    return [block for block in found if not block.element.dropped]


def story_of(
    found: Sequence[PageBlock], elements: Sequence[Element], headline: PageBlock | None
) -> tuple[list[PageBlock], bool]:
    """The blocks of the story of a page, in their order, and whether what holds it holds the headline too."""
    _mark_path(headline)
    _drop(elements)
    _shorten_standfirsts(found)
    _count(found, elements)
    _drop_others(found, elements)
    root = _root(elements, headline)
    for element in elements:
        element.inside = element is root or (element.parent is not None and element.parent.inside)
    kept = []
    before, begun = headline is not None and root.heads, False
    after = headline is not None and not root.heads
    for block in found:
        element = block.element
        if block is headline:
            kept.append(block)
            before = False
            begun = True
        elif element.dropped:
            continue
        elif element.inside:
            after = False
            if not before or _may_stand_above(block):
                kept.append(block)
        elif begun and after and _is_copy(block):
            kept.append(block)
    return kept, root.heads


def _mark_path(headline: PageBlock | None) -> None:
    element = headline.element if headline is not None else None
    while element is not None:
        element.heads = True
        element = element.parent


def _drop(elements: Iterable[Element]) -> None:
    """Mark what is no copy by its name, and all that is in what is dropped already."""
    for element in elements:
        above = element.parent
        element.dropped = (
            element.dropped
            or (above is not None and above.dropped)
            or (element.meaning.furniture and not element.heads)
        )


def _count(found: Iterable[PageBlock], elements: Sequence[Element]) -> None:
    """Count words and blocks of each element."""
    for block in found:
        element = block.element
        if not element.dropped:
            element.lines += 1
            element.linked += block.linked
            element.words += block.words if block.copy.scope != "caption" else 0
            if _weighs(block):
                element.weight += block.words
                if element.tag == "p" and element.parent is not None:
                    element.parent.paragraphs += 1
    for element in reversed(elements):
        if element.parent is not None:
            element.parent.lines += element.lines
            element.parent.words += element.words
            element.parent.linked += element.linked
            element.parent.weight += element.weight


def _drop_others(found: Sequence[PageBlock], elements: Sequence[Element]) -> None:
    """Mark lists of links, other stories and teasers of them, unless there is little else, as on a page of teasers."""
    page = elements[0].weight
    for element in elements:
        if element.meaning.doubtful and not element.heads and (page < _WHOLE or element.weight * _MUCH < page):
            element.dropped = True
    before = [element.dropped for element in elements]
    _drop_lists(elements)
    _drop_articles(elements)
    _drop_cards(found, elements)
    _drop(elements)
    left = sum(block.words for block in found if _weighs(block) and not block.element.dropped)
    if left * _LITTLE < page:
        for element, dropped in zip(elements, before, strict=True):
            element.dropped = dropped
        _drop(elements)


def _drop_lists(elements: Iterable[Element]) -> None:
    """Mark lists of links and parts that are mostly links, but for those among paragraphs and those inside a list."""
    for element in elements:
        if element.heads or element.dropped or element.lines < 2:
            continue
        few, of = _LINKED.get(element.tag, (0, 0))
        if few and element.lines >= few and element.linked * 10 >= element.words * of:
            above = element.parent
            element.dropped = above is None or (above.tag not in _OF_LISTS and above.paragraphs < _FEW)


def _drop_articles(elements: Iterable[Element]) -> None:
    """Mark articles that are other stories, readers' comments or teasers."""
    articles = [element for element in elements if element.tag == "article" and not (element.heads or element.dropped)]
    together: Counter[int] = Counter()
    many: Counter[int] = Counter()
    for article in articles:
        together[id(article.holder)] += article.weight
        many[id(article.holder)] += 1
    for article in articles:
        all_words = article.holder.weight if article.holder is not None else 0
        most = together[id(article.holder)]
        updates = most * 2 > all_words and most >= _UPDATE * many[id(article.holder)]
        article.dropped = article.words > 0 and not (article.weight * 2 > all_words or updates)


def _weighs(block: PageBlock) -> bool:
    """Whether a block is copy that is not mostly links."""
    return block.copy.scope == "body" and block.linked * 2 <= block.words


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


def _root(elements: Sequence[Element], headline: PageBlock | None) -> Element:
    """The innermost part that holds most of the page's words, round the headline if it can be."""
    page = elements[0]
    above = headline.element if headline is not None else None
    while above is not None:
        if above.holds_story and (above.weight * 2 >= page.weight or 0 < above.weight <= page.weight < _WHOLE):
            return above
        above = above.parent
    root = page
    for element in elements:
        if element.holds_story and not element.dropped and element.weight * 2 > page.weight:
            root = element
    if root is page and page.weight >= _WHOLE:
        for element in elements:
            if not element.dropped and element.weight * 10 >= page.weight * 9:
                root = element
    return root


def _is_copy(block: PageBlock) -> bool:
    """Whether a block before the story's own paragraphs is one of its parts."""
    if block.copy.scope in {"standfirst", "byline", "caption"}:
        return True
    return _weighs(block) and block.words >= _SENTENCE


def _may_stand_above(block: PageBlock) -> bool:
    """Whether a block before the headline is one of the story's: a picture with its caption, a paragraph."""
    if block.copy.description:
        return block.element.tag == "figure"
    return _is_copy(block) and block.copy.scope != "standfirst"


def _shorten_standfirsts(found: Iterable[PageBlock]) -> None:
    """Make what is marked as a standfirst and is as long as a story body copy."""
    marked = [block for block in found if block.copy.scope == "standfirst"]
    said: Counter[int] = Counter()
    for block in marked:
        said[id(block.element.scoped_by)] += block.words
    for block in marked:
        if said[id(block.element.scoped_by)] > _STANDFIRST:
            block.copy = block.copy._replace(scope="body")
