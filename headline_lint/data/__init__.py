"""Tables that are no rules: each read from its YAML file on first use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from headline_lint.base.cache import remember


@cache
def table(name: str) -> Any:
    """The table `name`.yaml of this folder; scalars are text."""
    source = Path(__file__).with_name(f"{name}.yaml").read_bytes()
    return remember(f"table-{name}", source, lambda: _read(source))


def _read(source: bytes) -> Any:
    import yaml  # a run whose tables come from the cache reads no YAML

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(source, Loader=loader)  # noqa: S506 - the base loader makes only text, lists and mappings


def irregular_forms() -> dict[str, dict[str, str]]:
    """Irregular inflections: word class ("v", "n", "a") -> lemma -> its forms beside the regular -s."""
    forms: dict[str, dict[str, str]] = table("irregular")
    return forms


def text(name: str) -> str:
    """The file `name`.yaml of this folder as it stands."""
    return Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8")
