"""How near two spellings are: by letters left out, put in, changed, or swapped with their neighbour."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans("ðøłđı", "doldi") | {ord("æ"): "ae", ord("œ"): "oe", ord("ß"): "ss"}
"""Letters that are no letter with an accent, small as in folded words."""


def are_near(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters must be left out, put in, changed, or swapped with the next, to make them one."""
    if abs(len(one) - len(other)) > most:
        return False
    shorter = min(len(one), len(other))
    at = 0
    while at < shorter and one[at] == other[at]:
        at += 1
    one, other = one[at:], other[at:]
    if not (most and one and other):
        return len(one) + len(other) <= most
    if one[1:2] == other[0] and other[1:2] == one[0] and are_near(one[2:], other[2:], most - 1):
        return True
    return (
        are_near(one[1:], other[1:], most - 1)
        or are_near(one, other[1:], most - 1)
        or are_near(one[1:], other, most - 1)
    )


def are_a_slip_apart(one: str, other: str) -> bool:
    """Whether a slip of the finger makes one the other: a letter twice for once or once for twice, or two swapped."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        at = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
        return short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :] == long[at:] != short[at:]
    doubled = (at for at in range(1, len(long)) if long[at] == long[at - 1])
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in doubled)


def without_accents(word: str) -> str:
    """The word in the letters of English: viganò is vigano."""
    if word.isascii():
        return word
    word = word.translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
