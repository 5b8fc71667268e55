"""Placed YAML values made into the fields of a Struct, each fault with its place."""

from __future__ import annotations

import typing
from typing import TYPE_CHECKING, Any

import msgspec

from headline_lint.placed import Fault, Placed, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

_SWITCHES = {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}


def field_types(struct: type) -> dict[str, msgspec.structs.FieldInfo]:
    """The fields of a Struct by their YAML names."""
    return {field.encode_name: field for field in msgspec.structs.fields(struct)}


def convert_fields(struct: type, entries: Mapping[str, Placed], faults: list[Fault]) -> dict[str, Any]:
    """The entries that are fields of the Struct, converted, by attribute name; what can't be is a fault."""
    values: dict[str, Any] = {}
    for name, field in field_types(struct).items():
        if name in entries:
            count = len(faults)
            value = convert(entries[name], field.type, faults)
            if len(faults) == count:
                values[field.name] = value
    return values


def convert(placed: Placed, kind: Any, faults: list[Fault]) -> Any:
    """The value as this type; lists are converted item by item, so that each fault has its place."""
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in {tuple, list, frozenset}:
        items = placed.value if isinstance(placed.value, list) else [placed]
        if isinstance(placed.value, dict):
            faults.append(placed.fault("must be a list; begin each line with “- ”"))
            return None
        return origin(convert(item, arguments[0], faults) for item in items)
    if origin is dict and isinstance(placed.value, dict):
        return {key: convert(one, arguments[1], faults) for key, one in placed.value.items()}
    if origin is typing.Literal:
        return _choice(placed, arguments, faults)
    value = placed.plain()
    if kind is bool and isinstance(value, str) and value.lower() in _SWITCHES:
        return _SWITCHES[value.lower()]
    if isinstance(placed.value, (list, dict)) and not _takes_collections(kind):
        hint = "; put the line in quotes" if isinstance(placed.value, dict) else ""
        faults.append(placed.fault(f"must be {_in_words(kind)}, not {placed.kind}{hint}"))
        return None
    try:
        return msgspec.convert(value, kind, strict=False, dec_hook=_parse)
    except msgspec.ValidationError as error:
        text = str(error)
        if text.startswith(("Expected", "Invalid")):
            text = f"“{value}” must be {_in_words(kind)}" if isinstance(value, str) else f"must be {_in_words(kind)}"
        faults.append(placed.fault(text.split(" - at `")[0]))
        return None


def _choice(placed: Placed, legal: tuple[str, ...], faults: list[Fault]) -> Any:
    if placed.value in legal:
        return placed.value
    word = placed.value if isinstance(placed.value, str) else placed.kind
    faults.append(placed.fault(f"“{word}” is not known here; {did_you_mean(str(word), legal)}"))
    return None


def _takes_collections(kind: Any) -> bool:
    return any(typing.get_origin(one) in {tuple, list, dict, frozenset} for one in (kind, *typing.get_args(kind)))


def _parse(kind: type, value: Any) -> Any:
    """A type of our own (a phrase, a pattern) from its text."""
    return kind.parse(value)  # type: ignore[attr-defined]


def _in_words(kind: Any) -> str:
    arguments = [one for one in typing.get_args(kind) if one is not type(None)]
    if arguments:
        return " or ".join(_in_words(one) for one in arguments)
    return {str: "text", int: "a whole number", float: "a number", bool: "yes or no"}.get(kind, "text")
