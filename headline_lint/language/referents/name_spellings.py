"""Names that one story spells in two ways: Volodymyr and Voldymyr."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.data.function_words import OPEN_ENDS, PRONOUNS
from headline_lint.language.referents.mentions import titles
from headline_lint.language.referents.name_words import NameWord, name_words
from headline_lint.language.referents.name_words import plain as plain_of
from headline_lint.language.referents.stand_ins import group_of
from headline_lint.language.words.closeness import letters_apart, without_accents
from headline_lint.language.words.english import is_english, is_listed_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.language.story import Story

_SHORTEST = 4  # letters of a name that is looked at: shorter ones are all near one another
_SHORTEST_ALONE = (
    5  # letters where no other name beside it says that it is the same one; of two names told once, one more
)
_LONG = 8  # letters of names that may be two letters apart
_MOST_APART = 2  # letters by which two spellings of one name differ at most
_ENDINGS = frozenset(
    " s es n an ans ian ians ean ese ish i ic ics ical ist ists ism ise ised ize ized ite ites y ie ies a ae o e u "
    "en er ers in man men son ov ova ski ska ia us is".split(" ")
)
"""What makes another name or word of a name: Korea, Korean; Semitism, Semitic; Latino, Latina."""
_STEM = 3  # letters that two forms of one name have in common before their endings


_NAME = rf"[{UPPER}][\w.-]*+(?:'[{UPPER}][\w-]*+)?"
_LEFT, _RIGHT = lazy(rf"(?<![\w'])({_NAME}) $"), lazy(rf" ({_NAME})")
_REACH = 40  # characters before a name in which another one stands beside it
_GRAMMAR = OPEN_ENDS | PRONOUNS
_SIC = " [sic]"


class Spelled(Record, frozen=True):
    """A spelling of a name: its words, the names that stand before it and behind it, and how often there are none."""

    plain: str
    words: list[NameWord]
    before: set[str]
    behind: set[str]
    alone: int

    @property
    def is_given(self) -> bool:
        """Whether it stands only before other names, as given names do."""
        return not (self.alone or self.before)

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
        one, other = (_spelled(story, plain, words[plain]) for plain in (main, rare))
        if len(one.words) == len(other.words) and one.is_known < other.is_known:
            one, other = other, one
        if _are_one_name(one, other):
            found += [
                Misspelling(word.start, word.end, one.words[0]) for word in other.words if not _is_meant(story, word)
            ]
    return sorted(found, key=lambda misspelling: misspelling.start)


def _is_meant(story: Story, word: NameWord) -> bool:
    return story.folded.startswith((_SIC, "'s" + _SIC), word.end)


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
        if len(word) >= _LONG:
            long[word[0]].append(word)
    near = {pair for group in shortened.values() if len(group) > 1 for pair in combinations(sorted(group), 2)}
    near |= {pair for group in long.values() for pair in combinations(sorted(group), 2)}
    for one, other in sorted(near):
        most = _MOST_APART if min(len(one), len(other)) >= _LONG else 1
        if letters_apart(one, other, most) <= most:
            yield one, other


def _spelled(story: Story, plain: str, words: list[NameWord]) -> Spelled:
    before, behind, alone = set(), set(), 0
    for word in words:
        block = story.block_at(word.start)
        left = _LEFT.search(story.marked, max(block.start, word.start - _REACH), word.start)
        right = _RIGHT.match(story.marked, word.end, block.end)
        beside = [{plain_of(found[1])} - _GRAMMAR if found else set() for found in (left, right)]
        before |= beside[0]
        behind |= beside[1]
        alone += not any(beside)
    return Spelled(plain, words, before, behind, alone)


def _are_one_name(main: Spelled, rare: Spelled) -> bool:
    """Whether two near spellings are one name's: beside both stands the same name, or nothing says that they are two."""
    if rare.plain in group_of(main.plain) or _is_inflected(main.plain, rare.plain):
        return False
    courtesy = word_list("names", "courtesy-titles")
    if ((main.before & rare.before) | (main.behind & rare.behind)) - courtesy:
        return not (main.is_known and rare.is_known)
    if main.is_given and not rare.before | rare.behind:
        return False
    return not (rare.is_known or _are_short(main, rare) or _have_other_names(main, rare))


def _are_short(main: Spelled, rare: Spelled) -> bool:
    """Whether the spellings are so short that, with no other name beside them, two names may be as near."""
    fewest = _SHORTEST_ALONE
    if main.words[0].is_english:
        fewest = _LONG
    elif len(main.words) == 1 and not main.is_known:
        fewest = _SHORTEST_ALONE + 1
    return min(len(main.plain), len(rare.plain)) < fewest


def _have_other_names(main: Spelled, rare: Spelled) -> bool:
    """Whether the names beside the rare spelling are others than those beside the main one: Jane Brown, Jon Browne."""
    theirs, ours = (any(map(_is_name, one.before | one.behind)) for one in (rare, main))
    return theirs and (ours or main.is_known)


def _is_name(word: str) -> bool:
    return word not in titles() and (is_listed_name(word) or not is_english(word))


def _is_inflected(one: str, other: str) -> bool:
    """Whether two spellings are one stem with two endings, or differ by accents alone."""
    one, other = without_accents(one), without_accents(other)
    if one == other:
        return True
    cuts = range(_STEM, min(len(one), len(other)) + 1)
    return any(one[:at] == other[:at] and one[at:] in _ENDINGS and other[at:] in _ENDINGS for at in cuts)
