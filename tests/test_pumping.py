"""No pattern takes time that grows with the square of the copy: each is given what makes it try every way it has."""

from __future__ import annotations

import re

import pytest

from headline_lint.base.patterns import lazy
from headline_lint.checks.wording.pattern import PatternCheck
from headline_lint.rulebook.loading import built_in_rules, load_rulebook
from tests.pumping import MOST, Found, growth, patterns, seconds, trials

ENDS = ("", "!\x01", ".\n;")
"""What stands behind a run: nothing, or what most patterns do not take."""
SHORT, LONG, REPEATS = 250, 2_000, 600
SUSPECT = 0.002
"""Seconds: a pattern that tries every place of `LONG` characters against every other takes more, most take a tenth."""
LONGEST = 16_000


def slow_on(found):
    """What makes a pattern slow: the method, the opening, the run and the end; None where nothing does."""
    pattern = (
        found.pattern if hasattr(found.pattern, "scanner") else re.compile(found.pattern.pattern, found.pattern.flags)
    )
    for method in found.methods:
        run = runner(pattern, method)
        for opening, unit in trials(found):
            for end in ENDS:
                make = maker(pattern, opening, unit, end)
                suspect = any(seconds(run, make(size)) > SUSPECT for size in (SHORT, max(LONG, REPEATS * len(unit))))
                if suspect and growth(run, make, SHORT, LONGEST) > MOST:
                    return method, opening, unit, end
    return None


def runner(pattern, method):
    call = getattr(pattern, method)
    return (lambda copy: [0 for _ in call(copy)]) if method == "finditer" else call


def maker(pattern, opening, unit, end):
    def make(size):
        copy = opening + unit * max(1, size // len(unit)) + end
        return copy.encode() if isinstance(pattern.pattern, bytes) else copy

    return make


def test_no_pattern_of_the_package_is_slow():
    found = patterns()
    assert len(found) > 250
    assert {one.name: slow for one in found if (slow := slow_on(one))} == {}


def test_no_pattern_of_a_built_in_rule_is_slow():
    rules = [rule for rule in load_rulebook([built_in_rules()]).rules if isinstance(rule.check, PatternCheck)]
    found = [
        Found(rule.id, pattern.compile(ignore_case=rule.check.case == "ignore"), ("finditer",))
        for rule in rules
        for pattern in (*rule.check.patterns, *rule.check.unless)
    ]
    assert len(found) > 10
    assert {one.name: slow for one in found if (slow := slow_on(one))} == {}


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"\s*(note:.*?)\s*", "fullmatch"),
        (r"<!--\s*(note.*?)\s*-->", "finditer"),
        (r"(?:\A|\s)(?:--|–)[-–\s]*[^-–\s]", "search"),
        (r"^\w+[ \t]*=[ \t]*(\S[^\n]*?)[ \t]*$", "finditer"),
        (r"([\w'.-]+) $", "search"),
        (r"\b(?:study|survey)\b.*?\b(?:by|from) [A-Z]", "search"),
        (r"\bdenials?\ (?:of|that)\b[^.;:\n]*$", "search"),
    ],
)
def test_a_slow_pattern_is_found(pattern, method):
    assert slow_on(Found("", lazy(pattern, re.DOTALL), (method,))) is not None


@pytest.mark.parametrize(
    ("pattern", "method"),
    [
        (r"\s*+(note:.*(?<!\s))\s*+", "fullmatch"),
        (r"(?<![\w'.-])([\w'.-]++) $", "search"),
        (r"[\w'.-]+ ", "match"),
        (r"(?<!\s)\s++(?=\S)|\w+", "finditer"),
        (r"\b\w{1,20}, and", "search"),
    ],
)
def test_a_pattern_that_is_not_slow_passes(pattern, method):
    assert slow_on(Found("", lazy(pattern, re.DOTALL), (method,))) is None


def test_how_the_package_uses_its_patterns():
    methods = {(one.name, one.methods) for one in patterns()}
    assert ("linter.directives._REASON", ("search",)) in methods
    assert ("language.numbers.days._STORY_DATES", ("search",)) in methods
    assert ("checks.attribution.gates._TOKEN", ("finditer",)) in methods
    assert ("readers.html.blocks._DIRECTIVE", ("fullmatch",)) in methods
