"""Marked-up copy in XML written as HTML, so that one reader knows what paragraphs, quotations and captions are.

What is written keeps its place in the file: words, the values of attributes, and tags.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, Text
from headline_lint.readers.html.tags import VOID
from headline_lint.readers.html.tokens import attributes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from headline_lint.document import Span
    from headline_lint.readers.placed_source.xml import Element

_MARKUP = lazy("[<&]")
_PLAIN = lazy("[a-zA-Z]")
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_SAME: Mapping[str, str] = {}


def as_html(source: str, element: Element, names: Mapping[str, str] = _SAME) -> Text:
    """What stands in an element, as HTML; `names` has HTML's names for elements and attributes called otherwise."""
    return Text(_inside(source, element, names))


def _inside(source: str, element: Element, names: Mapping[str, str]) -> Iterator[Piece]:
    """The parts of an element in order; what is open is kept in a list, so depth costs nothing."""
    inside: list[tuple[Iterator[Element | Piece], Piece | None]] = [(iter(element.parts), None)]
    while inside:
        parts, closing = inside[-1]
        part = next(parts, None)
        if part is None:
            inside.pop()
            if closing:
                yield closing
        elif isinstance(part, Piece):
            yield from _escaped(part)
        else:
            name = names.get(part.name, part.name if _PLAIN.match(part.name) else "div")
            first, last = part.tags(source)
            yield from _opening(source, part, first, name, names)
            if name not in VOID:
                inside.append((iter(part.parts), Piece(f"</{name}>", *last)))


def _opening(source: str, element: Element, tag: Span, name: str, names: Mapping[str, str]) -> Iterator[Piece]:
    start, end = tag
    if not element.attributes:
        yield Piece(f"<{name}>", start, end)
        return
    yield Piece(f"<{name}", start, start + 1)
    for attribute, value in attributes(source, start + len(element.name) + 1, end - 1).items():
        mark = source[value.start - 1]
        yield Piece(f" {names.get(attribute, attribute)}={mark}", value.start - 1, value.start)
        yield Piece(value.string, value.start, value.end)
        yield Piece(mark, value.end, value.end + 1)
    yield Piece(">", end - 1, end)


def _escaped(piece: Piece) -> Iterator[Piece]:
    """Words with `<` and `&` written as HTML has them."""
    string, start, end = piece
    done = 0
    same = len(string) == end - start
    for mark in _MARKUP.finditer(string) if "<" in string or "&" in string else ():
        at = mark.start()
        if same:
            yield Piece(string[done:at], start + done, start + at)
            yield Piece(_ENTITIES[mark[0]], start + at, start + at + 1)
        else:  # one character that was written as an entity
            yield Piece(_ENTITIES[mark[0]], start, end)
        done = at + 1
    if done < len(string):
        yield Piece(string[done:], start + done if same else start, end)
