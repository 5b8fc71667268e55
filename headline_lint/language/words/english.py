"""Whether English has a word, and whether a word is a common name: what a capital alone does not tell."""

from __future__ import annotations

from functools import cache, lru_cache

from headline_lint.data import lines, word_list

_SHORTEST = 3  # letters of a word in the list: shorter ones are not in it
_ENDINGS = ("es", "ed", "d", "er", "ers", "ing", "ings", "ly")
"""Endings with which a word is English though the list has it only without."""
_PREFIXES = ("un", "re", "non", "over", "under", "out", "anti", "pre", "super", "mega", "multi", "cyber")
"""What may stand before a word that the list has."""
_CLIPPED = frozenset("doesn didn don hasn haven hadn isn aren wasn weren wouldn couldn shouldn mustn needn ain".split())
"""What stands before 't."""
_LONG = 5  # letters that must be left of a word when an ending or prefix is taken off: fewer are in many a name
_PART = 4  # letters of each part of a compound (puppetmaster): shorter ones make up many a name by chance


@lru_cache(maxsize=50_000)  # a large part of the words that a run meets
def is_english(word: str) -> bool:
    """Whether a folded word is English in some inflection, or as a compound's plural: a capital tells no name."""
    if len(word) < _SHORTEST or word in _CLIPPED or _stands(word) or _stands(word.removesuffix("s")):
        return True
    if is_listed_name(word):
        return False
    return any(_stands(rest) for rest in _rests(word) if len(rest) >= _LONG) or _is_compound(word)


def is_listed_name(word: str) -> bool:
    """Whether a folded word is among the common names of people and places."""
    if _stands(word.capitalize()) or word in word_list("names", "further-names"):
        return True
    return word.endswith("s") and not (_stands(word) or _stands(word[:-1])) and _stands(word[:-1].capitalize())


def _rests(word: str) -> list[str]:
    """What is left of a word when an ending or a prefix is taken off."""
    whole = [word, word.removesuffix("s")]
    whole += [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return whole + [one.removeprefix(prefix) for prefix in _PREFIXES for one in whole if one.startswith(prefix)]


def _is_compound(word: str) -> bool:
    """Whether it is the plural of two English words joined; without the s many a surname is (Featherstone)."""
    ends = range(_PART, len(word) - _PART) if word.endswith("s") else ()
    return any(_stands(word[:at]) and _stands(word[at:-1]) for at in ends)


@cache
def _sorted_words() -> str:
    return lines("english-words")


@lru_cache(maxsize=50_000)  # as many
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
