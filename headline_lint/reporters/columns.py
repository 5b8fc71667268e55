"""Columns as other programs count them: in UTF-16 code units or UTF-8 bytes, not in code points."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from headline_lint.document import Location

Unit = Literal["utf-16", "utf-8"]

_WIDE: dict[Unit, re.Pattern[str]] = {
    "utf-16": re.compile("[\U00010000-\U0010ffff]"),
    "utf-8": re.compile("[^\x00-\x7f]"),
}


def column(source: str, offset: int, location: Location, unit: Unit) -> int:
    """The 1-based column of an offset of the source, counted in these units; `location` is its place in code points."""
    places, extra = _wide(source, unit)
    start = offset - location.column + 1
    return location.column + extra[bisect_left(places, offset)] - extra[bisect_left(places, start)]


@lru_cache(maxsize=1)
def _wide(source: str, unit: Unit) -> tuple[list[int], list[int]]:
    """The offsets of characters that take more than one unit, and how many units too many stand before each."""
    wide = () if source.isascii() else _WIDE[unit].finditer(source)
    found = [(one.start(), _units(one[0], unit) - 1) for one in wide]
    return [place for place, _ in found], list(accumulate((more for _, more in found), initial=0))


def _units(character: str, unit: Unit) -> int:
    if unit == "utf-16":
        return 2
    return len(character.encode("utf-8", "surrogatepass"))
