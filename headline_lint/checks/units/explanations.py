"""Which other factor explains a wrong conversion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.language.numbers.agreement import target
from headline_lint.language.numbers.units import load_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.language.numbers.agreement import Reading
    from headline_lint.language.numbers.conversions import Conversion

_SHIFTS = (10, 100, 1_000, 1_000_000, 1_000_000_000)  # a decimal point moved; a thousand, million or billion too many
_CLOSE = 0.015  # share of the figure: half of what makes a conversion agree
_FARTHEST = 0.05  # share of the figure, however coarse it is: half of a conversion's, too
_SWAPS = (
    ("mile", "nautical mile", "that is nautical miles"),
    ("mile per hour", "knot", "that is knots"),
    ("nautical mile", "mile", "that is statute miles"),
    ("UK gallon", "US gallon", "that is US gallons"),
    ("US gallon", "UK gallon", "that is UK gallons"),
    ("UK pint", "US pint", "that is US pints"),
    ("US pint", "UK pint", "that is UK pints"),
    ("UK ton", "US ton", "that is US tons"),
    ("US ton", "UK ton", "that is UK tons"),
    ("mile per UK gallon", "mile per US gallon", "that is US gallons"),
    ("mile per US gallon", "mile per UK gallon", "that is UK gallons"),
)
_POWERS = {"square": (2, "the factor is not squared"), "cubic": (3, "the factor is not cubed")}
"""By the first word of a unit's name: the power of a length that it is, and what is wrong where its root converts."""


def explain(conversion: Conversion, readings: list[Reading]) -> str:
    """The other factor by which the figures would agree, in words; empty where none does."""
    for reading in readings:
        for candidate, words in _other_factors(reading):
            if _fits(conversion, candidate):
                return words
    for reading in readings:
        if shift := _shift(conversion, reading):
            return shift
    return ""


def _fits(conversion: Conversion, reading: Reading) -> bool:
    """Whether the figures agree closely: what explains a figure must not itself need room."""
    firsts, seconds = conversion.first.figures, conversion.second.figures
    if len(firsts) != len(seconds):
        return False
    for first, second in zip(firsts, seconds, strict=True):
        right, shown = target(reading, first, second)
        if abs(right - shown.value) > _room(right, shown.number.step / 2):
            return False
    return True


def _room(right: float, rounding: float) -> float:
    return min(max(_CLOSE * abs(right), rounding), _FARTHEST * abs(right))


def _other_factors(reading: Reading) -> Iterator[tuple[Reading, str]]:
    units = load_units().by_name
    for name, other_name, words in _SWAPS:
        other = units[other_name]
        if reading.first.name == name:
            yield reading._replace(first=other, first_factor=other.factors[0][1]), words
        if reading.second.name == name:
            yield reading._replace(second=other, second_factor=other.factors[0][1]), words
    if reading.first.dimension == "temperature":
        words = "a change takes no 32" if reading.difference else "the 32 is left out"
        yield reading._replace(difference=not reading.difference), words
        return
    if reading.first.inverse or reading.second.inverse:
        return
    first, second = reading.first_factor, reading.second_factor
    yield reading._replace(first_factor=second, second_factor=first), "inverted"
    first_word, second_word = (unit.name.split()[0] for unit in (reading.first, reading.second))
    if first_word == second_word in _POWERS:
        power, words = _POWERS[first_word]
        yield reading._replace(first_factor=(first / second) ** (1 / power), second_factor=1.0), words


def _shift(conversion: Conversion, reading: Reading) -> str:
    if reading.is_temperature or len(conversion.second.figures) > 1:
        return ""
    right, shown = target(reading, conversion.first.figures[-1], conversion.second.figures[0])
    for shift in _SHIFTS:
        for value in (shown.value * shift, shown.value / shift):
            if shown.value and abs(right - value) <= _room(right, shown.number.step * abs(value / shown.value) / 2):
                return f"off by {shift:,}"
    return ""
