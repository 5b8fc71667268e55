from __future__ import annotations

import pytest

from headline_lint.checks.numbers.numerals import NumeralsCheck
from headline_lint.language.numbers.number_names import in_words, ordinal_in_words


def found(matches, check, copy):
    story, spans = matches(check, f"Head\n\n{copy}")
    return [(story.words(match), match.replacement) for match in spans]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The 5 men and 3 women spoke.", [("5", "five"), ("3", "three")]),
        ("It was his 8th try.", [("8th", "eighth")]),
        ("About 9 of them left.", [("9", "nine")]),
        ("Some (about 7 of all) left.", [("7", "seven")]),
        ("The 10 men spoke.", []),
        ("Of 5 men and 12 women none spoke.", []),
        ("In 2022 the 5 men spoke.", [("5", "five")]),
        ("Amy, 8, met Bo, aged 9, and a 7-year-old, 6 years old.", []),
        ("At 4pm on 5 May, at 4 am on June 8, at 7:30.", []),
        ("It weighs 5 kg, is 5 metres long and costs £5, or $5.", []),
        ("5 per cent, 5%, 5.5 and 5½.", []),
        ("It ended 3-1, 3–1 and 3 to 1; the ratio is 5:2.", []),
        ("Group 7, Channel 4, chapter 3, page 5, No 9, number 6, day 2.", []),
        ("From 3 to 5 of them, or 3 or 4, left.", []),
        ("It has 5m users and 5 million hours.", []),
        ("He scored 8 out of 10.", []),
        ("The 5 January vote; the 8 Mile road.", []),
        ("A 4x4, a 3D film, 5G masts and the M5.", []),
        ("Call 0 or 007.", []),
        ("He’s just 9, she said; he turned 8.", []),
    ],
)
def test_small_digits(matches, copy, expected):
    assert found(matches, NumeralsCheck(flag="digits"), f"So it was. {copy}") == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("The twelve men and twenty-five women.", [("twelve", "12"), ("twenty-five", "25")]),
        ("The nine men.", []),
        ("Twelve men spoke.", []),
        ("A dozen, a hundred, two thousand, a score.", []),
        ("At ten o'clock, nine or ten, ten pence, ten million.", []),
        ("A fifty-fifty chance, a ten-pin alley.", []),
        ("It was one in ten.", []),
        ("The Ten Tenors sang.", []),
    ],
)
def test_large_words(matches, copy, expected):
    assert found(matches, NumeralsCheck(flag="words"), copy) == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("4 men came. 22 women went.", [("4", "Four"), ("22", "Twenty-two")]),
        ("1,500 came.", [("1,500", None)]),
        ("50 Cent sang. 9/11 changed it.", []),
        ("It ran from Dec. 4 to Jan. 3, 2019.", []),
        ("10 Downing Street was shut.", []),
        ("2.5 came.", [("2.5", None)]),
        ("Minus 5 was the low. -15 it was.", [("Minus 5", None), ("-15", None)]),
        ("10.30am: The court rose.", []),
        ("1. Lock the door.", []),
        ("£5 is enough. Some 40 came.", []),
        ("“40 came,” she said.", []),
    ],
)
def test_digits_that_open(matches, copy, expected):
    assert found(matches, NumeralsCheck(flag="opening"), copy) == expected


def test_up_to_ten(matches):
    assert found(matches, NumeralsCheck(flag="digits", up_to=10), "The 10 men spoke.") == [("10", "ten")]
    assert found(matches, NumeralsCheck(flag="words", up_to=10), "The ten men spoke.") == []


@pytest.mark.parametrize(
    ("value", "words", "ordinal"),
    [
        (1, "one", "first"),
        (8, "eight", "eighth"),
        (9, "nine", "ninth"),
        (12, "twelve", "twelfth"),
        (15, "fifteen", "fifteenth"),
        (20, "twenty", "twentieth"),
        (21, "twenty-one", "twenty-first"),
        (99, "ninety-nine", "ninety-ninth"),
    ],
)
def test_numbers_in_words(value, words, ordinal):
    assert (in_words(value), ordinal_in_words(value)) == (words, ordinal)
