"""`arithmetic`: figures that do not come out of those they are told with."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.checks.check import Match
from headline_lint.checks.copy.sums.changes import find_changes
from headline_lint.checks.copy.sums.parts import find_parts
from headline_lint.checks.copy.sums.shares import find_shares
from headline_lint.checks.copy.sums.slip import sums_of
from headline_lint.checks.copy.sums.spans import find_spans
from headline_lint.language.prose.quotations import is_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.copy.sums.slip import Slip
    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class ArithmeticCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags figures that do not come out of the figures they are told with, in one sentence.

    A percentage or multiple told with the figures before and after, or with a part and its whole; a total with all its
    parts; votes with the members there are; a majority; years from one to another, and an age at death. Each figure
    may stand for all that its rounding and its hedge allow. What no rounding helps is a match of the kind `sure`.

    Flags: Takings fell <43%> from £130m to £86m.
    Passes: Takings fell 34% from £130m to £86m.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"why"})
    kinds: ClassVar[frozenset[str]] = frozenset({"sure"})

    # No literals: the numbers of a story tell sooner than any word whether it has sums
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The figures that do not come out."""
        del hits
        wanted = set(blocks)
        found = [slip for slip in find_changes(story) if story.block_at(slip.start) in wanted]
        for sums in sums_of(story, blocks):
            for find in (find_shares, find_parts, find_spans):
                found += find(story, sums)
        yield from (_match(story, slip) for slip in found)


def _match(story: Story, slip: Slip) -> Match:
    """Speakers may reckon as they like: in a quotation nothing is sure."""
    sure = slip.sure and not is_quoted(story, slip.start, slip.end)
    return Match(slip.start, slip.end, kind="sure" if sure else None, values={"why": slip.why})
