"""The lines of a source: an offset told as line and column."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from headline_lint.document.text import Location


class Lines:
    r"""Where the lines of a source start; they are counted when a place is first asked for.

    A line ends at `\n`, `\r\n` or `\r`. The stories of one file share theirs.
    """

    __slots__ = ("_source", "_starts")

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts: list[int] | None = None

    def locate(self, offset: int) -> Location:
        """The line and column of an offset of the source."""
        if self._starts is None:
            lines = self._source.replace("\r\n", " \n").replace("\r", "\n").split("\n")
            self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        line = bisect_right(self._starts, offset)
        return Location(line, offset - self._starts[line - 1] + 1)

    def __reduce__(self) -> tuple[type[Lines], tuple[str]]:
        return Lines, (self._source,)
