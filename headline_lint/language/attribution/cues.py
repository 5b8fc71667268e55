"""Cues: the verbs and phrases of one sentence that report, each with the source that goes with it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.data.function_words import (
    ADVERBS,
    AUXILIARIES,
    CROWDS,
    DETERMINERS,
    NOUN_DETERMINERS,
    PASSIVE_AUXILIARIES,
    PRONOUNS,
)
from headline_lint.language.attribution.contents import clause_follows, has_content
from headline_lint.language.attribution.reporting_verbs import lemmas_with, reporting_verbs
from headline_lint.language.attribution.sources import (
    PREPOSITIONS,
    TIMES,
    Source,
    is_known_noun,
    source_after,
    source_words,
)
from headline_lint.language.attribution.subjects import find_subject, shared_subject
from headline_lint.language.prose.tokens import QUOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.attribution.reporting_verbs import ReportingVerb, VerbClass
    from headline_lint.language.prose.tokens import Token

HEARSAY = frozenset("reportedly allegedly purportedly supposedly".split())
_NOADVERBS = frozenset("family ally italy july supply reply assembly only early friendly daily weekly".split())
INFINITIVES = frozenset("on continued continues continue came appeared appears seemed seems used went".split())
_MARKS_AFTER = frozenset(
    {",", ";", ":", "—", "–", "-", ")", "(", QUOTE, "who", "as", "after", "before", "while", "when", "and"}
)
_BEGINNINGS = DETERMINERS | CROWDS | {"one", "two"}
_NEAR, _FAR = 4, 10  # tokens after a passive up to its “by”, and up to one behind “as” or “to be”; chosen


class Cue(Record, frozen=True):
    """One cue in a sentence: tokens `first` to `last` (half-open), its source, its verb's class.

    `inverted`: the content stands before it (“said Smith”). `source` is None where nobody is named.
    """

    first: int
    last: int
    source: Source | None
    verb_class: VerbClass
    inverted: bool


def find_cues(tokens: Sequence[Token], *, capitals: bool) -> list[Cue]:
    """The cues of a sentence, in reading order; `capitals` says whether they make names here."""
    known = cue_words()
    cues: list[Cue] = []
    for index, token in enumerate(tokens):
        word = token.word
        if word not in known or (capitals and _is_in_title(tokens, index)):
            continue
        if word == "according":
            cue = _according_to(tokens, index, capitals=capitals)
        elif word in HEARSAY:
            cue = Cue(index, index + 1, None, "hedging", inverted=False)
        else:
            sources = [cue.source for cue in cues if cue.source]
            cue = _verb_cue(tokens, index, reporting_verbs()[word], sources, capitals=capitals)
        if cue:
            cues.append(cue)
    return cues


def _is_in_title(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word within the sentence is written as a title's or a name's: repealing Don't Ask, Don't Tell."""
    return index > 0 and tokens[index].capital and tokens[index - 1].word not in {QUOTE, ":", "–", "—", "-", "("}


@cache
def cue_words() -> frozenset[str]:
    """The words with which a cue begins."""
    return HEARSAY.union(reporting_verbs(), ("according",))


def _according_to(tokens: Sequence[Token], index: int, *, capitals: bool) -> Cue | None:
    if index + 2 >= len(tokens) or tokens[index + 1].word != "to":
        return None
    source = source_after(tokens, index + 2, capitals=capitals)
    return Cue(index, index + 2, source, "neutral", inverted=index > 0) if source else None


def _verb_cue(
    tokens: Sequence[Token], index: int, verb: ReportingVerb, sources: Sequence[Source], *, capitals: bool
) -> Cue | None:
    """The cue that a verb form is here, if it reports."""
    subject_end, auxiliaries = _skip_auxiliaries(tokens, index)
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if index and tokens[index - 1].word in NOUN_DETERMINERS:
        return None
    if verb.form == "past" and following == "to" and _is_reduced(tokens, index, verb):
        return Cue(index, index + 1, None, verb.verb_class, inverted=False)
    if verb.form == "past" and (following == "by" or not PASSIVE_AUXILIARIES.isdisjoint(auxiliaries)):
        return _passive(tokens, index, verb, auxiliaries, capitals=capitals)
    if verb.form == "participle" and PASSIVE_AUXILIARIES.isdisjoint(auxiliaries):
        return _participle(tokens, index, verb, sources, capitals=capitals)
    if verb.form == "base" and index and tokens[index - 1].word == "to":
        subject_end = _before_infinitive(tokens, index)
    inverted = _inverted(tokens, index, verb, capitals=capitals)
    if inverted:
        return Cue(index, index + 1, inverted, verb.verb_class, inverted=True)
    source = find_subject(tokens, subject_end, sources, capitals=capitals)
    if source is None or not _can_report(tokens, source, verb) or not _agrees(tokens, source, verb, auxiliaries):
        return None
    if not has_content(tokens, index, verb, source):
        return None
    return Cue(index, index + 1, source, verb.verb_class, inverted=False)


def _before_infinitive(tokens: Sequence[Token], index: int) -> int:
    """The end of the subject of “went on to say”; 0 where the infinitive has no subject of its own."""
    before = tokens[index - 2].word if index > 1 else ""
    if before not in INFINITIVES:
        return 0
    return index - (3 if before == "on" else 2)


def _agrees(tokens: Sequence[Token], source: Source, verb: ReportingVerb, auxiliaries: set[str]) -> bool:
    """Whether subject and verb agree in number: “many promises he made” has no verb in “promises”."""
    if verb.form == "base" and not auxiliaries:
        return tokens[source.first].word not in {"a", "an", "one", "another", "each", "he", "she", "it"}
    if verb.form != "present":
        return True
    if source.head in {"research", "evidence", "speculation", "study", "survey", "poll", "data"}:
        return True
    return source.head not in CROWDS | {"they", "we", "i", "you"} and source.kind != "vague"


