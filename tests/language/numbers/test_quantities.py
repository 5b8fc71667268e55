from __future__ import annotations

import pytest

from headline_lint.language.numbers.numbers import find_numbers
from headline_lint.language.numbers.quantities import find_quantities


def told(copy):
    return [(copy[q.start : q.end], q.units[0].name) for q in find_quantities(copy, find_numbers(copy))]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It is 35km, or 22 miles, off.", [("35km", "kilometre"), ("22 miles", "mile")]),
        ("a 26-mile (42-kilometre) race", [("26-mile", "mile"), ("42-kilometre", "kilometre")]),
        ("120 sq. km. (46 sq mi) and 5 km²", [
            ("120 sq. km", "square kilometre"), ("46 sq mi", "square mile"), ("5 km²", "square kilometre")]),
        ("20°C (68 degrees F), 3 °C", [
            ("20°C", "degree Celsius"), ("68 degrees F", "degree Fahrenheit"), ("3 °C", "degree Celsius")]),
        ("100 km/h (62 m.p.h.)", [("100 km/h", "kilometre per hour"), ("62 m.p.h", "mile per hour")]),
        ("60 miles an hour", [("60 miles an hour", "mile per hour")]),
        ("7 l/100km (40 mpg)", [("7 l/100km", "litre per 100 kilometres"), ("40 mpg", "mile per gallon")]),
        ("180C/350F/gas 4", [("180C", "degree Celsius"), ("350F", "degree Fahrenheit")]),
        ("40 million hectares, 1.2m acres", [("40 million hectares", "hectare"), ("1.2m acres", "acre")]),
        ("half a mile, three-quarters of a mile", [("half a mile", "mile"), ("three-quarters of a mile", "mile")]),
        ("two and a half miles", [("two and a half miles", "mile")]),
        ("2½ acres and ½ inch", [("2½ acres", "acre"), ("½ inch", "inch")]),
        ("20 U.S. gallons", [("20 U.S. gallons", "US gallon")]),
        ("35KM TO GO", [("35KM", "kilometre")]),
    ],
)  # fmt: skip
def test_units(copy, expected):
    assert told(copy) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "£5m, $100 and 50 pence",
        "5m people, 3 of a kind, 10 of them",
        "15% miles",
        "the 22nd mile",
        "20 people in 10 years",
        "at 5pm feet first",
        "one in five feet",
        "3 football grounds",
    ],
)
def test_no_quantities(copy):
    assert told(copy) == []


@pytest.mark.parametrize("copy", ["6ft 5in", "6 feet 5 inches", "5'10\"", "6-foot-5", "5ft 10", "11st 4lb",
                                  "11 stone 4 pounds", "8lb 3oz", "7 pounds, 8 ounces", "six-foot-four", "21st 4lb",
                                  "26 miles 385 yards", "6′ 2″"])  # fmt: skip
def test_compounds(copy):
    story = f"He is {copy} (1.9m or 90kg)."
    first = find_quantities(story, find_numbers(story))[0]
    assert story[first.start : first.end] == copy
    assert len(first.figures) == 1
    assert len(first.figures[0].parts) == 2


def test_no_compounds():
    copy = "6ft (2m) 5in 10 miles, 3 feet"
    assert [len(q.figures[0].parts) for q in find_quantities(copy, find_numbers(copy))] == [1] * 5


@pytest.mark.parametrize(
    ("copy", "figures"),
    [
        ("8 to 75 cm", ["8", "75 cm"]),
        ("32in to 35in", ["32in", "35in"]),
        ("32–35in", ["32", "35in"]),
        ("60 pounds and 70 pounds", ["60 pounds", "70 pounds"]),
        ("3, 5 and 10 km", ["3", "5", "10 km"]),
        ("10ft by 12ft", ["10ft", "12ft"]),
        ("2 000 to 3 000 m", ["2 000", "3 000 m"]),
        ("32in/35in", ["32in", "35in"]),
        ("-20C to -30C", ["-20C", "-30C"]),
        ("ten to 15 miles", ["ten", "15 miles"]),
    ],
)
def test_ranges(copy, figures):
    (quantity,) = find_quantities(copy, find_numbers(copy))
    assert [copy[f.start : f.end] for f in quantity.figures] == figures
    assert copy[quantity.start : quantity.end] == copy


@pytest.mark.parametrize(
    "copy", ["£10 to 75 cm", "15% to 75 cm", "page 8; 75 cm", "8\n75 cm", "8 men at 75 cm", "the 8th/75 cm"]
)
def test_no_ranges(copy):
    (quantity,) = find_quantities(copy, find_numbers(copy))
    assert copy[quantity.start : quantity.end] == "75 cm"


@pytest.mark.parametrize(
    ("copy", "loose"),
    [("5m", True), ("10 in", True), ("5km", False), ("10 inches", False), ("7g", True), ("5 t", True)],
)
def test_loose(copy, loose):
    assert find_quantities(copy, find_numbers(copy))[0].loose is loose


def test_rates():
    copy = "1,000 cubic feet per second, 10 miles a day and 20 miles"
    assert [q.rate for q in find_quantities(copy, find_numbers(copy))] == ["second", "day", ""]
