"""A figure that does not come out, and the figures of a sentence as its sums are read."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.language.numbers.bounds import Bounds, bounds_of, hedge_of
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
    """The sentences of these blocks in which a sum may be told."""
    for block in blocks:
        if not _may_tell(story, _numbers_in(story, block.start, block.end), block.start, block.end):
            continue
        for sentence in sentences_of(story, block):
            inside = _numbers_in(story, sentence.start, sentence.end)
            if _may_tell(story, inside, sentence.start, sentence.end):
                yield story.once(_read, sentence.start, sentence.end)


def _may_tell(story: Story, numbers: Sequence[Number], start: int, end: int) -> bool:
    """Whether figures may be a sum: a total and two parts, or two beside a word that tells of one."""
    return len(numbers) > 2 or (len(numbers) == 2 and _TELLS_SUMS.search(story.folded, start, end) is not None)


def _numbers_in(story: Story, start: int, end: int) -> Sequence[Number]:
    """The numbers that stand between two offsets."""
    numbers = numbers_of(story)
    first = bisect_left(numbers, start, key=_START)
    last = bisect_left(numbers, end, first, key=_START)
    return numbers[first : last - 1 if last > first and numbers[last - 1].end > end else last]


_START = attrgetter("start")


def _read(story: Story, start: int, end: int) -> Sums:
    numbers = _numbers_in(story, start, end)
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


_COUNTED_BELOW = 1000  # a count below it is not rounded, where it is told as a part or the whole of something; chosen


def counted_bounds(story: Story, number: Number, *, rough: bool = False) -> Bounds:
    """What a part or a whole may stand for: a small count for itself alone."""
    if is_exact(story, number) and not number.currency and number.value < _COUNTED_BELOW:
        return Bounds(number.value, number.value)
    return bounds_of(story.marked, number, rough=rough)
