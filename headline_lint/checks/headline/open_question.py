"""`open-question`: a headline that asks what no sentence of the story answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.body import body_of, words_of
from headline_lint.checks.headline.support.quotes import GRAMMAR
from headline_lint.data.function_words import QUESTION_WORDS
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.prose.sentences import sentences_of
from headline_lint.language.words.stems import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_STOP = lazy(r"[:.!?;](?= )|[–—]")
_HEDGED = lazy(
    r"^(?:If|Whether|Perhaps|Possibly)\b"
    r"|\b(?:whether|if|may|might|could|perhaps|possibly|unclear|unknown|remains to be seen|questions?|asked|ask|"
    r"wonders?|uncertain|too early|nobody knows|no one knows|not known)\b"
)
_YES_OR_NO = lazy(r"(?:Yes|No)[.,:;]? ?(?:$|[–—-]|(?<=[.,:;] ))")
_ASKING = QUESTION_WORDS | {"is", "are", "does", "did", "will", "can", "really", "still"}
_EXPLAINER = lazy(
    r"(?:how|why)(?:'s|'d|'re)? (?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|might|to)\b"
    r"|(?:how|why)'s\b|what(?:'s|'ll|'re)\b|what (?:is|are|was|were|do|does|did|has|have|will|would|can|could|should|"
    r"might|now|next|comes|happens)\b(?!.* (?:he|she|they|it) hiding\b)"
)
"""How the headline of a story begins that explains: How would it work, Why is it shut, What's behind the strike."""
_ENOUGH = 0.75
"""The share of the question's content words that a sentence must have to answer it."""


class OpenQuestionCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags a question in the headline, outside quotation marks, that the body does not answer.

    A sentence answers it that has three quarters of its content words, asks nothing and hedges nothing. Passed: a draft
    without a body, an excerpt, and the heading of an explainer, which begins with how, why or what and a verb.

    Flags: <Is the lido about to close?> ⏎ The council meets on Thursday. Swimmers have signed a letter.
    Passes: Is the lido about to close? ⏎ The lido is not about to close, the council says.
    """

    # No literals: the mark stands in many a body
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The question, from where its clause begins."""
        del hits
        for block in blocks:
            copy = story.marked[block.start : block.end].rstrip()
            end = block.start + len(copy)
            if not copy.endswith("?") or is_quoted(story, end - 1, end):
                continue
            body = body_of(story)
            start = max(block.start, *(at + 1 for at in _ends_before(story.marked, block.start, end)))
            start += len(story.marked[start:end]) - len(story.marked[start:end].lstrip())
            question = story.folded[start:end]
            if not (
                body.is_missing
                or any(map(_EXPLAINER.match, (question, question.rpartition(", ")[2])))
                or _is_answered(story, question)
            ):
                yield Match(start, end)


def _ends_before(marked: str, start: int, end: int) -> list[int]:
    """Where clauses end before the question: at a colon, stop or dash."""
    return [start - 1, *(found.start() for found in _STOP.finditer(marked, start, end))]


def _is_answered(story: Story, question: str) -> bool:
    wanted = {stem(word) for word in words_of(question) if word not in GRAMMAR and word not in _ASKING}
    if not wanted:
        return False
    for block in body_of(story).blocks:
        for sentence in sentences_of(story, block):
            words = story.marked[sentence.start : sentence.end]
            if _YES_OR_NO.match(words):
                return True
            if words.rstrip("\"' ").endswith("?") or _HEDGED.search(words):
                continue
            if len(wanted & {stem(word) for word in words_of(words.lower())}) >= _ENOUGH * len(wanted):
                return True
    return False
