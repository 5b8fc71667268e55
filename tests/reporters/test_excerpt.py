"""The source line of a finding, with marks under the span."""

from __future__ import annotations

import pytest

from headline_lint.reporters.excerpt import columns, excerpt


@pytest.mark.parametrize(
    ("source", "words", "line", "marks"),
    [
        ("Plan in tatters", "in tatters", "Plan in tatters", "     ^^^^^^^^^^"),
        ("one\nPlan in tatters\nthree", "tatters", "Plan in tatters", "        ^^^^^^^"),
        ("one\r\nPlan it\r\nthree", "it", "Plan it", "     ^^"),
        ("one\rPlan it\rthree", "it", "Plan it", "     ^^"),
        ("\tPlan it", "it", "    Plan it", "         ^^"),
        ("東京 it", "it", "東京 it", "     ^^"),
        ("東京 it", "京", "東京 it", "  ^^"),
        ("cafe\u0301 it", "it", "cafe\u0301 it", "     ^^"),
        ("a \u202eb it", "it", "a <U+202E>b it", "            ^^"),
        ("a \x1b[31m it", "\x1b", "a <U+001B>[31m it", "  ^^^^^^^^"),
        ("one two\nthree four", "two\nthree", "one two", "    ^^^"),
        ("a\xa0b it", "it", "a b it", "    ^^"),
        ("word", "word", "word", "^^^^"),
    ],
)
def test_excerpts(found, source, words, line, marks):
    assert excerpt(source, found(source, words), 80) == (line, marks)


@pytest.mark.parametrize(
    ("words", "line", "marks"),
    [
        ("start", "start a a a a a a …", "^^^^^"),
        ("middle", "…a a a middle b b b…", "       ^^^^^^"),
        ("end", "… b b b b b b b end", "                ^^^"),
    ],
)
def test_long_lines_are_cut_around_the_span(found, words, line, marks):
    source = "start " + "a " * 50 + "middle " + "b " * 50 + "end"
    copy, below = excerpt(source, found(source, words), 20)
    assert (copy, below) == (line, marks)


@pytest.mark.parametrize("width", [12, 20, 40, 100])
@pytest.mark.parametrize("unit", ["word ", "東京 ", "\t", "\u202e"])
def test_nothing_is_wider_than_asked(found, width, unit):
    source = unit * 40 + "THIS" + unit * 40
    line, marks = excerpt(source, found(source, "THIS"), width)
    assert columns(line) <= width
    assert columns(marks) <= width
    assert line[: len(line)].count("THIS") == 1
    start = columns(line[: line.index("THIS")])
    assert marks == " " * start + "^^^^"


def test_a_span_wider_than_the_line_is_cut(found):
    source = "a " + "x" * 200 + " b"
    line, marks = excerpt(source, found(source, "x" * 200), 30)
    assert line == "…" + "x" * 28 + "…"
    assert marks == " " + "^" * 28


def test_an_endless_line_is_not_read_to_its_end_for_each_finding(found):
    class Watched(str):
        """A source that tells how much of it is copied."""

        __slots__ = ()
        copied = 0

        def __getitem__(self, part):
            piece = super().__getitem__(part)
            Watched.copied += len(piece)
            return piece

    source = "a " * 50_000 + "word" + " b" * 50_000
    line, marks = excerpt(Watched(source), found(source, "word"), 60)
    assert len(line) == 60
    assert line[marks.index("^") :].startswith("word")
    assert (line[0], line[-1]) == ("…", "…")
    assert Watched.copied < 1_000
