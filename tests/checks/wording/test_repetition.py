from __future__ import annotations

import pytest

from headline_lint.checks.wording.repetition import RepetitionCheck

CHECK = RepetitionCheck(words=("the", "a", "and", "to", "said"))


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("He went to the the shop, and to to sleep.", ["the the", "to to"]),
        ("The the plan (the the) is “the the”.", ["The the", "the the", "the the"]),
        ("He saw The The live, at the The Hague talks.", []),
        ("Breathe the air. The then-minister. Lathe the rod.", []),
        ("The, the. And... and. the-the the/the the'the", []),
        ("and and and", []),
        ("To be or to. To do.", []),
        ("a\n\nThe end of the\n\nthe start", []),
    ],
)
def test_doubled(flagged, copy, expected):
    assert flagged(CHECK, f"Deal done\n\nIt rained. {copy}") == expected


def test_replacement(matches):
    _, found = matches(CHECK, "Deal done\n\nThe the plan is dead.")
    assert [(match.replacement, match.values["word"]) for match in found] == [("The", "The")]
