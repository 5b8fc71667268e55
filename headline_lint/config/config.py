"""What a run is told to do: the types of a configuration."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from headline_lint.base.record import Record
from headline_lint.config.globs import Globs
from headline_lint.readers.limits import LIMITS, Limits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from headline_lint.config.settings import Setting
    from headline_lint.placed.values import Fault

FailOn = Literal["error", "warning", "suggestion", "never"]
Reasons = Literal["optional", "required"]


_NOTHING = Globs(Path(), ())


class Override(Record, frozen=True, eq=False):
    """What holds only for some files: their section and genre, and settings of rules."""

    files: Globs
    section: str | None
    genre: str | None
    settings: tuple[Setting, ...]


class Config(Record, frozen=True, eq=False):
    """A configuration and every fault found in it; without a file, all is empty.

    `folder` is where its paths and patterns begin. `layers`: the settings of the house style, those it extends
    first, then the configuration's own; a later layer wins. `style_files`: the files of
    these house styles, each with its state (`state_of`) before it was read.
    """

    path: Path | None
    folder: Path
    layers: tuple[tuple[Setting, ...], ...] = ()
    rule_folders: tuple[Path, ...] = ()
    paths: tuple[Path, ...] = ()
    vocabulary: tuple[str, ...] = ()
    exclude: Globs = _NOTHING
    overrides: tuple[Override, ...] = ()
    fail_on: FailOn = "warning"
    suppression_reasons: Reasons = "optional"
    limits: Limits = LIMITS
    style_files: Mapping[Path, bytes] = {}
    faults: tuple[Fault, ...] = ()

    def overrides_for(self, path: Path) -> tuple[int, ...]:
        """The places of the overrides that hold for a file, in order: files with the same share their rules."""
        return tuple(number for number, override in enumerate(self.overrides) if override.files.match(path))

    def section_and_genre(self, chosen: Sequence[int]) -> tuple[str | None, str | None]:
        """What these overrides say of a story's section and genre; a later one wins."""
        section = genre = None
        for number in chosen:
            section = self.overrides[number].section or section
            genre = self.overrides[number].genre or genre
        return section, genre
