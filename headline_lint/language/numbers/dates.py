"""Dates as written: 31 June, March 22, 2022, Friday 13 to Sunday 15 June; and the days and spans that they name."""

from __future__ import annotations

from calendar import isleap
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation
from msgspec.structs import replace

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from headline_lint.language.story import Story

SHORT_WEEKDAYS = ("mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")
"""How copy shortens the weekdays."""


class WrittenDate(Record, frozen=True):
    """A day as written, of a month that is named beside it, or behind the range that it begins.

    `start` is that of its weekday, if it has one; `bare` is where the date begins without. `month` counts from 1,
    `weekday` from Monday as 0. `year` is None where none is written. `ordinal`: 31st, not 31. `day_first`: 31 June.
    """

    start: int
    bare: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    ordinal: bool
    day_first: bool


class DateRange(NamedTuple):
    """Two dates that are told together, from the first to the last or both of them (`both`).

    `paired`: their weekdays stand before both dates, as in Friday-Sunday, June 13-15.
    """

    first: WrittenDate
    last: WrittenDate
    both: bool
    paired: bool


class _Month(NamedTuple):
    """A month's name in the story, and the bounds of what may belong to its date."""

    start: int
    end: int
    number: int
    least: int
    most: int


_LETTERS = 3  # that tell one weekday or month from all others
_MONTH_STARTS = [month[:_LETTERS] for month in MONTHS]
_WEEKDAY_STARTS = [weekday[:_LETTERS] for weekday in WEEKDAYS]
_MONTH_NAME = rf"(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})(?:\.|\b))"
_MONTH = lazy(rf"{_MONTH_NAME}(?!\w)")
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:{'|'.join(SHORT_WEEKDAYS)})\b)\.?"
_JOINT = r"(?: ?[-–—] ?|,? (?:to|until|till|through|thru|and|or|&) (?:on )?)"
_DAY = r"(?P<{0}>[0-3]?\d)(?P<ordinal_{0}>st|nd|rd|th)?"
_DAY_END = r"(?![\w%/]|[.,:]\d|[-–—]\d)"
_YEAR = r"(?:,| of| in)? \(?(?P<year>1[0-9]\d\d|2[01]\d\d)(?![\w%/]|[.,]\d|[-–—]\d)"
_DAYS_BEFORE = lazy(
    rf"(?<![\w.,:/$£€#])(?<!\d[-–—])"
    rf"(?:(?:(?P<weekday_first>{_WEEKDAY}),? \(?(?:the )?)?{_DAY.format('first')}(?P<joint>{_JOINT}))?"
    rf"(?:(?P<weekday_last>{_WEEKDAY}),? \(?)?(?:the )?{_DAY.format('last')} (?:of )?$"
)
_DAYS_BEHIND = lazy(
    rf"(?:,? the)? {_DAY.format('first')}"
    rf"(?:(?P<joint>{_JOINT})(?:the )?{_DAY.format('last')}{_DAY_END}(?! (?:of )?{_MONTH_NAME})|{_DAY_END})(?:{_YEAR})?"
)
_YEAR_BEHIND = lazy(_YEAR)
_WEEKDAY_BEFORE = lazy(rf"(?<!\w)(?P<weekday>{_WEEKDAY}),? \(?(?:on )?(?:the )?$")
_WEEKDAYS_BEFORE = lazy(
    rf"(?<!\w)(?P<first>{_WEEKDAY})(?P<joint>{_JOINT})(?P<last>{_WEEKDAY}),? \(?(?:on |from )?(?:the )?$"
)
_BETWEEN = lazy(rf",?{_JOINT}(?:from )?")
_FIGURES = frozenset("0123456789")
_REACH = 48  # characters before a month within which the weekdays and days of its dates stand
_FIGURE_REACH = 12  # characters on either side of a month's name within which a day of its date stands
_FEBRUARY = 2  # by its number
_FEBRUARY_DAYS = 28  # in a year that is no leap year
_DAYS_OF_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # from January
_OLD_LEAP_YEARS = frozenset({1000, 1100, 1300, 1400, 1500, 1700, 1800, 1900})
"""Years that had a 29 February in the Julian calendar alone, which Russia kept until 1918."""


def dates_of(story: Story) -> list[WrittenDate]:
    """The dates of the story that have a day and a month, in reading order; of a range both ends."""
    return story.once(_found_in)[0]


def date_ranges_of(story: Story) -> list[DateRange]:
    """The ranges and pairs of dates in the story, in reading order."""
    return story.once(_found_in)[1]


def days_in(month: int, year: int | None) -> int:
    """How many days a month has: February 29 in a year that is not known, or that had them in the old calendar."""
    if month == _FEBRUARY and year is not None and year not in _OLD_LEAP_YEARS:
        return _FEBRUARY_DAYS + isleap(year)
    return _DAYS_OF_MONTHS[month - 1]


def month_number(name: str) -> int:
    """A month's number by its name in small letters, however short."""
    return _MONTH_STARTS.index(name[:_LETTERS]) + 1


def _found_in(story: Story) -> tuple[list[WrittenDate], list[DateRange]]:
    dates: list[WrittenDate] = []
    ranges: list[DateRange] = []
    for month in _months(story):
        found = [one for one in _read(story, month) if not dates or one.start >= dates[-1].end]
        if len(found) > 1:
            found = _as_range(story, found[0], found[1], month.least, ranges)
        elif found and dates and (joint := _BETWEEN.fullmatch(story.folded, dates[-1].end, found[0].start)):
            if dates[-1].year is None and dates[-1].month <= found[0].month:
                dates[-1] = replace(dates[-1], year=found[0].year)
            if not _is_both(joint[0]):
                ranges.append(DateRange(dates[-1], found[0], both=False, paired=False))
        dates += found
    return dates, ranges


