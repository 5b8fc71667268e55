"""The figure that a body gives for the same thing as the headline's: certain, doubtful, or none."""

from __future__ import annotations

import pytest

from headline_lint.checks.headline.headline_support import HeadlineSupportCheck
from headline_lint.language.story import Story
from headline_lint.readers import read_string

CERTAIN = [
    ("Three dead in crash", "Two people died at 3pm on the A1.", "Two people"),
    ("Council sells ferry for 36 pounds", "The ferry was sold for 35 pounds, the council said.", "35 pounds"),
    ("Three dead in crash", "Two people died on 3 March when a plank (3in) fell.", "Two people"),
    ("Three dead in crash", "Two people died. Hull won 3-1.", "Two people"),
    ("Storm kills 12 in Fife", "The storm killed 14 people in Fife.", "14 people"),
    ("Death toll in Fife rises to 12", "The storm has killed 14 people in Fife.", "14 people"),
    ("Four held after brawl", "Police arrested six men. Four cars were damaged.", "six men"),
    ("Snow closes 40 schools", "Heavy snow closed 31 schools in Fife.", "31 schools"),
    ("Three dead in crash", "At least four people died.", "four people"),
    ("Five arrested over march", "Police said three arrests were made.", "three arrests"),
    ("More than 200 jobs to go at plant", "Some 120 jobs will go at the plant.", "120 jobs"),
    ("At least five dead in crash", "Two people died.", "Two people"),
    ("1 in 5 shops shut", "One in four shops has shut.", "One in four shops"),
    ("Hall bill hits £5m", "The hall bill has hit £6m, the clerk said.", "£6m"),
    ("Ferry to close for 10 days of repairs", "The ferry will close for eight days of repairs.", "eight days"),
]
DOUBTFUL = [
    # hedged, of another time, in a quotation, told with others, or told with two values
    ("Three dead in crash", "At least two people died."),
    ("Three dead in crash", "Two people had died earlier."),
    ("About 420 sign petition", "Some 340 people signed the petition."),
    ("Snow closes 40 schools", "Heavy snow closed 31 schools in Fife. It closed 12 schools in Kent."),
    ("Three dead in crash", "Two men and their dog died."),
    ("Snow closes 40 schools", "There are 31 schools in Fife."),
    ("Hikes passed in four states but only two did it right", "The rises passed, and two states did it right."),
    ("Lido to get £5m", "The lottery fund will give the lido $5m."),
]
BORNE_OUT = [
    ("Two dead in crash", "A man and a woman died."),
    ("Four hurt in fire", "A couple and their two children were hurt."),
    ("Two MPs quit", "Anna Lee, MP for Hull, and Ben Cole, MP for Ely, quit."),
    ("Three jailed over theft", "Two men were jailed. Another man was jailed in May."),
    ("Three dead in crash", "Two people died. A third person died in hospital."),
    ("Four boys saved from attic", "The children, ages 2, 4, 5 and 6, were saved."),
    ("70% do not trust council", "Some 30% trust the council."),
    ("Lender unveils £8bn plan", "It will lend £2bn. Firms welcomed it. It will also buy £6bn of debt."),
    ("Twelve held after derby", "Police arrested nine people after the match and three on Monday."),
    ("Hull to get 500 new homes", "The council plans 450 homes in Hull and 50 in Hessle."),
    ("MPs back bill by 30 votes", "The bill was passed by 320 votes to 290."),
    ("Two in court over raid", "A man and a woman appeared in court over the raid."),
    ("Family of five escape blaze", "A mother, a father and their three children escaped."),
    (
        "Four jailed for total of 30 years",
        "Smith was jailed for 12 years, Moss for eight, Lee for six and Dale for four.",
    ),
    ("Six-figure sum paid to chief", "The chief was paid £150,000."),
    ("Nine states act", "At least eight other states have acted, after Ohio."),
    ("Five hurt as two die", "Two people died and five were hurt."),
    ("Man born with 12 fingers", "He was born with six fingers on each hand. He has two hands."),
]


def unsupported(headline: str, body: str) -> list[tuple[str | None, str]]:
    story = Story(read_string(f"{headline}\n\n{body}\n", "story.txt"))
    found = HeadlineSupportCheck(flag="figures").find(story, story.scoped("headline"), ())
    return [(match.kind, story.words(match.related) if match.related else "") for match in found]


@pytest.mark.parametrize(("headline", "body", "rival"), CERTAIN)
def test_a_certain_rival(headline: str, body: str, rival: str) -> None:
    assert unsupported(headline, body) == [("rival", rival)]


