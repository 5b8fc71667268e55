"""`pattern`: regular expressions, run with a time limit and only in blocks that hold what they need."""

from __future__ import annotations

from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec
import regex

from headline_lint.checks.required import repeats, required_literals
from headline_lint.rule import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from headline_lint.checks.scanner import Hit
    from headline_lint.document import Block
    from headline_lint.language.analysis import Analysis

_MOST_CHARACTERS = 2_000
_MOST_REPEATS = 10_000
SECONDS = 1.0
"""How long the patterns of one rule may run on one story."""

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u2010": r"\-", "\u2011": r"\-"})
"""A story's marks are straight where patterns see it; so are those of a pattern."""


class Pattern:
    """A regular expression as written."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """The pattern that the text writes; raises ValueError where it is none, or too costly to compile."""
        if len(text) > _MOST_CHARACTERS:
            raise ValueError(f"the pattern is longer than {_MOST_CHARACTERS:,} characters; split it")
        if repeats(text) > _MOST_REPEATS:
            raise ValueError(f"its repeats come to more than {_MOST_REPEATS:,}; make them smaller")
        pattern = cls(text)
        try:
            pattern.compile(regex.IGNORECASE)  # the usual case, which the regex module then has at hand
        except regex.error as error:
            raise ValueError(f"“{text}” is no regular expression: {error}") from error
        return pattern

    def compile(self, flags: int = 0) -> regex.Pattern[str]:
        """The pattern made ready, its typographic marks straight."""
        return regex.compile(self.text.translate(_STRAIGHT), regex.V1 | flags)


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
        return self._compile(self.patterns)

    @cached_property
    def _silent(self) -> list[regex.Pattern[str]]:
        return self._compile(self.unless)

    def _compile(self, patterns: Iterable[Pattern]) -> list[regex.Pattern[str]]:
        flags = regex.IGNORECASE if self.case == "ignore" else 0
        return [pattern.compile(flags) for pattern in patterns]

    def literals(self) -> Sequence[str]:
        """What the patterns need; empty where one of them needs nothing in particular."""
        needed = [required_literals(pattern.text) for pattern in self.patterns]
        return sorted({literal for found in needed for literal in found}) if all(needed) else ()

    def find(self, story: Analysis, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The matches in the blocks that hold a needed string; raises TimeoutError when the time is up."""
        deadline = monotonic() + SECONDS
        near = {story.block_at(hit.start) for hit in hits}
        for block in blocks:
            if not hits or block in near:
                yield from self._in_block(story.marked[block.start : block.end], block.start, deadline)

    def _in_block(self, words: str, offset: int, deadline: float) -> Iterator[Match]:
        silent: list[tuple[int, int]] | None = None
        for pattern in self._compiled:
            for start, end in _spans(pattern, words, deadline):
                if silent is None:
                    silent = [span for one in self._silent for span in _spans(one, words, deadline)]
                if not any(start < s_end and s_start < end for s_start, s_end in silent):
                    yield Match(offset + start, offset + end)


def _spans(pattern: regex.Pattern[str], words: str, deadline: float) -> Iterator[tuple[int, int]]:
    """Where the pattern, or its group `match`, matches some characters."""
    group = "match" if "match" in pattern.groupindex else 0
    for found in pattern.finditer(words, timeout=max(deadline - monotonic(), 0.001)):
        if monotonic() > deadline:
            raise TimeoutError
        start, end = found.span(group)
        if start < end:
            yield start, end
