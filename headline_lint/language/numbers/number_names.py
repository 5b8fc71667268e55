"""Numbers below a hundred written as words, and what they are multiplied by."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
BELOW = 100  # the first number without a name here
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7,
    "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
"""What a number before it is multiplied by."""


def in_words(value: int) -> str:
    """A number from 0 to 99 in words: twenty-five."""
    if value < len(_ONES):
        return _ONES[value]
    tens, ones = divmod(value, 10)
    return _TENS[tens] if not ones else f"{_TENS[tens]}-{_ONES[ones]}"


def ordinal_in_words(value: int) -> str:
    """An ordinal from 0th to 99th in words: twenty-fifth."""
    before, hyphen, last = in_words(value).rpartition("-")
    ending = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return before + hyphen + _ORDINALS.get(last, ending)
