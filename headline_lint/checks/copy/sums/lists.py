"""Counts told one after the other: five men, six women and a girl; three for and two against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.checks.copy.sums.slip import N, as_printed, is_exact
from headline_lint.language.referents.count_nouns import noun_behind
from headline_lint.language.referents.counts import counts_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.checks.copy.sums.slip import Sums
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

WORD = (
    r"(?!(?:and|but|or|while|with|plus|including|includes?|included|than|least|as|among|respectively|about|around|some|"
    r"nearly|almost|over|under|roughly|average|each|every|per|making)\b)[a-z'’][a-z'’-]*+"
)
"""A word within a count: none that parts it from another, hedges it or says that there are more."""
SUM_SAID = r"(?:in all|in total|altogether|all told)"
"""What says that a count is the sum of those before."""
_PART = lazy(
    rf"(?:(?P<count>{N})|an?(?! (?:total|combined|grand|overall)\b)(?: {N}-(?:year|month)-old)?)"
    rf"(?P<of> of (?:them|whom|which|these|those))?+(?P<said> (?:are|were|is|was|being|have|had))?+"
    rf"(?P<words>(?: {WORD}){{1,7}}+)"
)
_NEXT = lazy(
    r"(?:,(?: (?P<and>and|plus))?|(?P<also> and| plus| along with| as well as))"
    r"(?: the(?: other| remaining)?)? (?=#|an? (?!total\b|combined\b))"
)
_SUM = lazy(rf" {SUM_SAID}\b")
MOST = 6  # counts in a list: longer ones are rare and break off; chosen


class Part(Record, frozen=True):
    """A count of a list, up to `end`: its number (none for “a man”), the words behind it, its noun if it has one.

    `noun` is in small letters with the blank before it, and begins `gap` characters behind the number; `head` is in
    the singular. `said`: a verb stands between them (12 were women); `of_them`: so it is told.
    """

    number: Number | None
    words: tuple[str, ...]
    noun: str
    head: str
    end: int
    gap: int
    said: bool
    of_them: bool

    @property
    def value(self) -> float:
        """How many they are."""
        return self.number.value if self.number else 1


class Counts(Record, frozen=True):
    """Two counts or more told in a row, up to `end`; `closed`: “and” stands before the last, and no other follows."""

    parts: Sequence[Part]
    closed: bool
    end: int

    @property
    def value(self) -> float:
        """How many they are in all."""
        return sum(one.value for one in self.parts)

    def are_counted(self, story: Story) -> bool:
        """Whether each is told exactly, and counts something."""
        return all(one.number is None or counts_something(story, one.number) for one in self.parts)

    def worded(self, story: Story) -> str:
        """The counts as one says them, with their nouns if each has one."""
        named = all(one.noun for one in self.parts)
        words = [_worded(story, one, named=named) for one in self.parts]
        return " and ".join(", ".join(words).rsplit(", ", 1))


def _worded(story: Story, part: Part, *, named: bool) -> str:
    if not part.number:
        return f"a{part.noun}"
    noun = part.number.end + part.gap
    return as_printed(story, part.number) + (story.string[noun : noun + len(part.noun)] if named else "")


def counts_at(sums: Sums, at: int) -> Counts | None:
    """The counts told in a row from here on; none where there is one only."""
    parts: list[Part] = []
    links: list[bool] = []
    last = None
    while len(parts) < MOST and (part := _part_at(sums, at)):
        if _SUM.search(sums.words, at, part.end) or (len(parts) > 1 and part.words == ("people",)):
            last = None
            break
        if part.of_them and parts and not parts[0].of_them:
            return None
        parts.append(part)
        last = _NEXT.match(sums.words, part.end)
        if not last:
            break
        links.append(bool(last["and"] or last["also"]))
        at = last.end()
    if len(parts) < 2:
        return None
    inner = links[: len(parts) - 1]
    return Counts(parts, last is None and inner[-1] and not any(inner[:-1]), parts[-1].end)


def _part_at(sums: Sums, at: int) -> Part | None:
    found = _PART.match(sums.words, at)
    if not found:
        return None
    number = sums.number(found, "count") if found["count"] else None
    begin = found.start("words")
    noun = noun_behind(sums.words, begin, single=number is None or number.value == 1)
    words = tuple(found["words"].split())
    named = sums.words[begin : noun.head_end] if noun.head else ""
    gap = begin - (found.end("count") if number else 0)
    return Part(number, words, named, noun.head, found.end(), gap, bool(found["said"]), bool(found["of"]))


def counts_something(story: Story, number: Number) -> bool:
    """Whether a number counts things or people one by one: no age, time, measure, score or label."""
    return is_exact(story, number) and number.start in story.once(_counting)


def _counting(story: Story) -> frozenset[int]:
    """Where the numbers begin that count something."""
    return frozenset(
        one.number.start for block in story.blocks for one in counts_in(story, block) if one.kind == "count"
    )
