"""The fields of front matter, whichever notation it is in: which key a value counts under, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from headline_lint.document import Piece


_NAMED = frozenset({("captions", "text"), ("author", "name"), ("authors", "name")})
"""Fields whose items may be mappings, and the key under which their words stand."""
_AT_ANY_DEPTH = frozenset({"alt", "caption"})
"""What a picture has, wherever front matter names one."""


class FieldValue(NamedTuple):
    """A scalar: the field it belongs to, its style (in most notations its quotation marks) and its place."""

    key: str
    style: str
    start: int
    end: int


class Notation(NamedTuple):
    """How a notation writes words: what finds the words of a value, and what writes plain words into one of a style.

    `write` gives None where a value of that style cannot hold the words.
    """

    pieces: Callable[[str, FieldValue], Iterable[Piece]]
    write: Callable[[str, str], str | None]


def field_under(field: str | None, key: str) -> str:
    """The field that what stands under a key belongs to: "" for what is no copy.

    `field` is that of the mapping that has the key, None for the outermost one. Lists do not count: what they hold
    belongs to the field that they do.
    """
    if field is None or key in _AT_ANY_DEPTH:
        return key
    return field if (field, key) in _NAMED else ""
