"""The units of measurement: a table, loaded when a story first needs it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from headline_lint.base.cache import remember
from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record

System = Literal["metric", "imperial", "nautical", "other"]

_TABLE = Path(__file__).parents[2] / "data" / "units.yaml"
_HEAD = lazy("(?<=[a-zµμ])[^a-zµμ]")
_OPTIONS = frozenset({"system", "factor", "offset", "inverse", "symbols", "names", "loose", "part"})


class Unit(Record, frozen=True):
    """A unit of measurement.

    `factors` are base units a unit, by sense: one under "" for most, or “UK” and “US” gallons, “decimal” and
    “binary” megabytes. `offset` comes off a figure before its factor; an `inverse` unit (litres per 100 km)
    divides its factor by the figure. `part` names the smaller unit of a compound.
    """

    name: str
    dimension: str
    system: System
    factors: tuple[tuple[str, float], ...]
    offset: float = 0
    inverse: bool = False
    part: str = ""

    def to_base(self, value: float, factor: float) -> float:
        """The figure in base units of its dimension."""
        if self.inverse:
            return factor / value if value else 0.0
        return (value - self.offset) * factor

    def from_base(self, value: float, factor: float) -> float:
        """The figure in this unit."""
        if self.inverse:
            return factor / value if value else 0.0
        return value / factor + self.offset


class UnitSpelling(NamedTuple):
    """The units that a spelling may mean; a `loose` one (5 m, 10 in) proves no unit by itself."""

    units: tuple[Unit, ...]
    loose: bool
    symbol: bool


class Units(NamedTuple):
    """The table: units by name, spellings as written (symbols) and in lower case (names).

    `heads` are the first words of all spellings in lower case, without dots and slashes.
    """

    by_name: dict[str, Unit]
    symbols: dict[str, UnitSpelling]
    names: dict[str, UnitSpelling]
    heads: set[str]

    def spelled(self, words: str) -> UnitSpelling | None:
        """What a spelling means: dots, hyphens, the blank behind a degree sign and all capitals do not count."""
        plain = words.replace(".", "").replace("-", " ").replace("º", "°").replace("˚", "°").replace("° ", "°")
        found = self.symbols.get(plain) or self.names.get(plain.lower())
        if found is None and len(plain) > 1 and plain.isupper():
            return self.symbols.get(plain.lower())
        return found


@cache
def load_units() -> Units:
    """The table of `data/units.yaml`."""
    source = _TABLE.read_bytes()
    return Units(*remember("units", source, lambda: tuple(_read(source))))


def _read(source: bytes) -> Units:
    from headline_lint.base.yaml_parsing import load  # late: what was read once is remembered

    units = Units({}, {}, {}, set())
    for dimension, entries in load(source).items():
        for name, entry in entries.items():
            unit = _unit(name, dimension, entry)
            units.by_name[name] = unit
            for symbol in _split(entry.get("symbols", "")):
                _add(units.symbols, symbol, unit, loose=False, symbol=True)
            for symbol in _split(entry.get("loose", "")):
                _add(units.symbols, symbol, unit, loose=True, symbol=True)
            for singular, plural in _names(entry.get("names", "")):
                _add(units.names, singular, unit, loose=False, symbol=False)
                if plural != singular:
                    _add(units.names, plural, unit, loose=False, symbol=False)
    for spelling in (*units.symbols, *units.names):
        units.heads.add(_HEAD.split(spelling.lower())[0])
    return units


def _unit(name: str, dimension: str, entry: dict[str, str]) -> Unit:
    senses = {sense: entry[sense] for sense in entry if sense not in _OPTIONS} or {"": entry["factor"]}
    factors = tuple((sense, _fraction(factor)) for sense, factor in senses.items())
    return Unit(
        name, dimension, _system(entry["system"]), factors, float(entry.get("offset", 0)),
        entry.get("inverse") == "true", entry.get("part", ""),
    )  # fmt: skip


def _system(name: str) -> System:
    systems: dict[str, System] = {"metric": "metric", "imperial": "imperial", "nautical": "nautical"}
    return systems.get(name, "other")


def _fraction(written: str) -> float:
    top, _, bottom = written.partition("/")
    return float(top) / float(bottom or 1)


def _split(written: str) -> list[str]:
    return [part for part in written.split(", ") if part]


def _names(written: str) -> list[tuple[str, str]]:
    """Singular and plural of every name, in lower case, British and American."""
    found = []
    for name in _split(written.lower()):
        singular, _, plural = name.partition("/")
        pair = (singular, plural) if plural and plural != "hour" else (name, _plural(name))
        found.append(pair)
        found.append((_american(pair[0]), _american(pair[1])))
    return list(dict.fromkeys(found))


def _plural(name: str) -> str:
    """The noun before per, a, an, to or a slash takes the s."""
    for divider in (" per ", " a ", " an ", " to ", "/"):
        noun, found, rest = name.partition(divider)
        if found:
            return f"{noun}s{divider}{rest}"
    return name + "s"


def _american(name: str) -> str:
    return name.replace("metre", "meter").replace("litre", "liter")


def _add(spellings: dict[str, UnitSpelling], key: str, unit: Unit, *, loose: bool, symbol: bool) -> None:
    known = spellings.get(key)
    if known and unit in known.units:
        return
    units = (*known.units, unit) if known else (unit,)
    spellings[key] = UnitSpelling(units, loose and (known is None or known.loose), symbol)
