"""Where words stand in a text: looked up, since a file may have thousands of fixes that all stand in it twice."""

from __future__ import annotations

import re
from collections import defaultdict

from headline_lint.base.patterns import lazy

_RUN = lazy(r"\w+")
_BEFORE = lazy(r"[^\w\s]*+(?=\w)")
"""What stands before the first run of letters or figures, where that is known by its length."""


class WordIndex:
    """The runs of letters and figures of a string, by as many in a row as are asked for."""

    def __init__(self, string: str, *, any_case: bool) -> None:
        self._string = string
        self._flags = re.IGNORECASE if any_case else 0
        self._runs = [(self._key(run[0]), run.start()) for run in _RUN.finditer(string)]
        self._rows: dict[int, dict[tuple[str, ...], list[int]]] = {}

    def find(self, words: str) -> list[tuple[int, int]]:
        """Where these words stand, whatever blanks are between them, and no part of other words."""
        before = r"(?<!\w)" if words[:1].isalnum() else ""
        after = r"(?!\w)" if words[-1:].isalnum() else ""
        pattern = re.compile(before + r"\s+".join(map(re.escape, words.split())) + after, self._flags)
        head = _BEFORE.match(words)
        if head is None or "_" in (words[0], words[-1]):
            return [found.span() for found in pattern.finditer(self._string)]
        runs = tuple(self._key(run) for run in _RUN.findall(words))
        spans: list[tuple[int, int]] = []
        for start in self._row(len(runs)).get(runs, ()):
            place = start - head.end()
            found = pattern.match(self._string, place) if place >= 0 else None
            if found is not None and (not spans or place >= spans[-1][1]):
                spans.append(found.span())
        return spans

    def _row(self, length: int) -> dict[tuple[str, ...], list[int]]:
        """Where so many runs in a row start, by what they are."""
        if length not in self._rows:
            row: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
            for first in range(len(self._runs) - length + 1):
                row[tuple(run for run, _ in self._runs[first : first + length])].append(self._runs[first][1])
            self._rows[length] = row
        return self._rows[length]

    def _key(self, run: str) -> str:
        return run.lower() if self._flags else run
