"""Figures that a whole story adds up to: two bills, the hurt of two places, twice what each costs, all but one."""

from __future__ import annotations

from itertools import chain, combinations, pairwise
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.fates import are_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_PER_ONE = lazy(r"(?: [a-z]+)? (?:per|each|every|apiece|a piece|for each)\b")
_BUT_ONE = lazy(
    r"\b(?:though|although|but|except|however,?|while)(?: that| for)? one of (?:them|those|these|the|whom|which)\b"
    r"|\b(?:all|everyone) (?:but|except) one\b"
)
_PLACES = lazy(r"(?<![\w.])[A-Z][\w.]++(?:, | and | & )[A-Z]")
_FEWEST_AGED = 3
"""Two ages are often of others than the two whom a headline counts."""
_MOST = 6
"""Figures of one noun among which parts are sought: of more, some add up to nearly anything."""
_NEXT = 200
"""Characters behind a figure in which one of those whom it counts is set apart."""
_PAIR = 2
"""Of what a person has in pairs, or a couple buys, the headline gives the price of both."""


def is_tallied(story: Story, headline: Block, claim: Count, told: Sequence[Count]) -> bool:
    """Whether figures of the body come to the claim: parts of it, twice the one, all but one, the ages of as many."""
    return (
        _is_sum(story, headline, claim, told)
        or _is_pair(story, claim, told)
        or _are_aged(claim, told)
        or any(_is_all_but_one(story, claim, one) for one in told)
        or any(_is_on_top(claim, one, other) for one, other in _neighbours(told))
    )


def _is_sum(story: Story, headline: Block, claim: Count, told: Sequence[Count]) -> bool:
    """Whether two sums for one noun, or the dead or hurt of the headline's two places, add up to the claim."""
    if claim.kind == "count" and not _PLACES.search(story.marked, headline.start, headline.end):
        return False
    parts = [one for one in told if _is_part(claim, one)]
    slack = claim.number.step / 2 if claim.number.scale > 1 else 0
    return len(parts) <= _MOST and any(
        abs(one.value + other.value - claim.value) <= slack and _go_together(one, other)
        for one, other in combinations(parts, 2)
    )


def _is_part(claim: Count, told: Count) -> bool:
    """Whether a figure may be a part of the claim: of its kind, and smaller."""
    if told.kind != claim.kind or told.label or not 1 < told.value < claim.value:
        return False
    if claim.kind == "money":
        return told.number.currency == claim.number.currency
    if claim.kind != "count" or claim.people is False or told.people is False:
        return False
    return bool(claim.fate) and told.fate == claim.fate


def _go_together(one: Count, other: Count) -> bool:
    """Whether both count people whom the same befell, or a noun that they share, and are not one figure told twice."""
    if one.value == other.value:
        return False
    return one.kind == "count" or bool(set(one.noun.words) & set(other.noun.words))


def _are_aged(claim: Count, told: Sequence[Count]) -> bool:
    """Whether the body gives the ages of as many people as are dead or hurt: the sixth victim, whom six ages tell."""
    if claim.value < _FEWEST_AGED or claim.number.kind not in {"cardinal", "ordinal"}:
        return False
    victims = claim.fate or claim.noun.words[:1] in {("person",), ("victim",), ("death",), ("man",), ("woman",)}
    if any(one.fate and one.fate == claim.fate and not one.partial and one.kind == "count" for one in told):
        return False
    return bool(victims) and sum(one.label == "age" for one in told) == claim.value


def _neighbours(told: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    """Each figure with the next one that counts no whole of it: 15 of the 22, and four more."""
    skipped = ((one, other) for one, whole, other in zip(told, told[1:], told[2:], strict=False) if whole.partial)
    return chain(pairwise(told), skipped)


def _is_on_top(claim: Count, one: Count, other: Count) -> bool:
    """Whether the second figure comes on top of the first: 15 of the 22 posts, four additional posts."""
    if claim.kind != "count" or not other.others or one.kind != "count" or other.kind != "count":
        return False
    alike = one.people == other.people or (not one.people and not other.people)
    return alike and one.value + other.value == claim.value and not are_apart(one.fate, other.fate)


def _is_pair(story: Story, claim: Count, told: Sequence[Count]) -> bool:
    """Whether the claim is twice what one of a pair costs: $400 an eye."""
    return any(
        one.value * _PAIR == claim.value
        and one.number.currency == claim.number.currency
        and _PER_ONE.match(story.folded, max(one.number.end, one.noun.head_end)) is not None
        for one in told
    )


def _is_all_but_one(story: Story, claim: Count, told: Count) -> bool:
    """Whether the body counts one more and sets one of them apart: eight died, though one of those of a stroke."""
    if (
        told.kind != "count"
        or told.value != claim.value + 1
        or told.people is False
        or are_apart(claim.fate, told.fate)
    ):
        return False
    if claim.kind not in {"count", "label"} or claim.people is False:
        return False
    sentence = sentence_at(story, told.number.start)
    return (
        _BUT_ONE.search(story.folded, told.number.end, min(sentence.end + _NEXT, told.number.end + _NEXT)) is not None
    )
