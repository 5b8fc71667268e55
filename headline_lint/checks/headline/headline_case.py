"""`headline-case`: headlines in title case where the house writes sentence case, and the other way round."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.language.prose.capitals import in_title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_WORD = lazy(r"(?<![\w'.@#/&-])[^\W\d_]+(?:'[^\W\d_]+)?(?![\w@/&])")
_LONG = 5
"""Letters from which on every house that writes title case capitalises a word."""
_FEWEST_WORDS = 2  # that stand elsewhere in small letters: of one that may be chance; chosen
_MOST_WORDS = 2  # in small letters that are each marked: with more it is the headline; chosen


class HeadlineCaseCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags headlines that are not in the house's `case`.

    `sentence`: a headline in title case is flagged if at least two of its capitalised words stand in the story in
    small letters, so that a headline full of names passes. `title`: a word of five letters or more in small letters
    is flagged and its capital offered; of more than two such words, the headline. Headlines in capitals
    throughout pass.

    Flags: <Harbour Wall To Be Rebuilt By Easter> ⏎ The harbour wall is to be rebuilt by Easter.
    Passes: Lena Okafor Joins Humber Trust ⏎ Ms Okafor joins the Humber Trust in May.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"case"})

    case: Literal["sentence", "title"]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The headlines, or their words, in the other case."""
        del hits
        for block in blocks:
            words = story.marked[block.start : block.end]
            if words.isupper():
                continue
            if self.case == "sentence" and in_title_case(story, block):
                if _small_elsewhere(story, block) >= _FEWEST_WORDS:
                    yield Match(block.start, block.end, values={"case": "sentence case"})
            elif self.case == "title":
                yield from _small_words(story, block)


def _small_words(story: Story, block: Block) -> Iterator[Match]:
    """The long words in small letters; where they are many, the headline."""
    values = {"case": "title case"}
    words = _WORD.finditer(story.marked, block.start, block.end)
    small = [word for word in words if len(word[0]) >= _LONG and word[0].islower()]
    if len(small) > _MOST_WORDS:
        yield Match(block.start, block.end, values=values)
        return
    for word in small:
        right = story.string[word.start()].upper() + story.string[word.start() + 1 : word.end()]
        yield Match(*word.span(), values=values, replacement=right)


def _small_elsewhere(story: Story, block: Block) -> int:
    """How many capitalised words of a headline, its first aside, the rest of the story has in small letters."""
    capitals = [word[0] for word in _WORD.finditer(story.marked, block.start, block.end) if word[0][0].isupper()]
    rest = set(_WORD.findall(story.marked, block.end))
    return sum(word.lower() in rest and word not in rest for word in capitals[1:])
