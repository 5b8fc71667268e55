"""Names that one story spells in two ways: Volodymyr and Voldymyr."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import LOWER, UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.data.calendar import MONTHS, WEEKDAYS
from headline_lint.data.function_words import ADVERBS, CROWDS, OPEN_ENDS, PRONOUNS, QUESTION_WORDS
from headline_lint.document import Span
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.mentions import titles
from headline_lint.language.referents.name_words import plain
from headline_lint.language.referents.stand_ins import group_of, stand_ins
from headline_lint.language.words.closeness import are_a_slip_apart, are_near, without_accents
from headline_lint.language.words.english import is_english, is_listed_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.language.story import Story

_SHORTEST = 4  # letters of a name that is looked at: shorter ones are all near one another
_SHORTEST_ALONE = 5  # letters where no name beside it says that it is the same; of two told once, one more
_OFTEN = 3  # times that a name is told, so that a letter dropped from it makes no other name; chosen
_LONG = 8  # letters of names that may be two letters apart
_MOST_APART = 2  # letters by which two spellings of one name differ at most
_MOST_NAMES = 400  # names of a story: one with more is a list, in which many are near; few long reads have as many
_MOST_PAIRS = 50  # near spellings of a story: where more are near, names are made of one pattern; chosen
_ENDINGS = frozenset(
    " s es n an ans ian ians ean ese ish i ic ics ical ist ists ism ise ised ize ized ite ites y ie ies ry a ae o e u "
    "en er ers in man men son ov ova ski ska ia us is".split(" ")
)
"""What makes another name or word of a name: Korea, Korean; Semitism, Semitic; Latino, Latina."""
_STEM = 3  # letters that two forms of one name have in common before their endings


_CANDIDATE = lazy(rf"[{UPPER}](?<![\w@#/.-].)[{LOWER}]{{3,}}(?![\w@/])")
"""A word of at least so many letters as the shortest name has, none of them a capital but the first."""
_NAME = rf"[{UPPER}][\w.-]*+(?:'[{UPPER}][\w-]*+)?"
_LEFT, _RIGHT = lazy(rf"(?<![\w'.-])({_NAME}) $"), lazy(rf" ({_NAME})")
_REACH = 40  # characters before a name in which another one stands beside it
_GRAMMAR = OPEN_ENDS | PRONOUNS
_NO_NEIGHBOURS = _GRAMMAR | frozenset(WEEKDAYS) | frozenset(MONTHS)
_OPENERS = frozenset(word.capitalize() for word in _GRAMMAR | CROWDS | QUESTION_WORDS | ADVERBS | {"here"})
"""Words that begin sentences."""
_SIC = (" [sic]", "'s [sic]")


class Spelled(Record, frozen=True):
    """A spelling of a name: where it stands, the names before it and behind it, and how often there are none."""

    plain: str
    places: tuple[int, ...]
    before: frozenset[str]
    behind: frozenset[str]
    alone: int

    @property
    def is_given(self) -> bool:
        """Whether it stands only before other names, as given names do."""
        return not (self.alone or self.before) and bool(self.behind - titles())

    @property
    def is_word(self) -> bool:
        """Whether it is an English word and no common name."""
        return is_english(self.plain) and not is_listed_name(self.plain)

    @property
    def is_known(self) -> bool:
        """Whether it is a common name, or a word: then two of them may be two names."""
        return is_listed_name(self.plain) or is_english(self.plain) or bool(group_of(self.plain))


class Misspelling(Record, frozen=True):
    """A place where a name is spelled otherwise than elsewhere, and the first such other place; offsets in the text."""

    start: int
    end: int
    other: Span


def misspellings_of(story: Story) -> list[Misspelling]:
    """The places of each name's rarer spelling, in reading order; of two as frequent, of the later one."""
    return story.once(_misspellings_of)


def _misspellings_of(story: Story) -> list[Misspelling]:
    names = {*_CANDIDATE.findall(story.marked)} - _OPENERS
    pairs = list(_near_pairs(names)) if len(names) <= _MOST_NAMES else []
    if len(pairs) > _MOST_PAIRS:
        return []
    spelled = {written: _spelled(story, written) for pair in pairs for written in pair}
    found: dict[int, Misspelling] = {}
    for one, other in pairs:
        spellings = [spelling for spelling in (spelled[one], spelled[other]) if spelling.places]
        if not spellings:
            continue
        main, *rares = sorted(
            spellings, key=lambda spelling: (-len(spelling.places), not spelling.is_known, spelling.places)
        )
        for rare in rares:
            if _are_one_name(main, rare) and not _are_told_apart(story, main, rare):
                found |= {misspelling.start: misspelling for misspelling in _places_of(story, main, rare)}
    return [found[start] for start in sorted(found)]


def _places_of(story: Story, main: Spelled, rare: Spelled) -> Iterator[Misspelling]:
    """Where the rare spelling stands; one that the writer marks as the speaker's own (sic) is meant."""
    right = Span(main.places[0], main.places[0] + len(main.plain))
    for start in rare.places:
        end = start + len(rare.plain)
        if not story.folded.startswith(_SIC, end):
            yield Misspelling(start, end, right)


def _are_told_apart(story: Story, main: Spelled, rare: Spelled) -> bool:
    """Whether the two stand in the same sentences and no others: then the writer means two, but for a sure slip."""
    if are_a_slip_apart(main.plain, rare.plain):
        return False
    sentences = [{sentence_at(story, place) for place in spelled.places} for spelled in (main, rare)]
    return sentences[0] == sentences[1]


