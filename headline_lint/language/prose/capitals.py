"""What capitals tell: title case, all capitals, and words capitalised as names are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.data.function_words import ARTICLES, SHORT_PREPOSITIONS
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from headline_lint.document import Block
    from headline_lint.language.story import Story

_WORD = lazy(r"[^\W\d_][\w'-]*")
_SMALL = (
    ARTICLES
    | SHORT_PREPOSITIONS
    | frozenset(
        "and as but or so yet is into over per than that up via vs after off out amid who how why his her its".split()
    )
)
_ABBREVIATED = lazy(r"(?:\.\w+|\b(?:Inc|Jr|Sr|Co|Ltd|Corp|No|St|vs))\.$")
_ENOUGH_WORDS = 3  # words that a share can be taken of; of fewer all must have capitals
_TITLE_SHARE = 0.75  # of the longer words: names leave fewer in sentence case, a slip more in title case; chosen
_REACH = 50_000
"""How far from a word, in characters, a story is at least searched for what tells whether it is a name: most are
shorter. It is searched in stretches of this length.
"""


def is_title_case(string: str) -> bool:
    """Whether nearly every long word begins with a capital, so that a capital makes no name.

    The first word is not counted, nor are small ones (of, the). One or two words beyond it must all have
    capitals; a single word tells nothing and counts as sentence case. What ends with a full stop is a sentence.
    """
    if string.endswith(".") and not string.isupper() and not _ABBREVIATED.search(string):
        return False
    words: list[str] = [word for word in _WORD.findall(string)[1:] if word.lower() not in _SMALL]
    if len(words) < _ENOUGH_WORDS:
        return bool(words) and all(word[0].isupper() for word in words)
    return sum(word[0].isupper() for word in words) >= _TITLE_SHARE * len(words)


def is_capitalised(words: str) -> bool:
    """Whether every word begins with a capital and is not all capitals; small words do not count."""
    long = [word for word in _WORD.findall(words) if word not in _SMALL]
    return bool(long) and all(word[0].isupper() and not (len(word) > 1 and word.isupper()) for word in long)


def in_title_case(story: Story, block: Block) -> bool:
    """Whether the block's capitals say nothing: title case or all capitals."""
    return story.once(_in_title_case, block)


def _in_title_case(story: Story, block: Block) -> bool:
    return is_title_case(story.marked[block.start : block.end])


def is_name(story: Story, start: int, end: int) -> bool:
    """Whether these words are written as a name: every one with a capital where a capital tells something.

    At the start of a sentence and in title case a capital tells nothing; there the words are a name if
    the story has them elsewhere with capitals in mid-sentence and nowhere without, so far as it is near.
    """
    words = story.marked[start:end]
    if not is_capitalised(words):
        return False
    return _capital_tells(story, start) or story.once(_is_name_near, words, start // _REACH)


def _is_name_near(story: Story, words: str, stretch: int) -> bool:
    """Whether a stretch of the story, with those beside it, has the words as a name in mid-sentence and only so."""
    first, last = max(0, (stretch - 1) * _REACH), (stretch + 2) * _REACH
    if story.folded.count(words.lower(), first, last) != story.marked.count(words, first, last):
        return False
    at = story.marked.find(words, first, last)
    while at >= 0:
        if _capital_tells(story, at):
            return True
        at = story.marked.find(words, at + 1, last)
    return False


def _capital_tells(story: Story, start: int) -> bool:
    before = story.marked[start - 1 : start]
    if before == " ":
        before = story.marked[start - 2 : start - 1]
        tells = before not in ":–—-|"
    else:
        tells = bool(before) and before not in "\n\"'(["
    if not tells:
        return False
    return not in_title_case(story, story.block_at(start)) and sentence_at(story, start).start != start
