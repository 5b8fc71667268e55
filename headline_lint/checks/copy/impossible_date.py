"""`impossible-date`: days that no calendar has, and weekdays that do not fit the range of their dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.checks.check import Match
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from headline_lint.language.numbers.dates import date_ranges_of, dates_of, days_in
from headline_lint.language.numbers.days import comes_out, day_after, day_of, story_date
from headline_lint.language.prose.quotations import is_quoted, quotations_in
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.numbers.dates import DateRange, WrittenDate
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_LAST_DAY = 39  # that anybody writes for a day by mistake: what is more counts things
_CLOSES = lazy(
    r"[.,;:!?)\]\n\"]|$| ?[-–—]| [(\[]|'s\b| (?:at|in|for|to|and|or|by|when|where|as|after|before|until|till|through|"
    r"but|because|"
    r"that|who|which|he|she|it|they|we|i|you|the|an?|was|is|will|would|has|had|with|from|on|this|last|next|if|so|"
    r"of (?:that|the|this|last|next) year)\b"
)
_ATTRIBUTE_BEFORE = lazy(r"(?:\b(?:the|an?|its|his|her|their|our|this|that|whose)|'s|s')(?: [a-z-]+)? $")
_SURE_BEFORE = lazy(r"\b(?:on|dated|between [\w. ]{3,16},? and) $")
_ONE_THING = lazy(
    r" (?:attacks|bombings|elections|polls|protests|results|riots|shootings|strikes|talks)\b"
    r"| (?!(?:people|men|women|children|police|more|others|of)\b)[a-z]+(?<!s)\b"
)
_COUNTED_BEFORE = lazy(
    r"\b(?:in|during|last|early|late|mid|throughout|no\.?|numbers?|issue|vol\.?|volume|pages?|aged?|chapter|edition|part|"
    r"round|room|top|under|over|model|version|win|beat|lost|won|score[sd]?) $|[$£€#]$|\d,? (?:and )?$"
)
_NEXT_COUNT = lazy(rf"(?:,|;| and|, and) (?:{'|'.join((*MONTHS, *SHORT_MONTHS))})\.? \d")
_WORK_BEFORE = lazy(
    r"\b(?:novel|film|book|play|musical|song|album|band|single|track|series|episode|movie|titled|entitled|called|named|"
    r"group|movement|model|version),? $"
)
_NAME_BEHIND = lazy(rf"[ -][{UPPER}][\w'-]*")
_TALKS_OF_IT = lazy(
    r"\b(?:no such (?:day|date|thing)|(?:does|did|do)(?: not|n't) exist|non-?existent|imaginary|fictional|fictitious|"
    r"calendars?(?! (?:years?|quarters?|months?)\b)|leap|mistak\w+|typos?|errors?|erroneous\w*|wrong\w*|misprint\w*|"
    r"misdated|misread|instead of|should have (?:been|read|said)|gregorian|julian|swed\w+|soviet|impossible|invalid|"
    r"never (?:came|comes|existed|happened)|jok(?:e|ed|ing)|fake[ds]?|forg(?:ed|ery)|non-?sens\w+|bogus|made[- ]up|"
    r"correct(?:s|ed|ion)|july 3[2-9]|3[2-9] july)\b"
)
_TALK_REACH = 80  # characters on either side of a date, in its sentence, in which it is called a mistake
_SHORTENED = lazy(rf"(?:{'|'.join(SHORT_MONTHS)})\.")
_FEW_WORDS = 30  # characters between quotation marks that are a title or a word talked of, not speech
_RELATIVE_YEAR = lazy(r" (last|this|next) year\b")
_YEARS_ON = {"last": -1, "this": 0, "next": 1}
_SCHEDULE = lazy(r"\b(?:opens?|opened|opening|daily|hours|closed|weekly|every|each|weekdays?)\b")
_NUMERIC = lazy(
    r"(?<![\w/.,:=?&#@-])(?:(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)"
    r"|(?P<one>\d{1,2})(?P<mark>[/.-])(?P<other>\d{1,2})(?P=mark)(?P<behind>(?:19|20)\d\d))(?![\w/]|[.,:-]\d|-\w)"
)
_LONGEST_MONTH = 31  # days
_NO_LEAP_YEAR = 2023  # any would do
_REACH = 30  # characters before a date in which the word stands that makes it another thing
_TOO_FAR = (("02", ("29", "30", "31")), *((month, ("31",)) for month in ("04", "06", "09", "11")))
_MOST_MONTHS = 12  # of a year


class ImpossibleDateCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags days that no calendar has, and weekdays that do not fit the range of their dates in any year.

    A 29 February needs its year to be one. Dates that may be something else (31 people in June, a title, a date
    that the copy itself calls a mistake) are left alone. A day in a longer quotation is a match of the kind `quoted`.

    Flags: The ferry is back on <31 June>.
    Passes: The ferry is back on 30 June.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"why"})
    kinds: ClassVar[frozenset[str]] = frozenset({"quoted"})

    def literals(self) -> Sequence[str]:
        """The months, and what dates in figures have that are none."""
        short = (f"{month}{mark}" for month in SHORT_MONTHS for mark in (". ", " "))
        figures = {
            text
            for month, days in _TOO_FAR
            for day in days
            for mark in "/.-"
            for first, second in ((day, month), (month, day), (day, month.lstrip("0")), (month.lstrip("0"), day))
            for text in (f"{first}{mark}{second}",)
        }
        return (*MONTHS, *short, *sorted(figures))

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The dates, from the weekday to the year; the ranges, from the first weekday to the last date."""
        wanted = set(blocks)
        ranges = date_ranges_of(story)
        starts = {one.last: one.first.start for one in ranges}
        written = (_impossible(story, one, starts.get(one, one.start)) for one in dates_of(story))
        misfits = ((one.first.start, one.last.end, _why_of_range(story, one)) for one in ranges)
        places = sorted({story.block_at(hit.start) for hit in hits}, key=lambda block: block.start)
        for start, end, why in (*written, *misfits, *_in_figures(story, places)):
            if not why or story.block_at(start) not in wanted or _is_talked_of(story, start, end):
                continue
            kind = "quoted" if is_quoted(story, start, end) else None
            yield Match(start, end, kind=kind, values={"why": why})


