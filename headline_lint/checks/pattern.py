"""`pattern`: regular expressions, run with a time limit and only in blocks that hold what they need."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec
import regex

from headline_lint.checks.required import repeats, required_literals
from headline_lint.rule import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks import Hit
    from headline_lint.document import Block
    from headline_lint.language.analysis import Analysis

_MOST_CHARACTERS = 2_000
_MOST_REPEATS = 10_000
SECONDS = 1.0
"""How long the patterns of one rule may run on one story."""


class Pattern:
    """A regular expression as written."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """The pattern that the text writes; raises ValueError where it is none, or too costly to compile."""
        if len(text) > _MOST_CHARACTERS:
            raise ValueError(f"is longer than {_MOST_CHARACTERS:,} characters; split it")
        if repeats(text) > _MOST_REPEATS:
            raise ValueError(f"its repeat counts multiply past {_MOST_REPEATS:,}; make them smaller")
        try:
            regex.compile(text, regex.V1)
        except regex.error as error:
            raise ValueError(f"“{text}” is no regular expression: {error}") from error
        return cls(text)


class PatternCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags what regular expressions match in a block, its typographic marks folded.

    A group named `match` narrows the finding to itself. `unless`: patterns that silence a match they overlap.
    `case`: capitals and small letters are the same (`ignore`) or not (`exact`).
    """

    placeholders: ClassVar[frozenset[str]] = frozenset()
    kinds: ClassVar[frozenset[str]] = frozenset()

    patterns: tuple[Pattern, ...]
    unless: tuple[Pattern, ...] = ()
    case: Literal["ignore", "exact"] = "ignore"

    @cached_property
    def _compiled(self) -> list[regex.Pattern[str]]:
        return [self._compile(pattern) for pattern in self.patterns]

    @cached_property
    def _silent(self) -> list[regex.Pattern[str]]:
        return [self._compile(pattern) for pattern in self.unless]

    def _compile(self, pattern: Pattern) -> regex.Pattern[str]:
        return regex.compile(pattern.text, regex.V1 | (regex.IGNORECASE if self.case == "ignore" else 0))

    def literals(self) -> Sequence[str]:
        """What the patterns need; empty where one of them needs nothing in particular."""
        needed = [required_literals(pattern.text) for pattern in self.patterns]
        return sorted({literal for found in needed for literal in found}) if all(needed) else ()

    def find(self, story: Analysis, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The matches in the blocks that hold a needed string."""
        near = {story.block_at(hit.start) for hit in hits}
        gated = bool(hits)
        for block in blocks:
            if not gated or block in near:
                yield from self._in_block(story.marked[block.start : block.end], block.start)

    def _in_block(self, words: str, offset: int) -> Iterator[Match]:
        silent: list[tuple[int, int]] | None = None
        for pattern in self._compiled:
            for found in pattern.finditer(words, timeout=SECONDS):
                start, end = found.span("match") if "match" in pattern.groupindex else found.span()
                if start == end:
                    continue
                if silent is None:
                    silent = [s.span() for p in self._silent for s in p.finditer(words, timeout=SECONDS)]
                if not any(start < s_end and s_start < end for s_start, s_end in silent):
                    yield Match(offset + start, offset + end)
