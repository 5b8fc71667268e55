"""Which parts of a page are no copy by what their classes and ids call them: share bars, advertising, other stories.

The names are in data/page-furniture.yaml.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.data import table

_NEVER_THE_STORY = ("comments", "others", "columns")
"""Kinds of furniture that are longer than the story on some pages."""
_SCRAMBLED = lazy(r"__(?=[A-Za-z]*[A-Z])[A-Za-z]{5,6}\Z")
"""What a bundler adds to a name to make it the page's own, where no digit tells."""
_PART = lazy(r"[A-Za-z0-9]+")
_REMEMBERED = 10_000  # names kept in memory: a page has some hundreds; chosen
_MOST = 12  # words of a name: one with more is that of no part of a page that many have; chosen
_DIGIT = lazy(r"[0-9]")
_WORD = lazy(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MAKER = lazy(r"\A[b-df-hj-np-tv-xz]{2,4}[-_]+")
"""What the maker of a theme or a plug-in writes before its names, as `td-` or `wpd-`: letters that are no word."""


def is_furniture(names: str) -> bool:
    """Whether one of these names, blanks between them, is that of a part of the page that is no copy."""
    return any(_is_furniture(name) for name in names.split())


def is_doubtful(names: str) -> bool:
    """Whether one of these names is that of furniture on most pages, and of what holds the story on some."""
    return any(_is_doubtful(name) for name in names.split())


class _Names(NamedTuple):
    """The names of furniture, the words that count for nothing beside them, and those that tell it in any name."""

    known: frozenset[str]
    beside: frozenset[str]
    services: frozenset[str]
    doubtful: frozenset[str]


@cache
def _names() -> _Names:
    lists = {name: frozenset(words.split()) for name, words in table("page-furniture").items()}
    beside, services = lists.pop("beside"), lists.pop("services")
    known = frozenset().union(*(lists.pop(name) for name in _NEVER_THE_STORY))
    return _Names(known, beside, services, known.union(*lists.values()))


@lru_cache(_REMEMBERED)
def _is_furniture(name: str) -> bool:
    names = _names()
    words = _words(name)
    return not names.services.isdisjoint(words) or _is_among(names.known, name)


@lru_cache(_REMEMBERED)
def _is_doubtful(name: str) -> bool:
    return _is_among(_names().doubtful, name)


def _is_among(known: frozenset[str], name: str) -> bool:
    """Whether a name, as it stands or without its maker's letters, is one of those known."""
    beside = _names().beside
    return any(_means(_words(one), known, beside) for one in {name, _MAKER.sub("", name)})


def _means(words: list[str], known: frozenset[str], beside: frozenset[str]) -> bool:
    """Whether words are a known name, or several, with none round them but those that count for nothing."""
    if "-".join(words) in known:
        return True
    telling = [at for at, word in enumerate(words) if word not in beside]
    if not telling:
        return not known.isdisjoint(words)
    first, last = telling[0], telling[-1]
    return known.issuperset(words[at] for at in telling) or any(
        "-".join(words[start:end]) in known for start in range(first + 1) for end in range(last + 1, len(words) + 1)
    )


def _words(name: str) -> list[str]:
    """The words of a name; one with a digit in it is mostly a number of the page's software."""
    words = []
    for part in _PART.findall(_SCRAMBLED.sub("", name)):
        if not _DIGIT.search(part):
            words += [word.lower() for word in _WORD.findall(part)]
        elif part.lower() in _names().services:
            words.append(part.lower())
    return words[:_MOST]