def _near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The spellings that are one letter apart, long ones two; words that have but other endings are left out.

    Only words with the same first three letters, or the same first and last two, are held against each other: these
    are few of all pairs.
    """
    groups: dict[str, list[str]] = {}
    near: set[tuple[str, str]] = set()
    for word in sorted(words):
        length = len(word)
        for key in (word[:3], word[0] + word[-2:]):
            group = groups.get(key)
            if group is None:
                groups[key] = [word]
                continue
            for one in group:
                if -_MOST_APART <= len(one) - length <= _MOST_APART:
                    near.add((one, word))
            group.append(word)
    for one, other in sorted(near):
        most = _MOST_APART if min(len(one), len(other)) >= _LONG else 1
        if are_near(one, other, most) and (
            not _are_two_forms(one.lower(), other.lower()) or _are_surnames(one.lower(), other.lower())
        ):
            yield one, other


def _are_surnames(one: str, other: str) -> bool:
    """Whether both are common names, and of no country, party or faith: Williams is no plural of William."""
    if not (is_listed_name(one) and is_listed_name(other)):
        return False
    known = stand_ins()
    return not any(known.countries.intersection(group_of(word)) or word in known.no_names for word in (one, other))


def _spelled(story: Story, written: str) -> Spelled:
    marked = story.marked
    places, before, behind, alone = [], set[str](), set[str](), 0
    for start in _places(marked, written):
        block = story.block_at(start)
        if block.scope == "byline":
            continue
        left = _LEFT.search(marked, max(block.start, start - _REACH), start)
        right = _RIGHT.match(marked, start + len(written), block.end)
        beside = [{plain(found[1])} - _NO_NEIGHBOURS if found else set() for found in (left, right)]
        before |= beside[0]
        behind |= beside[1]
        alone += not any(beside)
        places.append(start)
    return Spelled(written.lower(), tuple(places), frozenset(before), frozenset(behind), alone)


def _places(marked: str, written: str) -> Iterator[int]:
    """Where the word stands, as a candidate does."""
    at = marked.find(written)
    while at >= 0:
        if (found := _CANDIDATE.match(marked, at)) and found[0] == written:
            yield at
        at = marked.find(written, at + 1)


def _are_one_name(main: Spelled, rare: Spelled) -> bool:
    """Whether two near spellings are one name's: beside both stands the same, or nothing says that they are two."""
    if rare.plain in stand_ins().groups.get(main.plain, ()):
        return False
    if (main.is_known and rare.is_known) or _are_two_forms(main.plain, rare.plain):
        return are_near(main.plain, rare.plain, 1) and any(map(_is_given_name, main.before & rare.before))
    if ((main.before & rare.before) | (main.behind & rare.behind)) - word_list("names", "courtesy-titles"):
        return len(rare.plain) > _SHORTEST or main.plain[0] == rare.plain[0]
    if rare.is_known or (main.is_given and not rare.before | rare.behind):
        return False
    if are_a_slip_apart(main.plain, rare.plain) and not main.is_word and (main.is_known or len(main.places) > 1):
        two_given = bool(main.behind and rare.behind)
        return not two_given if main.is_known else not _have_other_names(main, rare)
    return not (_are_short(main, rare) or _have_other_names(main, rare))


def _is_given_name(word: str) -> bool:
    """Whether two near surnames behind it are one: of two people hardly both have it."""
    return is_listed_name(word) and not is_english(word) and not group_of(word) and word not in titles()


def _are_short(main: Spelled, rare: Spelled) -> bool:
    """Whether the spellings are so short that, with no other name beside them, two names may be as near."""
    fewest = _SHORTEST_ALONE
    if main.is_word:
        fewest = _LONG if len(main.places) < _OFTEN else _SHORTEST_ALONE + 1
    elif len(main.places) == 1 and len(main.plain) == len(rare.plain):
        fewest = _LONG  # another letter, not a slip: Airtel and Aircel are two
    elif len(main.places) == 1 and not main.is_known:
        fewest = _SHORTEST_ALONE + 1
    elif len(main.places) >= _OFTEN and main.is_known and len(rare.plain) < len(main.plain):
        fewest = _SHORTEST
    return min(len(main.plain), len(rare.plain)) < fewest


def _have_other_names(main: Spelled, rare: Spelled) -> bool:
    """Whether the names beside the rare spelling are others than those beside the main one: Jane Brown, Jon Browne."""
    theirs, ours = ((one.before | one.behind) - titles() for one in (rare, main))
    return bool(theirs and ours) or (main.is_known and any(map(_is_name, theirs)))


def _is_name(word: str) -> bool:
    return len(word) == 1 or is_listed_name(word) or not is_english(word)


def _are_two_forms(one: str, other: str) -> bool:
    """Whether two spellings are one stem with two endings, or differ by accents alone."""
    one, other = without_accents(one), without_accents(other)
    if one == other or are_a_slip_apart(one, other):
        return one == other
    cuts = range(_STEM, min(len(one), len(other)) + 1)
    return any(one[:at] == other[:at] and _are_endings(one[at:], other[at:]) for at in cuts)


def _are_endings(one: str, other: str) -> bool:
    """Whether both are endings; an n is one only behind the whole name: American and Americn are no two forms."""
    return one in _ENDINGS and other in _ENDINGS and ("n" not in {one, other} or "" in {one, other})
