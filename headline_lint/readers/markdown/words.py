"""The words of a field or an argument that may hold markup: a title with emphasis, a caption with a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, Text
from headline_lint.readers.block_words import MARK
from headline_lint.readers.collecting import placed

if TYPE_CHECKING:
    from collections.abc import Iterable

_MARKUP = lazy(r"[<*_`\[~&\\{]|==|:[a-z]")
_LINE_END = lazy(r"[\r\n]")


def words_of_field(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces of one block without the markup in them, as a paragraph of Markdown reads."""
    found = [piece for piece in pieces if piece.string]
    if not any(_MARKUP.search(piece.string) for piece in found):
        return found
    # late: few fields hold markup
    from headline_lint.readers.markdown.marks import marks_in
    from headline_lint.readers.markdown.story import Story

    text = Text(found)
    source = MARK + _LINE_END.sub(" ", text.string)  # whatever it begins with, it is a paragraph
    covered = marks_in(source, 0, mdx=False).apply(source)
    story = Story(covered, covered, 0)
    story.read()
    words = next((copy.pieces for copy in story.copies if copy.scope != "caption"), [])
    return placed([Piece(piece.string, piece.start - 1, piece.end - 1) for piece in words], text)
