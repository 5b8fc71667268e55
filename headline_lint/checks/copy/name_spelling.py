"""`name-spelling`: one person or place under two spellings in one story."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.checks.check import Match
from headline_lint.language.referents.name_spellings import misspellings_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class NameSpellingCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags a name that the story spells otherwise elsewhere: the rarer spelling; of two as frequent, the later.

    Two near names are one where the same name stands beside both, or where the rarer one is no common name and no
    other name stands beside it. Passed: a country and its people, plurals, forms of a name, and two common names.

    Flags: Council meets ⏎ Talks began in Shenzhen. Shenzhen lies in the south. The <Shenzen> office was shut.
    Passes: Council meets ⏎ Talks began in Korea. Korean firms came, and so did Koreans from abroad.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"other"})

    # No literals: any name may be misspelled
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The places of the spelling that is not the story's own."""
        del hits
        wanted = set(blocks)
        for found in misspellings_of(story):
            if story.block_at(found.start) in wanted:
                yield Match(found.start, found.end, values={"other": story.words(found.other)}, related=found.other)
