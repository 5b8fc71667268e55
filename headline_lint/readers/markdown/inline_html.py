"""HTML tags in a Markdown paragraph: which raise, strike out or hide words, and which show a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from headline_lint.readers.raised import is_ordinal

if TYPE_CHECKING:
    from headline_lint.document import Piece
    from headline_lint.readers.html.tokens import Tag


class InlineTag(NamedTuple):
    """A tag: the name of its element, if that holds something, whether it ends it, and whether it parts words.

    `description`: of a picture. `out`: what the element holds is no copy; `shows`: readers see something in its place.
    `note`: it is the mark of a note.
    """

    name: str = ""
    ends: bool = False
    breaks: bool = False
    description: tuple[Piece, ...] = ()
    out: bool = False
    shows: bool = False
    note: bool = False


class Inline:
    """What the HTML tags of a paragraph say of the words behind them. `raised`: inside `sup`."""

    __slots__ = ("_depth", "_muting", "_noted", "raised")

    def __init__(self) -> None:
        self.raised = self._noted = False
        self._muting = ""  # the element that is no copy
        self._depth = 0  # how many of its name are open

    @property
    def muted(self) -> bool:
        """Whether the words are struck out, or nothing that is read."""
        return self._depth > 0

    def is_note(self, words: str) -> bool:
        """Whether the words are a raised link, which leads to a note."""
        return self._noted and not is_ordinal(words)

    def follow(self, tag: InlineTag) -> bool:
        """Take a tag; whether readers see something there that is no copy."""
        if self._depth:
            if tag.name == self._muting:
                self._depth += -1 if tag.ends else 1
            return False
        if tag.out and not tag.ends:
            self._muting, self._depth = tag.name, 1
        elif tag.name == "sup":
            self.raised = not tag.ends
        if tag.name in {"sup", "a"}:
            self._noted = (self.raised or tag.note) and not tag.ends and tag.name == "a"
        return tag.shows and not tag.ends


def inline_tag(written: str, start: int) -> InlineTag:
    """The tag that is written at an offset of the source."""
    # late: few paragraphs hold HTML
    from headline_lint.readers.html.tags import BLOCKS, IMAGES, OUT, SEEN, VOID, meaning
    from headline_lint.readers.html.tokens import tokens

    tag = next(tokens(written), None)
    if tag is None or not tag.name:
        return InlineTag()
    name, means = tag.name, meaning(written, tag)
    out = means.out or name in OUT or (name not in BLOCKS and (means.furniture or means.doubtful))
    if name in IMAGES:
        return InlineTag(description=() if out else _description(written, tag, start), shows=True)
    breaks = name in BLOCKS or name == "br"
    if name in VOID or written.endswith("/>"):
        return InlineTag(breaks=breaks)
    return InlineTag(name, tag.kind == "close", breaks, (), out, out and (name in BLOCKS or name in SEEN), means.note)


def _description(written: str, tag: Tag, start: int) -> tuple[Piece, ...]:
    """What a picture shows, by its tag."""
    from headline_lint.readers.html.entities import characters
    from headline_lint.readers.html.tokens import attributes

    alt = attributes(written, tag.inner_start, tag.inner_end).get("alt")
    pieces = characters(written, alt.start, alt.end) if alt else []
    return tuple(piece._replace(start=piece.start + start, end=piece.end + start) for piece in pieces)
