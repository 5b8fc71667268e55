"""Columns in other units."""

from __future__ import annotations

import weakref

import pytest

from headline_lint.reporters.columns import Columns


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
    assert Columns({"a.txt": source}, "utf-16").of("a.txt", finding.start, finding.location) == utf_16
    assert Columns({"a.txt": source}, "utf-8").of("a.txt", finding.start, finding.location) == utf_8


def test_the_end_of_a_span_with_wide_characters(found):
    source = "x\nan 🙂é end"
    finding = found(source, "🙂é")
    assert finding.end_location.column == 6
    assert Columns({"a.txt": source}, "utf-16").of("a.txt", finding.end, finding.end_location) == 7
    assert Columns({"a.txt": source}, "utf-8").of("a.txt", finding.end, finding.end_location) == 10


class Copy(str):
    """A source of which one can tell whether it is still held."""

    __slots__ = ("__weakref__",)


@pytest.mark.parametrize("unit", ["utf-16", "utf-8"])
def test_one_source_after_another(found, unit):
    sources = {"a.txt": "🙂 word", "b.txt": "a word"}
    columns = Columns(sources, unit)
    for path in (*sources, *sources):
        place = found(sources[path], "word")
        alone = Columns({"a.txt": sources[path]}, unit).of("a.txt", place.start, place.location)
        assert columns.of(path, place.start, place.location) == alone


def test_no_source_outlives_its_report(found):
    source = Copy("é word")
    held = weakref.ref(source)
    finding = found(str(source), "word")
    assert Columns({"a.txt": source}, "utf-8").of("a.txt", finding.start, finding.location) == 4
    del source
    assert held() is None
