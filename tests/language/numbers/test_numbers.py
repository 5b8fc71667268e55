from __future__ import annotations

import pytest

from headline_lint.language.numbers.numbers import find_numbers


def told(copy):
    return [(copy[n.start : n.end], n.value) for n in find_numbers(copy)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("7,500 men in 2004", [("7,500", 7500), ("2004", 2004)]),
        ("a rise of .84 metres, or 2.75 feet", [(".84", 0.84), ("2.75", 2.75)]),
        ("1,00,000 voters and 12,34,567 more", [("1,00,000", 100_000), ("12,34,567", 1_234_567)]),
        ("2½ acres, ½ a mile, 3 ¼ pints", [("2½", 2.5), ("½", 0.5), ("3 ¼", 3.25)]),
        ("5-1/2 hours, 2 3/4 in and 1/4 mile", [("5-1/2", 5.5), ("2 3/4", 2.75), ("1/4", 0.25)]),
        ("after 9/11, working 24/7", [("9", 9), ("11", 11), ("24", 24), ("7", 7)]),
        ("40 million, 1.2bn and 3.5 trillion", [("40 million", 4e7), ("1.2bn", 1.2e9), ("3.5 trillion", 3.5e12)]),
        ("65K fans, 5k runs", [("65K", 65_000), ("5k", 5_000)]),
        ("5 hundred thousand, 10 dozen, 2 lakh", [("5 hundred thousand", 5e5), ("10 dozen", 120), ("2 lakh", 2e5)]),
        ("won 2-1 after a 10-15 lead", [("2", 2), ("1", 1), ("10", 10), ("15", 15)]),
        ("-10C, minus 20C, minus-68 and −5", [("-10", -10), ("minus 20", -20), ("minus-68", -68), ("−5", -5)]),
        ("plus or minus 3C, +/-4C and ±5C", [("3", 3), ("4", 4), ("5", 5)]),
        ("5", [("5", 5)]),
        ("pages 3–5", [("3", 3), ("5", 5)]),
        ("2 and a half years", [("2 and a half", 2.5)]),
        ("3 and three quarters", [("3 and three quarters", 3.75)]),
    ],
)
def test_digits(copy, expected):
    assert told(copy) == expected


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Twenty-one men and twenty five women", [("Twenty-one", 21), ("twenty five", 25)]),
        ("three hundred and five thousand", [("three hundred and five thousand", 305_000)]),
        ("five hundred and twenty-five", [("five hundred and twenty-five", 525)]),
        ("two hundred five", [("two hundred five", 205)]),
        ("ten thousand million", [("ten thousand million", 10**10)]),
        ("a hundred and one", [("hundred and one", 101)]),
        ("a dozen, half a dozen, two dozen", [("dozen", 12), ("half a dozen", 6), ("two dozen", 24)]),
        ("half, half a million and half a mile", [("half", 0.5), ("half a million", 500_000), ("half", 0.5)]),
        ("three-quarters and two thirds", [("three-quarters", 0.75), ("two thirds", 2 / 3)]),
        ("a quarter of a mile, a third of them", [("quarter", 0.25), ("third", 1 / 3)]),
        ("one-and-a-half, two and a half million", [("one-and-a-half", 1.5), ("two and a half million", 2_500_000)]),
        ("one in five, nine out of 10", [("one in five", 0.2), ("nine out of 10", 0.9)]),
        ("one in 2019, three in 10 games", [("one", 1), ("2019", 2019), ("three", 3), ("10", 10)]),
        ("twice, tripled, tenfold, two-fold", [("twice", 2), ("tripled", 3), ("tenfold", 10), ("two-fold", 2)]),
        ("a couple of men; the couple", [("couple", 2)]),
        ("one or two, five and ten", [("one", 1), ("two", 2), ("five", 5), ("ten", 10)]),
        ("nineteen eighty-four", [("nineteen", 19), ("eighty-four", 84)]),
        ("two hundred and fiftieth, twenty-first", [("two hundred and fiftieth", 250), ("twenty-first", 21)]),
        ("'One man' was 'one'", [("One", 1), ("one", 1)]),
    ],
)
def test_words(copy, expected):
    assert told(copy) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "M25 and F-16 and B-52s",
        "Covid-19 and covid-19",
        "MP3, H5N1, v2.1.3",
        "phones often weigh a stone",
        "hundreds of thousands, dozens, millions",
        "the first half was better than half-time",
        "a second’s silence, per second, 'tens'",
        "no-one, someone",
        "the quarter-final of the last quarter",
    ],
)
def test_no_numbers(copy):
    plain = copy.replace("’", "'")
    assert [words for words, _ in told(plain) if words not in {"first", "one"}] == []


