"""Settings of rules and categories, applied."""

from __future__ import annotations

import difflib

import pytest

from headline_lint.config.settings import read_settings, setting_of, with_settings
from headline_lint.findings.finding import Severity
from headline_lint.placed.yaml_file import parse_yaml
from headline_lint.rulebook.loading import load_rulebook


@pytest.fixture
def rules(newsroom):
    newsroom.rule("copy/filler")
    newsroom.rule("copy/quiet", ("severity: warning", "severity: off"))
    newsroom.rule("copy/mixed", ("severity: warning", "severity: {headline: error, body: suggestion}"))
    newsroom.rule("loaded-language/word")
    newsroom.rule("style/asleep", ("severity: warning", "severity: off"))
    return {rule.id: rule for rule in load_rulebook([newsroom.folder / "rules"]).rules}


def settings(text):
    faults = []
    return read_settings(parse_yaml(text, faults, "f"), faults)


def applied(rules, text):
    faults = []
    changed = with_settings(rules, settings(text), faults)
    return changed, [str(fault) for fault in faults]


def levels(rules):
    return {name: {scope: level.label for scope, level in rule.severities.items()} for name, rule in rules.items()}


def test_one_severity_takes_the_place_of_all(rules):
    changed, faults = applied(rules, "copy/mixed: warning")
    assert faults == []
    assert levels(changed)["copy/mixed"] == {"default": "warning"}
    assert levels(rules)["copy/mixed"] == {"headline": "error", "body": "suggestion", "default": "suggestion"}


def test_a_mapping_of_severities_changes_what_it_names(rules):
    changed, _ = applied(rules, "copy/filler: {severity: {headline: error}}\ncopy/mixed: {severity: {body: warning}}")
    assert levels(changed)["copy/filler"] == {"default": "warning", "headline": "error"}
    assert changed["copy/filler"].severity("standfirst", None) is Severity.ERROR
    assert changed["copy/filler"].severity("body", None) is Severity.WARNING
    assert levels(changed)["copy/mixed"] == {"headline": "error", "body": "warning", "default": "suggestion"}
    assert changed["copy/mixed"].severity("caption", None) is Severity.WARNING


def test_a_category_holds_for_its_rules_that_are_on(rules):
    changed, faults = applied(rules, "copy: suggestion")
    assert faults == []
    assert {name for name, rule in changed.items() if rule.severities == {"default": Severity.SUGGESTION}} == {
        "copy/filler",
        "copy/mixed",
    }


@pytest.mark.parametrize("text", ["copy: off\ncopy/filler: error", "copy/filler: error\ncopy: off"])
def test_a_rule_wins_over_its_category(rules, text):
    changed, _ = applied(rules, text)
    assert changed["copy/filler"].highest is Severity.ERROR
    assert changed["copy/mixed"].highest is Severity.OFF


def test_options_and_policies(rules):
    changed, faults = applied(
        rules,
        "loaded-language/word: {severity: error, phrases: [by and large], names: flag, quotes: include,"
        " except-sections: sport, except-genres: [opinion]}",
    )
    rule = changed["loaded-language/word"]
    assert faults == []
    assert [phrase.text for phrase in rule.check.phrases] == ["by and large"]
    assert (rule.check.names, rule.quotes, rule.indirect) == ("flag", "include", None)
    assert (rule.except_sections, rule.except_genres) == ({"sport"}, {"opinion"})
    assert [phrase.text for phrase in rules["loaded-language/word"].check.phrases] == ["at the end of the day"]


def test_a_rule_may_be_switched_on(rules):
    changed, _ = applied(rules, "copy/quiet: warning")
    assert changed["copy/quiet"].highest is Severity.WARNING


@pytest.mark.parametrize(
    ("opening", "entry", "closing"),
    [
        ("{", "copy/filler{}: off, ", "}"),
        ("copy/filler: {", "severity{}: off, ", "}"),
        ("copy: {", "severity{}: off, ", "}"),
        ("copy/filler: {severity: {", "headline{}: off, ", "}}"),
        ("copy/filler: {severity: {", "headline{}: offf, ", "}}"),
    ],
)
def test_of_many_unknown_names_the_first_are_compared(rules, monkeypatch, opening, entry, closing):
    asked = []
    monkeypatch.setattr(difflib, "get_close_matches", lambda word, *_, **__: asked.append(word) or [])
    names = "".join(entry.replace("{}", str(number)) for number in range(200))
    _, faults = applied(rules, opening + names + closing)
    assert len(faults) >= 200
    assert 50 <= len(asked) <= 101
    assert faults[-1].endswith("; see the faults above")


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("copy/filer: off", ["f:1:1: “copy/filer” is no rule or category; did you mean “copy/filler”?"]),
        ("loaded-langage: off", ["f:1:1: “loaded-langage” is no rule or category; did you mean “loaded-language”?"]),
        ("copy/filler: warn", ["f:1:14: “warn” is not known here; did you mean “warning”?"]),
        ("copy/filler: [off]", ["f:1:14: “a list” is not known here; use one of: error, off, suggestion, warning"]),
        ("copy: wrn", ["f:1:7: “wrn” is not known here; did you mean “warning”?"]),
        ("copy/filler: {sevrity: off}", ["f:1:15: “sevrity” is no key of “copy/filler”; did you mean “severity”?"]),
        ("copy/filler: {names: x}", ["f:1:22: “x” is not known here; use one of: flag, skip"]),
        ("copy/filler: {phrases: ['(a']}", ["f:1:25: the “(” at character 1 is never closed"]),
        (
            "copy/filler: {severity: {headlin: off}}",
            ["f:1:26: “headlin” is no scope or kind; did you mean “headline”?"],
        ),
        ("copy: {names: flag}", ["f:1:8: “names” is no key of a category's setting; did you mean “quotes”?"]),
        ("style: warning", ["f:1:1: no rule of “style” is on; name the rules to switch on"]),
        ("style: off", []),
    ],
)
def test_faults(rules, text, faults):
    changed, found = applied(rules, text)
    if "quotes" in "".join(faults):
        found = [fault.partition(";")[0] for fault in found]
        faults = [fault.partition(";")[0] for fault in faults]
    assert found == faults
    assert levels(changed)["copy/filler"] == {"default": "warning"}


def test_the_setting_that_has_the_last_word(rules):
    layers = [settings("copy: off\ncopy/filler: error"), settings("copy: suggestion")]
    assert setting_of(rules["copy/filler"], layers[:1]).placed.value == "error"
    assert setting_of(rules["copy/filler"], layers).placed.value == "suggestion"
    assert setting_of(rules["loaded-language/word"], layers) is None
