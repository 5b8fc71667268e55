"""Years against the span they are told with: from 2019 to 2024, six years; born in 1950, died in 2020 aged 75."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.copy.sums.slip import N, as_printed, slip_at
from headline_lint.language.numbers.bounds import hedge_of

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from headline_lint.checks.copy.sums.slip import Slip, Sums
    from headline_lint.language.story import Story

_SPAN_NOUN = r"(?:period|span|stint|term|spell|reign|run|tenure|stretch)"
_OTHER = r"(?!(?:from|between|and|but|after|before)\b)"
_YEARS_FIRST = lazy(
    r"\b(?:for|over|during|spent|spend|serv(?:ed|ing)|last(?:ed|ing)|the|these|those|within|took|an?) "
    rf"(?P<told>{N})(?: years?(?: {_SPAN_NOUN})?|-year {_SPAN_NOUN}),?(?: {_OTHER}[a-z'-]+){{0,3}},? "
    rf"(?P<how>from|between) (?P<first>{N}) (?:to|until|till|and) (?P<last>{N})(?![\w/-])"
)
_YEARS_LAST = lazy(
    rf"\b(?P<how>from|between) (?P<first>{N}) (?:to|until|till|and) (?P<last>{N})(?:,| [-–—]+| ?\()"
    rf"(?: (?:an?|or|that is|for|some|a {_SPAN_NOUN} of|a total of))? ?(?P<told>{N})[- ]years?+"
    r"(?! (?:later|ago|after|before|old|on)\b)"
)
_DAY = rf"(?:{N},? (?:[a-z]+,? )?)?"
_LIFE = lazy(
    rf"\bborn [a-z' ,]{{1,40}}{_DAY}(?P<first>{N})[^#]{{0,120}}\b(?:died|killed) [a-z' ,]{{1,30}}{_DAY}(?P<last>{N})"
    rf"[a-z' ,]{{0,30}}\b(?:aged|at the age of|at age) (?P<told>{N})(?![\w%])"
)
_SENTENCE = lazy(r"\b(?:jail|prison|imprison|sentenc|custod)")
_ANOTHER = lazy(r"\b(?:who|whose|wife|husband|sons?|daughters?|brothers?|sisters?|father|mother|parents|twin|friend)\b")
"""Who may be the one that died, not the one that was born."""
_YEAR = range(1000, 2200)


def find_spans(story: Story, sums: Sums) -> Iterator[Slip]:
    """The numbers of years that do not lie between the years they are told with."""
    if "year" in sums.words and not _SENTENCE.search(sums.words):
        for pattern in (_YEARS_FIRST, _YEARS_LAST):
            for found in pattern.finditer(sums.words):
                yield from _span(story, sums, found)
    if "born" in sums.words:
        for found in _LIFE.finditer(sums.words):
            yield from _life(story, sums, found)


def _span(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    first, last, told = (sums.number(found, group) for group in ("first", "last", "told"))
    if not (first.value in _YEAR and last.value in _YEAR and first.value < last.value) or hedge_of(story.marked, told):
        return
    if told.kind != "cardinal" or told.decimals or told.denominator > 1:
        return
    span = last.value - first.value
    if span - 1 <= told.value <= span + 1 or (found["how"] == "between" and told.value < span):
        return
    why = f"{found['how']} {first.value:.0f} to {last.value:.0f} is {span:.0f} years, not {as_printed(story, told)}"
    yield slip_at(story, told, why.replace("between", "from"), sure=told.value > span)


def _life(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    first, last, told = (sums.number(found, group) for group in ("first", "last", "told"))
    if not (first.value in _YEAR and last.value in _YEAR and first.value < last.value) or hedge_of(story.marked, told):
        return
    span = last.value - first.value
    if told.value in (span, span - 1) or _ANOTHER.search(found[0]):
        return
    years = f"born in {first.value:.0f} and dead in {last.value:.0f}"
    why = f"{years} is aged {span - 1:.0f} or {span:.0f}, not {as_printed(story, told)}"
    yield slip_at(story, told, why, sure=True)
