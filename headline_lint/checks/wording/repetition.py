"""`repetition`: a word typed twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.checks.check import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_JOINERS = frozenset("'-–—./@_")


class RepetitionCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags each of `words` that stands twice, nothing but a blank between; a capital on the second makes it a name.

    Flags: The crew went back to <the the> boat.
    Passes: The crew sang songs by the The on the boat.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"word"})

    words: tuple[str, ...]

    def literals(self) -> Sequence[str]:
        """Each word twice."""
        return [f"{word} {word}" for word in self.words]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The words that stand twice; the replacement is the first of the two."""
        del blocks
        for hit in hits:
            word = self.words[hit.literal]
            if not _is_whole(story.folded, hit.start, hit.end) or _thrice(story.folded, hit, word):
                continue
            if not (story.marked[hit.end - len(word)].isupper() or story.document.text.omits(hit.start, hit.end)):
                once = story.string[hit.start : hit.start + len(word)]
                yield Match(hit.start, hit.end, values={"word": once}, replacement=once)


def _is_whole(folded: str, start: int, end: int) -> bool:
    """Whether no letter, digit, apostrophe or hyphen joins on at either side."""
    before, after = folded[start - 1 : start], folded[end : end + 2]
    if before.isalnum() or before in _JOINERS - {"", "'"}:
        return False
    if after[:1].isalnum() or after[:1] in {"-", "–", "_", "@", "/"}:
        return False
    return not (after[:1] in _JOINERS and after[1:].isalnum())


def _thrice(folded: str, hit: Hit, word: str) -> bool:
    """Whether the word stands a third time, as in a refrain."""
    again = f" {word}"
    return folded.startswith(again, hit.end) or folded.endswith(f"{word} ", 0, hit.start)
