"""Stems: what is left of a word when its inflection is taken off, the same for all its forms."""

from __future__ import annotations

from functools import cache, lru_cache

from headline_lint.data import irregular_forms

_SHORTEST = 3  # letters of a stem: fewer tell too little
_ENDINGS = (
    "ingly", "edly", "iness", "ness", "ings", "ing", "ied", "ies", "ier", "iest", "ily", "ers", "est", "eds", "ed",
    "es", "er", "ly", "'s", "s'", "s", "d", "e", "y", "i",
)  # fmt: skip
_BY_LAST = {last: [ending for ending in _ENDINGS if ending[-1] == last] for last in {ending[-1] for ending in _ENDINGS}}


@cache
def _lemmas() -> dict[str, str]:
    """The lemma of every irregular form."""
    found: dict[str, str] = {}
    for forms in irregular_forms().values():
        for lemma, line in forms.items():
            for form in line.lstrip("=").split():
                found.setdefault(form, lemma)
    return found


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a folded word: ran → run, studies → stud, studied → stud, stopping → stop.

    Cruder than a lemma: it serves to compare words, not to print them.
    """
    word = word.removesuffix("'s").removesuffix("'")
    word = _lemmas().get(word, word)
    for ending in _BY_LAST.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            word = word[: -len(ending)]
            break
    if len(word) > _SHORTEST and word[-1] == word[-2] and word[-1] != "s":
        word = word[:-1]
    return word.rstrip("eiy") if len(word) > _SHORTEST else word
