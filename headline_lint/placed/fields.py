"""Placed YAML values made into the fields of a Struct, each fault with its place."""

from __future__ import annotations

import types
import typing
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from headline_lint.placed.values import QUOTE_IT, Fault, Placed, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

Made = TypeVar("Made", bound=msgspec.Struct)

_SWITCHES = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}
_MOST_SIZE = 100_000
"""How much the entries of one list may come to: the wordings of lines and settings, the parts of patterns."""
_NAMES = {str: "text", int: "a whole number", float: "a number", bool: "yes or no"}


@cache
def field_types(struct: type) -> Mapping[str, msgspec.structs.FieldInfo]:
    """The fields of a Struct by their YAML names."""
    return {field.encode_name: field for field in msgspec.structs.fields(struct)}


def read_fields(
    struct: type[Made], placed: Placed, faults: list[Fault], what: str, *, apart: Collection[str] = ()
) -> Made | None:
    """The Struct that a mapping gives the fields of; None, with every fault added, where one is wrong.

    Faults are, in this order, keys of no field (`what` says whose keys they should be), fields that must be there and
    are not, and what can't be converted. Keys that are read `apart` are known, but left at their defaults.
    """
    entries = placed.value if isinstance(placed.value, dict) else {}
    count = len(faults)
    faults += unknown_keys(entries, [struct], what)
    faults += missing_fields(struct, entries, placed)
    values = convert_fields(struct, {name: one for name, one in entries.items() if name not in apart}, faults)
    return struct(**values) if len(faults) == count else None


def convert_fields(struct: type, entries: Mapping[str, Placed], faults: list[Fault]) -> dict[str, Any]:
    """The entries that are fields of the Struct, converted, by attribute name; what can't be is a fault."""
    values: dict[str, Any] = {}
    for name, field in field_types(struct).items():
        if name in entries:
            count = len(faults)
            value = convert(entries[name], field.type, faults)
            if field.required and value == ():
                faults.append(entries[name].fault(f"“{name}” must hold at least one entry"))
            if len(faults) == count:
                values[field.name] = value
    return values


def missing_fields(struct: type, entries: Mapping[str, Placed], whole: Placed) -> list[Fault]:
    """A fault for every field that must be there and is not."""
    return [
        whole.fault(f"“{name}” is missing")
        for name, field in field_types(struct).items()
        if field.required and name not in entries
    ]


def unknown_keys(entries: Mapping[str, Placed], structs: list[type], what: str) -> list[Fault]:
    """A fault for every key that is a field of none of these Structs; `what` says whose key it should be.

    A Struct may name what its fields were called before (`former_names`), so that the fault says the new name.
    """
    legal = [name for struct in structs for name in field_types(struct)]
    former = {old: new for struct in structs for old, new in getattr(struct, "former_names", {}).items()}
    return unknown_names(entries, legal, f"is no key of {what}", former)


def unknown_names(
    entries: Mapping[str, Placed], legal: Collection[str], words: str, former: Mapping[str, str] = MappingProxyType({})
) -> list[Fault]:
    """A fault for every key that is none of these; `words` say so: "is no key of an example".

    `former`: what some of the legal keys were called before.
    """
    unknown = [(name, value) for name, value in entries.items() if name not in legal]
    return [
        value.key_fault(
            f"“{name}” {words}; "
            + (f"it is called “{former[name]}” now" if name in former else did_you_mean(name, legal, before))
        )
        for before, (name, value) in enumerate(unknown)
    ]


def convert(placed: Placed, kind: Any, faults: list[Fault]) -> Any:
    """The value as this type; lists and mappings entry by entry, so that each fault has its place."""
    if isinstance(kind, type):
        return _scalar(placed, kind, faults)
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {typing.Union, types.UnionType}:
        return _union(placed, [one for one in arguments if one is not types.NoneType], faults)
    if origin in {tuple, list, frozenset}:
        return _collection(placed, origin, arguments[0], faults)
    if origin is dict:
        return _mapping(placed, arguments[1], faults)
    if origin is typing.Literal:
        return _choice(placed, arguments, faults)
    return _scalar(placed, kind, faults)


def _union(placed: Placed, kinds: list[Any], faults: list[Fault]) -> Any:
    """The value as the first of these types that takes it; else the fault of the one nearest in shape."""
    nearest: list[Fault] = []
    by_shape = sorted(kinds, key=_is_mapping, reverse=isinstance(placed.value, dict))
    for kind in by_shape:
        found: list[Fault] = []
        value = convert(placed, kind, found)
        if not found:
            return value
        nearest = nearest or found
    faults += nearest
    return None


def _is_mapping(kind: Any) -> bool:
    origin: Any = typing.get_origin(kind)
    return origin is dict


def _collection(placed: Placed, origin: Any, kind: Any, faults: list[Fault]) -> Any:
    if isinstance(placed.value, dict):
        faults.append(placed.fault("must be a list; begin each line with “- ”"))
        return origin()
    values, size = [], 0
    for item in placed.items():
        values.append(convert(item, kind, faults))
        size += getattr(values[-1], "size", 1)
        if size > _MOST_SIZE:
            faults.append(
                item.fault(f"with this entry the list comes to more than {_MOST_SIZE:,}; make two rules of it")
            )
            break
    return origin(values)


def _mapping(placed: Placed, kind: Any, faults: list[Fault]) -> Any:
    if not isinstance(placed.value, dict):
        faults.append(placed.fault(f"must be a mapping (name: value), not {placed.kind}"))
        return {}
    return {key: convert(one, kind, faults) for key, one in placed.value.items()}


def _choice(placed: Placed, legal: tuple[str, ...], faults: list[Fault]) -> Any:
    if isinstance(placed.value, str) and placed.value in legal:
        return placed.value
    remedy = did_you_mean(placed.word, legal, len(faults))
    faults.append(placed.fault(f"“{placed.word}” is not known here; {remedy}"))
    return None


def _scalar(placed: Placed, kind: Any, faults: list[Fault]) -> Any:
    if not isinstance(placed.value, str):
        faults.append(placed.fault(f"must be {_in_words(kind)}, not {placed.kind}; if it is text, {QUOTE_IT}"))
        return None
    if kind is str:
        return placed.value
    if kind is bool and placed.value.lower() in _SWITCHES:
        return _SWITCHES[placed.value.lower()]
    try:
        if hasattr(kind, "parse"):
            return kind.parse(placed.value)
        return msgspec.convert(placed.value, kind, strict=False)
    except msgspec.ValidationError:
        faults.append(placed.fault(f"“{placed.value}” must be {_in_words(kind)}"))
    except ValueError as error:
        faults.append(placed.fault(str(error)))
    return None


def _in_words(kind: Any) -> str:
    """A type in plain words: "a whole number of at least 1"."""
    if typing.get_origin(kind) is typing.Annotated:
        base, *notes = typing.get_args(kind)
        limits = [_limit(name, getattr(note, name, None)) for note in notes for name in ("ge", "gt", "le", "lt")]
        return " ".join([_in_words(base), " and ".join(limit for limit in limits if limit)]).strip()
    return _NAMES.get(kind, "text")


def _limit(name: str, bound: float | None) -> str:
    words = {"ge": "of at least", "gt": "above", "le": "of at most", "lt": "below"}
    return "" if bound is None else f"{words[name]} {bound:,}"
