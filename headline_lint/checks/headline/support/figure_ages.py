"""The age that a body gives where it gives one only: girl, 4, over “the nine-year-old girl”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.headline.support.figure_rivals import Rival
from headline_lint.document import Span
from headline_lint.language.referents.counts import counts_in

if TYPE_CHECKING:
    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_NOUN_BEFORE = lazy(r"(?<![a-z])([a-z]++), $")
_NOUN_BEHIND = lazy(r"[ -](?:year|month|week|day)s?[ -]old ([a-z]+)\b")
_REACH = 24
"""Characters before an age in which the noun stands that has it."""


def rival_age(story: Story, body: Body, headline: Block, claim: Count) -> Rival | None:
    """The only age of the body, where it is another than the only one of the headline.

    It is certain where both stand beside the same noun.
    """
    if claim.label != "age" or len({count.value for count in _ages(story, headline)}) > 1:
        return None
    told = [count for block in body.blocks for count in _ages(story, block)]
    if len({count.value for count in told}) != 1 or told[0].value == claim.value:
        return None
    noun = _noun(story, claim)
    first = told[0]
    certain = bool(noun) and noun in {_noun(story, count) for count in told}
    behind = _NOUN_BEHIND.match(story.folded, first.number.end)
    return Rival(Span(first.number.start, behind.end() if behind else first.number.end), certain=certain)


def _ages(story: Story, block: Block) -> list[Count]:
    return [count for count in counts_in(story, block) if count.label == "age"]


def _noun(story: Story, age: Count) -> str:
    """The noun for whoever has this age: “man, 34”, “34-year-old man”; "" where none stands beside it."""
    start = age.number.start
    behind = _NOUN_BEHIND.match(story.folded, age.number.end)
    before = behind or _NOUN_BEFORE.search(story.folded, max(0, start - _REACH), start)
    return before[1] if before else ""
