"""`weekday-date`: a weekday that its date does not fall on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.checks.check import Match
from headline_lint.data.calendar import WEEKDAYS
from headline_lint.language.numbers.dates import SHORT_WEEKDAYS, date_ranges_of, dates_of
from headline_lint.language.numbers.days import comes_out, day_of
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from headline_lint.document import Block
    from headline_lint.language.numbers.dates import WrittenDate
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


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
        short = (f"{day}{mark}" for day in SHORT_WEEKDAYS for mark in (". ", ", ", "., ", " ", "-"))
        return (*WEEKDAYS, *short)

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The weekdays with a date of another weekday, from the weekday to the year."""
        del hits
        wanted = set(blocks)
        ranges = {bound: found for found in date_ranges_of(story) for bound in (found.first, found.last)}
        wrong: set[WrittenDate] = set()
        for written in dates_of(story):
            if written.weekday is None or story.block_at(written.start) not in wanted:
                continue
            day = day_of(story, written, sentence_at(story, written.start))
            if day is None or day.weekday() == written.weekday:
                continue
            range_of_it = ranges.get(written)
            if range_of_it and (range_of_it.first in wrong or not comes_out(range_of_it)):
                continue
            wrong.add(written)
            values = {"date": _in_words(day), "weekday": WEEKDAYS[day.weekday()].capitalize()}
            paired = range_of_it is not None and range_of_it.paired
            yield Match(written.start, range_of_it.last.end if range_of_it and paired else written.end, values=values)


def _in_words(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
