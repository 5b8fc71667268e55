"""Phrases that silence what they overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.checks.phrase_places import ends_of, most_characters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.checks.phrase_syntax import Phrase


class Silencers:
    """The phrases of an `unless`, by what they begin with: they are looked for round a match only."""

    __slots__ = ("_by_beginning", "_reach")

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._by_beginning: dict[str, list[Phrase]] = {}
        for phrase in phrases:
            for beginning in phrase.beginnings:
                self._by_beginning.setdefault(beginning, []).append(phrase)
        self._reach = max((most_characters(phrase) for phrase in phrases), default=0)

    def overlap(self, folded: str, start: int, end: int) -> bool:
        """Whether one of them has a character in common with the match."""
        first = max(0, start - self._reach)
        around = folded[first : end + self._reach]
        for beginning, phrases in self._by_beginning.items():
            if beginning not in around:
                continue
            last = end - 1 + len(beginning)
            at = folded.find(beginning, first, last)
            while at >= 0:
                if any(stop > start for one in phrases for stop in ends_of(one.parts, (beginning,), folded, at)):
                    return True
                at = folded.find(beginning, at + 1, last)
        return False
