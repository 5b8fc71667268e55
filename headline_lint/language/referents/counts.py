"""Counts: every figure of a story with what it counts, and whether it counts anything at all.

`counts_in` gives the figures of a block, `counts_of` those of the story; offsets are the story's. A count knows its
noun, whether that stands for people, what befell them, and whether it comes on top of others or is a part of them.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.numbers.quantities import quantities_of
from headline_lint.language.prose.capitals import in_title_case
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.count_labels import Label, label_of
from headline_lint.language.referents.count_nouns import counts_people, noun_behind
from headline_lint.language.referents.fates import fate_near, is_told_of

if TYPE_CHECKING:
    from headline_lint.document import Block
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.referents.count_nouns import Noun
    from headline_lint.language.story import Story

Kind = Literal["count", "money", "percent", "share", "multiple", "measure", "span", "label"]

_TIME = frozenset("second minute hour day night week fortnight weekend month year decade century yr min".split())
_MORE_BEFORE = lazy(r"\b(?:another|further|additional|extra|other)(?: \w+)? $")
_MORE_BEHIND = lazy(r" (?:more|others?|further|additional|extra|else)\b")
_AMONG = lazy(
    r"\b(?:including|among them|among those|among whom|of whom|of which|of them|one of)(?: (?:at least|the))? $"
)
_IS_AMONG = lazy(r"(?: \w+){0,4}? among\b")
_WHOLE = lazy(r"\bof (?:the|its|their|his|her|our|those|these|all|some) (?:\w+ )?$")
_OF_THEM = lazy(r" of (?:them|whom|which|these|those|the)\b")
_BEFORE = 60
"""Characters before a figure in which it is told whether it comes on top of others, or is one of them."""


class Count(Record, frozen=True):
    """A figure with what it counts. Its `noun` is a head in the singular, "" where none can be told.

    `people`: whether that stands for people, None where it cannot be told. `label`: what the figure is where it
    counts nothing. `fate`: what is said to have befallen them (“dead”, “hurt”, “held” …). `others`: the figure comes on
    top of another (two more, another two); `partial`: it counts some of others, or those of whom some are counted (two
    of the nine, including two).
    """

    number: Number
    kind: Kind
    noun: Noun
    people: bool | None
    label: Label = ""
    fate: str = ""
    others: bool = False
    partial: bool = False

    @property
    def value(self) -> float:
        """The number's value."""
        return self.number.value


def counts_of(story: Story) -> list[Count]:
    """The figures of the story, each with what it counts, in reading order."""
    return [count for block in story.blocks for count in counts_in(story, block)]


def counts_in(story: Story, block: Block) -> list[Count]:
    """The figures of one block."""
    return story.once(_counts_in, block)


def _counts_in(story: Story, block: Block) -> list[Count]:
    numbers = numbers_of(story)
    first = bisect_left(numbers, block.start, key=lambda number: number.start)
    last = bisect_left(numbers, block.end, key=lambda number: number.start)
    measured = story.once(_measured) if first < last else frozenset[int]()
    return [_count(story, number, measured=number.start in measured) for number in numbers[first:last]]


def _measured(story: Story) -> frozenset[int]:
    """Where the numbers begin that stand before a unit."""
    return frozenset(
        part.number.start
        for one in quantities_of(story)
        for figure in one.figures
        for part in figure.parts
        if not one.loose or part.spelling_start == part.number.end
    )


def _count(story: Story, number: Number, *, measured: bool) -> Count:
    folded = story.folded
    noun = noun_behind(folded, number.end, single=number.value == 1)
    capitals_tell = not in_title_case(story, story.block_at(number.start))
    label = label_of(story.marked, folded, number, noun.head, capitals_tell=capitals_tell)
    kind = _kind(number, noun, label, measured=measured)
    if kind not in {"count", "share", "percent"}:
        return Count(number, kind, noun, None, label)
    fate = fate_near(folded, sentence_at(story, number.start), number.start, number.end, noun.words)
    told_of = fate and is_told_of(folded, number.start, number.end)
    people = counts_people(noun.head) if noun.head else (True if told_of else None)
    before = max(0, number.start - _BEFORE)
    ends = bool(_OF_THEM.match(folded, number.end) or _IS_AMONG.match(folded, number.end))
    begins = bool(_AMONG.search(folded, before, number.start) or _WHOLE.search(folded, before, number.start))
    return Count(
        number,
        kind,
        noun,
        people,
        label,
        fate if people is not False else "",
        others=bool(_MORE_BEFORE.search(folded, before, number.start) or _MORE_BEHIND.match(folded, number.end)),
        partial=noun.partitive or begins or ends,
    )


def _kind(number: Number, noun: Noun, label: Label, *, measured: bool) -> Kind:
    if label:
        return "label"
    if number.currency:
        return "money"
    if number.percent:
        return "percent"
    if number.kind in {"fraction", "share"}:
        return "share"
    if number.kind != "cardinal":
        return "multiple" if number.kind == "multiple" else "label"
    if noun.words and (noun.words[0] in _TIME or noun.head in _TIME):
        return "span"
    return "measure" if measured and noun.words[:1] != ("people",) else "count"
