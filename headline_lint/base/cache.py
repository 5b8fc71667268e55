"""What was made once need not be made again: values kept in a folder that only this user can write to.

A value is found again only by the very bytes it was made from, and by the versions of this program and of Python.
A folder that others could write to is not used, nor one that is named and lies in the working folder or in a checkout:
whoever may send drafts there could send values too, and to read a value is to run it.
"""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from stat import S_IMODE
from typing import TYPE_CHECKING, Any
from zlib import crc32

from headline_lint.base.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

VARIABLE = "HEADLINE_LINT_CACHE"
"""The environment variable that names the folder, or says `off`."""

_PACKAGE = Path(__file__).parents[1]
_OTHERS_MAY_WRITE = 0o022  # mode bits: the group's and everybody's leave to write
_MOST_VALUES = 6  # kept of one name, as for a few folders of rules in turn; chosen


def remember(name: str, made_from: bytes, make: Callable[[], Any]) -> Any:
    """The value that was made from these bytes, or else made now and kept, where there is a folder to keep it in.

    `make` must give what can be pickled, and the same for the same bytes. A value that cannot be read is made again.
    """
    place = folder()
    if place is None:
        return make()
    header = f"{stamp()} {name} {len(made_from)}\n".encode()
    path = place / f"{name}-{crc32(made_from, crc32(header)):08x}.pickle"
    try:
        data = path.read_bytes()
        if data.startswith(header) and data.startswith(made_from, len(header)):
            return pickle.loads(memoryview(data)[len(header) + len(made_from) :])  # noqa: S301 - only this user writes there
    except Exception:  # noqa: BLE001, S110 - whatever is wrong with it, it can be made again
        pass
    value = make()
    _keep(path, header + made_from + pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
    return value


def _keep(path: Path, data: bytes) -> None:
    """Write the value whole, so that two runs never meet; a full disk is no matter."""
    from headline_lint.base.writing import BESIDE, WritingError, write_whole  # most runs find what they need

    with suppress(OSError, WritingError):
        write_whole(path, data, lasting=False)
        name = path.name.rpartition("-")[0]
        for pattern in (f"{name}-*.pickle", f"{BESIDE}*"):
            _drop_old(path.parent.glob(pattern))


def _drop_old(paths: Iterable[Path]) -> None:
    """Remove the oldest of these: values made from what was there before, or what a killed run left half written."""
    for old in sorted(paths, key=lambda one: one.stat().st_mtime_ns, reverse=True)[_MOST_VALUES:]:
        old.unlink(missing_ok=True)


@cache
def folder() -> Path | None:
    """The folder of this user's values, made if need be; None where there is none that is the user's alone."""
    named = os.environ.get(VARIABLE)
    if named == "off":
        return None
    try:
        place = Path(named) if named else _usual() / "headline-lint"
        if place != _home() / "headline-lint" and _is_among_drafts(place.resolve()):
            return None
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        return place if _is_private(place) else None
    except (OSError, RuntimeError):
        return None


def refusal() -> list[str]:
    """A line that says why the folder that is named is not used; none where it is, or where none is named."""
    named = os.environ.get(VARIABLE, "off")
    if named in {"", "off"} or folder() is not None:
        return []
    why = "is not a folder that only you can write to"
    with suppress(OSError, RuntimeError):
        if _is_among_drafts(Path(named).resolve()):
            why = "lies in the working folder or in a checkout, where drafts come from"
    return [f"{VARIABLE}: {named} {why}; it is not used"]


def _usual() -> Path:
    """Where programs of this system keep what they can make again."""
    given = Path(os.environ.get("XDG_CACHE_HOME", ""))
    return given if given.is_absolute() and sys.platform not in {"darwin", "win32"} else _home()


def _home() -> Path:
    """The same, where nothing is said."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local")
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches"
    return Path.home() / ".cache"


def _is_among_drafts(place: Path) -> bool:
    """Whether a folder lies in the working folder or in a checkout, where drafts come from; in the root all does."""
    here = Path.cwd()
    if here != here.parent and place.is_relative_to(here):
        return True
    return any((above / ".git").exists() for above in (place, *place.parents))


def _is_private(place: Path) -> bool:
    """Whether the folder is this user's and nobody else may write to it; Windows tells neither."""
    if sys.platform == "win32":
        return True
    status = place.stat()
    return status.st_uid == os.geteuid() and not S_IMODE(status.st_mode) & _OTHERS_MAY_WRITE


@cache
def stamp() -> str:
    """The versions that a value belongs to; in a checkout each change of the package's own files counts."""
    newest = 0
    places = [str(_PACKAGE)]
    while places:
        for entry in os.scandir(places.pop()):
            if not entry.is_dir():
                newest = max(newest, entry.stat().st_mtime_ns)
            elif entry.name not in {"__pycache__", "rules"}:
                places.append(entry.path)
    return f"{__version__} {sys.version_info[:3]} {newest}"
