from __future__ import annotations

import pytest

from headline_lint.language.numbers import conversions
from headline_lint.language.numbers.conversions import find_conversions
from headline_lint.language.numbers.numbers import find_numbers
from headline_lint.language.numbers.quantities import find_quantities


def found(copy):
    return find_conversions(copy, find_quantities(copy, find_numbers(copy)))


def pairs(copy):
    return [(copy[c.first.start : c.first.end], copy[c.second.start : c.second.end]) for c in found(copy)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("35km (22 miles)", [("35km", "22 miles")]),
        ("76.5-meter [250-foot]", [("76.5-meter", "250-foot")]),
        ("85 km. (53 mi.)", [("85 km", "53 mi")]),
        ("35 km (or about 22 miles)", [("35 km", "22 miles")]),
        ("4,000-foot-high (1,200-meters)", [("4,000-foot", "1,200-meters")]),
        ("10 feet wide (3m wide)", [("10 feet", "3m")]),
        ("300 sq ft (28 sq m or 0.003 hectares)", [("300 sq ft", "28 sq m"), ("300 sq ft", "0.003 hectares")]),
        ("12 nautical miles (22km; 14 miles)", [("12 nautical miles", "22km"), ("12 nautical miles", "14 miles")]),
        ("35km/22 miles", [("35km", "22 miles")]),
        ("35 km, or 22 miles, off", [("35 km", "22 miles")]),
        ("35 km – 22 miles – off", [("35 km", "22 miles")]),
        ("a mile (1.6km)", [("a mile", "1.6km")]),
        ("a mile and a half (2.4km)", [("a mile and a half", "2.4km")]),
        ("tonnes per acre (0.4 hectares)", [("per acre", "0.4 hectares")]),
        ("20 miles (32 kilometres) per hour", [("20 miles", "32 kilometres")]),
        ("37.2 C (98.96 F..", [("37.2 C", "98.96 F")]),
    ],
)
def test_pairs(copy, expected):
    assert pairs(copy) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "10 miles (the distance to Leeds)",
        "10 miles (6 km of it uphill)",
        "5 km (run)",
        "10 miles\n(16 km)",
        "between 5km or 10 miles",
        "10 miles (10 minutes)",
        "10 miles (20 miles)",
        "100 pounds ($130)",
        "10 feet per second (3m per hour)",
        "a man (6ft)",
        "5km, 10 miles",
        "5km and 10 miles",
    ],
)
def test_no_pairs(copy):
    assert pairs(copy) == []


@pytest.mark.parametrize(
    ("copy", "sure"),
    [("35km (22 miles)", True), ("35km/22 miles", True), ("35km or 22 miles", False), ("50m (25 yards wide)", False)],
)
def test_sure(copy, sure):
    assert found(copy)[0].sure is sure


@pytest.mark.parametrize(
    "copy",
    [
        "about 35km (22 miles)", "some 35km (22 miles)", "35km (about 22 miles)", "more than a 35km (22 miles) walk",
        "up to 35km (22 miles)", "35km (22 miles) or so", "~35km (22 miles)", "Almost 35km (22 miles)",
    ],
)  # fmt: skip
def test_hedged(copy):
    (conversion,) = found(copy)
    assert conversion.first_hedged or conversion.second_hedged


@pytest.mark.parametrize("copy", ["exactly 35km (22 miles)", "handsome 35km (22 miles)", "gazebo 35km (22 miles)"])
def test_not_hedged(copy):
    (conversion,) = found(copy)
    assert not conversion.first_hedged
    assert not conversion.second_hedged


def test_brackets_are_looked_for_only_where_one_opens(monkeypatch):
    for name in ("_BRACKET", "_BRACKET_BEFORE"):
        monkeypatch.setattr(conversions, name, None)  # no pattern: to use it raises
    assert pairs("35km/22 miles, and 4 miles") == [("35km", "22 miles")]
    for copy in ("35km (22 miles)", "a mile [1.6km]"):
        with pytest.raises(AttributeError):
            found(copy)
