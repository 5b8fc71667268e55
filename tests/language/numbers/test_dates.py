from __future__ import annotations

import pytest

from headline_lint.language.numbers.dates import date_ranges_of, dates_of, days_in
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def story(copy):
    return Story(read_string(f"Deal done\n\n{copy}", "story.txt"))


def dates(copy):
    read = story(copy)
    return [(read.string[one.start : one.end], one.day, one.month, one.year, one.weekday) for one in dates_of(read)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It opens on 3 May.", [("3 May", 3, 5, None, None)]),
        ("It opens on the 3rd of May, 2025.", [("3rd of May, 2025", 3, 5, 2025, None)]),
        ("It opens on Saturday, May 3, 2025.", [("Saturday, May 3, 2025", 3, 5, 2025, 5)]),
        ("It opens on Sat 3 May 2025.", [("Sat 3 May 2025", 3, 5, 2025, 5)]),
        ("It opens (Tues., Sept. 9) at last.", [("Tues., Sept. 9", 9, 9, None, 1)]),
        ("It opens on Sunday the 4th of May.", [("Sunday the 4th of May", 4, 5, None, 6)]),
        ("It runs 3-5 May 2025.", [("3", 3, 5, 2025, None), ("5 May 2025", 5, 5, 2025, None)]),
        ("It runs May 3-5, 2025.", [("May 3", 3, 5, 2025, None), ("5, 2025", 5, 5, 2025, None)]),
        ("It runs from 30 May-2 June.", [("30 May", 30, 5, None, None), ("2 June", 2, 6, None, None)]),
        ("It was 31-2 June then.", [("2 June", 2, 6, None, None)]),
        ("It runs Fri-Sun, May 2-4.", [("Fri-Sun, May 2", 2, 5, None, 4), ("4", 4, 5, None, 6)]),
        ("They won 3-1 May 5 in Hull.", []),
        ("He may 5 times wed 5 march brides; in the 2019 May election 5% voted, at 5:30 May went.", []),
    ],
)
def test_dates(copy, expected):
    assert dates(copy) == expected


def test_the_year_of_a_range_is_that_of_its_end():
    assert dates("It ran from Friday, May 30, to Sunday, June 1, 2025.") == [
        ("Friday, May 30", 30, 5, 2025, 4), ("Sunday, June 1, 2025", 1, 6, 2025, 6),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It runs from 3 to 5 May.", [("3 to 5 May", False, False)]),
        ("It runs on 3 and 5 May.", [("3 and 5 May", True, False)]),
        ("It runs Friday to Sunday, 2-4 May.", [("Friday to Sunday, 2-4 May", False, True)]),
        ("It runs Monday and Friday, 2 to 4 May.", []),
        ("It runs from Friday, May 30, to Sunday, June 1.", [("Friday, May 30, to Sunday, June 1", False, False)]),
        ("It runs on 3 May and 5 June.", []),
    ],
)
def test_ranges(copy, expected):
    read = story(copy)
    found = [(read.string[one.first.start : one.last.end], one.both, one.paired) for one in date_ranges_of(read)]
    assert found == expected


def test_days_in():
    assert [days_in(month, None) for month in (1, 2, 4)] == [31, 29, 30]
    assert [days_in(2, year) for year in (2024, 2025, 2000, 1900, 2100)] == [29, 28, 29, 29, 28]
