"""Which names of a story are one name spelled in two ways."""

from __future__ import annotations

import pytest

from headline_lint.language.referents.name_spellings import misspellings_of
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def found(copy: str) -> list[tuple[str, str]]:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    return [(story.string[one.start : one.end], story.words(one.other)) for one in misspellings_of(story)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Volodymyr Zelenko came. Mr Zelenko left. Aides to Voldymyr Zelenko stayed.", [("Voldymyr", "Volodymyr")]),
        ("Ada Lindqvist led. Ada Lindkvist wept.", [("Lindkvist", "Lindqvist")]),
        ("It was in Shenzhen. The Shenzen office shut.", [("Shenzen", "Shenzhen")]),
        ("He is in Texas. Rain fell in Texsa.", [("Texsa", "Texas")]),
        ("Mr Okonjo came. Okonjo paid. Nobody saw Okoonjo leave.", [("Okoonjo", "Okonjo")]),
        ("He met Trump. Then Trump left. Later Trump wept. He said Tump would pay.", [("Tump", "Trump")]),
        ("Sarah Williams came. Ms Williams left. Aides to Sarah William stayed.", [("William", "Williams")]),
        ("Ada Clarke came. Ms Clarke left. Aides to Ada Clark stayed.", [("Clark", "Clarke")]),
        ("On Tuesday they met. On Tuesdday Peter left.", [("Tuesdday", "Tuesday")]),
    ],
)
def test_one_name(copy: str, expected: list[tuple[str, str]]) -> None:
    assert found(copy) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "Mr Osama spoke. Mr Obama left. Obama came back.",
        "Jane Brown and her son Jon Browne run it. Ms Brown said so.",
        "Korea won. Koreans and a Korean cheered.",
        "Anti-Semitism rose. Anti-Semitic letters came.",
        "Ivan Petrov left. Olga Petrova stayed.",
        "Latino and Latina voters came. Latinos won.",
        "Ana Nuñez rang. Ms Nunez rang.",
        "Slovenia won. Slovakia lost.",
        "Austria won. Australia lost.",
        "Jeet Heer wrote it. Here it is. Here it was.",
        "Uzi Arad spoke. The Arab world listened. Arab envoys left.",
        "Karen Norris spoke. Keren Landman wrote.",
        "Barry Lee came. The Barry fans and Barrry [sic] left.",
        "The team was Horan, Lee and Horgan.",
        "Ada Clarke came. Bob Clark left.",
        "Coptic Christians came. A Coptic Christian left.",
        "Airtel grew. Aircel shrank.",
        "Paris Saint-Germain won. The German side lost. Germans wept.",
    ],
)
def test_two_names(copy: str) -> None:
    assert found(copy) == []


def test_a_list_in_which_many_are_near_is_passed_over() -> None:
    names = ". ".join(f"He met Zelen{a}{b}" for a in "bcdfghklmn" for b in "aeiou")
    assert found(names) == []


def test_the_byline_is_apart() -> None:
    copy = "Council meets\n\nBy Ann Lindkvist\n\nAnn Lindqvist spoke. Ms Lindqvist left.\n"
    assert misspellings_of(Story(read_string(copy, "story.txt"))) == []
