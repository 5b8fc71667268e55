"""`metric`: how hard copy is to read, as textstat reckons it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.language.prose.quotations import quotations_in
from headline_lint.language.prose.sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_STOPS = lazy(r"[.!?]+")
_WORD = lazy(r"\w+(?:[.,'&/-]\w+)*")


class MetricCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags copy that is harder to read than the house's `limit`.

    `measure`: the words of a sentence outside quotation marks
    (`sentence-length`), each sentence by itself; or of all blocks in scope
    together the Flesch-Kincaid `grade` (US school years) or the Flesch `reading-ease` (100 is easy, 0 is hard),
    where the finding stands at the longest sentence. These two need `least-words` to tell anything. List items and
    table cells are left out.

    Flags: <The club, which had bought the boat in the spring of the year in which the old one sank off the point,
    sold it again in the autumn to pay for the roof of the hall in which its members met.>
    Passes: The club had bought the boat in the spring of the year in which the old one sank off the point. It sold
    it again in the autumn to pay for the roof of the hall in which its members met.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"value", "limit"})

    measure: Literal["sentence-length", "grade", "reading-ease"]
    limit: float
    least_words: int = 100

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The sentences that are too long, or the longest one of a story that is too hard."""
        del hits
        sentences = [sentence for block in blocks if not block.listed for sentence in sentences_of(story, block)]
        if self.measure == "sentence-length":
            for sentence in sentences:
                count = _words(story, sentence) - _quoted_words(story, sentence)
                if count > self.limit:
                    yield Match(*sentence, values=self._values(count))
        elif sum(_words(story, sentence) for sentence in sentences) >= self.least_words:
            score = self._score(story, sentences)
            if score < self.limit if self.measure == "reading-ease" else score > self.limit:
                yield Match(*max(sentences, key=lambda one: _words(story, one)), values=self._values(score))

    def _score(self, story: Story, sentences: Sequence[Span]) -> float:
        import textstat  # it reads a dictionary of pronunciations: a run without these rules does without

        copy = " ".join(_with_one_stop(story.marked[one.start : one.end]) for one in sentences)
        if self.measure == "grade":
            return float(textstat.flesch_kincaid_grade(copy))
        return float(textstat.flesch_reading_ease(copy))

    def _values(self, value: float) -> dict[str, str]:
        return {"value": f"{value:.0f}", "limit": f"{self.limit:g}"}


def _words(story: Story, sentence: Span) -> int:
    return len(_WORD.findall(story.marked, sentence.start, sentence.end))


def _quoted_words(story: Story, sentence: Span) -> int:
    """How many words of a sentence stand in quotation marks: they are the speaker's."""
    return sum(
        len(_WORD.findall(story.marked, max(found.start, sentence.start), min(found.end, sentence.end)))
        for found in quotations_in(story, sentence)
    )


def _with_one_stop(sentence: str) -> str:
    """The sentence with one full stop, at its end: textstat ends a sentence at any other too (Mr. Smith)."""
    words = sentence.rstrip("\"')] ")
    closing = sentence[len(words) :]
    return _STOPS.sub("", words.rstrip(".!?…")) + closing + "."
