"""`spelling`: words spelled as another variety of English spells them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.checks.check import Match
from headline_lint.checks.wording.substitution import is_in_name
from headline_lint.language.words.spellings import Variety, spellings
from headline_lint.matching.silencers import Silencers
from headline_lint.matching.swaps import joins_on, recased
from headline_lint.matching.syntax import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class SpellingCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags words that are not spelled as the house's `variety` of English spells them, and offers that spelling.

    `british` writes -ise, `oxford` is British with -ize. The words are those of the table of spellings; a word that
    both varieties have in some sense (meter, practice, license) is none of them. `unless`: phrases that silence a
    match they overlap. Names pass, and so do compounds and addresses.

    Flags: The town painted its <theater> in April.
    Passes: The town wrote to the Grand Theater in April.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    variety: Variety = "british"
    unless: tuple[Phrase, ...] = ()

    @cached_property
    def _pairs(self) -> list[tuple[str, str]]:
        swaps = (spelling.swap(self.variety) for spelling in spellings())
        return [swap for swap in swaps if swap is not None]

    @cached_property
    def _silencers(self) -> Silencers:
        return Silencers(self.unless)

    def literals(self) -> Sequence[Phrase]:
        """Every form that the variety does not write."""
        return [Phrase(avoided, (avoided,)) for avoided, _ in self._pairs]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The words of the other spelling."""
        del blocks
        for start, end in {(hit.start, hit.end): hit for hit in hits}:
            written = story.marked[start:end]
            if joins_on(story.marked, start, end) or is_in_name(story, start, end):
                continue
            if self._silencers.overlap(story.folded, start, end):
                continue
            right = recased(written, self._right[written.lower()])
            yield Match(start, end, values={"right": right}, replacement=right)

    @cached_property
    def _right(self) -> dict[str, str]:
        return dict(self._pairs)
