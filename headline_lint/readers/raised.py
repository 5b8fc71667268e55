"""Raised digits: which are the number of a note, no copy, and which a power, a numerator or an isotope's mass."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Copy

_RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
RAISED = str.maketrans("0123456789", _RAISED_DIGITS)
"""A raised digit stays one: it is no digit of the figure before it."""
_LOWERED = str.maketrans(_RAISED_DIGITS, "0123456789")

_MARK = lazy(
    r"""\s*(?:
        [*†‡§¶‖]{1,3}
      | \d{1,3}(?:(?:\s?[,;–-]\s?|\s)\d{1,3}){1,20}+
      | [\[(]\s?(?:\d{1,3}|[a-z*†‡]|)\s?[\])]
      | \[[^\[\]]{1,40}\]
    )\s*""",
    re.VERBOSE,
)
_POWERED = frozenset(
    """cm dm feet foot ft in inch inches kilometer kilometers kilometre kilometres km m meter meters metre metres mi
    mile miles mm nm s sec yard yards yd µm μm""".split()
)
"""Units of which there are squares and cubes."""
_BASES = frozenset({"2", "10"})
"""Figures of which powers are printed: 10⁶ dollars, 2¹⁰ bytes."""
_SLASHES = ("/", "⁄", "∕")
_TELLING = 24
"""Characters before a raised digit that tell what it is: more than a unit and its figure have."""
_LAST = lazy(r"(?<![^\W\d_])(?P<letters>[^\W\d_]++)\Z|(?<!\d)(?P<digits>\d++)\Z")
_OF_A_FIGURE = lazy(r"[\d°º/]\s?\Z")

Sense = Literal["note", "power", "either"]


class _Raised(NamedTuple):
    """A raised number: where its piece stands, what it says, and what it may be."""

    copy: int
    piece: int
    number: int
    sense: Sense


def is_mark(words: str) -> bool:
    """Whether a raised run is what only notes are marked with: several numbers, brackets, a star or a dagger."""
    return _MARK.fullmatch(words) is not None


def is_ordinal(words: str) -> bool:
    """Whether raised letters are the end of a word, as in 5th, and not a note's."""
    return len(words) > 1 and words.isalpha()


def sense_of(before: str, number: str, after: str) -> Sense:
    """What a raised number is, by the characters of its block that stand before and after it.

    After a unit that is squared or cubed a 2 or a 3 may be either: 100 m², 35 km³ (of the third note).
    """
    if after.startswith(_SLASHES) or (after[:1].isalpha() and not before[-1:].strip()):
        return "power"
    last = _LAST.search(before, max(0, len(before) - _TELLING))
    if last is None:
        return "note"
    if last["digits"]:
        return "power" if last["digits"] in _BASES else "note"
    if number not in {"2", "3"}:
        return "note"
    if last["letters"].lower() in _POWERED:
        return "either"
    is_unit = _OF_A_FIGURE.search(before, max(0, last.start() - 2), last.start()) is not None
    return "power" if len(last["letters"]) == 1 and not is_unit else "note"


def without_notes(copies: Sequence[Copy]) -> list[Copy]:
    """The blocks of a story, the numbers of notes left out of them."""
    notes: dict[int, set[int]] = {}
    for found in _notes(copies):
        notes.setdefault(found.copy, set()).add(found.piece)
    kept = [*copies]
    for place, pieces in notes.items():
        parts = [
            Piece("", part.start, part.end) if at in pieces else part for at, part in enumerate(copies[place].pieces)
        ]
        kept[place] = copies[place]._replace(pieces=parts)
    return kept


def _notes(copies: Sequence[Copy]) -> Iterator[_Raised]:
    """The raised numbers that are notes': what may be either is one where it alone is missing in their sequence."""
    raised = [*_raised_in(copies)]
    following: list[int] = []
    number = 0
    for found in reversed(raised):
        following.append(number)
        if found.sense == "note":
            number = found.number
    number = 0
    for found, after in zip(raised, reversed(following), strict=True):
        if found.sense == "note" or (
            found.sense == "either" and (number, after) == (found.number - 1, found.number + 1)
        ):
            yield found
            number = found.number


def _raised_in(copies: Sequence[Copy]) -> Iterator[_Raised]:
    for place, copy in enumerate(copies):
        before = ""
        for at, piece in enumerate(copy.pieces):
            if piece.string and not piece.string.strip(_RAISED_DIGITS):
                after = next((one.string for one in copy.pieces[at + 1 : at + 3] if one.string), "")
                number = piece.string.translate(_LOWERED)
                yield _Raised(place, at, int(number[:4]), sense_of(before, number, after))
            before = (before + piece.string[-_TELLING:])[-_TELLING:]
