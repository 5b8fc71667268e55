"""Where rule files lie, and the id that a rule file's path gives it."""

from __future__ import annotations

import os
from pathlib import Path

from headline_lint.base.patterns import lazy
from headline_lint.base.reading import lies_in

HOUSE_STYLES = "house-styles"
"""The one folder of rule files that holds no rules."""
CATEGORY = "_category"
"""The name of the file, beside the rules of a category, that speaks of them all."""
SUFFIXES = (".yaml", ".yml")

ID = lazy(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")
"""The form of a rule's id: its category and its name."""


def built_in_rules() -> Path:
    """The folder of the rules that come with headline-lint.

    In a wheel it lies in the package; in a checkout beside it, where pyproject.toml names this project.
    """
    package = Path(__file__).parents[1]
    if (package / "rules").is_dir():
        return package / "rules"
    project = package.parent / "pyproject.toml"
    if project.is_file() and 'name = "headline-lint"' in project.read_text(encoding="utf-8"):
        return package.parent / "rules"
    raise FileNotFoundError("headline-lint is installed without its rules; install it again")


def rulebook_files(folder: Path) -> list[Path]:
    """The files of rules and categories in a folder, sorted; none is a house style, hidden, or a link out of it."""
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != HOUSE_STYLES and not name.startswith(".")]
        paths = [Path(place, name) for name in names if name.endswith(SUFFIXES) and not name.startswith(".")]
        found += [path for path in paths if lies_in(path, folder)]
    return sorted(found)


def is_category_file(path: Path) -> bool:
    """Whether the file speaks of a category; else it is a rule."""
    return path.stem == CATEGORY


def rule_id(path: Path, folder: Path) -> str:
    """The id that a rule file's path gives it."""
    return path.relative_to(folder).with_suffix("").as_posix()
