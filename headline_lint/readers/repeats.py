"""What a story says twice is read once: its headline in the body, a caption of two pictures, the beginning of the body.

What is left out is kept apart: whoever mends the one must mend the other.
"""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import Copy, Piece, Repeat, Text, as_seen, seen_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from headline_lint.document import Scope

_HEADS: frozenset[Scope] = frozenset({"headline", "byline"})
_BESIDE: frozenset[Scope] = frozenset({"standfirst", "caption"})
"""What is left out where it says no more than one of these before it."""
_BODY: frozenset[Scope] = frozenset({"body", "crosshead"})
_FIRST = 4
"""Among so many first paragraphs a body may repeat its headline and byline."""
_CUT = lazy(r"(?<!\s)\s*+(?:\[?(?:…|\.\.\.)\]?|(?:continue reading|read more)\b.*)\s*+\Z", re.IGNORECASE | re.DOTALL)
"""The end of a description that software cut from the body."""
_WORD = lazy(r"\S+")
_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
"""An attribute has straight quotation marks where the caption under a picture has curly ones."""


class LeftOut(NamedTuple):
    """Copy that was left out, and the copies that say the same, from one offset of their words to another."""

    copy: Copy
    originals: list[Copy]
    start: int
    end: int

    @property
    def is_headline_in_body(self) -> bool:
        """Whether the body has the headline again."""
        return self.copy.scope in _BODY and self.originals[0].scope == "headline"

    def repeat(self, escape: Callable[[str, int], str | None]) -> Repeat:
        """Both as they stand in the source."""
        return Repeat(joined([self.copy]), _stretch(joined(self.originals), self.start, self.end), escape)


def said_once(copies: Sequence[Copy]) -> tuple[list[Copy], list[LeftOut]]:
    """The copies of a story without those that say again what others say, and these."""
    heads: dict[str, Copy] = {}
    beside: dict[str, Copy] = {}
    kept: list[Copy] = []
    copies, out = captions_once(copies)
    first = 0
    for copy in copies:
        in_body = copy.scope in _BODY
        first += in_body
        if not in_body or first <= _FIRST:
            words = _key(copy)
            said = beside if copy.scope in _BESIDE else heads
            if words in said:
                out.append(LeftOut(copy, [said[words]], 0, len(seen_in(said[words].pieces))))
                continue
            if not in_body:
                said[words] = copy
        kept.append(copy)
    return _without_excerpts(kept, out), out


def captions_once(copies: Sequence[Copy]) -> tuple[list[Copy], list[LeftOut]]:
    """The copies without captions that say what a headline or another caption says, and these.

    The description of a picture repeats a caption, not this that, whichever stands first.
    """
    said: dict[str, Copy] = {}
    for copy in sorted(copies, key=attrgetter("description")):
        if copy.scope in {"headline", "caption"}:
            said.setdefault(_key(copy), copy)
    kept: list[Copy] = []
    out: list[LeftOut] = []
    for place, copy in enumerate(copies):
        original = said[_key(copy)] if copy.scope == "caption" else copy
        beside = copies[place + 1] if copy.description and place + 1 < len(copies) else copy
        if original is not copy:
            out.append(LeftOut(copy, [original], 0, len(seen_in(original.pieces))))
        elif beside is not copy and _begins_with(beside, copy):
            out.append(LeftOut(copy, [beside], 0, len(_key(copy))))
        else:
            kept.append(copy)
    return kept, out


def _begins_with(caption: Copy, description: Copy) -> bool:
    """Whether a caption says what a picture's description does, and then more: who took it, say."""
    words, more = _key(description), _key(caption)
    return caption.scope == "caption" and more.startswith(words) and not more[len(words) :][:1].isalnum()


def joined(copies: Iterable[Copy]) -> Text:
    """Several copies as one text, a blank between two."""
    pieces: list[Piece] = []
    for copy in copies:
        if pieces:
            pieces.append(Piece(" ", pieces[-1].end, pieces[-1].end))
        pieces += copy.pieces
    return Text(pieces)


def _without_excerpts(copies: list[Copy], out: list[LeftOut]) -> list[Copy]:
    """The blocks without standfirsts that are but the beginning of the body, a paragraph or another; `out` gets these.

    Where there is no body, the longest standfirst is held to be it.
    """
    standfirsts = [copy for copy in copies if copy.scope == "standfirst"]
    if not standfirsts:
        return copies
    bodies = [copy for copy in copies if copy.scope in _BODY] or [max(standfirsts, key=_length)]
    words_of = [seen_in(copy.pieces) for copy in bodies]
    body = " ".join(words_of)
    paragraphs = dict(zip(reversed(words_of), reversed(bodies), strict=True))
    kept = []
    at = 0
    said: dict[str, Copy] = {}
    for copy in copies:
        if copy.scope != "standfirst" or copy is bodies[0]:
            kept.append(copy)
            continue
        seen = seen_in(copy.pieces)
        words = _CUT.sub("", seen)
        start = next((place for place in (at, 0) if words and body.startswith(words, place)), -1)
        if start >= 0:
            out.append(LeftOut(copy, bodies, start, start + len(words)))
            at = max(at, start + len(words) + 1)
        elif seen in paragraphs:
            out.append(LeftOut(copy, [paragraphs[seen]], 0, len(seen)))
        elif words and words in said:
            out.append(LeftOut(copy, [said[words]], 0, len(words)))
        else:
            kept.append(copy)
            said.setdefault(words, copy)
    return kept


def _length(copy: Copy) -> int:
    return sum(len(piece.string) for piece in copy.pieces)


def _key(copy: Copy) -> str:
    """What makes two blocks the same: their words, but for capitals, a full stop and the “by” of a byline."""
    words = seen_in(copy.pieces).translate(_STRAIGHT).rstrip(".").lower()
    return words.removeprefix("by ") if copy.scope == "byline" else words


def _stretch(text: Text, start: int, end: int) -> Text:
    """The part of a text that lies between two offsets of its words as they are seen, with single blanks."""
    first, last = len(text.string), 0
    at = 0
    for word in _WORD.finditer(text.string):
        size = len(as_seen(word[0]))
        if not size:
            continue
        if start < at + size and at < end:
            first = min(first, word.start())
            last = word.end() if at + size <= end else word.start() + end - at
        at += size + 1
    return Text(text.pieces(first, last))
