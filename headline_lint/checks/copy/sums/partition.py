"""Whether counts are all there are of a total: men and women of people, for and against of voters."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from headline_lint.data import table, word_list
from headline_lint.data.function_words import LONG_PREPOSITIONS, SHORT_PREPOSITIONS
from headline_lint.language.referents.count_nouns import counts_people

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.checks.copy.sums.lists import Part

_MALE = frozenset("man boy male schoolboy father son husband brother".split())
_FEMALE = frozenset("woman girl female schoolgirl mother daughter wife sister".split())
_YOUNG = frozenset("child teenager baby infant toddler youth minor pupil youngster".split())
_LEFT_OUT = 2  # words behind a count whose noun is left out: 30 Labour, 16 Plaid Cymru; chosen
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
    if counts_groups(total):
        return False
    if are_parallel(parts):
        return True
    if not total or not all(_is_part(total, part) for part in parts):
        return False
    persons = [True if _kind(part.head) else counts_people(part.head) for part in parts if part.head]
    if counts_people_of_any_kind(total) or counts_people(total):
        return False not in persons
    return True not in persons


def _is_part(total: str, part: Part) -> bool:
    """Whether a count may be of what the total counts: with its noun, or without one: 12 staff (seven full-time …)."""
    if part.head:
        return part.head != total or len(part.noun.split()) > 1
    return len(part.words) <= _LEFT_OUT and not any(
        word in SHORT_PREPOSITIONS or word in LONG_PREPOSITIONS or word.endswith("ly") for word in part.words
    )


def counts_people_of_any_kind(total: str) -> bool:
    """Whether the noun takes in people of every kind."""
    return total in word_list("counts", "people-of-any-kind")


def are_people_by_what_they_do(parts: Sequence[Part]) -> bool:
    """Whether each noun is one for people, and none of their sex or age."""
    return all(counts_people(part.head) and not _kind(part.head) for part in parts)


def is_plain(total: str) -> bool:
    """Whether no list names what the total counts beside its parts: people beside men, children beside girls."""
    return total in {"person", "body"} or total in _YOUNG or total in _GROWN


def overlap(parts: Sequence[Part]) -> bool:
    """Whether one person may be counted under two of the nouns: boys and children, women and adults, nurses and men."""
    heads = [part.head for part in parts if part.head]
    kinds = {_kind(head) for head in heads} - {""}
    plain = any(not _kind(head) for head in heads)
    young = not _YOUNG.isdisjoint(heads)
    nouns = [part.noun for part in parts if part.head]
    return (
        len(set(nouns)) < len(nouns)
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


def are_exclusive(parts: Sequence[Part]) -> bool:
    """Whether nothing can be counted twice: each part is told by another word of those that exclude one another."""
    for group in table("counts")["exclusive"]:
        told = [frozenset(group.split()).intersection(part.words) for part in parts]
        if all(told) and len(frozenset.union(*told)) == sum(map(len, told)):
            return True
    return False


def are_parallel(parts: Sequence[Part]) -> bool:
    """Whether each is told without a noun and by the same preposition: 12 in the north and 14 in the south."""
    first = {part.words[0] for part in parts}
    return len(first) == 1 and not first.isdisjoint(SHORT_PREPOSITIONS) and not any(part.head for part in parts)


@cache
def _opposites() -> tuple[tuple[str, str], ...]:
    pairs = (entry.partition(":") for entry in sorted(word_list("counts", "opposites")))
    return tuple((a, b) for a, _, b in pairs)
