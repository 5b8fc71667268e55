"""Which heading of a page is the headline of its story: the one that the page's titles repeat, else its first `h1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.readers.html.elements import PageBlock

_WORD = lazy(r"\w+")
_LONGEST = 60  # words: no headline is longer; chosen
_MOST = 8  # titles: a page states the same one in as many ways; chosen
_SAME, _PART, _ALIKE = 3, 2, 1  # how well two headings agree


class Stated:
    """The titles that a page states of itself: in its head, to machines and to other sites."""

    def __init__(self) -> None:
        self._titles: list[list[str]] = []

    def add(self, title: str) -> None:
        """Take a title."""
        words = _words(title)
        if words and words not in self._titles and len(self._titles) < _MOST:
            self._titles.append(words)

    def agreement(self, heading: str) -> int:
        """How well a heading agrees with the titles: 3 the same, 2 a part of one, 1 most of its words, 0 not."""
        words = _words(heading)
        return max((_agreement(words, title) for title in self._titles), default=0) if words else 0


def choose_headline(found: Iterable[PageBlock], stated: Stated) -> tuple[PageBlock | None, bool]:
    """The block that is the headline, None without any; and whether the page itself says so."""
    best: PageBlock | None = None
    rank: tuple[int, ...] = ()
    for block in found:
        if block.level > 3 and not block.element.meaning.title:
            continue
        agreement = stated.agreement(block.seen)
        own = _rank(block, agreement)
        if own > rank and (block.level <= 1 or agreement >= _PART):
            best, rank = block, own
    return best, best is not None and (best.level == 0 or rank[1] > 0)


def _rank(block: PageBlock, agreement: int) -> tuple[int, ...]:
    """What makes one heading a better headline than another; of equal ones the first is it."""
    element = block.element
    holder = element.holder
    return (
        block.level == 0,
        agreement if not (element.furniture and block.level > 1) else 0,
        block.level == 1,
        not element.logo,
        not element.furniture,
        element.holds_story or (holder is not None and holder.holds_story),
    )


def _words(title: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(title)][:_LONGEST]


def _agreement(heading: list[str], title: list[str]) -> int:
    if heading == title:
        return _SAME
    shorter, longer = sorted((heading, title), key=len)
    size = len(shorter)
    if size * 2 >= len(longer) and size > 1 and (longer[:size] == shorter or longer[-size:] == shorter):
        return _PART
    common = sum((Counter(heading) & Counter(title)).values())
    return _ALIKE if common >= 3 and common * 10 >= size * 7 and common * 10 >= len(longer) * 4 else 0
