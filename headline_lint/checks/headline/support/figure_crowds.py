"""Crowds that a headline counts roughly: thousands over “about 300 people”, dozens over five, a majority over 40%."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.figure_rivals import said_in, size_of, span_of
from headline_lint.document import Span
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.count_nouns import counts_people, noun_behind
from headline_lint.language.referents.counts import counts_in
from headline_lint.language.referents.fates import fate_near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_CROWD = lazy(
    r"(?<![\w'-])(?:(?P<many>(?:(?:tens|hundreds|dozens) of )?(?:dozens|scores|hundreds|thousands|millions))"
    r"|(?P<half>majority|most))\b(?! (?:more|likely|wanted|popular|expensive|famous|powerful))"
)
_FEWEST = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
"""How many each word stands for at least."""
_TIMES = {"tens": 10, "dozens": 24, "hundreds": 100}
_SHORT = 0.4  # share of that below which the word is no rounding: dozens of nine
_HALF = 0.5
"""What a majority is more than."""
_WORDS_FOR_MORE = lazy(r"\b(?:dozens|scores|hundreds|thousands|millions|crowds?|many|countless|majority|most)\b")
_SHARED_OF_SHARES = 2  # words in common that make two shares one: back, plan; chosen
_NEAR = 70
"""Characters on each side of a figure in which it is told what those whom it counts do."""


def unsupported_crowds(story: Story, headline: Block, body: Body) -> Iterator[Match]:
    """Each rough count of the headline that the body's only figure for the same people or things falls short of."""
    for found in _CROWD.finditer(story.folded, headline.start, headline.end):
        if _WORDS_FOR_MORE.search(body.folded):
            return
        counts = [count for block in body.blocks for count in counts_in(story, block) if not count.label]
        if found["half"]:
            counts, fewest = [count for count in counts if count.kind in {"percent", "share"}], _HALF
        else:
            counts, fewest = [count for count in counts if count.kind == "count"], _fewest(found["many"]) * _SHORT
        if any(size_of(count) >= fewest for count in counts):
            continue
        same = [count for count in counts if _is_same(story, headline, Span(*found.span()), count)]
        if same and len({count.value for count in same}) == 1:
            yield Match(
                *found.span(), values={"body": f"has “{story.words(span_of(same[0]))}”"}, related=span_of(same[0])
            )


def _fewest(words: str) -> int:
    """How many “tens of thousands” are at least."""
    times, _, crowd = words.rpartition(" of ")
    return _FEWEST[crowd] * _TIMES.get(times, 1)


def _is_same(story: Story, headline: Block, crowd: Span, told: Count) -> bool:
    """Whether the figure counts the crowd: the same befell them, or the same noun or people and a word in common."""
    noun = noun_behind(story.folded, crowd.end)
    fate = fate_near(story.folded, Span(headline.start, headline.end), crowd.start, crowd.end, noun.words)
    if told.kind == "count" and fate:
        return told.fate == fate
    sentence = sentence_at(story, told.number.start)
    near = said_in(story, max(sentence.start, told.number.start - _NEAR), min(sentence.end, told.noun.end + _NEAR))
    shared = said_in(story, crowd.end, headline.end) & near
    if told.kind != "count":
        return len(shared) >= _SHARED_OF_SHARES
    if noun.head and not (told.people and counts_people(noun.head)):
        return noun.head == told.noun.head
    return bool(told.people and shared)
