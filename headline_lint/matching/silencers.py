"""Phrases that silence what they overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.matching.places import ends_of, most_characters
from headline_lint.matching.syntax import outermost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.matching.syntax import Phrase


class Silencers:
    """The phrases of an `unless`, by what they begin with, each with what it can end with.

    They are looked for round a match only: to make an automaton of them would take longer than they are used.
    """

    __slots__ = ("_by_beginning", "_reach")

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._by_beginning: dict[str, list[tuple[Phrase, tuple[str, ...]]]] = {}
        for phrase in phrases:
            endings = outermost(phrase.parts, last=True)
            for beginning in phrase.beginnings:
                self._by_beginning.setdefault(beginning, []).append((phrase, endings))
        self._reach = max((most_characters(phrase) for phrase in phrases), default=0)

    def overlap(self, folded: str, start: int, end: int) -> bool:
        """Whether one of them has a character in common with the match."""
        first = max(0, start - self._reach)
        around = folded[first : end + self._reach]
        for beginning in filter(around.__contains__, self._by_beginning):
            phrases = self._by_beginning[beginning]
            near = [phrase for phrase, endings in phrases if any(map(around.__contains__, endings))]
            last = end - 1 + len(beginning)
            at = folded.find(beginning, first, last) if near else -1
            while at >= 0:
                if any(stop > start for one in near for stop in ends_of(one.parts, folded, at)):
                    return True
                at = folded.find(beginning, at + 1, last)
        return False
