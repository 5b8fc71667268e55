"""Words put in the place of others: how the source must hold them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from headline_lint.document.text import Text

_BLANKS = lazy(r"\s+")
_MARKS = "()[],;"
"""What stands at a word, and stays where it is when words change places."""


def is_whole(text: Text, start: int, end: int) -> bool:
    """Whether the source of some characters holds them only: markup among them would be lost with a replacement."""
    return all(first.end == second.start for first, second in pairwise(text.pieces(start, end)))


def as_source(
    words: str, text: Text, start: int, end: int, source: str, escape: Callable[[str, int], str | None]
) -> str | None:
    """Words for the place of these characters as the source must hold them.

    Between as many words as there were, the blanks of the source stay: a line end, `&nbsp;`, JSON's escape of a thin
    space; what nobody sees does not. `escape` is the document's. None where the format cannot hold them there.
    """
    place = text.source_span(start, end).start
    blanks = [*_BLANKS.finditer(text.string, start, end)]
    new = words.split(" ")
    if len(new) != len(blanks) + 1:
        return escape(words, place)
    old = text.string[start:end].split()
    kept = [_as_written(text, *blank.span(), source) for blank in blanks]
    if len(old) == len(new):
        kept = _placed(kept, old, new)
    parts = [part for word, blank in zip(new, [*kept, ""], strict=True) for part in (escape(word, place), blank)]
    written = [part for part in parts if part is not None]
    return "".join(written) if len(written) == len(parts) else None


def _as_written(text: Text, start: int, end: int, source: str) -> str:
    """The source of some characters, without what nobody sees."""
    at, last = text.source_span(start, end)
    parts = []
    first = bisect_left(text.hidden, start, key=attrgetter("at"))
    for _, unseen in text.hidden[first : bisect_right(text.hidden, end, key=attrgetter("at"))]:
        if at <= unseen.start and unseen.end <= last:
            parts.append(source[at : unseen.start])
            at = unseen.end
    return "".join([*parts, source[at:last]])


def _placed(blanks: list[str], old: list[str], new: list[str]) -> list[str]:
    """The blanks between old words as they stand between new ones: each stays before its word, if that moves."""
    left = [(word.strip(_MARKS), blank) for word, blank in zip(old[1:], blanks, strict=True)]
    found: list[str | None] = []
    for word in new[1:]:
        own = next((pair for pair in left if pair[0] == word.strip(_MARKS)), None)
        found.append(own and own[1])
        if own is not None:
            left.remove(own)
    rest = iter(left)
    return [next(rest)[1] if blank is None else blank for blank in found]
