from __future__ import annotations

import pytest

from headline_lint.checks.copy.impossible_date import ImpossibleDateCheck

CHECK = ImpossibleDateCheck()


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("It opens on 31 June.", "31 June"),
        ("It opens by Sept. 31 at the latest.", "Sept. 31"),
        ("It opens on the 31st of April.", "31st of April"),
        ("It opens on Saturday 31 November in Hull.", "Saturday 31 November"),
        ("It opens on Sunday, 32 March 2024.", "Sunday, 32 March 2024"),
        ("It opened on 29 February 2023.", "29 February 2023"),
        ("It opened on February 30 there.", "February 30"),
        ("It opened on 2023-02-29.", "2023-02-29"),
        ("It opened on 31/06/2024, and 06/31/2024.", "31/06/2024"),
        ("It opened on 31.4.2024.", "31.4.2024"),
        ("It is open from June 28 to 31.", "June 28 to 31"),
        ("It was taken between Oct. 28 and Nov. 31 in Hull.", "Nov. 31"),
        ("The 31 June deadline passed.", "31 June"),
        ("The Nov. 31 shootings, in the November 31 Hull attacks.", "Nov. 31"),
        ("The 31 September attacks changed that.", "31 September"),
        ("HULL, June 31 (AP) — It rained.", "June 31"),
        ("It runs from Monday 1 to Saturday 5 July 2024.", "Monday 1 to Saturday 5 July 2024"),
        ("It runs Thursday to Saturday, 4-7 July.", "Thursday to Saturday, 4-7 July"),
        ("It plays on Friday 3 and Sunday 4 May.", "Friday 3 and Sunday 4 May"),
    ],
)
def test_flagged(flagged, copy, words):
    assert flagged(CHECK, f"Deal done\n\n{copy}")[:1] == [words]


@pytest.mark.parametrize(
    "copy",
    [
        "It opens on 30 June, 31 May, 29 February, February 29, 2024 or 2024-02-29.",
        "In June 31 people died, since June 31 more; 31 June graduates and June 31 arrivals came.",
        "The tolls: April 31, May 22; June 31, July 4.",
        "At 31 June Carter left. No 31 June Road is for sale, and number 31 April Court too.",
        "The novel 31 June, the song “April 31” and the “31 September” poster.",
        "No such day as 30 February exists: it is a mistake for 28 February.",
        "Russia had a 29 February 1900.",
        "They call it 36 July 2024. They won 3-1 June 5, 31-2 June 6.",
        "Version 2.31.06.2024, 31/06, file-2023-02-29, /2023-02-29/ and 13/13/2024.",
        "It is open Tuesday to Sunday, 3 to 9 March, Monday to Friday, 3 March to 30 June.",
        "It runs Friday-Sunday, June 13-15, 2024.",
    ],
)
def test_silent(flagged, copy):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == []


@pytest.mark.parametrize(
    ("copy", "why"),
    [
        ("It opens on 31 June.", "June has 30 days"),
        ("It opens on 30 February.", "February has at most 29 days"),
        ("It opens on 29 February 2023.", "2023 is no leap year"),
        ("It runs Friday 13 to Sunday 16 June 2024.", "13 June 2024 is a Thursday"),
        ("It runs Thursday to Saturday, 4-7 July.", "if 4 July is a Thursday, 7 July is a Sunday"),
    ],
)
def test_why(matches, copy, why):
    _, (match,) = matches(CHECK, f"Deal done\n\n{copy}")
    assert match.values == {"why": why}


def test_the_year_may_be_told_from_the_storys_own(flagged):
    copy = "Deal done\n\nIt opened on 29 February {} year."
    assert flagged(CHECK, copy.format("last"), date="2025-05-03") == []
    assert flagged(CHECK, copy.format("this"), date="2025-05-03") == ["29 February"]
    assert flagged(CHECK, copy.format("last")) == []


def test_a_day_in_a_quotation_is_of_a_kind_of_its_own(matches):
    _, found = matches(CHECK, "Deal done\n\n“We shall be ready on 31 June, I hope,” she said on 31 September.")
    assert [match.kind for match in found] == ["quoted", None]


def test_only_blocks_asked_for(flagged):
    copy = "Deal due on 31 June\n\nIt is due on 31 September."
    assert flagged(CHECK, copy, scopes=("headline",)) == ["31 June"]
