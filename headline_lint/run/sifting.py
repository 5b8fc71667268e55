"""Which fixes of a file can be made together: those with which it reads as before, but for their words.

Where it does not, those that stand in what reads otherwise are suspected. The others are tried without them, then the
suspects, those of one area in halves: a fix that costs a block is left out alone, and many in as many areas take few
readings.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.readers import UnreadableError, encoding
from headline_lint.run.repairs import Moves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from headline_lint.document import Document
    from headline_lint.run.outcome import FixedFile
    from headline_lint.run.repairs import Edit, Repair

    Read = Callable[[bytes], list[Document]]
    """Reads the stories of a file, as it was read first."""

_MOST_READINGS = 60
"""How often a file is read to find the fixes that cost a block: enough for one of a hundred thousand, and many more
where blocks tell them apart."""
_MORE_THAN_WORDS = "it would change more than words"
_TOO_MANY = "too many of the file's would change more than words"
_GUESSED = frozenset({"body", "crosshead"})
"""Which of these a line is, its words tell: other words may make it the other, and it is the same line."""


class LeftOut(NamedTuple):
    """A fix that cannot be made, and why."""

    repair: Repair
    why: str


class Sifted(NamedTuple):
    """A file with the fixes that can be made: its bytes and its stories, where what was there has moved."""

    data: bytes
    documents: list[Document]
    moves: Moves
    made: list[Repair]
    left: list[LeftOut]


class _Place(NamedTuple):
    """A block as it stands in the source, of the story of that number."""

    start: int
    end: int
    story: int
    kind: str
    quoted: bool


class _Suspects(NamedTuple):
    """Fixes some of which cannot be made, and why."""

    repairs: list[Repair]
    why: str


class _Trial(NamedTuple):
    """A file read with fixes: its bytes and stories; and who is suspected where it does not read as before."""

    data: bytes
    documents: list[Document]
    suspects: list[_Suspects]


def sift(before: FixedFile, repairs: Sequence[Repair], read: Read) -> Sifted:
    """Make of some fixes those that can be made."""
    fit, left = _parted(repairs, before.data)
    made: list[Repair] = []
    data, documents = before.data, before.documents
    waves = deque([fit])
    readings = 0
    while waves:
        wave = waves.popleft()
        if not wave:
            continue
        if readings == _MOST_READINGS:
            left += [LeftOut(repair, _TOO_MANY) for repair in wave]
            continue
        readings += 1
        trial = _try(before, [*made, *wave], read)
        if not trial.suspects:
            made += wave
            data, documents = trial.data, trial.documents
            continue
        groups = _among(trial.suspects, wave)
        rest = _without(wave, groups)
        if not rest:
            left += [LeftOut(repairs[0], why) for repairs, why in groups if len(repairs) == 1]
            groups = [group for group in groups if len(group.repairs) > 1]
        waves.extendleft(reversed([rest, *_halves(groups)]))
    return Sifted(data, documents, Moves(edits_of(made)), made, left)


def edits_of(repairs: Iterable[Repair]) -> list[Edit]:
    """Everything that these fixes put in."""
    return [edit for repair in repairs for edit in repair.edits]


def _parted(repairs: Sequence[Repair], data: bytes) -> tuple[list[Repair], list[LeftOut]]:
    """The fixes that may be made, and those of which it can be told beforehand that they can't."""
    codec = encoding(data).codec
    fit: list[Repair] = []
    left: list[LeftOut] = []
    for repair in repairs:
        again = next((why for field, why in repair.missed if not field), None)
        why = f"the file says this twice, and {again}" if again else _missing(repair, codec)
        if why:
            left.append(LeftOut(repair, why))
        else:
            fit.append(repair)
    return fit, left


def _missing(repair: Repair, codec: str) -> str:
    """What a file's encoding lacks for a fix, in words; "" where it lacks nothing."""
    try:
        for edit in repair.edits:
            edit.words.encode(codec)
    except UnicodeEncodeError as error:
        return f"the file's encoding, {codec}, has no “{error.object[error.start]}”; save it as UTF-8"
    return ""


