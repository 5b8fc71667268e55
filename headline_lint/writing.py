"""Files written whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from stat import S_IMODE, S_ISREG
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


class WritingError(Exception):
    """A file that cannot be written; its string is the reason in plain words, without the file's name."""


def write_whole(path: Path, data: bytes, *, instead_of: bytes | None = None) -> None:
    """Put these bytes in the place of a file's, by way of a temporary file beside it: never half of them.

    A file that is there keeps its mode, a link stays a link, and a device or pipe is written to as it is. With
    `instead_of` nothing is written where the file holds anything else by now. Raises `WritingError`.
    """
    try:
        target = path.resolve()
        mode = _mode(target)
        if mode is not None and not S_ISREG(mode):
            target.write_bytes(data)
        else:
            _replace(target, data, mode, instead_of)
    except (OSError, ValueError, RuntimeError) as error:
        reason = (getattr(error, "strerror", None) or str(error)).lower()
        raise WritingError(f"cannot be written: {reason}") from None


def _mode(target: Path) -> int | None:
    """The file's mode; None where there is no file yet."""
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None, instead_of: bytes | None) -> None:
    if mode is not None and not os.access(target, os.W_OK):  # a folder that may be written to would let it pass
        raise PermissionError(None, "permission denied")
    beside = target.with_name(f".headline-lint-{os.getpid()}-{os.urandom(4).hex()}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            beside.chmod(S_IMODE(mode))
        _must_hold(target, instead_of)
        os.replace(beside, target)  # noqa: PTH105 - Path.replace is the same; the name says what is meant
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    _sync_folder(target.parent)


def _must_hold(target: Path, data: bytes | None) -> None:
    if data is not None and target.read_bytes() != data:
        raise WritingError("was changed by somebody else meanwhile, and is left as it is")


def _sync_folder(folder: Path) -> None:
    """Make the new name outlast a power cut, where the system lets folders be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