@pytest.mark.parametrize(("headline", "body"), DOUBTFUL)
def test_a_doubtful_rival_or_none(headline: str, body: str) -> None:
    assert [kind for kind, _ in unsupported(headline, body)] == [None]


@pytest.mark.parametrize(("headline", "body"), BORNE_OUT)
def test_people_and_things_told_otherwise(headline: str, body: str) -> None:
    assert unsupported(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Girl, 4, found in barn", "A nine-year-old girl was found.", [("rival", "nine-year-old girl")]),
        ("Poet dies at 84", "Ada Smith, 86, wrote until June.", [(None, "86")]),
        ("Girl, 4, found in barn", "Ada Smith, 4, was found.", []),
        # somebody else's age may be the only one told
        (
            "Man, 34, held over attack",
            "He is held over an attack on a nine-year-old girl.",
            [(None, "nine-year-old girl")],
        ),
        ("Girl, 4, and boy, 6, found", "A nine-year-old girl was found.", [(None, ""), (None, "")]),
        ("Girl, 4, found in barn", "Ada Smith, 9, and her brother, 7, were found.", [(None, "")]),
    ],
)
def test_ages(headline: str, body: str, expected: list[tuple[str | None, str]]) -> None:
    assert unsupported(headline, body) == expected


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        ("Thousands march in Hull", "About 300 people marched in Hull.", "300 people"),
        ("Dozens hurt in blast", "Five people were hurt in the blast.", "Five people"),
        ("Majority back tram plan", "In the poll 40% back the tram plan.", "40"),
    ],
)
def test_crowds(headline: str, body: str, told: str) -> None:
    assert unsupported(headline, body) == [(None, told)]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Hundreds march in Hull", "About 300 people marched in Hull."),
        ("Thousands march in Hull", "Crowds marched in Hull. Some 300 people sang."),
        ("Thousands march in Hull", "About 300 police officers were in Hull. In all 4,000 marched."),
        ("Dozens hurt in blast", "Five people died in the blast."),
        ("Majority back tram plan", "In the poll 40% oppose the tram plan and 60% back it."),
        ("Most popular names named", "In the poll 40% chose Ada."),
    ],
)
def test_crowds_that_pass(headline: str, body: str) -> None:
    assert unsupported(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Rovers win 2-1", "Rovers won 3-1 in the rain.", [(None, "3-1")]),
        ("Rovers win 2-1", "Rovers won 2-1 in the rain.", []),
        ("Rovers beaten 1-2", "Town won 2-1 in the rain.", []),
        ("Rovers win 2-1", "Rovers led 1-0 at the break.", []),
        ("Rovers win 2-1", "Rovers scored late and won.", []),
        ("Rovers win 2-1", "Rovers won 4-3 on penalties.", []),
        ("Rovers win 2-1", "Rovers won by two goals to one; Town had lost 5-0 in May.", []),
    ],
)
def test_scores(headline: str, body: str, expected: list[tuple[str | None, str]]) -> None:
    assert unsupported(headline, body) == expected


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Five key policies of the party", "Tax\n\nIt rises.\n\nFuel\n\nIt falls."),
        ("US Open 2023 results", "Moss won in straight sets."),
        ("Moss scorns 2020 hopefuls", "The vote of 2016 still rankles."),
        ("Boeing 737 lands in field", "The plane came down near Hull."),
        ("UPDATE 2-Harbour wall to rise", "The wall will rise."),
        ("Fair opens on 3 March", "The fair opens on Friday."),
    ],
)
def test_labels_and_what_a_story_lists(headline: str, body: str) -> None:
    assert unsupported(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Lisbon Open 2023 results", "Moss won the Lisbon Open 2022 in straight sets."),
        ("Boeing 737 lands in field", "The Boeing 747 came down near Hull."),
        ("Fair opens on 3 March", "The fair opens on 4 March."),
    ],
)
def test_labels_that_the_body_tells_otherwise(headline: str, body: str) -> None:
    assert unsupported(headline, body) == [(None, "")]


def test_a_list_that_counts_its_items_otherwise() -> None:
    body = "\n\n".join(f"{number}: It is a rule of the house." for number in (1, 2, 3, 4))
    story = Story(read_string(f"Five rules of the house\n\n{body}\n", "story.txt"))
    (match,) = HeadlineSupportCheck(flag="figures").find(story, story.scoped("headline"), ())
    assert match.values == {"body": "lists 4"}
