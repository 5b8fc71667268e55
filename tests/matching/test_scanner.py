"""The scanner: the literals of many rules in one pass."""

from __future__ import annotations

from headline_lint.matching.scanner import Hit, Scanner
from headline_lint.matching.syntax import Phrase


def test_hits_are_told_by_rule_literal_and_place() -> None:
    scanner = Scanner.of([[Phrase.parse("in tatters"), Phrase.parse("tatters")], ["tat", "***"], []])
    assert scanner.hits("all in tatters ***") == {
        0: [Hit(0, 4, 14), Hit(1, 7, 14)],
        1: [Hit(0, 7, 10), Hit(1, 15, 18)],
    }


def test_a_place_counts_once_however_many_anchors_lead_there() -> None:
    scanner = Scanner.of([[Phrase.parse("(very )?(bad|bad bad)")]])
    assert scanner.hits("so bad bad day") == {0: [Hit(0, 3, 10)]}


def test_nothing_to_look_for_finds_nothing() -> None:
    assert Scanner.of([]).hits("copy") == {}
    assert Scanner.of([[]]).hits("copy") == {}
