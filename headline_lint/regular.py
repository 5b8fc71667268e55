"""What a regular file holds: never more of it than is wanted, and without waiting.

A file may be another by the time it is opened, and grow while it is read: what counts is what was opened.
"""

from __future__ import annotations

import os
import sys
from errno import EINVAL, EISDIR
from os import fstat
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = 2_000_000
"""The most that a file of rules or settings may hold, in bytes."""


def read_regular(path: Path, most: int = sys.maxsize - 1) -> bytes:
    """The bytes of a regular file, of one that holds more than `most` one more than that; raises OSError."""
    _must_be_regular(path.stat().st_mode)  # to open a device may do something
    with open(path, "rb", opener=_open_regular) as file:
        return file.read() if most >= sys.maxsize - 1 else file.read(most + 1)


def _open_regular(path: str, flags: int) -> int:
    """Open a file; a pipe that has taken its place would make one wait for a writer."""
    opened = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    try:
        _must_be_regular(fstat(opened).st_mode)
    except OSError:
        os.close(opened)
        raise
    return opened


def _must_be_regular(mode: int) -> None:
    if S_ISDIR(mode):
        raise IsADirectoryError(EISDIR, "is a folder, not a file")
    if not S_ISREG(mode):
        raise OSError(EINVAL, "is not a regular file")
