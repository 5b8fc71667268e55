"""Figures and words of number that go on and on: no number is made of them, nor of a part of them."""

from __future__ import annotations

import pytest

from headline_lint.language.numbers import numbers
from headline_lint.language.numbers.number import MOST
from headline_lint.language.numbers.numbers import find_numbers
from headline_lint.language.numbers.quantities import find_quantities


def told(copy):
    return [copy[number.start : number.end] for number in find_numbers(copy)]


ENDLESS = [
    "9" * 31,
    "-" + "9" * 31,
    "$" + "9" * 400 + "bn",
    "9" * 5_000,
    "9" * 31 + "%",
    "9" * 31 + "th",
    "9" * 31 + "½",
    "9" * 31 + " 1/2",
    "9" * 31 + " million and a half",
    "9" * 30 + " million",
    "9" + ",999" * 10,
    "9" + ",99" * 40,
    "9" + "'999" * 40,
    "0." + "3" * 30,
    "." + "3" * 400,
    "1.1" * 40,
    "one" + " million" * 6,
    "one" + "-million" * 50 + " and a half",
    "million" * 1 + " million" * 50,
    "two" + " thousand" * 9,
    "twelve" + " hundred" * 9,
    "six" + " dozen" * 9,
    "nine trillion trillion" + " nine trillion trillion" * 4,
    "5" + " million" * 50 + " and a half",
    "0" + " million" * 50,
]


@pytest.mark.parametrize("copy", ENDLESS, ids=lambda copy: copy[:24])
def test_no_number(copy):
    assert told(copy) == []
    assert told(f"Of {copy} and 7 of 12 left.") == ["7", "12"]
    story = f"It is {copy} miles (3 km) long."
    assert [story[q.start : q.end] for q in find_quantities(story, find_numbers(story))] == ["3 km"]


@pytest.mark.parametrize(
    "copy",
    ["9" * 30, "999" + ",999" * 9, "0." + "3" * 29, "one" + " million" * 5, "5 hundred thousand million million",
     "nine hundred trillion nine hundred billion nine hundred million nine hundred thousand nine hundred"],
)  # fmt: skip
def test_large_numbers(copy):
    (number,) = find_numbers(copy)
    assert (number.start, number.end) == (0, len(copy))
    assert number.value <= MOST


def test_scales_behind_a_figure_are_one_number():
    assert [(n.value, n.scale) for n in find_numbers("5 million million km")] == [(5e12, 10**12)]


@pytest.mark.parametrize(
    ("copy", "reads"),
    [("9", 1), ("9,999", 1), ("9,99", 1), ("9.", 1), (" million", 1), (" hundred", 1), ("9 ", 20_000)],
)
def test_a_run_is_read_once(monkeypatch, copy, reads):
    count = 0

    def counting(read):
        def counted(*where):
            nonlocal count
            count += 1
            return read(*where)

        return counted

    for name in ("read_digits", "read_words"):
        monkeypatch.setattr(numbers, name, counting(getattr(numbers, name)))
    find_numbers(copy * 20_000)
    assert count == reads
