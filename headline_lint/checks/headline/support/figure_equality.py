"""Whether two figures tell the same number: in other words, rounded, in another unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.language.referents.count_labels import is_year

if TYPE_CHECKING:
    from headline_lint.language.numbers.numbers import Number
    from headline_lint.language.numbers.quantities import Quantity

_EQUAL = 1e-6  # relative
_HEDGE = lazy(
    r"(?:\b(?:more than|over|above|at least|upwards of|north of|topp?(?:s|ed|ing)|past|passes|exceeds?|exceeding|"
    r"nearly|almost|close to|just under|under|below|less than|fewer than|up to|as (?:many|much|few|little) as|"
    r"about|around|some|roughly|approximately|circa|near|nears|nearing|or so|estimated)[ ~]*(?:us|a|c|nz)?[$£€]?"
    r"|~[$£€]?)$"
)
_LEAST = lazy(r"\b(?:more than|over|at least|upwards of|north of) $")
_LEAST_SLACK = 0.02  # share by which what “more than” it is said of may fall short, itself being rounded
_HEDGE_REACH = 26  # characters before the figure
_SMALL_COUNT = 100  # below it a count without a hedge is not rounded
_SCALED_SLACK, _SLACK = 0.2, 0.1  # how far a rounding may be off, with a multiplier (2K) and without
_PART_SLACK = 0.06  # how far 35% may be from a third
_ROUGH_PART_SLACK = 0.12  # how far 22% may be from “almost a quarter”
_CONVERSION_SLACK = 0.04  # share of the figure by which a conversion of it may be off; chosen
_SPAN_SLACK = 0.03  # share by which a span in months may be off the one in years or weeks; chosen
_SIGNS = {"us$": "$", "a$": "$", "c$": "$", "nz$": "$", "hk$": "$", "s$": "$", "usd": "$", "gbp": "£", "eur": "€"}


class MeasuredNumber(Record, frozen=True):
    """A number with what it measures: the quantity it belongs to, if any, or its unit of time in days.

    `least`: words before it make it the least that is meant (more than 200).
    """

    number: Number
    hedged: bool
    quantity: Quantity | None = None
    days: float = 0
    least: bool = False


def is_hedged(folded: str, number: Number) -> bool:
    """Whether words before the figure say that it is not exact."""
    return _HEDGE.search(folded[max(0, number.start - _HEDGE_REACH) : number.start - len(number.currency)]) is not None


def is_least(folded: str, number: Number) -> bool:
    """Whether words before the figure say that it is exceeded."""
    start = number.start - len(number.currency)
    return _LEAST.search(folded, max(0, start - _HEDGE_REACH), start) is not None


def agree(claim: MeasuredNumber, told: MeasuredNumber) -> bool:
    """Whether the body's figure bears out the headline's."""
    if claim.days and told.days and claim.days != told.days:
        return is_near(claim.number.value * claim.days, told.number.value * told.days, _SPAN_SLACK)
    if claim.quantity and told.quantity:
        converted = _converts(claim, told)
        if converted is not None:
            return converted
    if _differ_in_kind(claim.number, told.number):
        return False
    parts = {"fraction", "share"}
    part = claim.number.kind in parts or (claim.number.percent and told.number.kind in parts)
    slack = (_ROUGH_PART_SLACK if claim.hedged or told.hedged else _PART_SLACK) if part else 0
    if any(is_near(one, other, slack) for one in senses(claim.number) for other in senses(told.number)):
        return True
    if {"ordinal", "decade", "time"} & {claim.number.kind, told.number.kind} or is_year(told.number):
        return False
    if claim.least and told.number.value < claim.number.value * (1 - _LEAST_SLACK):
        return False
    return is_rounding(claim.number, told.number, hedged=claim.hedged) or (
        told.hedged and is_rounding(told.number, claim.number, hedged=False)
    )


def senses(number: Number) -> tuple[float, ...]:
    """The values that a number can be told as: 20 per cent as a fifth, doubled as 100 per cent more."""
    value = number.value
    if number.percent:
        return (value / 100,)
    if number.kind == "multiple":
        return (value, value - 1)
    return (value,)


def is_rounding(rough: Number, exact: Number, *, hedged: bool) -> bool:
    """Whether `rough` is `exact` with fewer digits.

    Half a step away is rounding, a digit cut off is too; a hedge (more than, nearly) allows a whole step. A count
    under a hundred is not rounded without a hedge, unless what it rounds has decimals. Nor is a share rounded.
    """
    if rough.kind in {"fraction", "share"}:
        return False
    apart = abs(rough.value - exact.value)
    decimals = exact.decimals > rough.decimals or exact.denominator > 1
    if hedged:
        return apart < rough.step * (1 - _EQUAL) and apart <= rough.value / 2
    if rough.scale == 1 and rough.value < _SMALL_COUNT and not decimals:
        return False
    if decimals and rough.scale == exact.scale and 0 < exact.value - rough.value < rough.last_step:
        return True
    slack = _SCALED_SLACK if rough.scale > 1 else _SLACK
    return apart <= rough.step / 2 * (1 + _EQUAL) and apart <= abs(exact.value) * slack


def is_near(one: float, other: float, slack: float = _EQUAL) -> bool:
    """Whether two values are as good as equal, or within a share of the larger."""
    return abs(one - other) <= max(slack, _EQUAL) * max(abs(one), abs(other))


def _differ_in_kind(claim: Number, told: Number) -> bool:
    """Whether one is a percentage and the other a plain count, or their currencies differ."""
    if claim.percent != told.percent:
        other = told if claim.percent else claim
        return other.kind not in {"fraction", "share", "multiple"}
    one, other_sign = (_SIGNS.get(number.currency.strip(" ."), number.currency) for number in (claim, told))
    return bool(one and other_sign) and one != other_sign


def _converts(claim: MeasuredNumber, told: MeasuredNumber) -> bool | None:
    """Whether two quantities of one dimension agree; None where they share no dimension or have the same unit."""
    assert claim.quantity is not None
    assert told.quantity is not None
    ours, theirs = claim.quantity.units, told.quantity.units
    if set(ours) & set(theirs):
        return None
    pairs = [(one, other) for one in ours for other in theirs if one.dimension == other.dimension]
    if not pairs:
        return None
    step = max(claim.number.step, 1 if claim.number.value >= 10 else 0)
    for one, other in pairs:
        for _, factor in one.factors:
            for _, other_factor in other.factors:
                value = one.from_base(other.to_base(told.number.value, other_factor), factor)
                if abs(value - claim.number.value) <= max(step / 2, _CONVERSION_SLACK * abs(value)):
                    return True
    return False
