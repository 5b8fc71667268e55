"""Conversions: a quantity and the same one in another unit, in brackets, behind a slash, a dash or “or”."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.language.numbers.number import Number
from headline_lint.language.numbers.quantities import Figure, Part, Quantity, quantities_of
from headline_lint.language.numbers.units import load_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.numbers.units import UnitSpelling
    from headline_lint.language.story import Story


class Conversion(Record, frozen=True):
    """A quantity, and the second one that stands for it.

    `sure`: the form leaves no doubt (brackets, a slash), so that two figures that disagree must be one fault;
    else only figures near each other are the same measure told twice (“5km or 10 miles” are two).
    """

    first: Quantity
    second: Quantity
    sure: bool
    first_hedged: bool
    second_hedged: bool


_HEDGE_WORDS = (
    r"about|around|some|almost|nearly|roughly|approximately|approx|circa|ca|c|more than|over|less than|under|up to|"
    r"as much as|as many as|as far as|as high as|as long as|as low as|as little as|as few as|at least|at most|within|"
    r"close to|just over|just under|well over|well under|near|maybe|perhaps|estimated|an estimated|in excess of|"
    r"upwards? of|no more than|not more than|no less than|fewer than|barely|nearer|close on|getting on for|"
    r"something like|in the region of|of the order of|exceeding|topping|above|below|a good|roundly|"
    r"the best part of|the better part of|averaging|an average of|on average|reaching|a little over|a little under|"
    r"slightly more than|slightly less than|slightly over|slightly under|a bit over|a bit under|not quite"
)
_HEDGE_BEFORE = lazy(
    rf"(?:(?<!\w)(?:{_HEDGE_WORDS})\.?(?: another| a further| an additional| the| a| an)? |[~≈<>±])$", re.IGNORECASE
)
_HEDGE_AFTER = lazy(r"[)\]]? or (?:so|more|less)(?!\w)|-ish|-plus|\+| plus(?!\w)| (?:give or take|at least|at most)")
_SIDE = (
    r"(?:[ -](?:high|long|wide|deep|tall|thick|across|away|apart|off|square|each|in (?:length|height|width|diameter)|"
    r"above sea level|of rain|of snow|or (?:so|more|less)|inland|offshore|below|above|of height))"
)
_LEAD = (
    rf"(?:(?:or|that is|that's|i\.?e\.?,?|equal to|equivalent to|the equivalent of|which is|"
    rf"{_HEDGE_WORDS}|[=~≈<>±]),?\.? ?)*"
    r"(?:an? |the )?"
)
_BRACKET = lazy(rf"['\"]?\.?(?P<side>{_SIDE})?-?,? ?[(\[] ?{_LEAD}", re.IGNORECASE)
_CHAIN = lazy(rf"\.?{_SIDE}?(?: ?[/=,;] ?| or |, or |; or ){_LEAD}", re.IGNORECASE)
_CLOSE = lazy(rf"\.{{0,2}}(?P<side>{_SIDE})?(?: ?[)\]]|[,;/=]| ?/| or |\n|$|\.)", re.IGNORECASE)
_SLASH = lazy(r"\.? ?[/=] ?")
_OR = lazy(rf"\.?{_SIDE}?,? or {_LEAD}", re.IGNORECASE)
_TOLD_AGAIN = lazy(rf"\.?{_SIDE}?(?:,| [-–—]) or {_LEAD}", re.IGNORECASE)
_TOLD_END = lazy(rf"{_SIDE}?(?:[,;] ?(?!(?:or|and|whichever|depending)\b)|\.?\n|\. |\.?$| [-–—] )")
_MENU = lazy(
    r"\b(?:choos\w+|chose|choices?|options?|opt(?:s|ed)?|whichever|depending|either|between|whether|races?|routes?|"
    r"events?|courses?|categor\w+|sizes?|packs?|bags?|bottles?|tins?|portions?|packets?|distances|limit(?:s|ed)?|per|"
    r"minimum|maximum|at least|at most|up to)\b",
    re.IGNORECASE,
)
_DASH = lazy(rf"\.?(?: [-–—]+ |[–—]){_LEAD}", re.IGNORECASE)
_DASH_END = lazy(rf"{_SIDE}?(?: ?[-–—]|[.,;)\n]|$)")
_CHOICE = lazy(r"(?:\b(?:between|either|whether|from|choose|choice of)\b[^.\n]{0,25})$", re.IGNORECASE)
_ONE_UNIT = lazy(r"(?<![\w-])(an?|per|each|every|one) ([A-Za-z]+(?:[ -][A-Za-z]+){0,4}?)( and a half)?$", re.IGNORECASE)
_BRACKET_BEFORE = lazy(rf"\.? ?[(\[] ?{_LEAD}$", re.IGNORECASE)
_MENU_REACH = 80  # characters on either side in which words of choosing stand; chosen
_LONGEST_GAP = 45  # characters between two quantities: room for joining words and a hedge; chosen


def is_hedged(marked: str, quantity: Quantity) -> bool:
    """Whether about, nearly, more than, or so … stands before or behind the quantity."""
    before = marked[max(0, quantity.start - 40) : quantity.start].rpartition("\n")[2]
    return _HEDGE_BEFORE.search(before) is not None or _HEDGE_AFTER.match(marked, quantity.end) is not None


def conversions_of(story: Story) -> list[Conversion]:
    """The quantities of the story that stand beside themselves in another unit, in reading order."""
    return story.once(_conversions_of)


def _conversions_of(story: Story) -> list[Conversion]:
    return find_conversions(story.marked, quantities_of(story))


def find_conversions(marked: str, quantities: Sequence[Quantity]) -> list[Conversion]:
    """The conversions of a story, in reading order; those in one bracket all convert the figure before it."""
    found: list[Conversion] = []
    opened: Quantity | None = None
    for index, second in enumerate(quantities):
        before = quantities[index - 1] if index else None
        first, sure = _first(marked, before, second, opened)
        opened = None
        if first is None or not convertible(first, second):
            continue
        hedges = is_hedged(marked, first), is_hedged(marked, second)
        found.append(Conversion(first, second, sure, *hedges))
        opened = first
    return found


def convertible(first: Quantity, second: Quantity) -> bool:
    """Whether the two can be one measure: one dimension, two units, no two different rates."""
    if first.rate and second.rate and first.rate[0] != second.rate[0]:
        return False
    if second.rate and not first.rate:
        return False
    return any(a.dimension == b.dimension and a != b for a in first.units for b in second.units)


def _first(
    marked: str, before: Quantity | None, second: Quantity, opened: Quantity | None
) -> tuple[Quantity | None, bool]:
    """The quantity that the second converts, if the words between say so, and whether they leave no doubt."""
    if before is not None:
        gap = marked[before.end : second.start]
        if len(gap) <= _LONGEST_GAP and "\n" not in gap:
            return _joined(marked, before, second, gap, opened)
    return _one_unit(marked, second)


def _joined(
    marked: str, before: Quantity, second: Quantity, gap: str, opened: Quantity | None
) -> tuple[Quantity | None, bool]:
    if opened is not None and _CHAIN.fullmatch(gap) and _CLOSE.match(marked, second.end):
        return opened, True
    bracket = _BRACKET.fullmatch(gap) if _opens(gap) else None
    if bracket:
        close = _CLOSE.match(marked, second.end)
        if close is None:
            return None, False
        return before, not close["side"] or bool(bracket["side"])
    if _SLASH.fullmatch(gap):
        return before, True
    if _OR.fullmatch(gap) and not _CHOICE.search(marked, max(0, before.start - 40), before.start):
        return before, _is_told_again(marked, before, second, gap)
    if _DASH.fullmatch(gap) and _DASH_END.match(marked, second.end):
        return before, _is_told_again(marked, before, second, gap)
    return _one_unit(marked, second)


def _is_told_again(marked: str, before: Quantity, second: Quantity, gap: str) -> bool:
    """Whether “10 miles, or 16km,” can only be one measure: no things to choose from are near, nor is it 10 and 10."""
    if not _TOLD_AGAIN.fullmatch(gap) or not _TOLD_END.match(marked, second.end):
        return False
    if before.number.value == second.number.value or {u.system for u in before.units} & {
        u.system for u in second.units
    }:
        return False
    around = marked[max(0, before.start - _MENU_REACH) : second.end + _MENU_REACH]
    return _MENU.search(around) is None


def _opens(words: str) -> bool:
    """Whether a bracket opens among these words."""
    return "(" in words or "[" in words


def _one_unit(marked: str, second: Quantity) -> tuple[Quantity | None, bool]:
    """“A mile (1.6km)”, “per acre (0.4 ha)”, “a mile and a half (2.4km)”: the article counts as one."""
    start = max(0, second.start - 60)
    words = marked[start : second.start].rpartition("\n")[2]
    bracket = _BRACKET_BEFORE.search(words) if _opens(words) else None
    if bracket is None or not _CLOSE.match(marked, second.end):
        return None, False
    head = words[: bracket.start()]
    one = _ONE_UNIT.search(head)
    offset = second.start - len(words)
    while one:
        spelling = load_units().spelled(one[2])
        if spelling is not None and not spelling.symbol:
            return _article(offset + one.start(1), offset + one.end(1), offset + one.end(), spelling, one[3]), True
        one = _ONE_UNIT.search(head, one.end(1))
    return None, False


def _article(start: int, end: int, unit_end: int, spelling: UnitSpelling, half: str | None) -> Quantity:
    number = Number(start, end, 1.5 if half else 1, "1", end, words=True, denominator=2 if half else 1)
    part = Part(number, spelling, end + 1, unit_end)
    return Quantity(start, unit_end, (Figure(start, unit_end, (part,)),), spelling.units, spelling.loose)
