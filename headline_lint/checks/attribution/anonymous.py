"""Anonymous sources: a source, an aide, a person familiar with the talks (`anonymous-source`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.checks.attribution.vague import is_reported_by_other, names_body_before, source_at
from headline_lint.checks.check import Match
from headline_lint.data.function_words import ARTICLES, POSSESSIVES, PRONOUNS
from headline_lint.language.attribution.attributions import attributions_of
from headline_lint.language.attribution.sources import (
    Source,
    head_index,
    names_body,
    nearest_source,
    source_words,
)
from headline_lint.language.prose.capitals import in_title_case
from headline_lint.language.prose.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.checks.attribution.gates import CueHit
    from headline_lint.document import Span
    from headline_lint.language.attribution.attributions import Attribution
    from headline_lint.language.prose.tokens import Token
    from headline_lint.language.story import Story

_LONGEST = 60  # characters of a source that is marked whole; of a longer one its beginning; chosen
_INDEFINITE = ARTICLES | frozenset(
    "one another source sources insiders two three four five six several multiple".split()
)
_POSSESSIVES = POSSESSIVES - {"your"}


def anonymous_source(story: Story, found: CueHit) -> Match | None:
    """The anonymous source that the cue belongs to, with its kind: `office` or `untraceable`."""
    if found.group == "phrases":
        return _withheld_name(story, found)
    attribution = _close_source(story, found) if found.group == "close" else source_at(story, found)
    if attribution is None or attribution.kind == "named" or attribution.carried or attribution.source is None:
        return None
    if found.group == "nouns" and not _is_single(story, attribution):
        return None
    if is_reported_by_other(story, found, attribution):
        return None
    source = attribution.source
    end = source.end if source.end - source.start <= _LONGEST else found.end
    return Match(source.start, max(end, found.end), kind=_kind_of(story, found, source))


def _close_source(story: Story, found: CueHit) -> Attribution | None:
    """The attribution whose source holds “familiar with”, “briefed on” and their like."""
    for attribution in attributions_of(story, found.block, found.sentence):
        source = attribution.source
        if source and source.start <= found.start < source.end and attribution.kind == "anonymous":
            return attribution
    return None


def _is_single(story: Story, attribution: Attribution) -> bool:
    """Whether the noun stands for somebody unnamed: a source, insiders, one MP, the aide; not the minister."""
    assert attribution.source is not None
    first = story.folded[attribution.source.start : attribution.source.end].split()[0]
    if attribution.head not in source_words("anonymous"):
        return first in _INDEFINITE and first != "the"
    return (
        first in _INDEFINITE
        or first == attribution.head
        or (attribution.head.endswith("s") and first not in _POSSESSIVES)
    )


def _kind_of(story: Story, found: CueHit, source: Span) -> str:
    """`office` where the words name the source's organisation or office, or the sentence before does."""
    tokens = tokenise(story, source)
    head = head_index(tokens, 0, len(tokens))
    if _names_office(tokens, 0, len(tokens), head):
        return "office"
    definite = tokens[0].word == "the"
    return (
        "office" if definite and names_body_before(story, found.block, found.sentence, found.start) else "untraceable"
    )


def _withheld_name(story: Story, found: CueHit) -> Match | None:
    """“Declined to be named”, “on condition of anonymity”: flagged unless the sentence's source already is."""
    for attribution in attributions_of(story, found.block, found.sentence):
        if attribution.kind == "anonymous" and attribution.source and not attribution.carried:
            return Match(found.start, found.end, kind=_kind_of(story, found, attribution.source))
    tokens = tokenise(story, found.sentence)
    person = _person_before(story, tokens, found)
    if person is None or person.head in PRONOUNS:
        return Match(found.start, found.end, kind="untraceable")
    head = head_index(tokens, person.first, person.last)
    office = _names_office(tokens, person.first, person.last, head)
    return Match(found.start, found.end, kind="office" if office else "untraceable")


def _names_office(tokens: Sequence[Token], first: int, last: int, head: int) -> bool:
    """Whether the noun is an office (a minister), or one of a body that is named (a NATO official).

    Where a man or a migrant comes from says nothing of an office.
    """
    word = tokens[head].word
    if word in source_words("offices"):
        return True
    belongs = word in source_words("anonymous", "roles", "persons")
    return belongs and names_body(tokens, first, last, head, capitals=True)


def _person_before(story: Story, tokens: Sequence[Token], found: CueHit) -> Source | None:
    """The person whose name is withheld: the noun before “who”, else the sentence's first source."""
    capitals = not in_title_case(story, found.block)
    at = next((index for index, token in enumerate(tokens) if token.start >= found.start), len(tokens))
    for index in range(at - 1, 0, -1):
        if tokens[index].word == "who":
            end = index - 1 if tokens[index - 1].word == "," else index
            return nearest_source(tokens, end, capitals=capitals)
    sources = [a.source for a in attributions_of(story, found.block, found.sentence) if a.source]
    for source in sources:
        first = next(index for index, token in enumerate(tokens) if token.start >= source.start)
        last = next((index for index, token in enumerate(tokens) if token.start >= source.end), len(tokens))
        return Source(first, last, tokens[head_index(tokens, first, last)].word, "defined")
    return None
