"""A fix and all the places where it is put in: that of its finding, and the same words where the file repeats them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document.replacing import as_source, is_whole
from headline_lint.document.text import Span
from headline_lint.run.word_index import WordIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.document import Document, Repeat, Text
    from headline_lint.findings.finding import Finding

_NOT_AS_OFTEN = "the same words do not stand there as often"
_OTHER_WORDS = "not in the same words"
_OTHER_CAPITALS = "other capitals stand there"
_MARKUP = "markup stands among the words there"
_UNWRITABLE = "the words cannot be written there"
_WORD = lazy(r"\S+")


class Edit(NamedTuple):
    """Words for the place of others in the source."""

    start: int
    end: int
    words: str


class Missed(NamedTuple):
    """A place of a fix that is left: the field that has the words there, "" for that of the fix itself, and why."""

    field: str
    why: str


class Repair(NamedTuple):
    """A fix with its edits, that of its own place first, and the places that are left."""

    finding: Finding
    edits: tuple[Edit, ...]
    missed: tuple[Missed, ...] = ()


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


class _Mending(NamedTuple):
    """A fix while its places are gathered: the edits, the spans of the source where its words stand, what is missed."""

    finding: Finding
    edits: list[Edit]
    spans: list[Span]
    missed: list[Missed]


def repairs_of(chosen: Sequence[Finding], documents: Sequence[Document]) -> list[Repair]:
    """The fixes of a file, which are in order, with all their places; of two that overlap in some place, the first."""
    mendings = [
        _Mending(one, [Edit(one.start, one.end, one.replacement or "")], [Span(one.start, one.end)], [])
        for one in chosen
    ]
    starts = [one.start for one in chosen]
    for document in documents:
        first, last = _extent(document)
        own = mendings[bisect_left(starts, first) : bisect_right(starts, last)]
        for repeat in document.repeats() if own else ():
            _follow(repeat, document.source, own)
    taken = _Taken()
    return [
        Repair(finding, tuple(edits), tuple(dict.fromkeys(missed)))
        for finding, edits, _, missed in mendings
        if taken.take(edits)
    ]


def _extent(document: Document) -> tuple[int, int]:
    """The first and the last place of the source where a story has copy; others may stand between."""
    text = document.text
    spans = [text.source_span(block.start, block.start + 1) for block in document.blocks]
    spans += [text.source_span(block.end - 1, block.end) for block in document.blocks]
    places = [place for span in spans for place in span]
    places += [place for hidden in text.hidden for place in hidden.piece[1:]]
    return min(places, default=0), max(places, default=-1)


def _follow(repeat: Repeat, source: str, mendings: Iterable[_Mending]) -> None:
    """Add to the edits of fixes those in a repeat, where the same words stand as often; else it is missed.

    Where the rest of the words differs, nobody can tell which of several is meant: then all must be mended alike.
    """
    text, original, _, field = repeat
    same = not field or text.string.split() == original.string.split()
    indexes = [WordIndex(copy.string, any_case=not field) for copy in (original, text)]
    for (words, plain), found in _by_words(original, mendings).items():
        old, new = (index.find(words) for index in indexes)
        fits = len(old) == len(new) and (same or len(found) == len(old))
        place_of = dict(zip(old, new, strict=True)) if fits else {}
        for mending, span in found:
            place = place_of.get(span)
            if place is not None:
                edit = _edit(repeat, place, words, plain, source)
                if isinstance(edit, Edit):
                    mending.edits.append(edit)
                    mending.spans.append(text.source_span(*place))
                else:
                    mending.missed.append(Missed(field, edit))
            elif new or not field:
                mending.missed.append(Missed(field, _NOT_AS_OFTEN if field else _OTHER_WORDS))


def _edit(repeat: Repeat, place: tuple[int, int], words: str, plain: str, source: str) -> Edit | str:
    """The edit that puts plain words in the place of others in a repeat, or why it cannot be made.

    Where markup or other capitals stand among the words, those that change are replaced alone.
    """
    text = repeat.text
    alike = text.string[slice(*place)].split() == words.split()
    if not alike or not is_whole(text, *place):
        place, plain = _changed(text, *place, plain)
        if not alike and plain.lower() != plain.upper():
            return _OTHER_CAPITALS
        if not is_whole(text, *place):
            return _MARKUP
    written = as_source(plain, text, *place, source, repeat.escape)
    return _UNWRITABLE if written is None else Edit(*text.source_span(*place), written)


def _changed(text: Text, start: int, end: int, plain: str) -> tuple[tuple[int, int], str]:
    """What new words change of those in a place, and what they put there: one word at least."""
    old, new = [*_WORD.finditer(text.string, start, end)], plain.split(" ")
    most = min(len(old), len(new)) - 1
    first = last = 0
    while first < most and old[first][0].lower() == new[first].lower():
        first += 1
    while last < most - first and old[-1 - last][0].lower() == new[-1 - last].lower():
        last += 1
    return (old[first].start(), old[-1 - last].end()), " ".join(new[first : len(new) - last])


def _by_words(
    original: Text, mendings: Iterable[_Mending]
) -> dict[tuple[str, str], list[tuple[_Mending, tuple[int, int]]]]:
    """The fixes that have a place in some copy, by its words and their own, with these places."""
    found: dict[tuple[str, str], list[tuple[_Mending, tuple[int, int]]]] = defaultdict(list)
    for mending in mendings:
        plain = mending.finding.plain
        for start, end in mending.spans:
            span = original.span_of(start, end)
            if span is not None and plain is not None:
                found[" ".join(original.string[slice(*span)].split()), plain].append((mending, span))
    return found


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
