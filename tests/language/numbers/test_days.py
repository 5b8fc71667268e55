from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from headline_lint.language.numbers.dates import date_ranges_of, dates_of
from headline_lint.language.numbers.days import comes_out, day_after, day_of, story_date
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def story(copy, day=None):
    return Story(replace(read_string(f"Deal done\n\n{copy}", "story.txt"), date=day))


@pytest.mark.parametrize(
    ("copy", "front", "expected"),
    [
        ("HULL, 3 May 2025 (AP) — It rained.", None, date(2025, 5, 3)),
        ("HULL, May 3, 2025 — It rained.", None, date(2025, 5, 3)),
        ("It rained.", "2025-05-03T10:00:00Z", date(2025, 5, 3)),
        ("HULL, 31 June 2025 — It rained.", None, None),
        ("It rained.", None, None),
    ],
)
def test_story_date(copy, front, expected):
    assert story_date(story(copy, front)) == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("It was on 3 May 1998.", date(1998, 5, 3)),
        ("It was on 31 December.", date(2024, 12, 31)),
        ("In 1998 it was on 31 December.", None),
        ("It was on 31 June.", None),
    ],
)
def test_day_of(copy, expected):
    read = story(copy, "2025-01-03")
    (written,) = dates_of(read)
    assert day_of(read, written, sentence_at(read, written.start)) == expected


@pytest.mark.parametrize(
    ("copy", "fits"),
    [
        ("Friday 2 to Sunday 4 May", True),
        ("Friday 2 to Monday 4 May", False),
        ("Monday to Friday, 3 to 8 March", False),
        ("Monday to Friday, 3 to 28 March", True),  # when it is open
        ("Tuesday to Sunday, 3 to 28 March", True),
        ("Monday 3 to Tuesday 26 March", False),
        ("Saturday and Sunday, 14 and 15 June", True),
        ("Saturday and Sunday, 14 and 16 June", False),
        ("Thursday, February 27, to Saturday, March 1", True),  # in most years
        ("Thursday, February 27, to Sunday, March 1", True),  # and in one
        ("Thursday, February 27, to Monday, March 1", False),
        ("Thursday, February 27, to Saturday, March 2", False),
        ("Tuesday, December 30, to Thursday, January 1", True),
        ("3 to 5 May", True),
    ],
)
def test_comes_out(copy, fits):
    (found,) = date_ranges_of(story(f"It runs {copy}."))
    assert comes_out(found) is fits


def test_day_after():
    (found,) = date_ranges_of(story("It runs Friday 2 to Monday 4 May."))
    assert day_after(found.first, found.last) == 6
