from __future__ import annotations

from math import inf

import pytest

from headline_lint.language.numbers.bounds import Bounds, at_least, bounds_of, hedge_of
from headline_lint.language.numbers.numbers import find_numbers


def only(copy):
    (number,) = find_numbers(copy)
    return number


@pytest.mark.parametrize(
    ("copy", "hedge"),
    [
        ("more than £5m", "over"), ("at least 40%", "over"), ("up to 40", "under"), ("fewer than 40", "under"),
        ("nearly 40", "nearly"), ("almost a third of", "nearly"), ("about 40", "about"), ("some $40", "about"),
        ("40 or so", "about"), ("40 or more", "about"), ("40%", ""), ("the 40", ""), ("handsome 40", ""),
    ],
)  # fmt: skip
def test_hedge_of(copy, hedge):
    assert hedge_of(copy, only(copy)) == hedge


@pytest.mark.parametrize(
    ("copy", "rough", "expected"),
    [
        ("43", False, (42.5, 43.5)),
        ("130", False, (129.5, 130.5)),
        ("130", True, (125, 135)),
        ("5,000", False, (4950, 5050)),
        ("£1.2m", False, (1_150_000, 1_250_000)),
        ("more than 40", False, (39.5, 52.5)),
        ("under 40", False, (27.5, 40.5)),
        ("nearly 40", False, (33.5, 40.5)),
        ("about 40", False, (33.5, 46.5)),
    ],
)
def test_bounds_of(copy, rough, expected):
    assert bounds_of(copy, only(copy), rough=rough) == pytest.approx(expected, rel=0.02)


def test_at_least():
    assert at_least(Bounds(39, 41), "over") == (39, inf)
    assert at_least(Bounds(39, 41), "under") == (-inf, 41)
    assert at_least(Bounds(39, 41), "") == (39, 41)


def test_meeting():
    assert Bounds(1, 2).meets(Bounds(2, 3))
    assert not Bounds(1, 2).meets(Bounds(2.5, 3))
