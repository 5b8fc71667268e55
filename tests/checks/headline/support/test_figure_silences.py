"""Figures of a headline that the body tells without giving them: reckoned, listed, in words, the story's own year."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from headline_lint.checks.headline.headline_support import HeadlineSupportCheck
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def unsupported(headline: str, body: str, date: str | None = None) -> list[str]:
    story = Story(replace(read_string(f"{headline}\n\n{body}\n", "story.txt"), date=date))
    check = HeadlineSupportCheck(flag="figures")
    return [story.string[match.start : match.end] for match in check.find(story, story.scoped("headline"), ())]


SILENT = [
    # The story's own year.
    ("Port fears for 2019", "The port lost half its trade in 2016. Its chief expects worse next year."),
    ("Mayor eyes 2019 run", "The mayor won in 2015. She will say in May whether she stands in the election."),
    ("Lent Fair 2019 draws crowds", "The Lent Fair drew crowds again this year. The Lent Fair of 2017 was wet."),
    ("Ferry debts to grow in '19", "The ferry was sold in 2014. It will owe more this year."),
    ("2015 tied for wettest year", "Last year tied 2010 for rain, the Met Office said."),
    ("A 1984 note may name thief", "It was the 31st anniversary of the theft. A law of 2012 let the note be shown."),
    ("Reef may be gone by 2022", "Half the reef died in 2016. The rest will be gone in five years, divers say."),
    (
        "Town meeting 2019: why the mayor must speak",
        "The mayor spoke at the town meeting of 2014. In 2013 the mayor was ill. In 2012 a mayor wept. She has a new year.",
    ),
    # Spans.
    ("Nurse fought illness for 5 years", "The nurse was diagnosed with it in 2013. She is well now."),
    ("About 90 years of ferry records", "The records of the ferry go on since 1930."),
    ("Ship to reach Mars in 20 years", "The agency wants a ship there by 2034."),
    ("Clerk gets 10 years in prison", "He had stolen since April 2013. He will be held until the end of 2024."),
    ("A 340-year-old wreck found", "The ship was built in 1679 near Hull."),
    ("He sang for 14 years", "He sang in the choir from ages 5 to 19."),
    ("Hiker found after 5-day search", "The hiker was missed on Saturday. He was found on Thursday."),
    # Sums.
    (
        "Diners leave $13K unpaid",
        "One group left a $2,300 bill. The town talked of it. In May one left a $10,600 bill.",
    ),
    ("Toll raised by 1,300", "The toll was raised to 3,869 from 2,579."),
    (
        "16 hurt in Hull, Ely fires",
        "In Hull nine people were hurt. Smoke hung there for a day. In Ely seven were hurt.",
    ),
    ("19 posts shut", "Of the 22 posts 15 of the 22 posts were shut. Four additional posts were shut."),
    ("Eye cure to cost $850", "The maker asks $425 per eye."),
    ("Seventh swimmer drowns", "So far eight people drowned here, though one of those had a stroke."),
    ("Tests clear 12 in harbour theft", "The tests cleared his flatmate; or 11 sailors."),
    # Items.
    (
        "Officers shot in three towns",
        "Hull: one in a car\n\nHe lives.\n\nEly: one at home\n\nShe lives.\n\nYork: one more",
    ),
    ("Three counties vote", "Fife, Perth and Angus vote on Tuesday."),
    ("The talks are really three debates", "Who pays? Nobody knows. Who votes? All. Who rules? The chair."),
    ("The 3 worst errors", "1. 1960: Lowe sweats\n\nHe did.\n\n2. 1976: Dale stops\n\nHe did.\n\n3. 1980: Moss sighs"),
    # In words, in other notation.
    ("Searches up 2.8K%", "Searches rose by 2,800% in a week."),
    ("Firm is now worth $0", "The firm wrote its name down to zero. It was worth $3bn in 2007."),
    ("Colonel hires 200 singers", "He hired a couple of hundred singers for one night."),
    ("Judge bars port rule for second time", "The judge reinstated the ban on the rule."),
    ("Raid on multi-billion port", "The port cost about $50bn."),
    ("Raid on five-star hotel", "The raid on the luxury hotel lasted three hours."),
    ("The ninth circle of the council", "It met for the second day."),
    ("Lowe plans third term", "He set out the themes of his next bid."),
]


@pytest.mark.parametrize(("headline", "body"), SILENT)
def test_figures_that_the_body_tells(headline: str, body: str) -> None:
    assert unsupported(headline, body) == []


FLAGGED = [
    # Another year for the same thing, one long past, or long to come.
    ("Mayor eyes 2019 run", "The mayor made a 2015 run. The election was close.", ["2019"]),
    ("Port flooded since 2019", "The port has been flooded since 2016. There is an election.", ["2019"]),
    ("Port fears for 2039", "The port lost half its trade in 2016. Its chief expects worse next year.", ["2039"]),
    # Spans that lead nowhere.
    ("Ship to reach Mars in 60 years", "The agency wants a ship there by 2034.", ["60"]),
    ("He sang for 9 years", "He sang in the choir from ages 5 to 19.", ["9"]),
    ("Hiker found after 3-day search", "The hiker was missed on Saturday. He was found on Thursday.", ["3"]),
    # Parts of something else.
    ("Eye cure to cost $900", "The maker asks $425 per eye.", ["$900"]),
    ("Landmine kills nine girls", "Ten girls were killed when one of them struck it.", ["nine"]),
    # Names in a row where the body counts the noun.
    ("Band records four songs", "The band recorded two songs, said Lowe, Dale, Moss and Hale.", ["four"]),
    # An ordinal where the body has others.
    ("Swimmer sets 2nd record", "She set a record. She was third at the turn.", ["2nd"]),
    ("Searches up 2.8K%", "Searches rose by 1,400% in a week.", ["2.8K%"]),
]


@pytest.mark.parametrize(("headline", "body", "spans"), FLAGGED)
def test_figures_that_the_body_does_not_tell(headline: str, body: str, spans: list[str]) -> None:
    assert unsupported(headline, body) == spans


def test_a_span_up_to_the_storys_own_date() -> None:
    body = "The nurse was diagnosed with it in 2013."
    assert unsupported("Nurse fought illness for 9 years", body, date="2018-05-01") == ["9"]
    assert unsupported("Nurse fought illness for 5 years", body, date="2018-05-01") == []
