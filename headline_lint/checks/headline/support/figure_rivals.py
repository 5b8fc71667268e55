"""The figure that a body gives for the same thing as the headline's: two people died, not three."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.checks.headline.support.figure_equality import is_hedged
from headline_lint.checks.headline.support.quotes import GRAMMAR
from headline_lint.document import Span
from headline_lint.language.numbers.conversions import conversions_of
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.count_nouns import counts_people
from headline_lint.language.referents.counts import counts_in
from headline_lint.language.referents.fates import are_apart
from headline_lint.language.words.stems import stem

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_COUNTING_NOTHING = frozenset({"age", "date", "item", "score", "slug", "time"})
_ELSEWHERE = lazy(
    r"\b(?:earlier|previous(?:ly)?|initial(?:ly)?|originally|at first|so far|by then|last (?:year|month|week|time)|"
    r"a (?:year|month|week|day) (?:ago|before|later)|\w+ (?:years|months|weeks|days) (?:ago|before|earlier|later)|"
    r"(?:in|since|during) (?:19|20)\d\d|separate(?:ly)?|similar|another|elsewhere|compared|average|each|every|per|"
    r"other|record|first|second|third|if|up to|including|also|since|between|most|some of)\b"
)
_TELLING = 13
"""A figure from here on that stands in headline and body is hardly there by chance, whatever nouns are beside it."""
_JOINED_BEFORE = lazy(r"(?:\band|\bplus|,) (?:at least |about |some |her |his |their )?$")
_JOINED_BEHIND = lazy(
    r"(?: \w+){0,2},? (?:(?:and|as well as|plus|along with) (?:at least |about |some |another |a further )?)"
    r"(?=an? |the |one |two |three |four |five |six |his |her |their |\d)"
    r"|, (?=an? |one |two |his |her |their )"
)
_WORD = lazy(r"[^\W\d_]+")
_LEAST = lazy(r"\b(?:at least|more than|over|upwards of|above|exceed\w*|tops?|past) $")
_MOST = lazy(r"\b(?:as many as|up to|under|below|less than|fewer than|at most|no more than) $")
_ROUGHLY = 0.25
"""The share of the larger by which two figures may differ where one is hedged: about 300 over 380; chosen."""
_NEAR = 70
"""Characters on each side of a figure in which is told what is said of what it counts."""


class Rival(Record, frozen=True):
    """A figure of the body, with its noun, for the same thing as the headline's.

    It is `certain` where the body gives this one only, of as much as the headline's, and nothing says that it is rough
    or of another time or place.
    """

    span: Span
    certain: bool


def count_the_same(claim: Count, told: Count) -> bool | None:
    """Whether a figure of the body counts what the headline's does; None where that cannot be told."""
    if claim.kind != "count" or not _is_known(claim):
        return None
    if claim.value == told.value >= _TELLING and told.kind == "count":
        return True
    if told.kind == "label":
        return False if told.label in _COUNTING_NOTHING or _ranks_another(claim, told) else None
    if claim.noun.head and claim.noun.head == told.noun.head and not claim.people:
        return True
    if told.kind == "count" and not told.partial:
        return _count_alike(claim, told)
    if told.kind == "multiple":
        return None if claim.fate or claim.noun.head == "time" else False
    return False if told.kind in {"span", "measure"} and claim.value < _TELLING else None


def _count_alike(claim: Count, told: Count) -> bool | None:
    """Whether two counts are of people whom the same befell; a thing is no person, and nothing is counted in tenths."""
    if claim.people and told.people:
        return not are_apart(claim.fate, told.fate)
    if claim.value >= _TELLING:
        return None
    if told.number.decimals > claim.number.decimals and told.number.scale == 1:
        return False
    differ = claim.people is not None and told.people is not None and claim.people != told.people
    return False if differ else None


def _ranks_another(claim: Count, told: Count) -> bool:
    """Whether an ordinal is of something else: the third day is no third man."""
    noun = told.noun.words[0] if told.noun.words else ""
    return told.label == "rank" and bool(noun) and noun != claim.noun.head and counts_people(noun) is False


def _is_known(count: Count) -> bool:
    return bool(count.noun.head) or count.people is True


def rival_of(story: Story, body: Body, headline: Block, claim: Count, agrees: Callable[[Number], bool]) -> Rival | None:
    """The figure that the body gives in place of the claim's, if any; `agrees`: whether a figure is as large."""
    if claim.partial or _measure(claim) not in _RIVALLED or (claim.kind == "count" and not _is_known(claim)):
        return None
    if claim.kind == "measure" and any(one.second.start == claim.number.start for one in conversions_of(story)):
        return None  # what it converts says whether it is right
    said = said_in(story, headline.start, headline.end)
    counts = [told for block in body.blocks for told in counts_in(story, block)]
    same = [told for told in counts if _is_same(claim, told) and not told.partial and told.value != 1]
    found = [told for told in same if _tells(story, claim, told, said)]
    if not found or any(told.others or _is_joined(story, counts, told) for told in found):
        return None
    first = found[0]
    beside = {size_of(count) for count in counts_in(story, headline)}
    if any(agrees(told.number) or size_of(told) != size_of(first) for told in found) or size_of(first) in beside:
        return None
    alone = claim.fate or all(size_of(told) == size_of(first) for told in same)
    return Rival(span_of(first), certain=bool(alone) and _is_certain(story, body, claim, first))


