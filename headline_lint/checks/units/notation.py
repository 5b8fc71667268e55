"""`notation`: one unit written in two ways in one story."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.checks.check import Match
from headline_lint.language.numbers.quantities import quantities_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.numbers.quantities import Part
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_OWN_POINT = lazy(rf"\.(?![\"')\]]*(?:\n|$| [\"'(\[]*[{UPPER}]))")
_PER = frozenset({"speed", "fuel economy"})


class Notation(Record, frozen=True):
    """A unit as written: its spelling without number and ending, and the blank or hyphen before it."""

    spelling: str
    joint: str


class NotationCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags a unit in the notation that the story uses less: 35 km for 35km, kph for km/h, miles per hour for mph.

    Words beside symbols are a mixture only for speeds and fuel economy: elsewhere a unit is spelled out at first
    mention and then abbreviated.

    Flags: The path runs 9km to the lighthouse, 4km to the cove and <6 km> to the inn.
    Passes: The path runs 9km to the lighthouse and 4km to the cove; a 6-km spur leads to the inn.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"other"})

    # No literals: the numbers of a story tell sooner than any word whether it has quantities
    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """Every quantity in a notation that is not the story's own."""
        del hits
        wanted = set(blocks)
        by_unit: dict[str, list[Part]] = {}
        for quantity in quantities_of(story):
            if quantity.loose or story.block_at(quantity.start) not in wanted:
                continue
            for figure in quantity.figures:
                for part in figure.parts:
                    if part.end > part.number.end and not part.spelling.loose:
                        by_unit.setdefault(part.spelling.units[0].name, []).append(part)
        for parts in by_unit.values():
            yield from _mixed(story, parts)


def _mixed(story: Story, parts: list[Part]) -> Iterator[Match]:
    """The parts that depart from the notation used most, or used first where two are used alike."""
    notations = [notation for part in parts if (notation := _notation(story, part))]
    if len(set(notations)) < 2:
        return
    counts = Counter(notations)
    main = max(counts, key=lambda notation: (counts[notation], -notations.index(notation)))
    model = next(part for part in parts if _notation(story, part) == main)
    for part in parts:
        notation = _notation(story, part)
        if notation is None or notation == main:
            continue
        end, model_end = _end(story, part), _end(story, model)
        number = story.string[part.number.start : part.number.end]
        other = story.string[model.number.start : model_end]
        unit = story.string[model.number.end : model.end if story.string.startswith(".", end) else model_end]
        replacement = None if part.number.words or model.number.words else number + unit
        yield Match(part.number.start, end, values={"other": other}, replacement=replacement)


def _end(story: Story, part: Part) -> int:
    """Where the unit ends: the full point of an abbreviation is its own, but where it may end the sentence."""
    own = _OWN_POINT.match(story.marked, part.end)
    return own.end() if own else part.end


def _notation(story: Story, part: Part) -> Notation | None:
    """How the unit is written; None where the way says nothing: words, hyphened adjectives, mixed by custom."""
    spelling = story.string[part.spelling_start : part.end]
    joint = story.string[part.number.end : part.spelling_start]
    if part.spelling.units[0].dimension in _PER:
        if not part.spelling.symbol:
            return None if part.number.words else Notation("words", " ")
        return Notation(_plain(spelling), "" if joint == "-" else joint)
    if not part.spelling.symbol or part.number.words or joint == "-":
        return None
    return Notation(_plain(spelling), joint)


def _plain(spelling: str) -> str:
    """In small letters, without dots, with one kind of degree sign."""
    return spelling.replace(".", "").replace("º", "°").replace("˚", "°").lower()
