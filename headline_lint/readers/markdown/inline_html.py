"""HTML tags in a Markdown paragraph: which raise, strike out or hide words, and which show a picture."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece
from headline_lint.readers.raised import is_ordinal

if TYPE_CHECKING:
    from headline_lint.document import Span

_TAG = lazy(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*+)")
_ALT = lazy(r"""\salt\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)')""", re.IGNORECASE)
_ENTITY = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_BREAKS = frozenset("blockquote br div h1 h2 h3 h4 h5 h6 hr li ol p td th tr ul".split())
_STRUCK = frozenset({"del", "s", "strike"})
_HIDDEN = frozenset("button code iframe kbd math noscript samp script select style svg textarea video".split())


class InlineTag(NamedTuple):
    """A tag: its name, whether it ends an element, whether it parts words, and the description of a picture."""

    name: str = ""
    ends: bool = False
    breaks: bool = False
    description: tuple[Piece, ...] = ()


class Inline:
    """What the HTML tags of a paragraph say of the words behind them. `raised`: inside `sup`."""

    __slots__ = ("_muting", "_noted", "raised")

    def __init__(self) -> None:
        self.raised = self._noted = False
        self._muting: list[str] = []

    @property
    def muted(self) -> bool:
        """Whether the words are struck out, or nothing that is read."""
        return bool(self._muting)

    def is_note(self, words: str) -> bool:
        """Whether the words are a raised link, which leads to a note."""
        return self._noted and not is_ordinal(words)

    def follow(self, tag: InlineTag) -> bool:
        """Take a tag; whether it ends something that readers see and that is no copy."""
        if tag.name in _STRUCK or tag.name in _HIDDEN:
            if not tag.ends:
                self._muting.append(tag.name)
            elif tag.name in self._muting[-1:]:
                self._muting.pop()
                return tag.name in _HIDDEN
        elif tag.name == "sup":
            self.raised = not tag.ends
        if tag.name in {"sup", "a"}:
            self._noted = self.raised and not tag.ends and tag.name == "a"
        return tag.name == "img"


def inline_tag(source: str, span: Span) -> InlineTag:
    """The tag that stands in a span of the source."""
    found = _TAG.match(source, *span)
    if found is None:
        return InlineTag()
    name = found["name"].lower()
    ends = found["end"] == "/"
    if name == "img":
        alt = _ALT.search(source, *span)
        return InlineTag(name, ends, description=_undone(source, *alt.span(alt.lastgroup or 0)) if alt else ())
    closed = name in _HIDDEN and source.endswith("/>", *span)
    return InlineTag("" if closed else name, ends, name in _BREAKS)


def _undone(source: str, start: int, end: int) -> tuple[Piece, ...]:
    """The characters between two offsets, entities undone."""
    pieces = []
    for entity in _ENTITY.finditer(source, start, end):
        pieces.append(Piece(source[start : entity.start()], start, entity.start()))
        pieces.append(Piece(unescape(entity[0]), *entity.span()))
        start = entity.end()
    return (*pieces, Piece(source[start:end], start, end))
