"""References in square brackets: to addresses that stand in the file or in one it includes, and to literature."""

from __future__ import annotations

import re
from functools import cached_property

from headline_lint.base.patterns import lazy

_DEFINITION = lazy(r"^[ ]{0,3}\[(?P<label>[^\[\]\n]{1,200})\]:", re.MULTILINE)
_CITATION = lazy(r"\[(?P<label>-?@\w[^\[\]\n]{0,200})\](?![\[(:])")
_LINK = lazy(r"\[(?P<words>[^\[\]]{2,300})\]\[(?P<label>[^\[\]]{0,200})\]")
_INCLUDE = lazy(r"\{%-?\s*+include|\{\{[<%&]?")


class References:
    """The references of a body that begins at an offset."""

    def __init__(self, source: str, start: int) -> None:
        self._source = source
        self._start = start

    def citation(self, at: int) -> re.Match[str] | None:
        """A reference to literature at an offset, unless it is one to an address."""
        found = _CITATION.match(self._source, at)
        return found if found and _plain(found["label"]) not in self._labels else None

    def foreign_link(self, at: int) -> re.Match[str] | None:
        """A link at an offset whose address stands in another file, which this one includes."""
        if not self._includes:
            return None
        found = _LINK.match(self._source, at)
        if found is None or "\n\n" in found[0] or self._source.startswith("!", at - 1):
            return None
        label = _plain(found["label"] or found["words"])
        return found if label not in self._labels and not label.isdecimal() else None

    @cached_property
    def _labels(self) -> frozenset[str]:
        """What links may refer to."""
        return frozenset(_plain(found["label"]) for found in _DEFINITION.finditer(self._source, self._start))

    @cached_property
    def _includes(self) -> bool:
        return _INCLUDE.search(self._source, self._start) is not None


def _plain(label: str) -> str:
    """A label as it is compared: whatever its case and its blanks."""
    return " ".join(label.split()).casefold()
