"""Whether English has a word, and whether a word is a common name: what a capital alone does not tell."""

from __future__ import annotations

from functools import cache, lru_cache

from headline_lint.data import lines

_SHORTEST = 3  # letters of a word in the list: shorter ones are not in it
_TAKEN_OFF = ("", "s", "es", "ed", "d", "er", "ers", "ing", "ly")
"""Endings with which a word is English though the list has it only without."""
_PREFIXES = ("un", "re", "non", "over", "under", "out", "anti", "pre", "super", "mega", "multi", "cyber")
"""What may stand before a word that the list has."""
_LONG = 5  # letters that must be left of a word when an ending or prefix is taken off: fewer are in many a name


def is_english(word: str) -> bool:
    """Whether a folded word is an English word in some inflection, so that a capital need not make it a name."""
    if len(word) < _SHORTEST:
        return True
    return _stands(word) or any(
        _stands(rest) for rest in (*_without_ending(word), *_without_prefix(word)) if len(rest) >= _LONG
    )


def is_listed_name(word: str) -> bool:
    """Whether a folded word is among the common names of people and places."""
    return _stands(word.capitalize()) or (word.endswith("s") and _stands(word[:-1].capitalize()))


def _without_ending(word: str) -> list[str]:
    return [word.removesuffix(ending) for ending in _TAKEN_OFF if word.endswith(ending)]


def _without_prefix(word: str) -> list[str]:
    return [word.removeprefix(prefix) for prefix in _PREFIXES if word.startswith(prefix)]


@cache
def _sorted_words() -> str:
    return lines("english-words")


@lru_cache(maxsize=50_000)  # a large part of the words that a run meets
def _stands(word: str) -> bool:
    """Whether the list has the word as written; it is searched by halves."""
    listed = _sorted_words()
    wanted = (word.lower(), word)
    low, high = 0, len(listed)
    while low < high:
        middle = (low + high) // 2
        start = listed.rfind("\n", 0, middle) + 1
        end = listed.find("\n", middle)
        found = listed[start:end]
        if found == word:
            return True
        if (found.lower(), found) < wanted:
            low = end + 1
        else:
            high = start
    return False
