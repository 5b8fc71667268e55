"""YAML with the place of every value: what rule files, house styles and configurations are read with."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_MOST_DEPTH = 20
_MOST_CHARACTERS = 2_000_000
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_QUOTE_IT = "put the line in quotes"
_TEXT_TAG = "tag:yaml.org,2002:"


class Fault(NamedTuple):
    """Something wrong in a file that steers the linter. `line` and `column` are 1-based; 0 where none is known."""

    path: str
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.text}"


@dataclass(slots=True)
class Placed:
    """A value and where it stands: text, a list, a mapping (in file order), or None where it is empty."""

    value: str | list[Placed] | dict[str, Placed] | None
    path: str
    line: int
    column: int
    key_line: int = 0
    key_column: int = 0

    def fault(self, text: str) -> Fault:
        """A fault at this value."""
        return Fault(self.path, self.line, self.column, text)

    def key_fault(self, text: str) -> Fault:
        """A fault at the key of this value."""
        return Fault(self.path, self.key_line or self.line, self.key_column or self.column, text)

    @property
    def kind(self) -> str:
        """What this is, in plain words."""
        if self.value is None:
            return "nothing"
        return {str: "text", list: "a list", dict: "a mapping"}[type(self.value)]

    def plain(self) -> Any:
        """The value as Python's own types."""
        if isinstance(self.value, list):
            return [one.plain() for one in self.value]
        if isinstance(self.value, dict):
            return {key: one.plain() for key, one in self.value.items()}
        return self.value


def read_yaml(path: Path, faults: list[Fault], name: str | None = None) -> Placed | None:
    """The file's mapping, or None with a fault added; keys with an empty value are absent.

    `name` is how faults call the file. Explicit tags, anchors, aliases and doubled keys are faults.
    """
    name = name or str(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        faults.append(Fault(name, 0, 0, f"can't be read: {(error.strerror or str(error)).lower()}"))
        return None
    except UnicodeDecodeError as error:
        faults.append(Fault(name, 0, 0, f"is not UTF-8: byte {error.start + 1} is no part of a character"))
        return None
    return parse_yaml(text, faults, name)


def parse_yaml(text: str, faults: list[Fault], name: str) -> Placed | None:
    """As `read_yaml`, for text at hand."""
    if len(text) > _MOST_CHARACTERS:
        faults.append(Fault(name, 0, 0, f"is longer than {_MOST_CHARACTERS:,} characters"))
        return None
    try:
        too_deep = _too_deep(text)
        node = None if too_deep else yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        faults.append(_yaml_fault(error, text, name))
        return None
    except (yaml.YAMLError, ValueError) as error:
        faults.append(Fault(name, 0, 0, f"is no YAML: {error}"))
        return None
    if too_deep:
        faults.append(Fault(name, too_deep, 1, f"is nested more than {_MOST_DEPTH} deep"))
        return None
    if node is None:
        faults.append(Fault(name, 1, 1, "is empty"))
        return None
    count = len(faults)
    placed = _walk(node, name, faults)
    if len(faults) > count:
        return None
    if not isinstance(placed.value, dict):
        faults.append(placed.fault(f"must be a mapping of keys to values, not {placed.kind}"))
        return None
    return placed


def _too_deep(text: str) -> int:
    """The line where the nesting passes the limit, or 0; anchors and tags are looked for in the walk."""
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MOST_DEPTH:
                return int(event.start_mark.line) + 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            raise yaml.MarkedYAMLError(None, None, "aliases (*) are not used here", event.start_mark)
        if isinstance(event, yaml.NodeEvent) and event.anchor:
            raise yaml.MarkedYAMLError(None, None, "anchors (&) are not used here", event.start_mark)
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)) and event.tag not in {None, "!"}:
            raise yaml.MarkedYAMLError(None, None, "tags (!) are not used here", event.start_mark)
    return 0


def _yaml_fault(error: yaml.MarkedYAMLError, text: str, name: str) -> Fault:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Fault(name, 0, 0, f"is no YAML: {error.problem}")
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    start = line.strip().removeprefix("- ").lstrip()[:1]
    hint = f"; {_QUOTE_IT}" if start and start in "*&!@%[{'\"`" else ""
    words = (error.problem or "can't be read").replace("\n", " ")
    return Fault(name, mark.line + 1, mark.column + 1, f"{words}{hint}")


def _walk(node: Any, name: str, faults: list[Fault]) -> Placed:
    line, column = node.start_mark.line + 1, node.start_mark.column + 1
    placed = Placed(None, name, line, column)
    if isinstance(node, yaml.ScalarNode):
        empty = node.style is None and (not node.value or node.value in {"~", "null"})
        placed.value = None if empty else node.value
    elif isinstance(node, yaml.SequenceNode):
        placed.value = [_walk(one, name, faults) for one in node.value]
    else:
        placed.value = _walk_mapping(node, name, faults)
    return placed


def _walk_mapping(node: Any, name: str, faults: list[Fault]) -> dict[str, Placed]:
    entries: dict[str, Placed] = {}
    for key_node, value_node in node.value:
        line, column = key_node.start_mark.line + 1, key_node.start_mark.column + 1
        if not isinstance(key_node, yaml.ScalarNode):
            faults.append(Fault(name, line, column, f"a key must be text; {_QUOTE_IT}"))
            continue
        key = key_node.value
        if key in entries:
            faults.append(Fault(name, line, column, f"“{key}” stands here a second time"))
            continue
        value = _walk(value_node, name, faults)
        value.key_line, value.key_column = line, column
        if value.value is not None:
            entries[key] = value
    return entries


def did_you_mean(word: str, legal: Iterable[str]) -> str:
    """What to add to a fault about an unknown word: the nearest legal one, or all of them."""
    names = sorted(legal)
    near = difflib.get_close_matches(word, names, n=1)
    return f"did you mean “{near[0]}”?" if near else f"use one of: {', '.join(names)}"
