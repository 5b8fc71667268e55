"""Figures that count nothing: dates, times, scores, ranks, ages, and numbers that are part of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from headline_lint.base.patterns import lazy
from headline_lint.data import word_list
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS
from headline_lint.language.referents.count_nouns import counts_people

if TYPE_CHECKING:
    from headline_lint.language.numbers.number import Number

Label = Literal["", "age", "date", "item", "name", "numbered", "rank", "score", "slug", "time", "year"]

_MONTH = "|".join(month.capitalize() for month in (*MONTHS, *SHORT_MONTHS))
_MONTH_BEHIND = lazy(rf"(?:st|nd|rd|th)?(?:(?: ?[-–/&]| to| and) ?\d{{1,2}}(?:st|nd|rd|th)?)?(?: of|,)? (?:{_MONTH})\b")
_MONTH_BEFORE = lazy(rf"(?<!\w)(?:{_MONTH})\.? (?:the )?(?:\d{{1,2}}(?: ?[-–&]| to| and) ?)?$")
_DATE = lazy(r"[/.]\d{1,2}[/.]\d{2,4}\b|[/.]\d{2,4}(?![\d%])(?<=[/.]\d\d\d\d)")
_CLOCK = lazy(r" ?(?:[ap]\.?m\b|o'clock|gmt\b|bst\b|[ce]?[eps]?[sd]t\b)|[.:]\d\d ?(?:[ap]\.?m\b|gmt\b|bst\b)")
_CLOCK_BEFORE = lazy(r"\b(?:at|before|after|until|by|around|from|about) $")
_SCORE_BEHIND = lazy(
    r" ?[-–] ?\d{1,3}(?![\d,.]*\d)(?! ?(?:%|per)|[- ](?:[a-z]+s|people|men|women|children)\b|st\b|"
    r"nd\b|rd\b|th\b|[a-z])|-(?:nil|all)\b"
)
_SCORE_BEFORE = lazy(r"(?<![\d.,$£€])\d{1,3} ?[-–] ?$|\b(?:nil|love)-$")
_RANK_BEFORE = lazy(r"(?:\bno|\bnos|\bnumber|\bnum|\branked|\bpart)[.]?[ -]$|#$")
_IN_WORD = lazy(r"(?!am|pm|km|cm|mm|kg|lb|ft|in|mph|st|yr|pc|bn)[a-z]+\d|(?:to|of|x)\d")
_ITEM = lazy(r"[.):] ?(?=\D|$)")
_AGE_BEFORE = lazy(
    r"\b(?:aged?|turns?|turned|dead at|dies at|died at|dying at|the age of|ages(?: \d+(?:,| and|, and| to))*|"
    r"aged between) $"
)
_AGE_BEHIND = lazy(r"[ -]years?[ -]olds?\b|[ -](?:day|week|month)s?[ -]olds?\b|yo\b")
_SET_OFF = frozenset(",.;\n)")
_OLDEST = 120
"""Years: hardly anybody has lived longer."""
_HIGHEST_SCORE = 200
"""Higher figures with a dash between them are a range, a model or a code; chosen."""
_LATEST_DAY = 31
"""The last day of a month."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2100
"""Bare figures between them are years where they count nothing else; news seldom goes farther back."""
_SLUG = lazy(r"(?:[A-Z]+-)?[A-Z]{2,} $")
_SLUG_BEHIND = lazy(r"-(?=[A-Z\"'])")
_NAME_BEFORE = lazy(r"(?<=[\w,;] )[A-Z][\w'-]* $")
_LABEL_BEFORE = lazy(r"(?<![\w'-])([a-z]+)[ -]$")
_NO_LABELS = frozenset("by lost over to v vs won".split())
"""What of the words that keep a number in digits gives it no label."""
_REACH = 24
"""Characters before a figure that may tell what it labels."""


