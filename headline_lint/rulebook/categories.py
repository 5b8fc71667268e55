"""Categories: what `_category.yaml`, beside the rules of a folder, says of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from headline_lint.placed.fields import convert_fields, unknown_keys
from headline_lint.placed.values import Fault
from headline_lint.placed.yaml_file import read_yaml
from headline_lint.rulebook.rule import Indirect

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Category(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of a category's file: what the category is, and what its rules have that do not say it themselves."""

    description: str = ""
    indirect: Indirect = "same"


def read_categories(paths: Iterable[Path], folder: Path, categories: dict[str, Category], faults: list[Fault]) -> None:
    """Add the categories of a folder's files by name; what one leaves unsaid is as an earlier folder has it."""
    seen: dict[str, Path] = {}
    for path in paths:
        name = path.parent.relative_to(folder).as_posix()
        if path.parent.parent != folder:
            faults.append(Fault(path.as_posix(), 0, 0, "a category's path is category/_category.yaml"))
        elif name in seen:
            faults.append(Fault(path.as_posix(), 0, 0, f"{seen[name].name} beside it is the same category; keep one"))
        seen[name] = path
        categories[name] = _read(path, categories.get(name, Category()), faults)


def _read(path: Path, category: Category, faults: list[Fault]) -> Category:
    """The category with what a file says of it, faults in the order of the file."""
    found: list[Fault] = []
    placed = read_yaml(path, found)
    entries = placed.value if placed is not None and isinstance(placed.value, dict) else {}
    found += unknown_keys(entries, [Category], "a category")
    changed = replace(category, **convert_fields(Category, entries, found))
    faults += sorted(found, key=lambda fault: (fault.line, fault.column))
    return changed
