"""`apart`: a phrase and, some words later, another: “which kitchen knife are you”, “and now it is perfect”."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.matching.syntax import Phrase, all_forms

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_WORD = lazy(r"\w(?:[\w'&.-]*\w)?")
Forms = dict[str, tuple[str, ...]]
"""Phrases by their first word, the longest first."""


class ApartCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags one of the `first` phrases and the nearest `then` after it, at most `within` words between.

    Without `then` the first phrase is flagged with the word after it. `at: start` demands the first phrase at
    the start of the block. `unless`: phrases that silence their block. Meant for headlines: it reads every block
    in its scope word by word.

    Flags: Librarian knits a scarf for a statue <and it is glorious>
    Passes: Librarian knits a scarf for a statue and it is stolen
    """

    first: tuple[Phrase, ...]
    then: tuple[Phrase, ...] = ()
    within: int = 5
    at: Literal["start", "anywhere"] = "anywhere"
    unless: tuple[Phrase, ...] = ()

    @cached_property
    def _first(self) -> Forms:
        return _by_first_word(self.first)

    @cached_property
    def _then(self) -> Forms:
        return _by_first_word(self.then)

    @cached_property
    def _unless(self) -> Forms:
        return _by_first_word(self.unless)

    @cached_property
    def _cues(self) -> tuple[tuple[str, ...], ...]:
        """Lists of words, the shorter first: one of each list stands in every block that matches."""
        return tuple(sorted((tuple(forms) for forms in (self._first, self._then) if forms), key=len))

    # No literals: the words are too common to be looked up in the whole story
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The words from the first phrase to the end of the other; in every block its first pair."""
        del hits
        for block in blocks:
            copy = story.folded[block.start : block.end]
            if not all(any(map(copy.__contains__, cues)) for cues in self._cues):
                continue
            words = list(_WORD.finditer(story.folded, block.start, block.end))
            match = self._in_block(story, words, block)
            if match is not None and not self._is_silenced(story.folded, words, block):
                yield match

    def _in_block(self, story: Story, words: list[re.Match[str]], block: Block) -> Match | None:
        for index, word in enumerate(words[:1] if self.at == "start" else words):
            end = _phrase_end(story.folded, word, self._first, block)
            if end is None:
                continue
            later = [other for other in words[index + 1 :] if other.start() >= end][: self.within + 1]
            then = self._second(story, later, block)
            if then is not None:
                return Match(word.start(), then)
        return None

    def _second(self, story: Story, words: list[re.Match[str]], block: Block) -> int | None:
        """Where the `then` phrase ends, if it stands among these words and outside quotation marks."""
        if not self.then:
            return words[0].end() if words else None
        for word in words:
            end = _phrase_end(story.folded, word, self._then, block)
            if end is not None and not is_quoted(story, word.start(), end):
                return end
        return None

    def _is_silenced(self, folded: str, words: list[re.Match[str]], block: Block) -> bool:
        return any(_phrase_end(folded, word, self._unless, block) is not None for word in words)


def _by_first_word(phrases: tuple[Phrase, ...]) -> Forms:
    forms: dict[str, list[str]] = {}
    for form in sorted(all_forms(phrases), key=len, reverse=True):
        opening = _WORD.match(form)
        if opening is None:
            raise ValueError(f"“{form}” does not begin with a word")
        forms.setdefault(opening[0], []).append(form)
    return {word: tuple(found) for word, found in forms.items()}


def _phrase_end(folded: str, word: re.Match[str], forms: Forms, block: Block) -> int | None:
    """Where the longest of the phrases that begins with this word ends, None if none stands here."""
    for form in forms.get(word[0], ()):
        end = word.start() + len(form)
        if folded.startswith(form, word.start()) and end <= block.end and not folded[end : end + 1].isalnum():
            return end
    return None
