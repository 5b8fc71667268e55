"""`headline-support`: figures, quotations and names of a headline that the body does not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.headline.support.body import body_numbers, body_of
from headline_lint.checks.headline.support.figure_crowds import unsupported_crowds
from headline_lint.checks.headline.support.figure_scores import unsupported_scores
from headline_lint.checks.headline.support.figures import unsupported_figures
from headline_lint.checks.headline.support.names import unsupported_names
from headline_lint.checks.headline.support.quotes import unsupported_quotes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.check import Match
    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_ROOM = 1_000  # characters of headlines that are held against a body, which is read for each claim: more is no headline


class HeadlineSupportCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags what the headline claims and the body does not bear out.

    Passed: a draft without a body, and an excerpt, which ends in “Read full article” and the like, in “[…]” or, in a
    feed, in an ellipsis.

    `flag`: figures, names, or quotes. `claim-quotes`: words in quotation marks pass where more than half of
    their content words stand in the body (`content`), or only where the body has them as they are (`verbatim`).

    Flags: Storm cuts power to <900> homes ⏎ The storm left 700 homes in Whitby without power.
    Passes: Storm cuts power to 900 homes ⏎ The storm left nine hundred homes in Whitby without power.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"body"})
    kinds: ClassVar[frozenset[str]] = frozenset({"rival"})
    former_names: ClassVar[dict[str, str]] = {"claims": "flag"}

    flag: Literal["figures", "names", "quotes"]
    claim_quotes: Literal["content", "verbatim"] = "content"

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The claims without support."""
        del hits
        body = body_of(story)
        if body.is_missing:
            return
        if self.flag == "figures" and story.document.headline_again and not body_numbers(story):
            return  # the body gives them where it says the headline again, and gives no other
        room = _ROOM
        for block in blocks:
            room -= (block.end - block.start) * (block.scope == "headline")
            if block.scope != "headline" or room < 0:
                continue
            if self.flag == "figures":
                yield from unsupported_figures(story, block, body)
                yield from unsupported_crowds(story, block, body)
                yield from unsupported_scores(story, block, body)
            elif self.flag == "names":
                yield from unsupported_names(story, block)
            else:
                yield from unsupported_quotes(story, block, body, verbatim=self.claim_quotes == "verbatim")
