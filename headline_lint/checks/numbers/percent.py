"""`percent`: %, per cent and percent."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_WRITTEN = lazy(r"(?<![\w.,])(\d[\d,]*(?:\.\d+)?)( ?%| per cent| percent| pct)(?!\w)")
_FORMS = {"sign": "%", "per cent": " per cent", "percent": " percent"}


class PercentCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags a percentage in digits that is not in the house's `form`: `sign` (4%), `per cent` or `percent`.

    Numbers in words pass, and so do list items and table cells, where the sign saves room.

    Flags: Rents rose <6 per cent> in a year.
    Passes: Rents rose six per cent in a year.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    form: Literal["sign", "per cent", "percent"] = "sign"

    def literals(self) -> Sequence[str]:
        """The ways to write it."""
        return ["%", " per cent", " percent", " pct"]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The percentages in another form."""
        right_form = _FORMS[self.form]
        touched = {story.block_at(hit.start) for hit in hits}
        for block in blocks:
            if block not in touched or block.listed:
                continue
            for found in _WRITTEN.finditer(story.marked, block.start, block.end):
                if found[2] != right_form:
                    right = found[1] + right_form
                    yield Match(*found.span(), values={"right": right}, replacement=right)
