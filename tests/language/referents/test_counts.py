"""What the figures of a story count."""

from __future__ import annotations

import pytest

from headline_lint.language.referents.counts import counts_of
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def counts(copy: str) -> list[tuple[str, str]]:
    """Each figure of a paragraph, and its label, else its noun, else its kind."""
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    return [(story.string[c.number.start : c.number.end], c.label or c.noun.head or c.kind) for c in counts_of(story)]


COUNTED = [
    # nouns and their heads
    ("Two people died.", [("Two", "person")]),
    ("Three local men were held.", [("Three", "man")]),
    ("Two police officers came.", [("Two", "officer")]),
    ("Six police cars came.", [("Six", "car")]),
    ("Some 1,200 homes burned.", [("1,200", "home")]),
    ("A three-car crash shut the road.", [("three", "car")]),
    ("Twelve of the 60 schools shut.", [("Twelve", "school"), ("60", "school")]),
    ("Four women's shelters closed.", [("Four", "woman")]),
    ("Three killed as roof falls.", [("Three", "count")]),
    ("Two face charges.", [("Two", "count")]),
    ("They have 40 staff.", [("40", "staff")]),
    ("Both wolves and nine sheep fled.", [("nine", "sheep")]),
    # spans, money, shares, measures
    ("The road is shut for 18 months.", [("18", "month")]),
    ("It cost £300.", [("300", "money")]),
    ("Some 20% agreed.", [("20", "percent")]),
    ("A third of them agreed.", [("third", "share")]),
    ("One in five agreed.", [("One in five", "share")]),
    ("1 in 5 agreed.", [("1 in 5", "share")]),
    ("A plank (3in) fell.", [("3", "measure")]),
    # figures that count nothing
    ("It began at 3pm on 3 March.", [("3", "time"), ("3", "date")]),
    ("It began at 10.30 on May 4.", [("10.30", "time"), ("4", "date")]),
    ("Hull won 3-1.", [("3", "score"), ("1", "score")]),
    ("He lives at No 3.", [("3", "rank")]),
    ("They came third.", [("third", "rank")]),
    ("Ada Smith, 32, said so.", [("32", "age")]),
    ("A 16-year-old boy ran.", [("16", "age")]),
    ("The children, ages 3 and 4, ran.", [("3", "age"), ("4", "age")]),
    ("It opened in 1998.", [("1998", "year")]),
    ("They met the 2020 hopefuls.", [("2020", "year")]),
    ("The old Boeing 737 landed.", [("737", "name")]),
    ("The map on page 4 is wrong.", [("4", "numbered")]),
    # near misses of these
    ("Some 20 marchers came.", [("20", "marcher")]),
    ("Up to 15-20 people came.", [("15", "count"), ("20", "person")]),
    ("In all 1,984 people came.", [("1,984", "person")]),
]


@pytest.mark.parametrize(("copy", "expected"), COUNTED)
def test_counts(copy: str, expected: list[tuple[str, str]]) -> None:
    assert counts(copy) == expected


@pytest.mark.parametrize(
    ("copy", "fates"),
    [
        ("Two people died and three were hurt.", ["dead", "hurt"]),
        ("The blast killed two people, injuring three others.", ["dead", "hurt"]),
        ("Two men, both from Hull, were jailed.", ["jailed"]),
        ("The death toll from the storm rose to 12.", ["dead"]),
        ("Police arrested four men after the match.", ["held"]),
        ("Two cars burned when a man was killed.", [""]),
        ("Six people came.", [""]),
    ],
)
def test_what_befell_them(copy: str, fates: list[str]) -> None:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    assert [count.fate for count in counts_of(story)] == fates


@pytest.mark.parametrize(
    ("copy", "people"),
    [
        ("Two nurses left.", [True]),
        ("Two shopkeepers left.", [True]),
        ("Two cars left.", [False]),
        ("Two quangos left.", [None]),
        ("Two were killed.", [True]),
        ("Two were sold.", [None]),
    ],
)
def test_people(copy: str, people: list[bool | None]) -> None:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    assert [count.people for count in counts_of(story)] == people


@pytest.mark.parametrize(
    ("copy", "others", "partial"),
    [
        ("Another two men left.", [True], [False]),
        ("Two more men left.", [True], [False]),
        ("Two others left.", [True], [False]),
        ("Two of them left.", [False], [True]),
        ("Nine men, including two guards, left.", [False, False], [False, True]),
        ("Seven children are among the dead.", [False], [True]),
        ("Two men left.", [False], [False]),
    ],
)
def test_on_top_of_others_and_part_of_them(copy: str, others: list[bool], partial: list[bool]) -> None:
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    assert [count.others for count in counts_of(story)] == others
    assert [count.partial for count in counts_of(story)] == partial


@pytest.mark.parametrize("headline", ["UPDATE 2-Harbour wall to rise", "RPT-UPDATE 2-Harbour wall to rise"])
def test_an_agencys_slug(headline: str) -> None:
    story = Story(read_string(f"{headline}\n\nThe wall will rise.\n", "story.txt"))
    assert [count.label for count in counts_of(story)] == ["slug"]
