from __future__ import annotations

import pytest

from headline_lint.checks.copy.paired_marks import PairedMarksCheck

CASES = [
    ("He said this was “particularly true in southern regions of the country.", ["“particularly true in southern"]),
    ("We shall go on and on,” he said.", ["go on and on,”"]),
    ("“Go,” he said. ‘Stay,’ she said. It's 5'10\" and the players' own.", []),
    ("He left “at once. He came “at last. He sat “a while.", ["“at once. He came"]),
    ("He left: “We go on.\n\nWe stay,” he said.", ["“We go on."]),
    ("He left: “We go on.\n\n“We stay,” he said.", []),
    ("We go on and on,'' he said.", ["go on and on,''"]),
    ("“", ["“"]),
    ("He left “", ["“"]),
]


@pytest.mark.parametrize(("copy", "expected"), CASES)
def test_spans(flagged, copy, expected):
    assert flagged(PairedMarksCheck(), f"Deal done\n\n{copy}\n\nIt was “over”.") == expected


def test_faults(matches):
    _, found = matches(PairedMarksCheck(), "Deal done\n\nHe said “we go.\n\nIt rained.\n\nWe stay,” he said.")
    assert [match.values["fault"] for match in found] == ["is never closed", "was never opened"]
