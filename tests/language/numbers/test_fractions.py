"""Fractions as printed: with a slash of whatever kind, in raised and lowered digits, behind a whole figure."""

from __future__ import annotations

import pytest

from headline_lint.language.numbers.numbers import find_numbers


def told(copy):
    return [(copy[n.start : n.end], n.value, n.denominator) for n in find_numbers(copy)]


@pytest.mark.parametrize(
    ("copy", "value", "denominator"),
    [
        ("3⁄4", 0.75, 4),
        ("3∕4", 0.75, 4),
        ("7⁄12", 7 / 12, 12),
        ("13⁄64", 13 / 64, 64),
        ("13/64", 13 / 64, 64),
        ("³⁄₄", 0.75, 4),
        ("³/₄", 0.75, 4),
        ("³⁄4", 0.75, 4),
        ("¹³⁄₆₄", 13 / 64, 64),
        ("2 3⁄4", 2.75, 4),
        ("2-3⁄4", 2.75, 4),
        ("2³⁄₄", 2.75, 4),
        ("2 ³⁄₄", 2.75, 4),
        ("2³/4", 2.75, 4),
        ("2 13/16", 2 + 13 / 16, 16),
        ("2 3⁄4 million", 2_750_000, 4),
    ],
)
def test_fractions(copy, value, denominator):
    assert told(copy) == [(copy, value, denominator)]
    assert told(f"A {copy} B.") == [(copy, value, denominator)]


@pytest.mark.parametrize(
    ("copy", "values"),
    [
        ("13⁄4", [13, 4]),  # one and three quarters, its blank lost, or thirteen quarters
        ("4⁄4", [4, 4]),
        ("0⁄4", [0, 4]),
        ("3⁄0", [3, 0]),
        ("3⁄4000", [3, 4000]),
        ("3/7", [3, 7]),
        ("³ ⁄ ₄", []),
        ("m³ and ³", []),
        ("10⁶", [10]),
    ],
)
def test_no_fractions(copy, values):
    assert [value for _, value, _ in told(copy)] == values
