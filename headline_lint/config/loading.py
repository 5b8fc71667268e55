"""`.headline-lint.yaml`, found upward from the working folder and read with every fault at once."""

from __future__ import annotations

from pathlib import Path

from headline_lint.base.reading import lies_in
from headline_lint.config.config import Config
from headline_lint.placed.values import Fault

FILE_NAME = ".headline-lint.yaml"


def find_file(start: Path) -> Path | None:
    """The configuration of this folder or of the nearest one above it."""
    whole = start.resolve()
    for folder in (whole, *whole.parents):
        path = folder / FILE_NAME
        if path.is_file():
            return _shown(path)
    return None


def load_config(path: Path | None, start: Path, house_style: str | None = None) -> Config:
    """The configuration in this file, or else in the nearest file upward from `start`, or else an empty one.

    `house_style` takes the place of the one that the file names. Every fault is in `Config.faults`. A file that is
    found may be a stranger's: it is not read where it is a link that leads elsewhere.
    """
    found = find_file(start) if path is None else None
    if found is not None and not lies_in(found, found.parent):
        text = "is a link that leads out of its folder; name it with --config if it is to be read"
        return Config(None, start, faults=(Fault(found.as_posix(), 0, 0, text),))
    path = path or found
    if path is None and house_style is None:
        return Config(None, start)
    from headline_lint.config.entries import read_config  # a run without a configuration reads none

    return read_config(path, start if path is None else path.parent, house_style)


def _shown(path: Path) -> Path:
    """The path from the working folder, where it lies below it."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
