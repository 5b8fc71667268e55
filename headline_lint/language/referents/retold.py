"""Counts told again: “12 firefighters …” and, of the same firefighters, “the 14 firefighters …”.

That two figures with one noun count one thing is taken for sure only where the second points back (the, those, all), or
where what is said close by is much the same: the same verb, place, names, or a further figure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.language.numbers.bounds import hedge_of
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.count_nouns import noun_behind, singular
from headline_lint.language.referents.counts import counts_in
from headline_lint.language.referents.fates import are_apart
from headline_lint.language.referents.surroundings import surroundings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.referents.surroundings import Surroundings
    from headline_lint.language.story import Story

_NEAR = 0.2
"""Share of the larger by which two tellings of one figure differ at most: figures farther apart count two things."""
_SMALL = 13
"""Up to here the next figure is near, too: four and five are a quarter apart."""
_MOST_VALUES = 4
"""A noun counted with more values than these in one story is counted as often as there are groups of it: chosen."""
_MOST_NEAR = 2
"""So is one with more than two values near each other: chosen."""
_MOST_TELLINGS = 4
"""Tellings of one value that are looked at: work must not grow as a square; chosen."""
_LEAST_POINTED = 3
"""Of two that are pointed at, others may well stand beside (the two men): chosen."""
_LEAST_ROUNDED = 20
"""From here on a figure that ends in noughts may be another one rounded."""
_LEAST_SHARED, _LEAST_SHARE = 2, 0.15
"""Words that two places share, and their share of the shorter one's, by which they say the same: chosen by reading."""
_SAME_NAMES = 0.5
"""Share of the names of one place that stand in the other too: with fewer they are of two bearers; chosen."""
_NEXT = 3
"""Characters that part a sentence from the next one: two neighbours often tell two figures on purpose."""
_LEAST_OF_NEXT = 0.5
"""The share of words by which a sentence repeats the one before it; chosen."""
_POINTS = lazy(r"\b(?:the|these|those|all|all the|all of the|all of those) $")
_ALL_OF = lazy(r"\ball of (?:the|those|these) $")
_YEAR = lazy(r"(?:19|20)\d\d")
_NARROWED = lazy(
    r" (?:that|who|whose|which|where|in|of|with|without|from|at|on|for|to|not|he|she|it|they|we|you"
    r"|[a-z]++(?<=ed|ng))\b"
)
"""What follows a noun that is only now told apart from others of its kind: the 37 states that have no such law."""
_OTHER_TIME = lazy(
    r"\b(?:previous(?:ly)?|earlier|on average|former|original(?:ly)?|year before|in that (?:case|year)|since then|"
    r"initial(?:ly)?|last (?:year|month|week|time|season)|at first|so far|revis\w+|updat\w+)\b"
)
_OTHER_CASE = lazy(
    r"\b(?:now|later|if|between|remaining|rest|unlike|(?:him|her|them)sel(?:f|ves)|"
    r"(?:r[io]se|risen|rising|fell|fallen|dropped|down|up) (?:from|to(?! \d)|by))\b"
)
_OTHER_GROUP = lazy(
    r"\b(?:another|other(?! than)|others|compar\w+|instead|respectively|second|third|fourth|increas\w+|decreas\w+|"
    r"grew|grown|swell\w*|swollen|expand\w*|extend\w*|shr[aiu]nk\w*|next|further|additional|different|versus|"
    r"separate\w*|similar\w*|combined|elsewhere|apart from|except|besides|excluding|as well as|average(?: of)? \d|"
    r"people (?:briefed|close|familiar|involved|with knowledge))\b"
)
"""What says that a figure is of another time, anywhere in its sentence, of another case, close by, or of another group,
in its clause.
"""
_RATE = lazy(r" (?:an?|per|every|each) (?:hour|day|night|week|month|year|head|person|game|match)\b")
_CLAUSE = lazy(r"[,;:()]| - | (?:and|but|while|when|as|which|who|that) ")
_REACH = 60
"""Characters on each side of a figure in which such a word stands."""


