"""What every command prints with: faults on standard error, reports on standard output or into a file."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from headline_lint.base.printable import printable
from headline_lint.base.reading import reason

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

CLEAN, FOUND, FAULTY = 0, 1, 2
"""Exit codes: nothing at or above `--fail-on`, something, a fault in rules, configuration, options or files."""

STOPPED = 130
"""The exit code after Ctrl-C, as shells have it."""


def write(text: str) -> bool:
    """Print a report: in UTF-8, but what a terminal can show on a terminal. False where its reader has left.

    Where standard output cannot be written to, a full disk say, the command ends with a fault.
    """
    try:
        _print(text, sys.stdout)
    except BrokenPipeError:
        give_up(sys.stdout)
        return False
    except OSError as error:
        give_up(sys.stdout)
        stop([f"standard output: cannot be written: {reason(error)}"])
    return True


def write_lines(lines: Iterable[str]) -> None:
    """Print lines for people, whatever steers a terminal shown by its number."""
    write("".join(f"{printable(line)}\n" for line in lines))


def give_up(stream: TextIO) -> None:
    """Write nothing more to a stream, at exit neither."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def write_faults(faults: Iterable[object]) -> None:
    """Print each fault on a line of standard error."""
    try:
        _print("".join(f"{printable(str(fault))}\n" for fault in faults), sys.stderr)
    except OSError:
        give_up(sys.stderr)


def _print(text: str, stream: TextIO) -> None:
    encoding = stream.encoding if stream.isatty() else "utf-8"
    data = memoryview(text.encode(encoding or "utf-8", "backslashreplace"))
    stream.flush()
    while data:  # a stream without a buffer may take a part, and say nothing
        data = data[stream.buffer.write(data) :]
    stream.buffer.flush()


def write_report(text: str, output: Path | None) -> None:
    """Print a report, or write it into a file: never half of it; exits with a fault where it can't be written."""
    if output is None:
        write(text)
        return
    from headline_lint.base.writing import WritingError, write_whole  # most reports are printed

    try:
        write_whole(output, text.encode("utf-8", "backslashreplace"))
    except WritingError as error:
        stop([f"{output.as_posix()}: {error}"])


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, the folders above it too; stops with a fault where it is, or can't be."""
    from headline_lint.base.writing import NOTHING, ChangedError, WritingError, write_whole

    there = [f"{path.as_posix()}: is there already"]
    try:
        if path.exists():
            stop(there)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode(), instead_of=NOTHING)
    except ChangedError:
        stop(there)
    except WritingError as error:
        stop([f"{path.as_posix()}: {error}"])
    except OSError as error:
        stop([f"{path.as_posix()}: cannot be written: {reason(error)}"])


def stop(faults: Iterable[object]) -> NoReturn:
    """Print faults and end the command with the exit code that says so."""
    write_faults(faults)
    raise typer.Exit(FAULTY)


def names(given: Iterable[str] | None) -> tuple[str, ...]:
    """Names given one an option or parted by commas."""
    return tuple(name.strip() for one in given or () for name in one.split(",") if name.strip())