@pytest.mark.parametrize(
    ("copy", "kinds"),
    [
        ("the 22nd of March, 11st 4lb", ["ordinal", "cardinal", "cardinal"]),
        ("in the 1980s and '90s", ["decade", "decade"]),
        ("at 10.30am, 5pm and 10:30", ["time", "time", "time"]),
        ("the 1,200 am sets and 6,000pm", ["cardinal", "cardinal"]),
        ("one in five, a third of, 1/2", ["share", "fraction", "fraction"]),
        ("doubled for the third time", ["multiple", "ordinal"]),
        ("ten seconds", ["cardinal"]),
    ],
)
def test_kinds(copy, kinds):
    assert [n.kind for n in find_numbers(copy)] == kinds


def test_money_and_percent():
    numbers = find_numbers("£5m, $1.5bn, US$3, Rs 500, 15%, 5 per cent and ten percent of winners 300")
    assert [(n.value, n.currency, n.percent) for n in numbers] == [
        (5_000_000, "£", False),
        (1_500_000_000, "$", False),
        (3, "us$", False),
        (500, "rs", False),
        (15, "", True),
        (5, "", True),
        (10, "", True),
        (300, "", False),
    ]


@pytest.mark.parametrize(
    ("copy", "value"),
    [
        ("5m people", 5_000_000),
        ("1.2m acres", 1_200_000),
        ("£5m", 5_000_000),
        ("5m (16ft)", 5),
        ("a 100m race", 100),
        ("100m hurdles", 100),
        ("5m deep", 5),
    ],
)
def test_million_or_metres(copy, value):
    assert find_numbers(copy)[0].value == value


@pytest.mark.parametrize(
    ("copy", "digits", "last_step", "step"),
    [
        ("6,000", 1, 1, 1000),
        ("3,728", 4, 1, 1),
        ("2.0", 2, 0.1, 0.1),
        ("0.84", 2, 0.01, 0.01),
        ("40 million", 1, 10**6, 10**7),
        ("1.2 million", 2, 10**5, 10**5),
        ("2½", 2, 0.5, 0.5),
        ("half", 1, 0.5, 0.5),
        ("ten", 1, 1, 10),
        ("twenty-one", 2, 1, 1),
        ("0", 1, 1, 1),
    ],
)
def test_precision(copy, digits, last_step, step):
    number = find_numbers(copy)[0]
    assert (number.digits, number.last_step, number.step) == (digits, last_step, step)


def test_multiplier_is_apart_from_the_figure():
    copy = "some 40 million and 1.2bn"
    assert [copy[n.figure_end : n.end] for n in find_numbers(copy)] == [" million", "bn"]


@pytest.mark.parametrize(
    ("copy", "words", "value"),
    [
        ("It took a thousandth of a second.", "thousandth", 0.001),
        ("It weighs a millionth of a gram.", "millionth", 0.000001),
        ("Two thousandths of the fuel leaked.", "Two thousandths", 0.002),
        ("It was the thousandth ferry.", "thousandth", 1000),
    ],
)
def test_parts_of_a_thousand_and_more(copy: str, words: str, value: float) -> None:
    [number] = find_numbers(copy)
    assert (copy[number.start : number.end], number.value) == (words, value)
