"""Examples in rule files: `<…>` pins the exact words, `\\<` and `\\>` are the characters themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from headline_lint.document import SCOPES, Scope
from headline_lint.placed import Fault, Placed, did_you_mean
from headline_lint.rule import Example, Examples

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = ("text", "scope", "section", "genre", "options")


def read_examples(placed: Placed, faults: list[Fault]) -> Examples | None:
    """The good and the bad examples of a rule file; at least one of each is demanded."""
    if not isinstance(placed.value, dict):
        faults.append(placed.fault("examples are two lists, “good” and “bad”"))
        return None
    for name, value in placed.value.items():
        if name not in {"good", "bad"}:
            faults.append(value.key_fault(f"“{name}” is no list of examples; {did_you_mean(name, ['good', 'bad'])}"))
    lists = {name: _read_list(placed, name, faults) for name in ("good", "bad")}
    return Examples(lists["good"], lists["bad"])


def _read_list(placed: Placed, name: str, faults: list[Fault]) -> tuple[Example, ...]:
    entries = cast("Mapping[str, Placed]", placed.value)
    if name not in entries:
        faults.append(placed.fault(f"“{name}” is missing: a rule shows copy it must {_MUST[name]}"))
        return ()
    found = entries[name]
    if not isinstance(found.value, list):
        faults.append(found.fault("must be a list; begin each line with “- ”"))
        return ()
    examples = [_read_example(one, name, faults) for one in found.value]
    return tuple(example for example in examples if example is not None)


_MUST = {"good": "pass", "bad": "flag"}


def _read_example(placed: Placed, name: str, faults: list[Fault]) -> Example | None:
    if isinstance(placed.value, str):
        fields: dict[str, Placed] = {"text": placed}
    elif isinstance(placed.value, dict) and "text" in placed.value:
        fields = placed.value
    else:
        faults.append(placed.fault(f"an example is text, not {placed.kind}; put the line in quotes"))
        return None
    for key, value in fields.items():
        if key not in _KEYS:
            faults.append(value.key_fault(f"“{key}” is no key of an example; {did_you_mean(key, _KEYS)}"))
    scope = fields["scope"].plain() if "scope" in fields else None
    if scope is not None and scope not in SCOPES:
        faults.append(fields["scope"].fault(f"“{scope}” is no scope; {did_you_mean(str(scope), SCOPES)}"))
    try:
        text, spans = unpin(str(fields["text"].plain()).rstrip("\n"))
    except ValueError as error:
        faults.append(fields["text"].fault(str(error)))
        return None
    if bool(spans) != (name == "bad"):
        faults.append(
            fields["text"].fault(
                "a bad example pins the words to flag in <…>" if name == "bad" else "a good example pins nothing"
            )
        )
    options = fields["options"].plain() if "options" in fields else {}
    return Example(
        text, spans, cast("Scope | None", scope), _text(fields, "section"), _text(fields, "genre"), options, placed.line
    )


def _text(fields: Mapping[str, Placed], key: str) -> str | None:
    return str(fields[key].plain()) if key in fields else None


def unpin(marked: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The copy without its pins, and the spans that were pinned; raises ValueError for unpaired pins."""
    text: list[str] = []
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    at = 0
    while at < len(marked):
        char = marked[at]
        if char == "\\" and marked[at + 1 : at + 2] in {"<", ">"}:
            at += 1
            text.append(marked[at])
        elif char == "<":
            if opened is not None:
                raise ValueError("a “<” stands inside <…>; write \\< for the character itself")
            opened = len(text)
        elif char == ">":
            if opened is None:
                raise ValueError("a “>” has no “<”; write \\> for the character itself")
            spans.append((opened, len(text)))
            opened = None
        else:
            text.append(char)
        at += 1
    if opened is not None:
        raise ValueError("a “<” has no “>”; write \\< for the character itself")
    return "".join(text), tuple(spans)
