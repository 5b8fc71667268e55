"""`listicle`: headlines that count items to lure: “17 things only plumbers will understand”."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.matching.syntax import Phrase, all_forms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_COUNT = lazy(
    r"(?:(?:the|these|here are|here's|our|my|top) )*"
    r"(?P<count>\d{1,3}|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b)(?= )"
)
_WORD = lazy(r"(?:(?<!['&.-])['&.-]++)?\w(?:[\w'&.-]*\w)?")
_FARTHEST = 7  # words from the number to its noun
_GUSH_BY = 2  # words that may stand between the number and what gushes: “11 of the cutest”


class ListicleCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags a headline that opens with a number (up to 999) and what lists are made of.

    `nouns`: what lists count and news seldom does; enough where one of `continuations`, or the end, follows.
    `shared-nouns`: what both count; flagged where one of `lures` follows. `gushing`: words that gush right
    after the number. `readers`: words for the reader or the writer, anywhere in the headline.

    Flags: <14 reasons> you will never leave Grimsby
    Passes: 14 reasons given in ruling on Grimsby fish dock
    """

    nouns: tuple[Phrase, ...]
    shared_nouns: tuple[Phrase, ...]
    continuations: tuple[Phrase, ...]
    lures: tuple[Phrase, ...]
    gushing: tuple[Phrase, ...]
    readers: tuple[Phrase, ...]

    @cached_property
    def _lists(self) -> dict[str, frozenset[str]]:
        return {
            field: frozenset(all_forms(getattr(self, field)))
            for field in ("nouns", "shared_nouns", "continuations", "gushing", "readers")
        }

    @cached_property
    def _lures(self) -> tuple[str, ...]:
        return tuple(f" {form} " for form in all_forms(self.lures))

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The number and its noun, or the words from the number to the reader's."""
        del hits
        for block in blocks:
            counted = _COUNT.match(story.folded, block.start, block.end)
            if counted is None:
                continue
            start = counted.start("count")
            end = self._end(story.folded, counted.end(), block.end, in_digits=story.folded[start].isdigit())
            if end is not None:
                yield Match(start, end)

    def _end(self, folded: str, at: int, block_end: int, *, in_digits: bool) -> int | None:
        """Where the words to flag end: the list's noun, the gushing word, or the word for the reader."""
        lists = self._lists
        words = list(_WORD.finditer(folded, at, block_end))
        for index, word in enumerate(words[:_FARTHEST]):
            rest = folded[word.end() : block_end]
            if word[0] in lists["nouns"] and not (index and words[index - 1][0].isdigit()) and self._goes_on(rest):
                return word.end()
            if not in_digits and index:
                break
            if word[0] in lists["shared_nouns"] and (not rest.strip(" .:") or f"{rest} ".startswith(self._lures)):
                return word.end()
            if index <= _GUSH_BY and word[0] in lists["gushing"] and in_digits:
                return word.end()
        quoted = folded.find('"', at, block_end)
        readers = (word for word in words if word[0] in lists["readers"] and not 0 <= quoted < word.start())
        return next((word.end() for word in readers), None)

    def _goes_on(self, rest: str) -> bool:
        """Whether the words after the noun are how lists go on, or nothing."""
        following = _WORD.match(rest, 1)
        return following is None or (rest[0] == " " and following[0] in self._lists["continuations"])
