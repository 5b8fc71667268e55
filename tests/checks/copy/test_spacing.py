from __future__ import annotations

import pytest

from headline_lint.checks.copy.spacing import SpacingCheck

CHECK = SpacingCheck()


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The firm ran out of money on Thursday , the bank said .", ["Thursday ,", "said ."]),
        ("It rained ; the court (in Hull) , sat .", ["rained ;", "Hull) ,", "sat ."]),
        ("It waited . . . and waited .5 of an hour ... or so.", []),
        ("He smiled ;) and she :) too.", []),
        ("The bank said so on Monday.The firm did not.", ["Monday.The"]),
        ("See harbour.Its.example and Booking.Com for more.", []),
        ("The port,which lies east, is 1,000m long.", ["port,which"]),
        ("The plant in Hull county— is shut.", ["county—"]),
        ("The plant —which is old — is shut—for good.", ["—which"]),
        ("“— He left,” she said —", []),
    ],
)
def test_slips(flagged, copy, expected):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == expected
