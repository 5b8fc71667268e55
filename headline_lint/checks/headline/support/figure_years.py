"""Years that a headline has and its body does not: the story's own, and those reckoned from a span."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.headline.support.body import body_numbers
from headline_lint.checks.headline.support.figure_rivals import said_in
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.count_labels import is_year
from headline_lint.language.words.stems import stem

if TYPE_CHECKING:
    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

_OWN_YEAR = lazy(
    r"\b(?:this|last|next|coming|past|new|election) (?:year|spring|summer|autumn|fall|winter)|\belections?\b"
)
_THIS_YEAR = lazy(r"\b(?:this|last|next) year\b")
_SINCE = lazy(r"\b(?:since|from|of) $")
_VOTE = lazy(r" (?:elections?|vote|poll|polls|ballot|race|run|primar(?:y|ies)|midterms?)\b")
_PREPOSITION = lazy(r"\b(?:a|an|the|in|of|by|from|since|until|to|for|before|after|and) $")
_NAME = 24
"""Characters before a year in which stands what comes back each year."""
_SPAN_TO_COME = lazy(r"\b(?:in|within|over the next|the next) (?:about |around |as little as )?$")
_ANNIVERSARY = lazy(r" anniversary\b")
_YEARS = lazy(r" years?\b")
_WORD_BEHIND = lazy(r" (?!to\b|in\b|as\b|for\b|and\b|on\b|at\b|the\b|a\b)([a-z]++)")
_SHARED = 2
"""Words that headline and body share beside two years of one thing; a single one is the story's subject."""
_SERIES = 3
"""Years of which something of the headline is told: so many are a history of it."""
_NEAR = 60
"""Characters on each side of a year in which it is told what happened then."""
_LATER = 8
"""Years after the last one that a story gives for which its headline may stand: two terms of an office."""
_SOON = 5
"""Years after the last one that a story gives in which it most likely appears; chosen."""


def is_own_year(story: Story, body: Body, headline: Block, claim: Number) -> bool:
    """Whether a bare year is the story's own: later than all that the body gives, which speaks of this year or a vote.

    It is not where the body gives one other year for the same thing; of several it tells what went before.
    """
    year = _year(story, claim)
    years = [number for number in body_numbers(story) if is_year(number)]
    if (
        year is None
        or _OWN_YEAR.search(body.folded) is None
        or _SINCE.search(story.folded, headline.start, claim.start)
    ):
        return False
    latest = max((one.value for one in years), default=year - 1)
    if is_year(claim) and not latest < year <= latest + _LATER:
        return False
    if any(_names_the_same(story, claim, one) for one in years):
        return False
    if _VOTE.match(story.folded, claim.end) or _is_edition(story, body, claim):
        return True
    said = said_in(story, headline.start, headline.end)
    shared = [(one.value, _shared(story, one, said)) for one in years]
    same = {year for year, words in shared if words >= _SHARED}
    return len(same) != 1 or len({year for year, words in shared if words}) >= _SERIES


def is_reckoned_year(story: Story, claim: Number) -> bool:
    """Whether the year is reckoned from one in which the story may appear: the 34th anniversary, in 5 years."""
    year = _year(story, claim)
    numbers = body_numbers(story)
    years = [number.value for number in numbers if is_year(number)]
    if year is None or not years:
        return False
    for number in numbers:
        if number.kind == "ordinal" and _ANNIVERSARY.match(story.folded, number.end):
            base = year + number.value
        elif _is_to_come(story, number):
            base = year - number.value
        else:
            continue
        if max(years) <= base <= max(years) + _SOON:
            return True
    return False


def _is_to_come(story: Story, number: Number) -> bool:
    """Whether the number is a span of years from now: in five years."""
    before = _SPAN_TO_COME.search(story.folded, max(0, number.start - _NEAR), number.start)
    return before is not None and _YEARS.match(story.folded, number.end) is not None


def _year(story: Story, claim: Number) -> int | None:
    """The year that the figure is: 2014, or '14."""
    if is_year(claim):
        return int(claim.value)
    if story.folded[claim.start - 1 : claim.start] == "'" and claim.figure.isdigit() and len(claim.figure) == 2:
        return 2000 + int(claim.value)
    return None


def _names_the_same(story: Story, claim: Number, told: Number) -> bool:
    """Whether the word behind both years is the same: the 2012 bid, over the 2010 bid."""
    ours, theirs = (_WORD_BEHIND.match(story.folded, number.end) for number in (claim, told))
    return ours is not None and theirs is not None and stem(ours[1]) == stem(theirs[1])


def _is_edition(story: Story, body: Body, claim: Number) -> bool:
    """Whether the year is that of what comes back: Lent Fair 2018, where the body has “this year” of the fair."""
    start = max(story.block_at(claim.start).start, claim.start - _NAME)
    if _PREPOSITION.search(story.folded, start, claim.start):
        return False
    named = said_in(story, start, claim.start)
    if not named or _THIS_YEAR.search(body.folded) is None:
        return False
    told = (sentence_at(story, found.start()) for found in _THIS_YEAR.finditer(story.folded, claim.end))
    return any(named <= said_in(story, sentence.start, sentence.end) for sentence in told)


def _shared(story: Story, told: Number, said: frozenset[str]) -> int:
    """How many words are said both of the year and in the headline."""
    sentence = sentence_at(story, told.start)
    near = said_in(story, max(sentence.start, told.start - _NEAR), min(sentence.end, told.end + _NEAR))
    return len((said & near) - {told.figure, "year"})
