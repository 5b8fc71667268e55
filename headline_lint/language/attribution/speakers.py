"""Whether a noun can be the source of what is said, told from the words beside it: most nouns are none.

It is a quick look that spares reading the sentence; what it lets through `attributions` judges.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.data.function_words import ADVERBS, AUXILIARIES, DETERMINERS, PRONOUNS
from headline_lint.language.attribution.cues import INFINITIVES
from headline_lint.language.attribution.reporting_verbs import reporting_verbs
from headline_lint.language.attribution.sources import PREPOSITIONS, STOPS, TIMES

if TYPE_CHECKING:
    from headline_lint.document import Span
    from headline_lint.language.story import Story

_BEFORE, _AFTER = 40, 120  # characters before and after a noun in which its verb of speech stands; chosen
_WORD = lazy(r"[a-z]+")
_NEXT = lazy(r" ([\w'&-]+)")
_MARK = lazy(r"[^\w\s'&.-]")
_LABEL_MARKS = frozenset({": ", "- ", "– ", "— "})
_LINKS = frozenset("according by cite cites cited citing quote quotes quoted quoting".split())


def may_speak(story: Story, start: int, end: int, sentence: Span | None = None) -> bool:
    """Whether a noun can be the last of a source's words before “of” or its verb; `sentence` bounds the look."""
    around = sentence or story.block_at(start)
    first, last = around.start, around.end
    if story.folded[end : end + 1] == ":" or story.folded[start - 2 : start] in _LABEL_MARKS:
        return True
    following = _NEXT.match(story.folded, end, last)
    if following and not following[1].endswith("ly") and following[1] not in _endings():
        return False
    after = _WORD.findall(story.folded, end, min(last, end + _AFTER))
    if not reporting_verbs().keys().isdisjoint(after):
        return True
    return _is_introduced(story.folded[max(first, start - _BEFORE) : start])


def _is_introduced(before: str) -> bool:
    """Whether the words before a noun lead to a source: “…,” said; according to; believed by."""
    words = _WORD.findall(_MARK.split(before)[-1])
    if not _LINKS.isdisjoint(words):
        return True
    return any(word in reporting_verbs() for index, word in enumerate(words) if not index or words[index - 1] == "as")


@cache
def _endings() -> frozenset[str]:
    """The words that can follow a noun without being part of its phrase."""
    return frozenset(reporting_verbs()).union(
        ADVERBS, AUXILIARIES, DETERMINERS, INFINITIVES, PREPOSITIONS, PRONOUNS, STOPS, TIMES, ("and", "who", "or")
    )
