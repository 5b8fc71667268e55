"""How near two spellings are: by letters left out, put in, changed, or swapped with their neighbour."""

from __future__ import annotations

import unicodedata


def letters_apart(one: str, other: str, most: int) -> int:
    """How many letters must be left out, put in, changed or swapped to make one word the other; past `most`, most + 1.

    It is the optimal string alignment distance: a swap of neighbours counts once.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        now = [row]
        for column, another in enumerate(other, 1):
            cost = min(last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != another))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == another
            now.append(min(cost, before_last[column - 2] + 1) if swapped else cost)
        if min(now) > most:
            return most + 1
        before_last, last = last, now
    return last[-1]


def without_accents(word: str) -> str:
    """The word in the letters of English: viganò is vigano."""
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
