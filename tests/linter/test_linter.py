"""The linter: policies, places, messages; rules here are made for the test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from headline_lint.findings.finding import Severity
from headline_lint.linter.linter import Linter
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import load_rule

if TYPE_CHECKING:
    from pathlib import Path

    from headline_lint.rulebook.rule import Rule

_BASE = """
message: "“{match}” is a verdict"
description: Test.
source: house rule
severity: %(severity)s
scope: [headline, body]
%(more)s
check: phrases
phrases: [%(phrases)s]
examples:
  good: [Rain fell]
  bad: [<words>]
"""


@pytest.fixture
def make_rule(tmp_path: Path):
    def make(
        rule_id: str = "loaded-language/test", phrases: str = "in tatters", severity: str = "warning", more: str = ""
    ) -> Rule:
        path = tmp_path / "rule.yaml"
        path.write_text(_BASE % {"phrases": phrases, "severity": severity, "more": more}, encoding="utf-8")
        faults: list[object] = []
        rule = load_rule(path, rule_id, faults)
        assert faults == []
        assert rule is not None
        return rule

    return make


def lint(copy: str, *rules: Rule, **options: object):
    return Linter(rules, **options).lint(read_string(copy, "story.txt"))


def test_a_finding_tells_place_words_and_message(make_rule) -> None:
    [found] = lint("Rain falls on the city\n\nThe plan was in tatters by noon, they saw.\n", make_rule())
    assert (found.location, found.end_location) == ((3, 14), (3, 24))
    assert (found.start, found.end, found.match) == (37, 47, "in tatters")
    assert (found.rule, found.category, found.severity) == ("loaded-language/test", "loaded-language", Severity.WARNING)
    assert (found.path, found.scope, found.message) == ("story.txt", "body", "“in tatters” is a verdict")
    assert found.replacement is None
    assert found.fix is None


def test_severity_by_scope(make_rule) -> None:
    found = lint(
        "Plan in tatters today\n\nIt was in tatters, said no one.\n", make_rule(severity="{headline: error, body: off}")
    )
    assert [(f.scope, f.severity) for f in found] == [("headline", Severity.ERROR)]


def test_words_in_quotation_marks_pass(make_rule) -> None:
    assert lint("Plan 'in tatters' says MP\n\nHer plan was “in tatters”, he said.\n", make_rule()) == []


def test_quotes_only_looks_in_nothing_else(make_rule) -> None:
    found = lint("Plan in tatters today\n\nHer plan was “in tatters”, he said.\n", make_rule(more="quotes: only"))
    assert [(f.scope, f.match) for f in found] == [("body", "in tatters")]


def test_quotes_include_looks_everywhere(make_rule) -> None:
    found = lint("Plan in tatters today\n\nHer plan was “in tatters”, he said.\n", make_rule(more="quotes: include"))
    assert [f.scope for f in found] == ["headline", "body"]


def test_vocabulary_passes_whatever_its_case(make_rule) -> None:
    rule = make_rule(phrases="massive")
    copy = "Band plays\n\nThe set by MASSIVE attack was massive.\n"
    assert [f.location.column for f in lint(copy, rule, vocabulary=["Massive Attack"])] == [31]


def test_excepted_section_and_genre_pass(make_rule) -> None:
    document = replace(read_string("Plan in tatters today\n", "story.txt"), section="Sport")
    assert Linter([make_rule(more="except-sections: [sport]")]).lint(document) == []
    document = replace(document, section=None, genre="opinion")
    assert Linter([make_rule(more="except-genres: [opinion]")]).lint(document) == []
    assert len(Linter([make_rule(more="except-sections: [sport]")]).lint(document)) == 1


def test_of_one_rule_the_longest_match_stands(make_rule) -> None:
    rule = make_rule(phrases="in tatters, in tatters today")
    rule_bad = [f.match for f in lint("Plan in tatters today\n", rule)]
    assert rule_bad == ["in tatters today"]


def test_overlapping_findings_of_two_rules_stand_unless_one_yields(make_rule) -> None:
    first, second = make_rule("a/one"), make_rule("a/two", phrases="tatters")
    yielding = make_rule("a/two", phrases="tatters", more="yields-to: [a/one]")
    assert [f.rule for f in lint("Plan in tatters today\n", first, second)] == ["a/one", "a/two"]
    assert [f.rule for f in lint("Plan in tatters today\n", first, yielding)] == ["a/one"]


def test_copy_cannot_fill_placeholders(make_rule) -> None:
    found = lint("A {match} in tatters\n", make_rule(phrases='"{match} in tatters"'))
    assert [f.message for f in found] == ["“{match} in tatters” is a verdict"]


def test_a_rule_that_is_off_finds_nothing(make_rule) -> None:
    assert lint("Plan in tatters today\n", make_rule(severity="off")) == []


def test_findings_come_in_reading_order(make_rule) -> None:
    rules = [make_rule("b/b", phrases="tatters"), make_rule("a/a", phrases="ruins")]
    found = lint("Plan in tatters and ruins\n\nMore tatters there.\n", *rules)
    assert [f.match for f in found] == ["tatters", "ruins", "tatters"]


def test_a_message_quotes_a_long_match_by_its_ends(make_rule) -> None:
    phrase = "a plan that had been in tatters for so long that nobody in the town could say"
    [found] = lint(f"Plan was {phrase}.\n", make_rule(phrases=phrase))
    assert found.message == "“a plan that had been in tatters for so long that nobody in … say” is a verdict"
    assert found.match == phrase


def test_a_large_vocabulary_is_not_gone_through_for_every_match(make_rule) -> None:
    terms = [f"massive {number:06}" for number in range(9_000)]
    linter = Linter([make_rule(phrases="massive")], terms)
    document = read_string("Band plays\n\nThe set by Massive 004321 was massive.\n", "story.txt")
    assert [(found.location.line, found.location.column) for found in linter.lint(document)] == [(3, 31)]
    assert list(linter._vocabulary._by_length) == [14]


@pytest.mark.parametrize(
    ("error", "what"), [(TimeoutError, "ran too long"), (MemoryError, "took too much memory")], ids=["time", "memory"]
)
def test_a_pattern_that_is_stopped_names_its_rule_and_the_others_go_on(make_rule, monkeypatch, error, what) -> None:
    def find(*_: object) -> None:
        raise error

    other = replace(make_rule(phrases="massive"), id="copy/other")
    linter = Linter([replace(make_rule(phrases="in tatters"), id="copy/stopped"), other])
    stopped = linter.rules[0].check
    real = type(stopped).find
    monkeypatch.setattr(type(stopped), "find", lambda check, *args: find() if check is stopped else real(check, *args))
    found = linter.lint(read_string("Plan in tatters\n\nA massive one in tatters.\n", "story.txt"))
    assert [finding.rule for finding in found] == ["copy/other"]
    assert linter.faults == {"copy/stopped": f"a pattern {what} and was stopped; make it simpler"}


_CONVERSION = """
message: "{match}"
description: Test.
source: house rule
severity: warning
fix: safe
%(check)s
examples:
  good: [Rain fell]
  bad: [<words>]
