"""The literals of all rules, found in one pass over the story."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import msgspec
from ahocorasick_rs import AhoCorasick

from headline_lint.matching.places import anchors, match_around

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from headline_lint.matching.places import Form
    from headline_lint.matching.syntax import Phrase

Lead: TypeAlias = "tuple[int, int, bool, bool, Form | None]"
"""What a string leads to: a rule, a literal of it, whether a word must begin and end there, and what must stand
around it; None where the string is the whole literal. Plain tuples, since thousands are read at every start.
"""


Leads: TypeAlias = "Sequence[list[Lead]] | Mapping[int, list[Lead]]"
"""What each string of a scanner leads to, by the string's place."""


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A literal of a check, found in the folded text: which one, and where."""

    literal: int
    start: int
    end: int


class Scanner:
    """One automaton for the strings that lead to the literals of many rules."""

    def __init__(self, strings: Sequence[str], leads: Leads) -> None:
        self._leads = leads
        self._automaton = AhoCorasick(strings) if strings else None

    @classmethod
    def of(cls, literals: Iterable[Sequence[str | Phrase]]) -> Scanner:
        """A scanner for the literals of some rules; a rule is known by its place."""
        leads = leads_to(literals)
        return cls(list(leads), list(leads.values()))

    def hits(self, folded: str) -> dict[int, list[Hit]]:
        """By the rule's place: its literals that stand in the story, in reading order, each place once."""
        if self._automaton is None:
            return {}
        leads, places = self._leads, set()
        edged = folded + " "  # so that a character stands before and after every word
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            for rule, literal, left, right, form in leads[number]:
                if (left and edged[start - 1].isalnum()) or (right and edged[end].isalnum()):
                    continue
                if form is None:
                    places.add((rule, start, end, literal))
                elif place := match_around(form, folded, start):
                    places.add((rule, *place, literal))
        found: dict[int, list[Hit]] = {}
        for rule, start, end, literal in sorted(places):
            found.setdefault(rule, []).append(Hit(literal, start, end))
        return found


def leads_to(literals: Iterable[Sequence[str | Phrase]]) -> dict[str, list[Lead]]:
    """By string: the literals that it leads to. A plain string is its own lead, wherever it stands."""
    leads: dict[str, list[Lead]] = {}
    for rule, owned in enumerate(literals):
        for number, literal in enumerate(owned):
            if isinstance(literal, str):
                leads.setdefault(literal, []).append((rule, number, False, False, None))
                continue
            for anchor in anchors(literal):
                form = None if anchor.alone else anchor.form(literal)
                leads.setdefault(anchor.string, []).append((rule, number, anchor.left, anchor.right, form))
    return leads
