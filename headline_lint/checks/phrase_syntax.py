"""The phrase syntax: `(a|b)` alternatives, `(a)?` optional, `~word` or `~word:v` every inflection."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from headline_lint.language.folding import fold
from headline_lint.language.words import WORD_CLASSES, inflect

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_FORMS = 20_000


class Phrase:
    """A phrase as written and every string it stands for: folded, sorted, blanks single."""

    __slots__ = ("forms", "text")

    def __init__(self, text: str, forms: tuple[str, ...]) -> None:
        self.text = text
        self.forms = forms

    @classmethod
    def parse(cls, text: str) -> Phrase:
        """The phrase that the text writes; raises PhraseError where it does not follow the syntax."""
        return cls(text, expand(text))


class PhraseError(ValueError):
    """A phrase that does not follow the syntax; the text says where and how to mend it."""


def expand(phrase: str) -> tuple[str, ...]:
    """Every string that a phrase stands for: folded, sorted, blanks single.

    Raises PhraseError for an open bracket, a `~` without a word, or a phrase that stands for too many strings.
    """
    forms, end = _alternatives(phrase, 0)
    if end < len(phrase):
        raise PhraseError(f"the “)” at character {end + 1} closes nothing")
    folded = {" ".join(fold(form).split()) for form in forms}
    folded.discard("")
    if not folded:
        raise PhraseError("the phrase can be empty")
    return tuple(sorted(folded))


def all_forms(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    """Every string that these phrases stand for, once."""
    return tuple(sorted({form for phrase in phrases for form in phrase.forms}))


def _alternatives(phrase: str, at: int) -> tuple[list[str], int]:
    """The forms of `a|b|c` from an offset, up to the closing bracket or the end."""
    forms: list[str] = []
    while True:
        branch, at = _sequence(phrase, at)
        forms += branch
        if at >= len(phrase) or phrase[at] != "|":
            return forms, at
        at += 1


def _sequence(phrase: str, at: int) -> tuple[list[str], int]:
    """The forms of a run of words and groups, up to a `|`, a closing bracket or the end."""
    parts: list[list[str]] = []
    while at < len(phrase) and phrase[at] not in "|)":
        if phrase[at] == "(":
            forms, at = _group(phrase, at)
        elif phrase[at] == "~":
            forms, at = _inflected(phrase, at)
        else:
            forms, at = _literal(phrase, at)
        parts.append(forms)
    count = 1
    for part in parts:
        count *= len(part)
    if count > _MOST_FORMS:
        raise PhraseError(f"the phrase stands for more than {_MOST_FORMS:,} strings; split it")
    return ["".join(combination) for combination in product(*parts)], at


def _group(phrase: str, at: int) -> tuple[list[str], int]:
    forms, end = _alternatives(phrase, at + 1)
    if end >= len(phrase):
        raise PhraseError(f"the “(” at character {at + 1} is never closed")
    if phrase[end + 1 : end + 2] == "?":
        return ["", *forms], end + 2
    return forms, end + 1


def _inflected(phrase: str, at: int) -> tuple[list[str], int]:
    end = at + 1
    while end < len(phrase) and (phrase[end].isalpha() or phrase[end] in "-'’"):
        end += 1
    lemma = fold(phrase[at + 1 : end])
    if not lemma:
        raise PhraseError(f"the “~” at character {at + 1} needs a word after it")
    if phrase[end : end + 1] != ":":
        return sorted(inflect(lemma)), end
    letter = phrase[end + 1 : end + 2]
    if letter == "v":
        return sorted(inflect(lemma, "v")), end + 2
    if letter == "n":
        return sorted(inflect(lemma, "n")), end + 2
    if letter == "a":
        return sorted(inflect(lemma, "a")), end + 2
    legal = ", ".join(f":{key} ({name})" for key, name in WORD_CLASSES.items())
    raise PhraseError(f"“:{letter}” is no word class; use {legal}")


def _literal(phrase: str, at: int) -> tuple[list[str], int]:
    out = ""
    while at < len(phrase) and phrase[at] not in "()|~?":
        if phrase[at] == "\\":
            at += 1
            if at >= len(phrase):
                raise PhraseError("the backslash at the end stands before nothing")
        out += phrase[at]
        at += 1
    if at < len(phrase) and phrase[at] == "?":
        raise PhraseError(f"the “?” at character {at + 1} must follow a “)”; for the character itself write \\?")
    return [out], at
