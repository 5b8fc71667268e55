"""Acronyms and the words whose letters they are: RTO and return to office, OKC and Oklahoma City."""

from __future__ import annotations

import re
from functools import lru_cache

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.language.words.english import is_english, is_listed_name

_SMALL = r"(?:(?:of|for|the|and|in|on|to|&)[ -])*+"
_FEWEST, _MOST = 2, 8
"""Letters of an acronym that is looked for: one alone is no name, and the longest of bodies have about eight."""
_CLASSES_BEFORE, _CLASSES_BEHIND = "DMO", "ABCDOS"
"""Letters of what a body is, which the copy may leave out: Department, Ministry, Office; Agency, Bureau, Committee."""
_FEWEST_WITH_CLASS = 3  # letters of an acronym that may lack one: of DJ or MC a single letter would be left
_PAIR = lazy(rf"(?<![\w.'-])(?<![{UPPER}] )([{UPPER}][a-z]{{3,}}+) (?:and )?([{UPPER}][a-z]{{3,}}+)(?![\w'-])")
"""Two words with capitals, as a body is named without its class: Homeland Security."""
_LISTED = r"(?:/|, (?:and |or )?| (?:and|or|&) )"
"""What parts words that are listed, as the letters of MMR: measles, mumps and rubella."""
_FEWEST_SMALL = 3  # letters whose words may stand in small letters: any two stand somewhere; chosen


def initials_stand_in(initials: str, written: str) -> bool:
    """Whether the initials of a name, in any case, stand in words as an acronym in capitals."""
    return re.search(rf"(?<![^\W_]){re.escape(initials.upper())}s?(?![^\W_])", written) is not None


def are_initials_in(written: str, copy: str) -> bool:
    """Whether an acronym's letters begin words of the copy that follow one another, parted by blanks or hyphens.

    Small words (of, the) may lack a letter. Words with a capital may lend more letters than the first (OKlahoma City);
    words in small letters lend one each, and only an acronym of three letters and more may stand for them; so may words
    that commas or slashes part. What the body is may be left out: DHS is Homeland Security.
    """
    letters = written.removesuffix("s")
    if not (_FEWEST <= len(letters) <= _MOST and letters.isalpha() and letters.isupper()):
        return False
    return any(pattern.search(copy) is not None for pattern in _patterns(letters)) or _lack_class(letters, copy)


def are_initials_of_body(words: tuple[str, ...], copy: str) -> bool:
    """Whether the copy has an acronym of two English words and of what the body is: Homeland Security, DHS."""
    if not _are_of_body(words):
        return False
    letters = "".join(word[0].upper() for word in words)
    acronym = rf"(?<![^\W_])(?:[{_CLASSES_BEFORE}]{letters}|{letters}[{_CLASSES_BEHIND}])(?![^\W_])"
    return re.search(acronym, copy) is not None


def _lack_class(letters: str, copy: str) -> bool:
    """Whether the letters are those of two words and of what the body is: DHS, Homeland Security."""
    if len(letters) != _FEWEST_WITH_CLASS:
        return False
    rests = [letters[1:]] * (letters[0] in _CLASSES_BEFORE) + [letters[:-1]] * (letters[-1] in _CLASSES_BEHIND)
    return bool(rests) and any(
        found[1][0] + found[2][0] in rests and _are_of_body((found[1].lower(), found[2].lower()))
        for found in _PAIR.finditer(copy)
    )


def _are_of_body(words: tuple[str, ...]) -> bool:
    """Whether two words are English and no names, so that they name a body and nobody."""
    return len(words) == _FEWEST_WITH_CLASS - 1 and all(is_english(word) and not is_listed_name(word) for word in words)


@lru_cache(maxsize=1_000)  # acronyms of a run: the same ones come again
def _patterns(letters: str) -> list[re.Pattern[str]]:
    found = [
        re.compile(_joined([rf"{part[0]}(?i:{part[1:]})[\w'.]*+" for part in parts])) for parts in _splits(letters)
    ]
    if len(letters) >= _FEWEST_SMALL:
        small = [rf"{letter}[\w']*+" for letter in letters]
        found += [re.compile("(?i:" + r"\b" + joint.join(small) + ")") for joint in ("[ -]", _LISTED)]
    return found


def _joined(words: list[str]) -> str:
    return r"\b" + rf"[ -]{_SMALL}".join(words)


def _splits(letters: str) -> list[list[str]]:
    """The letters, one to a word, or two to the first: O.K.C. as O, K, C and as OK, C."""
    whole = [list(letters)]
    return whole + ([[letters[:2], *letters[2:]]] if len(letters) >= _FEWEST_SMALL else [])
