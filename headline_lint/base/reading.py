"""What a regular file holds: never more of it than is wanted, and without waiting.

A file may be another by the time it is opened, and grow while it is read: what counts is what was opened.
"""

from __future__ import annotations

import os
import sys
from errno import EINVAL, EISDIR
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
"""A pipe that has taken the file's place would make one wait for a writer; Windows would change line ends."""
SETTINGS = 2_000_000
"""The most that a file of rules or settings may hold, in bytes."""


def read_regular(path: Path, most: int = sys.maxsize - 1) -> bytes:
    """The bytes of a regular file, of one that holds more than `most` one more than that; raises OSError."""
    _must_be_regular(path.stat().st_mode)  # to open a device may do something
    opened = os.open(path, os.O_RDONLY | _WITHOUT_WAITING)
    try:
        status = os.fstat(opened)
        _must_be_regular(status.st_mode)
        parts = []
        left = most + 1
        while part := os.read(opened, min(left, status.st_size + 1)):
            parts.append(part)
            left -= len(part)
    finally:
        os.close(opened)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def state_of(paths: Iterable[Path]) -> bytes:
    """What the system tells of files and of all that lies in folders, none of them read: another where one changed.

    Of each file that is its name, size, number and times, among them that of its last change, which no program can
    set back. What is not there, or can't be looked at, is known by its name alone.
    """
    found: list[tuple[str, tuple[int, ...]]] = []
    places = [str(path) for path in paths]
    while places:
        place = places.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        places.append(entry.path)
                    else:
                        found.append((entry.path, _state(entry.path)))
        except OSError:  # no folder
            found.append((place, _state(place)))
    return f"{sorted(found)}\n".encode(errors="surrogateescape")


def _state(path: str) -> tuple[int, ...]:
    try:
        status = os.stat(path)  # noqa: PTH116 - thousands may be looked at
    except (OSError, ValueError):
        return ()
    return status.st_size, status.st_ino, status.st_mtime_ns, status.st_ctime_ns


def reason(error: Exception) -> str:
    """What the system says of what it could not do, in small letters."""
    return str(getattr(error, "strerror", None) or error).lower()


def _must_be_regular(mode: int) -> None:
    if S_ISDIR(mode):
        raise IsADirectoryError(EISDIR, "is a folder, not a file")
    if not S_ISREG(mode):
        raise OSError(EINVAL, "is not a regular file")


def lies_in(path: Path, folder: Path) -> bool:
    """Whether a file found in a folder is there itself: a link may lead elsewhere."""
    return not path.is_symlink() or path.resolve().is_relative_to(folder.resolve())
