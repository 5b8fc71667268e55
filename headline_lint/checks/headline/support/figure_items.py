"""Items that a story lists without a figure: numbered or headed blocks, questions, names in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.language.referents.counts import counts_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_NUMBERED = lazy(r"\d{1,2}[.):] ")
_HEADED = lazy(r"[A-Z][\w.' -]{1,30}: ")
_QUESTION = lazy(r"(?<![^.!?\n])[^.!?\n]++\?")
_WORD = r"[A-Z][\w'-]*+(?:\.(?=[ ,]))?+"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}+"
_ROW = lazy(rf"(?<!\w){_NAME}(?:, (?!and |or ){_NAME}){{1,20}}+,? (?:and|or) {_NAME}")
_PARTED = lazy(r",? (?:and|or) |, ")
_ASKED = frozenset("debate dilemma issue puzzle query question unknown".split())
_LONGEST_HEAD = 80
"""Characters of a block without a full stop that is a heading rather than a paragraph; chosen."""
_ENDS = tuple('.!?,:;"”)')
_MOST = 50
"""No story lists more."""
_FEWEST = 2
"""One item is no list, nor is one heading or two."""


def is_listed(story: Story, body: Body, claim: Count) -> bool:
    """Whether the story has as many items of one shape as its headline counts, or names so many in a row.

    A heading more is that of an introduction, or of an end.
    """
    if claim.kind != "count" or claim.fate or not claim.noun.words or not _FEWEST <= claim.value <= _MOST:
        return False
    if claim.number.decimals:
        return False
    blocks = [story.marked[block.start : block.end] for block in body.blocks]
    numbered = sum(_NUMBERED.match(block) is not None for block in blocks)
    if numbered == claim.value:
        return True
    told = (one for block in body.blocks for one in counts_in(story, block))
    if claim.noun.head and any(one.noun.head == claim.noun.head for one in told):
        return False
    return _are_headed(blocks, claim.value) or _are_asked(body, claim) or _are_named(body, claim)


def _are_headed(blocks: Sequence[str], many: float) -> bool:
    """Whether so many blocks are headings or begin with one; a heading may be of two: Moss and Dale."""
    heads = [block for block in blocks if _is_head(block)]
    joined = sum(" and " in head for head in heads)
    if len(heads) > _FEWEST and len(heads) - 1 <= many <= len(heads) + joined:
        return True
    return sum(_HEADED.match(block) is not None for block in blocks) == many


def _are_asked(body: Body, claim: Count) -> bool:
    """Whether so many questions are asked, where the headline counts what is asked."""
    return claim.noun.head in _ASKED and len(set(_QUESTION.findall(body.marked))) >= claim.value


def _are_named(body: Body, claim: Count) -> bool:
    """Whether so many names stand in a row: Fife, Perth and Angus are three."""
    return claim.people is not True and any(
        len(_PARTED.split(row[0])) == claim.value for row in _ROW.finditer(body.marked)
    )


def _is_head(block: str) -> bool:
    """Whether a block is a heading: short, and without a stop at its end."""
    return len(block) <= _LONGEST_HEAD and (block[:1].isupper() or block[:1].isdigit()) and not block.endswith(_ENDS)
