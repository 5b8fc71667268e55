"""Items that a story lists without a figure: numbered or headed blocks, questions, names in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_NUMBERED = lazy(r"(?:no\.? ?)?(\d{1,2})[.):]\)?(?= |\n|$)")
_HEADED = lazy(r"[A-Z][\w.' -]{1,30}: ")
_QUESTION = lazy(r"[^.!?\n]++\?")
_WORD = r"[A-Z][\w'-]*+(?:\.(?=[ ,]))?+"
_NAME = rf"{_WORD}(?: {_WORD})*+"
_ROW = lazy(rf"{_NAME}(?:, (?!and |or ){_NAME})++,? (?:and|or) {_NAME}")
_PARTED = lazy(r",? (?:and|or) |, ")
_LONGEST_HEAD = 60
"""Characters of a block without a full stop that is a heading rather than a paragraph; chosen."""
_ENDS = tuple('.!?,:;"”)')
_MOST = 50
"""No story lists more."""
_FEWEST = 2


def is_listed(story: Story, body: Body, claim: Count) -> bool:
    """Whether the story has as many items of one shape as its headline counts, or names so many in a row.

    A heading more is that of an introduction, or of an end.
    """
    if claim.kind != "count" or claim.fate or not claim.noun.words or not _FEWEST <= claim.value <= _MOST:
        return False
    blocks = [story.marked[block.start : block.end] for block in body.blocks]
    heads = sum(map(_is_head, blocks))
    if heads > _FEWEST and heads - 1 <= claim.value <= heads:
        return True
    for shape in (_NUMBERED, _HEADED, _QUESTION):
        if sum(shape.match(block) is not None for block in blocks) == claim.value:
            return True
    return claim.people is not True and claim.value in _rows(body)


def _is_head(block: str) -> bool:
    """Whether a block is a heading: short, and without a stop at its end."""
    return len(block) <= _LONGEST_HEAD and block[:1].isupper() and not block.endswith(_ENDS)


def _rows(body: Body) -> Iterator[int]:
    """How many names each row of them has: Fife, Perth and Angus are three."""
    for row in _ROW.finditer(body.marked):
        yield len(_PARTED.split(row[0]))
