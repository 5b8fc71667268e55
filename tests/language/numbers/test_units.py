from __future__ import annotations

import pint
import pytest

from headline_lint.language.numbers.units import load_units

NAMES = {
    "UK gallon": {"UK": "imperial_gallon"},
    "US gallon": {"US": "gallon"},
    "gallon": {"UK": "imperial_gallon", "US": "gallon"},
    "quart": {"UK": "imperial_quart", "US": "quart"},
    "pint": {"UK": "imperial_pint", "US": "pint"},
    "UK pint": {"UK": "imperial_pint"},
    "US pint": {"US": "pint"},
    "fluid ounce": {"UK": "imperial_fluid_ounce", "US": "fluid_ounce"},
    "cup": {"US": "cup", "metric": "0.25 liter"},
    "tablespoon": {"US": "tablespoon", "metric": "15 milliliter"},
    "teaspoon": {"US": "teaspoon", "metric": "5 milliliter"},
    "barrel": {"": "oil_barrel"},
    "bushel": {"UK": "imperial_bushel", "US": "bushel"},
    "ton": {"UK": "long_ton", "US": "short_ton"},
    "UK ton": {"UK": "long_ton"},
    "US ton": {"US": "short_ton"},
    "hundredweight": {"UK": "UK_hundredweight", "US": "US_hundredweight"},
    "tonne": {"": "metric_ton"},
    "kilotonne": {"": "kilometric_ton"},
    "megatonne": {"": "megametric_ton"},
    "knot": {"": "knot"},
    "mile per hour": {"": "mile / hour"},
    "atmosphere": {"": "standard_atmosphere"},
    "millimetre of mercury": {"": "millimeter_Hg"},
    "inch of mercury": {"": "inch_Hg"},
    "pound per square inch": {"": "psi"},
    "calorie": {"food": "kilocalorie", "small": "calorie"},
    "foot-pound": {"": "foot * force_pound"},
    "horsepower": {"mechanical": "horsepower", "metric": "metric_horsepower"},
    "metric horsepower": {"metric": "metric_horsepower"},
    "mile per gallon": {"UK": "mile / imperial_gallon", "US": "mile / gallon"},
    "mile per UK gallon": {"UK": "mile / imperial_gallon"},
    "mile per US gallon": {"US": "mile / gallon"},
    "light year": {"": "light_year"},
    "nautical mile": {"": "nautical_mile"},
    "British thermal unit": {"": "international_british_thermal_unit"},
    "kilobyte": {"decimal": "1000 byte", "binary": "1024 byte"},
    "megabyte": {"decimal": "1000**2 byte", "binary": "1024**2 byte"},
    "gigabyte": {"decimal": "1000**3 byte", "binary": "1024**3 byte"},
    "terabyte": {"decimal": "1000**4 byte", "binary": "1024**4 byte"},
    "petabyte": {"decimal": "1000**5 byte", "binary": "1024**5 byte"},
    "troy ounce": {"": "troy_ounce"},
    "acre-foot": {"": "0.3048**3 * 43560 * meter**3"},
    # pint follows the survey foot of 1893 here; since 2023 an acre is 43,560 international square feet
    "acre": {"": "43560 * foot**2"},
    "furlong": {"": "660 * foot"},
    "fathom": {"": "6 * foot"},
}
BASES = {
    "length": "meter", "area": "meter**2", "volume": "liter", "mass": "kilogram", "speed": "meter / second",
    "pressure": "pascal", "energy": "joule", "power": "watt", "fuel economy": "kilometer / liter", "data size": "byte",
}  # fmt: skip
UNITS = load_units()


def expression(name):
    """What pint calls a unit that has one sense."""
    words, _, per = name.replace("-", "_").partition(" per ")
    for power, mark in (("square ", "**2"), ("cubic ", "**3")):
        if words.startswith(power):
            return words.removeprefix(power) + mark
    return f"{words} / {per}" if per else words


@pytest.fixture(scope="module")
def registry():
    return pint.UnitRegistry()


@pytest.mark.parametrize("unit", [u for u in UNITS.by_name.values() if u.dimension in BASES], ids=lambda u: u.name)
def test_every_factor_agrees_with_pint(registry, unit):
    if unit.inverse:
        assert unit.factors == (("", 100),)  # litres per 100 km: 100 over the figure is km per litre
        return
    expressions = NAMES.get(unit.name, {"": expression(unit.name)})
    assert {sense for sense, _ in unit.factors} == set(expressions)
    for sense, factor in unit.factors:
        quantity = registry.parse_expression(expressions[sense])
        assert factor == pytest.approx(quantity.to(BASES[unit.dimension]).magnitude, rel=1e-9), sense


@pytest.mark.parametrize(
    ("name", "value", "celsius"), [("degree Fahrenheit", 212, 100), ("degree Celsius", 37, 37), ("kelvin", 273.15, 0)]
)
def test_temperatures(name, value, celsius):
    unit = UNITS.by_name[name]
    assert unit.to_base(value, unit.factors[0][1]) == pytest.approx(celsius)
    assert unit.from_base(celsius, unit.factors[0][1]) == pytest.approx(value)


@pytest.mark.parametrize(
    ("spelling", "name"),
    [
        ("km", "kilometre"), ("Kilometers", "kilometre"), ("KM", "kilometre"), ("sq. km", "square kilometre"),
        ("m.p.h.", "mile per hour"), ("miles-an-hour", "mile per hour"), ("square feet", "square foot"),
        ("U.S. gallons", "US gallon"), ("° C", "degree Celsius"), ("degrees Fahrenheit", "degree Fahrenheit"),
        ("ºF", "degree Fahrenheit"), ("stone", "stone"), ("FT", "foot"), ("kilometres per hour", "kilometre per hour"),
        ("Mb", "megabit"), ("MB", "megabyte"), ("mb", "millibar"), ("litres per 100 km", "litre per 100 kilometres"),
    ],
)  # fmt: skip
def test_spellings(spelling, name):
    assert UNITS.spelled(spelling).units[0].name == name


@pytest.mark.parametrize("spelling", ["people", "kmx", "M", "mileage", "footage", ""])
def test_no_units(spelling):
    assert UNITS.spelled(spelling) is None


def test_parts_and_names_exist():
    for unit in UNITS.by_name.values():
        assert not unit.part or unit.part in UNITS.by_name
        assert all(factor > 0 for _, factor in unit.factors)
