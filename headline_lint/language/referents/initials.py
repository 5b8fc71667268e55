"""Acronyms and the words whose letters they are: RTO and return to office, OKC and Oklahoma City."""

from __future__ import annotations

import re
from functools import lru_cache

_SMALL = r"(?:(?:of|for|the|and|in|on|to|&)[ -])*+"
_FEWEST, _MOST = 2, 8
"""Letters of an acronym that is looked for: one alone is no name, and the longest of bodies have about eight."""
_FEWEST_SMALL = 3  # letters whose words may stand in small letters: any two stand somewhere; chosen


def initials_stand_in(initials: str, written: str) -> bool:
    """Whether the initials of a name, in any case, stand in words as an acronym in capitals."""
    return re.search(rf"(?<![^\W_]){re.escape(initials.upper())}s?(?![^\W_])", written) is not None


def are_initials_in(written: str, copy: str) -> bool:
    """Whether an acronym's letters begin words of the copy that follow one another, parted by blanks or hyphens.

    Small words (of, the) may lack a letter. Words with a capital may lend more letters than the first (OKlahoma City);
    words in small letters lend one each, and only an acronym of three letters and more may stand for them.
    """
    letters = written.removesuffix("s")
    if not (_FEWEST <= len(letters) <= _MOST and letters.isalpha() and letters.isupper()):
        return False
    return any(pattern.search(copy) is not None for pattern in _patterns(letters))


@lru_cache(maxsize=1_000)  # acronyms of a run: the same ones come again
def _patterns(letters: str) -> list[re.Pattern[str]]:
    found = [
        re.compile(_joined([rf"{part[0]}(?i:{part[1:]})[\w'.]*+" for part in parts])) for parts in _splits(letters)
    ]
    if len(letters) >= _FEWEST_SMALL:
        small = [rf"{letter}[\w']*+" for letter in letters]
        found.append(re.compile("(?i:" + r"\b" + "[ -]".join(small) + ")"))
    return found


def _joined(words: list[str]) -> str:
    return r"\b" + rf"[ -]{_SMALL}".join(words)


def _splits(letters: str) -> list[list[str]]:
    """The letters, one to a word, or two to the first: O.K.C. as O, K, C and as OK, C."""
    whole = [list(letters)]
    return whole + ([[letters[:2], *letters[2:]]] if len(letters) >= _FEWEST_SMALL else [])
