"""What stands round a figure, as far as it tells of what the figure is said: stems of words, names, times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.data.calendar import MONTHS, WEEKDAYS
from headline_lint.data.function_words import (
    AUXILIARIES,
    COORDINATORS,
    DEMONSTRATIVES,
    LONG_PREPOSITIONS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    QUESTION_WORDS,
    SHORT_PREPOSITIONS,
    SUBORDINATORS,
)
from headline_lint.language.words.english import is_english
from headline_lint.language.words.stems import stem

if TYPE_CHECKING:
    from headline_lint.document import Span
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_REACH = 90
"""Characters on each side of a figure and its noun that are looked at: about a clause and a half; chosen."""
_WORD = lazy(r"[a-z][a-z'-]{3,}+|\d(?:[\d,.]*\d)?")
_QUOTED = lazy(r'"[^"]*+"')
_NAME = lazy(r"(?<=[a-z,] )[A-Z][\w'-]++")
_OPENING = lazy(r"[A-Z][\w'-]++")
_TIME = lazy(rf"\b(?:(?:19|20)\d\d|{'|'.join((*MONTHS, *WEEKDAYS))})\b")
_OPENS = lazy(rf"(?:in|on|by|during|since) (?:early |late |the )?({'|'.join((*MONTHS, *WEEKDAYS))}|(?:19|20)\d\d)\b")
_NO_NAMES = frozenset({"Dr", "Mr", "Mrs", "Ms", *map(str.title, (*MONTHS, *WEEKDAYS))})
_GRAMMAR = (
    AUXILIARIES | COORDINATORS | DEMONSTRATIVES | LONG_PREPOSITIONS | OBJECT_PRONOUNS | POSSESSIVES | QUESTION_WORDS
    | SHORT_PREPOSITIONS | SUBORDINATORS
)  # fmt: skip


class Surroundings(Record, frozen=True):
    """The stems of the words beside a figure and its noun, further figures among them; names; years, months, weekdays.

    What is quoted and words that fit anywhere are left out; the times are those of the whole sentence. `opening` is
    the time that it opens with, "" where none: in April, 12 climbers ….
    """

    stems: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    opening: str


def surroundings_of(story: Story, sentence: Span, count: Count) -> Surroundings:
    """What stands round a count in its sentence."""
    start = max(sentence.start, count.number.start - _REACH)
    end = min(sentence.end, count.noun.head_end + _REACH)
    printed = story.marked[start : count.number.start] + " " + story.marked[count.noun.head_end : end]
    beside = _QUOTED.sub(" ", printed)
    names = {name.removesuffix("'s") for name in _NAME.findall(beside)} - _NO_NAMES
    opening = _OPENING.match(story.marked, sentence.start, end)
    if opening and start == sentence.start and not is_english(opening[0].lower()):
        names.add(opening[0])
    times = frozenset(_TIME.findall(story.folded, sentence.start, sentence.end))
    opens = _OPENS.match(story.folded, sentence.start, end)
    stems = _stems(beside.lower()) - {stem(count.noun.head)}
    return Surroundings(stems, frozenset(names), times, opens[1] if opens else "")


def _stems(folded: str) -> frozenset[str]:
    empty = word_list("counts", "empty")
    words = (word for word in _WORD.findall(folded) if word not in _GRAMMAR and word not in empty)
    return frozenset(stem(word) if word[0].isalpha() else word for word in words)
