"""What a quantity measures of what: “the bridge is 300 metres long”, “the 40-mile convoy”, “16 miles of the road”.

A subject and an attribute are given only where one of these shapes says both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data.function_words import ARTICLES, DEMONSTRATIVES, POSSESSIVES
from headline_lint.language.numbers.conversions import conversions_of
from headline_lint.language.numbers.quantities import quantities_of
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.referents.count_nouns import noun_behind, singular

if TYPE_CHECKING:
    from headline_lint.document import Span
    from headline_lint.language.numbers.quantities import Quantity
    from headline_lint.language.story import Story

_ATTRIBUTES = {
    "long": "long", "in length": "long", "wide": "wide", "broad": "wide", "in width": "wide", "high": "high",
    "tall": "high", "in height": "high", "deep": "deep", "in depth": "deep", "thick": "thick",
}  # fmt: skip
"""The words behind a quantity that say what of a thing it measures."""
_ATTRIBUTE = lazy(rf"[ -](?P<of>{'|'.join(_ATTRIBUTES)})\b")
_PLACE = lazy(
    r" (?P<where>(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west) of|(?:away )?from|off)"
    r" (?:the )?[\w'-]+(?: [\w'-]+)?)"
)
_IS = lazy(
    r"(?P<phrase>(?:(?:the|its|their|this|that|his|her) )(?:[\w'-]+ ){1,3}?)"
    r"(?:is|was|are|were|lies|lay|stands|stood|measures|measured|stretche[sd]|extends|extended) "
    r"(?:about |some |around |nearly |almost |more than |over |just )?$"
)
_DOES = lazy(
    r"(?P<phrase>(?:(?:the|its|their|this|that|his|her) )(?:[\w'-]+ ){1,3}?)"
    r"(?P<verb>weigh(?:s|ed)|cover(?:s|ed)|span(?:s|ned)|hold(?:s)|held|spilled|lost|carrie[sd]) "
    r"(?:about |some |around |nearly |almost |more than |over |just )?$"
)
_SET_OFF = lazy(r"(?P<phrase>(?:the|its|their|this|that|his|her) (?:[\w'-]+ ){0,2}[\w'-]+), (?:about |some |now )?$")
_JOINED = lazy(r"(?P<article>the|its|their|this|that|his|her|an?) (?:[\w'-]+ ){0,2}$")
_OF = lazy(r" of (?:the|its|their|this|that) ")
_NEAR = 80
"""Characters before a quantity in which its subject stands."""
_DETERMINERS = ARTICLES | DEMONSTRATIVES | POSSESSIVES


class Measured(Record, frozen=True):
    """A quantity with what it measures: an attribute of the `subject`, whose words stand without article, in singular.

    `attribute`: long, high, a place it is so far from, or a verb (weighs); “of” for 16 miles of the road.
    """

    quantity: Quantity
    sentence: Span
    subject: tuple[str, ...]
    attribute: str


def measured_of(story: Story) -> list[Measured]:
    """The quantities of the story of which it is said what they measure, in reading order."""
    return story.once(_measured_of)


def _measured_of(story: Story) -> list[Measured]:
    ends = {conversion.first.start: conversion.second.end + 1 for conversion in conversions_of(story)}
    found = (_measured(story, one, ends.get(one.start, one.end)) for one in quantities_of(story))
    return [one for one in found if one is not None]


def _measured(story: Story, quantity: Quantity, end: int) -> Measured | None:
    """What the quantity measures, by the shapes that say it; with its conversion it ends at `end`."""
    sentence = sentence_at(story, quantity.start)
    folded, start = story.folded, max(sentence.start, quantity.start - _NEAR)
    said = _ATTRIBUTE.match(folded, end) or _PLACE.match(folded, end)
    if said:
        attribute = _ATTRIBUTES.get(said[1], said[1])
        before = _IS.search(folded, start, quantity.start) or _SET_OFF.search(folded, start, quantity.start)
        return Measured(quantity, sentence, _subject(before["phrase"]), attribute) if before else None
    if does := _DOES.search(folded, start, quantity.start):
        of = _OF.match(folded, end)
        subject = _subject(does["phrase"]) + (noun_behind(folded, of.end() - 1, single=True).words if of else ())
        return Measured(quantity, sentence, subject, does["verb"][:4])
    if of := _OF.match(folded, end):
        noun = noun_behind(folded, of.end() - 1, single=True)
        return Measured(quantity, sentence, noun.words[:2], "of") if noun.words else None
    if story.marked[end + 1 : end + 2].isupper():  # models are told apart so: the 15-inch Harbour Pro
        return None
    joined = "-" in folded[quantity.number.end : end] and _JOINED.search(folded, start, quantity.start)
    noun = noun_behind(folded, end, single=True)
    return Measured(quantity, sentence, noun.words[:1], "joined") if joined and noun.words else None


def _subject(phrase: str) -> tuple[str, ...]:
    return tuple(singular(word) for word in phrase.split() if word not in _DETERMINERS)
