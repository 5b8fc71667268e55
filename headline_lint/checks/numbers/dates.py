"""`dates`: the order of day and month, and days with an ordinal's ending."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.checks.check import Match
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_MONTHS, _SHORT = ("|".join(month.capitalize() for month in months) for months in (MONTHS, SHORT_MONTHS))
_MONTH = rf"(?P<month>(?:{_MONTHS})\b|(?:{_SHORT})\b\.?)"
_DAY = r"(?P<day>\d{1,2})(?P<ending>st|nd|rd|th)?(?![\w%]|[.:,/-]\d)"
_YEAR = r"(?P<comma>,)?(?: (?P<year>[12]\d{3})\b)?"
_DAY_FIRST = lazy(rf"(?P<the>\b[Tt]he )?(?<![\w.,:/$£€–-]){_DAY} (?P<of>of )?{_MONTH}{_YEAR}")
_MONTH_FIRST = lazy(rf"(?<![\w-]){_MONTH} (?P<the>the )?{_DAY}{_YEAR}")
_NAMED = lazy(rf"[- ][{UPPER}]|[-–]\w| (?:and|or|to) \d")
_FIXED = frozenset({("July", "4"), ("September", "11"), ("Sept", "11"), ("Sept.", "11"), ("October", "7")})
"""Days that are called by their date whatever the house's order."""
_LAST_DAY = 31  # of the longest months


class DatesCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags dates that the house writes in another way, and offers that way.

    `flag`: the `order` of day and month, where it is not `day-month` or `month-day` as `order` says; or `ordinals`,
    days with -st, -nd, -rd or -th before or behind their month. Dates that name a day (July 4, September 11), a
    street or a movement pass.

    Flags: The museum opens on <April 9>, after two years of repairs.
    Passes: The museum opens on 9 April, and has the flag of the July 4 parade.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    flag: Literal["order", "ordinals"]
    order: Literal["day-month", "month-day"] = "day-month"

    def literals(self) -> Sequence[str]:
        """The beginnings of the months' names."""
        return sorted(month[:3] for month in MONTHS)

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The dates to be written in another way."""
        touched = {story.block_at(hit.start) for hit in hits}
        for block in blocks:
            if block not in touched:
                continue
            for pattern in (_DAY_FIRST, _MONTH_FIRST):
                day_first = pattern is _DAY_FIRST
                for date in pattern.finditer(story.marked, block.start, block.end):
                    right = self._right(date, day_first=day_first)
                    if right is not None and _is_date(story, date):
                        end = date.end() if date["year"] or not date["comma"] else date.end() - 1
                        yield Match(date.start(), end, values={"right": right}, replacement=right)

    def _right(self, date: re.Match[str], *, day_first: bool) -> str | None:
        """The date as the house writes it; None where it is so written."""
        if self.flag == "ordinals":
            return _written(date, day_first=day_first) if date["ending"] else None
        if day_first == (self.order == "day-month"):
            return None
        return _written(date, day_first=not day_first)


def _written(date: re.Match[str], *, day_first: bool) -> str:
    month, day, year = date["month"], date["day"], date["year"]
    if day_first:
        return f"{day} {month} {year}" if year else f"{day} {month}"
    return f"{month} {day}, {year}" if year else f"{month} {day}"


def _is_date(story: Story, date: re.Match[str]) -> bool:
    """Whether it is a date of the calendar that names nothing else."""
    if not 1 <= int(date["day"]) <= _LAST_DAY or (date["month"], date["day"]) in _FIXED:
        return False
    if date.re.pattern == _MONTH_FIRST.pattern and _counts_things(story, date):
        return False
    return _NAMED.match(story.marked, date.end()) is None


def _counts_things(story: Story, date: re.Match[str]) -> bool:
    """Whether the figure behind the month counts what follows it: in March 22 people died."""
    if date["year"] or date["ending"] or not story.folded.endswith(("in ", "since ", "by "), 0, date.start()):
        return False
    return re.match(r" [a-z]+s\b| people\b", story.marked[date.end() : date.end() + 24]) is not None
