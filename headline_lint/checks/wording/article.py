"""`article`: a before a vowel's sound, an before a consonant's."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.data.function_words import AUXILIARIES, COORDINATORS, DETERMINERS, SHORT_PREPOSITIONS, SUBORDINATORS
from headline_lint.language.words.articles import wanted_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_A_BEFORE = (*"aeiou", "8", "11", "18", "hono", "hour", "heir", "hone", "£8", "$8")
_AN_BEFORE = (*"bcdfgjklmnpqrstvwxz01234579", "un", "us", "eu", "one", "ut", "ub")
_NEXT = lazy(r" [\"'(]?(?P<word>[$£€]?(?:\d[\d,]*|[^\W\d_]+))(?P<tail>['.]\w)?")
"""The word or figure after an article; a tail makes it a possessive or an address."""
_OPENS = frozenset(".!?:\"')")
_NO_NOUNS = (
    AUXILIARIES | COORDINATORS | SHORT_PREPOSITIONS | SUBORDINATORS | DETERMINERS | {"it", "i", "all", "any", "as"}
)
"""Words before which an a is the letter, or something is missing."""


class ArticleCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags an article that does not fit the sound of the next word, with that word.

    Passed: names and other words that English does not have, initials that may be read as a word, the letter A (vitamin
    A), and words in h that some houses still give an.

    Flags: The court heard of <an street> where nobody lives.
    Passes: He lives in an unlit street.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    def literals(self) -> Sequence[str]:
        """An article within a block and the first letters or figures that may not fit it."""
        return [f" a {start}" for start in _A_BEFORE] + [f" an {start}" for start in _AN_BEFORE]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The articles that do not fit, with the words they stand before; the replacement has the other article."""
        del blocks
        for hit in hits:
            start = hit.start + 1
            end = story.folded.index(" ", start)
            found = _NEXT.match(story.folded, end)
            if found is None or found["tail"] or found["word"] in _NO_NOUNS or not _is_article(story, start):
                continue
            wanted = wanted_article(story.string[slice(*found.span("word"))])
            if wanted in {None, story.folded[start:end]} or story.document.text.omits(start, found.end("word")):
                continue
            right = wanted if story.string[start].islower() else wanted.capitalize()
            instead = right + story.string[end : found.end("word")]
            yield Match(start, found.end("word"), values={"right": instead}, replacement=instead)


def _is_article(story: Story, start: int) -> bool:
    """Whether an a is written small or opens a sentence: within one, A is a letter or begins a name."""
    return story.string[start].islower() or story.marked[start - 2 : start - 1] in _OPENS
