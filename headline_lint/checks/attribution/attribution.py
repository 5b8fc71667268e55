"""`attribution`: what a story hands on without a source that the reader can trace."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.attribution.anonymous import anonymous_source
from headline_lint.checks.attribution.claims import unattributed_claim
from headline_lint.checks.attribution.estimates import estimate_may_follow, unattributed_estimate
from headline_lint.checks.attribution.gates import found_cues, is_recipe
from headline_lint.checks.attribution.hedges import hearsay, passive_belief
from headline_lint.checks.attribution.quotes import unattributed_quotes
from headline_lint.checks.attribution.vague import crowd_may_speak, vague_source
from headline_lint.checks.check import Match
from headline_lint.language.attribution.speakers import may_speak
from headline_lint.matching.syntax import Phrase, all_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.attribution.gates import CueHit
    from headline_lint.document import Block, Span
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

Flag = Literal[
    "passive-belief",
    "hearsay-adverb",
    "vague-source",
    "anonymous-source",
    "unattributed-claim",
    "unattributed-estimate",
    "unattributed-quote",
]
_LOOKS = {
    "passive-belief": passive_belief,
    "hearsay-adverb": hearsay,
    "vague-source": vague_source,
    "anonymous-source": anonymous_source,
    "unattributed-claim": unattributed_claim,
}
_GROUPS: dict[str, tuple[str, ...]] = {
    "passive-belief": ("passives", "phrases"),
    "hearsay-adverb": ("adverbs", "adjectives"),
    "vague-source": ("people", "roles", "papers", "crowds", "passives", "phrases"),
    "anonymous-source": ("nouns", "close", "phrases"),
    "unattributed-claim": ("prediction", "thought", "wrongdoing", "want", "cause"),
    "unattributed-estimate": ("hedges", "counted", "recorded"),
    "unattributed-quote": ("written",),
}
_PLAUSIBLE = {
    "crowds": crowd_may_speak,
    "hedges": estimate_may_follow,
    **dict.fromkeys(("people", "roles", "papers", "nouns"), may_speak),
}
_NO_CUES = frozenset({"counted", "recorded", "written"})


class AttributionCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags belief, hearsay, claims, figures and quotations that no source answers for.

    `flag`: which of them. `cues`: the words to look for, by group; each way of looking has its own groups.
    `unless`: phrases that silence a cue they overlap. `least-words`: the shortest quotation that needs a speaker.

    Flags: <Experts believe> the reservoir will be full by March.
    Passes: Experts at the Met Office believe the reservoir will be full by March.
    """

    kinds: ClassVar[frozenset[str]] = frozenset(
        {"untraceable", "office", "prediction", "thought", "wrongdoing", "want", "cause"}
    )

    former_names: ClassVar[dict[str, str]] = {"flags": "flag"}

    flag: Flag
    cues: dict[str, tuple[Phrase, ...]]
    unless: tuple[Phrase, ...] = ()
    least_words: int = 5

    def __post_init__(self) -> None:
        """Refuse a group of cues that this way of looking does not know."""
        legal = _GROUPS[self.flag]
        for group in self.cues:
            if group not in legal:
                raise ValueError(f"“{group}” is no group of cues for {self.flag}; use {', '.join(legal)}")

    @cached_property
    def _cues(self) -> tuple[tuple[Phrase, str], ...]:
        """Every cue with its group."""
        return tuple((cue, group) for group in self.cues if group not in _NO_CUES for cue in self.cues[group])

    @cached_property
    def _group_names(self) -> tuple[str, ...]:
        return tuple(group for _, group in self._cues)

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        """The words of the groups that are no cues: nouns counted, signs of writing."""
        return {group: frozenset(all_forms(self.cues.get(group, ()))) for group in _NO_CUES}

    def literals(self) -> Sequence[Phrase]:
        """The cues, then the phrases of `unless`; none for quotations."""
        cues = tuple(cue for cue, _ in self._cues)
        return cues + self.unless if cues else ()

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """What no source answers for; a recipe is silent."""
        matches = self._matches(story, blocks, hits)
        first = next(matches, None)
        if first is not None and not is_recipe(story):
            yield first
            yield from matches

    def _matches(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        if self.flag == "unattributed-quote":
            for span in unattributed_quotes(story, blocks, self._words["written"], self.least_words):
                yield Match(*span)
            return
        for found in found_cues(story, blocks, hits, self._group_names, len(self._cues), _PLAUSIBLE):
            match = self._look(story, found)
            if match is not None:
                yield match if isinstance(match, Match) else Match(*match)

    def _look(self, story: Story, found: CueHit) -> Match | Span | None:
        if self.flag == "unattributed-estimate":
            return unattributed_estimate(story, found, self._words["counted"], self._words["recorded"])
        return _LOOKS[self.flag](story, found)
