"""Files written whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager, nullcontext, suppress
from stat import S_IMODE, S_ISREG
from time import sleep
from typing import TYPE_CHECKING

from headline_lint.base.reading import read_regular, reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import stat_result
    from pathlib import Path

BESIDE = ".headline-lint-part-"
"""What the name of a temporary file begins with; one that a killed run left is hidden, and no run reads it."""
NOTHING = b""
"""For `instead_of`: no file, or an empty one."""
_TRIES, _PAUSE = 200, 0.01  # times, seconds: two seconds in all, when a write takes far less
CHANGED = "was changed by somebody else meanwhile, and is left as it is"


class WritingError(Exception):
    """A file that cannot be written; its string is the reason in plain words, without the file's name."""


class ChangedError(WritingError):
    """A file that holds anything else than the writer was told."""

    def __init__(self) -> None:
        super().__init__(CHANGED)


def write_whole(path: Path, data: bytes, *, instead_of: bytes | None = None, lasting: bool = True) -> None:
    """Put these bytes in the place of a file's, by way of a temporary file beside it: never half of them.

    A file that is there keeps its mode and owner, a link stays a link, and a device or pipe is written to as it is; of
    a file with several names only this name gets the new bytes. With `instead_of` nothing is written where the file
    holds anything else by now. What is not `lasting` may be lost in a power cut. Raises `WritingError`.
    """
    try:
        target = path.resolve()
        status = _status(target)
        if status is not None and not S_ISREG(status.st_mode):
            target.write_bytes(data)
        else:
            _replace(target, data, status, instead_of, lasting=lasting)
    except (OSError, ValueError, RuntimeError) as error:
        raise WritingError(f"cannot be written: {reason(error)}") from None


def _status(target: Path) -> stat_result | None:
    """The file's status; None where there is no file yet."""
    try:
        return target.stat()
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, status: stat_result | None, instead_of: bytes | None, *, lasting: bool) -> None:
    if status is not None and not os.access(target, os.W_OK):  # a folder that may be written to would let it pass
        raise PermissionError(None, "permission denied")
    beside = target.with_name(f"{BESIDE}{os.getpid()}-{os.urandom(4).hex()}")
    try:
        _write(beside, data, target, status, lasting=lasting)
        with nullcontext() if instead_of is None else _alone_in(target.parent):
            _must_hold(target, instead_of)
            os.replace(beside, target)  # noqa: PTH105 - Path.replace is the same; the name says what is meant
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
    if lasting:
        _sync_folder(target.parent)


def _write(beside: Path, data: bytes, target: Path, status: stat_result | None, *, lasting: bool) -> None:
    """The bytes in a new file that is like the one it is to replace, if there is one."""
    with open(beside, "xb", opener=_private if status else None) as file:
        file.write(data)
        file.flush()
        if status is not None:
            _make_like(beside, target, status)
        if lasting:
            os.fsync(file.fileno())


def _must_hold(target: Path, data: bytes | None) -> None:
    if data is not None and _content(target) != data:
        raise ChangedError


def _private(path: str, flags: int) -> int:
    """Opened for this user alone, until the file is made like the one it replaces."""
    return os.open(path, flags, 0o600)


def _make_like(beside: Path, target: Path, status: stat_result) -> None:
    """Give a file the owner, the attributes (access lists among them) and the mode of another, as far as one may."""
    if hasattr(os, "chown"):
        for owner, group in ((-1, status.st_gid), (status.st_uid, -1)):
            with suppress(OSError):
                os.chown(beside, owner, group)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(beside, name, os.getxattr(target, name))
    beside.chmod(S_IMODE(status.st_mode))


def _content(target: Path) -> bytes:
    try:
        return read_regular(target)
    except FileNotFoundError:
        return NOTHING


@contextmanager
def _opened(folder: Path) -> Iterator[int | None]:
    """A folder's descriptor; None where the system opens no folders, or not this one."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        yield None
        return
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """No other run compares and replaces a file of this folder meanwhile, where the system lets folders be locked."""
    with _opened(folder) as descriptor:
        if descriptor is not None:
            _lock(descriptor)
        yield


def _lock(descriptor: int) -> None:
    """Lock a folder until it is closed, or go on without: what holds it for long is no other run."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock  # not everywhere
    except ImportError:
        return
    for _ in range(_TRIES):
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            sleep(_PAUSE)
        except OSError:
            return
        else:
            return


def _sync_folder(folder: Path) -> None:
    """Make the new name outlast a power cut, where the system lets folders be synced."""
    with _opened(folder) as descriptor, suppress(OSError):
        if descriptor is not None:
            os.fsync(descriptor)
