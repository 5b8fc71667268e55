from __future__ import annotations

import pytest

from headline_lint.checks.wording.substitution import SubstitutionCheck
from headline_lint.matching.swaps import Swap
from headline_lint.matching.syntax import Phrase


def check(*lines, **options):
    return SubstitutionCheck(swap=tuple(map(Swap.parse, lines)), **options)


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It came with a free gift.", [("free gift", "gift")]),
        ("Free gifts came.", [("Free gifts", "Gifts")]),
        ("FREE GIFTS", []),
        ("The free  gift and the free gift-wrap.", [("free gift", "gift")]),
        ("The word free gift is worn.", []),
        ("He sings in the Free Gift choir.", []),
        ("Free Gift is her second novel.", []),
        ("A carefree gift.", []),
    ],
)
def test_words_and_what_to_write(matches, copy, expected):
    story, found = matches(check("free gift(s)? -> gift(s)?"), f"Head\n\n{copy}")
    assert [(story.words(match), match.replacement) for match in found] == expected


def test_what_silences(flagged):
    silenced = check("Kiev -> Kyiv", names="flag", unless=(Phrase.parse("chicken kiev"),))
    assert flagged(silenced, "Head\n\nHe ate chicken Kiev in Kiev.") == ["Kiev"]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The US plan is with us.", ["US"]),
        ("The US-led plan.", []),
        ("ABOUT US AND OTHERS", []),
    ],
)
def test_exact_capitals(flagged, copy, expected):
    assert flagged(check("US -> U.S.", case="exact", names="flag"), f"Head\n\n{copy}") == expected


def test_one_word_that_opens_a_sentence_may_be_a_name(flagged):
    swaps = check("gray -> grey")
    assert flagged(swaps, "Head\n\nGray said no. The sky was blue.") == []
    assert flagged(swaps, "Head\n\nGray was the sky. It was gray.") == ["Gray", "gray"]


def test_a_title_case_headline_tells_nothing(flagged):
    assert flagged(check("center -> centre"), "Fire Shuts Center for Days\n\nIt burned.") == []
