"""Figures of a headline held against the body: what is borne out, and what is not."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from headline_lint.checks.headline.headline_support import HeadlineSupportCheck
from headline_lint.language.story import Story
from headline_lint.readers import read_data, read_string


def unsupported(headline: str, body: str, date: str | None = None) -> list[str]:
    story = Story(replace(read_string(f"{headline}\n\n{body}\n", "story.txt"), date=date))
    check = HeadlineSupportCheck(flag="figures")
    return [story.string[match.start : match.end] for match in check.find(story, story.scoped("headline"), ())]


BORNE_OUT = [
    # The same number, in other writing.
    ("Snow closes 40 schools", "Heavy snow closed forty schools in Fife."),
    ("Storm shuts 2,300 schools", "In all 2 300 schools were shut."),
    ("Storm shuts 2 300 schools", "In all 2,300 schools were shut."),
    ("Storm shuts 2’300 schools", "In all 2,300 schools were shut."),
    ("Storm shuts 300 schools", "On day 2 300 schools were shut."),
    ("Three quarters back pier", "In all 3⁄4 of the town backed the pier."),
    ("Nine held after raid", "Police arrested 9 men in Leith."),
    ("A dozen held after raid", "Police arrested 12 men in Leith."),
    ("12 held after raid", "Police arrested a dozen men in Leith."),
    ("£1.2m for lido", "The lido will receive £1,200,000 from the lottery fund."),
    ("65K sign petition", "In all 65,000 people signed the petition."),
    ("Ferry firm loses £3bn", "The ferry firm lost three billion pounds last year."),
    ("Two in five skip breakfast", "The survey found that 40 per cent skip breakfast."),
    ("A fifth of shops empty", "Of all shops 20% are empty."),
    ("Three-quarters back bridge", "In the poll 75 per cent backed the bridge."),
    ("Half of shops empty", "The council found 50% of shops empty."),
    ("Rents double in Leith", "Rents in Leith have risen by 100% since the war."),
    ("Bus fares to triple", "The fare will be three times what it was."),
    ("Town marks 150th anniversary of railway", "The railway came to the town 150 years ago."),
    ("Team comes 3rd", "The team finished third."),
    ("Two hurt in fire", "A couple were hurt in the fire."),
    ("Two hurt in fire", "Both brothers were hurt in the fire."),
    # Roundings.
    ("65,000 sign petition", "In all 65,312 people signed the petition."),
    ("65K sign petition", "In all 65,312 people signed the petition."),
    ("More than 60,000 sign petition", "In all 65,312 people signed the petition."),
    ("Nearly 70,000 sign petition", "In all 65,312 people signed the petition."),
    ("£5.3m for lido", "The lido will receive £5,284,000."),
    ("Shares up 4%", "Shares rose 3.8% in London."),
    ("House prices fall 2.5%", "House prices fell by 2.46% in May."),
    ("169 homes flooded", "About 170 homes were flooded."),
    ("About 30 held", "Police held 28 people."),
    # Sums, differences and shares.
    ("Seven homes burn", "Four homes burned in Elm Road. Three homes burned in Oak Road."),
    ("24 fewer schools", "There were 340 schools in May. Now there are 316 schools."),
    ("Fees rise by £12", "Fees will go from £50 to £62 in May."),
    ("60% of firms back port", "Of 40 firms asked, 24 firms backed the port."),
    ("Half of firms back port", "Of 40 firms asked, 20 firms backed the port."),
    ("Budget doubles", "The budget went from £20m to £40m."),
    ("Mother and 15 others saved", "In all 16 people were saved, a mother among them."),
    # Units and times.
    ("Walker covers 25 miles", "She walked 40km over the moor."),
    ("Crater 30 metres wide", "The crater is 100ft wide."),
    ("Man lifts 100kg", "He lifted 220lb at the fair."),
    ("18 months in jail for forger", "He was jailed for a year and a half."),
    ("Two years in jail for forger", "He was jailed for 24 months."),
    ("Siege ends after 48 hours", "The siege had lasted two days."),
    ("Siege ends after 10 years", "The siege had lasted a decade."),
    # Years and ages.
    ("Bridge of 1958 reopens", "The bridge was 40 years old when it closed in 1998."),
    ("Hull wins first cup in 37 years", "Hull last won the cup in 1985."),
    ("Poet dies at 86", "She was born in 1926 and died in 2012."),
    ("Pier reopens after 12 years", "The pier closed in 2004 and reopened in 2016."),
    ("Songs of the 1960s on show", "The show has songs of 1964 and 1967."),
    ("Class of '68 meets again", "They left school in 1968."),
    ("2012 Games legacy in doubt", "Nobody knows what will become of the Olympic stadium."),
    # Names, not figures.
    ("Crash closes M25", "A crash closed the London orbital."),
    ("Covid-19 ward shut", "The coronavirus ward was shut."),
    ("No 10 denies split", "Downing Street denied a split."),
    ("Mayor doubles down on pier", "The mayor stands by the pier."),
    ("Gunman guilty of double murder", "He killed a mother and her son."),
    ("10 things to know about the pier", "It is of iron. It is long."),
    ("Singer's three-word reply", "She wrote: “I don't care.”"),
    ("Falling deficit to grow in '16", "It will grow again."),
    ("9/11 families sue", "Families of those who died on September 11 have sued."),
    ("Windows 7 to go", "Microsoft will drop Windows 7."),
    ("Boeing 737 lands on beach", "The Boeing 737-800 landed on a beach."),
    # One and first count little.
    ("One dead in crash", "A man died in the crash."),
    ("1 dead in crash", "A man died in the crash."),
    ("First snow of winter", "Snow has fallen in Fife."),
]


@pytest.mark.parametrize(("headline", "body"), BORNE_OUT)
def test_figures_borne_out(headline: str, body: str) -> None:
    assert unsupported(headline, body) == []


NOT_BORNE_OUT = [
    ("Snow closes 40 schools", "Heavy snow closed 31 schools in Fife.", ["40"]),
    ("Nine held after raid", "Police arrested eight men in Leith.", ["Nine"]),
    ("A dozen held after raid", "Police arrested 15 men in Leith.", ["dozen"]),
    ("£1.2m for lido", "The lido will receive £2.1m.", ["£1.2m"]),
    ("£5m for lido", "The lido will receive $5m.", ["£5m"]),
    ("Shares up 40%", "Shares rose 4% after 40 banks bid.", ["40%"]),
    ("Two in five skip breakfast", "The survey found that 20 per cent skip breakfast.", ["Two in five"]),
    ("Half of shops empty", "The council found 30% of shops empty.", ["Half"]),
    ("30 held after raid", "Police arrested 28 men.", ["30"]),
    ("More than 60,000 sign petition", "In all 45,312 people signed the petition.", ["60,000"]),
    ("Seven homes burn", "Four homes burned in Elm Road. Two cars burned in Oak Road.", ["Seven"]),
    ("Seven homes burn", "Four homes burned. It rained. It was dark. It was late. Three homes flooded.", ["Seven"]),
    ("60% of firms back port", "Of 40 firms asked, 12 firms backed the port.", ["60%"]),
    ("Walker covers 25 miles", "She walked 25km over the moor.", ["25"]),
    ("18 months in jail for forger", "He was jailed for 18 weeks.", ["18"]),
    ("Two weeks in jail for forger", "Both men were fined.", ["Two"]),
    ("Shares up 2.5%", "Both firms' shares rose.", ["2.5%"]),
    ("Goalkeeper beaten 16 times", "He let in four goals.", ["16"]),
    ("Class of '68 meets again", "They left school in 1978.", ["68"]),
    ("Poet dies at 86", "She was born in 1936 and died in 2012.", ["86"]),
    ("Bridge of 1958 reopens", "The bridge, built in 1985, reopens in May.", ["1958"]),
    ("Town marks 150th anniversary of railway", "The railway came to the town 125 years ago.", ["150th"]),
    ("Rents double in Leith", "Rents in Leith have risen by 10%.", ["double"]),
    ("Putin's men 25 miles from Kyiv", "They stand 35km (22 miles) from the capital.", ["25"]),
    ("Six hurt as 40 cars crash", "Six people were hurt when 14 cars crashed.", ["40"]),
    ("Third bridge in 3 years", "The town built its second bridge two years ago.", ["Third", "3"]),
]


@pytest.mark.parametrize(("headline", "body", "spans"), NOT_BORNE_OUT)
def test_figures_not_borne_out(headline: str, body: str, spans: list[str]) -> None:
    assert unsupported(headline, body) == spans


@pytest.mark.parametrize(
    ("headline", "body", "date", "spans"),
    [
        ("Hull wins first cup in 37 years", "Hull last won the cup in 1985.", "22 March 2022", []),
        ("Hull wins first cup in 37 years", "Hull last won the cup in 1995.", "22 March 2022", ["37"]),
        ("Abbey of 1872 to close", "The abbey was built 150 years ago.", "2022-03-22", []),
        ("2023 budget agreed", "The budget follows that of 2019.", "2022-03-22", []),
    ],
)
def test_the_storys_date_dates_it(headline: str, body: str, date: str, spans: list[str]) -> None:
    assert unsupported(headline, body, date) == spans


def test_a_draft_without_a_body_is_passed() -> None:
    story = Story(read_string("Snow closes 40 schools\n", "story.txt"))
    assert list(HeadlineSupportCheck(flag="figures").find(story, story.scoped("headline"), ())) == []


FEED = """<rss version="2.0"><channel><item><title>Ferry sails 12km in fog</title>
<description>&lt;p&gt;Ferry sails 12km in fog&lt;/p&gt;&lt;p&gt;{}&lt;/p&gt;</description></item></channel></rss>"""


@pytest.mark.parametrize(
    ("paragraph", "found"), [("The pilot was asleep.", []), ("It sailed 14km in all.", ["12"])], ids=["none", "other"]
)
def test_a_body_that_says_the_headline_again_bears_it_out_unless_it_gives_other_figures(paragraph, found) -> None:
    [document] = read_data(FEED.format(paragraph).encode(), "feed.rss", ".rss")
    story = Story(document)
    matches = HeadlineSupportCheck(flag="figures").find(story, story.scoped("headline"), ())
    assert [story.string[match.start : match.end] for match in matches] == found
