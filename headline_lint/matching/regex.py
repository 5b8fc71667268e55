"""Regular expressions of rules: refused where they are too costly, run with a time limit."""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import TYPE_CHECKING

from headline_lint.matching.needles import repeats, required_literals, required_together

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import regex

    from headline_lint.matching.needles import Needs

_MOST_CHARACTERS = 2_000  # of a pattern: ample for one that somebody must read; chosen
_MOST_REPEATS = 10_000  # parts with every repeat written out, which compiling pays for; chosen
SECONDS = 1.0
"""How long the patterns of one rule may run on one story."""
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u2010": r"\-", "\u2011": r"\-"})
"""A story's marks are straight where patterns see it; so are those of a pattern."""


class Pattern:
    """A regular expression as written, the strings that it needs, and how many parts it comes to.

    `together` has for each of its alternatives all that it needs.
    """

    __slots__ = ("needs", "size", "text", "together")

    def __init__(self, text: str, needs: tuple[str, ...], size: int, together: tuple[tuple[Needs, ...], ...]) -> None:
        self.text = text
        self.needs = needs
        self.size = size
        self.together = together

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """The pattern that the text writes; raises ValueError where it is none, or too costly to compile."""
        if len(text) > _MOST_CHARACTERS:
            raise ValueError(f"the pattern is longer than {_MOST_CHARACTERS:,} characters; split it")
        size = repeats(text)
        if size > _MOST_REPEATS:
            raise ValueError(f"its repeats come to more than {_MOST_REPEATS:,}; make them smaller")
        import regex  # a run that finds none of the needed strings compiles nothing

        pattern = cls(text, required_literals(text), size, required_together(text))
        try:
            pattern.compile(ignore_case=False)  # the quicker way: what is wrong is wrong in both
        except regex.error as error:
            raise ValueError(f"“{text}” is no regular expression: {error}") from error
        return pattern

    def may_match(self, folded: str) -> bool:
        """Whether all that one of its alternatives needs stands in the folded copy."""
        return any(
            all(any(string in folded for string in needs) for needs in alternative) for alternative in self.together
        )

    def compile(self, *, ignore_case: bool) -> regex.Pattern[str]:
        """The pattern made ready, its typographic marks straight."""
        import regex

        flags = regex.V1 | (regex.IGNORECASE if ignore_case else 0)
        return regex.compile(self.text.translate(_STRAIGHT), flags, cache_pattern=False)  # the module keeps hundreds


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
