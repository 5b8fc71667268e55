"""`duplicate-passage`: a sentence that stands twice in a story."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.checks.check import Match
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.prose.sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_FEWEST_WORDS = 9  # of a sentence: shorter ones recur by right (refrains, captions)
_FEWEST_LETTERS = 30  # of nine words: fewer are no nine words
_ENDS = "”\"')"


class DuplicatePassageCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags a sentence of nine words or more that stands, word for word, in an earlier place of the story.

    Passed: what is quoted in either place, lists, the question of a poll, and lines without a stop, which are captions
    and labels.

    Flags: Trains late ⏎ Trains to the coast ran late all this week. ⏎ <Trains to the coast ran late all this week.>
    Passes: Trains late ⏎ Trains to the coast are late. ⏎ Trains to the coast are late.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"start"})
    scopes: ClassVar[tuple[str, ...]] = ("body",)

    # No literals: any sentence may be pasted twice
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The later of the two, or of more each later one; the earlier one is what it is related to."""
        del hits
        prose = [block for block in blocks if not (block.listed or block.quoted or _asks(story, block))]
        again = _said_again(story.folded, prose)
        if not again:
            return
        first: dict[str, Span] = {}
        for block in prose:
            if not any(passage in story.folded[block.start : block.end] for passage in again):
                continue
            for sentence in sentences_of(story, block):
                words = story.folded[sentence.start : sentence.end].strip()
                if words.count(" ") + 1 < _FEWEST_WORDS or words.rstrip(_ENDS)[-1:] not in ".!?":
                    continue
                if is_quoted(story, sentence.start + 1, sentence.end - 1):
                    continue
                earlier = first.setdefault(words, sentence)
                if earlier is not sentence:
                    start = " ".join(story.words(sentence).split()[:4])
                    yield Match(sentence.start, sentence.end, values={"start": start}, related=earlier)


def _asks(story: Story, block: Block) -> bool:
    """Whether a block is one question, as a poll's is."""
    return story.folded.endswith("?", block.start, block.end) and story.folded.find(". ", block.start, block.end) < 0


def _said_again(folded: str, blocks: Sequence[Block]) -> Collection[str]:
    """What stands twice between one full stop and the next, roughly cut: most stories have none."""
    seen: set[str] = set()
    again: set[str] = set()
    for block in blocks:
        for passage in folded[block.start : block.end].split(". "):
            if len(passage) < _FEWEST_LETTERS:
                continue
            whole = passage.removesuffix(".")
            (again if whole in seen else seen).add(whole)
    return again
