from __future__ import annotations

import pytest

from headline_lint.document import Copy, Piece, seen_in
from headline_lint.readers.block_words import BlockWords
from headline_lint.readers.raised import is_mark, sense_of, without_notes


@pytest.mark.parametrize(
    ("before", "number", "after", "sense"),
    [
        ("built in 1970", "1", ", was", "note"),
        ("sold for 35", "2", " pounds", "note"),
        ("he said.", "12", " It", "note"),
        ("the council", "3", " said", "note"),
        ("so he said ", "3", " and", "note"),
        ("(in May)", "2", "", "note"),
        ("fell 5%", "2", " in", "note"),
        ("was 9C", "4", " (58F)", "note"),
        ("was 9C", "2", " (58F)", "note"),
        ("at 35km/h", "3", " on", "note"),
        ("weighs 35kg", "2", " or", "note"),
        ("", "1", " Since 2020", "note"),
        ("100 m", "1", " deep", "note"),
        ("100 m", "2", " of land", "either"),
        ("35km", "3", " (40 miles)", "either"),
        ("12 square feet", "2", "", "either"),
        ("of 5 m/s", "2", "", "either"),
        ("spent 10", "6", " times", "power"),
        ("is 2", "10", " bytes", "power"),
        ("so x", "2", " + y", "power"),
        ("5", "1", "/", "power"),
        ("5 ", "1", "⁄", "power"),
        ("dated with ", "14", "C", "power"),
        ("", "14", "C", "power"),
    ],
)
def test_what_a_raised_number_is(before, number, after, sense):
    assert sense_of(before, number, after) == sense


@pytest.mark.parametrize("words", ["*", "†", "[1]", "[ a ]", "(2)", "1,2", "1, 12", "3–5", "[note 4]", " 1 2 ", "[]"])
def test_marks_of_notes(words):
    assert is_mark(words)


@pytest.mark.parametrize("words", ["st", "th", "TM", "o", "2+", "-1", "−2", "1.5", "n", "", "a b"])
def test_what_marks_no_note(words):
    assert not is_mark(words)


def settled(*parts):
    """The words of a block: strings alternate, every other one is raised."""
    words, at = BlockWords("".join(parts)), 0
    for number, part in enumerate(parts):
        words.add(part, at, at + len(part), raised=number % 2 > 0)
        at += len(part)
    return seen_in(without_notes([Copy(words.take(), "body")])[0].pieces)


@pytest.mark.parametrize(
    ("parts", "seen"),
    [
        (("In 1970", "1", " the 35", "2", " men ran 35km", "3", " (40 miles) at 9C", "4"), "In 1970 the 35 men ran 35km (40 miles) at 9C"),
        (("In 1970", "1", " it had 100 m", "2", " of land"), "In 1970 it had 100 m² of land"),
        (("In 1970", "1", " the 35", "2", " men had 100 m", "3", " of hay"), "In 1970 the 35 men had 100 m³ of hay"),
        (("It had 100 m", "2", " of land", "1", ". 35", "2"), "It had 100 m² of land. 35"),
        (("The sum is 5", "1", "/", "", "2"), "The sum is 5¹/2"),
        (("The 4", "th", " of May", "*", ""), "The 4th of May"),
        (("The Ca", "2+", " ion"), "The Ca2+ ion"),
    ],
)  # fmt: skip
def test_notes_are_left_out_of_a_story(parts, seen):
    assert settled(*parts) == seen


def test_the_place_of_a_note_is_known():
    words = BlockWords("man1 man")
    words.add("man", 0, 3)
    words.add("1", 3, 4, raised=True)
    words.add(" man", 4, 8)
    [copy] = without_notes([Copy(words.take(), "body")])
    assert copy.pieces == [Piece("man", 0, 3), Piece("", 3, 4), Piece(" man", 4, 8)]
