"""`pattern`: regular expressions, run with a time limit and only in blocks that hold what they need."""

from __future__ import annotations

from collections import deque
from functools import cached_property
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.required import repeats, required_literals
from headline_lint.language.spans import Spans
from headline_lint.rule import Match

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import regex

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
    """A regular expression as written, the strings that it needs, and how many parts it comes to."""

    __slots__ = ("needs", "size", "text")

    def __init__(self, text: str, needs: tuple[str, ...], size: int) -> None:
        self.text = text
        self.needs = needs
        self.size = size

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """The pattern that the text writes; raises ValueError where it is none, or too costly to compile."""
        if len(text) > _MOST_CHARACTERS:
            raise ValueError(f"the pattern is longer than {_MOST_CHARACTERS:,} characters; split it")
        size = repeats(text)
        if size > _MOST_REPEATS:
            raise ValueError(f"its repeats come to more than {_MOST_REPEATS:,}; make them smaller")
        import regex  # a run that finds none of the needed strings compiles nothing

        pattern = cls(text, required_literals(text), size)
        try:
            pattern.compile(ignore_case=False)  # the quicker way: what is wrong is wrong in both
        except regex.error as error:
            raise ValueError(f"“{text}” is no regular expression: {error}") from error
        return pattern

    def compile(self, *, ignore_case: bool) -> regex.Pattern[str]:
        """The pattern made ready, its typographic marks straight."""
        import regex

        flags = regex.V1 | (regex.IGNORECASE if ignore_case else 0)
        return regex.compile(self.text.translate(_STRAIGHT), flags, cache_pattern=False)  # the module keeps hundreds


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

    def find(self, story: Analysis, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The matches in the blocks that hold a needed string; raises TimeoutError when the time is up."""
        deadline = monotonic() + SECONDS
        everything = set() if hits else set(range(len(self.patterns)))
        wanted = dict.fromkeys(blocks, everything) if everything else {}
        for hit in hits:
            wanted.setdefault(story.block_at(hit.start), set()).add(self._needed[hit.literal][1])
        for block, places in wanted.items():
            patterns = [self.patterns[place] for place in sorted(places)]
            yield from self._in_block(story.marked[block.start : block.end], block.start, patterns, deadline)

    def _in_block(self, words: str, offset: int, patterns: Iterable[Pattern], deadline: float) -> Iterator[Match]:
        silent: Spans | None = None
        for pattern in patterns:
            for start, end in _spans(self._compile(pattern), words, deadline):
                if silent is None:
                    silent = Spans(s for one in self.unless for s in _spans(self._compile(one), words, deadline))
                if not silent.touch(start, end):
                    yield Match(offset + start, offset + end)


def stopped_on(pattern: Pattern, copies: Iterable[str], *, ignore_case: bool) -> str | None:
    """The first of these pieces of copy, their marks straight, on which the pattern would be stopped."""
    compiled = pattern.compile(ignore_case=ignore_case)
    for words in copies:
        try:
            deque(_spans(compiled, words, monotonic() + SECONDS), maxlen=0)
        except (TimeoutError, MemoryError):
            return words
    return None


def _spans(pattern: regex.Pattern[str], words: str, deadline: float) -> Iterator[tuple[int, int]]:
    """Where the pattern, or its group `match`, matches some characters."""
    group = "match" if "match" in pattern.groupindex else 0
    for found in pattern.finditer(words, timeout=max(deadline - monotonic(), 0.001)):
        if monotonic() > deadline:
            raise TimeoutError
        start, end = found.span(group)
        if start < end:
            yield start, end
