"""`capitalization`: words set in capitals to shout, which are no acronyms."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.checks.check import Match
from headline_lint.matching.syntax import Phrase, all_forms

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_CAPITALS = lazy(rf"(?<![\w@#/.&'-])[{UPPER}]{{2,}}(?:['-][{UPPER}]+)*(?![\w/&]|[.'-]\w)")
_WORD = lazy(r"[^\W\d_]{2,}")
_COMPOUND = lazy(r"\w+(?:['-]\w+)*")
_PART = lazy(r"\w+")
_MOST_PARTS = 4
"""Parts of a compound that the story may write in capitals elsewhere."""
_LABEL = lazy(rf"[{UPPER}\d '/&-]+(?:: | [|–—-] |-\w)")
_LONG = 6  # letters from which a word with an English ending is taken for a word, not an acronym
_HOUSE_CAPITALS = 0.6
"""From this share of words in capitals on, capitals are the house's way of setting the block."""


class CapitalizationCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags runs of words in capitals that are no acronyms.

    A word shouts if it is one of `words`, or has six letters and one of the `endings` of English words, unless
    the story has it elsewhere in capitals and never in small letters. Silent in a block set in capitals
    throughout, and in the label that opens a block (LIVE:).

    Flags: Bakery <BANNED> from selling plain loaves
    Passes: Bakery to show plain loaves at UNESCO
    """

    words: tuple[Phrase, ...]
    endings: tuple[str, ...] = ()

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(all_forms(self.words))

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """Each run of shouted words."""
        del hits
        for block in blocks:
            found = list(_CAPITALS.finditer(story.marked, block.start, block.end))
            if not found or _is_set_in_capitals(story.marked[block.start : block.end]):
                continue
            label = _LABEL.match(story.marked, block.start, block.end)
            shouted = [
                word
                for word in found
                if not (label and word.end() <= label.end()) and self._is_shouted(story, word, block)
            ]
            yield from _runs(story.marked, shouted)

    def _is_shouted(self, story: Story, capitals: re.Match[str], block: Block) -> bool:
        word = capitals[0].lower()
        if word not in self._words and (len(word) < _LONG or not word.endswith(self.endings)):
            return False
        return not _is_written_so(story, word, block)


class _Writings(Record, frozen=True):
    """Where a word stands in capitals, and where not."""

    capitals: list[int]
    small: list[int]


def _is_written_so(story: Story, word: str, block: Block) -> bool:
    """Whether the story outside this block has the word in capitals, and never in small letters."""
    parts = len(_PART.findall(word))
    found = story.once(_writings, parts).get(word) if parts <= _MOST_PARTS else None
    return found is not None and _stands_outside(found.capitals, block) and not _stands_outside(found.small, block)


def _stands_outside(places: list[int], block: Block) -> bool:
    return bisect_left(places, block.end) - bisect_left(places, block.start) < len(places)


def _writings(story: Story, parts: int) -> dict[str, _Writings]:
    """The words of so many parts, in small letters, and how the story writes them."""
    found: dict[str, _Writings] = {}
    for compound in _COMPOUND.finditer(story.marked):
        spans = [part.span() for part in _PART.finditer(story.marked, *compound.span())]
        for (start, _), (_, end) in zip(spans, spans[parts - 1 :], strict=False):
            word = story.marked[start:end]
            writings = found.setdefault(word.lower(), _Writings([], []))
            (writings.capitals if word.isupper() else writings.small).append(start)
    return found


def _is_set_in_capitals(words: str) -> bool:
    found = _WORD.findall(words)
    return sum(str(word).isupper() for word in found) >= _HOUSE_CAPITALS * len(found)


def _runs(marked: str, words: Sequence[re.Match[str]]) -> Iterator[Match]:
    """The words, neighbours with only blanks between them joined."""
    start = end = -1
    for word in words:
        if start >= 0 and not marked[end : word.start()].strip():
            end = word.end()
            continue
        if start >= 0:
            yield Match(start, end)
        start, end = word.span()
    if start >= 0:
        yield Match(start, end)
