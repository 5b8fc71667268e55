"""Percentages against the count and the whole they are told with: 12 of the 60, or 25%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.copy.sums.slip import N, as_printed, is_exact, slip_at
from headline_lint.language.numbers.bounds import Bounds, at_least, bounds_of, hedge_of
from headline_lint.language.numbers.changes import is_amount

if TYPE_CHECKING:
    import re
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
_WHOLE_FIRST = lazy(
    rf"\bof (?:the |its |their |all )?(?P<whole>{N})(?: (?!and\b|but\b|or\b|with\b|while\b)[a-z'-]+){{0,4}}, {_HEDGE}"
    rf"(?P<part>{N})(?: [a-z'-]+)?(?:, or | ?\(){_HEDGE}(?P<told>{N}){_PER}{_END}"
)
_THING = r" (?!and\b|but\b|or\b|with\b|while\b|than\b|last\b|this\b)[a-z'-]++"
_OF_THINGS = rf" of(?! {N})(?:{_THING}){{1,5}}"
_IN_WORDS = lazy(
    rf"(?P<article>\ban? )?(?P<share>{N})(?:{_OF_THINGS})?(?:, or | ?\(){_HEDGE}"
    rf"(?P<told>{N}){_PER}(?=[,.;)]| of (?:them|those|the total)\b| (?:said|were|have|had|are|say)\b)"
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
_PERCENT = 100  # of a whole
_ROOM_IN_WORDS = {"": (0.85, 1.15), "about": (0.8, 1.2), "nearly": (0.8, 1), "over": (1, 1.5), "under": (0.5, 1)}
"""By hedge: between which parts of a share told in words the percentage may lie; chosen."""
_WORDED = {"": "", "about": "about ", "nearly": "nearly ", "over": "more than ", "under": "less than "}
_COUNTED_BELOW = 1000  # a count below it is not rounded, where it is told as a part or the whole of something; chosen


def find_shares(story: Story, sums: Sums) -> Iterator[Slip]:
    """The percentages that the count and the whole do not give."""
    if "%" not in sums.words and "c" not in sums.words:
        return
    for found in _IN_WORDS.finditer(sums.words):
        yield from _in_words(story, sums, found)
    for pattern in (_COUNT_FIRST, _WHOLE_FIRST, _PERCENT_FIRST, *_PERCENT_OF):
        for found in pattern.finditer(sums.words):
            part, whole, told = (sums.number(found, group) for group in ("part", "whole", "told"))
            if _may_be_share(story, part, whole, told) and not _comes_out(story, part, whole, told, rough=False):
                hedged = any(hedge_of(story.marked, one) for one in (part, whole, told))
                sure = not hedged and not _comes_out(story, part, whole, told, rough=True)
                right = f"{part.value / whole.value * _PERCENT:.{told.decimals}f}"
                why = f"{as_printed(story, part)} of {as_printed(story, whole)} is {right}%, not {told.value:g}"
                yield slip_at(story, told, why, sure=sure)


def _in_words(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    """A share in words and the percentage it is told with: more than half (45%), one in five, or 31%."""
    share, told = sums.number(found, "share"), sums.number(found, "told")
    if share.kind not in {"fraction", "share"} or share.percent or share.currency or not told.percent:
        return
    article = found["article"] or ""
    if share.figure == "0" and share.words and not article and "half" not in as_printed(story, share):
        return  # the quarter of a year
    right = share.value * _PERCENT
    hedge = hedge_of(story.marked, share)
    low, high = _ROOM_IN_WORDS.get(hedge, _ROOM_IN_WORDS["about"])
    shown = at_least(Bounds(told.value - told.last_step, told.value + told.last_step), hedge_of(story.marked, told))
    if not shown.meets(Bounds(right * low, right * high)):
        worded = _WORDED[hedge]
        why = f"{worded}{article}{as_printed(story, share)} is {worded}{right:.0f}%, not {told.value:g}"
        yield slip_at(story, told, why, sure=False)


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
