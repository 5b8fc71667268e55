"""Sums, differences and shares of two figures that count the same thing in neighbouring sentences."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.headline.support.figure_equality import is_near
from headline_lint.checks.headline.support.figure_rivals import said_in
from headline_lint.language.prose.sentences import sentence_at, sentences_of
from headline_lint.language.referents.count_nouns import singular
from headline_lint.language.referents.counts import counts_in
from headline_lint.language.referents.fates import are_apart
from headline_lint.language.referents.introduced import ages_in, introduced_in, names_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.checks.headline.support.figure_equality import MeasuredNumber
    from headline_lint.document import Block
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.referents.introduced import Introduced
    from headline_lint.language.story import Story

_FAMILY = lazy(r"\b(?:family|group|gang|party) of $")
_ELLIPSIS = lazy(r"\b(?:and|to|from|against) $")
_SENTENCE_END = lazy(r"[.!?;:\n]")
_NEAR = 60  # characters between two figures of which the second leaves out the noun; chosen
_OTHER = lazy(r"(?:another|(?:an?|the|one) (?:other|further|second|third|fourth|fifth|sixth))\b")
_SHARE_SLACK = 0.02  # how far a fraction and, of its size, a multiple may be off: a third for 35%
_HEDGED_STEP = 0.9  # of the last digit that counts, by which a hedged sum (nearly 50) may be off: not a whole one
_ROUND_STEP = 100  # the last digit that counts of a sum told roughly: 1,300 over 1,290
_SHARED_WORDS = 2  # by which a sentence is one of those that the headline sums up; chosen
_MANY = 10  # people of one row whose number is hardly the headline's by chance
_MOST_NAMES = 12  # more are a list that the headline hardly counts; chosen
_FARTHEST = 2
"""Sentences from one figure to another that adds to it; the second one farther on must say “also”."""
_ALSO = lazy(r"\b(?:also|another|further|additional)\b")
_MOST_BETWEEN = 30
"""From one figure to another that is reckoned with it there are at most so many: a table is no sum."""


_EACH = lazy(r"(?: [a-z]+)? (?:(?:per|each|every|on each|in each|for each)\b|an? (?:hour|day|week|month|year)\b)")


def is_reckoned(story: Story, body: Body, claim: MeasuredNumber, count: Count, told: Sequence[Count]) -> bool:
    """Whether two figures of the body add up to the claim, differ by it, are in its proportion, or multiply to it."""
    if count.kind == "count":
        told = [one for one in told if one.kind not in {"span", "measure"}]
    return any(
        _gives(claim, one, other) and not are_apart(count.fate, one.fate or other.fate)
        if _count_the_same(one, other) or _goes_on(story, one, other)
        else _multiply(story, claim, one, other)
        for one, other in _pairs(story, body, told)
    )


def is_introduced(story: Story, body: Body, headline: Block, count: Count) -> bool:
    """Whether the body introduces so many people: a man and a woman for “two”, or as many names in a sentence."""
    if count.people is False or count.kind != "count" or (count.noun.head and not count.people):
        return False
    rows = [row for block in body.blocks for row in introduced_in(story, block)]
    equal = [row for row in rows if row.total == count.value and len(row.sizes) > 1]
    if equal and _FAMILY.search(story.folded, headline.start, count.number.start):
        return True
    if any(row.fate == count.fate if count.fate else _shares(story, headline, row) for row in equal):
        return True
    if count.fate and count.value == sum(row.total for row in rows if row.fate == count.fate and row.one_by_one):
        return True
    if count.fate and any(count.value == made for made in _with_others(story, body, rows, count.fate)):
        return True
    if any(count.value in ages_in(story, block) for block in body.blocks):
        return True
    if not 1 < count.value <= _MOST_NAMES:
        return False
    sentences = (sentence for block in body.blocks for sentence in sentences_of(story, block))
    return any(names_in(story, sentence) == count.value for sentence in sentences)


def _with_others(story: Story, body: Body, rows: Sequence[Introduced], fate: str) -> Iterator[float]:
    """The figures for whom this befell, each with those who come on top one by one: two men, another man."""
    others = sum(row.total for row in rows if row.fate == fate and _OTHER.match(story.folded, row.start))
    for block in body.blocks if others else ():
        yield from (told.value + others for told in counts_in(story, block) if told.people and told.fate == fate)


def _shares(story: Story, headline: Block, row: Introduced) -> bool:
    """Whether the headline has words of the sentence in which people are introduced."""
    sentence = sentence_at(story, row.start)
    shared = said_in(story, headline.start, headline.end) & said_in(story, sentence.start, sentence.end)
    return len(shared) >= (1 if row.total >= _MANY else _SHARED_WORDS)


def _pairs(story: Story, body: Body, told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """The figures of the same or neighbouring sentences, in reading order."""
    starts = [sentence.start for block in body.blocks for sentence in sentences_of(story, block)]
    places = [bisect_right(starts, one.number.start) for one in told]
    also = [
        _ALSO.search(story.folded, starts[max(0, at - 1)], one.number.start)
        for at, one in zip(places, told, strict=True)
    ]
    for first, one in enumerate(told):
        for second in range(first + 1, min(first + 1 + _MOST_BETWEEN, len(told))):
            apart = places[second] - places[first]
            if apart > _FARTHEST or (apart == _FARTHEST and not also[second]):
                break
            yield one, told[second]


def _count_the_same(one: Count, other: Count) -> bool:
    if bool(one.number.currency) != bool(other.number.currency) or one.number.percent != other.number.percent:
        return False
    if one.number.currency or one.number.percent:
        return one.number.currency == other.number.currency
    if one.label or other.label or _is_anyone(one) or _is_anyone(other):
        return False
    if one.partial or other.partial:
        return bool(_words(one) & _words(other)) or not (one.noun.head and other.noun.head)
    if one.people and other.people:
        return _add_up(one, other)
    if other.others and not other.noun.head:
        return True
    if one.noun.head and other.noun.head:
        return one.noun.head == other.noun.head
    return bool(_words(one) & _words(other))


def _goes_on(story: Story, one: Count, other: Count) -> bool:
    """Whether a figure without noun or fate counts what the one before it does: 450 homes here and 50 there."""
    if other.kind != "count" or other.noun.head or other.fate or one.kind != "count" or one.partial or other.partial:
        return False
    between = story.folded[one.number.end : other.number.start]
    return len(between) <= _NEAR and _ELLIPSIS.search(between) is not None and not _SENTENCE_END.search(between)


def _is_anyone(count: Count) -> bool:
    """Whether “one” is a pronoun: one of the most, when one of them."""
    return count.value == 1 and count.number.words and (count.partial or not count.noun.head)


def _add_up(one: Count, other: Count) -> bool:
    """Whether two figures for people are of different ones whom the same befell: not the same ones told again."""
    if are_apart(one.fate, other.fate):
        return False
    if other.others:
        return True
    told_of_both = bool(one.fate and other.fate) and one.value != other.value
    return told_of_both or (bool(_words(one) & _words(other)) and not (one.value == other.value and not one.fate))


def _words(count: Count) -> frozenset[str]:
    return frozenset(map(singular, count.noun.words))


def _multiply(story: Story, claim: MeasuredNumber, one: Count, other: Count) -> bool:
    """Whether one is so many for each of the other: six fingers on each hand, £200 a year for ten years."""
    if not any(_EACH.match(story.folded, max(count.number.end, count.noun.end)) for count in (one, other)):
        return False
    if one.label or other.label:
        return False
    same = claim.number.currency in {one.number.currency, other.number.currency}
    return same and is_near(one.value * other.value, claim.number.value)


def _gives(claim: MeasuredNumber, one: Count, other: Count) -> bool:
    """Whether sum, difference, share or change of the two is the claim, rounded to its digits.

    What is a part of others is not added to them.
    """
    number = claim.number
    if number.kind in {"ordinal", "decade", "time"}:
        return False
    small, large = sorted((abs(one.value), abs(other.value)))
    if number.kind in {"fraction", "share"}:
        return large > 0 and abs(small / large - number.value) <= _SHARE_SLACK
    if number.kind == "multiple":
        return small > 0 and abs(large / small - number.value) <= _SHARE_SLACK * number.value
    if number.percent and not one.number.percent:
        return large > 0 and any(
            abs(100 * part - number.value) <= number.last_step / 2
            for part in (small / large, (large - small) / (abs(one.value) or large))
        )
    if bool(number.currency) != bool(one.number.currency) or number.percent != one.number.percent:
        return False
    slack = number.step / 2 if number.scale > 1 or number.step >= _ROUND_STEP else 0
    if claim.hedged:
        slack = number.step * _HEDGED_STEP
    again = small == large and one.noun.head == other.noun.head and not other.others
    made = [large - small] if again or one.partial or other.partial else [large - small, large + small]
    return any(abs(number.value - value) <= slack + 1e-9 for value in made)
