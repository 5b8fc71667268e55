"""What capitals tell: title case, all capitals, and words capitalised as names are."""

from __future__ import annotations

from headline_lint.base.patterns import lazy

_WORD = lazy(r"[^\W\d_][\w'-]*")
_SMALL = frozenset(
    "a an and as at but by for from in into is of on or per so than that the to up via vs with yet "
    "after over off out amid who how why his her its".split()
)
_ABBREVIATED = lazy(r"(?:\.\w+|\b(?:Inc|Jr|Sr|Co|Ltd|Corp|No|St|vs))\.$")
_ENOUGH_WORDS = 3
_TITLE_SHARE = 0.75


def is_title_case(string: str) -> bool:
    """Whether nearly every long word begins with a capital, so that a capital makes no name.

    The first word is not counted, nor are small ones (of, the). One or two words beyond it must all have
    capitals; a single word tells nothing and counts as sentence case. What ends with a full stop is a sentence.
    """
    if string.endswith(".") and not string.isupper() and not _ABBREVIATED.search(string):
        return False
    words: list[str] = [word for word in _WORD.findall(string)[1:] if word.lower() not in _SMALL]
    if len(words) < _ENOUGH_WORDS:
        return bool(words) and all(word[0].isupper() for word in words)
    return sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words)


def is_capitalised(words: str) -> bool:
    """Whether every word begins with a capital and is not all capitals; small words do not count."""
    long = [word for word in _WORD.findall(words) if word not in _SMALL]
    return bool(long) and all(word[0].isupper() and not (len(word) > 1 and word.isupper()) for word in long)
