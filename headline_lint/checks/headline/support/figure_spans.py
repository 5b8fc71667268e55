"""Spans of time that a body lets the reader reckon: since 1928, by 2033, ages 5 to 19, Saturday to Thursday."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.headline.support.body import body_numbers
from headline_lint.data.calendar import WEEKDAYS
from headline_lint.language.referents.count_labels import is_age, is_year
from headline_lint.language.referents.counts import counts_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_AGES = lazy(
    r"\b(?:age[sd]?|ages? of) (?:between |from )?(\d{1,3}) (?:to|and|through|until)"
    r"(?: (?:the )?age(?: of)?)? (\d{1,3})\b"
)
_PAST = lazy(
    r"\b(?:since|dat(?:ed|es|ing) (?:back )?(?:to|from)|back in|last seen in(?: about)?|"
    r"(?:began|begun|built|diagnosed|disappeared|elected|established|founded|joined|launched|"
    r"made|married|moved|opened|signed|started|vanished|wed)\b[^.;\d\n]{0,40}\bin) $"
)
_TO_COME = lazy(r"\b(?:by|until|till|through)(?: (?:the )?(?:end|start|middle|close) of| late| early)? $")
_BEFORE = 70
"""Characters before a year in which is told what began or ends then."""
_FIRST_PRESENT, _LAST_PRESENT = 1990, 2030
"""Years in which a story that gives no other one may appear."""
_LATER = 12
"""Years after the last one that a story gives in which it may appear itself; chosen."""
_OLDEST = 120
"""Years: what is older is no person, whose age is told."""
_WEEKDAY = lazy(rf"\b({'|'.join(WEEKDAYS)})\b")
_WEEK = len(WEEKDAYS)


def is_reckoned_span(story: Story, body: Body, claim: Count, present: str | None) -> bool:
    """Whether the body tells from when to when a span lasts, up to the story's own year where it gives one end only.

    `present` is the story's date, as written; without one any year does in which the story may appear.
    """
    number = claim.number
    if is_age(story.folded, number):
        return number.value > _OLDEST and not present and _reaches_present(story, number, past=True)
    if claim.kind == "span" and claim.noun.head == "year":
        if any(claim.value in {size, size + 1} for size in _between_ages(body)):
            return True
        return not present and _reaches_present(story, number, past=not _is_told(story, body, "year"))
    if claim.kind == "span" and claim.noun.head == "day":
        return claim.value in _between_weekdays(body) and not _is_told(story, body, "day")
    return False


def _is_told(story: Story, body: Body, unit: str) -> bool:
    """Whether the body gives a span in this unit."""
    told = (one for block in body.blocks for one in counts_in(story, block))
    return any(one.kind == "span" and one.noun.head == unit for one in told)


def _between_ages(body: Body) -> Iterator[int]:
    """The years from one age to another."""
    for found in _AGES.finditer(body.folded):
        yield int(found[2]) - int(found[1])


def _reaches_present(story: Story, claim: Number, *, past: bool) -> bool:
    """Whether the span lies between a year that ends it, or began it in the `past`, and the story's possible own."""
    years = [number for number in body_numbers(story) if is_year(number)]
    for one in years:
        before = max(0, one.start - _BEFORE)
        if past and _PAST.search(story.folded, before, one.start):
            base = one.value + claim.value
            others = [other.value for other in years if other.value != one.value and other.value < _LAST_PRESENT]
        elif _TO_COME.search(story.folded, before, one.start):
            base = one.value - claim.value
            others = [other.value for other in years if other.value < one.value]
        else:
            continue
        earliest = max(others, default=_FIRST_PRESENT)
        latest = min(_LAST_PRESENT, earliest + _LATER) if others else _LAST_PRESENT
        if earliest <= base <= latest:
            return True
    return False


def _between_weekdays(body: Body) -> set[int]:
    """The days from each weekday that is told to the next one, counted either way."""
    days = [WEEKDAYS.index(found[1]) for found in _WEEKDAY.finditer(body.folded)]
    spans = {(later - earlier) % _WEEK for earlier, later in pairwise(days) if later != earlier}
    return spans | {days + 1 for days in spans}
