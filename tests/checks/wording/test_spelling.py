from __future__ import annotations

import pytest

from headline_lint.checks.wording.consistency import ConsistencyCheck
from headline_lint.checks.wording.spelling import SpellingCheck
from headline_lint.language.words.spellings import spellings
from headline_lint.matching.swaps import Swap


def swaps(matches, check, copy):
    story, found = matches(check, f"Head\n\n{copy}")
    return [(story.words(match), match.replacement) for match in found]


@pytest.mark.parametrize(
    ("variety", "copy", "expected"),
    [
        ("british", "the color was organized", [("color", "colour"), ("organized", "organised")]),
        ("oxford", "the color was organised", [("color", "colour"), ("organised", "organized")]),
        ("american", "the colour was organised", [("colour", "color"), ("organised", "organized")]),
        ("american", "a programme and a cheque", [("programme", "program"), ("cheque", "check")]),
        ("british", "a program and a check, a meter and a license", []),
        ("american", "the analyses were analysed", [("analysed", "analyzed")]),
        ("british", "they analyze it in Center City and at the Kennedy Center", [("analyze", "analyse")]),
        ("british", "practicing law is a practice", [("practicing", "practising")]),
        ("american", "practising law is a practice", [("practising", "practicing")]),
        ("american", "travelled, fulfil, skilful, catalogue", [("travelled", "traveled"), ("fulfil", "fulfill"), ("skilful", "skillful"), ("catalogue", "catalog")]),
        ("british", "advise, exercise, surprise, prize, size, seize, capsize", []),
        ("american", "advise, exercise, surprise, prize, size, seize, capsize", []),
    ],
)  # fmt: skip
def test_varieties(matches, variety, copy, expected):
    assert swaps(matches, SpellingCheck(variety=variety), f"So {copy}.") == expected


def test_the_table_has_hundreds_of_words_and_no_form_twice():
    table = spellings()
    assert len({one.word for one in table}) > 500
    pairs = [(one.american, one.british) for one in table]
    assert [pair for pair in pairs if pairs.count(pair) > 1] == []
    assert [pair for pair in pairs if pair[0] == pair[1]] == []


def test_no_variety_asks_for_what_it_flags():
    for variety in ("american", "british", "oxford"):
        asked = [one.swap(variety) for one in spellings()]
        flagged = {pair[0] for pair in asked if pair}
        assert flagged.isdisjoint(pair[1] for pair in asked if pair)


CONSISTENCY = ConsistencyCheck(spellings=(Swap.parse("adviser(s)? -> advisor(s)?"),))


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("An adviser, an advisor and two advisers.", [("advisor", "adviser")]),
        ("An adviser and two advisors.", [("advisors", "advisers")]),
        ("Advisors met an adviser and the advisors.", [("adviser", "advisor")]),
        ("The colour of colors.", [("colors", "colours")]),
        ("They organised it, and it was realized.", []),
        ("The adviser said “my advisor went”.", []),
        ("The labour minister met the Australian Labor Party.", []),
        ("The practice was practised; the program and the programme.", []),
    ],
)
def test_one_spelling_in_one_story(matches, copy, expected):
    assert swaps(matches, CONSISTENCY, copy) == expected
