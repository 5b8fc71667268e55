"""Columns as other programs count them: in UTF-16 code units or UTF-8 bytes, not in code points."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.document import Location

Unit = Literal["utf-16", "utf-8"]

_WIDE: dict[Unit, re.Pattern[str]] = {
    "utf-16": re.compile("[\U00010000-\U0010ffff]"),
    "utf-8": re.compile("[^\x00-\x7f]"),
}


class Columns:
    """The columns of places in these sources, counted in these units.

    What is known of a source is kept until another is asked about: findings come file by file.
    """

    def __init__(self, sources: Mapping[str, str], unit: Unit) -> None:
        self._sources = sources
        self._unit = unit
        self._path: str | None = None
        self._wide: tuple[list[int], list[int]] = [], [0]

    def of(self, path: str, offset: int, location: Location) -> int:
        """The 1-based column of an offset of the source at this path; `location` is its place in code points."""
        if path != self._path:
            self._path, self._wide = path, _wide(self._sources[path], self._unit)
        places, extra = self._wide
        start = offset - location.column + 1
        return location.column + extra[bisect_left(places, offset)] - extra[bisect_left(places, start)]


def _wide(source: str, unit: Unit) -> tuple[list[int], list[int]]:
    """The offsets of characters that take more than one unit, and how many units too many stand before each."""
    wide = () if source.isascii() else _WIDE[unit].finditer(source)
    found = [(one.start(), _units(one[0], unit) - 1) for one in wide]
    return [place for place, _ in found], list(accumulate((more for _, more in found), initial=0))


def _units(character: str, unit: Unit) -> int:
    if unit == "utf-16":
        return 2
    return len(character.encode("utf-8", "surrogatepass"))
