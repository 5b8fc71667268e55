"""`redundant-quotes`: quotation marks in a headline that says who is speaking anyway."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.body import headline_quotations
from headline_lint.data.function_words import BE, DO, HAVE, MODALS, NEGATED_VERBS, PRONOUNS
from headline_lint.document import Span
from headline_lint.language.prose.quotations import quotations_in
from headline_lint.matching.syntax import Phrase, all_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.prose.quotations import Quotation
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_SPEAKERS_OWN = lazy(r"\b(?:i|i'm|i've|i'll|i'd|my|me|mine|we|we're|we've|we'll|our|us)\b")
_FEWEST_WORDS = 2  # of a quotation behind its verb: a single word there is scare-quoted, not said
_DIRECT = lazy(
    rf"(?:{'|'.join(sorted(PRONOUNS))})(?:'[a-z]+)? |(?:this|that|these|those|there)(?:'s| is| are| was| were) "
    r"|[^\[(…]*+[\[(…]|[^.]*+\.\.\."
)
"""How direct speech begins, with a subject of its own, or what a quotation of the very words has: cuts, additions."""
_ENDS = lazy(r"[ .,;:–—|-]*(?:$|(?:as|after|and|but|while|if|in|at|on|over|by|for) )")
"""What stands behind words that are said: the headline's end, or what does not make them a subject."""
_REACH = 200  # characters from the quotation in which its speaker stands
_NO_SPEAKER = PRONOUNS | frozenset("that this there which what".split())
_VERBS = BE | HAVE | DO | MODALS | NEGATED_VERBS
"""What the words in the marks begin with where the headline's own subject stands before them: bridge 'was unsafe'."""
_BETWEEN = r"(?: (?!and\b|but\b|as\b)[\w'-]+){0,5}"
"""A subject between the verb of saying and what is said."""


class RedundantQuotesCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags a quotation that a speaker and a verb stand beside: 'Bridge is safe', says council.

    `verbs` stand behind it, `verbs-before` before it, with a subject between where the quotation begins with a verb and
    ends the headline (Police say bridge 'was unsafe'). Passed: direct speech, which needs its marks: in first person,
    with a pronoun as its subject, with brackets or cuts; single words after the verb; a term in marks that is itself
    what acts (Aide says 'secret file' proves it); words that the speaker put in marks too.

    Flags: <'Slipway was never ours'>, says sailing club
    Passes: 'We never owned the slipway', says sailing club
    """

    verbs: tuple[Phrase, ...]
    verbs_before: tuple[Phrase, ...]

    @cached_property
    def _beside(self) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
        """What an attribution behind the quotation looks like, one before it, and one with a subject between."""
        behind, before = ("|".join(map(re.escape, all_forms(each))) for each in (self.verbs, self.verbs_before))
        return (
            re.compile(rf"(?:[\w' -]*,)? (?:{behind}) (?P<speaker>[\w'\"]+)[^,]*$"),
            re.compile(rf"(?P<speaker>[\w']+) (?:{before})(?: that)?:? $"),
            re.compile(rf"(?P<speaker>[\w']+) (?:{before})(?: that)?{_BETWEEN} $"),
        )

    # No literals: the verbs are too common
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The quotations whose speaker the headline names."""
        del hits
        for block in blocks:
            for quotation in headline_quotations(story, block):
                if self._is_attributed(story, quotation, block):
                    yield Match(quotation.start, quotation.end)

    def _is_attributed(self, story: Story, quotation: Quotation, block: Block) -> bool:
        folded = story.folded
        inner = folded[quotation.start + 1 : quotation.end - 1]
        words = inner.split()
        if quotation.end > block.end or _SPEAKERS_OWN.search(inner) or _DIRECT.match(inner):
            return False
        after, before, between = self._beside
        found = after.match(folded, quotation.end, min(block.end, quotation.end + _REACH))
        if found is None and len(words) >= _FEWEST_WORDS and _ENDS.match(folded, quotation.end, block.end):
            pattern = between if words[0] in _VERBS else before
            found = pattern.search(folded[max(block.start, quotation.start - _REACH) : quotation.start])
        if found is None or found["speaker"].partition("'")[0] in _NO_SPEAKER:
            return False
        return not _is_marked_by_speaker(story, block, inner)


def _is_marked_by_speaker(story: Story, headline: Block, inner: str) -> bool:
    """Whether the copy has the words in marks within a quotation: then the marks are the speaker's."""
    marked = rf"(?<!\w)['\"]{re.escape(inner.strip(' ,.;:!?'))}[,.;:!?]?['\"](?!\w)"
    return any(
        each.start < found.start() and found.end() < each.end
        for found in re.compile(marked).finditer(story.folded, headline.end)
        for each in quotations_in(story, Span(found.start(), found.end()))
    )
