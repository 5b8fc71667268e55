"""Which part of a page is the story: the words round its headline, without other stories, comments and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.readers.html.others import (
    SENTENCE,
    WHOLE,
    count_words,
    drop_galleries,
    drop_named,
    drop_others,
    shorten_standfirsts,
    weighs,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.readers.html.elements import Element, PageBlock


def part_of_page(found: Sequence[PageBlock], elements: Sequence[Element]) -> list[PageBlock]:
    """The blocks of a part of a page: only what is no copy by its name is out."""
    for element in elements:
        element.dropped = element.dropped or element.meaning.doubtful
    drop_named(elements)
    shorten_standfirsts(found)
    return [block for block in found if not block.element.dropped]


def story_of(
    found: Sequence[PageBlock], elements: Sequence[Element], headline: PageBlock | None
) -> tuple[list[PageBlock], bool]:
    """The blocks of the story of a page, in their order, and whether what holds it holds the headline too."""
    _mark_path(headline)
    drop_named(elements)
    shorten_standfirsts(found)
    drop_galleries(found, elements, headline)
    count_words(found, elements)
    drop_others(found, elements)
    root = _root(elements, headline)
    for element in elements:
        element.inside = element is root or (element.parent is not None and element.parent.inside)
    kept = []
    before, begun, said = headline is not None and root.heads, False, False
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
                said = said or (begun and _is_paragraph(block))
                if said and block.copy.scope == "standfirst":
                    block.copy = block.copy._replace(scope="body")
        elif begun and after and _is_copy(block):
            kept.append(block)
    return kept, root.heads


def _mark_path(headline: PageBlock | None) -> None:
    element = headline.element if headline is not None else None
    while element is not None:
        element.heads = True
        element = element.parent


def _root(elements: Sequence[Element], headline: PageBlock | None) -> Element:
    """The innermost part that holds most of the page's words, round the headline if it can be."""
    page = elements[0]
    above = headline.element if headline is not None else None
    while above is not None:
        if above.holds_story and (above.weight * 2 >= page.weight or 0 < above.weight <= page.weight < WHOLE):
            return above
        above = above.parent
    root = page
    for element in elements:
        if element.holds_story and not element.dropped and element.weight * 2 > page.weight:
            root = element
    if root is page and page.weight >= WHOLE:
        for element in elements:
            if not element.dropped and element.weight * 10 >= page.weight * 9:
                root = element
    return root


def _is_copy(block: PageBlock) -> bool:
    """Whether a block before the story's own paragraphs is one of its parts."""
    if block.copy.scope in {"standfirst", "byline", "caption"}:
        return True
    return _is_paragraph(block)


def _is_paragraph(block: PageBlock) -> bool:
    return weighs(block) and block.words >= SENTENCE


def _may_stand_above(block: PageBlock) -> bool:
    """Whether a block before the headline is one of the story's: a picture with its caption, a paragraph."""
    if block.copy.description:
        return block.element.tag == "figure"
    return _is_copy(block) and block.copy.scope != "standfirst"
