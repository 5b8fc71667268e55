"""Counts: every figure of a story with what it counts, and whether it counts anything at all.

`counts_in` gives the figures of a block, `counts_of` those of the story; offsets are the story's. A count knows its
noun, whether that stands for people, what befell them, and whether it comes on top of others or is a part of them.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING, Literal

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data import table
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.numbers.quantities import quantities_of
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.count_labels import Label, label_of
from headline_lint.language.referents.count_nouns import counts_people, noun_behind

if TYPE_CHECKING:
    from headline_lint.document import Block
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.referents.count_nouns import Noun
    from headline_lint.language.story import Story

Kind = Literal["count", "money", "percent", "share", "multiple", "measure", "span", "label"]

_TIME = frozenset("second minute hour day night week fortnight weekend month year decade century yr min".split())
_MORE_BEFORE = lazy(r"\b(?:another|further|additional|extra|other)(?: \w+)? $")
_MORE_BEHIND = lazy(r" (?:more|others?|further|additional|extra|else)\b")
_AMONG = lazy(r"\b(?:including|among them|among those|among whom|of whom|of which|of them|one of)(?: (?:at least|the))? $")
_IS_AMONG = lazy(r"(?: \w+){0,4}? among\b")
_WHOLE = lazy(r"\bof (?:the|its|their|his|her|our|those|these|all|some) (?:\w+ )?$")
_OF_THEM = lazy(r" of (?:them|whom|which|these|those|the)\b")
_CLAUSE = lazy(
    r"[,;:.()\"\n]|[–—]| (?:and|but|while|when|after|before|as|who|which|that|where|including|leaving)\b"
)
_NO_FIGURE = lazy(r"\D*+")
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*+")
_TOLD_BEFORE = lazy(
    r"\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)|leav(?:es|ing)|left|hurts?|hurting|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|"
    r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|holds?|held|rescu(?:es?|ed|ing)|evacuat(?:es?|ed|ing)|sav(?:es?|ed|ing)|"
    r"toll(?: \w+)?(?: to| at)?|death toll of|dead (?:to|at)) (?:at least |about |around |some |more than |over |nearly |"
    r"up to |almost |another |a further )?$"
)
_BEFORE, _AFTER = 120, 90
"""Characters before and behind a figure in which it is told what befell whom it counts."""


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
    return story.once(_counts_of)


def counts_in(story: Story, block: Block) -> list[Count]:
    """The figures of one block."""
    counts = counts_of(story)
    first = bisect_left(counts, block.start, key=lambda count: count.number.start)
    last = bisect_left(counts, block.end, key=lambda count: count.number.start)
    return counts[first:last]


def _counts_of(story: Story) -> list[Count]:
    measured = {
        part.number.start
        for one in quantities_of(story)
        for figure in one.figures
        for part in figure.parts
        if not one.loose or part.spelling_start == part.number.end
    }
    return [_count(story, number, measured=number.start in measured) for number in numbers_of(story)]


def _count(story: Story, number: Number, *, measured: bool) -> Count:
    folded = story.folded
    noun = noun_behind(folded, number.end, single=number.value == 1)
    label = label_of(story.marked, folded, number, noun.head)
    kind = _kind(number, noun, label, measured=measured)
    if kind not in {"count", "share", "percent"}:
        return Count(number, kind, noun, None, label)
    fate = _fate(story, number, noun)
    people = counts_people(noun.head) if noun.head else (True if fate and _is_told_of(folded, number) else None)
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


def _is_told_of(folded: str, number: Number) -> bool:
    """Whether a figure without a noun counts whom something befell: three dead, kills three, a toll of three."""
    behind = _WORD.match(folded, number.end + 1)
    before = _TOLD_BEFORE.search(folded, max(0, number.start - _BEFORE), number.start)
    return before is not None or (behind is not None and behind[0] in _fates())


@cache
def _fates() -> dict[str, str]:
    """What befell people, by each word for it."""
    return {word: fate for fate, words in table("counts")["fates"].items() for word in words.split()}


def _fate(story: Story, number: Number, noun: Noun) -> str:
    """What befell whom the number counts: told in its clause, or, where that holds nothing but a noun, in the next."""
    sentence = sentence_at(story, number.start)
    folded = story.folded
    before = _CLAUSE.split(folded[max(sentence.start, number.start - _BEFORE) : number.start])
    behind = _CLAUSE.split(folded[number.end : min(sentence.end, number.end + _AFTER)])
    near = _nearest(before[-1], behind[0])
    if near or not set(behind[0].split()) <= set(noun.words):
        return near
    return next(filter(None, map(_first_fate, takewhile(_NO_FIGURE.fullmatch, behind[1:]))), "")


def _nearest(before: str, behind: str) -> str:
    """The fate that stands nearest to a figure, behind it or before."""
    fates = _fates()
    after = [word[0] for word in _WORD.finditer(behind)]
    ahead = [word[0] for word in _WORD.finditer(before)][::-1]
    for distance in range(max(len(after), len(ahead))):
        for words in (after, ahead):
            if distance < len(words) and words[distance] in fates:
                return fates[words[distance]]
    return ""


def _first_fate(clause: str) -> str:
    fates = _fates()
    return next((fates[word[0]] for word in _WORD.finditer(clause) if word[0] in fates), "")
