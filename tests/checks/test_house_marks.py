"""Quotation marks, headline case, initials and reporting verbs, as houses differ over them."""

from __future__ import annotations

import pytest

from headline_lint.checks.copy.quote_marks import QuoteMarksCheck
from headline_lint.checks.headline.headline_case import HeadlineCaseCheck
from headline_lint.checks.wording.acronym import AcronymCheck
from headline_lint.checks.wording.reporting_verb import ReportingVerbCheck
from headline_lint.matching.syntax import Phrase

BODY = "\n\nThe council is to mend the old bridge in the spring, it said."


@pytest.mark.parametrize(
    ("marks", "headline", "expected"),
    [
        ("single", "Bridge “is safe”, says council", ["“is safe”"]),
        ("single", 'Bridge "is safe"', ['"is safe"']),
        ("single", "Bridge 'is safe'", []),
        ("single", "Bridge ''is safe'' now", []),
        ("double", "Bridge ‘is safe’", ["‘is safe’"]),
        ("double", "Readers' letters on the council's bridge", []),
    ],
)
def test_quotation_marks(flagged, marks, headline, expected):
    assert flagged(QuoteMarksCheck(marks=marks), headline + BODY, scopes=("headline",)) == expected


def test_a_few_words_may_be_a_title(flagged):
    check = QuoteMarksCheck(marks="double", least_words=4)
    assert flagged(check, "Head\n\nShe read 'The Mill' and said 'it is very good'.") == ["'it is very good'"]


@pytest.mark.parametrize(
    ("case", "headline", "expected"),
    [
        ("sentence", "Council to mend bridge", []),
        ("sentence", "Council To Mend The Bridge", ["Council To Mend The Bridge"]),
        ("sentence", "Ada Ruiz Meets Ahmed Haddad", []),
        ("sentence", "COUNCIL TO MEND THE BRIDGE", []),
        ("title", "Council to Mend Old Bridge", []),
        ("title", "Council to Mend old bridge", ["bridge"]),
        ("title", "Council plans repairs for bridge", ["Council plans repairs for bridge"]),
    ],
)
def test_headline_case(flagged, case, headline, expected):
    assert flagged(HeadlineCaseCheck(case=case), headline + BODY, scopes=("headline",)) == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The QZB said no. The QZB is new.", ["QZB"]),
        ("The QZB said no. The Quiet Zone Board met.", []),
        ("The QZB said no. The Quiet Zone of the Board met.", []),
        ("The quiet zone board (QZB) said no.", []),
        ("So quiet zones bring peace. The QZB said no.", ["QZB"]),
        ("The BBC said no.", []),
        ("Louis XIV and the QZB Paribas bank.", []),
        ("A QZB-led plan and the #QZB tag, and QZB's plan.", ["QZB"]),
        ("“The QZB said no,” he said.", []),
        ("A QZB NTV plan.", []),
        ("Ann Lee (QZB) spoke.", []),
    ],
)
def test_initials_never_written_out(flagged, copy, expected):
    assert flagged(AcronymCheck(known=("BBC FBI",)), f"Head\n\n{copy}") == expected


VERBS = ReportingVerbCheck(
    doubt=(Phrase.parse("(claim|claims|claimed)"),),
    support=(Phrase.parse("(point|points|pointed) out"),),
    guilt=(Phrase.parse("(admit|admits|admitted)"),),
    instead={"guilt": "acknowledged"},
)


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Ms Ruiz claimed that it was hers.", [("claimed", "doubt", "said")]),
        ("Ms Ruiz claimed on Monday she had won.", [("claimed", "doubt", "said")]),
        ("Ms Ruiz claimed to be ill.", [("claimed", "doubt", "said")]),
        ("Ms Ruiz pointed out that it was hers.", [("pointed out", "support", "said")]),
        ("The mayor admitted the road was shut.", [("admitted", "guilt", "acknowledged")]),
        ("The road was shut, the mayor admitted.", [("admitted", "guilt", "acknowledged")]),
        ("Ms Ruiz claimed her pension.", []),
        ("The fire claimed three lives.", []),
        ("The man was admitted to hospital.", []),
        ("It is claimed that the road is shut.", []),
        ("The claims were false.", []),
        ("She repeated the false claim that he was ill; she heard Trump's claim he was.", []),
        ("Officials claim that he was ill.", [("claim", "doubt", "said")]),
        ("She pointed out of the window.", []),
    ],
)
def test_reporting_verbs(matches, copy, expected):
    story, found = matches(VERBS, f"Head\n\n{copy}")
    assert [(story.words(match), match.kind, match.values["instead"]) for match in found] == expected
