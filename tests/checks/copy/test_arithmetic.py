from __future__ import annotations

import pytest

from headline_lint.checks.copy.arithmetic import ArithmeticCheck

CHECK = ArithmeticCheck()


@pytest.mark.parametrize(
    ("copy", "words", "why"),
    [
        ("Takings fell 43% from £130m to £86m.", "43%", "from £130m to £86m is 34%, not 43"),
        ("Takings rose 12 per cent to £56m from £40m.", "12 per cent", "from £40m to £56m is 40%, not 12"),
        ("Takings rose from 50 to 60, a 31.5% rise.", "31.5%", "from 50 to 60 is 20.0%, not 31.5"),
        ("Takings fell from 50 to 60, a fall of 20%.", "20%", "from 50 to 60 is a rise"),
        ("Support fell 10 points, from 93% to 73%.", "10", "from 93% to 73% is 20 points, not 10"),
        ("Takings doubled from £50m to £75m.", "doubled", "from £50m to £75m is 1.5 times, not “doubled”"),
        ("Takings more than doubled from £50m to £90m.", "doubled", "from £50m to £90m is 1.8 times, not “doubled”"),
        ("Twelve of the 60 members, or 25%, left.", "25%", "twelve of 60 is 20%, not 25"),
        ("About 25% (12 of 60) left.", "25%", "12 of 60 is 20%, not 25"),
        ("Some 300 pupils, or 35% of the 1,200 there, left.", "35%", "300 of 1,200 is 25%, not 35"),
        ("Of the 60 members, 12 (25%) left.", "25%", "12 of 60 is 20%, not 25"),
        ("More than half (45%) left.", "45%", "more than half is more than 50%, not 45"),
        ("A quarter of the pupils (31%) left.", "31%", "a quarter is 25%, not 31"),
        ("One in five, or 31%, left.", "31%", "one in five is 20%, not 31"),
        ("It fell to £86m from £130m, a 43% drop.", "43%", "from £130m to £86m is 34%, not 43"),
        ("It rose tenfold, from 20 to 2,000.", "tenfold", "from 20 to 2,000 is 100 times, not “tenfold”"),
        ("There were 12 passengers (five men and eight women).", "12", "five men and eight women are 13, not 12"),
        ("The council, which has 40 members, voted 25 to 20.", "40", "25 and 20 are 45, more than 40"),
        ("All 40 members voted, 25 for and 20 against.", "40", "25 and 20 are 45, more than 40"),
        ("Police held 12 people, five men and eight women.", "12", "five men and eight women are 13, not 12"),
        ("Police held five men, six women and a girl, 13 in all.", "13",
         "five men, six women and a girl are 12, not 13"),
        ("The 40-member council voted 25 to 20.", "40", "25 and 20 are 45, more than 40"),
        ("Of the 40 members 25 voted for and 20 against.", "40", "25 and 20 are 45, more than 40"),
        ("It passed by 320 votes to 280, a majority of 50.", "50", "320 less 280 is 40, not 50"),
        ("A majority of 50, by 320 to 280, passed it.", "50", "320 less 280 is 40, not 50"),
        ("She leads by 18 points (58% to 45%).", "18", "58% less 45% is 13, not 18"),
        ("It gave £2.1m to roads and £4.2m to schools, a total of £7.3m.", "£7.3m",
         "£2.1m and £4.2m are £6.3m, not £7.3m"),
        ("He ran it for 12 years from 1990 to 1999.", "12", "from 1990 to 1999 is 9 years, not 12"),
        ("From 1990 to 1999, 12 years, he ran it.", "12", "from 1990 to 1999 is 9 years, not 12"),
        ("Born on 3 May 1950, he died in 2020, aged 75.", "75",
         "born in 1950 and dead in 2020 is aged 69 or 70, not 75"),
    ],
)  # fmt: skip
def test_flagged(matches, copy, words, why):
    story, (match,) = matches(CHECK, f"Deal done\n\n{copy}")
    assert (story.words(match), match.values) == (words, {"why": why})


@pytest.mark.parametrize(
    "copy",
    [
        "Takings fell 34% from £130m to £86m, rose 50% from £2m to £3.4m and 5% from £20m to £21m.",
        "Takings rose 22% from 5,000 to 6,000, more than 30% from £2m to £3m.",
        "At constant exchange rates takings rose 12% from £40m to £56m.",
        "Takings rose 5% a year, from £40m to £56m. They nearly doubled from £50m to £90m.",
        "The rate rose 25%, or one point, from 4% to 5%; it rose 1 percentage point, from 4% to 5%.",
        "Some 12 of the 60 members, or 20%, left; 12 of the 60, or 8% of the town, were there.",
        "About 12 of the 60 members, or 22%, left.",
        "Police held 12 people, five men, six women and a girl, and 12 people, including five men and two women.",
        "Ten people, four adults and six children, of them three boys and three girls, left.",
        "The 40-member council voted 25 to 10. Of the 40 members 25 voted for and 10 against.",
        "It passed by 320 votes to 280, a majority of 40. It won 320 seats to 280, a majority of 20 seats.",
        "She leads by five points (48% to 44%).",
        "It gave £3m to roads and £4m to schools, a total of £8m.",
        "He ran it for ten years from 1990 to 1999, nine of the years between 1980 and 1999, from 1990 to 1999, 12 years ago.",
        "Born in 1950, he died in 2020, aged 69.",
        "Nearly half (41%), roughly a quarter (24%) and one in five (21%) left; the fourth quarter of 2019 (5.6%) was good.",
        "It deported 16,278 people in the first two months of 2018 – 97% of them in May; 12 rows and six, a total of 72.",
        "The top 1% rose from 19% to 25%. It dropped by double-digits, to 59% from 73%.",
        "It is up 3 points since the poll – he has stretched his lead to 8 points, up from 2.",
        "Life expectancy rose to 72 years from 1981 to 2015.",
        "It had a four-year school from 1897 to 1945, and he 12 years in jail from 1990 to 1999.",
        "Born in 1950, he married Ann, who died in 2001 aged 40. The 12-member board sent it to MPs, who voted 25 to 20.",
        "He voted 25 times. By 3 to 4 pm 12 had come.",
    ],
)
def test_silent(flagged, copy):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == []


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        ("Takings fell 43% from £130m to £86m.", "sure"),
        ("Takings rose 25% from 5,000 to 6,000.", None),
        ("Takings fell about 60% from £130m to £86m.", None),
        ("“Takings fell 43% from £130m to £86m,” she said.", None),
        ("Police held 12 people, five men and six women.", None),
        ("Police held 12 people, five men and eight women.", "sure"),
        ("He ran it for six years from 1990 to 1999.", None),
        ("He ran it for 12 years from 1990 to 1999.", "sure"),
    ],
)
def test_what_is_sure(matches, copy, kind):
    _, (match,) = matches(CHECK, f"Deal done\n\n{copy}")
    assert match.kind == kind


def test_only_blocks_asked_for(flagged):
    copy = "Takings fall 43% from £130m to £86m\n\nTakings fell 50% from £130m to £86m."
    assert flagged(CHECK, copy, scopes=("headline",)) == ["43%"]
