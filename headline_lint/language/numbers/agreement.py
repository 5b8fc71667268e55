"""Whether a quantity and its conversion agree: the arithmetic, and the room that rounding has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from headline_lint.base.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.language.numbers.conversions import Conversion
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.numbers.quantities import Figure, Quantity
    from headline_lint.language.numbers.units import Unit

CLOSE = 0.03  # share of the right value: house rule
FARTHEST = 0.1  # share of the right value, whatever the rounding: house rule
_TINY = 1e-9  # share: more than binary fractions lose, less than any copy shows
_MOST_DEGREES = 5  # of a temperature: near 0 a share of it comes to nothing


class Reading(NamedTuple):
    """One way to read a conversion: which units, and in which sense where there are two (“UK”, “US”).

    `difference`: the degrees are a change or a gap, and convert without the 32.
    """

    first: Unit
    second: Unit
    first_factor: float
    second_factor: float
    sense: str
    difference: bool = False

    @property
    def is_temperature(self) -> bool:
        """Whether the figures are points on a scale whose zero is arbitrary."""
        return self.first.dimension == "temperature" and not self.difference

    def convert(self, value: float) -> float:
        """A figure of the first unit in the second."""
        if self.difference:
            return value * self.first_factor / self.second_factor
        return self.second.from_base(self.first.to_base(value, self.first_factor), self.second_factor)


def readings(conversion: Conversion) -> list[Reading]:
    """Every way to read the units; temperatures as points on the scale."""
    return [
        Reading(first, second, factor, other, sense or sense_of_other)
        for first in conversion.first.units
        for second in conversion.second.units
        if first.dimension == second.dimension and first.name != second.name
        for sense, factor in first.factors
        for sense_of_other, other in second.factors
        if not sense or not sense_of_other or sense == sense_of_other
    ]


def as_difference(reading: Reading) -> Reading:
    """The same reading of a temperature difference."""
    return reading._replace(difference=True)


class FigureValue(Record, frozen=True):
    """A figure as one value: a compound counts in its smallest unit. `number` is the one that ends it."""

    value: float
    number: Number
    ratio: float

    @property
    def compound(self) -> bool:
        """Whether the figure has parts: 6ft 5in."""
        return self.ratio != 1


def written(figure: Figure, unit: Unit, factor: float) -> FigureValue:
    """The figure as written; `ratio` is how many of its smallest unit one of its unit is."""
    number = figure.parts[-1].number
    if len(figure.parts) == 1:
        return FigureValue(number.value, number, 1)
    sizes = [factor] + [part.spelling.units[0].factors[0][1] for part in figure.parts[1:]]
    if len(figure.parts[1].spelling.units[0].factors) > 1:
        sizes[1:] = [factor * _PART_RATIOS.get(unit.name, 1)]
    base = sum(part.number.value * size for part, size in zip(figure.parts, sizes, strict=True))
    return FigureValue(base / sizes[-1], number, round(factor / sizes[-1], 9))


_PART_RATIOS = {"gallon": 1 / 8, "pint": 1 / 20}


def target(reading: Reading, first: Figure, second: Figure) -> tuple[float, FigureValue]:
    """What the second figure should say, and what it says, both in its smallest unit."""
    said = written(first, reading.first, reading.first_factor)
    shown = written(second, reading.second, reading.second_factor)
    return reading.convert(said.value / said.ratio) * shown.ratio, shown


def agrees(
    right: float,
    value: float,
    number: Number,
    *,
    degrees: bool,
    hedged: bool,
    compound: bool = False,
    change: bool = False,
) -> bool:
    """Whether a written value stands for the right one.

    It does if it is the right one rounded at its last written digit or, a whole number, at its last digit
    that is not 0, or within 3% (not points on a temperature scale); a hedge allows the nearest 5. In every
    case it must be within 10%, a temperature within 10% or 5 degrees; a `change` of temperature may be so small that to
    round it takes more: 2C (4F).
    """
    off = abs(right - value)
    slack = _TINY * max(1.0, abs(right))
    farthest = FARTHEST * abs(right)
    if change:
        farthest = max(farthest, number.last_step / 2)
    if off > (max(farthest, _MOST_DEGREES) if degrees else farthest) + slack:
        return False
    if off <= number.last_step / 2 + slack or (not degrees and off <= CLOSE * abs(right) + slack):
        return True
    if not compound and _rounds(right, value, number.step, degrees, slack):
        return True
    five = 5 * number.scale
    return hedged and not compound and value % five == 0 and off <= five / 2 + slack


def _rounds(right: float, value: float, step: float, degrees: bool, slack: float) -> bool:
    off = abs(right - value)
    if abs(off - step / 2) <= slack:
        return not degrees or value > right
    return off <= step / 2


def agree(conversion: Conversion, reading: Reading) -> bool:
    """Whether the two quantities agree in this reading; ranges figure by figure, a sum with its total."""
    firsts, seconds = conversion.first.figures, conversion.second.figures
    if len(firsts) == len(seconds):
        return all(pair_agrees(conversion, reading, a, b) for a, b in zip(firsts, seconds, strict=True))
    if len(seconds) == 1:
        return any(pair_agrees(conversion, reading, first, seconds[0]) for first in firsts) or _total_agrees(
            conversion, reading
        )
    return len(firsts) > 1 or _lies_within(conversion, reading)


def otherwise(conversion: Conversion) -> Iterator[Conversion]:
    """The conversion with either quantity read in the other way that its digits allow, if any."""
    for field in ("first", "second"):
        quantity: Quantity = getattr(conversion, field)
        figures = tuple(map(_otherwise, quantity.figures))
        if figures != quantity.figures:
            yield replace(conversion, **{field: quantity._replace(figures=figures)})


def _otherwise(figure: Figure) -> Figure:
    part = figure.parts[0]
    other = part.number.other
    if not other:
        return figure
    number = replace(part.number, value=float(other) * part.number.scale, figure=other, other="")
    return replace(figure, parts=(part._replace(number=number), *figure.parts[1:]))


def pair_agrees(conversion: Conversion, reading: Reading, first: Figure, second: Figure) -> bool:
    """Whether one figure of the second quantity stands for one of the first."""
    right, shown = target(reading, first, second)
    return agrees(
        right, shown.value, shown.number, degrees=reading.is_temperature, hedged=is_hedged_pair(conversion),
        compound=shown.compound, change=reading.difference,
    )  # fmt: skip


def is_hedged_pair(conversion: Conversion) -> bool:
    """Whether a hedge stands before either figure."""
    return conversion.first_hedged or conversion.second_hedged


def _total_agrees(conversion: Conversion, reading: Reading) -> bool:
    second = conversion.second.figures[0]
    rights = [target(reading, first, second) for first in conversion.first.figures]
    shown = rights[0][1]
    total = sum(right for right, _ in rights)
    return agrees(total, shown.value, shown.number, degrees=reading.is_temperature, hedged=is_hedged_pair(conversion))


def _lies_within(conversion: Conversion, reading: Reading) -> bool:
    """Whether one figure lies in the range given for it: 10 km (6 to 7 miles)."""
    first = conversion.first.figures[0]
    pairs = [target(reading, first, second) for second in conversion.second.figures]
    values = [shown.value for _, shown in pairs]
    right = pairs[0][0]
    return min(values) <= right <= max(values) or any(
        pair_agrees(conversion, reading, first, second) for second in conversion.second.figures
    )
