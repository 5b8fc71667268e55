"""Names of a headline held against the body."""

from __future__ import annotations

import pytest

from headline_lint.checks.headline.headline_support import HeadlineSupportCheck
from headline_lint.language.referents.stand_ins import stand_ins
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def unsupported(headline: str, body: str) -> list[str]:
    story = Story(read_string(f"{headline}\n\n{body}\n", "story.txt"))
    check = HeadlineSupportCheck(flag="names")
    return [story.string[match.start : match.end] for match in check.find(story, story.scoped("headline"), ())]


BORNE_OUT = [
    ("Fire shuts school in Hull", "The fire in Hull began in a store."),
    ("Fire near Hull's oldest school", "A Hull school burned down."),
    ("Talks with Putin stall", "Vladimir Putin's envoy left the talks."),
    ("Crowd cheers Ada Smith", "Mrs Smith waved from the balcony."),
    ("Crowd cheers Bank of England move", "The Bank cut its rate."),
    ("Strike hits NHS", "The National Health Service expects delays."),
    ("Strike hits National Health Service", "The NHS expects delays."),
    ("Row at UN over dam", "The United Nations met on Monday."),
    ("Row at U.N. over dam", "The UN met on Monday."),
    ("Dam row reaches the World Bank", "The bank's board met. The World Bank declined to comment."),
    ("Deal with Ukraine signed", "The Ukrainian minister signed."),
    ("Deal with Dutch firm signed", "The company, from the Netherlands, signed."),
    ("Deal with Spaniards signed", "A firm in Spain signed."),
    ("Moscow denies dam claim", "The Kremlin said it knew nothing."),
    ("Split at No 10", "Downing Street denied it."),
    ("Split in Tory ranks", "The Conservatives denied it."),
    ("Gift from Tony Smith to town", "Anthony Smyth-Jones left £5m to the town."),
    ("Crash closes M25", "The M25 was closed."),
    ("Ward for Covid-19 opens", "The ward will treat coronavirus patients."),
    ("Ship named after Queen Anne", "The ship was named Anne."),
    ("Work of Gaudí on show", "Gaudí's drawings are on show."),
    ("Envoy al-Masri leaves", "The envoy, Omar al-Masri, left."),
    # Capitals that make no name.
    ("Sturgeon found in river", "Anglers caught the fish."),
    ("Nurses Win Pay Claim After Long Strike", "The union was pleased."),
    ("NURSES WIN PAY CLAIM IN LEEDS", "The union was pleased."),
    ("Strike: Nurses win pay claim", "The union was pleased."),
    ("Nurses back Monday strike in May", "The union was pleased."),
    ("Judge fines 'Big Cat Man'", "The judge fined him."),
    ("PM and MPs watch TV", "The prime minister and members of parliament watched."),
    ("Mayor Says She Will HATE The Pier", "She loathes it."),
    ("AP: Mayor hates pier", "She loathes it."),
    ("Mayor hates #SaveThePier", "She loathes it."),
    ("Mayor raises £2M for pier", "She raised two million pounds."),
    ("Man held in Clarkston, Ga.", "Police in Clarkston, Georgia, held him."),
    ("Free Ferry", "It sails at noon."),
    ("Ann Roe on why the port must shut", "By Ann Roe\n\nIt is old and it leaks."),
    ("Bob Lee: why the port must shut", "It is old and it leaks."),
    ("Bob Lee - The port must shut", "It is old and it leaks."),
    ("Port must shut | Bob Lee", "It is old and it leaks."),
    ("Port must shut - The Goole Courier", "It is old and it leaks."),
    ("The Goole Courier view on the port: shut it", "It is old and it leaks."),
    ("RPT-UPDATE 3-Bank holds rate", "The bank held its rate."),
    ("Port is SHUT after storm", "It was closed at noon."),
    ("Half of GPs want more", "Doctors asked for more."),
    ("Six MPs left", "Six members of parliament left."),
    ("Port makes a Capital gain", "It sold its wharf."),
    ("Shops Wait4 ferry", "They wait."),
    ("Vote nears in N. Carolina", "The vote in North Carolina is on Monday."),
    ("Vote nears in S.C.", "GREENVILLE, S.C. - The vote is on Monday."),
    ("Vote nears in S. Dakota", "The vote in Pierre, South Dakota, is on Monday."),
    ("Polls open across the Northeast", "Polls opened in Connecticut and Delaware."),
    ("Blackouts spread in Middle East", "The lights went out in Jordan and Egypt."),
    ("Snow buries Scandinavia", "Snow fell on Norwegian farms."),
    ("Floods hit Balkans", "Two rivers burst in Serbia."),
    ("Port must shut - Bob Lee and Ann Roe", "It is old and it leaks."),
    ("Old port must shut now : Goole Radio", "It is old and it leaks."),
    ("Port must shut - goole.example.com", "It is old and it leaks."),
    ("Port must shut - GooleNews.com", "It is old and it leaks."),
    ("Crew finds Goldilocks planet", "It is neither hot nor cold."),
    ("Crew Finds Goldilocks Planet", "It is neither hot nor cold."),
    ("Ferry plan opens Pandora's box", "It is old and it leaks."),
    ("Goole 2-1 Selby", "The hosts scored twice before the visitors woke."),
    ("Fiscal Armageddon looms", "The money runs out."),
    ("Clerk sent e-mail on Inauguration Day", "The clerk wrote it at noon."),
    ("Democratic AGs sue", "Attorneys general of two states went to court."),
    ("Dark side of Obamanomics", "Mr Obama spoke."),
    ("Ohio Senate votes", "The Cleveland seat was vacant, and the Senate met."),
]


