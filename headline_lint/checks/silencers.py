"""Phrases that silence what they overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.checks.phrase_places import most_characters
from headline_lint.checks.scanner import Scanner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.checks.phrase_syntax import Phrase


class Silencers:
    """The phrases of an `unless`, made ready to be looked for round a match."""

    __slots__ = ("_reach", "_scanner")

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._scanner = Scanner.of([phrases])
        self._reach = max((most_characters(phrase) for phrase in phrases), default=0)

    def overlap(self, folded: str, start: int, end: int) -> bool:
        """Whether one of them has a character in common with the match."""
        if not self._reach:
            return False
        first = max(0, start - self._reach)
        around = self._scanner.hits(folded[first : end + self._reach]).get(0, ())
        return any(start < first + hit.end and first + hit.start < end for hit in around)
