"""Mentions: each place of a story where a person, a place or a body is named, with its title and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.data.calendar import MONTHS, WEEKDAYS
from headline_lint.data.function_words import ARTICLES
from headline_lint.language.referents.name_words import NameWord, name_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story

_JOINT = lazy(r" (?:of|for) (?:the )?")
_PARTICLE = lazy(r" (?:de|del|du|van|von|bin|ibn|al|da|di|la|le) (?:la |der |den )?")
"""What may stand between two words of a name: behind an English word (Bank of England), and behind any (Ludwig van)."""
_WIDEST = 12  # characters between two words of a name, one more than the longest of these
_NEVER_NAMED = (
    frozenset(WEEKDAYS) | (frozenset(MONTHS) - {"april", "may", "june", "august"}) | {"i", "i'm", "i've", "i'd", "i'll"}
)
_STARTS = frozenset(".!?:;–—-|/…\"'([*•\n")
_ABBREVIATED = lazy(r"\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|[A-Z])\.$")
_ABBREVIATION = 5  # characters of the longest of these with its stop
_RUNNING = frozenset({"body", "standfirst"})
"""The scopes that are written in sentences, so that a capital tells a name."""


class Mention(Record, frozen=True):
    """A run of words that name one person, place or body; offsets in the story's text, the title within them.

    `title` is folded, or nothing; `words` are plain (folded, without stops and possessive s), the title left out.
    `start` is that of the words, not of the title.
    """

    start: int
    end: int
    title: str
    words: tuple[str, ...]


def mentions_of(story: Story) -> list[Mention]:
    """The mentions under the headline, in reading order; those of the byline are not among them."""
    return story.once(_mentions_of)


def _mentions_of(story: Story) -> list[Mention]:
    blocks = (block for block in story.blocks if block.scope not in {"headline", "byline"})
    return [mention for block in blocks for mention in mentions_in(story, block)]


def mentions_in(story: Story, block: Block) -> list[Mention]:
    """The mentions of one block."""
    return story.once(_mentions_in, block)


def _mentions_in(story: Story, block: Block) -> list[Mention]:
    words = [word for word in name_words(story.marked, block.start, block.end) if word.plain not in _NEVER_NAMED]
    runs = runs_of(story.marked, words)
    running = block.scope in _RUNNING
    found = (mention_of(without_opening(story.marked, run, running=running)) for run in runs)
    return [mention for mention in found if mention is not None]


def runs_of(marked: str, words: Sequence[NameWord]) -> Iterator[list[NameWord]]:
    """Words that stand side by side, parted by a blank or a small word: Bank of England, Ada Smith, Guy de Lee.

    A possessive ends a run (Obama's Iran names two), and a title begins one (Ohio Governor Lee).
    """
    run: list[NameWord] = []
    for word in words:
        if run and not _joins(marked, run[-1], word):
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _joins(marked: str, word: NameWord, following: NameWord) -> bool:
    """Whether two words stand side by side in one name, or are a title and a name."""
    between = marked[word.end : min(following.start, word.end + _WIDEST)]
    if word.plain in titles() and between == ". ":
        return True
    if between[:1] != " " or (following.plain in titles() and word.plain not in titles()):
        return False
    if between == " ":
        return True
    return (_JOINT if word.is_english and not word.is_listed_name else _PARTICLE).fullmatch(between) is not None


def without_opening(marked: str, run: list[NameWord], *, running: bool) -> list[NameWord]:
    """The run without words that have their capital only since a sentence begins there, or a title has capitals."""
    if not running:
        return [word for word in run if not word.is_english or word.is_acronym or word.plain in titles()]
    first = run[0]
    if not first.is_english or first.is_acronym or first.plain in titles() or not begins(marked, first.start):
        return run
    return run if len(run) > 1 and first.is_listed_name else run[1:]


def begins(marked: str, at: int) -> bool:
    """Whether a word begins a block, a sentence or what stands behind a colon or dash: a capital says nothing there."""
    end = at
    while end and marked[end - 1] == " ":
        end -= 1
    if not end or marked[end - 1] not in _STARTS:
        return not end
    if marked[end - 1] == "-" and end == at:
        return False
    return not (marked[end - 1] == "." and _ABBREVIATED.search(marked, max(0, end - _ABBREVIATION), end))


def mention_of(run: Sequence[NameWord]) -> Mention | None:
    """The mention that these words make, without an article; none where they are but a title."""
    first = 0
    while first < len(run) and (run[first].plain in titles() or run[first].plain in ARTICLES):
        first += 1
    if first == len(run):
        return None
    title = run[first - 1].plain if first and run[first - 1].plain in titles() else ""
    return Mention(run[first].start, run[-1].end, title, tuple(word.plain for word in run[first:]))


def titles() -> frozenset[str]:
    """What stands before a person's name and is no part of it."""
    return word_list("names", "titles")
