"""Sums, differences and shares of two figures that count the same thing in neighbouring sentences."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.data import word_list
from headline_lint.data.function_words import (
    ARTICLES,
    BE,
    COORDINATORS,
    DEMONSTRATIVES,
    HAVE,
    MODALS,
    PRONOUNS,
    RELATIVES,
    SHORT_PREPOSITIONS,
)
from headline_lint.language.numbers.number import Number
from headline_lint.language.prose.sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.checks.headline.support.figure_equality import MeasuredNumber
    from headline_lint.language.story import Story

_NOUN = lazy(r"[ -]([a-z]+(?:'s)?(?:-[a-z]+)*)")
_STOP = (
    ARTICLES | DEMONSTRATIVES | PRONOUNS | SHORT_PREPOSITIONS | HAVE
    | (BE - {"am"}) | COORDINATORS
    | (MODALS - {"must", "shall", "should"})
    | (RELATIVES - {"whose"})
    | frozenset(
        "as when while after before during since until than more less fewer other others per his her their its not "
        "also still just only said says killed dead injured wounded hurt arrested died held missing".split()
    )
)  # fmt: skip
_FAR = 3  # words behind the number among which its noun stands
_SHARE_SLACK = 0.02  # how far a fraction and, of its size, a multiple may be off: a third for 35%
_MOST_BETWEEN = 30
"""From one figure to another that is reckoned with it there are at most so many: a table is no sum."""


def is_reckoned(story: Story, body: Body, claim: MeasuredNumber, told: Sequence[MeasuredNumber]) -> bool:
    """Whether two figures of the body add up to the claim, differ by it, or are in its proportion."""
    return any(_gives(claim, one.number, other.number) for one, other in _pairs(story, body, told))


def _pairs(story: Story, body: Body, told: Sequence[MeasuredNumber]) -> Iterator[tuple[MeasuredNumber, MeasuredNumber]]:
    """The figures of the same or neighbouring sentences that count the same thing, in reading order."""
    starts = [sentence.start for block in body.blocks for sentence in sentences_of(story, block)]
    places = [bisect_right(starts, one.number.start) for one in told]
    counted = [_counted(story.folded, one.number) for one in told]
    for first, one in enumerate(told):
        for second in range(first + 1, min(first + 1 + _MOST_BETWEEN, len(told))):
            if places[second] - places[first] > 1:
                break
            if _count_the_same(one.number, counted[first], told[second].number, counted[second]):
                yield one, told[second]


def _counted(folded: str, number: Number) -> frozenset[str]:
    """The words behind the number that may be the noun it counts, without plural s."""
    people = word_list("news-words", "people-counted")
    words: list[str] = []
    at = number.end
    while len(words) < _FAR and (found := _NOUN.match(folded, at)) and found[1] not in _STOP:
        words.append("person" if found[1] in people else found[1].removesuffix("'s").removesuffix("s"))
        at = found.end()
    return frozenset(words)


def _count_the_same(one: Number, nouns: frozenset[str], other: Number, other_nouns: frozenset[str]) -> bool:
    if bool(one.currency) != bool(other.currency) or one.percent != other.percent:
        return False
    if one.currency or one.percent:
        return one.currency == other.currency
    if {"ordinal", "decade", "time"} & {one.kind, other.kind}:
        return False
    return bool(nouns & other_nouns)


def _gives(claim: Number | MeasuredNumber, one: Number, other: Number) -> bool:
    """Whether sum, difference, share or change of the two is the claim, rounded to its digits."""
    number = claim if isinstance(claim, Number) else claim.number
    if number.kind in {"ordinal", "decade", "time"}:
        return False
    small, large = sorted((abs(one.value), abs(other.value)))
    if number.kind in {"fraction", "share"}:
        return large > 0 and abs(small / large - number.value) <= _SHARE_SLACK
    if number.kind == "multiple":
        return small > 0 and abs(large / small - number.value) <= _SHARE_SLACK * number.value
    if number.percent and not one.percent:
        return large > 0 and any(
            abs(100 * part - number.value) <= number.last_step / 2
            for part in (small / large, (large - small) / (abs(one.value) or large))
        )
    if bool(number.currency) != bool(one.currency) or number.percent != one.percent:
        return False
    slack = number.step / 2 if number.scale > 1 else 0
    return any(abs(number.value - value) <= slack + 1e-9 for value in (small + large, large - small))