class Retelling(Record, frozen=True):
    """Two counts of one thing that differ; `first` stands before `second`."""

    first: Count
    second: Count


def retellings_of(story: Story) -> list[Retelling]:
    """The counts below the headline that are told again with another value, by the place of the second telling."""
    return story.once(_retellings_of)


def _retellings_of(story: Story) -> list[Retelling]:
    by_noun: dict[str, list[Count]] = defaultdict(list)
    passing = word_list("counts", "passing")
    for block in _blocks_that_retell(story):
        for count in counts_in(story, block):
            if count.kind == "count" and count.value > 1 and count.noun.head and count.noun.head not in passing:
                by_noun[count.noun.head].append(count)
    found = [one for counts in by_noun.values() if len(counts) > 1 for one in _among(story, counts)]
    return sorted(found, key=lambda one: one.second.number.start)


def _blocks_that_retell(story: Story) -> list[Block]:
    """The blocks with figures before one noun, where two of them are near each other: few stories have any."""
    figures = sorted((one for one in numbers_of(story) if _may_count(story, one)), key=attrgetter("value"))
    passing = word_list("counts", "passing")
    heads: dict[str, float] = {}
    retold: set[str] = set()
    for place, number in enumerate(figures):
        beside = (*figures[max(0, place - 1) : place], *figures[place + 1 : place + 2])
        if any(_are_near(one.value, number.value) for one in beside):
            head = noun_behind(story.folded, number.end).head
            if head and head not in passing:
                if heads.get(head, number.value) != number.value and _are_near(heads[head], number.value):
                    retold.add(head)
                heads[head] = number.value
    if not retold:
        return []
    starts = {story.block_at(one.start).start for one in figures if noun_behind(story.folded, one.end).head in retold}
    return [block for block in story.blocks if block.start in starts and block.scope != "headline"]


def _may_count(story: Story, number: Number) -> bool:
    """Whether a figure may count something: it is no sum of money, share or year."""
    if number.kind != "cardinal" or number.currency or number.percent or number.value <= 1:
        return False
    if not story.folded[number.end + 1 : number.end + 2].isalpha():  # no noun stands behind it
        return False
    return not _YEAR.fullmatch(story.folded, number.start, number.end)


def _among(story: Story, counts: Sequence[Count]) -> Iterator[Retelling]:
    """Of the counts of one noun, the first of each value that tells anew what was told with another."""
    values = {count.value for count in counts}
    if not 1 < len(values) <= _MOST_VALUES:
        return
    told: dict[float, list[Count]] = {}
    for second in counts:
        if second.value not in told:
            near = [value for value in values if _are_near(value, second.value)]
            firsts = (one for value, some in told.items() if value in near for one in some)
            first = next((one for one in firsts if len(near) <= _MOST_NEAR and _is_retold(story, one, second)), None)
            if first:
                yield Retelling(first, second)
        if len(told.setdefault(second.value, [])) < _MOST_TELLINGS:
            told[second.value].append(second)


def _are_near(one: float, other: float) -> bool:
    return abs(one - other) <= max(_NEAR * max(one, other), 1 if max(one, other) <= _SMALL else 0)


def _is_retold(story: Story, first: Count, second: Count) -> bool:
    """Whether the second count is of what the first one counts, and can not be the same figure told less exactly."""
    here, there = sentence_at(story, first.number.start), sentence_at(story, second.number.start)
    if here == there or not _are_comparable(story, first, second) or _may_be_one(story, first, second):
        return False
    if _is_contrasted(story, here, first) or _is_contrasted(story, there, second):
        return False
    if _tells(story, here, second) or _tells(story, there, first):
        return False
    if _points_back(story, first, second):
        return True
    least = _LEAST_SHARE if there.start - here.end > _NEXT else _LEAST_OF_NEXT
    return _is_part(story, first) == _is_part(story, second) and _say_the_same(
        surroundings_of(story, here, first), surroundings_of(story, there, second), least
    )


