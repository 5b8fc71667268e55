"""Scores: 2-1 in a headline is one figure, borne out by the same score of the body, whichever side comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.body import body_numbers
from headline_lint.document import Span
from headline_lint.language.referents.counts import counts_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.story import Story

_SCORE = lazy(r"(?<![\d.,-])(\d{1,3}) ?[-–] ?(\d{1,3}|nil|all)(?![\d.,]*\d)")
_PART = lazy(r"[^.\n]{0,12}\b(?:penalt|shoot|aggregate|half|interval|lead|down|up|ahead|behind|victory over|win over)")
"""What makes a score one of another match, or of a part of this one."""
_NONE = lazy(r"\b(?:nil|without (?:reply|score)|goalless|scoreless|blank)\b")


def unsupported_scores(story: Story, headline: Block, body: Body) -> Iterator[Match]:
    """Each score of the headline that the body does not have, neither as a score nor as two figures in words.

    A body without scores tells the match in words, and may tell it goal by goal.
    """
    ours = _scores(story, headline)
    theirs = [score for block in body.blocks for score in _scores(story, block)] if ours else []
    for span, sides in ours:
        if any(sides in (told, told[::-1]) for _, told in theirs) or _are_worded(story, body, sides):
            continue
        if any(_may_come_to(told, sides) for _, told in theirs):
            continue
        if len({frozenset(told) for _, told in theirs}) == 1:
            other = theirs[0][0]
            yield Match(*span, values={"body": f"has “{story.words(other)}”"}, related=other)
        elif theirs:
            yield Match(*span, values={"body": "gives no such figure"})


def _scores(story: Story, block: Block) -> list[tuple[Span, tuple[int, int]]]:
    """The scores of a block, each with its two sides."""
    if _SCORE.search(story.folded, block.start, block.end) is None:
        return []
    starts = {count.number.start for count in counts_in(story, block) if count.label == "score"}
    found = (
        one
        for one in _SCORE.finditer(story.folded, block.start, block.end)
        if one.start() in starts and not _PART.match(story.folded, one.end())
    )
    return [(Span(*one.span()), (int(one[1]), _side(one[2], int(one[1])))) for one in found]


def _side(written: str, other: int) -> int:
    """The second side: nil is 0, all as many as the first."""
    return int(written) if written.isdigit() else 0 if written == "nil" else other


def _may_come_to(told: tuple[int, int], sides: tuple[int, int]) -> bool:
    """Whether a score may be that of an earlier minute: 1-0 on the way to 2-1."""
    return any(one[0] <= sides[0] and one[1] <= sides[1] for one in (told, told[::-1]))


def _are_worded(story: Story, body: Body, sides: tuple[int, int]) -> bool:
    """Whether the body tells both sides in words: by two goals to one."""
    words = {number.value for number in body_numbers(story) if number.words}
    return all(side in words or (side == 0 and _NONE.search(body.folded) is not None) for side in sides)
