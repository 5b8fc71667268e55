from __future__ import annotations

import pytest

from headline_lint.language.numbers.changes import changes_of
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def changes(copy):
    read = Story(read_string(f"Deal done\n\n{copy}", "story.txt"))
    return [
        (read.string[one.told.start : one.told.end], one.before.value, one.after.value, one.direction)
        for one in changes_of(read)
    ]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Takings fell 30% from £90m to £63m.", ("30", 90e6, 63e6, "down")),
        ("Takings were cut by 30 per cent, from £90m in 2019 to £63m in 2020.", ("30", 90e6, 63e6, "down")),
        ("A 30% fall from £90m to £63m was seen.", ("30", 90e6, 63e6, "down")),
        ("Takings rose 30 per cent in the year to May to £117m from £90m.", ("30", 90e6, 117e6, "up")),
        ("Takings rose 30%, to £117m, compared with £90m a year before.", ("30", 90e6, 117e6, "up")),
        ("Takings were £117m, up 30% from £90m.", ("30", 90e6, 117e6, "up")),
        ("Takings were £117m, 30% more than the £90m of 2019.", ("30", 90e6, 117e6, "up")),
        ("Takings went from £90m to £117m, a rise of 30%.", ("30", 90e6, 117e6, "up")),
        ("Takings went from £90m to £117m, a 30% rise.", ("30", 90e6, 117e6, "up")),
        ("Takings went from £90m to £117m (30%).", ("30", 90e6, 117e6, "")),
        ("Takings went from £90m to £117m, or 30%.", ("30", 90e6, 117e6, "")),
        ("Takings rose 30% from £0.9 to £1.17 billion.", ("30", 0.9e9, 1.17e9, "up")),
        ("Takings more than doubled to £190m from £90m.", ("doubled", 90e6, 190e6, "up")),
        ("Support rose 12 points, from 40% to 52%.", ("12", 40, 52, "up")),
        ("Support saw a 12-point rise, from 40 to 52 per cent.", ("12", 40, 52, "up")),
    ],
)
def test_changes(copy, expected):
    assert changes(copy) == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        "Takings rose 30%, with profit up from £90m to £117m.",
        "Takings rose 30% from May 3 to May 9, or from 2019 to 2024.",
        "Takings rose to 30% from 20% to the delight of 50 members.",
        "Pay for those aged from 18 to 24, up 30%, is low.",
        "Some 41% said yes, compared with 34% to the 867 who said no.",
        "It has 30% to 35% support, compared with 20% to 25% then.",
        "The rate falls from 39% to 37%, and the other from 35% to 21%, an uptick from 20%.",
        "The brackets were cut from seven to three – 33%, 25% and 12%.",
        "Takings rose 30%. From £90m it is far to £117m.",
        "It cut 30% from $90m to €63m.",
        "From 90 to 117, 30% of them women, came.",
    ],
)
def test_no_changes(copy):
    assert changes(copy) == []
