r"""Examples in rule files: `<…>` pins the exact words, `\<` and `\>` are the characters themselves."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from headline_lint.base.patterns import lazy
from headline_lint.document import Scope
from headline_lint.placed.fields import convert_fields, read_fields, unknown_keys, unknown_names
from headline_lint.placed.values import QUOTE_IT, Fault, Placed
from headline_lint.rulebook.rule import Example, Examples

_PINS = lazy(r"(\\?[<>])")
_MUST = {"good": "pass", "bad": "flag"}


class ExampleFields(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of an example that is a mapping."""

    text: str
    scope: Scope | None = None
    section: str | None = None
    genre: str | None = None
    options: dict[str, Any] = {}


def read_examples(placed: Placed, check_class: type | None, faults: list[Fault]) -> Examples | None:
    """The good and the bad examples of a rule file; at least one of each is demanded.

    `check_class` gives the types of the options that an example sets; None where the check is unknown.
    """
    if not isinstance(placed.value, dict):
        faults.append(placed.fault("examples are two lists, “good” and “bad”"))
        return None
    faults += unknown_names(placed.value, _MUST, "is no list of examples")
    lists = [_read_list(placed, placed.value.get(name), name, check_class, faults) for name in ("good", "bad")]
    return Examples(lists[0], lists[1])


def _read_list(
    whole: Placed, found: Placed | None, name: str, check_class: type | None, faults: list[Fault]
) -> tuple[Example, ...]:
    if found is None or found.value == []:
        faults.append((found or whole).fault(f"“{name}” is missing: a rule shows copy it must {_MUST[name]}"))
        return ()
    if not isinstance(found.value, list):
        faults.append(found.fault("must be a list; begin each line with “- ”"))
        return ()
    examples = [_read_example(one, name, check_class, faults) for one in found.value]
    return tuple(example for example in examples if example is not None)


def _read_example(placed: Placed, name: str, check_class: type | None, faults: list[Fault]) -> Example | None:
    fields = _fields(placed, check_class, faults)
    if fields is None:
        return None
    copy = placed.value["text"] if isinstance(placed.value, dict) else placed
    try:
        text, spans = unpin(fields.text.rstrip("\n"))
    except ValueError as error:
        faults.append(copy.fault(str(error)))
        return None
    if not text.strip():
        faults.append(copy.fault("the example is empty"))
    elif bool(spans) != (name == "bad"):
        must = "a bad example pins the words to flag in <…>" if name == "bad" else "a good example pins nothing"
        faults.append(copy.fault(must))
    return Example(text, spans, fields.scope, fields.section, fields.genre, fields.options, placed.line)


def _fields(placed: Placed, check_class: type | None, faults: list[Fault]) -> ExampleFields | None:
    """What an example's keys say, its options by attribute name; plain text is its `text`."""
    entries = placed.value
    if isinstance(entries, str):
        return ExampleFields(entries)
    if not isinstance(entries, dict) or "text" not in entries:
        faults.append(placed.fault(f"an example is text, not {placed.kind}; {QUOTE_IT}"))
        return None
    count = len(faults)
    fields = read_fields(ExampleFields, placed, faults, "an example", apart={"options"})
    options = _options(entries.get("options"), check_class, faults)
    return None if fields is None or len(faults) > count else replace(fields, options=options)


def _options(placed: Placed | None, check_class: type | None, faults: list[Fault]) -> dict[str, Any]:
    """The options that an example sets, by attribute name."""
    if placed is None or check_class is None:
        return {}
    if not isinstance(placed.value, dict):
        faults.append(placed.fault("options are a mapping (name: value)"))
        return {}
    faults += unknown_keys(placed.value, [check_class], "this check")
    return convert_fields(check_class, placed.value, faults)


def unpin(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The copy without its pins, and the spans that were pinned; raises ValueError for unpaired or empty pins."""
    text = ""
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for part in _PINS.split(marked):
        if part == "<":
            if opened is not None:
                raise ValueError("a “<” stands inside <…>; write \\< for the character itself")
            opened = len(text)
        elif part == ">":
            if opened is None:
                raise ValueError("a “>” has no “<”; write \\> for the character itself")
            if opened == len(text):
                raise ValueError("“<>” pins nothing")
            spans.append((opened, len(text)))
            opened = None
        else:
            text += part[1:] if part in {"\\<", "\\>"} else part
    if opened is not None:
        raise ValueError("a “<” has no “>”; write \\< for the character itself")
    return text, tuple(spans)
