from __future__ import annotations

import pytest

from headline_lint.checks.numbers.weekday_date import WeekdayDateCheck

CHECK = WeekdayDateCheck()


@pytest.mark.parametrize(
    "copy",
    [
        "It fell on Tuesday, March 22, 2022.",
        "It fell on Tuesday 22 March 2022, Tues 22nd March 2022 and Tues., Mar. 22, 2022.",
        "It fell on Monday, March 22.",
        "It was on Friday at 10 and on Sunday 12 people died in March 2022.",
        "On Monday, March 22 percent of voters in 2022 stayed at home.",
        "The followed 22 March 2022 path; he wed 5 March brides.",
        "It was in 1963, on Friday, November 22.",
        "Monday, February 30, 2022 never came.",
    ],
)
def test_silent(flagged, copy):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == []


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It fell on Monday, March 22, 2022.", ["Monday, March 22, 2022"]),
        ("It fell on Wed 22 March 2022 and Sun, 22nd of March 2022.", ["Wed 22 March 2022", "Sun, 22nd of March 2022"]),
        ("It fell on Thursday (May 1, 2025) and Friday the 1st of May, 2025.",
         ["Friday the 1st of May, 2025"]),
    ],
)  # fmt: skip
def test_year_written(flagged, copy, expected):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == expected


@pytest.mark.parametrize("date", ["2022-03-24", "2022-03-24T10:00:00Z", "24 March 2022", "March 24, 2022"])
def test_year_of_the_front_matter(flagged, date):
    copy = (
        "Deal done\n\nOn Tuesday, March 22, it rained. On Monday, March 22, it did not. On Friday, December 31, 2021."
    )
    assert flagged(CHECK, copy, date=date) == ["Monday, March 22"]


def test_year_of_the_dateline_and_the_turn_of_the_year(flagged):
    copy = "Deal done\n\nLONDON, 3 January 2022 (AP) — It ended on Friday, December 31, not Thursday, December 31."
    assert flagged(CHECK, copy) == ["Thursday, December 31"]


def test_message(matches):
    _, found = matches(CHECK, "Deal done\n\nIt fell on Monday, March 22, 2022.")
    assert found[0].values == {"date": "22 March 2022", "weekday": "Tuesday"}


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It runs Friday-Sunday, June 13-15, 2025.", []),
        ("It runs Friday-Sunday, June 13-15, 2024.", ["Friday-Sunday, June 13-15, 2024"]),
        ("It runs from Friday 13 to Sunday 15 June 2024.", ["Friday 13"]),
        ("It runs from Friday 13 to Sunday 16 June 2024.", []),  # no range of any year: `impossible-date` has it
        ("It runs from Tuesday, June 12, to Thursday, June 14, 2024.", ["Tuesday, June 12"]),
        ("It runs on Friday 12 and Saturday 15 June 2024.", []),
        ("It ran from Tue 30 April to Thu 2 May 2024.", []),
    ],
)
def test_ranges(flagged, copy, expected):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == expected
