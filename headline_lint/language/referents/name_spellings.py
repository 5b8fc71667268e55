"""Names that one story spells in two ways: Volodymyr and Voldymyr."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.language.referents.mentions import titles
from headline_lint.language.referents.name_words import NameWord, name_words
from headline_lint.language.referents.stand_ins import group_of
from headline_lint.language.words.closeness import letters_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.language.story import Story

_SHORTEST = 4  # letters of a name that is looked at: shorter ones are all near one another
_SHORTEST_ALONE = 5  # letters where no other name beside it says that it is the same one; of names told once, one more
_LONG = 8  # letters of names that may be two letters apart
_MOST_APART = 2  # letters by which two spellings of one name differ at most
_ENDINGS = frozenset(
    "s es n an ian ean ese ish i ic ist ism ans ians y ie a o e en er ers in man men ite ites son ov ova ski ska".split()
)
"""What makes another name or word of a name: Korea, Korean; Ivanov, Ivanova; William, Williams."""
_LAST_LETTERS = frozenset("aeiouyns")
"""Last letters by whose change a name becomes another form of it: Latino, Latina."""


class Spelled(Record, frozen=True):
    """A spelling of a name: its words, the names that stand before it and behind it."""

    plain: str
    words: list[NameWord]
    before: set[str]
    behind: set[str]

    @property
    def is_known(self) -> bool:
        """Whether it is a common name, or a word: then two of them may be two names."""
        word = self.words[0]
        return word.is_listed_name or word.is_english or bool(group_of(self.plain))


class Misspelling(Record, frozen=True):
    """A place where a name is spelled otherwise than elsewhere; offsets in the story's text."""

    start: int
    end: int
    other: NameWord


def misspellings_of(story: Story) -> list[Misspelling]:
    """The places of each name's rarer spelling, in reading order; of two as frequent, of the later one."""
    return story.once(_misspellings_of)


def _misspellings_of(story: Story) -> list[Misspelling]:
    words = _words_by_spelling(story)
    found = []
    for pair in _near_pairs(words):
        main, rare = sorted(pair, key=lambda one: (-len(words[one]), words[one][0].start))
        one, other = _spelled(story, main, words[main]), _spelled(story, rare, words[rare])
        if len(one.words) == len(other.words) and one.is_known < other.is_known:
            one, other = other, one
        if _are_one_name(one, other):
            found += [Misspelling(word.start, word.end, one.words[0]) for word in other.words]
    return sorted(found, key=lambda misspelling: misspelling.start)


def _words_by_spelling(story: Story) -> dict[str, list[NameWord]]:
    """The names of headline and body by their plain words; acronyms and words joined by hyphens are left out."""
    found: dict[str, list[NameWord]] = defaultdict(list)
    for block in story.blocks:
        if block.scope == "byline":
            continue
        for word in name_words(story.marked, block.start, block.end):
            if len(word.plain) >= _SHORTEST and word.plain.isalpha() and not word.is_acronym:
                found[word.plain].append(word)
    return found


def _near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The spellings that are one letter apart, and the long ones with the same first letter that are two apart."""
    shortened: dict[str, set[str]] = defaultdict(set)
    long: dict[str, list[str]] = defaultdict(list)
    for word in words:
        for form in {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}:
            shortened[form].add(word)
        if len(word) >= _LONG - 1:
            long[word[0]].append(word)
    near = {pair for group in shortened.values() if len(group) > 1 for pair in combinations(sorted(group), 2)}
    near |= {pair for group in long.values() for pair in combinations(sorted(group), 2)}
    for one, other in sorted(near):
        most = _MOST_APART if min(len(one), len(other)) >= _LONG - 1 else 1
        if letters_apart(one, other, most) <= most:
            yield one, other


def _spelled(story: Story, plain: str, words: list[NameWord]) -> Spelled:
    before, behind = set(), set()
    for word in words:
        block = story.block_at(word.start)
        start = story.marked.rfind(" ", block.start, max(block.start, word.start - 1)) + 1 or block.start
        left = list(name_words(story.marked, start, word.start))
        if left and left[-1].end == word.start - 1:
            before.add(left[-1].plain)
        if story.marked[word.end : word.end + 1] == " ":
            end = story.marked.find(" ", word.end + 1, block.end)
            right = list(name_words(story.marked, word.end + 1, end if end > 0 else block.end))
            if right and right[0].start == word.end + 1:
                behind.add(right[0].plain)
    return Spelled(plain, words, before, behind)


def _are_one_name(main: Spelled, rare: Spelled) -> bool:
    """Whether two near spellings are one name's: the same name stands beside both, or nothing says that they are two."""
    if set(group_of(main.plain)) & {rare.plain}:
        return False
    courtesy = word_list("names", "courtesy-titles")
    shared = (main.before & rare.before) | (main.behind & rare.behind)
    if shared - courtesy:
        return not (main.is_known and rare.is_known) and not _is_inflected(main.plain, rare.plain)
    if rare.is_known or _is_inflected(main.plain, rare.plain) or _have_other_names(main, rare):
        return False
    shortest = min(len(main.plain), len(rare.plain))
    if len(main.words) == 1 and not main.is_known:
        return shortest > _SHORTEST_ALONE
    return shortest >= _SHORTEST_ALONE and len(main.words) > len(rare.words) or main.is_known


def _have_other_names(main: Spelled, rare: Spelled) -> bool:
    """Whether other names stand beside the rare spelling than beside the main one: Jane Brown, Jon Browne."""
    return any(
        bool(theirs - titles()) and bool(ours - titles()) and not ours & theirs
        for ours, theirs in ((main.before, rare.before), (main.behind, rare.behind))
    )


def _is_inflected(one: str, other: str) -> bool:
    """Whether one is the other with an ending, or with another last letter."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short):
        return long[len(short) :] in _ENDINGS
    if short[:-1] == long[: len(short) - 1] and short[-1] in _LAST_LETTERS:
        return long[len(short) - 1 :] in _ENDINGS or len(short) == len(long)
    return False
