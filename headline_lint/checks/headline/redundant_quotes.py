"""`redundant-quotes`: quotation marks in a headline that says who is speaking anyway."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.body import headline_quotations
from headline_lint.matching.syntax import Phrase, all_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.prose.quotations import Quotation
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_SPEAKERS_OWN = lazy(r"\b(?:i|i'm|i've|i'll|i'd|my|me|mine|we|we're|we've|we'll|our|us)\b")
_FEWEST_WORDS = 2  # of a quotation behind its verb: a single word there is scare-quoted, not said
_REACH = 200  # characters from the quotation in which its speaker stands
_NO_SPEAKER = frozenset("it that this there which what".split())


class RedundantQuotesCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags a quotation that a speaker and a verb stand beside: 'Bridge is safe', says council.

    `verbs` stand behind it, `verbs-before` before it. Passed: first-person speech, which needs its marks, and
    single words after the verb.

    Flags: <'Slipway was never ours'>, says sailing club
    Passes: 'We never owned the slipway', says sailing club
    """

    verbs: tuple[Phrase, ...]
    verbs_before: tuple[Phrase, ...]

    @cached_property
    def _beside(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """What an attribution behind the quotation looks like, and one before it."""
        behind, before = ("|".join(map(re.escape, all_forms(each))) for each in (self.verbs, self.verbs_before))
        return (
            re.compile(rf"(?:[\w' -]*,)? (?:{behind}) (?P<speaker>[\w'\"]+)[^,]*$"),
            re.compile(rf"(?P<speaker>[\w']+) (?:{before})(?: that)?:? $"),
        )

    # No literals: the verbs are too common
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The quotations whose speaker the headline names."""
        del hits
        for block in blocks:
            for quotation in headline_quotations(story, block):
                if self._is_attributed(story.folded, quotation, block):
                    yield Match(quotation.start, quotation.end)

    def _is_attributed(self, folded: str, quotation: Quotation, block: Block) -> bool:
        inner = folded[quotation.start + 1 : quotation.end - 1]
        if quotation.end > block.end or _SPEAKERS_OWN.search(inner):
            return False
        after, before = self._beside
        found = after.match(folded, quotation.end, min(block.end, quotation.end + _REACH))
        if found is None and len(inner.split()) >= _FEWEST_WORDS:
            found = before.search(folded[max(block.start, quotation.start - _REACH) : quotation.start])
        return found is not None and found["speaker"] not in _NO_SPEAKER
