from __future__ import annotations

import pytest

from headline_lint.language.numbers.agreement import agree, as_difference, readings
from headline_lint.language.numbers.conversions import find_conversions
from headline_lint.language.numbers.numbers import find_numbers
from headline_lint.language.numbers.quantities import find_quantities
from headline_lint.language.numbers.rounding import rewritten


def conversion(copy):
    (found,) = find_conversions(copy, find_quantities(copy, find_numbers(copy)))
    return found


def agrees(copy, *, difference=False):
    pair = conversion(copy)
    ways = [as_difference(reading) if difference else reading for reading in readings(pair)]
    return any(agree(pair, reading) for reading in ways)


@pytest.mark.parametrize(
    "copy",
    [
        "20 km (12 miles)",  # rounded at the last digit
        "100 km (60 miles)",  # at the last digit that is not 0
        "6ft (2m)",
        "3,500 miles (6,000 km)",
        "300 kilometers (185 miles)",  # within 3%
        "27 km (16.7 miles)",
        "30 kilometers (20 miles)",
        "about 70 km (45 miles)",  # a hedge allows the nearest 5
        "12 million acres (about 5 million hectares)",
        "6ft 5in (1.95m)",
        "1.78m (5ft 10in)",
        "2½ acres (1 ha)",
        "1 hectare (2½ acres)",
        "10 gallons (45 litres)",
        "10 gallons (38 litres)",
        "10 gallons (80 pints)",
        "900 degrees Fahrenheit (500 degrees Celsius)",
        "-40C (-40F)",
        "85F (30C)",
        "8 to 75 cm (3 to 30 in)",
        "8,000 and 500 kilometers (5,280 miles)",
        "10 km (6 to 7 miles)",
        "7 l/100km (40 mpg)",
        "7 l/100km (34 mpg)",
        "1,024MB (1GB)",
        "1,000MB (1GB)",
    ],
)
def test_agree(copy):
    assert agrees(copy)


@pytest.mark.parametrize(
    "copy",
    [
        "35km (21 miles)",
        "90 km (50 miles)",
        "10 miles (20 km)",  # rounded, but not within 10%
        "1 mile (2 km)",
        "70 km (45 miles)",  # not hedged
        "about 100 km (75 miles)",  # hedged, but not the nearest 5
        "about 20 km (15 miles)",  # the nearest 5, but not within 10%
        "-10C (13F)",
        "20C (36F)",
        "10C (100F)",
        "10 gallons (34 litres)",
        "20 imperial gallons (76 litres)",
        "6ft 5in (1.85m)",
        "1.78m (5ft 7in)",
        "10 km (8 to 9 miles)",
        "8 to 75 cm (3 to 20 in)",
    ],
)
def test_disagree(copy):
    assert not agrees(copy)


def test_differences_leave_out_the_32():
    assert agrees("2C (3.6F)", difference=True)
    assert agrees("10C (18.3F)", difference=True)  # within 3%
    assert not agrees("2C (35.6F)", difference=True)
    assert agrees("2C (35.6F)")


@pytest.mark.parametrize(
    ("copy", "right"),
    [
        ("35km (21 miles)", "22 miles"),
        ("35 km (20.3 miles)", "21.7 miles"),
        ("35 km (20.31 miles)", "21.7 miles"),  # at most one digit more than the first figure has
        ("290-mile (300-kilometer)", "500-kilometer"),
        ("15,200km (8,200 miles)", "9,400 miles"),
        ("40 million hectares (98.8 acres)", "98.8 million acres"),
        ("about 6,000 km (4,728 miles)", "3,700 miles"),
        ("6ft 5in (1.85m)", "1.96m"),
        ("1.78m (5ft 1in)", "5ft 10in"),
        ("1.83m (5ft 1in)", "6ft"),
        ("90kg (12st 2lb)", "14st 2lb"),
        ("1 hectare (1½ acres)", "2½ acres"),
        ("1.2km (half a mile)", "0.7 miles"),
        ("8 to 75 cm (3 to 20 in)", "3 to 30 in"),
        ("10 km (1 mile)", "6 miles"),
        ("1.6 km (9 miles)", "1 mile"),
        ("1.5 km (nine feet)", "4,920 feet"),
        ("4660 kilometers (2000 miles)", "3000 miles"),
        ("-20C (-36F)", "-4F"),
        ("minus 10C (minus 14F)", "14F"),
        ("1.2m hectares (2m acres)", "3m acres"),
        ("8 km (six miles)", "five miles"),
        ("30psi (3 bar)", "2 bar"),
        ("32F (5C)", "0C"),
        ("0C (30F)", "32F"),
        ("60mph (78km/h)", "97km/h"),
        ("60mph (117km/h)", "97km/h"),
        ("9oz (215g)", "255g"),
        ("155 km (86.31 miles)", "96.3 miles"),
        ("1,655 km (1,825 miles)", "1,028 miles"),
        ("about 60mph (117km/h)", "97km/h"),
        ("20 to 90 miles (32 to 120km)", "32 to 140km"),
        ("50 to 90 miles (50 to 145km)", "80 to 145km"),
        ("170C (400F)", "338F"),
        ("6-8 feet (2-3 metres)", "2-2.4 metres"),
        ("6ft to 8ft (2m to 3m)", "2m to 2.4m"),
        ("97 to 103 km (60 to 100 miles)", "60 to 64 miles"),
        ("0 miles (5 km)", "0 km"),
    ],
)
def test_rewritten(copy, right):
    pair = conversion(copy)
    assert rewritten(pair, readings(pair)[0], copy) == right
