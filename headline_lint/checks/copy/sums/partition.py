"""Whether counts are all there are of a total: men and women of people, for and against of voters."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from headline_lint.data import word_list
from headline_lint.language.referents.count_nouns import counts_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.checks.copy.sums.lists import Part

_MALE = frozenset("man boy male schoolboy father son husband brother".split())
_FEMALE = frozenset("woman girl female schoolgirl mother daughter wife sister".split())
_YOUNG = frozenset("child teenager baby infant toddler youth minor pupil youngster".split())
_GIRLS_AND_BOYS = frozenset("boy girl schoolboy schoolgirl".split())
_NEITHER = frozenset("abstained abstaining abstain abstentions absent undecided blank spoiled spoilt".split())
_GROWN = frozenset("adult grown-up parent".split())

_GROUPS = frozenset("couple pair family team group household gang crew party twin generation".split())
_SCORED = frozenset("point goal run try game match appearance start cap innings set season yard shot minute".split())
"""Nouns behind which other deeds of a player are told, no parts of them: 12 points (four rebounds and two assists)."""


def is_wider(total: str, parts: Sequence[Part]) -> bool:
    """Whether what the total counts takes in what the parts do: people men and women, children boys and girls."""
    heads = {part.head for part in parts}
    if total in heads or not all(_kind(head) or counts_people(head) for head in heads):
        return False
    if total in _YOUNG:
        return heads <= _GIRLS_AND_BOYS | _YOUNG
    if total in _GROWN:
        return heads <= {"man", "woman"}
    return total in word_list("counts", "people-of-any-kind")


def counts_groups(total: str) -> bool:
    """Whether the noun counts groups or deeds, which are not made up of so many parts each: two teams, 12 points."""
    return total in _GROUPS or total in _SCORED


def may_hold(total: str, parts: Sequence[Part]) -> bool:
    """Whether the total may count what the parts do: people or things, not teams and men."""
    if not total or counts_groups(total) or any(part.head in ("", total) for part in parts):
        return False
    people = {bool(counts_people(part.head)) or bool(_kind(part.head)) for part in parts}
    return people == {bool(counts_people(total))}


def overlap(parts: Sequence[Part]) -> bool:
    """Whether one person may be counted under two of the nouns: boys and children, women and adults, nurses and men."""
    heads = [part.head for part in parts if part.head]
    kinds = {_kind(head) for head in heads} - {""}
    plain = any(not _kind(head) for head in heads)
    young = not _YOUNG.isdisjoint(heads)
    return (
        len(set(heads)) < len(heads)
        or (plain and bool(kinds))
        or (young and not _GIRLS_AND_BOYS.isdisjoint(heads))
        or sum(head in _YOUNG for head in heads) > 1
        or ("grown" in kinds and not kinds <= {"grown", "young"})
    )


def _kind(head: str) -> str:
    for kind, heads in (("male", _MALE), ("female", _FEMALE), ("young", _YOUNG), ("grown", _GROWN)):
        if head in heads:
            return kind
    return ""


def exhaust(parts: Sequence[Part]) -> bool:
    """Whether the parts leave nothing by what they say: both sexes, both generations, or two opposites."""
    kinds = {_kind(part.head) for part in parts}
    if kinds <= {"male", "female", "young"} and {"male", "female"} <= kinds:
        return True
    return kinds == {"grown", "young"} or are_opposites(parts)


def are_opposites(parts: Sequence[Part]) -> bool:
    """Whether two parts are told by words that exclude one another, and any others are those who were neither."""
    sides = [part for part in parts if not _NEITHER.intersection(part.words)]
    if len(sides) != 2:
        return False
    first, second = (frozenset(part.words) for part in sides)
    return any((a in first and b in second) or (b in first and a in second) for a, b in _opposites())


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    pairs = (entry.partition(":") for entry in sorted(word_list("counts", "opposites")))
    return tuple((a, b) for a, _, b in pairs)
