"""`substitution`: words for which the house writes others."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.check import Match
from headline_lint.language.folding import fold
from headline_lint.language.prose.capitals import in_title_case, is_capitalised, is_name
from headline_lint.language.prose.denials import is_mentioned
from headline_lint.matching.silencers import Silencers
from headline_lint.matching.swaps import Swap, joins_on, recased, with_article
from headline_lint.matching.syntax import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class SubstitutionCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags words for which the house writes others, and offers those.

    `swap`: lines of the form `advance warning(s)? -> warning(s)?`; a group on the right takes the branch of the
    group at the same place on the left. The capitals of the copy are kept. `case: exact` flags only words written
    with the line's own capitals, and writes the right side as it stands. `unless`: phrases that silence a match
    they overlap. An article before the match that would no longer fit is taken in. `names`: a match that is written
    as a name passes (`skip`), or is flagged all the same (`flag`).

    Always passed: part of a hyphened compound, handle or address, and the word as a word (the term X).

    Flags: Every guest took home a <free gift>.
    Passes: Every guest took home a free gift-wrapped candle.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    swap: tuple[Swap, ...]
    unless: tuple[Phrase, ...] = ()
    case: Literal["ignore", "exact"] = "ignore"
    names: Literal["skip", "flag"] = "skip"

    @cached_property
    def _pairs(self) -> list[tuple[str, str]]:
        return [pair for swap in self.swap for pair in swap.pairs]

    @cached_property
    def _silencers(self) -> Silencers:
        return Silencers(self.unless)

    def literals(self) -> Sequence[Phrase]:
        """The words to avoid."""
        return [Phrase(avoided, (fold(avoided),)) for avoided, _ in self._pairs]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The words to avoid, each with the words to write."""
        del blocks
        for hit in hits:
            avoided, right = self._pairs[hit.literal]
            written = story.marked[hit.start : hit.end]
            if self.case == "ignore":
                right = recased(written, right)
            elif written != avoided or _is_set_in_capitals(story, hit.start):
                continue
            if written != right and self._counts(story, hit):
                start, right = with_article(story.marked, hit.start, hit.end, right)
                yield Match(start, hit.end, values={"right": right}, replacement=right)

    def _counts(self, story: Story, hit: Hit) -> bool:
        if joins_on(story.marked, hit.start, hit.end) or is_mentioned(story.folded, hit.start):
            return False
        if self.names == "skip" and is_in_name(story, hit.start, hit.end):
            return False
        return not self._silencers.overlap(story.folded, hit.start, hit.end)


def _is_set_in_capitals(story: Story, offset: int) -> bool:
    """Whether the block has no small letter, so that its capitals tell nothing."""
    return story.once(_has_no_small_letter, story.block_at(offset))


def _has_no_small_letter(story: Story, block: Block) -> bool:
    return story.marked[block.start : block.end].isupper()


def is_in_name(story: Story, start: int, end: int) -> bool:
    """Whether words with a capital are, or may well be, part of a name.

    So they are in a title-case headline, whose capitals tell nothing, where another capital follows, and where one
    word opens a sentence that the story never has in small letters: Gray may be a person.
    """
    marked = story.marked
    if not marked[start].isupper():
        return False
    if is_name(story, start, end) or in_title_case(story, story.block_at(start)):
        return True
    if marked[end : end + 1] == " " and marked[end + 1 : end + 2].isupper():
        return True
    if " " in marked[start:end]:
        return is_capitalised(marked[start:end])
    return not story.once(_stand_somewhere, marked[start:end].lower())


def _stand_somewhere(story: Story, words: str) -> bool:
    return words in story.marked