_RIVALLED = frozenset({"count", "measure", "money", "share", "span"})


def _is_same(claim: Count, told: Count) -> bool:
    """Whether both figures are of one measure, and such as may be mistaken for each other."""
    if _measure(told) != _measure(claim):
        return False
    if claim.kind == "count":
        return count_the_same(claim, told) is True
    if not 1 / _FARTHEST <= size_of(told) / (size_of(claim) or 1) <= _FARTHEST:
        return False
    if claim.kind in {"measure", "span"}:
        return claim.noun.head == told.noun.head and claim.noun.hyphened == told.noun.hyphened
    return claim.number.currency == told.number.currency


def _measure(count: Count) -> str:
    """What kind of figure it is: a percentage is a share."""
    return "share" if count.kind == "percent" else count.kind


def span_of(count: Count) -> Span:
    """The figure with its currency and the noun it counts."""
    start = count.number.start - len(count.number.currency)
    return Span(start, count.noun.head_end if count.noun.head else count.number.end)


def size_of(count: Count) -> float:
    """The value, of a percentage as a share."""
    return count.value / 100 if count.kind == "percent" else count.value


def _tells(story: Story, claim: Count, told: Count, said: frozenset[str]) -> bool:
    """Whether the same is said of what both count: the same befell them, or they share words beside their noun."""
    if claim.people and claim.fate:
        return told.fate == claim.fate
    sentence = sentence_at(story, told.number.start)
    near = said_in(story, max(sentence.start, told.number.start - _NEAR), min(sentence.end, told.noun.end + _NEAR))
    nouns = {stem(claim.noun.head), stem(told.noun.head)} | {stem(word) for word in claim.noun.words}
    shared = said & near
    if claim.kind == "count":
        return bool(claim.noun.head) and claim.noun.head == told.noun.head and bool(shared - nouns)
    ours, theirs = (frozenset(map(stem, count.noun.words)) for count in (claim, told))
    if claim.kind != "span" and ours & theirs and shared - (ours & theirs):
        return True
    return len(shared - {stem(claim.noun.head)}) >= _SHARED_OF_MEASURES


_FARTHEST = 4
"""Times by which a sum, measure, share or span is larger than another of the same thing at most; chosen."""
_LEAD = 800
"""Characters in which a story gives the amount, share or span that its headline has: farther down another is told."""
_SHARED_OF_MEASURES = 3
"""Words that headline and body share near two amounts, shares or spans: with fewer they may be of two things."""


def _is_joined(story: Story, counts: Sequence[Count], told: Count) -> bool:
    """Whether others are counted with it: two children and their father."""
    before = _JOINED_BEFORE.search(story.folded, max(0, told.number.start - _NEAR), told.number.start)
    behind = _JOINED_BEHIND.match(story.folded, max(told.noun.end, told.number.end))
    if behind:
        at = bisect_left(counts, behind.end(), key=lambda count: count.number.start)
        if at == len(counts) or counts[at].number.start != behind.end():
            return True
        return counts[at].fate in {"", told.fate}
    return before is not None and told.kind == "count"


def _is_certain(story: Story, body: Body, claim: Count, told: Count) -> bool:
    sentence = sentence_at(story, told.number.start)
    return not (
        claim.others
        or (claim.kind != "count" and told.number.start > body.blocks[0].start + _LEAD)
        or _may_be_one(story, claim, told)
        or is_quoted(story, told.number.start, told.number.end)
        or _ELSEWHERE.search(story.folded, sentence.start, sentence.end)
    )


def _may_be_one(story: Story, claim: Count, told: Count) -> bool:
    """Whether hedges let both figures be of one number: at least two, about 300; not “more than 50” over 40."""
    small, large = (claim, told) if size_of(claim) < size_of(told) else (told, claim)
    if _is_limit(story, small, _LEAST) or _is_limit(story, large, _MOST):
        return True
    rough = any(
        is_hedged(story.folded, count.number) and not _is_limit(story, count, _LEAST) for count in (claim, told)
    )
    return rough and size_of(large) - size_of(small) <= _ROUGHLY * size_of(large)


def _is_limit(story: Story, count: Count, hedge: re.Pattern[str]) -> bool:
    """Whether such a hedge makes a figure the least, or the most, that it may be."""
    start = count.number.start - len(count.number.currency)
    return hedge.search(story.folded, max(0, start - _NEAR), start) is not None


def said_in(story: Story, start: int, end: int) -> frozenset[str]:
    """The stems of the content words in a stretch."""
    words = set(_WORD.findall(story.folded, start, end)) - _grammar()
    return frozenset(stem(word) for word in words if len(word) > 2)


@cache
def _grammar() -> frozenset[str]:
    return GRAMMAR | frozenset("said says one two three four five six seven eight nine ten new more least".split())
