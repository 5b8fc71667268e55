"""`headline-length`: headlines over the house's limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.checks.check import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class HeadlineLengthCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags what goes over `characters`, blanks included, in a block of its scope.

    Flags: Village school to close after the roof of a new hall fell in on <Monday>
    Passes: Village school to close after the roof of a new hall fell in
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"length", "limit"})

    characters: int

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """What stands over the limit."""
        del story, hits
        for block in blocks:
            length = block.end - block.start
            if length > self.characters:
                values = {"length": str(length), "limit": str(self.characters)}
                yield Match(block.start + self.characters, block.end, values=values)
