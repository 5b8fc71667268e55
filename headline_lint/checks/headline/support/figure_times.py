"""Spans of time and years: 18 months as a year and a half, 1968 from “41 years ago”, 37 years from two dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.language.referents.count_labels import is_age, is_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.checks.headline.support.figure_equality import MeasuredNumber
    from headline_lint.language.numbers.numbers import Number

DAYS = {
    "second": 1 / 86_400, "minute": 1 / 1_440, "min": 1 / 1_440, "hour": 1 / 24, "day": 1.0, "night": 1.0, "week": 7.0,
    "fortnight": 14.0, "month": 365.25 / 12, "year": 365.25, "yr": 365.25, "decade": 3_652.5, "century": 36_525.0,
    "centurie": 36_525.0,
}  # fmt: skip
"""Units of time and their days."""

_YEAR_DAYS = DAYS["year"]
_UNIT = lazy(
    r"[ -](?:more |straight |consecutive |long |full |whole |whopping )?"
    r"(second|minute|min|hour|day|night|week|fortnight|month|year|yr|decade|century|centurie)s?\b"
)
_BARE = lazy(
    r"\b(?:an?|the past|the last|past|last|one|this|whole|full|entire|per|each|every|over the|half a) "
    r"(minute|hour|day|week|fortnight|month|year|decade|century)(-and-a-half| and a half)?(?:-long)?\b"
    r"|\b(day|week|month|year|decade|century)-(?:long|old)\b|\b(centenar|centennial)"
)
_BORN = lazy(r"\bborn\b[^.\n]{0,60}?\b(1[6-9]\d\d|20\d\d)\b")
_SINCE = lazy(
    r"\b(?:after|in|since)(?: more than| nearly| almost| over)? \d+(?: more| full)?[ -]years?\b"
    r"|[ -]years? (?:later|ago|after|on|since|late|earlier)\b|\d-year (?:high|low|run|wait|search|hunt|mystery)\b"
)
_LATEST = 2040
"""The last year that can be a story's present where nothing dates it."""
_YEAR_IN_DATE = lazy(r"\b(?:1[6-9]|20)\d\d\b")


def unit_days(folded: str, number: Number) -> float:
    """The days of the unit of time behind the number, 0 where there is none."""
    found = _UNIT.match(folded, number.end) if number.kind in {"cardinal", "fraction"} else None
    return DAYS[found[1]] if found else 0


def bare_spans(folded: str) -> set[float]:
    """The spans, in days, that a body tells without a figure: a year, a month and a half, decade-long."""
    spans = set()
    for found in _BARE.finditer(folded):
        unit = found[1] or found[3] or "century"
        spans.add(DAYS[unit] * (1.5 if found[2] else 1))
        if found[0].startswith("half a"):
            spans.add(DAYS[unit] / 2)
    return spans


def reckons_years(folded: str, claim: MeasuredNumber, told: Sequence[MeasuredNumber], date: str | None) -> bool:
    """Whether the years and spans of the body give a year, an age or a span of years in the headline.

    `date` is the story's own, as written; without one a span (37 years later) is borne out by any year that it
    carries into what may be the present.
    """
    number = claim.number
    years = {int(one.number.value) for one in told if is_year(one.number)}
    present = {int(found) for found in _YEAR_IN_DATE.findall(date or "")}
    if folded[number.start - 1 : number.start] == "'" and number.kind == "cardinal":
        return any(year % 100 == number.value for year in years)
    if number.kind == "decade":
        return _in_decade(number.value, (one.number.value for one in told))
    if is_year(number):
        spans = {round(one.number.value) for one in told if _is_span(folded, one) or is_age(folded, one.number)}
        near = any(abs(number.value - year) <= 1 for year in present)
        return near or any(abs(number.value - base) in spans for base in years | present)
    if is_age(folded, number):
        born = {int(found[1]) for found in _BORN.finditer(folded)}
        return any(0 <= base - year - number.value <= 1 for year in born for base in years | present)
    if not _is_span(folded, claim):
        return False
    if any(abs(one - other) == number.value for one in years for other in years | present):
        return True
    since = _SINCE.search(folded, max(0, number.start - 24), number.end + 24)
    return bool(years and since) and not present and any(max(years) <= year + number.value <= _LATEST for year in years)


def _in_decade(first: float, values: Iterable[float]) -> bool:
    """Whether a value lies in the decade: 1968 in the 1960s, 25 in the twenties."""
    return any(first <= value < first + 10 or first <= value % 100 < first + 10 for value in values)


def _is_span(folded: str, told: MeasuredNumber) -> bool:
    """Whether the number is a span of years that is no age: 37 years later, the 150th anniversary."""
    number = told.number
    if number.kind == "ordinal":
        return folded.startswith((" anniversary", " birthday", " year"), number.end)
    return told.days == _YEAR_DAYS and not folded.startswith(("-year-old", " year old", " years old"), number.end)
