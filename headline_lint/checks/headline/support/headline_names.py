"""The names of a headline: what its capitals tell, and what of it is a label, a slug, an outlet or shouting."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from headline_lint.base.patterns import LOWER, UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.checks.headline.support.body import headline_quotations
from headline_lint.checks.headline.support.headline_labels import told_span
from headline_lint.checks.headline.support.quotes import GRAMMAR
from headline_lint.language.prose.capitals import is_title_case
from headline_lint.language.referents.mentions import Mention, begins, mention_of, runs_of, titles
from headline_lint.language.referents.name_words import name_words
from headline_lint.language.referents.stand_ins import group_of, stand_ins
from headline_lint.language.referents.told_names import ToldNames, told_names
from headline_lint.language.words.english import is_english, is_listed_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.referents.name_words import NameWord
    from headline_lint.language.story import Story

_MONEY = lazy(r"(?i:(?:[ktu]?sh|rs|rm|rp|php|inr|kes|chf|eur|usd|gbp|aud|zar)\d[\d,.]*[a-z]{0,5}|[rn]\d[\d.]*[mbt]n?)")
_SMALL_LETTERS = lazy("[a-z]{3}")
"""What a headline set in capitals throughout lacks."""
_SHORT = 4  # letters of names in capitals that are English words too: WHO, AIDS
_MOST_WORDS = 4  # of an allusion or a saying, as the table has them
_FIGURE = lazy(r"\d $")
_DESCRIBING = lazy(rf"-[{LOWER}]")
_LONG_SMALL_WORD = lazy(rf"(?<![\w{UPPER}])[a-z]{{4}}")
"""What a headline in sentence case has: a word of four letters without a capital."""


class HeadlineName(Record, frozen=True):
    """A name of a headline, and the run of words with capitals in which it stands: World Health Organization.

    `surely`: its last word is part of it for certain, which in title case an English word is not. `labels`: it stands
    before a colon, where a section or the writer of a column may be named too.
    """

    mention: Mention
    phrase: Mention
    surely: bool
    labels: bool


def headline_names(story: Story, headline: Block) -> list[HeadlineName]:
    """The names of the headline, in reading order; those in quotation marks are left to the rule for quotations.

    In sentence case a capital tells a name, but at the start of the headline and behind a colon; there, and in title
    case, a word is a name if English does not have it. In a headline of capitals throughout nothing tells.
    """
    start, end = told_span(story, headline)
    marked = story.marked
    if not _SMALL_LETTERS.search(marked, start, end):
        return []
    weighed = is_title_case(marked[start:end].rstrip(".")) or not _LONG_SMALL_WORD.search(marked, start, end)
    found = []
    for run in runs_of(marked, _words_in(story, headline, end)):
        phrase = Mention(run[0].start, run[-1].end, "", tuple(word.plain for word in run))
        sure = _weighed(story, run) if weighed else _without_first(marked, run)
        for told in chain.from_iterable(map(_units, runs_of(marked, sure))):
            mention = mention_of(told)
            if mention is not None and not _names_nobody(marked, mention, end):
                surely = not (weighed and told[-1].is_english)
                found.append(HeadlineName(mention, phrase, surely=surely, labels=mention.start < start))
    return found


def _words_in(story: Story, headline: Block, end: int) -> list[NameWord]:
    """The words with a capital up to this offset that may be of a name."""
    quotations = headline_quotations(story, headline)
    return [
        word
        for word in name_words(story.marked, headline.start, end)
        if not (
            _is_none(story.marked, word)
            or _is_shouted(word)
            or any(one.start <= word.start < one.end for one in quotations)
        )
    ]


def _without_first(marked: str, run: Sequence[NameWord]) -> Sequence[NameWord]:
    """The run without an English word that has its capital since the headline, or a part of it, begins there.

    An English word alone behind a or an (a Capital gain) is none that names either.
    """
    first = run[0]
    if (
        len(run) == 1
        and first.is_english
        and not first.is_listed_name
        and marked.endswith((" a ", " an "), 0, first.start)
    ):
        return []
    tells = _is_sure(first) or first.plain in titles() or not begins(marked, first.start)
    return run if tells else run[1:]


def _weighed(story: Story, run: Sequence[NameWord]) -> list[NameWord]:
    """The words of a run in title case that are names.

    They are those that English does not have, countries (Japan), and behind a common name a word that is a name in the
    body (Gordon Brown).
    """
    sure = [_is_sure(word) for word in run]
    if not any(sure):
        return []
    told = told_names(story)
    return [
        word
        for at, word in enumerate(run)
        if sure[at] or (at and sure[at - 1] and _is_given(run[at - 1]) and _may_be_a_name(word, told))
    ]


def _is_sure(word: NameWord) -> bool:
    """Whether a word is a name wherever it stands."""
    return word.is_acronym or not word.is_english or word.plain in stand_ins().countries


def _is_given(word: NameWord) -> bool:
    return word.is_listed_name and not word.is_acronym


def _may_be_a_name(word: NameWord, told: ToldNames) -> bool:
    """Whether an English word with a capital is a name in the body, or a common name that is no word there."""
    return told.names(word.written) or (word.is_listed_name and not told.has_small(word.plain))


def _units(run: Sequence[NameWord]) -> Iterator[Sequence[NameWord]]:
    """The parts of a run that each name somebody or something of their own.

    A country before other words (Ohio Senate), an acronym, and a word with a small letter behind a hyphen
    (Oscar-winner) are parts. Of what follows them English words alone are none (NFT Creator).
    """
    start = 0
    for at, word in enumerate(run):
        is_place = word.plain in stand_ins().countries and start == at
        if is_place or word.is_acronym or _DESCRIBING.search(word.written):
            if start < at:
                yield run[start:at]
            yield run[at : at + 1]
            start = at + 1
    if start < len(run) and (not start or any(not word.is_english or word.is_listed_name for word in run[start:])):
        yield run[start:]


def _is_none(marked: str, word: NameWord) -> bool:
    """Whether a word is money (R5m), an English word with a figure behind it (Wait4), counted (6 OTs) or an initial."""
    if len(word.written) == 1 and marked.startswith(". ", word.end):
        return True
    if word.plain.isalpha():
        return word.is_acronym and word.written.endswith("s") and _FIGURE.search(marked[: word.start]) is not None
    letters = word.plain.rstrip("0123456789")
    is_word = letters != word.plain and len(letters) > _SHORT and is_english(letters)
    return is_word or _MONEY.fullmatch(word.written) is not None


def _is_shouted(word: NameWord) -> bool:
    """Whether an English word has capitals for emphasis (FIRED), and is none of the short ones that are names (WHO)."""
    if not word.written.isupper() or len(word.written) == 1:
        return False
    return word.is_english and not (len(word.written) <= _SHORT and group_of(word.plain))


def _names_nobody(marked: str, mention: Mention, end: int) -> bool:
    """Whether a mention is no name, is of a saying, or alludes to a name before a noun: Goldilocks planet."""
    if all(map(_is_no_name, mention.words)):
        return True
    known = stand_ins()
    words = [word.rstrip(",.:;!?") for word in marked[mention.start : end].lower().split()[: _MOST_WORDS + 1]]
    for count in range(1, len(words) + 1):
        phrase = " ".join(words[:count])
        if phrase in known.sayings or (phrase in known.allusions and _is_noun(words[count : count + 1])):
            return True
    return False


def _is_noun(following: Sequence[str]) -> bool:
    """Whether the word that follows may be a noun: English, none of grammar, and no common name."""
    return any(is_english(word) and word not in GRAMMAR and not is_listed_name(word) for word in following)


def _is_no_name(word: str) -> bool:
    no_names = stand_ins().no_names
    return word in no_names or word.removesuffix("s") in no_names or word.isdigit()
