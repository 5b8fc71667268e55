"""Every number that the package goes by has words beside it: what it counts, and why about so much."""

from __future__ import annotations

import ast
import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.test_floors import MODULES, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WORDS = re.compile(r"#(?! *(?:fmt|noqa|pragma)\b).*[a-z]{3}")


def unexplained(source: str) -> list[str]:
    """The numbers of a module that stand without words: a comment behind or above them, or a string below."""
    lines = ["", *source.splitlines()]
    body = ast.parse(source).body
    found = []
    for node, following in pairwise([*body, ast.Pass()]):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value and _is_number(node.value):
            above = lines[node.lineno - 1] if lines[node.lineno - 1].startswith("#") else ""
            beside = [above, *lines[node.lineno : (node.end_lineno or node.lineno) + 1]]
            if not (any(map(WORDS.search, beside)) or _is_string(following)):
                found.append(lines[node.lineno])
    return found


def _is_number(node: ast.expr) -> bool:
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int | float) and not isinstance(node.value, bool)
    return bool(list(_parts(node))) and all(_is_number(part) for part in _parts(node))


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """What a tuple, a sum or a negative number is made of."""
    if isinstance(node, ast.Tuple):
        yield from node.elts
    elif isinstance(node, ast.BinOp):
        yield from (node.left, node.right)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand


def _is_string(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


@pytest.mark.parametrize("path", MODULES, ids=shown)
def test_every_number_has_words_beside_it(path: Path) -> None:
    assert unexplained(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        "_REACH = 40",
        "_REACH: int = 40",
        "_NEAR, _FAR = 4, 10  # noqa: X1",
        "_SIZE = 10**6\n_NEXT = 3  # words",
        "_SLACK = -0.5\n\n\ndef read() -> None:\n    '''Read it.'''",
        "_STEPS = (\n    1,\n    2,\n)",
    ],
)
def test_a_number_without_words_is_seen(code: str) -> None:
    assert unexplained(code) == [code.partition("\n")[0]]


@pytest.mark.parametrize(
    "code",
    [
        "_REACH = 40  # characters",
        '_REACH = 40\n"""Characters to either side."""',
        "# characters to either side\n_REACH = 40",
        "_STEPS = (\n    1,  # mile\n    2,\n)",
        "_WHOLE = True",
        '_NAMES = ("one", 2)',
        "_NONE = ()",
    ],
)
def test_a_number_with_words_passes(code: str) -> None:
    assert unexplained(code) == []
