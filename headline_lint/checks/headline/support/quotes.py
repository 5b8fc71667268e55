"""Words that a headline puts in quotation marks and the body does not bear out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.body import body_numbers, headline_quotations, words_of
from headline_lint.data.function_words import (
    ARTICLES,
    BE,
    COORDINATORS,
    DEMONSTRATIVES,
    DO,
    HAVE,
    LONG_PREPOSITIONS,
    MODALS,
    NEGATED_VERBS,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PRONOUNS,
    QUESTION_WORDS,
    REFLEXIVES,
    SHORT_PREPOSITIONS,
    SUBORDINATORS,
)
from headline_lint.language.numbers.numbers import find_numbers
from headline_lint.language.words.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.prose.quotations import Quotation
    from headline_lint.language.story import Story

_CUT = lazy(r"(?:(?<!\s)\s++)?(?:\[[^\[\]]*+\]|\.\.\.++|…)\s*+")
GRAMMAR = (
    ARTICLES | DEMONSTRATIVES | POSSESSIVES | PRONOUNS | OBJECT_PRONOUNS | REFLEXIVES
    | SHORT_PREPOSITIONS | LONG_PREPOSITIONS | COORDINATORS
    | BE | HAVE | DO | MODALS | NEGATED_VERBS
    | (SUBORDINATORS - {"whereas"})
    | (QUESTION_WORDS - {"how", "why"})
    | frozenset(
        "so yet as than without within above below through around across along behind beyond near off out up down per "
        "via toward towards like mine ours yours hers theirs done doing having ought nor not no shouldn't mustn't i'm "
        "i've i'll i'd we're we've we'll we'd you're you've you'll it's he's she's they're they've they'll that's "
        "there there's s t".split()
    )
)  # fmt: skip
"""Articles, prepositions, conjunctions, pronouns, auxiliaries and not: what is left are content words."""
_AKIN = 6  # letters from which a stem may lose two and still tell its kin: creator, created


def unsupported_quotes(story: Story, headline: Block, body: Body, *, verbatim: bool) -> Iterator[Match]:
    """Each quotation of the headline whose words the body does not have.

    It passes if the body has it word for word, cuts (…) apart; unless `verbatim`, also if more than half of its
    content words stand in the body, in whatever order and inflection.
    """
    for quotation in headline_quotations(story, headline):
        inner = story.folded[quotation.start : quotation.end].strip("'\"`")
        if f" {inner} " in body.folded:
            continue
        parts = [part for part in (words_of(cut) for cut in _CUT.split(inner)) if part]
        if not parts or _stand_in_order(parts, body.words):
            continue
        if verbatim or not _shares_most_words(story, quotation, [word for part in parts for word in part], body):
            yield Match(quotation.start, min(quotation.end, headline.end))


def _stand_in_order(parts: list[list[str]], words: str) -> bool:
    """Whether the body has each part word for word, one after the other."""
    at = 0
    for part in parts:
        phrase = f" {' '.join(part)} "
        at = words.find(phrase, at)
        if at < 0:
            return False
        at += len(phrase) - 1
    return True


def _shares_most_words(story: Story, quotation: Quotation, words: list[str], body: Body) -> bool:
    """Whether more than half of the content words stand in the body; numbers count by their value."""
    content = [word for word in words if word not in GRAMMAR]
    if not content:
        return True
    told = _told_numbers(story, quotation)
    found = sum(word in told or _stands(word, body) for word in content)
    return 2 * found > len(content)


def _told_numbers(story: Story, quotation: Quotation) -> set[str]:
    """The words of the quotation's numbers that the body has in whatever writing."""
    copy = story.marked[quotation.start : quotation.end]
    numbers = find_numbers(copy)
    values = {number.value for number in body_numbers(story)} if numbers else set()
    told = (copy[number.start : number.end].lower() for number in numbers if number.value in values)
    return {word for written in told for word in words_of(written)}


def _stands(word: str, body: Body) -> bool:
    """Whether the body has the word, a form of it, or a word akin to it."""
    if f" {word} " in body.words:
        return True
    stemmed = stem(word)
    return stemmed in body.stems or (len(stemmed) >= _AKIN and f" {stemmed[:-2]}" in body.words)
