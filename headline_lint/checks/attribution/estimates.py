"""Figures that nobody is named for (`unattributed-estimate`)."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.attribution.gates import before_words, is_attributed
from headline_lint.document import Span
from headline_lint.language.attribution.attributions import attributions_of
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.prose.sentences import sentences_of

if TYPE_CHECKING:
    from headline_lint.checks.attribution.gates import CueHit
    from headline_lint.language.numbers.numbers import Number
    from headline_lint.language.story import Story

_OF = lazy(r" of\b")
_PLAIN_WORD = lazy(r"\w+")
_TOKEN = lazy(r"[\w'-]+|[^\w\s]")
_NUMBER_START = lazy(
    r" (?:[£$€₹]?\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds|"
    r"thousands|dozens|millions|half)\b)"
)
_GIVES_FIGURES = lazy(
    r"\b(?:gave|gives|released|issued|published|announced|updated|revised|compiled|keeps|kept)\b[\w' -]{0,30}"
    r"\b(?:figures|tolls?|counts?|data|numbers|statistics|statements?|reports?|bulletins?|estimates?|tally|updates?)\b"
)
_NEXT = 2  # characters from the hedge to its number: a blank, and a mark such as £
_PERCENT = lazy(r" ?%| per ?cent\b")
_ROUND = 10  # a count that it divides may be an estimate
_ROUND_SHARE = 5  # a percentage that it divides may be an estimate
_SMALLEST = 20  # a smaller count is soon counted, not estimated; chosen
_WORDS_BETWEEN = 3  # words from the figure to its noun, the noun among them: 30 young armed men
_ESTIMATED = ("an estimated", "estimated at")
_BOUNDS = ("more than", "over", "at least", "nearly", "almost", "close to")
_PEOPLE = frozenset("people soldiers troops fighters civilians men women children".split())
_TOLL = frozenset("killed killing kills lost losing wounded wounding injured injuring displaced displacing".split())
_LINKS = frozenset("at to of as reached topped passed exceeded total totalled hit is was".split())


def unattributed_estimate(
    story: Story, found: CueHit, counted: frozenset[str], recorded: frozenset[str]
) -> Span | None:
    """A hedged figure that counts people or losses, or a share, with no source here or in the sentence before.

    `counted` are the nouns of people and losses, `recorded` those whose shares stand in somebody's books.
    """
    number = _number_after(story, found.end)
    if number is None or number.end > found.sentence.end:
        return None
    if story.folded.startswith(_ESTIMATED, found.start):
        end: int | None = _noun_after(story, number.end, found.sentence.end, counted | _PEOPLE) or number.end
    elif story.folded.startswith(_BOUNDS, found.start):
        end = _end_of_count(story, found, number, counted)
    else:
        end = _end_of_share(story, found, number, recorded) or _end_of_count(story, found, number, counted)
    match = Span(found.start, end or found.end)
    return None if end is None or _has_source_near(story, found, match) else match


def _end_of_count(story: Story, found: CueHit, number: Number, counted: frozenset[str]) -> int | None:
    """Where a round count of people or losses ends; None where the number is none."""
    if not _is_round_count(story, number):
        return None
    noun = _noun_after(story, number.end, found.sentence.end, counted)
    return noun or (number.end if _counts_before(story, found, counted) else None)


def _end_of_share(story: Story, found: CueHit, number: Number, recorded: frozenset[str]) -> int | None:
    """Where a round share ends: 40 per cent of, a third of, one in five; None where the number is none."""
    if number.kind == "share":
        return number.end
    percent = _PERCENT.match(story.folded, number.end, found.sentence.end)
    if (percent is None or number.value % _ROUND_SHARE) and number.kind != "fraction":
        return None
    end = percent.end() if percent else number.end
    return end if _is_share_of(story, end, found.sentence.end, recorded) else None


def _is_share_of(story: Story, start: int, limit: int, recorded: frozenset[str]) -> bool:
    """Whether “of” follows the percentage, and nothing that is kept in books."""
    if not _OF.match(story.folded, start, limit):
        return False
    return not any(word in recorded for word in _PLAIN_WORD.findall(story.folded, start, limit)[:7])


def estimate_may_follow(story: Story, start: int, end: int) -> bool:
    """Whether the number that begins right after the hedge can be an estimate: a round count, or a share."""
    number = _number_after(story, end) if _NUMBER_START.match(story.folded, end) else None
    if number is None or number.kind not in {"cardinal", "share", "fraction"}:
        return False
    if story.folded.startswith(_ESTIMATED, start):
        return True
    if number.currency or _is_round_count(story, number):
        return not number.currency
    return not story.folded.startswith(_BOUNDS, start) and (number.kind != "cardinal" or number.percent)


def _is_round_count(story: Story, number: Number) -> bool:
    if number.kind != "cardinal" or number.value < _SMALLEST or number.value % _ROUND:
        return False
    return not _PERCENT.match(story.folded, number.end)


def _number_after(story: Story, start: int) -> Number | None:
    """The number that begins right after the hedge."""
    at = bisect_left(numbers_of(story), start, key=_start)
    number = numbers_of(story)[at] if at < len(numbers_of(story)) else None
    start += 2 if story.folded.startswith(" a ", start) else 0
    return number if number and number.start <= start + _NEXT else None


def _start(number: Number) -> int:
    return number.start


def _noun_after(story: Story, start: int, limit: int, counted: frozenset[str]) -> int | None:
    """Where the counted noun ends, if one stands within three words of the figure."""
    people = False
    for index, word in enumerate(_TOKEN.finditer(story.folded, start, limit)):
        if index >= _WORDS_BETWEEN + people * 2 or not word[0][0].isalnum():
            return None
        people = people or word[0] in _PEOPLE
        if word[0] in counted:
            return word.end()
    return None


def _counts_before(story: Story, found: CueHit, counted: frozenset[str]) -> bool:
    """Whether what is counted stands before the figure: “losses at around 10,000”, “killed up to 500 men”."""
    words = before_words(story, found.sentence, found.start)
    if any(word in _TOLL for word in words[-3:]):
        return True
    return bool(words) and words[-1] in _LINKS and any(word in counted for word in words[-4:-1])


def _has_source_near(story: Story, found: CueHit, match: Span) -> bool:
    """Whether this sentence or the one before has a named or defined source."""
    if is_attributed(story, found.block, found.sentence, match):
        return True
    sentences = sentences_of(story, found.block)
    index = bisect_left(sentences, found.sentence)
    block = found.block
    if index:
        before = sentences[index - 1]
    elif story.block_index(block):
        block = story.blocks[story.block_index(block) - 1]
        before = sentences_of(story, block)[-1]
    else:
        return False
    if _GIVES_FIGURES.search(story.folded, before.start, before.end):
        return True
    return any(attribution.traced for attribution in attributions_of(story, block, before))
