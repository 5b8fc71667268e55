"""The faults of reckoning that are planted into stories: percentages, totals, conversions, degrees."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent.parent / "benchmarks"


def _loaded(name):
    spec = importlib.util.spec_from_file_location(name, _FOLDER / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


stories = _loaded("planted_stories")
sums = _loaded("planted_sums")
inserted = _loaded("planted_inserted")


def story(headline, body):
    return stories.Story("made up", headline, body)


def was(fault):
    return fault.story.text[slice(*fault.change)]


@pytest.mark.parametrize(
    ("body", "taken"),
    [
        ("Profit rose 20% to £1.2bn from £1bn.", "20"),
        ("Profit fell 43 per cent, from £150m to £86m.", "43"),
        ("The fund stood at $60 million, up 20 percent from $50 million.", "20"),
        ("Of those asked, 12 of 24 (50%) said no.", "50"),
        ("Profit rose 20% from 1995 to 2005.", None),
        ("Profit rose 20% to £1.9bn from £1bn.", None),
        ("Profit rose 20%. It went to £1.2bn from £1bn.", None),
    ],
)
def test_a_percentage_is_put_off_that_its_figures_bear_out(body, taken):
    fault = sums.percentage(story("Profit", body))
    assert (was(fault) if fault else None) == taken
    if fault:
        assert abs(float(fault.new) - float(taken)) >= sums._LEAST_OFF


@pytest.mark.parametrize(
    ("body", "taken", "beside"),
    [
        ("They took 20 people, 12 men and 8 women.", "20", ["12", "8"]),
        ("Six sailors, including one officer and five cooks, left.", "Six", ["one", "five"]),
        ("It had 30 cabins and 12 berths, a total of 42.", "42", ["30", "12"]),
        ("The nine-member board voted 5-4 to sell.", "nine", ["5", "4"]),
        ("They took 20 people, 12 men and 9 women.", None, []),
        ("He sold five boats and left two sons and three daughters.", None, []),
    ],
)
def test_a_total_is_told_with_its_parts(body, taken, beside):
    text = story("Ferry", body)
    fault = sums.total(text)
    assert (was(fault) if fault else None) == taken
    assert [text.text[slice(*span)] for span in (fault.beside if fault else ())] == beside


@pytest.mark.parametrize(
    ("body", "taken"),
    [
        ("It is 35 km (22 miles) off.", "22"),
        ("A 26-mile (42-kilometre) race.", "42"),
        ("It burnt 1.4 million acres (566,000 hectares).", "566,000"),
        ("It reached 30C (86F).", "86"),
        ("It is 35 km (40 miles) off.", None),
        ("It is 35 km (22 kg) off.", None),
        ("It rose by 2C (3.6F).", None),
    ],
)
def test_a_conversion_is_broken_that_was_right(body, taken):
    fault = sums.conversion(story("Ferry", body))
    assert (was(fault) if fault else None) == taken
    if fault:
        assert abs(stories.value(fault.new) / stories.value(taken) - 1) >= 0.1


def test_degrees_apart_get_the_conversion_of_a_temperature_or_are_put_off():
    text = story("Warmer", "It rose by 2 degrees Celsius (3.6 degrees Fahrenheit).")
    assert sums.degrees_as_temperature(text).new == "35.6"
    assert sums.degrees_apart(text).new in {"7.2", "9.0", "10.8"}
    assert sums.degrees_apart(story("Warm", "It was 20C (68F).")) is None


@pytest.mark.parametrize("plant", [inserted.percentage, inserted.total])
def test_what_is_inserted_is_right_in_the_twin(plant):
    for number in range(200):
        fault = plant(story(f"Ferry {number}", "It sailed."))
        figures = [float(fault.story.text[slice(*span)]) for span in sorted(fault.places)]
        sentence = fault.story.text.strip().rpartition("\n")[2]
        if plant is inserted.total:
            assert max(figures) * 2 == sum(figures)
        else:
            share, low, high = sorted(figures)
            base = high if any(word in sentence for word in ("fell", "shrank", "drop", "cut", "down")) else low
            assert abs(100 * (high - low) / base - share) < 0.7
        assert was(fault) != fault.new
