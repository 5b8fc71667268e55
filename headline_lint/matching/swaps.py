"""Words and what the house writes for them, on one line: `advance warning(s)? -> warning(s)?`."""

from __future__ import annotations

import re
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.language.words.articles import begins_with_vowel

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUP = lazy(r"\(([^()]*)\)(\??)")
_JOINT = "->"
_ARTICLE = lazy(r"(?<!\w)([Aa]n?) $")
_SPECIAL = frozenset("()|?")
_MOST_PAIRS = 20_000  # wordings of one line, each kept in memory: as many as a phrase's


class Swap:
    """A line as written, and its pairs: the words to avoid and the words to write, both as the house spells them."""

    __slots__ = ("pairs", "text")

    def __init__(self, text: str, pairs: tuple[tuple[str, str], ...]) -> None:
        self.text = text
        self.pairs = pairs

    @property
    def size(self) -> int:
        """How many pairs there are."""
        return len(self.pairs)

    @classmethod
    def parse(cls, text: str) -> Swap:
        """The pairs that the line writes; raises ValueError where it does not follow the syntax.

        `(a|b)` are alternatives and `(a)?` may be left out. A group on the right takes the branch of the group at
        the same place on the left, so it must have as many branches.
        """
        left, joint, right = text.partition(_JOINT)
        if not joint or not left.strip() or not right.strip():
            raise ValueError(f"“{text}” must be two wordings with “{_JOINT}” between")
        avoided, preferred = _parts(left), _parts(right)
        groups = [part for part in avoided if isinstance(part, tuple)]
        for place, group in enumerate(part for part in preferred if isinstance(part, tuple)):
            if place >= len(groups) or len(group) != len(groups[place]):
                raise ValueError(f"group {place + 1} right of “{_JOINT}” has no group of as many branches on the left")
        if prod(len(group) for group in groups) > _MOST_PAIRS:
            raise ValueError(f"“{left.strip()}” stands for more than {_MOST_PAIRS:,} wordings; split the line")
        choices = product(*(range(len(group)) for group in groups))
        return cls(text, tuple((_chosen(avoided, choice), _chosen(preferred, choice)) for choice in choices))


def _parts(words: str) -> list[str | tuple[str, ...]]:
    """The plain stretches of one side, and the branches of its groups."""
    parts: list[str | tuple[str, ...]] = []
    done = 0
    for group in _GROUP.finditer(words):
        parts.append(words[done : group.start()])
        parts.append((*([""] if group[2] else []), *group[1].split("|")))
        done = group.end()
    parts.append(words[done:])
    if any(isinstance(part, str) and not _SPECIAL.isdisjoint(part) for part in parts):
        raise ValueError(f"“{words.strip()}” has a bracket, “|” or “?” that belongs to no group")
    return parts


def _chosen(parts: Sequence[str | tuple[str, ...]], choice: Sequence[int]) -> str:
    """One side with a branch taken from each group, blanks single."""
    places = iter(choice)
    return " ".join("".join(part if isinstance(part, str) else part[next(places)] for part in parts).split())


def recased(written: str, right: str) -> str:
    """The words to write, with the capitals of the words that were written."""
    if len(written) > 1 and written.isupper() and any(letter.islower() for letter in right):
        return right.upper()
    if written[:1].isupper() and right[:1].islower():
        return right[:1].upper() + right[1:]
    return right


def with_article(marked: str, start: int, end: int, right: str) -> tuple[int, str]:
    """Where a swap begins and what it writes, with an article before it that would no longer fit its sound."""
    article = _ARTICLE.search(marked, max(0, start - 4), start)
    if article is None or begins_with_vowel(marked[start:end]) == begins_with_vowel(right):
        return start, right
    return article.start(1), recased(article[1], "a" if article[1].lower() == "an" else "an") + " " + right


def joins_on(marked: str, start: int, end: int) -> bool:
    """Whether the words are part of something longer: a compound, a handle, an address."""
    if start and (
        marked[start - 1] in "-@#/_" or (marked[start - 1] == "." and marked[start - 2 : start - 1].isalnum())
    ):
        return True
    return re.match(r"[-@/_.](?=\w)", marked[end : end + 2]) is not None
