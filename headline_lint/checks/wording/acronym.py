"""`acronym`: initials whose words the story never gives."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.data.function_words import ARTICLES
from headline_lint.language.prose.quotations import is_quoted

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_INITIALS = lazy(r"(?<![\w@#/.&'$£€+-])([A-Z]{3,6})s?(?![\w@/&+]|[.'-]\w(?<!'s))")
_WORD = lazy(r"[^\W_]+")
_NAME_NEXT = lazy(r" [A-Z&]")
_BRACKET = lazy("[()]")
_IN_BRACKETS = lazy(r"\(([A-Z]{3,6})\)")
_NEAR = 100
"""How far from the initials, in characters, the words beside them are looked for."""
_SMALL = ARTICLES | frozenset("of and for in on to at de du des la le und y".split())
_ROMAN = frozenset("IVXLCM")


class AcronymCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags the first mention of initials that the story never writes out.

    Written out: a run of words with these initials, most of them capitalised, anywhere in the story; or the initials
    in brackets behind their words. `known`: initials that readers know. Passed too: Roman numerals, words set in
    capitals beside others, initials that begin a longer name (BMO Financial Group), and blocks in capitals.

    Flags: Divers from the <HSRU> searched the lock.
    Passes: Divers from the Harbour Search and Rescue Unit searched the lock. The HSRU found a van.
    """

    known: tuple[str, ...] = ()

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(word for line in self.known for word in line.split())

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The initials, each once."""
        del hits
        seen = set(self._known)
        for block in blocks:
            for found in _INITIALS.finditer(story.marked, block.start, block.end):
                initials = found[1]
                if initials in seen or is_quoted(story, *found.span()):
                    continue
                seen.add(initials)
                if not _is_none(story, found, block) and not _is_written_out(story, initials):
                    yield Match(found.start(1), found.end(1))


def _is_none(story: Story, found: re.Match[str], block: Block) -> bool:
    """Whether the capitals are a numeral, shouted words, or a note in brackets (a party, a ticker)."""
    if set(found[1]) <= _ROMAN or story.once(_is_in_capitals, block):
        return True
    marked, (start, end) = story.marked, found.span()
    before = _WORD.findall(marked, max(block.start, start - _NEAR), start)
    after = _WORD.findall(marked, end, min(block.end, end + _NEAR))
    beside = [*before[-1:], *after[:1]]
    if any(len(word) > 1 and word.isupper() for word in beside) or _NAME_NEXT.match(marked, end, block.end):
        return True
    return _stands_in_brackets(story, block, start) or marked.endswith((": ", ":"), block.start, start)


def _is_in_capitals(story: Story, block: Block) -> bool:
    return story.marked[block.start : block.end].isupper()


def _stands_in_brackets(story: Story, block: Block, offset: int) -> bool:
    """Whether the last bracket before the offset, in its block, is an opening one."""
    places = story.once(_brackets, block)
    last = bisect_left(places, offset) - 1
    return last >= 0 and story.marked[places[last]] == "("


def _brackets(story: Story, block: Block) -> list[int]:
    return [bracket.start() for bracket in _BRACKET.finditer(story.marked, block.start, block.end)]


def _is_written_out(story: Story, initials: str) -> bool:
    """Whether the story has the words of these initials, or the initials in brackets behind them."""
    return initials in story.once(_bracketed) or initials in story.once(_spelled, len(initials))


def _bracketed(story: Story) -> frozenset[str]:
    """The initials that stand in brackets."""
    return frozenset(_IN_BRACKETS.findall(story.marked))


def _spelled(story: Story, length: int) -> frozenset[str]:
    """The initials of every so many words in a row, with or without small ones, at least half of them capitalised."""
    words = [str(word) for word in _WORD.findall(story.marked)]
    long = [word for word in words if word.lower() not in _SMALL]
    return frozenset(chain(_initials(words, length), _initials(long, length)))


def _initials(words: Sequence[str], length: int) -> Iterator[str]:
    line = "".join(word[0] for word in words)
    upper = "".join(letter.upper()[0] for letter in line)
    for start in range(len(line) - length + 1):
        if 2 * sum(letter.isupper() for letter in line[start : start + length]) >= length:
            yield upper[start : start + length]