@cache
def _automaton() -> AhoCorasick:
    """Of how the months begin, in capitals too."""
    starts = [month.capitalize() for month in _MONTH_STARTS]
    return AhoCorasick([*starts, *(start.upper() for start in starts)], implementation=Implementation.DFA)


def _months(story: Story) -> Iterator[_Month]:
    """The months with a figure near them; their names begin with a capital."""
    folded = story.folded
    for _, start, _ in _automaton().find_matches_as_indexes(story.string):
        found = None if start and folded[start - 1].isalnum() else _MONTH.match(folded, start)
        if found is None:
            continue
        end = found.end()
        if not _FIGURES.isdisjoint(folded[max(0, start - _FIGURE_REACH) : end + _FIGURE_REACH]):
            block = story.block_at(start)
            yield _Month(start, end, month_number(found[0]), max(block.start, start - _REACH), block.end)


def _read(story: Story, month: _Month) -> list[WrittenDate]:
    """The date that the month belongs to, or the two; none where figures stand on both sides and nothing decides."""
    before, behind = _day_first(story, month), _month_first(story, month)
    if before and behind:
        sure = [dates for dates in (before, behind) if any(one.weekday is not None or one.year for one in dates)]
        return sure[0] if len(sure) == 1 else []
    return before or behind


def _day_first(story: Story, month: _Month) -> list[WrittenDate]:
    """The date of “31 June”, the two of “30-31 June”."""
    found = _DAYS_BEFORE.search(story.folded, month.least, month.start)
    if found is None:
        return []
    behind = _YEAR_BEHIND.match(story.folded, month.end, month.most)
    year = int(behind["year"]) if behind else None
    end = behind.end("year") if behind else month.end
    last = _date(story, found, "last", month, (year, end), day_first=True)
    if not found["joint"]:
        return [last]
    return _in_order(_date(story, found, "first", month, (year, found.start("joint")), day_first=True), last)


def _month_first(story: Story, month: _Month) -> list[WrittenDate]:
    """The date of “June 31”, the two of “June 30-31”."""
    found = _DAYS_BEHIND.match(story.folded, month.end, month.most)
    if found is None:
        return []
    year = int(found["year"]) if found["year"] else None
    end = found.end("year") if year else found.end()
    first = _date(story, found, "first", month, (year, found.start("joint") if found["joint"] else end))
    before = _WEEKDAY_BEFORE.search(story.folded, month.least, month.start)
    weekday = _weekday(story, before, "weekday") if before else None
    start = before.start("weekday") if before and weekday is not None else month.start
    first = replace(first, start=start, bare=month.start, weekday=weekday)
    return _in_order(first, _date(story, found, "last", month, (year, end))) if found["joint"] else [first]


def _in_order(first: WrittenDate, last: WrittenDate) -> list[WrittenDate]:
    """Both, or only the one that stands beside its month: of “31-2 June” and “3-1 June” the other is none of June's."""
    return [first, last] if first.day < last.day else [last if last.day_first else first]


def _date(
    story: Story,
    found: re.Match[str],
    which: str,
    month: _Month,
    rest: tuple[int | None, int],
    *,
    day_first: bool = False,
) -> WrittenDate:
    """One of the two days that a match may hold; `rest` is its year, and where it ends."""
    year, end = rest
    weekday = _weekday(story, found, f"weekday_{which}") if day_first else None
    bare = found.start(which)
    start = bare if weekday is None else found.start(f"weekday_{which}")
    ordinal = found[f"ordinal_{which}"] is not None
    return WrittenDate(start, bare, end, int(found[which]), month.number, year, weekday, ordinal, day_first)


def _weekday(story: Story, found: re.Match[str], group: str) -> int | None:
    """The weekday that a group of a match names, counted from Monday; it begins with a capital."""
    if not found[group] or not story.string[found.start(group)].isupper():
        return None
    return _WEEKDAY_STARTS.index(found[group][:_LETTERS])


def _as_range(
    story: Story, first: WrittenDate, last: WrittenDate, least: int, ranges: list[DateRange]
) -> list[WrittenDate]:
    """Note the range of two days of a month, with the weekdays before both: Friday-Sunday, June 13-15."""
    joint = story.folded[first.end : last.start]
    before = _WEEKDAYS_BEFORE.search(story.folded, max(least, first.bare - _REACH), first.bare)
    weekdays = [_weekday(story, before, group) for group in ("first", "last")] if before else []
    if before is None or None in weekdays:
        ranges.append(DateRange(first, last, _is_both(joint), paired=False))
        return [first, last]
    if last.weekday is None and _is_both(joint) == _is_both(before["joint"]):
        first = replace(first, start=before.start("first"), weekday=weekdays[0])
        last = replace(last, weekday=weekdays[1])
        ranges.append(DateRange(first, last, _is_both(joint), paired=True))
        return [first, last]
    return [replace(first, start=first.bare, weekday=None), last]


def _is_both(joint: str) -> bool:
    """Whether a joint tells of two days, not of all from the one to the other."""
    return joint.strip(" ,") in {"and", "or", "&"}
