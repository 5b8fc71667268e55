"""The entries of a configuration file, each converted, every fault with its place."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from headline_lint.config.config import Config, FailOn, Override, Reasons
from headline_lint.config.globs import Globs, parse_globs
from headline_lint.config.house_styles import HouseStyle, inside, load_style
from headline_lint.config.settings import read_settings
from headline_lint.placed.fields import read_fields
from headline_lint.placed.values import Fault, Placed
from headline_lint.placed.yaml_file import read_yaml
from headline_lint.readers.limits import LIMITS, Limits
from headline_lint.rulebook.folders import built_in_rules

if TYPE_CHECKING:
    from collections.abc import Mapping


class ConfigFields(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of `.headline-lint.yaml`."""

    house_style: str | None = None
    rule_folders: tuple[str, ...] = ()
    rules: dict[str, Any] = {}
    paths: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[Any, ...] = ()
    fail_on: FailOn = "warning"
    suppression_reasons: Reasons = "optional"
    limits: dict[str, Any] = {}


CONFIG_KEYS = {
    "house-style": "A house style by its name, or its file.",
    "rule-folders": "Folders with a newsroom's own rules.",
    "rules": "Severities and options, by rule or category.",
    "paths": "What is linted where no path is named.",
    "vocabulary": "Names and terms that are never flagged.",
    "exclude": "Files that are not linted, as .gitignore writes them.",
    "overrides": "What holds for some files only.",
    "fail-on": "The lowest severity that makes the exit code 1.",
    "suppression-reasons": "Whether a suppression in the copy must say why.",
    "limits": "How large, deep and long a file may be that is read.",
}
"""What may be said under each key of a configuration."""


class OverrideFields(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of one entry of `overrides`."""

    files: tuple[str, ...]
    section: str | None = None
    genre: str | None = None
    rules: dict[str, Any] = {}


_LONGEST_TERM = 200  # characters: ample for a name, and each is looked for round every match
_READ_APART = {"rules", "overrides", "house-style", "limits"}


def read_config(path: Path | None, folder: Path, house_style: str | None) -> Config:
    """The configuration of a file (None: there is none), whose paths begin at the folder."""
    faults: list[Fault] = []
    placed = (None if path is None else read_yaml(path, faults, may_be_empty=True)) or Placed({}, "", 0, 0)
    entries: Mapping[str, Placed] = placed.value if isinstance(placed.value, dict) else {}
    fields = read_fields(ConfigFields, placed, faults, "a configuration", apart=_READ_APART) or ConfigFields()
    rule_folders = _folders(entries.get("rule-folders"), folder, faults)
    style = _style(entries.get("house-style"), house_style)
    house = HouseStyle()
    if style is not None:
        house = load_style(style, folder, [built_in_rules(), *rule_folders], faults)
    return Config(
        path=path,
        folder=folder,
        layers=(*house.layers, read_settings(entries.get("rules"), faults)),
        rule_folders=rule_folders,
        paths=_folders(entries.get("paths"), folder, faults),
        vocabulary=_terms(entries.get("vocabulary"), fields.vocabulary, faults),
        exclude=_globs(entries.get("exclude"), fields.exclude, folder, faults),
        overrides=_overrides(entries.get("overrides"), folder, faults),
        fail_on=fields.fail_on,
        suppression_reasons=fields.suppression_reasons,
        limits=_limits(entries.get("limits"), faults),
        style_files=house.files,
        faults=tuple(faults),
    )


def _style(placed: Placed | None, named: str | None) -> Placed | None:
    """The house style asked for on the command line, else in the file."""
    return placed if named is None else Placed(named, "--house-style", 0, 0)


def _items(placed: Placed | None) -> list[Placed]:
    return [] if placed is None else placed.items()


def _folders(placed: Placed | None, folder: Path, faults: list[Fault]) -> tuple[Path, ...]:
    """The paths of a list; what is no text has its fault already."""
    texts = [item for item in _items(placed) if isinstance(item.value, str)]
    paths = [inside(item, item.word, folder, faults) for item in texts]
    return tuple(path for path in paths if path is not None)


def _globs(placed: Placed | None, patterns: tuple[str, ...], folder: Path, faults: list[Fault]) -> Globs:
    """Patterns for paths, each of them tried."""
    for item in _items(placed):
        if isinstance(item.value, str):
            try:
                parse_globs((item.value,))
            except ValueError as error:
                faults.append(item.fault(f"“{item.value}” {error}"))
    return Globs(Path(os.path.abspath(folder)), patterns)  # noqa: PTH100 - links are kept as given


def _terms(placed: Placed | None, terms: tuple[str, ...], faults: list[Fault]) -> tuple[str, ...]:
    """The vocabulary, each term of it short enough to be looked for round every match."""
    text = f"is longer than {_LONGEST_TERM} characters, and no name or term"
    faults += [item.fault(text) for item in _items(placed) if len(item.word) > _LONGEST_TERM]
    return terms


def _limits(placed: Placed | None, faults: list[Fault]) -> Limits:
    """The limits of what is read, as far as they are named."""
    if placed is None:
        return LIMITS
    if not isinstance(placed.value, dict):
        faults.append(placed.fault(f"limits are a mapping (file-size: 50 MB), not {placed.kind}"))
        return LIMITS
    return read_fields(Limits, placed, faults, "the limits") or LIMITS


def _overrides(placed: Placed | None, folder: Path, faults: list[Fault]) -> tuple[Override, ...]:
    found = [_override(item, folder, faults) for item in _items(placed)]
    return tuple(override for override in found if override is not None)


def _override(placed: Placed, folder: Path, faults: list[Fault]) -> Override | None:
    if not isinstance(placed.value, dict):
        faults.append(placed.fault(f"an override is a mapping with “files”, not {placed.kind}"))
        return None
    entries = placed.value
    count = len(faults)
    fields = read_fields(OverrideFields, placed, faults, "an override", apart={"rules"})
    settings = read_settings(entries.get("rules"), faults)
    globs = _globs(entries.get("files"), fields.files if fields else (), folder, faults)
    if fields is None or len(faults) > count:
        return None
    return Override(globs, fields.section, fields.genre, settings)
