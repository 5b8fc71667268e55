from __future__ import annotations

import pytest

from headline_lint.checks.copy.duplicate_passage import DuplicatePassageCheck

CHECK = DuplicatePassageCheck()
PASSAGE = "The city has been the heart of the fighting since March."


def test_the_later_place_is_flagged(flagged):
    assert flagged(CHECK, f"Deal done\n\n{PASSAGE} It rained.\n\nIt snowed. {PASSAGE}") == [PASSAGE]


@pytest.mark.parametrize(
    "copy",
    [
        "It rained for long in Hull today.\n\nIt rained for long in Hull today.",
        f"“{PASSAGE}”\n\n“{PASSAGE}”",
        "Who should run the port of Hull when the mayor goes?\n\nIt rained.\n\nWho should run the port of Hull when the mayor goes?",
        "The city and the heart of the fighting in March seen\n\nIt rained.\n\nThe city and the heart of the fighting in March seen",
    ],
)  # fmt: skip
def test_passed(flagged, copy):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == []
