"""Numbers: digits, words, fractions and multipliers."""

from __future__ import annotations

from typing import NamedTuple


class Number(NamedTuple):
    """A number as written. Offsets in the story's text."""

    start: int
    end: int
    value: float


def find_numbers(marked: str) -> list[Number]:
    """The numbers of a story in reading order."""
    del marked
    return []
