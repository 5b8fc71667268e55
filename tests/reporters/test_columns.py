"""Columns in other units."""

from __future__ import annotations

import pytest

from headline_lint.reporters.columns import column


@pytest.mark.parametrize(
    ("source", "words", "utf_16", "utf_8"),
    [
        ("a word", "word", 3, 3),
        ("é word", "word", 3, 4),
        ("東 word", "word", 3, 5),
        ("🙂 word", "word", 4, 6),
        ("🙂🙂\n🙂 é word 🙂", "word", 6, 9),
        ("🙂\r\nword", "word", 1, 1),
        ("a𐐀b", "b", 4, 6),
        ("\ud83d b", "b", 3, 5),
        ("🙂", "🙂", 1, 1),
    ],
)
def test_columns(found, source, words, utf_16, utf_8):
    finding = found(source, words)
    assert column(source, finding.start, finding.location, "utf-16") == utf_16
    assert column(source, finding.start, finding.location, "utf-8") == utf_8


def test_the_end_of_a_span_with_wide_characters(found):
    source = "x\nan 🙂é end"
    finding = found(source, "🙂é")
    assert finding.end_location.column == 6
    assert column(source, finding.end, finding.end_location, "utf-16") == 7
    assert column(source, finding.end, finding.end_location, "utf-8") == 10
