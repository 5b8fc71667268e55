"""`headline-support`: figures, quotations and names of a headline that the body does not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.body import body_of
from headline_lint.checks.headline_figures import unsupported_figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks import Hit
    from headline_lint.document import Block
    from headline_lint.language.analysis import Analysis
    from headline_lint.rule import Match

_CLAIMS = {"figures": unsupported_figures}


class HeadlineSupportCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags what the headline claims and the body does not bear out; a draft without a body is passed."""

    placeholders: ClassVar[frozenset[str]] = frozenset()
    kinds: ClassVar[frozenset[str]] = frozenset()

    claims: Literal["figures"]

    def literals(self) -> Sequence[str]:
        """None: any headline makes claims."""
        return ()

    def find(self, story: Analysis, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The claims without support."""
        del hits
        body = body_of(story)
        if body.is_missing:
            return
        for block in blocks:
            if block.scope == "headline":
                yield from _CLAIMS[self.claims](story, block, body)
