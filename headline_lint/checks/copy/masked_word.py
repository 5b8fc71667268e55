"""`masked-word`: profanities with hidden letters, or written out, against the house's form."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.check import Match
from headline_lint.language.words.masked_words import MASK_CUES, PROFANE_CUES, masked_words, profane_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_REMEDIES = {
    None: "spell it out or leave it out",
    "asterisks": "house form: asterisks",
    "dashes": "house form: dashes",
    "spelled": "house form: spelled out",
    "never": "house form: leave it out",
}

_IN_WORDS = {
    "asterisks": "masked with asterisks",
    "dashes": "masked with dashes",
    "symbols": "masked with symbols",
    "spelled": "spelled out",
}


class MaskedWordCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags profanities: with letters hidden by symbols, written out, or both.

    `flag`: `masked` words, words that are `spelled` out, `both`, or `mixed` (every one that is not written as
    the story's first one is). `form` is how the house prints them; a word in this form passes, except where
    `both` are flagged.

    Flags: “It was a <sh*t> match,” the captain said.
    Passes: The film got ***** in one paper and ** in another.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"masked", "remedy", "form", "first"})

    flag: Literal["masked", "spelled", "both", "mixed"] = "masked"
    form: Literal["asterisks", "dashes", "spelled", "never"] | None = None

    @cached_property
    def _cues(self) -> tuple[str, ...]:
        masks = () if self.flag == "spelled" else MASK_CUES
        return (*masks, *(() if self.flag == "masked" else PROFANE_CUES))

    def literals(self) -> Sequence[str]:
        """The strings that masked words hold, then those that profanities hold."""
        return self._cues

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The profanities in these blocks that the house does not print so."""
        masks = 0 if self.flag == "spelled" else len(MASK_CUES)
        words: list[tuple[int, int, str]] = [
            (word.start, word.end, word.form)
            for word in masked_words(story.marked, (hit.start for hit in hits if hit.literal < masks))
        ]
        spelled = {profane_word(story.folded, hit.start) for hit in hits if hit.literal >= masks} - {None}
        words += [(*place, "spelled") for place in spelled if place is not None]
        scopes = {block.scope for block in blocks}
        words = sorted(word for word in words if story.block_at(word[0]).scope in scopes)
        for start, end, form in self._flagged(words):
            values = {"masked": _mask(story.string[start:end]), "remedy": _REMEDIES[self.form]}
            forms = {"form": _IN_WORDS[form], "first": _IN_WORDS[words[0][2]]}
            yield Match(start, end, values=values | forms)

    def _flagged(self, words: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Of the profanities in reading order (start, end, form) those to be flagged."""
        if self.flag == "both":
            return words
        if self.flag == "mixed":
            return [word for word in words if word[2] != words[0][2]]
        return [word for word in words if word[2] != self.form]


def _mask(word: str) -> str:
    """The word with all letters but the first hidden, if none is yet."""
    return word[0] + "*" * (len(word) - 1) if word.isalpha() else word