"""
_CHECKS = {
    "wrong": "check: conversion",
    "order": "check: systems\nflag: order\nfirst: metric",
    "words": "check: substitution\nswap: [prior to -> before, railway station -> train station]",
}


@pytest.fixture
def replacements(tmp_path: Path):
    """The replacements that one check gives for a story in a format."""

    def found(check: str, source: str, suffix: str) -> list[str | None]:
        path = tmp_path / "rule.yaml"
        path.write_text(_CONVERSION % {"check": _CHECKS[check]}, encoding="utf-8")
        faults: list[object] = []
        rule = load_rule(path, "units/test", faults)
        assert faults == []
        findings = Linter([rule]).lint(read_string(source, "story", suffix))
        assert all(one.match == source[one.start : one.end] for one in findings)
        return [one.replacement for one in findings]

    return found


@pytest.mark.parametrize(
    ("source", "suffix", "replacement"),
    [
        ("It is 35km (21 miles) off.", ".txt", "22 miles"),
        ("It is 35km (21\u202fmiles) off.", ".txt", "22\u202fmiles"),
        ("Far\r\n\r\nIt is 35km (21\r\nmiles) off.", ".txt", "22\r\nmiles"),
        ("It is 35km (21  miles) off.", ".txt", "22  miles"),
        ("<p>It is 35km (21&nbsp;miles) off", ".html", "22&nbsp;miles"),
        ("<p>It is 35km (21&#8239;miles) off", ".html", "22&#8239;miles"),
        ("<p>It is 35km (21<br>miles) off", ".html", "22<br>miles"),
        ("It is 35km (21&nbsp;miles) off.", ".md", "22&nbsp;miles"),
        ('{"headline": "It is 35km (21\\u00a0miles) off"}', ".ninjs", "22\\u00a0miles"),
        ('{"headline": "A", "body_html": "<p>It is 35km (21&#160;miles) off"}', ".ninjs", "22&#160;miles"),
        (
            "<rss><channel><item><title>35km (21&#160;miles) off</title></item></channel></rss>",
            ".rss",
            "22&#160;miles",
        ),
        (
            "<rss><channel><item><description>35km (21&amp;nbsp;miles) off</description></item></channel></rss>",
            ".rss",
            "22&amp;nbsp;miles",
        ),
    ],
)
def test_a_replacement_keeps_the_blanks_of_the_source(replacements, source: str, suffix: str, replacement: str) -> None:
    assert replacements("wrong", source, suffix) == [replacement]


def test_blanks_stay_at_their_words_when_these_change_places(replacements) -> None:
    assert replacements("order", "<p>It is 22&nbsp;miles (35 km) off", ".html") == ["35 km (22&nbsp;miles"]
    assert replacements("order", "<p>It is 22 miles (35&nbsp;km) off", ".html") == ["35&nbsp;km (22 miles"]


def test_where_the_number_of_blanks_differs_they_are_plain(replacements) -> None:
    assert replacements("words", "<p>A railway&nbsp;station prior&nbsp;to Monday", ".html") == [
        "train&nbsp;station",
        "before",
    ]
