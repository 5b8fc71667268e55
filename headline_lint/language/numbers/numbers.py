"""Numbers: digits, words, fractions and multipliers.

Where a number may begin is found by one automaton pass over the story; `digits` and `number_words` read on.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ahocorasick_rs import AhoCorasick, Implementation

from headline_lint.language.numbers.digits import read_digits
from headline_lint.language.numbers.fractions import RAISED, VULGAR
from headline_lint.language.numbers.number import MOST, Kind, NoNumber, Number
from headline_lint.language.numbers.number_words import STARTS, read_words, run_end

if TYPE_CHECKING:
    from headline_lint.language.story import Story

__all__ = ["Kind", "Number", "find_numbers", "numbers_of"]

_DIGITS = "".join(("0123456789", *VULGAR, RAISED))


@cache
def _automaton() -> AhoCorasick:
    """Of the kind that is found with twice as fast: of so few strings it is soon made."""
    return AhoCorasick([*_DIGITS, *STARTS], implementation=Implementation.DFA)


def numbers_of(story: Story) -> list[Number]:
    """The numbers of the story, in reading order."""
    return story.once(_numbers_of)


def _numbers_of(story: Story) -> list[Number]:
    return find_numbers(story.marked)


def find_numbers(marked: str) -> list[Number]:
    """The numbers of a story in reading order.

    Digits inside a name (M25, F-16, Covid-19) are none; “one” and “second” are given wherever they may be
    numbers, so that a caller who flags them must look at what they stand beside. Figures of over thirty digits, and
    so many millions of millions, are none, nor is any part of them.
    """
    lower = marked.replace("İ", "I").lower()
    found: list[Number] = []
    done = 0
    for pattern, start, _ in _automaton().find_matches_as_indexes(lower):
        if start < done or (start and lower[start - 1].isalnum()):
            continue
        digits = pattern < len(_DIGITS)
        number = read_digits(marked, lower, start, done) if digits else read_words(lower, start)
        if number is None:
            continue
        if isinstance(number, NoNumber) or abs(number.value) > MOST or number.scale > MOST:
            done = run_end(lower, number.end)
        else:
            found.append(number)
            done = number.end
    return found
