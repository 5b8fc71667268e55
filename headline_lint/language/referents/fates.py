"""What is said to have befallen people who are counted: dead, hurt, held, charged, missing, rescued …."""

from __future__ import annotations

from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.data import table

if TYPE_CHECKING:
    from headline_lint.document import Span

_CLAUSE = lazy(r"[,;:.()\"\n]|[–—]| (?:and|but|while|when|after|before|as|who|which|that|where|including|leaving)\b")
_NO_FIGURE = lazy(r"\D*+")
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*+")
_AUXILIARIES = frozenset("are been had has have is of was were who".split())
_TOLD_BEFORE = lazy(
    r"\b(?:kill(?:s|ed|ing)?|claim(?:s|ed|ing)|leav(?:es|ing)|left|hurts?|hurting|injur(?:es?|ed|ing)|wound(?:s|ed|ing)?|"
    r"arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|holds?|held|rescu(?:es?|ed|ing)|evacuat(?:es?|ed|ing)|sav(?:es?|ed|ing)|"
    r"toll\b[^.\n]{0,40}?\b(?:to|at|hits|tops|passes|of|is|was|reache[sd])|dead (?:to|at)) "
    r"(?:at least |about |around |some |more than |over |nearly |"
    r"up to |almost |another |a further )?$"
)
_FAMILIES = {"charged": "law", "evacuated": "safe", "freed": "safe", "held": "law", "jailed": "law", "rescued": "safe"}
"""Fates that may be told of the same people."""
_BEFORE, _AFTER = 120, 90
"""Characters before and behind a figure in which it is told what befell whom it counts."""


def fate_near(folded: str, sentence: Span, start: int, end: int, noun: tuple[str, ...] = ()) -> str:
    """What befell those counted or named from `start` to `end`, "" where nothing is told.

    It stands in their clause, or, where that holds nothing behind them but their `noun`, in the next.
    """
    before = _CLAUSE.split(folded[max(sentence.start, start - _BEFORE) : start])
    behind = _CLAUSE.split(folded[end : min(sentence.end, end + _AFTER)])
    near = _nearest(before[-1], behind[0])
    if near or not set(behind[0].split()) <= set(noun):
        return near
    return next(filter(None, map(_first_fate, takewhile(_NO_FIGURE.fullmatch, behind[1:]))), "")


def is_told_of(folded: str, start: int, end: int) -> bool:
    """Whether a figure without a noun counts whom something befell: three dead, kills three, a toll of three."""
    at = end + 1
    while (behind := _WORD.match(folded, at)) and behind[0] in _AUXILIARIES:
        at = behind.end() + 1
    if behind is not None and behind[0] in _fates():
        return True
    return _TOLD_BEFORE.search(folded, max(0, start - _BEFORE), start) is not None


def are_apart(one: str, other: str) -> bool:
    """Whether two fates are those of different people: not the dead and the hurt, but the held may be charged."""
    return bool(one and other) and _FAMILIES.get(one, one) != _FAMILIES.get(other, other)


@cache
def _fates() -> dict[str, str]:
    """What befell people, by each word for it."""
    return {word: fate for fate, words in table("counts")["fates"].items() for word in words.split()}


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
