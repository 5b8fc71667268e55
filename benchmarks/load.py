"""A hundred thousand stories in one run: how long it takes, and how much memory it holds from second to second.

    python benchmarks/load.py [--stories 100_000] [--format jsonl] [--select RULE]

A thousand made-up stories of about 1 KB are linked into as many folders as it takes. The report goes to a file, whose
size is told; memory is what the process has in use (resident), read from /proc or from ps. With a rule that finds
nothing (`--select units/wrong-conversion`) the curve shows what grows beside the report.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from corpus import write_stories
from plot import plot
from speed import machine

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).parent
FOLDER = 1_000
"""Stories in a folder."""
SIZE = 1_000
"""Bytes of a story."""


class Load(NamedTuple):
    """A run: (seconds since it began, megabytes in use) each second, and what came of it."""

    curve: list[tuple[float, float]]
    seconds: float
    report: int
    lines: int


def write_load(folder: Path, stories: int) -> None:
    """So many stories in folders of a thousand: links to the files in the first."""
    first = folder / "000"
    first.mkdir()
    made = write_stories(first, min(FOLDER, stories), SIZE)
    for number in range(FOLDER, stories, FOLDER):
        place = folder / f"{number // FOLDER:03}"
        place.mkdir()
        for path in made[: stories - number]:
            (place / path.name).hardlink_to(path)


def measure(folder: Path, options: Sequence[str]) -> Load:
    """Lint everything in a folder, and watch."""
    command = [str(Path(sys.executable).with_name("headline-lint")), "check", str(folder), *options]
    with tempfile.TemporaryFile() as report:
        started = time.monotonic()
        process = subprocess.Popen([*command, "--fail-on", "never"], stdout=report)
        curve = []
        while process.poll() is None:
            time.sleep(1)
            if used := megabytes(process.pid):
                curve.append((time.monotonic() - started, used))
        seconds = time.monotonic() - started
        if process.returncode != 0:
            raise SystemExit(f"the run ended with {process.returncode}")
        report.seek(0)
        return Load(curve, seconds, report.seek(0, 2), _lines(report))


def megabytes(process: int) -> float:
    """What a process has in memory; 0 where it has just ended."""
    status = Path(f"/proc/{process}/status")
    if status.parent.parent.is_dir():
        lines = status.read_text(encoding="utf-8").splitlines() if status.is_file() else []
        return next((int(line.split()[1]) / 1e3 for line in lines if line.startswith("VmRSS")), 0)
    told = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False)
    return int(told.stdout or 0) / 1e3


def _lines(report: IO[bytes]) -> int:
    report.seek(0)
    return sum(part.count(b"\n") for part in iter(lambda: report.read(1 << 20), b""))


def main() -> None:
    """Measure, print the curve and save the plot."""
    parser = argparse.ArgumentParser(description="Very many stories in one run.")
    parser.add_argument("--stories", type=int, default=100_000)
    parser.add_argument("--format", default="jsonl", help="of the report")
    parser.add_argument("--select", help="only this rule or category")
    parser.add_argument("--plot", type=Path, default=HERE / "load.svg", help="where the plot is saved")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write_load(Path(folder), chosen.stories)
        options = ["--format", chosen.format, *(["--select", chosen.select] if chosen.select else [])]
        load = measure(Path(folder), options)
    print(f"{chosen.stories:,} stories in {load.seconds:.0f} s. {machine()}")
    print(f"The report: {load.report / 1e6:.0f} MB, {load.lines:,} lines.\n\n| seconds | MB |\n|---:|---:|")
    step = max(1, len(load.curve) // 20)
    curve = [*load.curve[:-1:step], load.curve[-1]]
    for seconds, used in curve:
        print(f"| {seconds:.0f} | {used:.0f} |")
    title = f"Memory of one run over {chosen.stories:,} stories (--format {chosen.format})"
    chosen.plot.write_text(plot({"in use": curve}, title, "seconds", "MB"), encoding="utf-8")


if __name__ == "__main__":
    main()
