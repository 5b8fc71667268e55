"""`figures`: the same measure, or the same count, told with two values in one story."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.data.function_words import PRONOUNS
from headline_lint.document import Span
from headline_lint.language.attribution.attributions import own_attributions
from headline_lint.language.numbers.agreement import Reading, agrees, readings, written
from headline_lint.language.numbers.conversions import Conversion, conversions_of, is_hedged
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.measured import Measured, measured_of
from headline_lint.language.referents.retold import retellings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.numbers.quantities import Quantity
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_FARTHEST = 0.2  # share of the larger: figures farther apart are taken for two measures; chosen
_SAME = 0.03  # share of the larger up to which two figures in one unit are one, a digit cut off
_MOST_PAIRS = 60  # earlier figures that each is held against: work must not grow as a square; chosen
_DIMENSIONS = frozenset({"length", "area", "volume", "mass", "speed", "power", "energy", "pressure"})
"""Two temperatures are seldom one measure, and their zero is arbitrary."""
_CHANGE = lazy(
    r"\b(?:from|to|by|another|additional|extra|further|other|second|third|next|last|every|each|out of|between|and|or|"
    r"new|old|second-hand|first|smaller|larger|bigger)(?: \w+)? $"
)
_CONTRAST = lazy(
    r"\b(?:another|previous(?:ly)?|earlier|compared|record|averag\w+|former(?:ly)?|originally|"
    r"last (?:year|month|week|time)|instead|respectively|each|both|other|others|second|third|"
    r"increas\w+|decreas\w+|grew|grown|expand\w*|extend\w*|shr[aiu]nk\w*|rose|fell|now|then|new|old|first|"
    r"different|limits?)\b"
)
_IN_YEAR = lazy(r"\bin (?:19|20)\d\d\b")
_NAME = lazy(r"(?<=[a-z,] )[A-Z][\w'-]+")


class FiguresCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags the later of two figures that give one measure, or one count, two values.

    They are of one dimension, in two sentences, within 20% of each other but not equal by rounding or
    conversion, and are said of the same subject in the same way: the bridge is so long, the so many-mile convoy, so
    many miles of the road. Counts have one noun, and point back (the 14 firefighters) or are said of the same in the
    same words. Ranges, changes and comparisons are left alone, and so are sentences that name others.

    Flags: Bridge shut ⏎ The bridge is 300 metres long. The bridge, <320 metres> long, was built in 1911.
    Passes: Bridge shut ⏎ The bridge is 300 metres long. The tunnel, 320 metres long, was built in 1911.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"other"})

    # No literals: the numbers of a story tell sooner than any word whether it has quantities
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The later figures, each with its unit or noun."""
        del hits
        wanted = set(blocks)
        yield from _measures(story, wanted)
        yield from _counts(story, wanted)


def _measures(story: Story, wanted: set[Block]) -> Iterator[Match]:
    """The later of two measures."""
    tellings: list[Measured] = []
    for telling in _tellings(story, wanted):
        other = next((t for t in tellings[-_MOST_PAIRS:] if _differ(story, t, telling)), None)
        if other is not None:
            quantity = telling.quantity
            span = Span(other.quantity.start, other.quantity.last.end)
            yield Match(quantity.start, quantity.last.end, values={"other": story.words(span)}, related=span)
        tellings.append(telling)


def _counts(story: Story, wanted: set[Block]) -> Iterator[Match]:
    """The later of two counts."""
    for retelling in retellings_of(story):
        first, second = retelling.first, retelling.second
        here, there = _sources(story, first), _sources(story, second)
        if here and there and here.isdisjoint(there):  # the police put it at 12, the union at 14
            continue
        if {story.block_at(first.number.start), story.block_at(second.number.start)} <= wanted:
            span = Span(first.number.start, first.noun.head_end)
            values = {"other": story.words(span)}
            yield Match(second.number.start, second.noun.head_end, values=values, related=span)


def _sources(story: Story, count: Count) -> set[str]:
    """Who says so, by the head words of the sources; pronouns are left out."""
    sentence = sentence_at(story, count.number.start)
    said = own_attributions(story, story.block_at(sentence.start), sentence)
    at = count.number.start
    return {one.head for one in said if one.content.start <= at < one.content.end} - PRONOUNS - {""}


def _tellings(story: Story, wanted: set[Block]) -> Iterator[Measured]:
    """The single figures of a dimension that tell one measure each, of these blocks."""
    seconds = {conversion.second.start for conversion in conversions_of(story)}
    for told in measured_of(story):
        quantity = told.quantity
        if quantity.loose or quantity.rate or len(quantity.figures) > 1 or quantity.start in seconds:
            continue
        if quantity.units[0].dimension not in _DIMENSIONS or story.block_at(quantity.start) not in wanted:
            continue
        sentence = told.sentence
        before = story.folded, sentence.start, quantity.start
        if _CHANGE.search(*before) or _IN_YEAR.search(*before):
            continue
        if _CONTRAST.search(story.folded, sentence.start, sentence.end) is None:
            yield told


def _differ(story: Story, one: Measured, two: Measured) -> bool:
    """Whether two tellings give one measure two values."""
    if one.sentence == two.sentence or one.subject != two.subject or one.attribute != two.attribute:
        return False
    if not _of_one(_names(story, one), _names(story, two)):
        return False
    if one.quantity.units[0].dimension != two.quantity.units[0].dimension:
        return False
    near = _readings(one.quantity, two.quantity)
    return all(_near_but_not_equal(story.marked, one, two, reading) for reading in near)


def _names(story: Story, told: Measured) -> set[str]:
    return set(_NAME.findall(story.marked, told.sentence.start, told.sentence.end))


def _of_one(names: set[str], others: set[str]) -> bool:
    """Whether two sentences may be of one thing by the names in them: none but has them in both."""
    return names <= others or others <= names


def _readings(one: Quantity, two: Quantity) -> list[Reading]:
    if one.units == two.units:
        sense, factor = one.units[0].factors[0]
        return [Reading(one.units[0], two.units[0], factor, factor, sense)]
    return readings(Conversion(one, two, sure=True, first_hedged=False, second_hedged=False))


def _near_but_not_equal(marked: str, one: Measured, two: Measured, reading: Reading) -> bool:
    first = written(one.quantity.figures[0], reading.first, reading.first_factor)
    second = written(two.quantity.figures[0], reading.second, reading.second_factor)
    right = reading.convert(first.value / first.ratio)
    shown = second.value / second.ratio
    if not right or not shown or abs(right - shown) > _FARTHEST * max(abs(right), abs(shown)):
        return False

    def agree(*, hedged: bool) -> bool:
        return agrees(right * second.ratio, second.value, second.number, degrees=False, hedged=hedged) or agrees(
            first.value * shown / right, first.value, first.number, degrees=False, hedged=hedged
        )

    hedged = is_hedged(marked, one.quantity) or is_hedged(marked, two.quantity)
    if one.quantity.units == two.quantity.units and not hedged:  # nobody rounds what stands there in full
        return abs(right - shown) > _SAME * max(abs(right), abs(shown))
    if agree(hedged=False):
        return False
    return not hedged or not agree(hedged=True)
