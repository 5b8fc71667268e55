"""Apostrophes that look like quotation marks: elisions, years, possessives, dropped letters."""

from __future__ import annotations

from headline_lint.base.patterns import lazy
from headline_lint.data.function_words import (
    ARTICLES,
    COORDINATORS,
    DEMONSTRATIVES,
    DO,
    HAVE,
    LONG_PREPOSITIONS,
    MODALS,
    PRONOUNS,
    QUESTION_WORDS,
    SHORT_PREPOSITIONS,
    SUBORDINATORS,
)

_ELISIONS = frozenset(
    "n em im er e un uns tis twas twere twill twould twixt tween neath gainst cuz coz cos fraid ello ere owt nowt nuff "
    "nother nuther tude scuse kay zup sup tec burbs hood fro flu phone copter lectric ad ouse ole ell ard arry enry ow "
    "ave eard ead eart orrible ospital appy istory ome ot alf ands ang urry abd ali aql eua iolani ain ayn s t d "
    "ndrangheta ndrine m ve ll re".split()
)
"""What follows an apostrophe that opens a word and never a quotation: 'em, 'tis, 'ouse, 'Ndrangheta."""

_DECADE = lazy(r"(?:\d0[sS]|[2-9]0(?:'?[sS])?)(?![^\W_])")
"""The same in figures: '90s."""

_EITHER = frozenset(
    "til till cause round bout cross way kin nam gator roids za hood hoods pon longside mongst nuff cept fore board "
    "cello plane bus gain most least specially fess fessed fesses fessing net tater taters droid bot bots "
    "ceptin".split()
)
"""What may be an elision or the first word of a quotation: 'til, 'cause, 'round."""

_WORD = lazy(r"[^\W_]+")

_NO_POSSESSOR_BEFORE = (
    ARTICLES | DEMONSTRATIVES | PRONOUNS | SHORT_PREPOSITIONS | LONG_PREPOSITIONS | HAVE | DO | COORDINATORS
    | (SUBORDINATORS - {"unless", "whereas", "whether"})
    | (QUESTION_WORDS - {"whom", "whose"})
    | (MODALS - {"shall"})
    | frozenset(
        "again ahead amid are as been despite her his is its just like no not now off said say says so some than their "
        "then there through up us was were within without yet added adds admits admitted asked asks call called calls "
        "claimed claims insisted insists tells told urged urges vowed vows warn warned warns".split()
    )
)  # fmt: skip
"""Words that no plural possessive stands before: an apostrophe after a plural before one of them closes."""

_NEXT_WORD = lazy(r" ([^\W\d_]+)")
_DROPPED = frozenset("o ol th an n d wi lil mo fo".split())
_LAST_WORD = lazy(r"(?<![^\W\d_])[^\W\d_]++$")


def is_elision(string: str, after: int) -> bool:
    """Whether an apostrophe before the offset `after` stands for letters left out."""
    word = _word_at(string, after)
    return word in _ELISIONS or (word[:1].isdecimal() and _DECADE.match(string, after) is not None)


def may_be_elision(string: str, after: int) -> bool:
    """Whether an apostrophe before the offset `after` may stand for letters left out, or open a quotation."""
    word = _word_at(string, after)
    return word in _EITHER or word.removesuffix("s").isdecimal()


def _word_at(string: str, at: int) -> str:
    """The letters and digits from this offset on, in small letters."""
    found = _WORD.match(string, at)
    return found[0].lower() if found else ""


def may_be_possessive(string: str, at: int) -> bool:
    """Whether the mark at this offset, after a word, may be an apostrophe: players' union, doin' time, 6' wall."""
    before = string[max(0, at - 20) : at]
    if before[-1:].isdigit():
        return True
    word = _LAST_WORD.search(before)
    if word is None:
        return False
    letters = word[0].lower()
    if letters in _DROPPED or (letters.endswith("in") and len(letters) > len("win")):
        return True
    following = _NEXT_WORD.match(string, at + 1)
    if following is None or following[1].lower() in _NO_POSSESSOR_BEFORE:
        return False
    return letters[-1] in "sxz"
