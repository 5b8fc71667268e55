"""`phrases`: words and idioms, with their inflections, and the contexts that take away their sting."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.phrase_syntax import Phrase, all_forms  # noqa: TC001 - msgspec reads the annotation
from headline_lint.rule import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks import Hit
    from headline_lint.document import Block
    from headline_lint.language.analysis import Analysis


class PhrasesCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags words and idioms, as the phrase syntax writes them.

    `unless`: phrases that silence a match they overlap. `unless-near`: phrases that silence it when they stand
    in its sentence. `only-near`: phrases one of which must stand in its sentence. `names`: a match whose words
    are capitalised as a name is passes (`skip`), or is flagged all the same (`flag`).
    """

    placeholders: ClassVar[frozenset[str]] = frozenset()
    kinds: ClassVar[frozenset[str]] = frozenset()

    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    unless_near: tuple[Phrase, ...] = ()
    only_near: tuple[Phrase, ...] = ()
    names: Literal["skip", "flag"] = "skip"

    @cached_property
    def _flagged(self) -> tuple[str, ...]:
        return all_forms(self.phrases)

    @cached_property
    def _literals(self) -> tuple[str, ...]:
        return self._flagged + all_forms(self.unless)

    @cached_property
    def _near(self) -> tuple[frozenset[str], frozenset[str]]:
        return frozenset(all_forms(self.unless_near)), frozenset(all_forms(self.only_near))

    def literals(self) -> Sequence[str]:
        """The strings that the phrases stand for, then those of `unless`."""
        return self._literals

    def find(self, story: Analysis, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The phrases in the story that no context silences."""
        del blocks
        whole = [hit for hit in hits if stands_alone(story.folded, hit.start, hit.end)]
        count = len(self._flagged)
        silent = [hit for hit in whole if hit.literal >= count]
        for hit in whole:
            if hit.literal >= count or any(hit.start < s.end and s.start < hit.end for s in silent):
                continue
            if self.names == "skip" and story.is_name(hit.start, hit.end):
                continue
            if self._allows(story, hit.start):
                yield Match(hit.start, hit.end)

    def _allows(self, story: Analysis, start: int) -> bool:
        """Whether the match's sentence holds none of `unless-near` and, where demanded, one of `only-near`."""
        unless_near, only_near = self._near
        if not unless_near and not only_near:
            return True
        sentence = story.sentence_at(start)
        words = story.folded[sentence.start : sentence.end]
        if any(holds_phrase(words, form) for form in unless_near):
            return False
        return not only_near or any(holds_phrase(words, form) for form in only_near)


def stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether the string between the offsets is no part of a longer word; edges that are marks always are whole."""
    if start and folded[start].isalnum() and folded[start - 1].isalnum():
        return False
    return not (end < len(folded) and folded[end].isalnum() and folded[end - 1].isalnum())


def holds_phrase(words: str, phrase: str) -> bool:
    """Whether folded words hold a folded phrase as whole words."""
    at = words.find(phrase)
    while at >= 0:
        if stands_alone(words, at, at + len(phrase)):
            return True
        at = words.find(phrase, at + 1)
    return False
