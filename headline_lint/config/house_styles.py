"""House styles: named sets of severities and options, which may extend one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from headline_lint.base.reading import lies_in, state_of
from headline_lint.config.settings import Setting, read_settings
from headline_lint.placed.fields import read_fields
from headline_lint.placed.values import Fault, Placed, did_you_mean
from headline_lint.placed.yaml_file import read_yaml
from headline_lint.rulebook.folders import HOUSE_STYLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


class HouseStyleFields(msgspec.Struct, frozen=True, rename="kebab"):
    """The keys of a house style's file."""

    description: str = ""
    extends: str | None = None
    rules: dict[str, Any] = {}


class HouseStyle(NamedTuple):
    """The settings of a house style, those of the ones it extends first, and the files that they were read from.

    Each file has its state before it was read.
    """

    layers: tuple[tuple[Setting, ...], ...] = ()
    files: Mapping[Path, bytes] = {}


def load_style(named: Placed, beside: Path, folders: Sequence[Path], faults: list[Fault]) -> HouseStyle:
    """A house style with those that it extends.

    A name is looked for in the house styles of the rule folders, the last folder first; a path (with a slash, or
    ending in .yaml) begins at `beside` and may not lead out of it.
    """
    layers: list[tuple[Setting, ...]] = []
    files: dict[Path, bytes] = {}
    seen: set[Path] = set()
    asked: Placed | None = named
    while asked is not None:
        path = _find(asked, beside, folders, faults)
        if path is None:
            break
        if path.resolve() in seen:
            faults.append(asked.fault(f"“{asked.word}” extends itself, by this or another house style"))
            break
        seen.add(path.resolve())
        files[path] = state_of([path])
        placed = read_yaml(path, faults, may_be_empty=True)
        if placed is None or not isinstance(placed.value, dict):
            break
        read_fields(HouseStyleFields, placed, faults, "a house style", apart={"rules"})
        layers.insert(0, read_settings(placed.value.get("rules"), faults))
        asked = placed.value.get("extends")
    return HouseStyle(tuple(layers), files)


def _find(named: Placed, beside: Path, folders: Sequence[Path], faults: list[Fault]) -> Path | None:
    word = named.word
    if "/" in word or word.endswith((".yaml", ".yml")):
        return inside(named, word, beside, faults)
    styles = {
        path.stem: path
        for folder in folders
        if lies_in(folder / HOUSE_STYLES, folder)
        for path in sorted((folder / HOUSE_STYLES).glob("*.yaml"))
        if lies_in(path, folder)
    }
    if word in styles:
        return styles[word]
    remedy = did_you_mean(word, styles) if styles else "none is there; name a file, as in style/our-house.yaml"
    faults.append(named.fault(f"“{word}” is no house style; {remedy}"))
    return None


def inside(named: Placed, word: str, folder: Path, faults: list[Fault]) -> Path | None:
    """The path that a configuration names; None, with a fault, where it leads out of the folder."""
    path = folder / word
    if path.resolve().is_relative_to(folder.resolve()):
        return path
    faults.append(named.fault(f"“{word}” leads out of the folder of this configuration"))
    return None
