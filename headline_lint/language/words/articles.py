"""Whether a word takes a or an: by the sound it begins with."""

from __future__ import annotations

from headline_lint.base.patterns import lazy
from headline_lint.language.words.english import is_english, is_listed_name

_AN_FIGURE = lazy(r"[$£€]?(?:8|11(?![\d.])|18(?!\d)|11,|18,|18\d\d(?!\d))")
"""Figures that begin with a vowel when read: eight, eleven, eighteen. 1,100 and 180 begin with one or a hundred."""
_FIGURE = lazy(r"[$£€]?\d")
_AMBIGUOUS_FIGURE = lazy(r"[$£€]?1[18]00(?!\d)")
"""Eleven hundred, or one thousand one hundred."""
_YOU = lazy(
    r"(?:uni(?!n|d|m)|unanim|us[aeiu]|uti|uto|ub[io]|ur[aeiuo]|uk[ru]|ug[au]|ut[ae]|uig|uyg|eu|ew|one(?!r)|once|ouija)"
)
"""What begins with a vowel in letters and a consonant in sound."""
_SILENT_H = lazy(r"(?:hono|hour|heir|hones)")
_VOWEL, _CONSONANT = frozenset("aeiou"), frozenset("bcdfgjklmnpqrstvwxz")
_CONSONANT_LETTERS = frozenset("BCDGJKPQTUVWYZ")
"""Letters whose names begin with a consonant; the others may also begin a word that is read as one (NATO, SWAT)."""


def wanted_article(word: str) -> str | None:
    """`a` or `an`, as the sound of a word or figure asks; None where it cannot be told or may be either.

    The word comes as printed, without marks around it. One that English does not have, a name or initials that may be
    read letter by letter or as a word have no article; nor have those in h that some houses still give an (an hotel).
    """
    if _FIGURE.match(word):
        return None if _AMBIGUOUS_FIGURE.match(word) else ("an" if _AN_FIGURE.match(word) else "a")
    if word.isupper():
        return "a" if word[0] in _CONSONANT_LETTERS and len(word) > 1 else None
    return _article_of_word(word) if word.isalpha() else None


def begins_with_vowel(word: str) -> bool:
    """Whether a word, or what begins with it, sounds as if a vowel stood first: an hour, a union."""
    folded = word.lower()
    return (folded[:1] in _VOWEL and not _YOU.match(folded)) or _SILENT_H.match(folded) is not None


def _article_of_word(word: str) -> str | None:
    folded = word.lower()
    if not (word.islower() or word.istitle()) or not (is_english(folded) or is_listed_name(folded)):
        return None
    if begins_with_vowel(folded):
        return "an"
    is_sounded = folded[0] in _VOWEL or (folded[0] in _CONSONANT and not _VOWEL.isdisjoint(folded))
    return "a" if is_sounded else None
