"""Vague sources: critics, experts, reports, some, and officials of nowhere (`vague-source`)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.checks.attribution.gates import before_words, is_attributed
from headline_lint.checks.attribution.hedges import is_passive
from headline_lint.data.function_words import AUXILIARIES, CROWDS, HAVE, POSSESSIVES, SHORT_PREPOSITIONS
from headline_lint.document import Span
from headline_lint.language.attribution.attributions import attributions_of
from headline_lint.language.attribution.reporting_verbs import reporting_verbs
from headline_lint.language.attribution.sources import source_words
from headline_lint.language.attribution.speakers import may_speak
from headline_lint.language.prose.sentences import sentences_of
from headline_lint.matching.surroundings import group

if TYPE_CHECKING:
    from headline_lint.checks.attribution.gates import CueHit
    from headline_lint.document import Block
    from headline_lint.language.attribution.attributions import Attribution
    from headline_lint.language.story import Story

_MOST_WORDS, _LONGEST_SOURCE = 8, 12  # words up to which source and cue, or the source, are marked whole; chosen
_POSSESSIVES = POSSESSIVES - {"your"}
_NEXT_WORD = 20  # characters in which the next word stands whole: few are longer
_AFTER_CROWDS = AUXILIARIES | frozenset(
    "of in at on from within who also now still even here there people however".split()
)
_BEFORE = 40  # characters in which a name and “and” stand before the source; chosen
_BEFORE_NOUNS = HAVE | (SHORT_PREPOSITIONS - {"by", "to"}) | {"without", "is", "was", "be", "been"}
_PLURALS = frozenset("people men women children police staff".split())
_BODY = lazy(
    r"\b(?:[A-Z]{2,6}|[A-Z]\.[A-Z]\.|Pentagon|Kremlin|Whitehall|Downing Street|White House|Scotland Yard|"
    r"Buckingham Palace|Capitol Hill|Interpol|Nato)\b"
)
_RESEARCH = lazy(r"\b(?:study|survey|poll|report|research|team|researchers|findings|figures|estimates?)\b")
_AUTHOR = lazy(rf"\b(?:by|from|at|in|for) (?:the )?[{UPPER}]")
_CRITICISED = (
    *("criticism", "backlash", "outcry", "condemnation", "criticised", "criticized", "condemned", "lambasted"),
    *("derided", "ridiculed"),
)
_WHENEVER = (["when"], ["whenever"], ["if"])
_NAMING = (*_WHENEVER, ["as"], ["what"], ["which"])
_AGENT = lazy(r"\b(?:from|by|among)\b")
_WORD = lazy(r"[a-z]+")


def vague_source(story: Story, found: CueHit) -> Span | None:
    """The vague source and its verb that the cue belongs to, or None."""
    if found.group == "passives" and not is_passive(story, found):
        return None
    if found.group in {"phrases", "passives"}:
        match = Span(found.start, found.end)
        is_told = _is_criticised_by(story, found) or is_attributed(story, found.block, found.sentence, match)
        return None if is_told else match
    attribution = source_at(story, found)
    if attribution is None or attribution.source is None or attribution.kind == "named" or attribution.carried:
        return None
    if _is_joined(story, attribution.source) or _is_generic(story, found, attribution):
        return None
    if attribution.kind == "defined" and attribution.head in source_words("papers", "authors"):
        return None
    if is_reported_by_other(story, found, attribution) or _is_definite(story, attribution):
        return None
    if found.group == "papers" and _is_named_next(story, found):
        return None
    if found.group == "crowds" and _speaks_for_people(story, found, attribution):
        return None
    if found.group == "roles" and names_body_before(story, found.block, found.sentence, found.start):
        return None
    return _source_with_cue(story, found, attribution)


def crowd_may_speak(story: Story, start: int, end: int) -> bool:
    """Whether “some” or “many” stands alone as a subject or an agent, not before a noun of its own."""
    folded = story.folded
    following = _WORD.search(folded, end, end + _NEXT_WORD)
    word = following[0] if following else ""
    before = folded[max(0, start - _NEXT_WORD) : start].split()
    if before[-1:] == ["the"] and folded.startswith("most", start):  # the most detailed
        return False
    if before and before[-1] in _BEFORE_NOUNS and word in reporting_verbs() and reporting_verbs()[word].form == "base":
        return False
    if not (word in reporting_verbs() or word in _AFTER_CROWDS or word.endswith("ly")):
        return bool(before) and (before[-1] in {"by", "to"} or before[-1] in reporting_verbs())
    return may_speak(story, start, end)


def _is_joined(story: Story, source: Span) -> bool:
    """Whether a name or a pronoun speaks with them: she and her supporters."""
    before = re.search(r"(\w+),? and $", story.marked[max(0, source.start - _BEFORE) : source.start])
    return bool(before and (before[1][0].isupper() or before[1] in {"he", "she", "they", "we"}))


def _is_criticised_by(story: Story, found: CueHit) -> bool:
    """Whether the cue says that somebody was criticised, and the sentence goes on to say by whom."""
    criticised = story.folded[found.start : found.end].endswith(_CRITICISED)
    return criticised and _AGENT.search(story.folded, found.end, found.sentence.end) is not None


def _is_generic(story: Story, found: CueHit, attribution: Attribution) -> bool:
    """Whether it is about them all, not from some: when politicians think, as scientists call it."""
    assert attribution.source is not None
    words = before_words(story, found.sentence, attribution.source.start)
    if story.folded.startswith("call", attribution.cue.start):
        return words[-1:] in _NAMING
    return words[-1:] in _WHENEVER


def _is_definite(story: Story, attribution: Attribution) -> bool:
    """Whether the words stand for a known group or for no group: some of the shops, his aides, most recently."""
    assert attribution.source is not None
    words = story.folded[attribution.source.start : attribution.source.end].split()
    if attribution.head in source_words("roles"):
        return words[0] in _POSSESSIVES or any(word.endswith("'s") for word in words)
    if attribution.head in CROWDS and words[1:2] == ["of"]:
        return words[-1] not in source_words("vague")
    if attribution.head == "most":
        following = _WORD.search(story.folded, attribution.source.end)
        return bool(following and following[0].endswith(("ly", "often", "recent")))
    return attribution.head in {"people", "folks"} and words[0] not in CROWDS


def source_at(story: Story, found: CueHit) -> Attribution | None:
    """The attribution whose source has the found noun for its head."""
    if not may_speak(story, found.start, found.end, found.sentence):
        return None
    word = story.folded[found.start : found.end]
    for attribution in attributions_of(story, found.block, found.sentence):
        source = attribution.source
        if source and source.start <= found.start < source.end and attribution.head == word.split()[-1]:
            return attribution
    return None


def is_reported_by_other(story: Story, found: CueHit, attribution: Attribution) -> bool:
    """Whether a named or defined source says that this source says so."""
    if story.folded.startswith("citing", attribution.cue.start):
        return False
    return any(
        other.traced
        and other.cue != attribution.cue
        and other.content.start <= found.start < other.content.end
        and (other.cue.start > attribution.cue.end or not _covers(attribution.content, other.cue))
        for other in attributions_of(story, found.block, found.sentence)
    )


def _speaks_for_people(story: Story, found: CueHit, attribution: Attribution) -> bool:
    """Whether “some said” goes on about the people of the sentence before it."""
    verb = reporting_verbs().get(story.folded[attribution.cue.start : attribution.cue.end])
    sentences = sentences_of(story, found.block)
    index = bisect_left(sentences, found.sentence)
    if not index or verb is None or not verb.speech:
        return False
    before = sentences[index - 1]
    words = _WORD.findall(story.folded, before.start, before.end)
    return any(word in group("person") and (word.endswith("s") or word in _PLURALS) for word in words)


def _covers(content: Span, cue: Span) -> bool:
    return content.start <= cue.start < content.end


def names_body_before(story: Story, block: Block, sentence: Span, start: int) -> bool:
    """Whether the sentence up to here, or the one before, names a body that officials can belong to."""
    sentences = sentences_of(story, block)
    index = bisect_left(sentences, sentence)
    texts = [Span(sentence.start, start)]
    if index:
        texts.append(sentences[index - 1])
    elif story.block_index(block):
        texts.append(sentences_of(story, story.blocks[story.block_index(block) - 1])[-1])
    bodies = source_words("bodies")
    return any(
        _BODY.search(story.marked, text.start, text.end)
        or not bodies.isdisjoint(_WORD.findall(story.folded, text.start, text.end))
        for text in texts
    )


def _is_named_next(story: Story, found: CueHit) -> bool:
    """Whether the next sentence says who made the study: “The survey, conducted by Pew, showed …”."""
    sentences = sentences_of(story, found.block)
    index = bisect_left(sentences, found.sentence) + 1
    after = story.block_index(found.block) + 1
    if index < len(sentences):
        following = sentences[index]
    elif after < len(story.blocks):
        following = sentences_of(story, story.blocks[after])[0]
    else:
        return False
    research = _RESEARCH.search(story.marked, following.start, following.end)
    return research is not None and _AUTHOR.search(story.marked, research.end(), following.end) is not None


def _source_with_cue(story: Story, found: CueHit, attribution: Attribution) -> Span:
    """The source and its verb where they stand close together, else the source, a long one up to its noun."""
    source, cue = attribution.source, attribution.cue
    assert source is not None
    whole = Span(min(source.start, cue.start), max(source.end, cue.end))
    words = story.folded[whole.start : whole.end]
    if len(words.split()) <= _MOST_WORDS and "," not in words and '"' not in words:
        return whole
    short = len(story.folded[source.start : source.end].split()) <= _LONGEST_SOURCE
    return source if short else Span(source.start, found.end)
