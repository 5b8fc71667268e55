"""The line of the source that holds a finding, fit for a terminal, with marks under the span."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import combining, east_asian_width

from headline_lint.base.printable import unprintable

if TYPE_CHECKING:
    from headline_lint.findings.finding import Finding

_TAB = "    "
_CUT = "…"
_REACH = 2
"""How many characters are looked at on either side of the span, for each column: most lines are shorter."""
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
"""Characters that shape their neighbours and take no column."""


def excerpt(source: str, finding: Finding, width: int) -> tuple[str, str]:
    """The source line of a finding and the line of `^` below it, neither wider than `width` columns.

    A line that is too long is cut around the span; a span over several lines is marked to the end of its first.
    """
    line_start = finding.start - finding.location.column + 1
    start = max(line_start, finding.start - _REACH * width)
    line_end = _line_end(source, finding.start, finding.start + _REACH * width)
    end = min(line_end, finding.start + _REACH * width)
    cells = _cells(source[start:end])
    widths = [columns(cell) for cell in cells]
    first = min(finding.start - start, len(cells))
    last = max(first, min(finding.end - start, len(cells)))
    left, right = _window(widths, first, last, width - 2)
    before = _CUT if start + left > line_start else ""
    after = _CUT if start + right < line_end else ""
    line = before + "".join(cells[left:right]) + after
    indent = len(before) + sum(widths[left:first])
    marks = max(1, sum(widths[first : min(last, right)]))
    return line.rstrip(), " " * indent + "^" * marks


def _line_end(source: str, start: int, limit: int) -> int:
    """The offset where the line that `start` stands in ends; if that is beyond `limit`, any offset that is too."""
    ends = [source.find(mark, start, limit) for mark in ("\n", "\r")]
    return min((end for end in ends if end >= 0), default=len(source))


def _cells(line: str) -> list[str]:
    """How each character of a line is shown."""
    cells = list(line)
    for at, shown in unprintable(line):
        cells[at] = _TAB if line[at] == "\t" else shown
    return [" " if cell == "\xa0" else cell for cell in cells]


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if combining(one) or one in _JOINERS else 2 if east_asian_width(one) in {"W", "F"} else 1 for one in text
    )


def _window(widths: list[int], first: int, last: int, width: int) -> tuple[int, int]:
    """The part of a line to show, from `left` to `right`: all of it, else what fits around the span."""
    left, right = first, first
    room = width
    while right < last and room >= widths[right]:
        room -= widths[right]
        right += 1
    if right < last:
        return left, right
    grown = True
    while grown:
        grown = False
        if left > 0 and widths[left - 1] <= room:
            left -= 1
            room -= widths[left]
            grown = True
        if right < len(widths) and widths[right] <= room:
            room -= widths[right]
            right += 1
            grown = True
    return left, right
