"""Subjects: the noun phrase that goes with a reporting verb, over appositions and relative clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.data.function_words import AUXILIARIES, DETERMINERS, RELATIVES
from headline_lint.language.attribution.sources import (
    PREPOSITIONS,
    Source,
    is_name_token,
    nearest_source,
    source_after,
    source_before,
)
from headline_lint.language.prose.tokens import QUOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.prose.tokens import Token

_APPOSITIVE_STARTS = DETERMINERS | PREPOSITIONS | RELATIVES | {"aged", "then", "now", "himself", "herself"}
_INTRODUCING = frozenset("including led among such like from at with represented headed".split())
_LONGEST_RELATIVE = 8  # tokens back from the verb to “that”, “which” or “who”; chosen


def find_subject(tokens: Sequence[Token], end: int, sources: Sequence[Source], *, capitals: bool) -> Source | None:
    """The subject whose verb group begins at token `end`."""
    if end <= 0:
        return None
    last = tokens[end - 1].word
    if last in PREPOSITIONS and last not in {"who", "that"}:
        return None
    if last in {"who", "which", "that"}:
        end -= 2 if end > 1 and tokens[end - 2].word == "," else 1
        return nearest_source(tokens, end, capitals=capitals)
    if last in {"and", "but", "then", "or"}:
        return shared_subject(tokens, sources, capitals=capitals)
    if last == QUOTE:
        return _before_apposition(tokens, end - 1, sources, capitals=capitals)
    if last in {",", "–", "—", ")"}:
        return _before_apposition(tokens, end - 1, sources, capitals=capitals)
    return _before_relative(tokens, end, capitals=capitals) or source_before(tokens, end, capitals=capitals)


def _before_relative(tokens: Sequence[Token], end: int, *, capitals: bool) -> Source | None:
    """The subject before a relative clause without commas: “reports of losses that have emerged suggest”."""
    for index in range(end - 1, max(0, end - _LONGEST_RELATIVE), -1):
        if tokens[index].word in {"that", "which", "who"}:
            following = tokens[index + 1].word if index + 1 < len(tokens) else ""
            if following in AUXILIARIES:
                return source_before(tokens, index, capitals=capitals)
            return None
        if tokens[index].word in {",", ";", QUOTE, "and", "but"}:
            return None
    return None


def _before_apposition(
    tokens: Sequence[Token], comma: int, sources: Sequence[Source], *, capitals: bool
) -> Source | None:
    """The subject before “, the minister, who lives in Leeds,”."""
    opening = {")": "(", "–": "–", "—": "—"}.get(tokens[comma].word, ",")
    segment_end = comma
    for index in range(comma - 1, -1, -1):
        if tokens[index].word != opening:
            continue
        start = tokens[index + 1]
        if start.word in _APPOSITIVE_STARTS or start.word[0].isdigit() or start.capital or opening != ",":
            source = source_before(tokens, index, capitals=capitals)
            if source and not tokens[source.first].word[0].isdigit() and _starts_segment(tokens, source.first):
                return _with_names(tokens, source, segment_end, capitals=capitals)
            continue
        break
    return shared_subject(tokens, sources, capitals=capitals) if opening == "," else None


def _starts_segment(tokens: Sequence[Token], index: int) -> bool:
    """Whether a phrase that begins here can be a subject: no relative or apposition."""
    word = tokens[index].word
    return word not in {"who", "which", "whose", "aged"} and (
        index == 0 or tokens[index - 1].word not in {"who", "aged"}
    )


def _with_names(tokens: Sequence[Token], source: Source, end: int, *, capitals: bool) -> Source:
    """A source whose apposition names it: “an aide, John Smith, said”, “critics, including the RSPB, say”."""
    if source.kind in {"vague", "anonymous"} and capitals:
        after = source.last + 1
        introduced = after < end and tokens[after].word in _INTRODUCING
        names = range(after, end) if introduced else range(after, min(after + 1, end))
        if any(is_name_token(tokens, index) for index in names):
            return Source(source.first, source.last, source.head, "named")
    return source


def shared_subject(tokens: Sequence[Token], sources: Sequence[Source], *, capitals: bool) -> Source | None:
    """The subject a later verb shares with the one before it, or the first noun phrase of the sentence."""
    return sources[-1] if sources else source_after(tokens, 0, capitals=capitals)
