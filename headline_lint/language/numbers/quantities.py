"""Quantities: numbers and their units, compounds (6ft 5in) and ranges (8 to 75 cm) among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.language.numbers.grouping import is_touched
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.numbers.units import UnitSpelling, load_units

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.numbers.numbers import Number
    from headline_lint.language.numbers.units import Unit, Units
    from headline_lint.language.story import Story


class Part(NamedTuple):
    """A number and the unit behind it: `number.start` to `end`; `spelling_start` is where the unit begins."""

    number: Number
    spelling: UnitSpelling
    spelling_start: int
    end: int


class Figure(Record, frozen=True):
    """One figure of a quantity: a number, or the parts of a compound. In a range its unit may stand elsewhere."""

    start: int
    end: int
    parts: tuple[Part, ...]


class Quantity(NamedTuple):
    """Figures with one unit, in reading order; more than one is a range or list. Offsets in the story's text.

    `units` are what the spelling may mean; a `loose` quantity (5 m, 10 in) is none unless something proves it.
    `joints` are the words between the figures. `rate` is a rate behind the unit: per second, a day.
    """

    start: int
    end: int
    figures: tuple[Figure, ...]
    units: tuple[Unit, ...]
    loose: bool
    joints: tuple[str, ...] = ()
    rate: str = ""

    @property
    def number(self) -> Number:
        """The first number."""
        return self.figures[0].parts[0].number

    @property
    def last(self) -> Part:
        """The last number and its unit."""
        return self.figures[-1].parts[-1]


_UNIT = lazy(
    r"(?:[ -]?[°º˚]|(?<=\d)(?:''|[\"'′″])|[ -]?(?:of )?(?:an?[ -])?[A-Za-zµμ])"
    r"(?:(?<=[\"'′″])|(?<=[°º˚]) ?[A-Za-z]{0,10}|[A-Za-zµμ]*(?:\.[A-Za-z])*\.?[²³23]?(?![\w²³]))"
    r"(?P<over>/[A-Za-z]+[²2]?(?!\w)|/100 ?[A-Za-z]+)?"
)
_HEAD = lazy(r"[ -]?(?:of )?(?:an?[ -])?([A-Za-zµμ]{2,}|[A-Za-zµμ](?:\.[A-Za-z])*|[°º˚'\"′″])")
_NO_UNITS = frozenset(".,;:)?!%/–—\n")
_SIGNS = frozenset("°º˚'\"′″")
_WORD = lazy(r"[ -](?:[A-Za-z]+|100 ?[A-Za-z]+)(?:[²³]|[23](?![\w]))?(?!\w)")
_MOST_WORDS = 5  # ends of a unit that are tried, a word apart: the longest names have four words
_MOST_FIGURES = 20
"""Figures that share a unit; more are a table."""
_RATE = lazy(
    r"(?: (?:per|each|every|an?) |-(?:per|an?)-|/)"
    r"(second|minute|hour|day|night|week|fortnight|month|year|s|sec|min|hr|h|person|head|acre|hectare|ha|capita)(?!\w)"
    r"| per ([a-z]+)"
)
_MEASURING = frozenset({"cardinal", "fraction"})
_STONE_END = lazy(r" ?[(\[]\d| ?\d{1,2} ?lb")
_COMPOUND = lazy(r"|[ -]|\.?, |\. | and | ?-and-")
_BARE_PART_END = lazy(r" ?[(\[),.;:/\"\n-]| tall| and | in (?:height|weight)|$")
_JOINT = lazy(
    r" ?[-–—/] ?| (?:to|and|or|by|x|×|and up to|and about|to about|to around|to more than|to nearly|times) "
    r"|[x×]|-(?:to|by|or)-|, |, (?:and|or) "
)


def quantities_of(story: Story) -> list[Quantity]:
    """The quantities (a number and its unit) of the story, in reading order."""
    return story.once(_quantities_of)


def _quantities_of(story: Story) -> list[Quantity]:
    return find_quantities(story.marked, numbers_of(story))


def find_quantities(marked: str, numbers: Sequence[Number]) -> list[Quantity]:
    """The quantities of a story in reading order."""
    if not numbers:
        return []
    units = load_units()
    found: list[Quantity] = []
    done = 0
    for index, number in enumerate(numbers):
        if number.start < done or marked[number.end : number.end + 1] in _NO_UNITS:
            continue
        figure = _figure(marked, numbers, index, units)
        if figure is not None:
            quantity = _joined(marked, numbers, index, found, _with_rate(marked, _single(figure)))
            if quantity.number.words or not is_touched(marked, quantity.start):
                found.append(quantity)
            done = figure.end
    return found


def _single(figure: Figure) -> Quantity:
    first = figure.parts[0].spelling
    return Quantity(figure.start, figure.end, (figure,), first.units, first.loose)


def _figure(marked: str, numbers: Sequence[Number], index: int, units: Units) -> Figure | None:
    """The figure that begins at this number: compounds take the numbers behind it as parts."""
    part = _part(marked, numbers[index], units)
    if part is None:
        return None
    parts = [part]
    while (index := index + 1) < len(numbers):
        smaller = _smaller_part(marked, parts[-1], numbers[index], units)
        if smaller is None:
            break
        parts.append(smaller)
    return Figure(parts[0].number.start, parts[-1].end, tuple(parts))


def _part(marked: str, number: Number, units: Units) -> Part | None:
    if number.currency or number.percent or number.kind not in _MEASURING:
        return _stone(marked, number, units) if number.kind == "ordinal" else None
    head = _HEAD.match(marked, number.end)
    if head is None or (head[1] not in _SIGNS and head[1].replace(".", "").lower() not in units.heads):
        return None
    found = _UNIT.match(marked, number.end)
    if found is None:
        return None
    article = found.group().lstrip(" -").startswith(("of ", "a ", "a-", "an ", "an-"))
    if article and number.kind != "fraction":
        return None
    start = found.start() + _lead(found.group())
    ends = [found.start("over"), found.end()] if found["over"] else [found.end()]
    while len(ends) < _MOST_WORDS and (word := _WORD.match(marked, ends[-1])):
        ends.append(word.end())
    for end in reversed(ends):
        spelling = units.spelled(marked[start:end])
        if spelling is not None:
            return Part(number, spelling, start, end - (marked[end - 1] == "."))
    return None


def _stone(marked: str, number: Number, units: Units) -> Part | None:
    """21st before a bracket or pounds is a weight."""
    if number.words or not marked.startswith("st", number.end - 2):
        return None
    if not _STONE_END.match(marked, number.end):
        return None
    whole = replace(number, end=number.end - 2, figure_end=number.end - 2, kind="cardinal")
    return Part(whole, units.symbols["st"], number.end - 2, number.end)


def _lead(words: str) -> int:
    """How much of a unit's match comes before the unit: blank, hyphen, “of a”."""
    plain = re.match(r"[ -]?(?:of[ -])?(?:an?[ -])?", words)
    return plain.end() if plain and plain.end() < len(words) else 0


