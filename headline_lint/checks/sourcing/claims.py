"""Claims and figures that nobody is named for (`unattributed-claim`, `unattributed-estimate`)."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from headline_lint.checks.sourcing.gates import before_words, is_attributed
from headline_lint.document import Span
from headline_lint.language.attributions import attributions_of
from headline_lint.patterns import lazy, lazy_unicode
from headline_lint.rule import Match

if TYPE_CHECKING:
    from headline_lint.checks.sourcing.gates import Found
    from headline_lint.language.analysis import Analysis
    from headline_lint.language.numbers import Number

_PRONOUN = lazy(r"\b(?:he|she|his|her)\b")
_OF = lazy(r" of\b")
_PLAIN_WORD = lazy(r"\w+")
_TOKEN = lazy(r"[\w'-]+|[^\w\s]")
_SUBJECT = lazy_unicode(
    r"(?:(?P<name>\p{Lu}[\w'.-]*\w)|(?P<pronoun>\b(?i:he|she)))"
    r"(?: (?:has|have|had|is|was|will|would|also|now|still|long|always|never|\w+ly|not))*$"
)
_CONDITIONS = lazy(r"\b(?:if|unless|whether|in case|had)\b")
_NUMBER_START = lazy(
    r" (?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds|thousands|"
    r"dozens|millions|half)\b)"
)
_NEXT = 2
_PERCENT = lazy(r" ?%| per ?cent\b")
_ROUND = 10
_ROUND_SHARE = 5
_SMALLEST = 20
_WORDS_BETWEEN = 3
_BOUNDS = ("more than", "over", "at least", "nearly", "almost", "close to")
_PEOPLE = frozenset("people soldiers troops fighters civilians men women children".split())
_TOLL = frozenset("killed killing kills lost losing wounded wounding injured injuring displaced displacing".split())
_LINKS = frozenset("at to of as reached topped passed exceeded total totalled hit is was".split())
_PERSONAL = frozenset({"thought", "wrongdoing", "want"})


def unattributed_claim(story: Analysis, found: Found) -> Match | None:
    """The claim that the cue makes, its group for a kind; None where it is attributed or conditional."""
    match = Span(found.start, found.end)
    before = story.marked[found.sentence.start : found.start].rstrip()
    if found.group in _PERSONAL and not _is_of_person(story, found, before):
        return None
    if _CONDITIONS.search(before.lower()):
        return None
    if is_attributed(story, found.block, found.sentence, match):
        return None
    return Match(found.start, found.end, kind=found.group)


def _is_of_person(story: Analysis, found: Found, before: str) -> bool:
    """Whether the words before are a person's name or pronoun; a phrase with a pronoun of its own needs none."""
    if _PRONOUN.search(story.folded[found.start : found.end]):
        return True
    subject = _SUBJECT.search(before)
    if subject is None or subject["pronoun"]:
        return subject is not None
    return story.is_name(found.sentence.start + subject.start("name"), found.sentence.start + subject.end("name"))


def unattributed_estimate(
    story: Analysis, found: Found, counted: frozenset[str], recorded: frozenset[str]
) -> Span | None:
    """A hedged figure that counts people or losses, or a share, with no source here or in the sentence before.

    `counted` are the nouns of people and losses, `recorded` those whose shares stand in somebody's books.
    """
    number = _number_after(story, found.end, found.sentence.end)
    if number is None or number.currency or number.kind not in {"cardinal", "share", "fraction"}:
        return None
    percent = _PERCENT.match(story.folded, number.end, found.sentence.end)
    end = percent.end() if percent else number.end
    if story.folded.endswith("estimated", found.start, found.end):
        counted |= _PEOPLE
    noun = _noun_after(story, end, found.sentence.end, counted)
    if percent and story.folded.startswith(_BOUNDS, found.start):
        return None
    if percent:
        if number.value % _ROUND_SHARE or not _is_share_of(story, end, found.sentence.end, recorded):
            return None
    elif number.value < _SMALLEST or number.value % _ROUND or not (noun or _counts_before(story, found, counted)):
        return None
    match = Span(found.start, max(end, noun or 0))
    return None if _has_source_near(story, found, match) else match


def _is_share_of(story: Analysis, start: int, limit: int, recorded: frozenset[str]) -> bool:
    """Whether “of” follows the percentage, and nothing that is kept in books."""
    if not _OF.match(story.folded, start, limit):
        return False
    return not any(word in recorded for word in _PLAIN_WORD.findall(story.folded, start, limit)[:7])


def number_may_follow(folded: str, start: int, end: int) -> bool:
    """Whether what follows the hedge begins as a number does."""
    del start
    return _NUMBER_START.match(folded, end) is not None


def _number_after(story: Analysis, start: int, limit: int) -> Number | None:
    """The number that begins right after the hedge."""
    at = bisect_left(story.numbers, start, key=_start)
    number = story.numbers[at] if at < len(story.numbers) else None
    return number if number and number.start <= start + _NEXT and number.end <= limit else None


def _start(number: Number) -> int:
    return number.start


def _noun_after(story: Analysis, start: int, limit: int, counted: frozenset[str]) -> int | None:
    """Where the counted noun ends, if one stands within three words of the figure."""
    people = False
    for index, word in enumerate(_TOKEN.finditer(story.folded, start, limit)):
        if index >= _WORDS_BETWEEN + people * 2 or not word[0][0].isalnum():
            return None
        people = people or word[0] in _PEOPLE
        if word[0] in counted:
            return word.end()
    return None


def _counts_before(story: Analysis, found: Found, counted: frozenset[str]) -> bool:
    """Whether what is counted stands before the figure: “losses at around 10,000”, “killed up to 500 men”."""
    words = before_words(story, found.sentence, found.start)
    if any(word in _TOLL for word in words[-3:]):
        return True
    return bool(words) and words[-1] in _LINKS and any(word in counted for word in words[-4:-1])


def _has_source_near(story: Analysis, found: Found, match: Span) -> bool:
    """Whether this sentence or the one before has a named or defined source."""
    if is_attributed(story, found.block, found.sentence, match):
        return True
    sentences = story.sentences(found.block)
    index = bisect_left(sentences, found.sentence)
    block = found.block
    if index:
        before = sentences[index - 1]
    elif story.block_index(block):
        block = story.blocks[story.block_index(block) - 1]
        before = story.sentences(block)[-1]
    else:
        return False
    return any(attribution.traced for attribution in attributions_of(story, block, before))