def _skip_auxiliaries(tokens: Sequence[Token], index: int) -> tuple[int, set[str]]:
    """The end of what stands before a verb's auxiliaries and adverbs, and the auxiliaries themselves."""
    found: set[str] = set()
    while index:
        word = tokens[index - 1].word
        if word in AUXILIARIES:
            found.add(word)
        elif word in TIMES and index > 1 and tokens[index - 2].word in {"on", "last", "this", "in", "late", "early"}:
            index -= 1
        elif not (word in ADVERBS or (word.endswith("ly") and word not in _NOADVERBS)):
            break
        index -= 1
    return index, found


def _passive(
    tokens: Sequence[Token], index: int, verb: ReportingVerb, auxiliaries: set[str], *, capitals: bool
) -> Cue | None:
    """A passive: its agent is the source; without one nobody is named."""
    far = _is_state(tokens, index + 1)
    for at in range(index + 1, min(len(tokens), index + (_FAR if far else _NEAR))):
        if tokens[at].word == "by":
            source = source_after(tokens, at + 1, capitals=capitals)
            if far and source and source.kind == "defined" and not is_known_noun(source.head):
                return None
            if source and _can_report(tokens, source, verb) and _may_have_agent(verb):
                return Cue(index, index + 1, source, verb.verb_class, inverted=False)
            return None
        if tokens[at].word in {",", ";", "that"} or (tokens[at].word == QUOTE and not far):
            break
    if auxiliaries and verb.lemma in lemmas_with("agentless"):
        return Cue(index, index + 1, None, verb.verb_class, inverted=False)
    return None


def _is_state(tokens: Sequence[Token], index: int) -> bool:
    """Whether “as” or “to be” and no participle follows: “by” further on names the believer, not the doer."""
    if index < len(tokens) and tokens[index].word == "as":
        return True
    if [token.word for token in tokens[index : index + 2]] != ["to", "be"] or index + 2 >= len(tokens):
        return False
    return not tokens[index + 2].word.endswith(("ed", "en", "ing", "wn"))


def _may_have_agent(verb: ReportingVerb) -> bool:
    """Whether “by” after this past form names who says or thinks so."""
    return not verb.doubtful or verb.lemma in lemmas_with("agentless")


def _is_reduced(tokens: Sequence[Token], index: int, verb: ReportingVerb) -> bool:
    """Whether a past form is the short form of a passive: “an attack, believed to have come from Belarus”."""
    if verb.lemma not in lemmas_with("reducible"):
        return False
    if index == 0 or tokens[index - 1].word in {",", "–", "—", "(", ";"}:
        return True
    if tokens[index - 1].word in PRONOUNS or index + 2 >= len(tokens):
        return False
    return tokens[index + 2].word in {"be", "have"}


def _participle(
    tokens: Sequence[Token], index: int, verb: ReportingVerb, sources: Sequence[Source], *, capitals: bool
) -> Cue | None:
    """“…, saying it was wrong”: the source is the sentence's; “citing …” names it after itself."""
    if verb.lemma in {"cite", "quote"}:
        source = source_after(tokens, index + 1, capitals=capitals)
        return Cue(index, index + 1, source, "neutral", inverted=False) if source else None
    before = tokens[index - 1].word if index else ","
    if before in DETERMINERS or (before in PREPOSITIONS and before not in {"to", "in"}) or verb.doubtful:
        return None
    if not clause_follows(tokens, index + 1):
        return None
    source = shared_subject(tokens, sources, capitals=capitals)
    if source is None or source.last > index or not _can_report(tokens, source, verb):
        return None
    return Cue(index, index + 1, source, verb.verb_class, inverted=False)


def _inverted(tokens: Sequence[Token], index: int, verb: ReportingVerb, *, capitals: bool) -> Source | None:
    """The source of “…, said Smith”, if the verb stands so."""
    if verb.form not in {"past", "present"} or not verb.speech or verb.lemma in lemmas_with("never-inverted"):
        return None
    if index and tokens[index - 1].word not in {QUOTE, ",", "–", "—", "as"}:
        return None
    if index + 1 >= len(tokens) or not _starts_person(tokens, index + 1):
        return None
    source = source_after(tokens, index + 1, capitals=capitals)
    if source is None:
        return None
    end = source.last
    if end < len(tokens) and tokens[end].word not in _MARKS_AFTER and tokens[end].word not in TIMES:
        return None
    return source


def _starts_person(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return (
        token.capital
        or token.word in _BEGINNINGS
        or token.word in source_words("vague", "roles", "anonymous", "offices", "bodies")
    )


def _can_report(tokens: Sequence[Token], source: Source, verb: ReportingVerb) -> bool:
    """Whether this noun can be the source of this verb: a move may suggest, but it reports nothing."""
    if source.first + 1 == source.last and tokens[source.first].word in DETERMINERS:
        return False
    if source.head in PRONOUNS:
        return source.head != "it" or verb.lemma not in lemmas_with("evidence")
    if verb.lemma in {"find", "feel"} and source.head in CROWDS | {"people"}:
        return False
    if verb.lemma == "hear":
        return source.head in source_words("courts")
    if verb.lemma == "see" and source.head in source_words("papers"):
        return False
    if verb.lemma not in lemmas_with("evidence") or source.kind in {"vague", "anonymous"}:
        return True
    known = source_words("documents", "bodies", "papers", "offices")
    if source.head in known or source.head.endswith(("man", "woman", "person")):
        return True
    return any(token.word == source.head and token.capital for token in tokens[source.first : source.last])