def label_of(marked: str, folded: str, number: Number, noun: str, *, capitals_tell: bool) -> Label:
    """What the figure is where it counts nothing, else ""; `noun` is the noun behind it, "" where it has none.

    `capitals_tell`: a capital makes a name, as it does not in title case.
    """
    if number.kind == "ordinal":
        return "date" if _is_date(marked, number) else "rank"
    if number.kind == "time":
        return "time"
    if not number.words and number.scale == 1 and _IN_WORD.match(folded, number.end):
        return "name"
    if number.kind != "cardinal" or number.currency or number.percent or number.scale > 1:
        return ""
    before = folded[max(0, number.start - _REACH) : number.start]
    return _set_label(marked, folded, number, before, noun) or _name_label(
        marked if capitals_tell else folded, before, number, noun
    )


def _set_label(marked: str, folded: str, number: Number, before: str, noun: str) -> Label:
    """Ages, days, times and scores, which are told by what stands right beside the figure."""
    if is_age(folded, number):
        return "age"
    if _is_date(marked, number):
        return "date"
    if _is_time(folded, number, before):
        return "time"
    if _is_slug(marked, number):
        return "slug"
    if number.words or number.value > _HIGHEST_SCORE or (noun and counts_people(noun) is not None):
        return ""
    return "score" if _SCORE_BEHIND.match(folded, number.end) or _SCORE_BEFORE.search(before) else ""


def _name_label(marked: str, before: str, number: Number, noun: str) -> Label:
    """Ranks, years, items of a list and numbers that belong to the word before them."""
    if _RANK_BEFORE.search(before):
        return "rank"
    word = _LABEL_BEFORE.search(before)
    if word and word[1] in word_list("counts", "numbered-names"):
        return "name"
    if is_year(number) and (not noun or number.value > _RECENT):
        return "year"
    if not before.strip(" \n") or before.endswith("\n"):
        return "item" if _ITEM.match(marked, number.end) and not number.words else ""
    if noun:
        return ""
    if word and word[1] in word_list("news-words", "before-numbers") - _NO_LABELS:
        return "numbered"
    return "name" if _is_name(marked, number) else ""


_RECENT = 1900
"""A bare figure after it is a year even beside a noun (2020 hopefuls); how many there are has a comma more often."""


def is_year(number: Number) -> bool:
    """Whether the figure may be a year: four digits with nothing about them."""
    return (
        number.kind == "cardinal"
        and not (number.words or number.percent or number.currency)
        and number.scale == 1
        and len(number.figure) == number.end - number.start == len("1984")
        and _FIRST_YEAR <= number.value <= _LAST_YEAR
    )


def is_age(folded: str, number: Number) -> bool:
    """Whether the number is an age: dead at 86, a 16-year-old, Ada Smith, 86, said."""
    if number.kind != "cardinal" or number.currency or number.percent:
        return False
    if _AGE_BEHIND.match(folded, number.end):
        return True
    if number.value > _OLDEST:
        return False
    if _AGE_BEFORE.search(folded, max(0, number.start - _REACH), number.start):
        return True
    set_off = folded[number.start - 2 : number.start] in {", ", " ("} or folded[number.start - 1 : number.start] == "("
    return set_off and (folded[number.end : number.end + 1] or "\n") in _SET_OFF


def _is_date(marked: str, number: Number) -> bool:
    if number.value > _LATEST_DAY or (number.words and number.kind != "ordinal"):
        return False
    if _MONTH_BEHIND.match(marked, number.end) or (not number.words and _DATE.match(marked, number.end)):
        return True
    return _MONTH_BEFORE.search(marked, max(0, number.start - _REACH), number.start) is not None


def _is_time(folded: str, number: Number, before: str) -> bool:
    if _CLOCK.match(folded, number.end):
        return True
    decimals = number.figure.partition(".")[2]
    return len(decimals) == len("30") and _CLOCK_BEFORE.search(before) is not None


def _is_slug(marked: str, number: Number) -> bool:
    """Whether the figure numbers an agency's version of the story: UPDATE 2-Harbour wall …."""
    line = marked.rfind("\n", 0, number.start) + 1
    return (
        _SLUG_BEHIND.match(marked, number.end) is not None and _SLUG.fullmatch(marked[line : number.start]) is not None
    )


def _is_name(marked: str, number: Number) -> bool:
    """Whether the figure belongs to the name before it: Boeing 737."""
    return not number.words and _NAME_BEFORE.search(marked[max(0, number.start - _REACH) : number.start]) is not None
