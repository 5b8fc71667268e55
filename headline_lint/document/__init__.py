"""What was read from a file: the source, the story's text with a map back to it, and the blocks."""

from __future__ import annotations

from headline_lint.document.composing import Copy, as_seen, compose, is_blank, seen_in
from headline_lint.document.document import (
    SCOPES,
    Block,
    Comment,
    Document,
    Repeat,
    Scope,
    as_written,
    no_repeats,
)
from headline_lint.document.lines import Lines
from headline_lint.document.text import BLOCK_BREAK, INVISIBLE, Hidden, Location, Piece, Span, Text, part_of

__all__ = [
    "BLOCK_BREAK",
    "INVISIBLE",
    "SCOPES",
    "Block",
    "Comment",
    "Copy",
    "Document",
    "Hidden",
    "Lines",
    "Location",
    "Piece",
    "Repeat",
    "Scope",
    "Span",
    "Text",
    "as_seen",
    "as_written",
    "compose",
    "is_blank",
    "no_repeats",
    "part_of",
    "seen_in",
]
