"""A fix and all the places where it is put in: that of its finding, and the same words where the file repeats them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.document.replacing import as_source, is_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from headline_lint.document import Document, Repeat, Text
    from headline_lint.findings.finding import Finding


class Edit(NamedTuple):
    """Words for the place of others in the source."""

    start: int
    end: int
    words: str


class Repair(NamedTuple):
    """A fix with its edits, that of its own place first; `missed` names fields that have the words and are left."""

    finding: Finding
    edits: tuple[Edit, ...]
    missed: tuple[str, ...] = ()


class Moves:
    """Where the places of a source are once edits, which do not overlap, are made."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.edits = sorted(edits)
        self._starts = [edit.start for edit in self.edits]
        self._ends = [edit.end for edit in self.edits]
        self._by = [0, *accumulate(len(edit.words) - (edit.end - edit.start) for edit in self.edits)]

    def start(self, place: int) -> int:
        """The new place of what starts here: before what is put in here, and before an edit that it lies in."""
        count = bisect_left(self._starts, place)
        if count and self._ends[count - 1] > place:
            return self._starts[count - 1] + self._by[count - 1]
        return place + self._by[count]

    def end(self, place: int) -> int:
        """The new place of what ends here: after what is put in here, and after an edit that it lies in."""
        count = bisect_right(self._ends, place)
        if count < len(self.edits) and self._starts[count] < place:
            return self._ends[count] + self._by[count + 1]
        return place + self._by[count]

    def put_in(self, source: str) -> str:
        """The source with the edits."""
        parts, done = [], 0
        for start, end, words in self.edits:
            parts += [source[done:start], words]
            done = end
        return "".join(parts) + source[done:]


def repairs_of(chosen: Sequence[Finding], documents: Sequence[Document]) -> list[Repair]:
    """The fixes of a file, which are in order, with all their places; of two that overlap in some place, the first."""
    edits = [[Edit(one.start, one.end, one.replacement or "")] for one in chosen]
    missed: list[list[str]] = [[] for _ in chosen]
    starts = [one.start for one in chosen]
    for document in documents:
        first, last = _extent(document)
        numbers = range(bisect_left(starts, first), bisect_right(starts, last))
        for repeat in document.repeats() if numbers else ():
            _follow(repeat, document.source, {number: chosen[number] for number in numbers}, edits, missed)
    taken = _Taken()
    return [
        Repair(finding, tuple(its_edits), tuple(dict.fromkeys(fields)))
        for finding, its_edits, fields in zip(chosen, edits, missed, strict=True)
        if taken.take(its_edits)
    ]


def _extent(document: Document) -> tuple[int, int]:
    """The first and the last place of the source where a story has copy; others may stand between."""
    text = document.text
    spans = [text.source_span(block.start, block.start + 1) for block in document.blocks]
    spans += [text.source_span(block.end - 1, block.end) for block in document.blocks]
    places = [place for span in spans for place in span]
    places += [place for hidden in text.hidden for place in hidden.piece[1:]]
    return min(places, default=0), max(places, default=-1)


def _follow(
    repeat: Repeat,
    source: str,
    chosen: Mapping[int, Finding],
    edits: Sequence[list[Edit]],
    missed: Sequence[list[str]],
) -> None:
    """Add to the edits of fixes those in a repeat, where the same words stand as often; else it is `missed`.

    Where the rest of the words differs, nobody can tell which of several is meant: then all must be mended alike.
    """
    text, original, escape, field = repeat
    same = not field or text.string.split() == original.string.split()
    for (words, plain), found in _by_words(original, chosen, edits).items():
        old, new = _places(words, original), _places(words, text)
        fits = len(old) == len(new) and (same or len(found) == len(old))
        place_of = dict(zip(old, new, strict=True)) if fits else {}
        for number, span in found:
            place = place_of.get(span)
            written = None
            if place is not None and is_whole(text, *place):
                written = as_source(plain, text, *place, source, escape)
            if place is not None and written is not None:
                edits[number].append(Edit(*text.source_span(*place), written))
            elif new or not field:
                missed[number].append(field)


def _by_words(
    original: Text, chosen: Mapping[int, Finding], edits: Sequence[list[Edit]]
) -> dict[tuple[str, str], list[tuple[int, tuple[int, int]]]]:
    """The fixes that have a place in some copy, by its words and their own: their numbers and these places."""
    found: dict[tuple[str, str], list[tuple[int, tuple[int, int]]]] = defaultdict(list)
    for number, finding in chosen.items():
        for edit in edits[number]:
            span = original.span_of(edit.start, edit.end)
            if span is not None and finding.plain is not None:
                found[" ".join(original.string[slice(*span)].split()), finding.plain].append((number, span))
    return found


def _places(words: str, text: Text) -> list[tuple[int, int]]:
    """Where words stand in a text, whatever blanks are between them."""
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    pattern = before + r"\s+".join(map(re.escape, words.split())) + after
    return [found.span() for found in re.finditer(pattern, text.string)]


class _Taken:
    """The places of edits that are to be made."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def take(self, edits: Sequence[Edit]) -> bool:
        """Take places together; False where one of them overlaps one that is taken, or starts with it."""
        spans = [(edit.start, edit.end) for edit in edits]
        if any(self._touches(*span) for span in spans):
            return False
        for span in spans:
            insort(self._spans, span)
        return True

    def _touches(self, start: int, end: int) -> bool:
        at = bisect_left(self._spans, (start,))
        after = at < len(self._spans) and (self._spans[at][0] < end or self._spans[at][0] == start)
        return after or (at > 0 and self._spans[at - 1][1] > start)
