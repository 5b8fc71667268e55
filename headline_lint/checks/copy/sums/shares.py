"""Percentages against the count and the whole they are told with: 12 of the 60, or 25%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.copy.sums.slip import N, as_printed, is_exact, slip_at
from headline_lint.language.numbers.bounds import Bounds, at_least, bounds_of, hedge_of
from headline_lint.language.numbers.changes import is_amount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.copy.sums.slip import Slip, Sums
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

_HEDGE = (
    r"(?:(?:about|around|some|roughly|nearly|almost|just|over|under|more than|less than|approximately|at least|only|"
    r"a total of) )*"
)
_OF = (
    r"(?: (?!and\b|but\b|or\b|including\b)[a-z'-]+){0,3} (?:out )?of (?:the |its |their |his |her |our |those |all )?"
    rf"{_HEDGE}[$£€]?"
)
_PER = r"(?: ?%| ?per ?cent| ?pc)"
_END = (
    r"(?! of (?!them\b|those\b|the total\b|all\b|the whole\b)"
    r"| (?:more|less|fewer|higher|lower|up|down|above|below|rise|fall|increase)\b)"
)
_COUNT_FIRST = lazy(
    rf"(?P<part>{N}){_OF}(?P<whole>{N})(?: (?!and\b|but\b|or\b|with\b|while\b)[a-z'-]+){{0,6}}"
    rf"(?:, or | [-–—]+ (?:or )?|,? \(|, (?:equal to|equivalent to|representing) ){_HEDGE}(?P<told>{N}){_PER}{_END}"
)
_PERCENT_FIRST = lazy(
    rf"(?P<told>{N}){_PER}(?:,? or |,? \(|, | [-–—]+ (?:or )?){_HEDGE}[$£€]?(?P<part>{N}){_OF}(?P<whole>{N})(?!{_PER})"
)
_OF_THE = rf" of (?:the |its |their |all )?{_HEDGE}[$£€]?"
_OR = rf"(?: (?!and\b|but\b|or\b|with\b|while\b)[a-z'-]+){{0,6}}(?:,? or |,? \(| [-–—]+ (?:or )?){_HEDGE}"
_PERCENT_OF = (
    lazy(rf"(?P<told>{N}){_PER}{_OF_THE}(?P<whole>{N})(?!{_PER}){_OR}[$£€]?(?P<part>{N})(?!{_PER})"),
    lazy(rf"(?P<part>{N})(?!{_PER}){_OR}(?P<told>{N}){_PER}{_OF_THE}(?P<whole>{N})(?!{_PER})"),
)
_PERCENT = 100
_COUNTED_BELOW = 1000  # a count below it is not rounded, where it is told as a part or the whole of something; chosen


def find_shares(story: Story, sums: Sums) -> Iterator[Slip]:
    """The percentages that the count and the whole do not give."""
    if "%" not in sums.words and "c" not in sums.words:
        return
    for pattern in (_COUNT_FIRST, _PERCENT_FIRST, *_PERCENT_OF):
        for found in pattern.finditer(sums.words):
            part, whole, told = (sums.number(found, group) for group in ("part", "whole", "told"))
            if _may_be_share(story, part, whole, told) and not _comes_out(story, part, whole, told, rough=False):
                hedged = any(hedge_of(story.marked, one) for one in (part, whole, told))
                sure = not hedged and not _comes_out(story, part, whole, told, rough=True)
                right = f"{part.value / whole.value * _PERCENT:.{told.decimals}f}"
                why = f"{as_printed(story, part)} of {as_printed(story, whole)} is {right}%, not {told.value:g}"
                yield slip_at(story, told, why, sure=sure)


def _may_be_share(story: Story, part: Number, whole: Number, told: Number) -> bool:
    if part.percent or whole.percent or not told.percent or {part.kind, whole.kind} != {"cardinal"}:
        return False
    if not (is_amount(story.folded, part) and is_amount(story.folded, whole)):
        return False
    currencies = {part.currency, whole.currency} - {""}
    return len(currencies) < 2 and 0 < part.value <= whole.value


def _comes_out(story: Story, part: Number, whole: Number, told: Number, *, rough: bool) -> bool:
    few, all_of_them = (_bounds(story, one, rough=rough) for one in (part, whole))
    if all_of_them.low <= 0:
        return True
    room = max(told.step / 2, told.last_step) if rough else told.last_step
    shown = at_least(Bounds(told.value - room, told.value + room), hedge_of(story.marked, told))
    return shown.meets(Bounds(few.low / all_of_them.high * _PERCENT, few.high / all_of_them.low * _PERCENT))


def _bounds(story: Story, number: Number, *, rough: bool) -> Bounds:
    """A small count stands for itself."""
    if is_exact(story, number) and number.value < _COUNTED_BELOW:
        return Bounds(number.value, number.value)
    return bounds_of(story.marked, number, rough=rough)