def _smaller_part(marked: str, larger: Part, number: Number, units: Units) -> Part | None:
    """The next part of a compound: 5in behind 6ft, the bare 10 of 5ft 10."""
    names = [unit.part for unit in larger.spelling.units if unit.part]
    gap = marked[larger.end : number.start]
    if not names or len(gap) > len("-and-") or not _COMPOUND.fullmatch(gap) or larger.number.decimals:
        return None
    part = _part(marked, number, units)
    if part is not None:
        smaller = tuple(unit for unit in part.spelling.units if unit.name in names)
        return part._replace(spelling=part.spelling._replace(units=smaller)) if smaller else None
    unit = units.by_name[names[0]]
    bare = larger.spelling.symbol or gap == "-"
    limit = {"inch": 12, "pound": 14}.get(unit.name, 0)
    if not bare or gap not in {"", " ", "-"} or not number.value < limit or number.scale > 1:
        return None
    if number.kind != "cardinal" or not _BARE_PART_END.match(marked, number.end):
        return None
    return Part(number, UnitSpelling((unit,), loose=False, symbol=True), number.end, number.end)


def _with_rate(marked: str, quantity: Quantity) -> Quantity:
    rate = _RATE.match(marked, quantity.end)
    if rate is None:
        return quantity
    return quantity._replace(rate=rate[1] or rate[2], end=rate.end())


def _joined(marked: str, numbers: Sequence[Number], index: int, found: list[Quantity], quantity: Quantity) -> Quantity:
    """The quantity with the figures before it that share its unit: 8 to 75 cm, 32in to 35in."""
    while len(quantity.figures) < _MOST_FIGURES:
        if found and found[-1].units == quantity.units and not found[-1].rate:
            before = found[-1]
            gap = marked[before.end : quantity.start]
            few = len(before.figures) < _MOST_FIGURES
            if few and len(gap) <= 15 and "," not in gap and _JOINT.fullmatch(gap):
                found.pop()
                return Quantity(
                    before.start,
                    quantity.end,
                    before.figures + quantity.figures,
                    quantity.units,
                    quantity.loose,
                    (*before.joints, gap, *quantity.joints),
                    quantity.rate,
                )
        index -= 1
        if index < 0 or (found and numbers[index].start < found[-1].end):
            return quantity
        number = numbers[index]
        gap = marked[number.end : quantity.start]
        if len(gap) > 15 or "/" in gap or not _JOINT.fullmatch(gap) or not _may_join(number):
            return quantity
        figure = Figure(number.start, number.end, (Part(number, quantity.last.spelling, number.end, number.end),))
        quantity = quantity._replace(
            start=number.start, figures=(figure, *quantity.figures), joints=(gap, *quantity.joints)
        )
    return quantity


def _may_join(number: Number) -> bool:
    return number.kind in _MEASURING and not number.currency and not number.percent
