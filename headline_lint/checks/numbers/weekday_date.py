"""`weekday-date`: a weekday that its date does not fall on."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_SHORT_WEEKDAYS = ("mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")
_LETTERS = 3  # that tell one weekday or month from all others
_MONTH_STARTS = [month[:_LETTERS] for month in MONTHS]
_MONTH = rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})(?:\.|\b))"
_DAY = r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![\w%:]|[.,]\d|-\d)"
_YEAR = r"(?:,? \(?(?P<year>(?:1[89]|20)\d\d)\b)?"
_DATES = (
    lazy(rf"[a-z]+\.?,? \(?(?:the )?{_MONTH} (?:the )?{_DAY}{_YEAR}"),
    lazy(rf"[a-z]+\.?,? \(?(?:the )?{_DAY} (?:of )?{_MONTH}{_YEAR}"),
)
_STORY_DATES = (
    lazy(r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"),
    lazy(rf"{_MONTH} {_DAY},? (?P<year>(?:19|20)\d\d)"),
    lazy(rf"{_DAY} {_MONTH},? (?P<year>(?:19|20)\d\d)"),
)
_FIGURES = frozenset("0123456789")
_REACH = 60  # characters from a weekday's first letter within which the figure of its date stands
_DATELINE = 100  # characters of the first paragraph
_ANY_YEAR = lazy(r"\b(?:1[89]|20)\d\d\b")


class WeekdayDateCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags a weekday and a date that do not go together.

    The year is the one written, else the one that puts the date nearest to the story's own date (its front
    matter's or its dateline's); with neither it is silent.

    Flags: The bridge was opened on <Wednesday, 14 July 1998>.
    Passes: The bridge was opened on Tuesday, 14 July 1998.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"date", "weekday"})

    def literals(self) -> Sequence[str]:
        """The weekdays, and their abbreviations with what follows them before a date."""
        short = (f"{day}{mark}" for day in _SHORT_WEEKDAYS for mark in (". ", ", ", "., ", " "))
        return (*WEEKDAYS, *short)

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The weekdays with a date of another weekday, from the weekday to the year."""
        del blocks
        for hit in hits:
            if not story.string[hit.start].isupper() or story.string[hit.start - 1 : hit.start].isalnum():
                continue
            found = _read_date(story.folded, hit.start)
            day = _day(story, found) if found else None
            weekday = story.folded[hit.start : hit.start + _LETTERS]
            if found is None or day is None or WEEKDAYS[day.weekday()].startswith(weekday):
                continue
            values = {"date": _in_words(day), "weekday": WEEKDAYS[day.weekday()].capitalize()}
            yield Match(found.start(), found.end(), values=values)


def _read_date(folded: str, start: int) -> re.Match[str] | None:
    """The date that follows the weekday at `start`, if a figure does: most weekdays stand alone."""
    if _FIGURES.isdisjoint(folded[start : start + _REACH]):
        return None
    return next((found for form in _DATES if (found := form.match(folded, start))), None)


def _day(story: Story, found: re.Match[str]) -> date | None:
    """The day that is meant; None where no year can be told or there is no such day."""
    month, day = _MONTH_STARTS.index(found["month"][:_LETTERS]) + 1, int(found["day"])
    if found["year"]:
        return _make_date(int(found["year"]), month, day)
    sentence = sentence_at(story, found.start())
    near = story_date(story)
    years = {int(year) for year in _ANY_YEAR.findall(story.folded, sentence.start, sentence.end)}
    if near is None or years - {near.year}:
        return None
    days = [_make_date(near.year + step, month, day) for step in (-1, 0, 1)]
    return min((one for one in days if one), key=lambda one: abs(one - near), default=None)


def story_date(story: Story) -> date | None:
    """The date of the story: its front matter's, else the one in the dateline of its first paragraph."""
    body = next((block for block in story.blocks if block.scope == "body"), None)
    dateline = story.folded[body.start : min(body.end, body.start + _DATELINE)] if body else ""
    for words in ((story.document.date or "").lower(), dateline):
        for form in _STORY_DATES:
            found = form.search(words)
            if found:
                month = found["month"]
                number = int(month) if month.isdigit() else _MONTH_STARTS.index(month[:_LETTERS]) + 1
                return _make_date(int(found["year"]), number, int(found["day"]))
    return None


def _make_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
