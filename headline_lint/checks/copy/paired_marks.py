"""`paired-marks`: quotation marks without a partner."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.language.folding import PRIME, primes_as_marks
from headline_lint.language.prose.quotations import quotations_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_WORDS_AFTER = lazy(r"\W{0,3}\w\S*(?: \S+){0,3}")
_WORDS_BEFORE = lazy(r"(?<!\S)(?:\S++ ){0,3}\S++$")
_FAR = 60  # characters in which the four words that are marked stand: ample for copy


class PairedMarksCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags an opening mark that nothing closes, a closing mark that nothing opens, and a prime in a mark's place.

    Of a paragraph the first mark without a partner is flagged, with the nearest words of its quotation; of a story the
    first prime (″) that stands for a quotation mark, whose words are quoted all the same. A closing mark in the
    paragraph after an opening one is its missing partner and no second match.

    Flags: The skipper blamed <“the tide and nothing> else.
    Passes: Skipper cleared ⏎ “The tide took us. ⏎ “It was nobody's fault,” the skipper said.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"fault"})

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The marks without a partner, one a paragraph."""
        del hits, blocks
        yield from _prime(story)
        last_opened = last_block = -9
        for at in quotations_of(story).strays:
            block = story.block_at(at)
            index = story.block_index(block)
            opens = _opens(story.string, at)
            if index != last_block and (opens or index != last_opened + 1):
                start, end = _words_after(story, at, block) if opens else _words_before(story, at, block)
                yield Match(start, end, values={"fault": "is never closed" if opens else "was never opened"})
            last_block = index
            last_opened = index if opens else last_opened


def _prime(story: Story) -> Iterator[Match]:
    """The first prime of the story that stands for a quotation mark, with the mark to write."""
    if PRIME not in story.string:
        return
    meant = primes_as_marks(story.string)
    at = next((at for at, sign in enumerate(story.string) if sign == PRIME and meant[at] != PRIME), None)
    if at is not None:
        yield Match(at, at + 1, values={"fault": "is a prime"}, replacement=meant[at])


def _opens(string: str, at: int) -> bool:
    """Whether a mark without a partner looks like an opening one."""
    return at == 0 or string[at - 1] in " \n([{—–-'‘\"“"


def _words_after(story: Story, at: int, block: Block) -> tuple[int, int]:
    """The mark and the first words of what it opens."""
    words = _WORDS_AFTER.match(story.string, at, min(block.end, at + _FAR))
    return at, words.end() if words else at + 1


def _words_before(story: Story, at: int, block: Block) -> tuple[int, int]:
    """The last words of what a mark closes, and the mark."""
    words = _WORDS_BEFORE.search(story.string[max(block.start, at - _FAR) : at])
    doubled = story.string[at + 1 : at + 2] == story.string[at]
    return at - len(words[0]) if words else at, at + 1 + doubled
