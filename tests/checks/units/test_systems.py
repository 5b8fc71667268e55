from __future__ import annotations

import pytest

from headline_lint.checks.units.systems import SystemsCheck


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It is 35km to the sea.", ["35km"]),
        ("It is 35km (22 miles) to the sea; after 35km it ends.", []),
        ("It is 35km to the sea; after 35km it ends.", ["35km"]),
        ("It is 35km or 22 miles to the sea.", []),
        ("It was 36C in 20 acres of shade.", ["36C", "20 acres"]),
        ("The 9mm pistol and the ship 12 nautical miles out.", []),
        ("He won a 100 metres final.", []),
        ("Oil: 100 barrels, 5 MB, 10 years, £5m.", []),
    ],
)
def test_missing(flagged, copy, expected):
    assert flagged(SystemsCheck(flag="missing"), f"Head\n\n{copy}") == expected


def test_missing_of_one_system(flagged):
    check = SystemsCheck(flag="missing", systems=("imperial",))
    assert flagged(check, "Head\n\nIt is 35km by road and 20 miles by sea.") == ["20 miles"]


@pytest.mark.parametrize(
    ("first", "expected"),
    [("metric", [("22 miles (35km", "35km (22 miles")]), ("imperial", [("10km (6 miles", "6 miles (10km")])],
)
def test_order(matches, first, expected):
    copy = "Head\n\nIt is 22 miles (35km) to the sea and 10km (6 miles) to the inn, 12 nautical miles (22km) to land."
    story, found = matches(SystemsCheck(flag="order", first=first), copy)
    assert [(story.words(match), match.replacement) for match in found] == expected


def test_order_with_a_hedge_is_not_swapped(matches):
    _, (match,) = matches(SystemsCheck(flag="order"), "Head\n\nIt is 22 miles (about 35km) to the sea.")
    assert match.replacement is None
    assert match.values == {"first": "22 miles", "system": "metric"}
