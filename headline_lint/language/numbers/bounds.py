"""What a printed figure may stand for: the values that its rounding and the hedge before it leave room for."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from headline_lint.language.numbers.number import Number


class Bounds(NamedTuple):
    """The least and the greatest value that a figure may stand for."""

    low: float
    high: float

    def meets(self, other: Bounds) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high


_OVER = (
    "more than|over|above|at least|in excess of|upwards? of|no less than|just over|well over|exceeding|topping|"
    "as many as"
)
_UNDER = "less than|under|below|up to|at most|no more than|fewer than|as much as|within|barely|just under|well under"
_NEARLY = "almost|nearly|close to|close on|approaching|not quite"
_ABOUT = (
    "about|around|some|roughly|approximately|approx\\.?|circa|an? estimated|estimated|or so|an average of|by average"
)
_HEDGE = lazy(
    rf"\b(?:(?P<over>{_OVER})|(?P<under>{_UNDER})|(?P<nearly>{_NEARLY})|(?P<about>{_ABOUT}))(?: the| an?)? ?\W?$"
)
_HEDGE_BEHIND = lazy(r"[ -]?(?:%|per ?cent|pc)?(?: or (?:so|more|less)\b|-plus\b|\+|-odd\b)")
_REACH = 24  # characters before a figure in which its hedge stands
_PART = 0.05  # of the last digit that is not 0: 5,000 may be rounded to the hundred, 130 is taken as it stands
_ROUGH = 0.15  # share of a hedged figure by which it may be off: chosen
_FAR = 0.3  # share by which what is “more than” a figure may lie above it: chosen


def hedge_of(marked: str, number: Number) -> str:
    """How the figure is hedged: “over”, “under”, “nearly”, “about”; empty where it is not."""
    start = number.start - len(number.currency)
    found = _HEDGE.search(marked[max(0, start - _REACH) : start].lower())
    if found:
        return str(found.lastgroup)
    return "about" if _HEDGE_BEHIND.match(marked, number.end) else ""


def bounds_of(marked: str, number: Number, *, rough: bool = False) -> Bounds:
    """The values that a figure may stand for; `rough`: as roughly as figures are ever rounded, or cut off."""
    step, last = number.step, number.last_step
    room = max(step / 2, last) if rough else max(last / 2, step * _PART)
    return hedged(Bounds(number.value - room, number.value + room), hedge_of(marked, number))


def hedged(plain: Bounds, hedge: str) -> Bounds:
    """The bounds that a hedge leaves of those that rounding does."""
    low, high = plain
    size = abs(high + low) / 2
    if hedge == "over":
        return Bounds(low, high + size * _FAR)
    if hedge == "under":
        return Bounds(min(low, low - size * _FAR), high)
    if hedge == "nearly":
        return Bounds(low - size * _ROUGH, high)
    return Bounds(low - size * _ROUGH, high + size * _ROUGH) if hedge else plain


def at_least(plain: Bounds, hedge: str) -> Bounds:
    """As `hedged`, for the share or change that is told: “more than 40%” is any that is more."""
    if hedge == "over":
        return Bounds(plain.low, inf)
    return Bounds(-inf, plain.high) if hedge == "under" else hedged(plain, hedge)
