"""Fractions as printed, alone or behind a figure: ½, 2½, 5-1/2, 3⁄8, 1 ¹⁵⁄₁₆, 3 and three quarters."""

from __future__ import annotations

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record

VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
"""Fraction characters: numerator and denominator."""
RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
"""Raised digits, of which a numerator may be made."""
SLASHES = "/⁄∕"
"""A slash between two plain figures may part a date or a score; the fraction slash and the division slash do not."""

_LOWERED = "₀₁₂₃₄₅₆₇₈₉"
_PLAIN = str.maketrans(RAISED + _LOWERED, "0123456789" * 2)
_WORDED = {"half": (1, 2), "third": (1, 3), "quarter": (1, 4), "three": (3, 4)}
_BOTTOM = rf"(?:2|3|4|5|6|8|10|16|32|64)(?![\d/,]|\.\d)|(?<!/)(?:\d{{1,3}}|[{_LOWERED}]{{1,3}})(?![\d{_LOWERED}])"
_ALONE = lazy(rf"(?P<top>[{RAISED}]{{1,3}})[{SLASHES}](?P<bottom>\d{{1,3}}|[{_LOWERED}]{{1,3}})(?![\d{_LOWERED}])")
_BEHIND = lazy(
    rf" ?(?P<glyph>[{''.join(VULGAR)}])"
    rf"|(?P<slash>[{SLASHES}])(?P<under>{_BOTTOM})"
    rf"|(?:[ -]\d{{1,2}}|[ -]?[{RAISED}]{{1,3}})[{SLASHES}](?:{_BOTTOM})"
    r"|[ -]and[ -](?:an?[ -](?P<word>half|third|quarter)|(?P<many>three)[ -]quarters)(?!\w)"
)


class Fraction(Record, frozen=True):
    """A fraction that ends at `end`; `whole`: the figure before it comes on top of it, and is not its numerator."""

    top: int
    bottom: int
    end: int
    whole: bool


def fraction_behind(lower: str, end: int, figure: int) -> Fraction | None:
    """The fraction that a figure ending at `end` begins or is followed by."""
    found = _BEHIND.match(lower, end)
    if found is None:
        return None
    if found["slash"]:
        return _proper(figure, found["under"], found.end(), whole=False)
    if found["glyph"]:
        return Fraction(*VULGAR[found["glyph"]], found.end(), whole=True)
    if word := found["word"] or found["many"]:
        return Fraction(*_WORDED[word], found.end(), whole=True)
    slash = next(mark for mark in SLASHES if mark in found[0])
    top, _, bottom = found[0].lstrip(" -").partition(slash)
    return _proper(int(top.translate(_PLAIN)), bottom, found.end(), whole=True)


def fraction_at(lower: str, start: int) -> Fraction | None:
    """The fraction that begins at `start` with a fraction character or a raised digit."""
    if lower[start] in VULGAR:
        return Fraction(*VULGAR[lower[start]], start + 1, whole=True)
    found = _ALONE.match(lower, start)
    return _proper(int(found["top"].translate(_PLAIN)), found["bottom"], found.end(), whole=True) if found else None


def _proper(top: int, written: str, end: int, *, whole: bool) -> Fraction | None:
    """None where it is not below one: 11⁄2 may be one and a half, its blank lost."""
    bottom = int(written.translate(_PLAIN))
    return Fraction(top, bottom, end, whole) if 0 < top < bottom else None
