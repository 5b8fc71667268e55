"""The names of a headline: what its capitals tell, and what of it is a label, a slug, an outlet or shouting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.checks.headline.support.body import headline_quotations
from headline_lint.checks.headline.support.headline_labels import told_span
from headline_lint.language.prose.capitals import is_title_case
from headline_lint.language.referents.mentions import Mention, begins, mention_of, runs_of, titles
from headline_lint.language.referents.name_words import name_words
from headline_lint.language.referents.stand_ins import group_of, stand_ins
from headline_lint.language.referents.told_names import told_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.document import Block
    from headline_lint.language.referents.name_words import NameWord
    from headline_lint.language.story import Story

_MONEY = lazy(r"(?i:(?:[ktu]?sh|rs|rm|rp|php|inr|kes|chf|eur|usd|gbp|aud|zar)\d[\d,.]*[a-z]{0,5}|[rn]\d[\d.]*[mbt]n?)")
_SMALL_LETTERS = lazy("[a-z]{3}")
"""What a headline set in capitals throughout lacks."""
_LONG_SMALL_WORD = lazy(rf"(?<![\w{UPPER}])[a-z]{{4}}")
"""What a headline in sentence case has: a word of four letters without a capital."""


class HeadlineName(Record, frozen=True):
    """A name of a headline, and the run of words with capitals in which it stands: World Health Organization.

    `surely`: its last word is part of it for certain, which in title case an English word is not.
    """

    mention: Mention
    phrase: Mention
    surely: bool


def headline_names(story: Story, headline: Block) -> list[HeadlineName]:
    """The names of the headline, in reading order; those in quotation marks are left to the rule for quotations.

    In sentence case a capital tells a name, but at the start of the headline and behind a colon; there, and in title
    case, a word is a name if English does not have it. In a headline of capitals throughout nothing tells.
    """
    start, end = told_span(story, headline)
    marked = story.marked
    if not _SMALL_LETTERS.search(marked, start, end):
        return []
    quotations = headline_quotations(story, headline)
    words = [
        word
        for word in name_words(marked, start, end)
        if not (_MONEY.fullmatch(word.written) or any(one.start <= word.start < one.end for one in quotations))
    ]
    weighed = is_title_case(marked[start:end].rstrip(".")) or not _LONG_SMALL_WORD.search(marked, start, end)
    found = []
    for run in runs_of(marked, [word for word in words if not _is_shouted(word)]):
        phrase = Mention(run[0].start, run[-1].end, "", tuple(word.plain for word in run))
        sure = _weighed(story, run) if weighed else _without_first(marked, run)
        for told in runs_of(marked, sure):
            mention = mention_of(told)
            if mention is not None and not all(_names_nobody(word) for word in mention.words):
                found.append(HeadlineName(mention, phrase, surely=not (weighed and told[-1].is_english)))
    return found


def _without_first(marked: str, run: Sequence[NameWord]) -> Sequence[NameWord]:
    """The run without an English word that has its capital only since the headline, or a part of it, begins there."""
    first = run[0]
    tells = not first.is_english or first.is_acronym or first.plain in titles() or not begins(marked, first.start)
    return run if tells else run[1:]


def _weighed(story: Story, run: Sequence[NameWord]) -> list[NameWord]:
    """The words of a run in title case that are names.

    They are those that English does not have, and beside them what is a common name too (Gordon Brown), or a name in
    the body.
    """
    sure = [word.is_acronym or not word.is_english for word in run]
    if not any(sure):
        return []
    told = told_names(story)
    return [
        word
        for at, word in enumerate(run)
        if sure[at] or (any(sure[max(0, at - 1) : at + 2]) and (word.is_listed_name or told.names(word.written)))
    ]


def _is_shouted(word: NameWord) -> bool:
    """Whether an English word has capitals for emphasis: FIRED."""
    return word.written.isupper() and len(word.written) > 1 and word.is_english and not group_of(word.plain)


def _names_nobody(word: str) -> bool:
    no_names = stand_ins().no_names
    return word in no_names or word.removesuffix("s") in no_names or word.isdigit()
