"""The body of a story: what a headline is held against."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.prose.excerpts import below_headline, is_excerpt
from headline_lint.language.prose.quotations import find_quotations
from headline_lint.language.words.stems import stem

if TYPE_CHECKING:
    from headline_lint.document import Block
    from headline_lint.language.numbers.numbers import Number
    from headline_lint.language.prose.quotations import Quotation
    from headline_lint.language.story import Story


_WORD = lazy(r"\w+(?:'\w+)*")
_MARKS = '!"#$%&()*+,-./:;<=>?@[\\]^`{|}~–—…«»•·£€¥°\n'
_OPENING = lazy(r"(?<!\w)['\"`]|[\"`]")


class Body:
    """Everything under the headline but the byline: standfirst, paragraphs, crossheads, captions.

    It is missing where there is none to hold a headline against: in a draft without one, in an excerpt, and in an item
    of a feed that has but a description and captions.

    It holds parts of its story, not the story, which holds it: the two would wait for Python's search for garbage.
    """

    def __init__(self, story: Story) -> None:
        self._whole = story.marked, story.folded
        self.blocks = below_headline(story)
        telling = {"body"} if story.document.in_feed else {"body", "caption"}
        self.is_missing = is_excerpt(story) or all(block.scope not in telling for block in self.blocks)

    @cached_property
    def marked(self) -> str:
        """The words with marks folded, one line a block."""
        return self._part_of(self._whole[0])

    @cached_property
    def folded(self) -> str:
        """The words in small letters, one line a block."""
        return self._part_of(self._whole[1])

    @cached_property
    def words(self) -> str:
        """The words in small letters without marks, a blank before and after each."""
        plain = self.folded
        for mark in filter(plain.__contains__, _MARKS):
            plain = plain.replace(mark, " ")
        plain = plain.replace(" '", " ").replace("' ", " ")
        while "  " in plain:
            plain = plain.replace("  ", " ")
        return f" {plain.strip()} "

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the words."""
        return frozenset(stem(word) for word in set(self.words.split()))

    def _part_of(self, whole: str) -> str:
        return "\n".join(whole[block.start : block.end] for block in self.blocks)


def headline_quotations(story: Story, headline: Block) -> list[Quotation]:
    """The quotations of a headline alone: those of the story cost more to find."""
    return story.once(_headline_quotations, headline)


def _headline_quotations(story: Story, headline: Block) -> list[Quotation]:
    if _OPENING.search(story.marked, headline.start, headline.end) is None:
        return []
    alone = " " * headline.start + story.string[headline.start : headline.end]
    return find_quotations(alone, [headline]).found


def body_of(story: Story) -> Body:
    """The body of this story."""
    return story.once(Body)


def body_numbers(story: Story) -> list[Number]:
    """The numbers of the body, in reading order; offsets in the story's text."""
    return story.once(_body_numbers)


def _body_numbers(story: Story) -> list[Number]:
    return [number for block in body_of(story).blocks for number in numbers_in(story, block)]


def words_of(folded: str) -> list[str]:
    """The words without marks: hyphens part them, apostrophes do not."""
    return [str(word) for word in _WORD.findall(folded)]


def numbers_in(story: Story, block: Block) -> list[Number]:
    """The numbers of one block."""
    numbers = numbers_of(story)
    first = bisect_left(numbers, block.start, key=lambda number: number.start)
    last = bisect_left(numbers, block.end, key=lambda number: number.start)
    return numbers[first:last]
