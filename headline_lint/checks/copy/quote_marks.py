"""`quote-marks`: quotations in the marks that the house does not use there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.check import Match
from headline_lint.language.prose.quotations import quotations_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class QuoteMarksCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags quotations that are not in the house's `marks`, `single` or `double`.

    Only outermost quotations are looked at, of `least-words` words or more: a few words in single marks may be a
    title or a nickname.

    Flags: <‘The slipway is not ours,’> the club said.
    Passes: The club sang ‘Homeward Bound’ on the slipway.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"marks"})

    marks: Literal["single", "double"]
    least_words: int = 1

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The quotations in other marks; of one that runs over several paragraphs, its first."""
        del hits
        mark = "'" if self.marks == "single" else '"'
        wanted = set(blocks)
        for quotation in quotations_of(story).found:
            block = story.block_at(quotation.start)
            if block not in wanted or story.marked.startswith("''", quotation.start):
                continue  # two single marks are a double one as some keyboards write it
            end = min(quotation.end, block.end)
            if (
                story.marked[quotation.start] != mark
                and story.marked.count(" ", quotation.start, end) + 1 >= self.least_words
            ):
                yield Match(quotation.start, end, values={"marks": self.marks})
