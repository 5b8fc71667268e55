"""HTML tags in a Markdown paragraph: which raise, strike out or hide words, and which show a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from headline_lint.readers.html.entities import characters
from headline_lint.readers.html.tags import BLOCKS, IMAGES, OUT, SEEN, VOID, meaning
from headline_lint.readers.html.tokens import attributes, tokens
from headline_lint.readers.raised import is_ordinal

if TYPE_CHECKING:
    from headline_lint.document import Piece
    from headline_lint.readers.html.tokens import Tag

_PARTING = BLOCKS | {"br"}
_SHOWN = BLOCKS | SEEN
"""Elements in whose place readers see something, though their content is no copy."""


class InlineTag(NamedTuple):
    """A tag: its name, whether it ends an element, whether it parts words, and the description of a picture.

    `out`: what it holds is no copy. `note`: it is the mark of a note.
    """

    name: str = ""
    ends: bool = False
    breaks: bool = False
    description: tuple[Piece, ...] = ()
    out: bool = False
    note: bool = False


class Inline:
    """What the HTML tags of a paragraph say of the words behind them. `raised`: inside `sup`."""

    __slots__ = ("_muting", "_noted", "raised")

    def __init__(self) -> None:
        self.raised = self._noted = False
        self._muting: list[str] = []  # the element that is no copy, and those open in it

    @property
    def muted(self) -> bool:
        """Whether the words are struck out, or nothing that is read."""
        return bool(self._muting)

    def is_note(self, words: str) -> bool:
        """Whether the words are a raised link, which leads to a note."""
        return self._noted and not is_ordinal(words)

    def follow(self, tag: InlineTag) -> bool:
        """Take a tag; whether it begins something that readers see and that is no copy."""
        if self._muting:
            self._follow_muted(tag)
            return False
        if tag.out and not tag.ends:
            self._muting.append(tag.name)
            return tag.name in _SHOWN
        if tag.name == "sup":
            self.raised = not tag.ends
        if tag.name in {"sup", "a"}:
            self._noted = (self.raised or tag.note) and not tag.ends and tag.name == "a"
        return tag.name in IMAGES

    def _follow_muted(self, tag: InlineTag) -> None:
        """Take a tag inside what is no copy."""
        if not tag.ends:
            self._muting += [tag.name] * (tag.name not in VOID)
        elif tag.name in self._muting:
            while self._muting.pop() != tag.name:
                pass


def inline_tag(written: str, start: int) -> InlineTag:
    """The tag that is written at an offset of the source."""
    tag = next(tokens(written), None)
    if tag is None or not tag.name:
        return InlineTag()
    means = meaning(written, tag)
    in_line = tag.name not in BLOCKS
    out = means.out or tag.name in OUT or (in_line and (means.furniture or means.doubtful))
    if tag.name in IMAGES:
        return InlineTag(tag.name, description=() if out else _description(written, tag, start))
    if tag.name in VOID or written.endswith("/>"):
        return InlineTag(breaks=tag.name in _PARTING)
    return InlineTag(tag.name, tag.kind == "close", tag.name in _PARTING, out=out, note=means.note)


def _description(written: str, tag: Tag, start: int) -> tuple[Piece, ...]:
    """What a picture shows, by its tag."""
    alt = attributes(written, tag.inner_start, tag.inner_end).get("alt")
    pieces = characters(written, alt.start, alt.end) if alt else []
    return tuple(piece._replace(start=piece.start + start, end=piece.end + start) for piece in pieces)
