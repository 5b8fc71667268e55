"""Figures as printed: what groups their digits, and what runs into them."""

from __future__ import annotations

import pytest

from headline_lint.language.numbers.grouping import is_touched
from headline_lint.language.numbers.numbers import find_numbers
from headline_lint.language.numbers.quantities import find_quantities


def told(copy):
    return [(copy[n.start : n.end], n.value) for n in find_numbers(copy)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("some 14 300 m and 2 750 000 men", [("14 300", 14_300), ("2 750 000", 2_750_000)]),
        ("some 14'300 m and 2'750'000 men", [("14'300", 14_300), ("2'750'000", 2_750_000)]),
        ("$3 250.5 and 1 400 million", [("3 250.5", 3250.5), ("1 400 million", 1.4e9)]),
        ("2 000–3 000 or 2 000-3 000", [("2 000", 2000), ("3 000", 3000), ("2 000", 2000), ("3 000", 3000)]),
        ("in 2019 430 men", [("2019", 2019), ("430", 430)]),
        ("020 614 0958 and 06 40 11", [("020", 20), ("614", 614), ("0958", 958), ("06", 6), ("40", 40), ("11", 11)]),
        ("5'10\" and 51'44", [("5", 5), ("10", 10), ("51", 51), ("44", 44)]),
        ("9 120 400 31", [("9", 9), ("120", 120), ("400", 400), ("31", 31)]),
        ("7" + " 777" * 10 + " men", []),
    ],
)
def test_groups(copy, expected):
    assert told(copy) == expected


@pytest.mark.parametrize(
    ("copy", "other"),
    [("4 600", "600"), ("4 600 200", "200"), ("4.600", "4600"), ("46.005", "46005"), ("4,600", ""), ("4'600", ""),
     ("0.600", ""), ("4.60", ""), ("4.6001", ""), ("4600.125", "")],
)  # fmt: skip
def test_the_other_figure_that_the_digits_may_be(copy, other):
    (number,) = find_numbers(copy)
    assert number.other == other


TOUCHED = ["3·", "10^", "2019 ", "15/", "15 / ", "4'", "2±", "2 ± ", "10⁶ ", "£3-", "£3–", "8*"]
APART = ["", "in ", "(", "2019, ", "2019: ", "2019 – ", "3pm ", "15% ", "(3) ", "(2019)", "a ", "2019; ", "\n", "[4] "]


@pytest.mark.parametrize("before", TOUCHED)
def test_a_figure_that_another_runs_into_measures_nothing(before):
    copy = f"It was {before}35 km (22 miles) off."
    assert is_touched(copy, copy.index("35 km"))
    found = [copy[q.start : q.end] for q in find_quantities(copy, find_numbers(copy))]
    assert [words for words in found if words != "4'"] == ["22 miles"]


@pytest.mark.parametrize("before", APART)
def test_a_figure_that_stands_apart_measures(before):
    copy = f"{before}35 km (22 miles) off."
    assert not is_touched(copy, copy.index("35 km"))
    found = [copy[q.figures[-1].start : q.end] for q in find_quantities(copy, find_numbers(copy))]
    assert found == ["35 km", "22 miles"]
