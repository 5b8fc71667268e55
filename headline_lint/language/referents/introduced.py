"""People counted as they are introduced: “a man and a woman” are two, “a couple and their two children” four.

Names with an office or an age count one each: “Anna Lee, MP for Hull, and Ben Cole, MP for Ely”.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.prose.sentences import sentences_of
from headline_lint.language.referents.count_nouns import counts_people, is_plural, noun_behind, singular
from headline_lint.language.referents.fates import fate_near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.document import Block, Span
    from headline_lint.language.story import Story

_ONE = lazy(r"(?<!\w)(?:an?|the|his|her|their|another|one) (?=\w)")
_WORD = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*+")
_YEARS_OLD = lazy(r"\d+-(?:year|month|week|day)-old(?: (?=[a-z])|(?=[,.]))")
_NAME = lazy(
    r"(?<![\w'-])[A-Z][\w'-]+(?: (?:[A-Z][\w'.-]*|al|bin|de|la|van|von)){1,4}"
    r"(?: of [A-Z][\w'.-]+(?: [A-Z][\w'.-]+)?(?=,| and| [a-z])|(?:, |,? \()(?=\d{1,3}[,.)]|[a-z]|M[EPS]P?\b))"
)
_AGES = lazy(r"\bage[sd] ((?:\d{1,2}(?:, and |, | and ))+\d{1,2})\b")
_DIGITS = lazy(r"\d+")
_SIZES = {"couple": 2, "pair": 2, "parents": 2, "grandparents": 2, "twins": 2, "brothers": 2, "triplets": 3}
"""How many some words introduce that have no figure: a couple, his parents."""
_JOINT = lazy(r"(?:,? (?:aged |both )?\d{1,3})?(?:,|;| and | or | plus | with | \()")
_MOST_ADJECTIVES = 4  # and nouns that stand before the one that counts: chosen
_HUNDRED = 100
"""So many people are not introduced one by one."""
_FARTHEST = 60
"""Characters from one person to the next in one row: a longer way is no list."""


class Introduced(Record, frozen=True):
    """People in one row of a sentence: `sizes` are how many each of its parts introduces."""

    start: int
    end: int
    sizes: tuple[int, ...]
    fate: str

    @property
    def one_by_one(self) -> bool:
        """Whether each is introduced alone, by no figure."""
        return set(self.sizes) == {1}

    @property
    def total(self) -> int:
        """How many they are."""
        return sum(self.sizes)


def introduced_in(story: Story, block: Block) -> list[Introduced]:
    """The people whom the sentences of a block introduce, row by row."""
    return story.once(_introduced_in, block)


def _introduced_in(story: Story, block: Block) -> list[Introduced]:
    return [row for sentence in sentences_of(story, block) for row in _rows(story, sentence)]


def names_in(story: Story, sentence: Span) -> int:
    """How many people a sentence introduces by name, each with an age, an office or a description behind."""
    return sum(1 for _ in _NAME.finditer(story.marked, sentence.start, sentence.end))


def ages_in(story: Story, block: Block) -> list[int]:
    """How many people each list of ages in a block introduces: “their children, ages 2, 4, 5 and 6” are four."""
    lists = _AGES.finditer(story.folded, block.start, block.end)
    return [len(_DIGITS.findall(found[1])) for found in lists]


def _rows(story: Story, sentence: Span) -> Iterator[Introduced]:
    """The parts of a sentence that follow one another by “and” and commas."""
    row: list[tuple[int, int, int]] = []
    for part in [*_parts(story, sentence), None]:
        if part and (not row or _goes_on(story.folded[row[-1][1] : part[0]])):
            row.append(part)
            continue
        if row:
            start, end = row[0][0], row[-1][1]
            yield Introduced(
                start, end, tuple(size for _, _, size in row), fate_near(story.folded, sentence, start, end)
            )
        row = [part] if part else []


def _goes_on(between: str) -> bool:
    """Whether words between two parts only join them: “, aged 40, and”."""
    return len(between) <= _FARTHEST and _JOINT.match(between) is not None


def _parts(story: Story, sentence: Span) -> Iterator[tuple[int, int, int]]:
    """Each noun phrase for people, and how many they are."""
    folded = story.folded
    found = [*_figures(story, sentence)]
    for article in _ONE.finditer(folded, sentence.start, sentence.end):
        end, size = _one(folded, article.end(), sentence.end)
        if size:
            found.append((article.start(), end, size))
    done = 0
    for start, end, size in sorted(found):
        if start >= done:
            yield start, end, size
            done = end


def _figures(story: Story, sentence: Span) -> Iterator[tuple[int, int, int]]:
    """The figures below a hundred that stand before people."""
    numbers = numbers_of(story)
    first = bisect_left(numbers, sentence.start, key=lambda number: number.start)
    for number in takewhile(lambda number: number.start < sentence.end, islice(numbers, first, None)):
        if number.kind == "cardinal" and 1 < number.value < _HUNDRED:
            noun = noun_behind(story.folded, number.end)
            if noun.head and counts_people(noun.head) and not noun.partitive:
                yield number.start, noun.end, int(number.value)


def _one(folded: str, at: int, limit: int) -> tuple[int, int]:
    """Where the noun phrase behind an article ends, and how many people it names: none, one, or a couple."""
    if age := _YEARS_OLD.match(folded, at):
        at = age.end()
        if folded[at - 1] != " ":
            return at, 1
    for _ in range(_MOST_ADJECTIVES):
        word = _WORD.match(folded, at, limit)
        if word is None:
            break
        if size := _SIZES.get(word[0]):
            return word.end(), size
        if counts_people(word[0]) and not is_plural(word[0]) and not counts_people(_next_word(folded, word.end())):
            return word.end(), 1
        at = word.end() + 1
        if folded[word.end() : at] != " ":
            break
    return at, 0


def _next_word(folded: str, at: int) -> str:
    """The word behind a blank at this offset: of a “police officer” the second is the noun."""
    word = _WORD.match(folded, at + 1) if folded[at : at + 1] == " " else None
    return singular(word[0]) if word else ""
