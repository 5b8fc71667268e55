"""Whether a story gives a name: as it is, by another of its words, by initials, by what stands for it."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from headline_lint.base.patterns import LOWER, UPPER, lazy
from headline_lint.language.prose.excerpts import below_headline
from headline_lint.language.referents.initials import are_initials_in, are_initials_of_body, initials_stand_in
from headline_lint.language.referents.name_words import without_stops
from headline_lint.language.referents.stand_ins import group_of, stand_ins
from headline_lint.language.words.english import is_english, is_listed_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.story import Story

_LETTERS_AND_DIGITS = lazy(r"([^\W\d_]+)[- ]?(\d+)([^\W\d_]*)")
_INNER = lazy(rf"[{UPPER}][{LOWER}]{{3,}}")
"""A part of a word with capitals inside: NeverTrump."""
_TELLING_DIGITS = 3  # digits that tell without their letters: MH370 is Flight 370
_SHORT = 3  # letters up to which a word must stand whole, and with a capital
_CLIPPED = 5  # letters of a word that is the beginning of one twice as long in small letters; chosen
_LONG = 8  # letters of an English word that no other word begins with, but those made from it; chosen
_DERIVED = ("esque", "iest", "ian", "ism", "ist", "ite", "nomics", "mania", "world", "gate", "care", "phobia")
"""Endings of words made from a name: Trumpian, Obamanomics."""
_SHORTEST_DERIVED = 5  # letters of a name that such an ending leaves: shorter ones begin other names; chosen
_STEM_SHARE = 0.7  # share of a name's letters that begin a word of the story: endings differ; chosen
_SHORTEST_STEM = 4  # letters: with fewer, other words begin as the name does; chosen
_PARTY_TAGS = {"republican": lazy(r"\br-[a-z]"), "democrat": lazy(r"\bd-[a-z]")}
"""How papers tag a politician's party: R-N.Y."""


class ToldNames:
    """The names that a story gives under its headline; its byline and where it appeared first are left out."""

    def __init__(self, story: Story) -> None:
        self.marked = "\n".join(story.marked[block.start : block.end] for block in below_headline(story))

    @cached_property
    def folded(self) -> str:
        """The words in small letters, initials without stops."""
        return self.written.replace("İ", "I").lower()

    @cached_property
    def written(self) -> str:
        """The words as written, initials without stops."""
        return without_stops(self.marked)

    def has(self, words: Sequence[str], written: str) -> bool:
        """Whether the story gives a name in any form; `words` are plain, `written` is as the headline has it."""
        known = stand_ins()
        telling = [word for word in words if word not in known.common]
        parts = [part for word in telling or words for part in (word, *word.split("-"))]
        parts += [part.lower() for part in _INNER.findall(written) if part not in written.split()]
        return (
            any(self.has_word(part) for part in dict.fromkeys(parts))
            or any(self._stands_for(phrase) for phrase in dict.fromkeys((_phrase(written), *parts)))
            or self._has_initials(words, written)
            or self._has_club(words)
        )

    def _has_club(self, words: Sequence[str]) -> bool:
        """Whether what of a club's name is no place stands alone, with a capital in mid-sentence: City, United."""
        if len(words) == 1 or words[-1] not in stand_ins().clubs:
            return False
        part = words[-1].replace("utd", "united").capitalize()
        alone = rf"(?<![\w'.-])[{LOWER}][\w'-]*+,? {part}(?:'s?)?(?![\w-])(?! [{UPPER}])"
        return re.search(alone, self.marked) is not None

    def has_phrase(self, words: Sequence[str], written: str) -> bool:
        """Whether it has what stands for these words together, or their initials: Prime Minister, World Bank."""
        if self._stands_for(_phrase(written)):
            return True
        return len(words) > 1 and (self._has_initials(words, written) or self._has_club(words))

    def names(self, written: str) -> bool:
        """Whether it has the word with a capital in mid-sentence, so that it is a name."""
        at = self.marked.find(f" {written}")
        while at >= 0:
            before, behind = self.marked[at - 1 : at], self.marked[at + len(written) + 1 : at + len(written) + 2]
            if (before.islower() or before == ",") and not behind.isalnum():
                return True
            at = self.marked.find(f" {written}", at + 1)
        return False

    def has_small(self, word: str) -> bool:
        """Whether it has the word in small letters."""
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", self.marked) is not None

    def has_word(self, word: str) -> bool:
        """Whether it has the word, an inflection of it, or a longer word made from it: Ukraine, Ukrainian."""
        digits = _LETTERS_AND_DIGITS.fullmatch(word)
        if digits:
            letters = f"(?:{digits[1]}[- ]?)?" if len(digits[2]) >= _TELLING_DIGITS else f"{digits[1]}[- ]?"
            return re.search(rf"\b{letters}{digits[2]}{digits[3]}\b", self.folded) is not None
        if len(word) <= _SHORT:
            return self._has_short(word)
        if any(self._begins_one(one) for one in dict.fromkeys((word, word.removesuffix("s"), _without_ending(word)))):
            return True
        return not group_of(word) and self._begins_one(word[: max(_SHORTEST_STEM, round(len(word) * _STEM_SHARE))])

    def _stands_for(self, phrase: str) -> bool:
        """Whether it has another name that stands for this one."""
        for other in group_of(phrase):
            if self._has_short(other) if len(other) <= _SHORT else self._begins_one(other):
                return True
            if other in _PARTY_TAGS and _PARTY_TAGS[other].search(self.folded):
                return True
        return False

    def _has_short(self, word: str) -> bool:
        """Whether it has a short word whole, with a capital, but for a plural or possessive s."""
        first = re.escape(word[0].upper())
        return re.search(rf"(?<!\w){first}(?i:{re.escape(word[1:])})(?:'?s)?(?!\w)", self.written) is not None

    def _begins_one(self, words: str) -> bool:
        """Whether the words begin a word of it that has a capital, or are one in small letters, a plural s aside."""
        at = self.folded.find(words)
        while at >= 0:
            if not self.folded[at - 1 : at].isalnum() and (
                self.written[at].isupper() or self._ends(at + len(words)) or self._is_clipped(words, at)
            ):
                return True
            at = self.folded.find(words, at + 1)
        return False

    def _is_clipped(self, words: str, at: int) -> bool:
        """Whether the word there is a long one of which the name is the beginning: gastro, gastroenterologist.

        Of a long English word it may be any: Constitution, constitutional.
        """
        if len(words) >= _LONG and is_english(words):
            return True
        return len(words) >= _CLIPPED and not is_listed_name(words) and self.folded[at : at + 2 * len(words)].isalnum()

    def _ends(self, at: int) -> bool:
        rest = self.folded[at : at + 2]
        return not rest[:1].isalnum() or (rest[0] == "s" and not rest[1:].isalnum())

    def _has_initials(self, words: Sequence[str], written: str) -> bool:
        if len(words) > 1:
            initials = "".join(word[0] for word in words)
            return initials_stand_in(initials, self.written) or are_initials_of_body(tuple(words), self.written)
        return any(are_initials_in(letters, self.written) for letters in written.replace(".", "").split("-"))


def _phrase(written: str) -> str:
    return without_stops(written.lower()).rstrip(".")


def _without_ending(word: str) -> str:
    rests = (word.removesuffix(ending) for ending in _DERIVED if word.endswith(ending))
    return next((rest for rest in rests if len(rest) >= _SHORTEST_DERIVED), word)


def told_names(story: Story) -> ToldNames:
    """The names that the story gives under its headline."""
    return story.once(ToldNames)
