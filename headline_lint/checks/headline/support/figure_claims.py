"""The figures of a headline that claim something: not labels, nor what the story is itself a list of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.data import word_list
from headline_lint.language.prose.capitals import in_title_case
from headline_lint.language.referents.count_nouns import counts_people
from headline_lint.language.referents.counts import counts_in

if TYPE_CHECKING:
    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_NAME = lazy(r"(?:catch[ -]|formula |(?:top|big|group of|famous|secret) |[#g])$")
_IDIOM = lazy(
    r"[ -](?:down|up|standards?|act|agent|bill|bogey|header|fault|glazing|life|whammy|check|dip|jeopardy|crown|threat|"
    r"jump|bluff|cross|team|trouble|murders?|killings?|killer|winner|champion|gold|take|trap|shooting)\b"
)
_WORDS = lazy(r"[ -]words?\b")
_NUMBER_TEN = lazy(r"\b(?:no|number)[ .-]+$")
_MOVED = lazy(r"\b(?:at|by|down|up|to|of|kills?|for) $")
_MILLIONS = lazy(r"M\b")
_COURSE = lazy(r"(?<=[a-z] )101(?=$|[:.?!\n])")
_CLOCK = lazy(r"\d{1,2}:\d\d(?! ?[ap]\.?m)")
_FIGURE_SUM = lazy(r"-(?:figures?|stars?)\b")
_FIXED = lazy(
    r"(?:first (?:lady|ladies|family|nations?|gentleman)|second (?:amendment|wave|coming|wind|thoughts?|guess\w*)|"
    r"third (?:world|way|reich|rail|party|sector|degree)|fourth (?:estate|wall|reich)|fifth (?:column|amendment)|"
    r"sixth (?:sense|form)|seventh heaven|eleventh hour|(?:ninth|seventh|first|lowest) circle)\b"
)
_NAME_SHAPE = lazy(r"(?:9/11|7/7|24/7|50[-/]50|20/20|911|999|4x4|4-4-2)\b|\d-d\b")
_NAMED_BEFORE = lazy(r"(?<![\w'])(?!In|Since|By|Of|From|Until|To|For|Before|After|Late|Early|Mid)[A-Z][\w'-]+ '?$")
_LABELS = frozenset({"item", "score", "slug"})
_GOES_ON = lazy(r" (?:who|that|which|where|when|you|we|why|how|to know|to watch)\b")
_LISTED_PEOPLE = lazy(r" (?:who|that|to) (?:can|could|may|might|should|will|would|watch|know)\b")
_NUMBERED = lazy(r"(\d{1,2})[.):] ")
_WORD_BEFORE = lazy(r"(?<![\w'-])\w++(?:['-]\w++)*+[ -]$")
_MONTH = lazy(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_YEAR = lazy(r"(?<![\w'])(?:19|20)\d\d(?= )")
_CYCLE = lazy(r"\d{4} (?!and |or |to |in |at |by |for |with |on |from |the |when |after |but |as |was |is |were )[a-z]")
_LONGEST_NAME = 24  # characters: a longer word before a year is rare
_REACH = 14  # characters before a figure that make it part of a name
_FEWEST_ITEMS = 2
"""A list has more than one item."""


def claims_of(story: Story, headline: Block) -> list[Count]:
    """The figures of a headline that its story must bear out, in reading order."""
    return [count for count in counts_in(story, headline) if _is_claim(story, count)]


def items_told(story: Story, body: Body, claim: Count) -> int | None:
    """How many items the story has where the claim counts what it is made of; None where it counts something else.

    They are told by their numbers; where they have none they are as many as the claim says.
    """
    if claim.kind != "count" or not _is_of_parts(story, claim):
        return None
    numbered = [_NUMBERED.match(story.folded, block.start) for block in body.blocks]
    numbers = [int(found[1]) for found in numbered if found]
    in_order = sorted(numbers) == list(range(1, len(numbers) + 1))
    return len(numbers) if in_order and len(numbers) >= _FEWEST_ITEMS else int(claim.value)


def _is_of_parts(story: Story, claim: Count) -> bool:
    """Whether the claim counts what a story may be a list of: ways and winners, or who opens it and is described."""
    if claim.noun.head in word_list("counts", "parts"):
        return True
    if not _opens(story.folded, claim.number):
        return False
    goes_on = _LISTED_PEOPLE if claim.people else _GOES_ON
    listed = claim.noun.head in word_list("counts", "list-nouns")
    return listed or goes_on.match(story.folded, claim.noun.head_end) is not None


def is_plain(number: Number) -> bool:
    """Whether the number only counts: no money, no percentage, no millions."""
    return not number.percent and not number.currency and number.scale == 1


def _is_claim(story: Story, count: Count) -> bool:
    """Whether the number counts or measures: one and first need not, and names with numbers do not."""
    number, folded = count.number, story.folded
    plain = is_plain(number)
    if (plain and number.figure == "1" and not _MILLIONS.match(story.marked, number.end)) or count.label in _LABELS:
        return False
    before = folded[max(0, number.start - _REACH) : number.start]
    if count.label == "date" and not _is_dated_otherwise(story, number):
        return False
    if (count.label == "year" and _is_cycle(story, count)) or (count.label == "name" and _is_only_name(story, count)):
        return False
    if plain and (_WORDS.match(folded, number.end) or _FIGURE_SUM.match(folded, number.end)):
        return False
    if _COURSE.match(folded, number.start) and not _MOVED.search(before):
        return False
    if _NAME_SHAPE.match(folded, number.start) or _CLOCK.match(folded, number.start) or before.endswith("/"):
        return False
    if number.kind == "ordinal" and _FIXED.match(folded, number.start):
        return False
    if number.kind == "multiple" and _IDIOM.match(folded, number.end):
        return False
    return not (_NAME.search(before) or (number.value in {10, 11} and _NUMBER_TEN.search(before)))


def _is_cycle(story: Story, count: Count) -> bool:
    """Whether a year names the edition of an event, or whose turn it is then: US Open 2023, the 2020 hopefuls.

    It does not where the story has the same event with another year, or another year of the kind.
    """
    start, end = count.number.start, count.number.end
    capitals_tell = not in_title_case(story, story.block_at(start))
    named = _NAMED_BEFORE.search(story.marked, max(0, start - _LONGEST_NAME), start) if capitals_tell else None
    if named and _is_told_otherwise(story, count, named[0], r"(?:19|20)\d\d"):
        return False
    if named or story.marked[start - 1 : start] == "(":
        return True
    if count.noun.head and counts_people(count.noun.head):
        return True
    if not count.noun.words or count.noun.words[0] not in word_list("counts", "cycles"):
        return False
    return not any(_CYCLE.match(story.folded, found.start()) for found in _YEAR.finditer(story.folded, end))


def _is_dated_otherwise(story: Story, number: Number) -> bool:
    """Whether the story has a day of the same month below; else it tells the day by its weekday."""
    month = _MONTH.search(story.folded, max(0, number.start - _REACH), number.end + _REACH)
    if month is None:
        return False
    name = month[0]
    return (
        re.search(rf"\b{name}[a-z]*\.? \d|\d(?:st|nd|rd|th)? (?:of )?{name}", story.folded[number.end + _REACH :])
        is not None
    )


def _is_only_name(story: Story, count: Count) -> bool:
    """Whether a number is part of a name that the story has with no other number: Boeing 737."""
    start = count.number.start
    named = _WORD_BEFORE.search(story.marked, max(0, start - _LONGEST_NAME), start)
    return named is None or not _is_told_otherwise(story, count, named[0], r"\d+")


def _is_told_otherwise(story: Story, count: Count, name: str, number: str) -> bool:
    """Whether the story has the name with another number below."""
    return re.search(rf"(?<!\w){re.escape(name.lower())}{number}\b", story.folded[count.number.end :]) is not None


def _opens(folded: str, number: Number) -> bool:
    return folded[number.start - 1 : number.start] in {"", "\n"} or folded[: number.start].endswith(
        (": ", "top ", "the ")
    )
