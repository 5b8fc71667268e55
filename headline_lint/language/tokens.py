"""Tokens: the words and marks of a sentence, direct quotations folded into one token each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import regex

if TYPE_CHECKING:
    from headline_lint.document import Block, Span
    from headline_lint.language.analysis import Analysis

QUOTE = '"'
"""The word of a token that stands for a whole direct quotation."""

_TOKEN = regex.compile(r"[^\W_]+(?:['&.-][^\W_]+)*|[^\w\s.]")


class Token(NamedTuple):
    """A word or a mark. `word` is folded; `capital` says whether it begins with one. Full stops are left out."""

    start: int
    end: int
    word: str
    capital: bool


def tokenise(story: Analysis, span: Span, block: Block) -> list[Token]:
    """The tokens of a sentence; a quotation that lies in it, or runs into it, is one token with the word QUOTE."""
    tokens: list[Token] = []
    at = span.start
    for quotation in story.quotations_in(block):
        if quotation.end <= at or quotation.start >= span.end:
            continue
        tokens += _words(story, at, quotation.start)
        at = min(quotation.end, span.end)
        tokens.append(Token(max(quotation.start, span.start), at, QUOTE, capital=False))
    return tokens + _words(story, at, span.end)


def _words(story: Analysis, start: int, end: int) -> list[Token]:
    marked, folded = story.marked, story.folded
    return [
        Token(m.start(), m.end(), folded[m.start() : m.end()], marked[m.start()].isupper())
        for m in _TOKEN.finditer(marked, start, end)
    ]
