"""`systems`: metric and imperial figures that lack their conversion, or stand in the wrong order."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.language.numbers.conversions import conversions_of
from headline_lint.language.numbers.quantities import quantities_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.numbers.quantities import Quantity
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_DIMENSIONS = frozenset({"length", "area", "volume", "mass", "speed", "temperature"})
_ONE_SYSTEM_ONLY = frozenset({"millimetre", "millibar", "kilotonne", "megatonne", "barrel", "furlong", "carat", "cup"})
"""Film, weapons, bombs, oil and horse races keep their own units."""
_RACE = lazy(r" (?:race|hurdles|relay|freestyle|butterfly|backstroke|breaststroke|final|sprint|dash|event)\b")
_PLAIN_GAP = lazy(r" [(\[]")


class SystemsCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags figures of one system that the house gives in both.

    `flag`: where the conversion is `missing`, at the first mention of a figure; or where the `order` is not the
    one that `first` names. Race distances, calibres, nautical miles and oil barrels need no conversion.
    `systems`: whose figures need one.

    Flags: The hospital is <48km> away by road.
    Passes: The hospital is 48km (30 miles) away by road, and 20 nautical miles by boat.
    """

    flag: Literal["missing", "order"]
    first: Literal["metric", "imperial"] = "metric"
    systems: tuple[Literal["metric", "imperial"], ...] = ("metric", "imperial")
    placeholders: ClassVar[frozenset[str]] = frozenset({"first", "system"})

    # No literals: the numbers of a story tell sooner than any word whether it has quantities
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The figures without a conversion, or the pairs in the wrong order."""
        del hits
        wanted = set(blocks)
        found = self._missing(story) if self.flag == "missing" else self._misordered(story)
        for match in found:
            if story.block_at(match.start) in wanted:
                yield match

    def _missing(self, story: Story) -> Iterator[Match]:
        converted = {q for conversion in conversions_of(story) for q in (conversion.first, conversion.second)}
        told = {_measure(quantity) for quantity in converted}
        for quantity in quantities_of(story):
            unit = quantity.units[0]
            if quantity in converted or quantity.loose or unit.system not in self.systems or _measure(quantity) in told:
                continue
            if (
                unit.dimension not in _DIMENSIONS
                or unit.name in _ONE_SYSTEM_ONLY
                or _RACE.match(story.marked, quantity.end)
            ):
                continue
            told.add(_measure(quantity))
            values = {"first": story.string[quantity.start : quantity.end], "system": self.first}
            yield Match(quantity.start, quantity.last.end, values=values)

    def _misordered(self, story: Story) -> Iterator[Match]:
        other = "imperial" if self.first == "metric" else "metric"
        for conversion in conversions_of(story):
            first, second = conversion.first, conversion.second
            if not conversion.sure or first.units[0].system != other or second.units[0].system != self.first:
                continue
            gap = story.string[first.end : second.start]
            one, two = story.string[first.start : first.end], story.string[second.start : second.last.end]
            swapped = two + gap + one if _PLAIN_GAP.fullmatch(gap) else None
            values = {"first": one, "system": self.first}
            yield Match(first.start, second.last.end, values=values, replacement=swapped)


def _measure(quantity: Quantity) -> tuple[str, tuple[float, ...]]:
    """What tells one measure from another: its unit and values."""
    values = tuple(part.number.value for figure in quantity.figures for part in figure.parts)
    return quantity.units[0].name, values
