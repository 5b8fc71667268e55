"""What stands round a number and says how it is to be written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.data import word_list
from headline_lint.data.calendar import SHORT_MONTHS
from headline_lint.data.function_words import (
    ARTICLES,
    COORDINATORS,
    HAVE,
    POSSESSIVES,
    PRONOUNS,
    SHORT_PREPOSITIONS,
)
from headline_lint.document.spans import Spans
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.numbers.quantities import quantities_of
from headline_lint.language.prose.capitals import in_title_case
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from headline_lint.document import Span
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

_BEFORE = lazy(r"(?:^|[ \n(\"'])$")
_AFTER = lazy(r"(?:[,.;!?] |[,.;:!?)\"']*(?:\n|$)| )")
_PREVIOUS = lazy(r"(?<![\w'&.-])([\w'&.-]++)[ (\"']*+$")
_NEXT = lazy(r" ?([\w'&-]+)")
_NO_NAMES = (
    ARTICLES | POSSESSIVES | SHORT_PREPOSITIONS | HAVE | COORDINATORS
    | (PRONOUNS - {"i"})
    | frozenset(
        "all about some only just around nearly almost over under after before these those least more fewer up when as "
        "both another first last next every were was are is".split()
    )
)  # fmt: skip
_AGED = lazy(r" (?:years?|months?|weeks?|days?)[ -]old\b")
_RANGE_AFTER = lazy(r" ?(?:to|and|or|out of|in|from|by|x|/|-|–|—) ?[$£€]?\d")
_RANGE_BEFORE = lazy(r"\d[.,]*+(?:%| per cent| percent)? ?(?:to|and|or|out of|by|x|/|-|–|—) ?$")
_SAYING_AFTER = lazy(
    r"-|[ ](?:pence|o'clock|million|billion|thousand|hundred|per cent|percent|winks|pin|past|to (?:one|two|three|six)\b"
    r"|or (?:so|more|fewer)|times (?:over|better|worse))"
)
_SAYING_BEFORE = lazy(
    r"(?:-|\b(?:at|past|to|till|until|since|or|number|half past|quarter (?:past|to)|ages?|aged|channel|one in) )$"
)
_LIST_NUMBER = lazy(r"[.):] |\)|$|\n")
_TITLES = lazy(
    r"(?i:50 cent|21 savage|21 pilots|30 rock|30 seconds to mars|3 doors down|5 seconds of summer|60 minutes|20/20"
    r"|12 years a slave|12 angry men|10 things i hate|101 dalmatians|9/11|7/7|7-eleven|24/7|911|999|10cc)\b"
)
"""Names that begin with a number, which a title-case headline does not show to be names."""
_MONTH_BEFORE = lazy(rf"\b(?:{'|'.join(month.capitalize() for month in SHORT_MONTHS)}|No|Nos|vs?|p|pp)\. $")
_AGE_BEFORE = lazy(
    r"(?:\b(?:he|she|who)(?:'s| is| was)|\bi'm|\b(?:turned|turns|turning))(?: just| only| now| about| still)? $"
)
_NAME_NEXT = lazy(rf"(?: |-)?[{UPPER}]|[A-Za-z/]|-?[{UPPER}]")
_PLAIN_YEAR = (1000, 2100)  # a bare number from the one to the other is read as a year; chosen


def is_measured(story: Story, number: Number) -> bool:
    """Whether marks, units or words beside the number make it a measure, time, date, age, score, range or ratio."""
    before = story.marked[max(0, number.start - 24) : number.start].rpartition("\n")[2]
    after = story.marked[number.end : number.end + 24].partition("\n")[0]
    if not _BEFORE.search(before) or not _AFTER.match(after):
        return True
    if _AGE_BEFORE.search(before.lower()):
        return True
    if _RANGE_AFTER.match(after) or _RANGE_BEFORE.search(before) or _AGED.match(after):
        return True
    following = _NEXT.match(after)
    if following and following[1].lower() in word_list("news-words", "after-numbers"):
        return True
    return story.once(_measures).touch(number.start, number.start + 1)


def _measures(story: Story) -> Spans:
    """Where the story's quantities stand."""
    return Spans((quantity.start, quantity.end) for quantity in quantities_of(story))


def hangs_on_a_name(story: Story, number: Number, *, opening: bool = False) -> bool:
    """Whether the number belongs to a name beside it (Channel 4, 5 May), or to a designator before it (page 4)."""
    after = story.marked[number.end : number.end + 24].partition("\n")[0]
    if opening:
        if _TITLES.match(story.marked, number.start) or _MONTH_BEFORE.search(
            story.marked, max(0, number.start - 6), number.start
        ):
            return True
        title = in_title_case(story, story.block_at(number.start))
        return (
            bool(_NAME_NEXT.match(after)) and not (title and after[:1] == " ") and after[:2] not in {"m ", "bn", "tn"}
        )
    following = _NEXT.match(after)
    if following and following[1][0].isupper():
        return True
    before = story.marked[max(0, number.start - 24) : number.start].rpartition("\n")[2]
    previous = _PREVIOUS.search(before)
    if previous is None:
        return True
    word = previous[1]
    if word.lower().rstrip(".") in word_list("news-words", "before-numbers") or word.endswith("."):
        return True
    return word[0].isupper() and word.lower() not in _NO_NAMES


def is_beside_a_figure(story: Story, number: Number, up_to: int) -> bool:
    """Whether the sentence has a larger number in digits, with which a small one is kept in step."""
    return story.once(_has_larger, sentence_at(story, number.start), up_to)


def _has_larger(story: Story, sentence: Span, up_to: int) -> bool:
    first = bisect_left(numbers_of(story), sentence.start, key=_start)
    last = bisect_right(numbers_of(story), sentence.end, key=_start)
    return any(
        other.value > up_to
        and not (other.words or other.currency or other.percent)
        and other.kind in {"cardinal", "ordinal"}
        and not _PLAIN_YEAR[0] <= other.value <= _PLAIN_YEAR[1]
        for other in numbers_of(story)[first:last]
    )


def is_set_expression(story: Story, number: Number) -> bool:
    """Whether the number in words belongs to a compound, a time of day, a pair (nine or ten) or a saying."""
    before = story.folded[max(0, number.start - 24) : number.start].rpartition("\n")[2]
    after = story.folded[number.end : number.end + 24].partition("\n")[0]
    return bool(_SAYING_AFTER.match(after) or _SAYING_BEFORE.search(before))


def is_list_number(story: Story, number: Number) -> bool:
    """Whether the number only counts what follows: “1. ”, “2) ”, or stands alone."""
    return _LIST_NUMBER.match(story.marked, number.end) is not None


def _start(number: Number) -> int:
    return number.start
