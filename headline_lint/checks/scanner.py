"""The literals of all rules, found in one pass over the story."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ahocorasick_rs import AhoCorasick

from headline_lint.checks.phrase_places import Anchor, anchors, match_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.checks.phrase_syntax import Phrase


class Hit(NamedTuple):
    """A literal of a check, found in the folded text: which one, and where."""

    literal: int
    start: int
    end: int


class Lead(NamedTuple):
    """A literal that an anchor leads to: its rule and its number there; a plain string is its own anchor."""

    rule: int
    number: int
    phrase: Phrase | None
    anchor: Anchor


class Scanner:
    """One automaton for the literals of many rules."""

    def __init__(self, literals: Iterable[Sequence[str | Phrase]]) -> None:
        self._leads: dict[str, list[Lead]] = {}
        for rule, owned in enumerate(literals):
            for number, literal in enumerate(owned):
                if isinstance(literal, str):
                    self._add(Lead(rule, number, None, Anchor(literal, 0, 0, left=False, right=False, alone=True)))
                else:
                    for anchor in anchors(literal):
                        self._add(Lead(rule, number, literal, anchor))
        self._by_number = list(self._leads.values())
        self._automaton = AhoCorasick(list(self._leads)) if self._leads else None

    def _add(self, lead: Lead) -> None:
        self._leads.setdefault(lead.anchor.string, []).append(lead)

    def hits(self, folded: str) -> dict[int, list[Hit]]:
        """By the rule's place: its literals that stand in the story, in reading order, each place once."""
        found: dict[int, set[Hit]] = {}
        if self._automaton is None:
            return {}
        leads = self._by_number
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            joined_left = start > 0 and folded[start - 1].isalnum()
            joined_right = folded[end : end + 1].isalnum()
            for rule, literal, phrase, anchor in leads[number]:
                if (joined_left and anchor.left) or (joined_right and anchor.right):
                    continue
                place = (start, end) if phrase is None or anchor.alone else match_around(phrase, folded, start, anchor)
                if place is not None:
                    found.setdefault(rule, set()).add(Hit(literal, *place))
        return {rule: sorted(hits, key=_by_place) for rule, hits in found.items()}


def _by_place(hit: Hit) -> tuple[int, int, int]:
    return hit.start, hit.end, hit.literal
