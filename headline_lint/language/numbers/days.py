"""Which day of the calendar a written date means, and whether two of them fit their weekdays."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS
from headline_lint.language.numbers.dates import month_number

if TYPE_CHECKING:
    from headline_lint.document import Span
    from headline_lint.language.numbers.dates import DateRange, WrittenDate
    from headline_lint.language.story import Story

_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})(?:\.|\b))"
_DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![\w%:]|[.,]\d|-\d)"
_STORY_DATES = (
    lazy(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"),
    lazy(rf"{_MONTH} {_DAY},? (?P<year>(?:19|20)\d\d)"),
    lazy(rf"{_DAY} {_MONTH},? (?P<year>(?:19|20)\d\d)"),
)
_DATELINE = 100  # characters of the first paragraph
_ANY_YEAR = lazy(r"\b(?:1[89]|20)\d\d\b")
_WEEK = 7  # days
_YEARS = (2023, 2024)  # one without and one with a 29 February, for dates of no known year


def make_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def story_date(story: Story) -> date | None:
    """The date of the story: its front matter's, else the one in the dateline of its first paragraph."""
    return story.once(_story_date)


def _story_date(story: Story) -> date | None:
    body = next((block for block in story.blocks if block.scope == "body"), None)
    dateline = story.folded[body.start : min(body.end, body.start + _DATELINE)] if body else ""
    for words in ((story.document.date or "").lower(), dateline):
        for form in _STORY_DATES:
            found = form.search(words)
            if found:
                month = found["month"]
                number = int(month) if month.isdigit() else month_number(month)
                return make_date(int(found["year"]), number, int(found["day"]))
    return None


def day_of(story: Story, written: WrittenDate, sentence: Span) -> date | None:
    """The day that is meant; None where no year can be told or there is no such day.

    The year is the one written, else the one that puts the date nearest to the story's own, unless its sentence names
    another.
    """
    if written.year is not None:
        return make_date(written.year, written.month, written.day)
    near = story_date(story)
    years = {int(year) for year in _ANY_YEAR.findall(story.folded, sentence.start, sentence.end)}
    if near is None or years - {near.year}:
        return None
    days = [make_date(near.year + step, written.month, written.day) for step in (-1, 0, 1)]
    return min((one for one in days if one), key=lambda one: abs(one - near), default=None)


def comes_out(found: DateRange) -> bool:
    """Whether as many days lie between two dates as between their weekdays, in any year that may be meant.

    True also where that cannot be told: without weekdays, and where weekdays before a range of a week and more may be
    those on which something is open.
    """
    first, last = found.first, found.last
    if first.weekday is None or last.weekday is None:
        return True
    between = (last.weekday - first.weekday) % _WEEK
    spans = [span for year in _years(first) if (span := _days_between(first, last, year)) is not None]
    if not spans or (found.paired and not found.both and max(spans) >= _WEEK):
        return True
    return any(span % _WEEK == between for span in spans)


def day_after(first: WrittenDate, last: WrittenDate) -> int | None:
    """The weekday, from Monday as 0, of a date behind one whose weekday is told; None where that cannot be told."""
    spans = {_days_between(first, last, year) for year in _years(first)}
    span = spans.pop()
    return None if spans or span is None or first.weekday is None else (first.weekday + span) % _WEEK


def _years(written: WrittenDate) -> tuple[int, ...]:
    return _YEARS if written.year is None else (written.year,)


def _days_between(first: WrittenDate, last: WrittenDate, year: int) -> int | None:
    later = year if last.year is None or first.year is None else last.year
    if later == year and (last.month, last.day) < (first.month, first.day):
        later += 1
    one, other = make_date(year, first.month, first.day), make_date(later, last.month, last.day)
    return (other - one).days if one and other else None
