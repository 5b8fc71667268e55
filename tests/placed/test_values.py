"""Faults and places."""

from __future__ import annotations

import pytest

from headline_lint.placed.values import Fault, Placed, did_you_mean


def test_a_fault_names_file_line_and_column():
    assert str(Fault("rules/a/b.yaml", 3, 5, "is wrong")) == "rules/a/b.yaml:3:5: is wrong"


def test_a_fault_without_a_place_names_the_file():
    assert str(Fault("rules/a/b.yaml", 0, 0, "no such file")) == "rules/a/b.yaml: no such file"


def test_a_key_fault_stands_at_the_key():
    value = Placed("x", "f.yaml", 4, 12, key_line=4, key_column=3)
    assert value.key_fault("bad")[:3] == ("f.yaml", 4, 3)
    assert value.fault("bad")[:3] == ("f.yaml", 4, 12)


def test_a_key_fault_of_a_list_item_stands_at_the_item():
    assert Placed("x", "f.yaml", 4, 12).key_fault("bad")[:3] == ("f.yaml", 4, 12)


@pytest.mark.parametrize(
    ("word", "legal", "words"),
    [
        ("severty", ["severity", "scope"], "did you mean “severity”?"),
        ("warn", ["error", "warning", "off"], "did you mean “warning”?"),
        ("zzz", ["error", "off"], "use one of: error, off"),
        ("zzz", [f"rule-{number}" for number in range(30)], "none of the 30 names is near it"),
    ],
)
def test_did_you_mean(word, legal, words):
    assert did_you_mean(word, legal) == words


def test_after_many_faults_no_nearest_name_is_looked_for():
    assert did_you_mean("severty", ["severity"], before=49) == "did you mean “severity”?"
    assert did_you_mean("severty", ["severity"], before=50) == "see the faults above"


def test_plain_gives_pythons_own_types():
    inner = {"a": Placed("1", "f", 1, 1), "b": Placed([Placed(None, "f", 1, 1), Placed("x", "f", 1, 1)], "f", 1, 1)}
    assert Placed(inner, "f", 1, 1).plain() == {"a": "1", "b": [None, "x"]}


@pytest.mark.parametrize(("value", "kind"), [(None, "nothing"), ("a", "text"), ([], "a list"), ({}, "a mapping")])
def test_kinds_in_plain_words(value, kind):
    assert Placed(value, "f", 1, 1).kind == kind


def test_the_word_of_a_value():
    assert Placed("warn", "f", 1, 1).word == "warn"
    assert Placed([], "f", 1, 1).word == "a list"


def test_a_fault_that_quotes_a_huge_value_is_cut():
    text = str(Fault("a.yaml", 1, 2, f"“{'x' * 100_000}” is no house style; use one of: bbc"))
    assert text.startswith("a.yaml:1:2: “xxx")
    assert text.endswith("” is no house style; use one of: bbc")
    assert len(text) < 600
