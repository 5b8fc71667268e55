"""The noun that a figure counts: “two people”, “31 of the schools”, “three-car crash”, “two police officers”."""

from __future__ import annotations

from functools import cache

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data import irregular_forms, word_list
from headline_lint.data.function_words import (
    ARTICLES,
    AUXILIARIES,
    COORDINATORS,
    DEMONSTRATIVES,
    LONG_PREPOSITIONS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PRONOUNS,
    QUESTION_WORDS,
    SHORT_PREPOSITIONS,
    SUBORDINATORS,
)

_WORD = lazy(r" ?([^\W\d_]+(?:['-][^\W\d_]+)*+)")
_OF = lazy(
    r" of (?:(?:the|its|their|his|her|our|those|these|all|my|some) )?"
    r"(?:(?:about|roughly|nearly|almost|around|other|estimated) )?(?:\d[\d,]*+ )?(?=\w)"
)
_HYPHENED = lazy(r"-([^\W\d_]++)")
_STOP = (
    ARTICLES | AUXILIARIES | COORDINATORS | DEMONSTRATIVES | LONG_PREPOSITIONS | OBJECT_PRONOUNS | POSSESSIVES
    | PRONOUNS | QUESTION_WORDS | SHORT_PREPOSITIONS | SUBORDINATORS
    | frozenset("as than per not through off out up down via near per like amid behind inside outside since".split())
)  # fmt: skip
_ON_TOP = frozenset("additional else extra further more other others".split())
_PLURAL_ENDINGS = ("men", "children")
_MOST_WORDS = 5
"""Words behind a figure among which its noun stands: more than four adjectives stand before few nouns."""


class Noun(Record, frozen=True):
    """The noun phrase behind a figure, up to `end`: `head` is its noun in the singular, `words` are all its words.

    `head` is empty where no noun can be told: “two in hospital”, “three killed as”; else it ends at `head_end`.
    `partitive`: the figure counts some of them (two of the men); `hyphened`: it is one word with it (three-car).
    """

    head: str
    words: tuple[str, ...]
    end: int
    head_end: int
    partitive: bool = False
    hyphened: bool = False


def noun_behind(folded: str, end: int, *, single: bool = False) -> Noun:
    """The noun that a figure ending at `end` counts; `single`: the figure is one, so that its noun is no plural."""
    hyphened = _HYPHENED.match(folded, end)
    if hyphened:
        head, after = singular(hyphened[1]), hyphened.end()
        return Noun("" if counts_people(head) is None else head, (hyphened[1],), after, after, hyphened=True)
    partitive = _OF.match(folded, end)
    phrase = _phrase(folded, partitive.end() - 1 if partitive else end)
    words = tuple(word for word, _ in phrase)
    last = phrase[-1][1] if phrase else end
    head, head_end = phrase[0] if single and len(phrase) == 1 else ("", last)
    for index, (word, word_end) in enumerate(phrase):
        if is_plural(word) and not (head and not is_plural(words[index - 1])):
            head, head_end = word, word_end
    return Noun(singular(head), words, last, head_end, partitive is not None and partitive[0] != " of ")


def _phrase(folded: str, at: int) -> list[tuple[str, int]]:
    """The words up to one that ends the noun phrase, each with its end."""
    no_nouns = word_list("counts", "no-nouns")
    words: list[tuple[str, int]] = []
    while len(words) < _MOST_WORDS and (found := _WORD.match(folded, at)):
        if found[1] in _STOP or found[1] in no_nouns or (found[0][0] != " " and words):
            break
        at = found.end()
        if found[1] not in _ON_TOP:
            words.append((found[1].removesuffix("'s"), at))
        if found[1].endswith("'s"):
            break
    return words


@cache
def _plurals() -> dict[str, str]:
    """Plurals without a regular ending: what one of them is called."""
    pairs = (entry.split(":") for entry in word_list("counts", "plurals"))
    table = dict(pairs)
    for noun, forms in irregular_forms()["n"].items():
        for form in forms.split():
            table.setdefault(form, noun)
    return table


def is_plural(word: str) -> bool:
    """Whether the word has a plural's form."""
    word = word.removesuffix("'")
    if word in _plurals() or word.rpartition("-")[2] in _plurals() or word.endswith(_PLURAL_ENDINGS):
        return True
    return len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def singular(word: str) -> str:
    """One of what a word names: people → person, boxes → box."""
    word = word.removesuffix("'")
    before, hyphen, last = word.rpartition("-")
    if last in _plurals():
        return before + hyphen + _plurals()[last]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("xes", "ches", "shes", "sses", "zzes")):
        return word[:-2]
    if word.endswith("men"):
        return word[:-2] + "an"
    return word.removesuffix("ren") if word.endswith("children") else word[:-1]


@cache
def counts_people(noun: str) -> bool | None:
    """Whether a noun in the singular stands for people; None where that cannot be told."""
    last = noun.rpartition("-")[2]
    if noun in word_list("counts", "people") or last in word_list("counts", "people"):
        return True
    if noun in word_list("counts", "things") or last in word_list("counts", "things"):
        return False
    if noun.endswith(tuple(ending.lstrip("-") for ending in word_list("counts", "people-endings"))):
        return True
    return None
