"""Imports point down only, checks, readers and reporters never see each other, and everything stays small.

An import under `if TYPE_CHECKING:` is free: a rule holds a check and a check yields matches, and that cycle
of types is in the nature of the thing. What runs has no cycle. An import inside a function counts like any.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "headline_lint"
MOST_LINES = 300
MOST_FUNCTION_LINES = 40

FLOORS: list[list[str]] = [
    ["patterns", "record", "regular"],
    ["writing"],
    ["document", "cache"],
    ["rule"],
    ["finding"],
    ["data", "placed", "rule_folders", "printable", "counts"],
    ["fields", "yaml_file"],
    ["language"],
    ["checks", "readers", "reporters"],
    ["example_syntax", "baseline", "changes", "fixes", "score"],
    ["rulebook"],
    ["rule_cache"],
    ["config", "directives", "discovery"],
    ["linter", "timing"],
    ["rule_tests", "run", "linting"],
    ["worker"],
    ["processes"],
    ["jobs"],
    ["rule_coverage", "rule_warnings", "schema"],
    ["commands", "api"],
    ["cli"],
    ["__main__"],
]
"""From the ground up. Parts of one floor do not see each other; the modules of one part do, freely."""

FLOOR_OF = {part: number for number, floor in enumerate(FLOORS) for part in floor}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "rules" not in path.relative_to(PACKAGE).parts)
SOURCES = sorted(
    path
    for folder in ("headline_lint", "tests", "benchmarks", "docs", "fuzz")
    for path in (ROOT / folder).rglob("*.py")
)


def part_of(module: str) -> str:
    """The part that a dotted module name belongs to: `headline_lint.checks.wording.pattern` is `checks`."""
    return module.split(".")[1]


def imported_parts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and part of every import of the package that runs."""
    skipped = {
        id(node)
        for branch in ast.walk(tree)
        if isinstance(branch, ast.If) and ast.unparse(branch.test).endswith("TYPE_CHECKING")
        for body in branch.body
        for node in ast.walk(body)
    }
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.ImportFrom) and node.module == "headline_lint":
            yield from ((node.lineno, alias.name) for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("headline_lint."):
            yield node.lineno, part_of(node.module or "")
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names if alias.name.startswith("headline_lint.")]
            yield from ((node.lineno, part_of(name)) for name in names)


def shown(path: Path) -> str:
    """The path as a test's name."""
    return path.relative_to(ROOT).as_posix()


def climbs(name: str, tree: ast.Module) -> list[str]:
    """The imports of a module of this part that point up or across."""
    return [
        f"line {line}: {name} imports {part}"
        for line, part in imported_parts(tree)
        if part != name and not (part in FLOOR_OF and FLOOR_OF[part] < FLOOR_OF[name])
    ]


def test_every_part_has_a_floor() -> None:
    parts = {path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in MODULES} - {"__init__"}
    assert parts == set(FLOOR_OF)


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.parent != PACKAGE or path.stem != "__init__"], ids=shown
)
def test_imports_point_down(path: Path) -> None:
    name = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    assert climbs(name, ast.parse(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("document", "from headline_lint.rule import Rule"),
        ("checks", "from headline_lint.readers import read"),
        ("readers", "import headline_lint.reporters.json"),
        ("checks", "def late():\n    from headline_lint.linter import Linter"),
        ("language", "from headline_lint import checks"),
        ("linter", "from headline_lint.nowhere import Thing"),
        ("directives", "from headline_lint.config import load"),
    ],
)
def test_an_import_that_climbs_is_seen(name: str, code: str) -> None:
    assert len(climbs(name, ast.parse(code))) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("linter", "from headline_lint.checks.phrases import PhrasesCheck"),
        ("checks", "from headline_lint.checks.required import repeats"),
        ("rule", "if TYPE_CHECKING:\n    from headline_lint.checks import Check"),
        ("document", "import re\nfrom pathlib import Path"),
    ],
)
def test_an_import_that_points_down_passes(name: str, code: str) -> None:
    assert climbs(name, ast.parse(code)) == []


@pytest.mark.parametrize("path", SOURCES, ids=shown)
def test_files_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") < MOST_LINES
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    sizes = {node.name: (node.end_lineno or node.lineno) - node.lineno + 1 for node in functions}
    assert {name: size for name, size in sizes.items() if size > MOST_FUNCTION_LINES} == {}
