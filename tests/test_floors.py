"""The house: imports point down only, rooms of one floor do not see each other, and everything stays small.

An import counts wherever it stands: at the top, inside a function, under `if TYPE_CHECKING:`.
"""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
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
    ["base"],
    ["document", "placed", "data"],
    ["readers"],
    ["language", "findings"],
    ["matching"],
    ["checks"],
    ["rulebook"],
    ["config"],
    ["reporters"],
    ["linter"],
    ["api", "authoring"],
    ["run"],
    ["commands"],
    ["__main__"],
]
"""From the ground up. Rooms of one floor do not see each other; the files of one room do, but never in a circle."""

INNER_FLOORS: dict[str, list[list[str]]] = {
    "checks": [["check"], ["wording", "attribution", "headline", "units", "numbers", "copy"]],
    "language": [["folding", "words"], ["story"], ["prose", "numbers"], ["attribution", "referents"]],
    "readers": [
        ["decoding", "raised", "embeds"],
        ["limits", "looks", "other_kinds", "repeats", "block_words", "sifting"],
        ["placed_source", "plain"],
        ["html"],
        ["collecting"],
        ["markdown", "office", "wire"],
    ],
}
"""The floors within a room, likewise; what the room's own `__init__` hands on is looked up by name, and has none."""

DOORS: dict[str, frozenset[str]] = {"linter": frozenset({"desk", "selection"})}
"""The files by which the floors above see a room: from a story to its findings there is one way."""

NEVERS: dict[str, frozenset[str]] = {
    "matching": frozenset({"readers"}),
    "checks": frozenset({"readers", "findings"}),
    "language": frozenset({"readers"}),
    "reporters": frozenset({"readers", "language", "matching", "checks", "config"}),
    "linter": frozenset({"readers"}),
}
"""What a room must not see though it lies below: a check knows no rule, severity, path or line, and so on."""

MOST_FILES: dict[str, int] = {"": 5, "checks": 3}
"""How many files may lie flat in the package itself and among the folders of checks."""

FLOOR_OF = {room: number for number, floor in enumerate(FLOORS) for room in floor}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "rules" not in path.relative_to(PACKAGE).parts[:-1])
SOURCES = sorted(
    path
    for folder in ("headline_lint", "tests", "benchmarks", "docs", "fuzz")
    for path in (ROOT / folder).rglob("*.py")
)


def name_of(path: Path) -> str:
    """The dotted name of a module in the package: `checks.wording.phrases`, `checks` for its `__init__`."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


NAMES = {name_of(path) for path in MODULES} - {"__init__"}


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and dotted name of every module of the package that is imported."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "headline_lint":
            module = (node.module or "").partition(".")[2]
            for alias in node.names:
                name = f"{module}.{alias.name}".removeprefix(".")
                yield node.lineno, name if name in NAMES else module or alias.name
        elif isinstance(node, ast.Import):
            names = [alias.name.partition(".") for alias in node.names]
            yield from ((node.lineno, name) for package, _, name in names if package == "headline_lint" and name)


def inner(name: str) -> str:
    """The folder or file of a room that a module lies in; "" for the room itself."""
    return name.split(".")[1] if "." in name else ""


def climbs(name: str, tree: ast.Module) -> list[str]:
    """The imports of a module that point up, or across, or past a door, or where it must not look."""
    room = name.partition(".")[0]
    found = []
    for line, target in imported(tree):
        other = target.partition(".")[0]
        if other == room:
            fine = _is_below(inner(name), inner(target), INNER_FLOORS.get(room, []))
        else:
            below = other in FLOOR_OF and FLOOR_OF[other] < FLOOR_OF[room]
            through = other not in DOORS or inner(target) in DOORS[other]
            fine = below and through and other not in NEVERS.get(room, ())
        if not fine:
            found.append(f"line {line}: {name} imports {target}")
    return found


def _is_below(part: str, target: str, floors: list[list[str]]) -> bool:
    """Whether one part of a room may see another: all may see those of a room without floors, and their own."""
    floor_of = {name: number for number, floor in enumerate(floors) for name in floor}
    if part == target or not {part, target} <= floor_of.keys():
        return part == target or not floors or not part
    return floor_of[target] < floor_of[part]


def shown(path: Path) -> str:
    """The path as a test's name."""
    return path.relative_to(ROOT).as_posix()


def test_every_room_has_a_floor() -> None:
    assert {name.partition(".")[0] for name in NAMES} == set(FLOOR_OF)


@pytest.mark.parametrize("room", INNER_FLOORS)
def test_every_part_of_a_room_has_a_floor(room: str) -> None:
    parts = {inner(name) for name in NAMES if name.partition(".")[0] == room} - {""}
    assert parts == {part for floor in INNER_FLOORS[room] for part in floor}


@pytest.mark.parametrize("path", [path for path in MODULES if name_of(path) != "__init__"], ids=shown)
def test_imports_point_down(path: Path) -> None:
    assert climbs(name_of(path), ast.parse(path.read_text(encoding="utf-8"))) == []


def test_no_files_import_each_other_in_a_circle() -> None:
    trees = {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
    graph = {name: {target for _, target in imported(tree)} - {name} for name, tree in trees.items()}
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))
    assert order[0] != order[-1]


@pytest.mark.parametrize("folder", MOST_FILES)
def test_few_files_lie_flat(folder: str) -> None:
    assert len(list((PACKAGE / folder).glob("*.py"))) <= MOST_FILES[folder]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("document.text", "from headline_lint.rulebook.rule import Rule"),
        ("checks.check", "from headline_lint.rulebook.rule import Rule"),
        ("checks.wording.phrases", "from headline_lint.findings.finding import Severity"),
        ("checks.units.figures", "from headline_lint.checks.numbers.dates import DatesCheck"),
        ("checks.check", "from headline_lint.checks.units.figures import FiguresCheck"),
        ("checks.wording.phrases", "from headline_lint.readers import read"),
        ("readers.html.page", "import headline_lint.reporters.json"),
        ("readers.html.page", "from headline_lint.readers.wire import feed"),
        ("checks.copy.cut_off", "def late():\n    from headline_lint.linter.linter import Linter"),
        ("language.story", "from headline_lint.language.prose import quotations"),
        ("language.numbers.units", "if TYPE_CHECKING:\n    from headline_lint.language.prose import tokens"),
        ("matching.places", "if TYPE_CHECKING:\n    from headline_lint.checks.check import Check"),
        ("run.draft", "from headline_lint.linter.linter import Linter"),
        ("api", "from headline_lint.run.draft import read_draft"),
        ("linter.desk", "from headline_lint.nowhere import Thing"),
        ("linter.desk", "from headline_lint import readers"),
        ("base.cache", "from headline_lint import __version__"),
    ],
)
def test_an_import_that_climbs_is_seen(name: str, code: str) -> None:
    assert len(climbs(name, ast.parse(code))) == 1


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("linter.desk", "from headline_lint.rulebook.rule import Rule"),
        ("checks.wording.phrases", "from headline_lint.matching.needles import repeats"),
        ("checks.wording.phrases", "from headline_lint.checks.wording.apart import ApartCheck"),
        ("checks.headline.listicle", "from headline_lint.checks.headline.support.body import body_of"),
        ("rulebook.rule", "if TYPE_CHECKING:\n    from headline_lint.checks.check import Check"),
        ("run.draft", "from headline_lint.linter.desk import Desk"),
        ("document.text", "import re\nfrom pathlib import Path"),
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
