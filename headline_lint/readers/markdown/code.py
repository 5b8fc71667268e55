"""Where a Markdown source holds code, comments and scripts: nothing in them is a mark of the site builder's."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = lazy(
    r"""^[ \t>]*+(?:(?:[-*+]|\d{1,9}[.)])[ \t]++)?+(?P<fence>`{3,}+|~{3,}+)
      | (?P<ticks>`++)
      | (?P<comment><!--)
      | <(?P<raw>script|style|pre|textarea)(?=[\s>])""",
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_FENCE = lazy(r"^[ \t>]*+(`{3,}+|~{3,}+)[ \t]*+\r?$", re.MULTILINE)
_RAW_END = lazy(r"</(script|style|pre|textarea)(?=[\s>])", re.IGNORECASE)
_BLANK_LINE = lazy(r"\n[ \t>]*+\r?\n")


def code_in(source: str, start: int) -> list[tuple[int, int]]:
    """The stretches of a body that are code, comments or scripts, in order: fenced blocks, code spans, raw elements.

    What is never closed goes to the end, but for a code span, which is none.
    """
    return list(_stretches(source, start))


def _stretches(source: str, start: int) -> Iterator[tuple[int, int]]:
    at = start
    ticks = _TickRuns(source, start)
    for opening in _OPENING.finditer(source, start):
        if opening.start() < at:
            continue
        if opening["fence"]:
            at = _fence_end(source, opening.end(), opening["fence"])
        elif opening["comment"]:
            at = _after(source.find("-->", opening.end()), 3, len(source))
        elif opening["raw"]:
            name = opening["raw"].lower()
            closing = next((end for end in _RAW_END.finditer(source, opening.end()) if end[1].lower() == name), None)
            at = closing.start() if closing else len(source)
        else:
            at = ticks.partner_end(*opening.span())
            if at < 0:
                at = opening.end()
                continue
        yield opening.start(), at


def _after(found: int, length: int, end: int) -> int:
    return end if found < 0 else found + length


def _fence_end(source: str, at: int, fence: str) -> int:
    """Where a fenced block ends: at a fence of the same marks, as many or more."""
    for closing in _FENCE.finditer(source, at):
        if closing[1].startswith(fence):
            return closing.end()
    return len(source)


class _TickRuns:
    """Runs of backticks, and the next run of the same length after each in the same paragraph."""

    def __init__(self, source: str, start: int) -> None:
        self._next: dict[int, int] = {}
        self._breaks: list[int] | None = None
        self._source = source
        waiting: dict[int, int] = {}
        if "`" in source:
            for run in re.finditer("`+", source[start:]):
                length = run.end() - run.start()
                if length in waiting:
                    self._next[waiting[length]] = start + run.end()
                waiting[length] = start + run.start()

    def partner_end(self, start: int, end: int) -> int:
        """Where the code span ends that a run opens; -1 where it opens none."""
        closing = self._next.get(start, -1)
        if closing < 0:
            return -1
        if self._breaks is None:
            self._breaks = [found.start() for found in _BLANK_LINE.finditer(self._source)]
        at = bisect_left(self._breaks, end)
        return -1 if at < len(self._breaks) and self._breaks[at] < closing else closing
