"""Warnings of slow patterns, and that the built-in rules give none."""

from __future__ import annotations

import re

import pytest

from headline_lint.authoring.slow_patterns import warnings_of
from headline_lint.checks.wording import pattern as pattern_check
from headline_lint.checks.wording.pattern import PatternCheck
from headline_lint.rulebook.loading import built_in_rules, load_rulebook


@pytest.fixture
def warned(newsroom):
    """The warnings of a rule with these patterns, by line and text."""

    def warned(patterns, bad, more=""):
        newsroom.rule(
            "copy/filler",
            ("check: phrases\nphrases:\n  - at the end of the day", f"check: pattern\npatterns: {patterns}\n{more}"),
            ("<At the end of the day> nothing was done.", bad),
        )
        book = load_rulebook([newsroom.folder / "rules"])
        assert [str(fault) for fault in book.faults] == []
        return [(warning.line, warning.text) for warning in warnings_of(book.rules)]

    return warned


@pytest.mark.parametrize(
    ("pattern", "bad"),
    [
        (r"slams(?:\w+\s?)*$", "MP <slams plan>"),
        (r"slam(?:s|ss)+ed!", "MP <slamssed!>"),
        (r"(?:\d+,?)+ dead", "<1,000 dead>"),
        (r"(?:oh|o|h)+ dear", "<ohoh dear>"),
        (r"(?:ha)+(?:ha)+(?:ha)+(?:ha)+!x", "<hahahaha!x>"),
        (r"(?:\w+[- ]?)+ed by", "<a moved by>"),
    ],
)
def test_a_pattern_that_runs_too_long(warned, monkeypatch, pattern, bad):
    monkeypatch.setattr(pattern_check, "SECONDS", 0.2)
    [(line, text)] = warned(f"['{pattern}']", bad)
    assert line == 6
    shown = r" runs too long on \d,\d{3} characters, “.{40}….{10}”"
    assert re.fullmatch(re.escape(f"“{pattern}”") + shown, text)


def test_a_pattern_of_unless_too(warned, monkeypatch):
    monkeypatch.setattr(pattern_check, "SECONDS", 0.2)
    [(line, text)] = warned("[slams]", "MP <slams> plan", "unless: ['(?:a+)+ slams']")
    assert (line, text.partition(" on ")[0]) == (7, "“(?:a+)+ slams” runs too long")


@pytest.mark.parametrize(
    ("pattern", "bad"),
    [
        (r"\bslam(?:s|med)\b", "MP <slams> it"),
        (r"\b(?:\w+ ){1,6}dead", "<all were dead>"),
        (r"(?:very,? )+bad", "<very, very bad>"),
        (r"\d+ (?:dead|killed)", "<10 dead>"),
        (r"(?<=won't ).{0,80}believe", "you won't <ever believe>"),
    ],
)
def test_a_pattern_that_does_not(warned, monkeypatch, pattern, bad):
    monkeypatch.setattr(pattern_check, "SECONDS", 5.0)
    assert warned(f'["{pattern}"]'.replace("\\", "\\\\"), bad) == []


def test_a_pattern_that_needs_no_particular_string(warned):
    text = "“\\d{4}” needs no particular string, so that all of the rule runs on every block; give it a word or mark"
    assert warned("['\\d{4}', slams]", "In <2024>") == [(6, text)]


def test_the_command_prints_warnings_and_counts_them(desk):
    desk.rule(
        "copy/figures",
        ("check: phrases\nphrases:\n  - at the end of the day", "check: pattern\npatterns: ['\\d{4}']"),
        ("At the end of the day", "2024"),
    )
    result = desk.run("test-rules", "rules")
    assert result.exit_code == 0
    assert result.stderr.startswith("rules/copy/figures.yaml:6:1: warning: “\\d{4}” needs no particular string")
    assert result.stdout == "1 rule, 2 examples, 0 faults, 1 warning\n"


def test_no_pattern_of_a_built_in_rule_runs_too_long(monkeypatch):
    monkeypatch.setattr(pattern_check, "SECONDS", 5.0)
    rules = load_rulebook([built_in_rules()]).rules
    assert sum(isinstance(rule.check, PatternCheck) for rule in rules) >= 5
    assert [warning for warning in warnings_of(rules) if "runs too long" in warning.text] == []
