"""The digits of a figure as printed, with the marks that group them: 1,200.5, 12,34,567, 35 000, 1'200."""

from __future__ import annotations

from headline_lint.base.patterns import lazy
from headline_lint.language.numbers.number import MOST_DIGITS

_FIGURE = lazy(
    r"\d++(?:\.\d++)?+(?![,' ]\d)"  # most figures
    r"|(?:\d{1,3}(?:,\d{2,3}){0,15},\d{3}(?!\d)"
    r"|[1-9]\d{0,2}(?:'\d{3}){1,9}(?![\d'\"])"
    r"|[1-9]\d{0,2}(?P<spaced>(?: \d{3}){1,9})(?!\d| \d|[/:,'^]\d)"
    r"|\d+)(?:\.\d+)?"
)
_UNSPACED = lazy(r"\d+(?:\.\d+)?")
_TOO_LONG = lazy(
    rf"(?:\d(?:[.,:/⁄']?\d){{{MOST_DIGITS},}}+|\d{{1,3}}(?: \d{{3}}(?!\d)){{{MOST_DIGITS // 3},}}+)"
    r"(?: ?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[ -]\d/\d)?"
)
_MARKS = str.maketrans("", "", ", '")
_MARK = lazy(r"(?<=\d)[, '](?=\d)")
_THOUSANDS = lazy(r"[1-9]\d{0,2}\.\d{3}")
_TOUCHED = lazy(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞¹²³⁰⁴-⁹₀-₉](?:[^\w\s,;:()\[\]]| | ?[±^/⁄∕×*+] )$")
_REACH = 4  # characters before a figure: a digit, a mark and the blanks about it
_DASHES = "-–—"


def figure_end(lower: str, start: int) -> int | None:
    """Where the figure that begins with a digit at `start` ends; None where there is no digit."""
    found = _FIGURE.match(lower, start)
    if found and found.lastgroup and is_touched(lower, start) and lower[start - 1] not in _DASHES:
        found = _UNSPACED.match(lower, start)
    return found.end() if found else None


def too_long(lower: str, start: int) -> int | None:
    """Where figures end that run on from `start` for longer than a number can; None where they do not."""
    found = _TOO_LONG.match(lower, start)
    return found.end() if found else None


def is_touched(marked: str, start: int) -> bool:
    """Whether what stands before `start` is a figure with which this one may be read as one: 3·5, 10^6, 2019 35.

    Whoever holds a figure against another had better not know this one: it was not read whole.
    """
    return _TOUCHED.search(marked, max(0, start - _REACH), start) is not None


def ungrouped(written: str) -> tuple[str, str]:
    """The digits without what groups them, and the other figure that they may be.

    A blank may part two figures (of 1 200 the other is 200), a full stop may group three digits (1.500: 1500).
    """
    if "." in written:
        other = written.replace(".", "") if _THOUSANDS.fullmatch(written) else ""
    else:
        other = written.rpartition(" ")[2] if " " in written else ""
    return written.translate(_MARKS), other


def group_mark(written: str) -> str:
    """The mark that groups the digits, "" where none does."""
    found = _MARK.search(written)
    return found[0] if found else ""
