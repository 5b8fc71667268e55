"""What a reporting verb reports: whether a clause, a quotation or a figure follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.data.function_words import ADVERBS, CROWDS, DETERMINERS, NOUN_DETERMINERS, PRONOUNS, QUESTION_WORDS
from headline_lint.language.attribution.sources import Source, source_words
from headline_lint.language.prose.tokens import QUOTE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.attribution.reporting_verbs import ReportingVerb
    from headline_lint.language.prose.tokens import Token

_QUESTIONS = (QUESTION_WORDS - {"whom", "whose"}) | {QUOTE, "if", "whether"}
_STARTS = PRONOUNS | DETERMINERS | CROWDS | {QUOTE, "that", "how", "why", "whether", "what", "there"}
_NAMING = frozenset("call brand label dub".split())
_NOT_NAMED = frozenset("for on off up at in to out back by from after before into with upon".split())
_SEEKERS = PRONOUNS | frozenset("police officers officer army navy troops soldiers crews divers".split())


def has_content(tokens: Sequence[Token], index: int, verb: ReportingVerb, source: Source) -> bool:
    """Whether a verb that need not report has something to report here: a clause, a quotation, a figure."""
    if verb.lemma == "point":
        return index + 1 < len(tokens) and tokens[index + 1].word == "out"
    if verb.lemma == "report" and index + 1 < len(tokens) and tokens[index + 1].word == "to":
        return False
    if verb.lemma == "put":
        return _puts_at(tokens, index)
    if verb.lemma == "ask":
        return any(token.word in _QUESTIONS for token in tokens[index + 1 : index + 9])
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if verb.lemma in _NAMING and following and following[0].isalpha() and following not in _NOT_NAMED:
        return True
    if verb.lemma == "think" and following in {"of", "about", "twice"}:
        return False
    if verb.lemma == "find" and source.head in _SEEKERS and following in NOUN_DETERMINERS:
        return False
    if not verb.doubtful or clause_follows(tokens, index + 1):
        return True
    return _after_quotation(tokens, source) or _closes(tokens, index, source)


def _closes(tokens: Sequence[Token], index: int, source: Source) -> bool:
    """Whether the verb ends what was reported before it: “the road was wet, the court heard”."""
    if index + 1 < len(tokens) and tokens[index + 1].word not in {",", ";"}:
        return False
    speaks = any(source.head in source_words(name) for name in ("courts", "bodies", "offices", "documents", "persons"))
    return speaks and source.first > 0 and tokens[source.first - 1].word == ","


def _after_quotation(tokens: Sequence[Token], source: Source) -> bool:
    """Whether the source follows the quotation that it spoke, as in: “No,” Smith concluded."""
    return source.first > 0 and tokens[source.first - 1].word == QUOTE


def clause_follows(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause or a quotation begins here, an adverb or an object pronoun before it left out."""
    while index < len(tokens) and (tokens[index].word in ADVERBS or tokens[index].word.endswith("ly")):
        index += 1
    if index >= len(tokens):
        return False
    token = tokens[index]
    if token.word in {",", ":"}:
        return index + 1 < len(tokens) and tokens[index + 1].word == QUOTE
    return token.capital or token.word in _STARTS


def _puts_at(tokens: Sequence[Token], index: int) -> bool:
    """Whether “put” puts a figure at something."""
    return any(token.word == "at" for token in tokens[index + 2 : index + 12])
