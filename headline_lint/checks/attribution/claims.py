"""Claims that nobody is named for (`unattributed-claim`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import LOWER, UPPER, lazy
from headline_lint.checks.attribution.gates import is_attributed, is_on_record
from headline_lint.checks.check import Match
from headline_lint.data.function_words import COORDINATORS
from headline_lint.document import Span
from headline_lint.language.attribution.attributions import attributions_of
from headline_lint.language.attribution.sources import source_words
from headline_lint.language.prose.capitals import is_name

if TYPE_CHECKING:
    from headline_lint.checks.attribution.gates import CueHit
    from headline_lint.language.story import Story

_PRONOUN = lazy(r"\b(?:he|she|his|her)\b")
_WORD_ENDS = r"(?![\w'.-])"
_SUBJECT = lazy(
    rf"(?:\b(?P<pronoun>(?i:he|she)){_WORD_ENDS}|\b(?i:the) (?:\w+ )?(?P<office>[{LOWER}]+){_WORD_ENDS}"
    rf"|(?<![\w'.-])(?:(?![{UPPER}])[\w'.-])*+(?P<name>[{UPPER}][\w'.-]++(?<=\w)))"
    r"(?:,? (?:who|has|have|had|is|was|will|would|also|now|still|long|always|never|then|later|\w+ly|not)"
    rf"{_WORD_ENDS})*+(?P<last>$)?"
)
"""A pronoun, office or name with its auxiliaries; `last` is set where nothing stands after them."""
_NOBODY = COORDINATORS | frozenset(
    "nobody everybody everyone somebody someone anybody anyone none one who what that this it there police management "
    "people staff so if when while as then children women men".split()
)
_CONDITIONS = lazy(r"\b(?:if|unless|whether|in case|had)\b")
_STAKES = lazy(
    r"[\w' -]*?\b(?:elections?|jobs?|seats?|votes|power|majority|career|re-election|presidency|leadership|crown|war"
    r"|support|dear|dearly)\b"
)
_REACH = 50  # characters behind “will cost” in which what is at stake stands: “him his job”; chosen
_HEARSAY = lazy(r"\b(?:apparently|allegedly|reportedly|supposedly|purportedly)(?: [\w'-]+){0,2}$")
_PERSONAL = frozenset({"thought", "wrongdoing", "want"})


def unattributed_claim(story: Story, found: CueHit) -> Match | None:
    """The claim that the cue makes, its group for a kind; None where it is attributed or conditional."""
    match = Span(found.start, found.end)
    before = story.marked[found.sentence.start : found.start].rstrip()
    if found.group in _PERSONAL and not _is_of_person(story, found, before):
        return None
    if _CONDITIONS.search(before.lower()) or _HEARSAY.search(before):
        return None
    if is_attributed(story, found.block, found.sentence, match) or _is_flagged(story, found):
        return None
    if found.group == "wrongdoing" and is_on_record(story, found):
        return None
    if found.group == "prediction" and not _costs_dear(story, found):
        return None
    return Match(found.start, found.end, kind=found.group)


def _costs_dear(story: Story, found: CueHit) -> bool:
    """Whether what something will cost is an election, a seat or a job, not a sum; true of other predictions."""
    if " cost " not in story.folded[found.start : found.end]:
        return True
    return bool(_STAKES.match(story.folded, found.end, min(found.sentence.end, found.end + _REACH)))


def _is_flagged(story: Story, found: CueHit) -> bool:
    """Whether the claim is what an untraced source says: that source is flagged already."""
    return any(
        not attribution.traced and attribution.content.start <= found.start < attribution.content.end
        for attribution in attributions_of(story, found.block, found.sentence)
    )


def _is_of_person(story: Story, found: CueHit, before: str) -> bool:
    """Whether a person's name, office or pronoun stands before; a phrase with a pronoun of its own needs none."""
    if _PRONOUN.search(story.folded[found.start : found.end]):
        return True
    subject = next((one for one in _SUBJECT.finditer(before) if one["last"] is not None), None)
    if subject is None or subject["pronoun"]:
        return subject is not None
    if subject["office"]:
        return subject["office"] in source_words("offices", "leaders")
    if not subject.start("name"):
        return subject["name"].lower() not in _NOBODY and not subject["name"].endswith("s")
    return is_name(story, found.sentence.start + subject.start("name"), found.sentence.start + subject.end("name"))