def _among(suspects: Iterable[_Suspects], wave: Sequence[Repair]) -> list[_Suspects]:
    """The suspects that are in a wave; all of it where none is."""
    numbers = {id(repair) for repair in wave}
    found = [_Suspects([one for one in repairs if id(one) in numbers], why) for repairs, why in suspects]
    return [group for group in found if group.repairs] or [_Suspects([*wave], _MORE_THAN_WORDS)]


def _without(wave: Sequence[Repair], groups: Iterable[_Suspects]) -> list[Repair]:
    """The fixes of a wave that nobody suspects."""
    suspected = {id(repair) for group in groups for repair in group.repairs}
    return [repair for repair in wave if id(repair) not in suspected]


def _halves(groups: Sequence[_Suspects]) -> tuple[list[Repair], list[Repair]]:
    """The first halves of groups together, one for one that is alone, and the second."""
    halves = [(group.repairs, (len(group.repairs) + 1) // 2) for group in groups]
    firsts = [repair for repairs, half in halves for repair in repairs[:half]]
    return firsts, [repair for repairs, half in halves for repair in repairs[half:]]


def _try(before: FixedFile, repairs: list[Repair], read: Read) -> _Trial:
    """The file read with some fixes."""
    moves = Moves(edits_of(repairs))
    source = moves.put_in(before.documents[0].source)
    bom, codec = encoding(before.data)
    data = bom + source.encode(codec)
    try:
        documents = read(data)
    except UnreadableError as error:
        return _Trial(data, [], [_Suspects(repairs, f"the file could not be read any more: it {error}")])
    if len(documents) != len(before.documents) or documents[0].source != source:
        return _Trial(data, documents, [_Suspects(repairs, _MORE_THAN_WORDS)])
    old = {
        place._replace(start=moves.start(place.start), end=moves.end(place.end)) for place in _places(before.documents)
    }
    new = {*_places(documents)}
    return _Trial(data, documents, _suspects(repairs, moves, old - new, new - old) if old != new else [])


def _places(documents: Iterable[Document]) -> Iterator[_Place]:
    """The blocks of the stories of a file."""
    for number, document in enumerate(documents):
        place = document.text.source_span
        for block in document.blocks:
            start, end = place(block.start, block.start + 1).start, place(block.end - 1, block.end).end
            kind = "paragraph" if block.scope in _GUESSED else block.scope
            yield _Place(start, end, number, kind, block.quoted)


def _suspects(repairs: list[Repair], moves: Moves, gone: set[_Place], come: set[_Place]) -> list[_Suspects]:
    """The fixes where the blocks are others, those of one area together; all where none of them stands there."""
    areas = _areas(gone | come)
    starts = [area[0].start for area in areas]
    ends = [max(place.end for place in area) for area in areas]
    groups: dict[int, list[Repair]] = {}
    for repair in repairs:
        for edit in repair.edits:
            area = bisect_right(starts, moves.end(edit.end)) - 1
            if area >= 0 and ends[area] >= moves.start(edit.start):
                groups.setdefault(area, []).append(repair)
                break
    found = [_Suspects(group, _why(areas[area], gone, come)) for area, group in groups.items()]
    return found or [_Suspects(repairs, _MORE_THAN_WORDS)]


def _areas(places: Iterable[_Place]) -> list[list[_Place]]:
    """Places that overlap together, in order."""
    areas: list[list[_Place]] = []
    end = -1
    for place in sorted(places):
        if place.start < end:
            areas[-1].append(place)
        else:
            areas.append([place])
        end = max(end, place.end)
    return areas


def _why(area: Sequence[_Place], gone: set[_Place], come: set[_Place]) -> str:
    """What became of the blocks of an area, in words."""
    old, new = ([place for place in area if place in places] for places in (gone, come))
    if not old:
        return "the file says this twice, and would not any more"
    if len(old) == len(new) == 1 and old[0][:3] == new[0][:3] and old[0].kind != new[0].kind:
        return f"the {old[0].kind} would be read as a {new[0].kind}"
    if len(old) < len(new):
        return "its paragraph would be read as several"
    return "its paragraph would be read as one with others" if len(old) > len(new) > 0 else _MORE_THAN_WORDS
