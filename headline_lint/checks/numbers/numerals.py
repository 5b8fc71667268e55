"""`numerals`: numbers in digits where the house writes words, in words where it writes digits, and at the start."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.numbers.numeral_places import (
    hangs_on_a_name,
    is_beside_a_figure,
    is_list_number,
    is_measured,
    is_set_expression,
)
from headline_lint.language.numbers.number_names import BELOW, in_words, ordinal_in_words
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_SPELLED = lazy(
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
)


class NumeralsCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags numbers that the house writes the other way, and offers that way.

    `flag`: whole numbers in digits (`digits`) up to `up-to`, which are to be words; numbers in words (`words`) above
    it and below a hundred, which are to be digits; digits that open a sentence or headline (`opening`).

    Figures that are digits in any house pass: dates, times, ages, money, shares, measures, decimals, scores, ranges,
    ratios, millions, numbers in a name (Channel 4) or behind a designator (page 4), and a small number beside a
    larger one in the same sentence. So do words that open a sentence, and sayings (nine or ten, ten pence).

    Flags: The council bought <6> buses.
    Passes: The council bought 6 of the 14 buses.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    flag: Literal["digits", "words", "opening"]
    up_to: int = 9

    # No literals: the numbers of a story are found for many rules at once
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The numbers to be written the other way."""
        del hits
        wanted = {block for block in blocks if not block.listed}
        flags = {"digits": self._small_digits, "words": self._large_words, "opening": _opens}[self.flag]
        for number in numbers_of(story):
            block = story.block_at(number.start)
            if block in wanted:
                right = flags(story, number)
                if right is not None:
                    yield Match(number.start, number.end, values={"right": right}, replacement=right or None)

    def _small_digits(self, story: Story, number: Number) -> str | None:
        """The words for a small number in digits; None where digits are right."""
        if number.words or number.kind not in {"cardinal", "ordinal"} or not _is_plain(number):
            return None
        if not 1 <= number.value <= self.up_to or number.figure.startswith("0"):
            return None
        if (
            is_measured(story, number)
            or hangs_on_a_name(story, number)
            or is_beside_a_figure(story, number, self.up_to)
        ):
            return None
        return ordinal_in_words(int(number.value)) if number.kind == "ordinal" else in_words(int(number.value))

    def _large_words(self, story: Story, number: Number) -> str | None:
        """The digits for a larger number in words; None where words are right."""
        if not number.words or number.kind != "cardinal" or not _is_plain(number):
            return None
        if not self.up_to < number.value < BELOW or not _SPELLED.fullmatch(story.folded, number.start, number.end):
            return None
        opens = sentence_at(story, number.start).start == number.start
        if opens or story.marked[number.start].isupper() or is_set_expression(story, number):
            return None
        return f"{number.value:.0f}"


def _is_plain(number: Number) -> bool:
    """Whether a number is whole and no money, no share and no multiple of thousands."""
    return not (number.currency or number.percent or number.scale != 1 or number.denominator != 1 or number.decimals)


def _opens(story: Story, number: Number) -> str | None:
    """The words for digits that open a sentence, empty where they are not offered; None where all is well."""
    before = story.marked[max(0, number.start - 2) : number.start]
    if number.words or (before[-1:] != "\n" and before[-2:-1].isalnum()):
        return None  # a cheap look first: most numbers stand in mid-sentence
    if sentence_at(story, number.start).start != number.start or number.kind == "time":
        return None
    if is_list_number(story, number) or hangs_on_a_name(story, number, opening=True):
        return None
    whole = number.kind in {"cardinal", "ordinal"} and _is_plain(number) and 0 <= number.value < BELOW
    joined = story.marked[number.end : number.end + 1] not in {" ", ",", ""}
    if not whole or joined:
        return ""
    words = ordinal_in_words(int(number.value)) if number.kind == "ordinal" else in_words(int(number.value))
    return words[0].upper() + words[1:]
