"""Who is named where, under which title, and which mentions are of one."""

from __future__ import annotations

import pytest

from headline_lint.language.referents.bearers import bearers_of
from headline_lint.language.referents.mentions import mentions_in, mentions_of
from headline_lint.language.referents.name_words import name_words, without_stops
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def story_of(copy: str) -> Story:
    return Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))


def mentions(copy: str) -> list[tuple[str, str]]:
    story = story_of(copy)
    return [(one.title, story.string[one.start : one.end]) for one in mentions_of(story)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The mayor of Hull, Sarah James, spoke.", [("", "Hull"), ("", "Sarah James")]),
        ("Mayor Sarah James spoke.", [("mayor", "Sarah James")]),
        ("Then Prime Minister Lee left.", [("minister", "Lee")]),
        ("She thanked Ohio Governor Ada Lee.", [("", "Ohio"), ("governor", "Ada Lee")]),
        ("It is Lee's Hull office.", [("", "Lee"), ("", "Hull")]),
        ("He joined the Bank of England.", [("", "Bank of England")]),
        ("Bridges fell. Tesco shut.", [("", "Tesco")]),
        ("“Bridges fell,” Mr. Okoro said.", [("mr", "Okoro")]),
        ("It met the U.N. on Monday in March.", [("", "U.N.")]),
        ("He saw Jean-Luc O'Brien of the RSPB.", [("", "Jean-Luc O'Brien"), ("", "RSPB")]),
        ("Ana de Lee met Bob Lee of Goole.", [("", "Ana de Lee"), ("", "Bob Lee"), ("", "Goole")]),
        ("The mayor spoke. Nobody came.", []),
        ("I'm here. I've been there.", []),
        ("See @Ada or lib/Ada.", []),
    ],
)
def test_mentions(copy: str, expected: list[tuple[str, str]]) -> None:
    assert mentions(copy) == expected


def test_the_byline_and_the_headline_are_apart() -> None:
    story = Story(read_string("Selby votes\n\nBy Ann Roe\n\nPeople of Goole voted too.\n", "story.txt"))
    assert [one.words for one in mentions_of(story)] == [("goole",)]
    assert [one.words for one in mentions_in(story, story.scoped("headline")[0])] == [("selby",)]


def test_mentions_are_found_once() -> None:
    story = story_of("Hull votes.")
    assert mentions_of(story) is mentions_of(story)


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The mayor, Sarah James, spoke. Ms James left. Mayor James wept.", [("sarah james", 3, {"ms", "mayor"})]),
        ("He met Mr James. He met Ms James.", [("james", 1, {"mr"}), ("james", 1, {"ms"})]),
        ("He met Ada Lee. He met Bob Lee.", [("ada lee", 1, set()), ("bob lee", 1, set())]),
        ("He met Lee. He met Ada Lee.", [("ada lee", 2, set())]),
    ],
)
def test_bearers(copy: str, expected: list[tuple[str, int, set[str]]]) -> None:
    found = bearers_of(story_of(copy))
    assert [(" ".join(one.words), len(one.mentions), set(one.titles)) for one in found] == expected


def test_the_fullest_mention_of_a_bearer() -> None:
    story = story_of("He met Mr Lee. He met Ada Lee.")
    fullest = bearers_of(story)[0].fullest
    assert story.string[fullest.start : fullest.end] == "Ada Lee"


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Tesco's McDonald rode the M25", ["Tesco", "McDonald", "M25"]),
        ("an iPhone for £5M, and 9M more", ["iPhone"]),
        ("Players' Hull", ["Players", "Hull"]),
        ("M&S and P&amp;G", ["M&S", "P", "G"]),
    ],
)
def test_words_with_a_capital(copy: str, expected: list[str]) -> None:
    assert [word.written for word in name_words(copy, 0, len(copy))] == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("UN", True),
        ("U.N.", True),
        ("MPs", True),
        ("M25", True),
        ("McDonald", True),
        ("Hold-Up", False),
        ("Hull", False),
    ],
)
def test_acronyms(word: str, expected: bool) -> None:
    assert [found.is_acronym for found in name_words(word, 0, len(word))] == [expected]


def test_stops_of_initials_go_and_those_of_sentences_stay() -> None:
    assert without_stops("The U.N. and D.C. met. It rained at 5 a.m. today.") == (
        "The UN. and DC. met. It rained at 5 am. today."
    )
