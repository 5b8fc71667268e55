"""`pattern`: regular expressions, run with a time limit and only in blocks that hold what they need."""

from __future__ import annotations

from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, Literal

import msgspec

from headline_lint.checks.check import Match
from headline_lint.document.spans import Spans
from headline_lint.matching.regex import SECONDS, Pattern, _spans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import regex

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class PatternCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags what regular expressions match in a block, its typographic marks folded.

    A group named `match` narrows the finding to itself. `unless`: patterns that silence a match they overlap.
    `case`: capitals and small letters are the same (`ignore`) or not (`exact`).

    Flags: The doors open at <7 pm>.
    Passes: The doors open at 7pm, and the lamp draws 7 amps.
    """

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    case: Literal["ignore", "exact"] = "ignore"

    @cached_property
    def _needed(self) -> list[tuple[str, int]]:
        """The strings that patterns need, each with its pattern's place; none where a pattern needs none."""
        needs = [pattern.needs for pattern in self.patterns]
        return [(string, place) for place, found in enumerate(needs) for string in found] if all(needs) else []

    @cached_property
    def _compiled(self) -> dict[Pattern, regex.Pattern[str]]:
        return {}

    def _compile(self, pattern: Pattern) -> regex.Pattern[str]:
        """The pattern compiled, when it is first looked for: most stories need few of a rule's patterns."""
        if pattern not in self._compiled:
            self._compiled[pattern] = pattern.compile(ignore_case=self.case == "ignore")
        return self._compiled[pattern]

    def literals(self) -> Sequence[str]:
        """What the patterns need; empty where one of them needs nothing in particular."""
        return [string for string, _ in self._needed]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The matches in the blocks that hold a needed string; raises TimeoutError when the time is up."""
        deadline = monotonic() + SECONDS
        everything = set() if hits else set(range(len(self.patterns)))
        wanted = dict.fromkeys(blocks, everything) if everything else {}
        for hit in hits:
            wanted.setdefault(story.block_at(hit.start), set()).add(self._needed[hit.literal][1])
        for block, places in wanted.items():
            folded = story.folded[block.start : block.end]
            patterns = [self.patterns[place] for place in sorted(places) if self.patterns[place].may_match(folded)]
            yield from self._in_block(story.marked[block.start : block.end], block.start, patterns, deadline)

    def _in_block(self, words: str, offset: int, patterns: Iterable[Pattern], deadline: float) -> Iterator[Match]:
        silent: Spans | None = None
        for pattern in patterns:
            for start, end in _spans(self._compile(pattern), words, deadline):
                if silent is None:
                    silent = Spans(s for one in self.unless for s in _spans(self._compile(one), words, deadline))
                if not silent.touch(start, end):
                    yield Match(offset + start, offset + end)
