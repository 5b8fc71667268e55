"""Names that stand for one another: a country and its people, an acronym and its words, a seat and its government."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.data import table

if TYPE_CHECKING:
    from collections.abc import Sequence


class StandIns(Record, frozen=True):
    """The table: groups by each of their names, words that are no names, words that many share, places in others."""

    groups: dict[str, tuple[str, ...]]
    no_names: frozenset[str]
    common: frozenset[str]
    within: dict[str, tuple[str, ...]]


@cache
def stand_ins() -> StandIns:
    """The names that stand for one another."""
    lists = table("stand-ins")
    groups: dict[str, tuple[str, ...]] = {}
    for line in lists["names"]:
        names = tuple(line.split(", "))
        for name in names:
            groups[name] = groups.get(name, ()) + names
    return StandIns(groups, _words(lists["no-names"]), _words(lists["common"]), _within(lists["within"]))


def _within(lines: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {place: tuple(inner.split(", ")) for place, _, inner in (line.partition(": ") for line in lines)}


def group_of(name: str) -> tuple[str, ...]:
    """All that stand for a name in small letters, and the places that lie in it; nothing where there are none."""
    known = stand_ins()
    return (known.groups.get(name) or known.groups.get(name.removesuffix("s"), ())) + known.within.get(name, ())


def _words(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split(", "))
