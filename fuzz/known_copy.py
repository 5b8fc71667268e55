"""Copy whose findings are known beforehand: the examples of the rules, as paragraphs of a story.

A finding in a paragraph depends on that paragraph alone, with four exceptions. The rules of `STORY_WIDE` look further.
A paragraph that leaves a quotation open, or begins with a pronoun, refers to its neighbours (`stands_alone`). A word
with a capital at the start of a sentence is a name where it is one elsewhere (`share_no_name`). And no rule about
sources looks at a recipe, which a story is by most of its sentences.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.authoring.examples_run import switched_on
from headline_lint.checks.attribution.gates import is_recipe
from headline_lint.language.story import Story
from headline_lint.linter.desk import Desk
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.rulebook.rule import Rule

HEADLINE = "Council meets on harbour"
STORY_WIDE = {
    "attribution/hearsay-adverb": "who alleges it, a court for one, may be told in the paragraph after",
    "attribution/unattributed-claim": "who is to answer for a claim may stand in the paragraph before or after",
    "attribution/unattributed-estimate": "who made the estimate may stand in the paragraph before or after",
    "attribution/unattributed-quote": "who speaks may stand in the paragraph before or after",
    "attribution/vague-source": "a vague source may be named in the paragraph before or after",
    "copy/cut-off-paragraph": "a paragraph that ends in a colon is whole where a list follows",
    "copy/unpaired-quotes": "a quotation may run over paragraphs",
    "copy/weekday-date": "the year is that of the first paragraph's dateline",
    "headline/redundant-quotes": "the headline is held against the body",
    "headline/unsupported-figure": "the headline is held against the body",
    "headline/unsupported-name": "the headline is held against the body",
    "headline/unsupported-quote": "the headline is held against the body",
    "profanity/mixed-forms": "the forms of a word are held against each other throughout the story",
    "readability/grade-level": "it is measured over the whole body",
    "readability/reading-ease": "it is measured over the whole body",
    "style/mixed-spelling": "the spellings of a word are held against each other throughout the story",
    "style/unexplained-initials": "initials are explained where they first stand",
    "units/inconsistent-figure": "the figures of a story are held against each other",
    "units/missing-conversion": "a measure that was converted once need not be again",
    "units/mixed-notation": "the notations of a story are held against each other",
    "units/unit-order": "the order of units is held against the rest of the story",
}
"""The rules that look at more than one paragraph, and why; what they find may change with any of them."""

_ONE_SENTENCE = re.compile(r"""[A-Z“"‘'][^\n]*[.!?]["”]?""")


_OPENING = re.compile(r"""(?:\A|[^\w\s] )["“‘'(\[]*([A-Z]\w*)""")
_CAPITAL = re.compile(r"""(?<=\w )["“‘'(\[]*([A-Z]\w*)""")


class Paragraph(NamedTuple):
    """A paragraph, a rule, and the spans of what the rule finds in it."""

    words: str
    rule: str
    spans: tuple[tuple[int, int], ...]


@cache
def rules() -> tuple[Rule, ...]:
    """The built-in rules, all of them on."""
    return tuple(switched_on(rule) for rule in load_rulebook([built_in_rules()]).rules)


@cache
def desk() -> Desk:
    """A desk with all of them."""
    return Desk.of(rules())


@cache
def paragraphs() -> tuple[Paragraph, ...]:
    """The examples that can be a paragraph by themselves, of the rules that look at one paragraph only."""
    found = []
    for rule in rules():
        if rule.id in STORY_WIDE or "body" not in rule.scope:
            continue
        for example in (*rule.examples.bad, *rule.examples.good):
            bare = not (example.scope or example.options or example.section or example.genre)
            if bare and stands_alone(example.text) and _alone(example.text, rule.id) == example.spans:
                found.append(Paragraph(example.text, rule.id, example.spans))
    return tuple(found)


def stands_alone(words: str) -> bool:
    """Whether a paragraph refers to none before it, leaves nothing open, and is plain prose in every format."""
    return (
        _ONE_SENTENCE.fullmatch(words) is not None
        and words.split(maxsplit=1)[0].lower() not in {"he", "she", "they", "by", "his", "her", "their"}
        and words.count("“") == words.count("”")
        and words.count('"') % 2 == 0
        and "  " not in words
        and "www." not in words
        and "://" not in words
        and "{" not in words  # a template, which is no copy in HTML
        and words.isprintable()  # what nobody sees is left out of the text
    )


def share_no_name(paragraphs: Sequence[str]) -> bool:
    """Whether no word that begins a sentence in one of these is written as a name in another."""
    openings = [set(_OPENING.findall(words)) for words in paragraphs]
    capitals = [set(_CAPITAL.findall(words)) for words in paragraphs]
    return all(
        first is second or openings[at].isdisjoint(capitals[other])
        for at, first in enumerate(paragraphs)
        for other, second in enumerate(paragraphs)
    )


def _alone(words: str, rule: str) -> tuple[tuple[int, int], ...]:
    """What a rule finds in a paragraph by itself, all other rules being on: some yield to others. None in a recipe."""
    document = read_string(f"{HEADLINE}\n\n{words}\n", "draft")
    start = len(HEADLINE) + 2
    if is_recipe(Story(document)):
        return ((0, 0),)
    return tuple((one.start - start, one.end - start) for one in desk().lint(document) if one.rule == rule)
