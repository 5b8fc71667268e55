"""`reporting-verb`: verbs of reporting that say more than *said*."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.language.attribution.attributions import own_attributions
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.matching.syntax import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_REPORTS = lazy(
    r"""(?:\ (?:\w+ly|also|then|later|earlier|today|on\ \w+day|to\ (?:reporters|the\ \w+)))*
        (?:[,:]?\ ["']|:\ |,?\ that\b|\ to\ (?:be|have)\b
        |\ (?:i|he|she|it|they|we|you|there|this)\ (?!to\b|as\b|for\b|and\b|or\b)
        |(?:\ [\w'&-]+){1,8}?\ (?:is|are|was|were|has|had|have|will|would|can|could|should|may|might|must|did
            |does|do)\b)""",
    re.VERBOSE,
)
"""What follows a verb that reports: a quotation or a clause."""
_ENDINGS = ("s", "ed", "ing", "s out", "ed out", "ing out")
_BEFORE_BASE = lazy(r"(?:\ws|people|they|we|i|you|who|to|did|do|will|would|may|might|can|could|not|\wly|also) $")
"""What comes before a verb without an ending; else it is a noun: his claim that."""
_WHY = {
    "doubt": "casts doubt",
    "support": "takes the speaker's side",
    "guilt": "implies guilt",
    "manner": "judges how it was said",
}


class ReportingVerbCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags a verb where it reports what somebody says, and says what it adds: `doubt`, `support`, `guilt`, `manner`.

    Each of these is a list of verbs. A verb that reports nothing passes (claimed a prize, admitted to hospital), and
    so does one without a subject (it is claimed). `instead`: what to write.

    Flags: The pilot <claimed> that the buoy was unlit.
    Passes: The pilot claimed the reward for the buoy.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"why", "instead"})
    kinds: ClassVar[frozenset[str]] = frozenset(_WHY)

    doubt: tuple[Phrase, ...] = ()
    support: tuple[Phrase, ...] = ()
    guilt: tuple[Phrase, ...] = ()
    manner: tuple[Phrase, ...] = ()
    instead: dict[str, str] = {}

    @cached_property
    def _verbs(self) -> list[tuple[str, Phrase]]:
        lists = {"doubt": self.doubt, "support": self.support, "guilt": self.guilt, "manner": self.manner}
        return [(kind, phrase) for kind, phrases in lists.items() for phrase in phrases]

    def literals(self) -> Sequence[Phrase]:
        """The verbs."""
        return [phrase for _, phrase in self._verbs]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The verbs that report."""
        del blocks
        for hit in hits:
            if not story.folded[hit.start : hit.end].endswith(_ENDINGS):
                before = story.folded[max(0, hit.start - 24) : hit.start]
                if not _BEFORE_BASE.search(before):
                    continue
            block, sentence = story.block_at(hit.start), sentence_at(story, hit.start)
            for found in own_attributions(story, block, sentence):
                if found.source is None or not found.cue.start <= hit.start < found.cue.end:
                    continue
                if found.content.start < found.cue.start or _REPORTS.match(story.folded, hit.end, sentence.end):
                    kind = self._verbs[hit.literal][0]
                    values = {"why": _WHY[kind], "instead": self.instead.get(kind, "said")}
                    yield Match(hit.start, hit.end, kind=kind, values=values)
                    break