def _are_comparable(story: Story, first: Count, second: Count) -> bool:
    """Whether two counts can be of one thing by themselves: both whole, by the writer, with no rival modifiers."""
    if first.others or second.others:
        return False
    if are_apart(first.fate, second.fate) or any(_is_in_quotes(story, one) for one in (first, second)):
        return False
    one, other = _modifiers(first), _modifiers(second)
    return one <= other or other <= one


def _is_part(story: Story, count: Count) -> bool:
    return count.partial and not _ALL_OF.search(story.folded, count.number.start - _REACH, count.number.start)


def _is_in_quotes(story: Story, count: Count) -> bool:
    return is_quoted(story, count.number.start, count.number.end)


def _modifiers(count: Count) -> set[str]:
    """The words between a figure and its noun."""
    heads = [index for index, word in enumerate(count.noun.words) if singular(word) == count.noun.head]
    return set(count.noun.words[: heads[0]] if heads else ())


def _may_be_one(story: Story, first: Count, second: Count) -> bool:
    """Whether one figure is the other rounded, or hedged where that is not."""
    hedges = {hedge_of(story.marked, one.number) for one in (first, second)}
    spelled = any(story.folded.find("dozen", one.number.start, one.number.end) >= 0 for one in (first, second))
    rough = max(first.number.step, second.number.step)
    rounded = min(first.value, second.value) >= _LEAST_ROUNDED and abs(first.value - second.value) < rough
    return len(hedges) > 1 or spelled or rounded


def _is_contrasted(story: Story, sentence: Span, count: Count) -> bool:
    """Whether the words beside a count say that it is of another time or group, or a rate."""
    start, end = max(sentence.start, count.number.start - _REACH), min(sentence.end, count.noun.head_end + _REACH)
    if _OTHER_TIME.search(story.folded, sentence.start, sentence.end) or _OTHER_CASE.search(story.folded, start, end):
        return True
    if _RATE.match(story.folded, count.noun.head_end, end):
        return True
    before = _CLAUSE.split(story.folded[start : count.number.start])[-1]
    behind = _CLAUSE.split(story.folded[count.number.end : end])[0]
    return _OTHER_GROUP.search(f"{before}0{behind}") is not None


def _tells(story: Story, sentence: Span, count: Count) -> bool:
    """Whether a sentence tells the value of a count from another one, so that it tells both."""
    counts = counts_in(story, story.block_at(sentence.start))
    first = bisect_left(counts, sentence.start, key=lambda other: other.number.start)
    last = bisect_left(counts, sentence.end, key=lambda other: other.number.start)
    return any(other.value == count.value for other in counts[first:last])


def _points_back(story: Story, first: Count, second: Count) -> bool:
    """Whether the second is “the five firefighters”, and nothing tells these from those counted before."""
    if second.noun.head in word_list("counts", "generic") or min(first.value, second.value) < _LEAST_POINTED:
        return False
    if _is_part(story, second) or not _modifiers(second) <= _modifiers(first):
        return False
    at = second.number.start
    pointing = _POINTS.search(story.folded, max(0, at - _REACH), at)
    return pointing is not None and _NARROWED.match(story.folded, second.noun.head_end) is None


def _say_the_same(here: Surroundings, there: Surroundings, least: float) -> bool:
    """Whether what stands round two figures is said of the same thing, time and bearers; `least`: the share of it."""
    if here.times and there.times and here.times.isdisjoint(there.times):
        return False
    if {here.opening, there.opening} - (here.times & there.times) - {""}:
        return False
    if here.names and there.names and _share(here.names, there.names) < _SAME_NAMES:
        return False
    shared = len(here.stems & there.stems)
    return shared >= _LEAST_SHARED and _share(here.stems, there.stems) >= least


def _share(some: frozenset[str], others: frozenset[str]) -> float:
    """How much of the shorter of two sets stands in the other."""
    return len(some & others) / (min(len(some), len(others)) or 1)
