"""Names that stand for one another: a country and its people, an acronym and its words, a seat and its government."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.data import table, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence


class StandIns(Record, frozen=True):
    """The table: groups by each of their names, what is no name or shared by many, countries, and places in others.

    `allusions` tell what a thing is like before its noun, `sayings` name nobody, `clubs` stand for a whole name.
    """

    groups: dict[str, tuple[str, ...]]
    no_names: frozenset[str]
    common: frozenset[str]
    countries: frozenset[str]
    within: dict[str, tuple[str, ...]]
    allusions: frozenset[str]
    sayings: frozenset[str]
    clubs: frozenset[str]


@cache
def stand_ins() -> StandIns:
    """The names that stand for one another."""
    lists = table("stand-ins")
    groups: dict[str, tuple[str, ...]] = {}
    for line in (*lists["countries"], *lists["names"]):
        names = tuple(line.split(", "))
        for name in names:
            groups[name] = groups.get(name, ()) + names
    within = _within(lists["within"])
    peoples = {line.partition(", ")[0]: line for line in lists["countries"]}
    regions = _within(lists["regions"])
    for region, inner in regions.items():
        regions[region] = tuple(name for one in inner for name in peoples.get(one, one).split(", "))
    countries = {line.partition(", ")[0] for line in lists["countries"]} | within.keys()
    return StandIns(
        groups,
        _words(lists["no-names"]),
        _words(lists["common"]),
        frozenset(countries) - word_list("names", "given-places"),
        {place: within.get(place, ()) + regions.get(place, ()) for place in within | regions},
        _words(lists["allusions"]),
        _words(lists["sayings"]),
        _words(lists["clubs"]),
    )


def _within(lines: Sequence[str]) -> dict[str, tuple[str, ...]]:
    within: dict[str, tuple[str, ...]] = {}
    for place, _, inner in (line.partition(": ") for line in lines):
        within[place] = within.get(place, ()) + tuple(inner.split(", "))
    return within


def group_of(name: str) -> tuple[str, ...]:
    """All that stand for a name in small letters, and the places that lie in it; nothing where there are none."""
    known = stand_ins()
    group = known.groups.get(name) or known.groups.get(name.removesuffix("s"), ())
    return group + tuple(inner for one in dict.fromkeys((name, *group)) for inner in known.within.get(one, ()))


def _words(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split(", "))