@pytest.mark.parametrize(("headline", "body"), BORNE_OUT)
def test_names_borne_out(headline: str, body: str) -> None:
    assert unsupported(headline, body) == []


NOT_BORNE_OUT = [
    ("Goole 2-1 Selby", "Goole scored twice before Hull woke.", ["Selby"]),
    ("Crew meets Goldilocks", "It is neither hot nor cold.", ["Goldilocks"]),
    ("Crew meets Goldilocks Kowalczyk", "It is neither hot nor cold.", ["Goldilocks Kowalczyk"]),
    ("Old port must shut now: Anna Zywiec", "It is old and it leaks.", ["Anna Zywiec"]),
    ("Snow buries Scandinavia", "Snow fell on farms in Chile.", ["Scandinavia"]),
    ("Polls open across the Northeast", "Polls opened in Texas.", ["Northeast"]),
    ("Fire shuts school in Hull", "The fire in Leeds began in a store.", ["Hull"]),
    ("Crowd cheers Ada Smith", "Mrs Jones waved from the balcony.", ["Ada Smith"]),
    ("Ada Smith wins seat", "Mrs Jones won by ten votes.", ["Ada Smith"]),
    ("Crowd cheers Bank of Scotland move", "The lender in Leeds cut its rate.", ["Bank of Scotland"]),
    ("Strike hits NHS", "The railways expect delays.", ["NHS"]),
    ("Deal with Austria signed", "The Australian minister signed.", ["Austria"]),
    ("Deal with Niger signed", "The minister signed in Lagos.", ["Niger"]),
    ("Deal with Ukraine signed", "The Polish minister signed.", ["Ukraine"]),
    ("Crash closes M25", "The M2 was closed at junction 25.", ["M25"]),
    ("Nurses Win Pay Claim As NASUWT Ends Strike", "The nurses were pleased.", ["NASUWT"]),
    ("Split at No 10 over Hull's docks", "Downing Street denied it.", ["Hull"]),
    ("Tesco profits rise", "Sainsbury's said profits rose.", ["Tesco"]),
    ("Mayor Jones opens bridge", "Mayor Sarah James opened it.", ["Jones"]),
    ("Sarah Jones opens bridge", "Mayor Sarah James opened it. Mrs James left.", ["Sarah Jones"]),
    ("Sarah Jones: my bridge", "Mayor Sarah James opened it. Mrs James left.", ["Sarah Jones"]),
    ("Mayor Sarah Jones Opens Bridge", "Mayor Sarah James opened it. Mrs James left.", ["Sarah Jones"]),
    ("Storm: Selby shut", "Goole was shut.", ["Selby"]),
    ("Japan quits treaty", "The envoy left.", ["Japan"]),
    ("Goole Senate Passes Bill", "The Senate passed it.", ["Goole"]),
    ("Lufthansa IPO Makes Billions", "Its IPO was a hit.", ["Lufthansa"]),
    ("Fire in Hull and fire in Goole", "The fires began in Leeds.", ["Hull", "Goole"]),
]


@pytest.mark.parametrize(("headline", "body", "names"), NOT_BORNE_OUT)
def test_names_not_borne_out(headline: str, body: str, names: list[str]) -> None:
    assert unsupported(headline, body) == names


def test_stand_ins_are_small_letters_and_bear_each_other_out() -> None:
    groups = stand_ins().groups
    for name, others in groups.items():
        assert name == name.lower().strip()
        assert name in others
        assert len(set(others)) > 1, name


@pytest.mark.parametrize(
    ("headline", "body", "told"),
    [
        (
            "Tesco profits rise",
            "Sainsbury's rose. Then Sainsbury's fell. Then Sainsbury's shut.",
            "it names Sainsbury's",
        ),
        ("Mayor Jones opens bridge", "Then Mayor Sarah James opened it.", "it names Sarah James"),
        ("Sarah Jones opens bridge", "Then Sarah James opened it. Mrs James left.", "it names Sarah James"),
        ("Storm shuts port in Peru", "It hit Norway. Then Norway slept. In Norway it rained.", "it names Norway"),
        ("Storm shuts port in Peru", "Ada Lee left. Then Mrs Lee slept. Then Lee rang.", "check the name"),
        ("Tesco profits rise", "Profits rose.", "check the name"),
    ],
)
def test_the_other_side_is_said(headline: str, body: str, told: str) -> None:
    story = Story(read_string(f"{headline}\n\n{body}\n", "story.txt"))
    matches = list(HeadlineSupportCheck(flag="names").find(story, story.scoped("headline"), ()))
    assert [match.values for match in matches] == [{"body": told}]
    assert [match.related is not None for match in matches] == [told != "check the name"]
