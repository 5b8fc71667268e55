"""Hedges: beliefs without a believer (`passive-belief`) and hearsay words (`hearsay-adverb`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.attribution.gates import before_words, is_attributed, is_on_record
from headline_lint.data.function_words import (
    ARTICLES,
    BE,
    COORDINATORS,
    DEMONSTRATIVES,
    DO,
    HAVE,
    MID_ADVERBS,
    MODALS,
    NEGATED_BE,
    OBJECT_PRONOUNS,
    POSSESSIVES,
    PRONOUNS,
    REFLEXIVES,
    RELATIVES,
    SHORT_PREPOSITIONS,
)
from headline_lint.document import Span
from headline_lint.language.attribution.attributions import attributions_of
from headline_lint.language.attribution.sources import source_words

if TYPE_CHECKING:
    from headline_lint.checks.attribution.gates import CueHit
    from headline_lint.language.story import Story

_FORMS_OF_BE = (BE - {"am"}) | NEGATED_BE | {"'s", "'re", "it's", "he's", "she's", "they're"}
_MODALS_OR_TO = (MODALS - {"will", "shall"}) | {"to", "cannot", "can't", "couldn't", "shouldn't"}
_ADVERBS = MID_ADVERBS | {"so", "best"}
_WIDELY = frozenset("widely generally commonly universally popularly broadly internationally".split())
_VIEWS = ("regarded", "seen", "viewed", "considered", "perceived", "hailed", "touted")
_OPENERS = frozenset(",;:–—(-")
_NO_NOUNS = (
    PRONOUNS | HAVE | DO | COORDINATORS
    | (RELATIVES - {"whose"})
    | frozenset(
        "having never to not would could might must what as that no much little some any of more serious careful "
        "further second give gave".split()
    )
)  # fmt: skip
_NO_VERBS = (
    ARTICLES | DEMONSTRATIVES | OBJECT_PRONOUNS
    | (POSSESSIVES - {"its"})
    | (REFLEXIVES - {"yourself", "itself", "ourselves"})
    | frozenset("you it be, reporters journalists police authorities each one".split())
)  # fmt: skip
_NEXT_WORD = lazy(r" ([\w']+)")
_NEXT_HYPHENED = lazy(r" ([\w'-]+)")
_LAST_WORD = lazy(r"(?<![\w'.-])([\w'.-]++) $")
_INFINITIVE = lazy(r".*?\bto (?:have (?:been )?(?:\w+ly )?[a-z-]+|be(?: [a-z]+(?:ed|en|ing)\b)?|[a-z-]+)")
_EXPECTED = ("expected to win", "expected to lose", "expected to beat", "expected to defeat")
_CONTEST = lazy(
    r"(?: (?:easily|comfortably|narrowly|again|the|a|an|his|her|their|its|next|this|[\w'-]+'s))*+"
    r"(?: ?(?:[.,;:–—-]|$)| (?:in|on|at|when|if|after|over|against)\b"
    r"| (?:[\w-]+ )?(?:elections?|re-?election|race|seats?|vote|ballot|primary|primaries|caucus(?:es)?|nomination"
    r"|presidency|runoff|referendum|contest|leadership|majority|trial|case|appeal|war)\b)"
)
"""What follows where a contest is won or lost, not money, praise or weight."""
_BEFORE_ADJECTIVES = (
    ARTICLES | DEMONSTRATIVES | POSSESSIVES
    | (SHORT_PREPOSITIONS - {"to"})
    | frozenset("any no another some many two three over against and or about into after".split())
)  # fmt: skip
_BEFORE_ADVERBS = (
    ARTICLES | (DEMONSTRATIVES - {"those"}) | frozenset("his her its their another of with some two in".split())
)
_NOT_ADJECTIVE = ARTICLES | PRONOUNS | frozenset("to that his her their by in there this".split())


def passive_belief(story: Story, found: CueHit) -> Span | None:
    """The belief without a believer that the cue is, with its infinitive; None where it is none."""
    if found.group == "passives" and (not is_passive(story, found) or _is_wide_view(story, found)):
        return None
    if story.folded.startswith("alleged", found.start) and is_on_record(story, found):
        return None
    if story.folded.startswith(_EXPECTED, found.start) and not _CONTEST.match(story.folded, found.end):
        return None
    match = Span(found.start, _with_infinitive(story, found))
    if _has_agent(story, found):
        return None
    return None if is_attributed(story, found.block, found.sentence, match) else match


def _has_agent(story: Story, found: CueHit) -> bool:
    """Whether “by” further on names who believes it: “considered to be safe by doctors at the Royal Infirmary”."""
    return any(
        attribution.traced
        and found.start <= attribution.cue.start <= found.start + len("been ")
        and attribution.source is not None
        and attribution.cue.end < attribution.source.start
        for attribution in attributions_of(story, found.block, found.sentence)
    )


def _is_wide_view(story: Story, found: CueHit) -> bool:
    """Whether this is “widely regarded as” or “generally seen as”, which is a vague source."""
    words = before_words(story, found.sentence, found.start)
    return bool(words) and words[-1] in _WIDELY and story.folded.startswith(_VIEWS, found.start)


def is_passive(story: Story, found: CueHit) -> bool:
    """Whether somebody or something is believed, and does not itself believe."""
    following = _NEXT_WORD.match(story.folded, found.end, found.sentence.end)
    cue = story.folded[found.start : found.end]
    if cue.endswith(" to") and following and (following[1] in _NO_VERBS or story.marked[following.start(1)].isupper()):
        return False
    if cue.endswith(" as") and following and following[1] in PRONOUNS:
        return False
    words = before_words(story, found.sentence, found.start)
    while words and (words[-1] in _ADVERBS or words[-1].endswith("ly")):
        words.pop()
    if not words or words[-1] in _OPENERS:
        return True
    if words[-1] == "being" and (len(words) < 2 or words[-2] not in _FORMS_OF_BE):
        return False
    if words[-1] in _FORMS_OF_BE or cue.startswith("been ") or words[-1].endswith(("'s", "'re")):
        return not any(word in _MODALS_OR_TO for word in words[-4:])
    if not cue.endswith((" to", " be", " have")) or words[-1] in _NO_NOUNS or words[-1].endswith("'d"):
        return False
    if cue == "said to" and not source_words("speaking-things").isdisjoint(words):
        return False
    return not _follows_name(story, found)


def _follows_name(story: Story, found: CueHit) -> bool:
    """Whether the word before begins with a capital: then the past form is its verb (Smith thought to call)."""
    before = _LAST_WORD.search(story.marked[found.sentence.start : found.start])
    return bool(before and before[1][0].isupper())


def _with_infinitive(story: Story, found: CueHit) -> int:
    infinitive = _INFINITIVE.match(story.folded, found.start, found.sentence.end)
    to = infinitive and story.folded.find(" to ", found.start, found.end + 1)
    return infinitive.end() if infinitive and to and to > 0 else found.end


def hearsay(story: Story, found: CueHit) -> Span | None:
    """The hearsay word; an adjective only before its noun, a charge only where no court is named near it."""
    match = Span(found.start, found.end)
    if found.group == "adjectives" and not _is_adjective(story, found):
        return None
    if story.folded.startswith("apparently", found.start) and _is_attributive(story, found):
        return None
    if story.folded.startswith("alleg", found.start) and is_on_record(story, found):
        return None
    return None if is_attributed(story, found.block, found.sentence, match) else match


def _is_attributive(story: Story, found: CueHit) -> bool:
    """Whether the adverb belongs to an adjective before its noun: an apparently healthy man."""
    words = before_words(story, found.sentence, found.start)
    return bool(words) and words[-1] in _BEFORE_ADVERBS


def _is_adjective(story: Story, found: CueHit) -> bool:
    following = _NEXT_HYPHENED.match(story.folded, found.end, found.sentence.end)
    if following is None or following[1] in _NOT_ADJECTIVE:
        return False
    words = before_words(story, found.sentence, found.start)
    return not words or words[-1] in _BEFORE_ADJECTIVES or words[-1] in _OPENERS or words[-1].endswith("'s")
