"""Tokens: the words and marks of a sentence, direct quotations folded into one token each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.language.prose.quotations import quotations_in

if TYPE_CHECKING:
    from headline_lint.document import Span
    from headline_lint.language.story import Story

QUOTE = '"'
"""The word of a token that stands for a whole direct quotation."""

_TOKEN = lazy(r"[^\W_]+(?:['&.-][^\W_]+)*|[^\w\s.]")


class Token(msgspec.Struct, frozen=True, gc=False):
    """A word or a mark. `word` is folded; `capital` says whether it begins with one. Full stops are left out."""

    start: int
    end: int
    word: str
    capital: bool


def tokenise(story: Story, span: Span) -> list[Token]:
    """The tokens of a sentence; a quotation that lies in it, or runs into it, is one token with the word QUOTE."""
    tokens: list[Token] = []
    at = span.start
    for quotation in quotations_in(story, span):
        tokens += _words(story, at, quotation.start)
        at = min(quotation.end, span.end)
        tokens.append(Token(max(quotation.start, span.start), at, QUOTE, capital=False))
    return tokens + _words(story, at, span.end)


def _words(story: Story, start: int, end: int) -> list[Token]:
    marked, folded = story.marked, story.folded
    tokens: list[Token] = []
    for written in folded[start:end].split(" "):
        after = start + len(written)
        if written.isalnum():
            tokens.append(Token(start, after, written, marked[start].isupper()))
        elif written:
            for found in _TOKEN.finditer(folded, start, after):
                first, last = found.span()
                tokens.append(Token(first, last, folded[first:last], marked[first].isupper()))
        start = after + 1
    return tokens