def _impossible(story: Story, written: WrittenDate, start: int) -> tuple[int, int, str]:
    """The place of a date, and why there is no such day: empty where there is one, or where it may be something else.

    `start` is that of the range which the date ends.
    """
    year = _year(story, written)
    most = days_in(written.month, year)
    sure = written.weekday is not None or year is not None or written.ordinal
    if most < written.day <= (_LAST_DAY if sure else _LONGEST_MONTH) and (_is_surely_date(story, written, start)):
        begins = written.start if written.day_first or written.bare != written.start else start
        return begins, written.end, _why(written.month, year, written.day)
    return start, written.end, ""


def _year(story: Story, written: WrittenDate) -> int | None:
    """The year that is written, or told from the story's own: on 29 February last year."""
    relative = _RELATIVE_YEAR.match(story.folded, written.end) if written.year is None else None
    today = story_date(story) if relative else None
    return today.year + _YEARS_ON[relative[1]] if relative and today else written.year


def _why(month: int, year: int | None, day: int) -> str:
    most = days_in(month, None)
    if day == most:
        return f"{year} is no leap year"
    days = f"{most} days" if days_in(month, _NO_LEAP_YEAR) == most else f"at most {most} days"
    return f"{MONTHS[month - 1].capitalize()} has {days}"


def _is_surely_date(story: Story, written: WrittenDate, start: int) -> bool:
    """Whether the figure and the month can only be a date, by what stands in and beside them."""
    folded, string = story.folded, story.string
    before = folded[max(0, start - _REACH) : start].rpartition("\n")[2]
    if _WORK_BEFORE.search(before):
        return False
    if written.weekday is not None or written.year is not None or _SURE_BEFORE.search(before):
        return True
    attribute = _ATTRIBUTE_BEFORE.search(before) is not None
    if attribute and not written.day_first:
        return True
    if _NAME_BEHIND.match(string, written.end):
        return False
    if written.ordinal:
        return True
    if _COUNTED_BEFORE.search(before) or _NEXT_COUNT.match(folded, written.end):
        return False
    if not written.day_first and _SHORTENED.match(folded, written.bare):
        return True
    return _CLOSES.match(folded, written.end) is not None or (
        attribute and _ONE_THING.match(folded, written.end) is not None
    )


def _why_of_range(story: Story, found: DateRange) -> str:
    """Why the weekdays do not fit: one that is not its date's, or the day that the other should be."""
    if comes_out(found):
        return ""
    sentence = sentence_at(story, found.first.start)
    if found.paired and not found.both and _SCHEDULE.search(story.folded, sentence.start, sentence.end):
        return ""
    for written in (found.first, found.last):
        day = day_of(story, written, sentence)
        if day is not None and day.weekday() != written.weekday:
            return f"{day.day} {day:%B %Y} is a {WEEKDAYS[day.weekday()].capitalize()}"
    return _other_day(found.first, found.last)


def _other_day(first: WrittenDate, last: WrittenDate) -> str:
    right = day_after(first, last)
    if first.weekday is None or right is None:
        return ""
    one, other = (f"{day.day} {MONTHS[day.month - 1].capitalize()}" for day in (first, last))
    return f"if {one} is a {WEEKDAYS[first.weekday].capitalize()}, {other} is a {WEEKDAYS[right].capitalize()}"


def _in_figures(story: Story, places: Sequence[Block]) -> Iterator[tuple[int, int, str]]:
    """The dates in figures that are none in either order of day and month: 2027-02-29, 31/06/2026."""
    for block in places:
        for found in _NUMERIC.finditer(story.folded, block.start, block.end):
            yield found.start(), found.end(), _why_in_figures(found)


def _why_in_figures(found: re.Match[str]) -> str:
    year = int(found["year"] or found["behind"])
    if found["year"]:
        orders = [(int(found["day"]), int(found["month"]))]
    else:
        one, other = int(found["one"]), int(found["other"])
        orders = [(one, other), (other, one)]
    days = [(day, month) for day, month in orders if 1 <= month <= _MOST_MONTHS]
    if not days or any(day <= days_in(month, year) for day, month in days):
        return ""
    day, month = days[0]
    return _why(month, year, day) if day <= _LONGEST_MONTH else ""


def _is_talked_of(story: Story, start: int, end: int) -> bool:
    """Whether it is a title, a few words in quotation marks, or its sentence talks of calendars and mistakes."""
    sentence: Span = sentence_at(story, start)
    near = max(sentence.start, start - _TALK_REACH), min(sentence.end, end + _TALK_REACH)
    if _TALKS_OF_IT.search(story.folded, *near):
        return True
    return any(
        quotation.start <= start and end <= quotation.end and quotation.end - quotation.start <= _FEW_WORDS
        for quotation in quotations_in(story, sentence)
    )
