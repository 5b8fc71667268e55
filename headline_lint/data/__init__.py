"""Words and tables that are no rules. A table is read from its YAML file on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from headline_lint.base.cache import remember


@cache
def table(name: str) -> Any:
    """The table `name`.yaml of this folder; scalars are text."""
    source = Path(__file__).with_name(f"{name}.yaml").read_bytes()
    return remember(f"table-{name}", source, lambda: _load(source))


def _load(source: bytes) -> Any:
    from headline_lint.base.yaml_parsing import load  # late: what was read once is remembered

    return load(source)


@cache
def word_list(name: str, *lists: str) -> frozenset[str]:
    """The words of these lists of a table in which a list is one text, its words parted by blanks."""
    return frozenset(word for one in lists for word in table(name)[one].split())


def irregular_forms() -> dict[str, dict[str, str]]:
    """Irregular inflections: word class ("v", "n", "a") -> lemma -> its forms beside the regular -s."""
    forms: dict[str, dict[str, str]] = table("irregular")
    return forms


def lines(name: str) -> str:
    """The file `name`.txt of this folder as it stands: a word a line, each line closed."""
    return Path(__file__).with_name(f"{name}.txt").read_text(encoding="utf-8")


def text(name: str) -> str:
    """The file `name`.yaml of this folder as it stands."""
    return Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
