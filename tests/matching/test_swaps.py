from __future__ import annotations

import re

import pytest

from headline_lint.matching.swaps import Swap, joins_on, recased, with_article


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("Kiev -> Kyiv", [("Kiev", "Kyiv")]),
        ("warning(s)? -> note(s)?", [("warning", "note"), ("warnings", "notes")]),
        ("gunm(an|en) -> shooter", [("gunman", "shooter"), ("gunmen", "shooter")]),
        ("firem(an|en) -> firefighter(|s)", [("fireman", "firefighter"), ("firemen", "firefighters")]),
        (
            "(a |)free gift(s)? -> (a |)gift(s)?",
            [("a free gift", "a gift"), ("a free gifts", "a gifts"), ("free gift", "gift"), ("free gifts", "gifts")],
        ),
    ],
)
def test_the_pairs_of_a_line(line, pairs):
    assert list(Swap.parse(line).pairs) == pairs


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("free gift", "must be two wordings with “->” between"),
        ("-> gift", "must be two wordings"),
        ("gift ->", "must be two wordings"),
        ("gift(s -> gift", "has a bracket, “|” or “?” that belongs to no group"),
        ("gift -> present(s)?", "group 1 right of “->” has no group of as many branches on the left"),
        ("gift(s)? -> present(|s|es)", "group 1 right"),
        ("(a|b)" * 40 + " -> x", " stands for more than 20,000 wordings; split the line"),
    ],
)
def test_a_line_that_is_wrong(line, fault):
    with pytest.raises(ValueError, match=re.escape(fault)):
        Swap.parse(line)


@pytest.mark.parametrize(
    ("written", "right", "expected"),
    [
        ("color", "colour", "colour"),
        ("Color", "colour", "Colour"),
        ("COLOR", "colour", "COLOUR"),
        ("t-shirt", "T-shirt", "T-shirt"),
        ("PIN number", "PIN", "PIN"),
        ("A", "an", "An"),
    ],
)
def test_capitals_are_kept(written, right, expected):
    assert recased(written, right) == expected


@pytest.mark.parametrize(
    ("copy", "words", "right", "expected"),
    [
        ("It is an exact replica.", "exact replica", "replica", "a replica"),
        ("It is a free offer.", "free offer", "offer", "an offer"),
        ("An added bonus.", "added bonus", "bonus", "A bonus"),
        ("It is a US plan.", "US", "U.S.", "U.S."),
        ("It is a free gift.", "free gift", "gift", "gift"),
        ("Plan an end result.", "end result", "result", "a result"),
        ("The exact replica.", "exact replica", "replica", "replica"),
        ("It is a weird hour.", "weird hour", "hour", "an hour"),
        ("It is an odd union.", "odd union", "union", "a union"),
    ],
)
def test_an_article_that_no_longer_fits_is_taken_in(copy, words, right, expected):
    start = copy.index(words)
    begin, found = with_article(copy, start, start + len(words), right)
    assert found == expected
    assert copy[begin : start + len(words)].endswith(words)


@pytest.mark.parametrize(
    ("copy", "joins"),
    [
        ("the color was", False),
        ("color.", False),
        ("color. Then", False),
        ("two-color", True),
        ("color-blind", True),
        ("@color", True),
        ("#color", True),
        ("www.color", True),
        ("color.com", True),
        ("a/color", True),
        ("color - red", False),
    ],
)
def test_what_joins_on(copy, joins):
    start = copy.index("color")
    assert joins_on(copy, start, start + 5) is joins
