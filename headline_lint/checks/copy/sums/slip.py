"""A figure that does not come out, and the figures of a sentence as its sums are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.language.numbers.bounds import hedge_of
from headline_lint.language.numbers.digits import PERCENT
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.prose.sentences import sentences_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

N = r"#\d++#"
"""A figure in the words of `Sums`."""


class Slip(Record, frozen=True):
    """The place of a figure that does not come out, and why; `sure` where no rounding, hedge or other sense helps."""

    start: int
    end: int
    why: str
    sure: bool


class Sums(NamedTuple):
    """A sentence in small letters in which each figure is #0#, #1# …, the place of its number in `numbers`."""

    words: str
    numbers: Sequence[Number]

    def number(self, found: re.Match[str], group: str) -> Number:
        """The number that a group of a match holds."""
        return self.numbers[int(found[group].strip("#"))]


_TELLS_SUMS = lazy(
    r"%|per ?cent|\dpc\b|majority|margin|total|in all\b|altogether|points?\b|years?\b|born\b|against|opposed|favou?r|"
    r"voted|votes|women|woman|girls?\b|boys?\b|child"
)
"""What stands wherever a sum is told."""


def sums_of(story: Story, blocks: Sequence[Block]) -> Iterator[Sums]:
    """The sentences of these blocks with two figures or more."""
    for block in blocks:
        numbers = story.once(_numbers_by_block).get(block.start, [])
        if len(numbers) < 2 or not _TELLS_SUMS.search(story.folded, block.start, block.end):
            continue
        for sentence in sentences_of(story, block):
            inside = [one for one in numbers if sentence.start <= one.start and one.end <= sentence.end]
            if len(inside) > 1 and _TELLS_SUMS.search(story.folded, sentence.start, sentence.end):
                yield story.once(_read, sentence.start, sentence.end)


def _numbers_by_block(story: Story) -> dict[int, list[Number]]:
    found: dict[int, list[Number]] = {}
    for number in numbers_of(story):
        found.setdefault(story.block_at(number.start).start, []).append(number)
    return found


def _read(story: Story, start: int, end: int) -> Sums:
    block = story.block_at(start)
    numbers = [one for one in story.once(_numbers_by_block)[block.start] if start <= one.start and one.end <= end]
    pieces, at = [], start
    for place, number in enumerate(numbers):
        pieces += [story.folded[at : number.start], f"#{place}#"]
        at = number.end
    return Sums("".join(pieces) + story.folded[at:end], numbers)


def as_printed(story: Story, number: Number) -> str:
    """The figure with its currency and percent sign, a word in small letters."""
    text = story.string[number.start - len(number.currency) : whole_end(story, number)]
    return text.lower() if number.words else text


def whole_end(story: Story, number: Number) -> int:
    """Where a figure ends, its percent sign included."""
    sign = PERCENT.match(story.folded, number.end)
    return sign.end() if sign else number.end


def slip_at(story: Story, number: Number, why: str, *, sure: bool) -> Slip:
    """The slip whose figure is this number."""
    return Slip(number.start - len(number.currency), whole_end(story, number), why, sure)


def is_exact(story: Story, number: Number) -> bool:
    """Whether a number counts one by one: whole, without a hedge, multiplier or percent sign."""
    plain = number.kind == "cardinal" and number.scale == 1 and not number.percent and number.denominator == 1
    return plain and not number.decimals and not hedge_of(story.marked, number)
