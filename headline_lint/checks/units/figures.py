"""`figures`: the same measure told with two values in one story."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.checks.check import Match
from headline_lint.data import word_list
from headline_lint.data.function_words import (
    ARTICLES,
    BE,
    COORDINATORS,
    DEMONSTRATIVES,
    HAVE,
    MODALS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    SHORT_PREPOSITIONS,
)
from headline_lint.language.numbers.agreement import Reading, agrees, readings, written
from headline_lint.language.numbers.conversions import Conversion, conversions_of, is_hedged
from headline_lint.language.numbers.quantities import quantities_of
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.words.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.numbers.quantities import Quantity
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_FARTHEST = 0.2  # share of the larger: figures farther apart are taken for two measures; chosen
_BEFORE, _AFTER = 4, 6  # words beside a figure that tell what it measures; chosen
_NEAR = 200  # characters in which so many words stand
_MOST_PAIRS = 60  # earlier figures that each is held against: work must not grow as a square; chosen
_DIMENSIONS = frozenset({"length", "area", "volume", "mass", "speed", "power", "energy", "pressure"})
"""Two temperatures are seldom one measure, and their zero is arbitrary."""

_WORD = lazy(r"[A-Za-z][A-Za-z'-]*")
_STOP = lazy(r"[,;:.!?()\[\]\n\"]|[–—]| - ")
_CHANGE = lazy(
    r"\b(?:from|to|by|another|additional|extra|further|other|second|third|next|last|every|each|out of|between|and|or)"
    r"(?: \w+)? $",
    re.IGNORECASE,
)
_CONTRAST = lazy(
    r"\b(?:another|previous(?:ly)?|earlier|compared|record|averag\w+|former(?:ly)?|originally|"
    r"last (?:year|month|week|time)|in (?:19|20)\d\d|instead|respectively|each|both|other|others|second|third|"
    r"increas\w+|decreas\w+|grew|grown|expand\w*|extend\w*|shr[aiu]nk\w*|rose|fell|now|then)\b",
    re.IGNORECASE,
)
_GRAMMAR = (
    ARTICLES | DEMONSTRATIVES | POSSESSIVES | PRONOUNS | RELATIVES | SHORT_PREPOSITIONS | COORDINATORS | HAVE
    | (BE - {"am", "being"})
    | (MODALS - {"must", "shall", "should"})
    | (OBJECT_PRONOUNS - {"me"})
    | frozenset(
        "as some about around nearly almost more less than over under up down out off away across apart along near "
        "between within into through after before per one two three four five six seven eight nine ten no not only "
        "just also there here when where while each every still even".split()
    )
)  # fmt: skip


class FiguresCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags the later of two figures that give one measure two values.

    They are of one dimension, in two sentences, within 20% of each other but not equal by rounding or
    conversion, and have a word near them in common. Ranges, changes and comparisons are left alone.

    Flags: Landslide shuts 14 miles of coast road ⏎ Rocks lie on <16 miles> of the coast road.
    Passes: Landslide shuts 14 miles of coast road ⏎ Rocks lie on 23km (14 miles) of the coast road.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"other"})

    # No literals: the numbers of a story tell sooner than any word whether it has quantities
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The later figures, each with its unit."""
        del hits
        wanted = set(blocks)
        tellings: list[Telling] = []
        for telling in _tellings(story):
            if story.block_at(telling.quantity.start) not in wanted:
                continue
            other = next((t for t in tellings[-_MOST_PAIRS:] if _differ(story.marked, t, telling)), None)
            if other is not None:
                quantity = telling.quantity
                values = {"other": story.string[other.quantity.start : other.quantity.last.end]}
                yield Match(quantity.start, quantity.last.end, values=values)
            tellings.append(telling)


class Telling(Record, frozen=True):
    """A figure with the words near it: `names` are those with a capital behind it."""

    quantity: Quantity
    sentence: Span
    words: frozenset[str]
    names: frozenset[str]


def _tellings(story: Story) -> Iterator[Telling]:
    conversions = {conversion.first.start: conversion for conversion in conversions_of(story)}
    seconds = {conversion.second.start for conversion in conversions_of(story)}
    single = [
        quantity
        for quantity in quantities_of(story)
        if not (quantity.loose or quantity.rate or len(quantity.figures) > 1 or quantity.start in seconds)
    ]
    told = Counter(quantity.units[0].dimension for quantity in single)
    for quantity in single:
        dimension = quantity.units[0].dimension
        if told[dimension] < 2 or dimension not in _DIMENSIONS:
            continue
        sentence = sentence_at(story, quantity.start)
        nearest = max(sentence.start, quantity.start - _NEAR)
        if _CHANGE.search(story.marked, nearest, quantity.start):
            continue
        if story.once(_contrasts, sentence):
            continue
        conversion = conversions.get(quantity.start)
        end = conversion.second.end + 1 if conversion else quantity.end
        near, names = _context(story.marked, sentence, quantity.start, end)
        yield Telling(quantity, sentence, near, names)


def _contrasts(story: Story, sentence: Span) -> bool:
    return _CONTRAST.search(story.marked, sentence.start, sentence.end) is not None


@cache
def _untelling() -> frozenset[str]:
    """The words that do not tell what is measured."""
    return _GRAMMAR | word_list("news-words", "near-figures")


def _context(marked: str, sentence: Span, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
    """The telling words within the clause, and the names among those behind the figure."""
    before = _STOP.split(marked[max(sentence.start, start - _NEAR) : start])[-1]
    after = _STOP.split(marked[end : min(sentence.end, end + _NEAR)])[0]
    words = _WORD.findall(before)[-_BEFORE:] + _WORD.findall(after)[:_AFTER]
    names = frozenset(word for word in _WORD.findall(after)[:_AFTER] if word[0].isupper())
    near = frozenset(stem(word.lower()) for word in words if word.lower() not in _untelling() and len(word) > 2)
    return near, names


def _differ(marked: str, one: Telling, two: Telling) -> bool:
    """Whether two tellings give one measure two values."""
    if one.sentence == two.sentence or not one.words & two.words:
        return False
    if one.names and two.names and not one.names & two.names:
        return False
    if one.quantity.units[0].dimension != two.quantity.units[0].dimension:
        return False
    return all(_near_but_not_equal(marked, one, two, reading) for reading in _readings(one.quantity, two.quantity))


def _readings(one: Quantity, two: Quantity) -> list[Reading]:
    if one.units == two.units:
        sense, factor = one.units[0].factors[0]
        return [Reading(one.units[0], two.units[0], factor, factor, sense)]
    return readings(Conversion(one, two, sure=True, first_hedged=False, second_hedged=False))


def _near_but_not_equal(marked: str, one: Telling, two: Telling, reading: Reading) -> bool:
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

    if agree(hedged=False):  # most do, and hedges are dear to look for
        return False
    return not (is_hedged(marked, one.quantity) or is_hedged(marked, two.quantity)) or not agree(hedged=True)
