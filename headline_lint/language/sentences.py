"""Sentences, found by `sentencex`, in the offsets of the story's text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sentencex

from headline_lint.document import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.document import Block
    from headline_lint.language.quotations import Quotation


def find_sentences(marked: str, block: Block, quotations: Sequence[Quotation]) -> list[Span]:
    """The sentences of a block, without the blanks between them; at least one for a block with text."""
    string = marked[block.start : block.end]
    spans = []
    for boundary in sentencex.get_sentence_boundaries("en", string):
        start, end = boundary["start_index"], boundary["end_index"]
        words = string[start:end]
        left = len(words) - len(words.lstrip())
        right = len(words.rstrip())
        if left < right:
            spans.append(Span(block.start + start + left, block.start + start + right))
    return spans or [Span(block.start, block.end)]
