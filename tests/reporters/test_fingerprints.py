"""What a finding is known by from run to run."""

from __future__ import annotations

from headline_lint.reporters.fingerprints import fingerprints


def test_lines_above_change_nothing(found):
    before = fingerprints([found("Head\n\nA word", "word")])
    assert before == fingerprints([found("Head\n\nA new paragraph\n\nThe first word", "word")])
    assert len(before[0]) == 32


def test_each_is_different(found):
    source = "A word\nand two\nwords"
    findings = [
        found(source, "word"),
        found(source, "word"),
        found(source, "and"),
        found(source, "word", path="b.txt"),
        found(source, "word", rule="copy/other"),
    ]
    assert len(set(fingerprints(findings))) == 5


def test_where_a_line_is_broken_changes_nothing(found):
    assert fingerprints([found("two\nwords", "two\nwords")]) == fingerprints([found("two words", "two words")])


def test_half_a_surrogate_pair(found):
    assert fingerprints([found("a \ud83d", "\ud83d")])
