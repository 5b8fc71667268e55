"""Character references of HTML undone, with the places of what was written."""

from __future__ import annotations

from html import unescape

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece

_ENTITY = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")


def characters(source: str, start: int, end: int) -> list[Piece]:
    """The characters between two offsets, entities undone."""
    pieces = []
    if source.find("&", start, end) >= 0:
        for entity in _ENTITY.finditer(source, start, end):
            string = unescape(entity[0])
            if string != entity[0]:
                pieces.append(Piece(source[start : entity.start()], start, entity.start()))
                pieces.append(Piece(string, *entity.span()))
                start = entity.end()
    pieces.append(Piece(source[start:end], start, end))
    return pieces
