"""YAML files read with the place of every value, in one pass and without recursion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from headline_lint.base.patterns import lazy
from headline_lint.base.reading import SETTINGS, read_regular, reason
from headline_lint.base.yaml_parsing import parse
from headline_lint.placed.values import QUOTE_IT, Fault, Placed

if TYPE_CHECKING:
    from pathlib import Path

_MOST_DEPTH = 20  # nested values: ample for a rule or a configuration
_NO_START = "*&!@%[{'\"`,]}|>"
"""Marks at the start of a line of copy that mean something else to YAML."""
_INTRODUCTION = lazy(r"\A\s*+(?:- ++)*+(?:[\w-]++: ++)*+")
"""What stands before the copy in a line: list marks and keys."""


def read_yaml(path: Path, faults: list[Fault], *, may_be_empty: bool = False) -> Placed | None:
    """The file's mapping, or None with a fault added; keys with an empty value are absent.

    Explicit tags, anchors, aliases and doubled keys are faults, and an empty file unless it `may_be_empty`.
    """
    name = path.as_posix()
    try:
        text = _text(path)
    except UnicodeDecodeError as error:
        faults.append(Fault(name, 0, 0, f"is not UTF-8: byte {error.start + 1} is no part of a character"))
        return None
    except (OSError, ValueError) as error:
        faults.append(Fault(name, 0, 0, reason(error)))
        return None
    return parse_yaml(text, faults, name, may_be_empty=may_be_empty)


def _text(path: Path) -> str:
    data = read_regular(path, SETTINGS)
    if len(data) > SETTINGS:
        raise ValueError(f"is larger than {SETTINGS:,} bytes")
    return data.decode("utf-8-sig")


def parse_yaml(text: str, faults: list[Fault], name: str, *, may_be_empty: bool = False) -> Placed | None:
    """As `read_yaml`, for text at hand; `name` is how faults call its file."""
    tree = _Tree(name, faults)
    try:
        for event in parse(text):
            tree.take(event)
            if tree.stopped:
                return None
    except yaml.MarkedYAMLError as error:
        faults.append(_cut_short(error, tree) or _yaml_fault(error, text, name))
        return None
    except (yaml.YAMLError, ValueError) as error:
        faults.append(Fault(name, 0, 0, " ".join(f"is no YAML: {error}".split())))
        return None
    root = tree.root
    if root is None or root.value is None:
        if may_be_empty:
            return Placed({}, name, 1, 1)
        faults.append(Fault(name, 1, 1, "is empty"))
        return None
    if not isinstance(root.value, dict):
        faults.append(root.fault(f"must be a mapping of keys to values, not {root.kind}"))
        return None
    return root


class _Tree:
    """The values that a run of YAML events makes."""

    def __init__(self, name: str, faults: list[Fault]) -> None:
        self.name = name
        self.faults = faults
        self.root: Placed | None = None
        self.stopped = False
        self.last: Any = None
        """The last event taken."""
        self._open: list[Placed] = []
        self._keys: list[Placed | None] = []
        """For every open collection the key whose value comes next; None in lists and before a key."""

    def take(self, event: Any) -> None:
        """Add what one event says."""
        kind = type(event)
        self.last = event
        if kind is yaml.ScalarEvent:
            self._properties(event)
            empty = not event.style and event.value in {"", "~", "null"}
            self._add(self._placed(event, None if empty else event.value))
        elif kind is yaml.SequenceStartEvent:
            self._enter(event, [])
        elif kind is yaml.MappingStartEvent:
            self._enter(event, {})
        elif kind in {yaml.SequenceEndEvent, yaml.MappingEndEvent}:
            self._keys.pop()
            self._add(self._open.pop())
        elif kind is yaml.AliasEvent:
            self._fault(event, f"“*” begins an alias, which is not used here; {QUOTE_IT}")
            self._add(self._placed(event, f"*{event.anchor}"))
        elif kind is yaml.DocumentStartEvent and self.root is not None:
            self._fault(event, "a second document begins here; one file holds one")
            self.stopped = True

    def _enter(self, event: Any, value: list[Placed] | dict[str, Placed]) -> None:
        self._properties(event)
        self._open.append(self._placed(event, value))
        self._keys.append(None)
        if len(self._open) > _MOST_DEPTH:
            self._fault(event, f"is nested more than {_MOST_DEPTH} deep")
            self.stopped = True

    def _properties(self, event: Any) -> None:
        if event.anchor:
            self._fault(event, f"“&” begins an anchor, which is not used here; {QUOTE_IT}")
        if event.tag is not None:
            self._fault(event, f"“!” begins a tag, which is not used here; {QUOTE_IT}")

    def _add(self, placed: Placed) -> None:
        """Give a finished value to the collection it stands in."""
        if not self._open:
            self.root = placed
            return
        parent = self._open[-1].value
        if isinstance(parent, list):
            parent.append(placed)
        elif isinstance(parent, dict):
            key = self._keys[-1]
            if key is None:
                self._keys[-1] = placed
            else:
                self._keys[-1] = None
                self._enter_value(parent, key, placed)

    def _enter_value(self, parent: dict[str, Placed], key: Placed, placed: Placed) -> None:
        if key.value is None:
            key.value = "null"
        if not isinstance(key.value, str):
            self.faults.append(key.fault(f"a key must be text; {QUOTE_IT}"))
        elif key.value in parent:
            self.faults.append(key.fault(f"“{key.value}” stands here a second time"))
        elif placed.value is not None:
            placed.key_line, placed.key_column = key.line, key.column
            parent[key.value] = placed

    def _placed(self, event: Any, value: str | list[Placed] | dict[str, Placed] | None) -> Placed:
        mark = event.start_mark
        return Placed(value, self.name, mark.line + 1, mark.column + 1)

    def _fault(self, event: Any, text: str) -> None:
        self.faults.append(Fault(self.name, event.start_mark.line + 1, event.start_mark.column + 1, text))


def _cut_short(error: yaml.MarkedYAMLError, tree: _Tree) -> Fault | None:
    """The fault of a line that begins with a quoted word and goes on after it, if that is what stopped YAML."""
    last: Any = tree.last
    mark = error.problem_mark
    if type(tree.last) is not yaml.ScalarEvent or last.style not in {"'", '"'} or mark is None:
        return None
    if last.end_mark.line != mark.line:
        return None
    text = f"{QUOTE_IT}: the quotation mark that it begins with is closed before its end"
    return Fault(tree.name, last.start_mark.line + 1, last.start_mark.column + 1, text)


def _yaml_fault(error: yaml.MarkedYAMLError, text: str, name: str) -> Fault:
    """Where YAML stopped; of a quotation mark that nothing closes, where it stands."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark is not None and "quoted scalar" in str(error.context):
        mark = error.context_mark
    words = " ".join((error.problem or "can't be read").split())
    if mark is None:
        return Fault(name, 0, 0, f"is no YAML: {words}")
    if "nesting depth" in words:  # newer parsers have a limit of their own
        return Fault(name, mark.line + 1, mark.column + 1, f"is nested more than {_MOST_DEPTH} deep")
    lines = text.splitlines()
    start = _INTRODUCTION.sub("", lines[mark.line] if mark.line < len(lines) else "")[:1]
    if (start and start in _NO_START) or "mapping values" in words:
        return Fault(name, mark.line + 1, mark.column + 1, f"{QUOTE_IT}: YAML can't read it ({words})")
    return Fault(name, mark.line + 1, mark.column + 1, f"is no YAML: {words}")
