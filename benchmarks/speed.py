"""How fast headline-lint is, beside whichever of its peers are installed, on the same files in turn.

    python benchmarks/speed.py [FOLDER] [--rounds 5] [--peers FOLDER …]

FOLDER holds stories (*.txt); without it, made-up copy is used. Peers are looked for on PATH and in the
folders given by `--peers`. Every figure is the median of whole processes, started in turn, tool by tool.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from corpus import write_stories
from plot import plot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HERE = Path(__file__).parent
STEPS = (1, 10, 100, 1000)
COMMANDS = {
    "headline-lint": ["headline-lint", "check", "--jobs", "1", "--format", "jsonl", "--fail-on", "never"],
    "headline-lint, every core": ["headline-lint", "check", "--format", "jsonl", "--fail-on", "never"],
    "proselint": ["proselint", "check"],
    "write-good": ["write-good"],
    "alex": ["alex", "--why"],
    "textlint": ["textlint", "--no-textlintrc", "--rule", "write-good"],
    "diction": ["diction"],
    "vale": ["vale", "--no-exit", f"--config={HERE / 'vale.ini'}"],
}
"""The tools and how each is called; the files follow."""


class Run(NamedTuple):
    """One process: its seconds by the clock and on the processor, and the most memory it held, in MB."""

    seconds: float
    processor: float
    megabytes: float


class Bench:
    """The tools that are there, and what was measured: (tool, number of files) -> runs."""

    def __init__(self, stories: Sequence[Path], places: str) -> None:
        self.stories = list(stories)
        self.tools: dict[str, list[str]] = {}
        for name, command in COMMANDS.items():
            found = shutil.which(command[0], path=places)
            if found is not None:
                self.tools[name] = [found, *command[1:]]
        self.runs: dict[tuple[str, int], list[Run]] = {}

    @property
    def steps(self) -> list[int]:
        """The numbers of files that the stories suffice for."""
        return [step for step in STEPS if step <= len(self.stories)]

    def measure(self, rounds: int, patience: float) -> None:
        """Run every tool on every number of files, in turn; a tool that outlasts the patience runs once."""
        for step in self.steps:
            for number in range(rounds):
                for name, command in self.tools.items():
                    runs = self.runs.setdefault((name, step), [])
                    if number == 0 or runs[0].seconds < patience:
                        runs.append(run([*command, *map(str, self.stories[:step])]))
                        print(f"  {name} {step}: {runs[-1].seconds:.3f} s", file=sys.stderr)

    def seconds(self, name: str, step: int) -> float:
        """The median time of a tool for so many files."""
        return median(one.seconds for one in self.runs[name, step])

    def processor(self, name: str, step: int) -> float:
        """The median processor time of a tool for so many files: other work on the machine hardly moves it."""
        return median(one.processor for one in self.runs[name, step])

    def megabytes(self, name: str, step: int) -> float:
        """The median of a tool's peak memory for so many files."""
        return median(one.megabytes for one in self.runs[name, step])

    def size(self, step: int) -> float:
        """The megabytes of copy in the first so many files."""
        return sum(path.stat().st_size for path in self.stories[:step]) / 1e6


def run(command: Sequence[str]) -> Run:
    """Run a tool to its end; findings are no failure, a crash is."""
    with tempfile.TemporaryFile() as faults:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=faults)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        faults.seek(0)
        written = faults.read().decode(errors="replace")
    faulty = process.returncode == 2 and "headline-lint" in command[0]  # peers count findings in theirs
    if faulty or "Traceback" in written or "    at " in written:
        raise SystemExit(f"{command[0]} broke down:\n{written[-2000:]}")
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit)


def report(bench: Bench) -> Iterator[str]:
    """The tables, in Markdown."""
    last = bench.steps[-1]
    yield f"{len(bench.stories):,} stories, {bench.size(len(bench.stories)):.2f} MB. {machine()}\n"
    yield f"| tool | one story | {last:,} stories | on the processor | MB/s | after start | memory | × headline-lint |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for name in bench.tools:
        one, many = bench.seconds(name, 1), bench.seconds(name, last)
        after = (bench.size(last) - bench.size(1)) / max(many - one, 1e-6)
        first = bench.processor(name, 1) / bench.processor("headline-lint", 1)
        ratio = bench.processor(name, last) / bench.processor("headline-lint", last)
        yield (
            f"| {name} | {one:.3f} s | {many:.2f} s | {bench.processor(name, last):.2f} s "
            f"| {bench.size(last) / many:.2f} | {after:.2f} "
            f"| {bench.megabytes(name, last):.0f} MB | {first:.1f} / {ratio:.1f} |"
        )
    yield "\nThe last column: how many times the processor time, for one story / for all.\n"
    yield "| files | " + " | ".join(bench.tools) + " |"
    yield "|---:|" + "---:|" * len(bench.tools)
    for step in bench.steps:
        cells = [f"{bench.seconds(name, step):.3f} s, {bench.megabytes(name, step):.0f} MB" for name in bench.tools]
        yield f"| {step:,} | " + " | ".join(cells) + " |"


def machine() -> str:
    """The machine and the Python, in one line."""
    names = Path("/proc/cpuinfo")
    lines = names.read_text(encoding="utf-8").splitlines() if names.is_file() else []
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine()
    )
    return f"{model}, {os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}."


def main() -> None:
    """Measure, print the tables and save the plot."""
    parser = argparse.ArgumentParser(description="The speed of headline-lint beside its peers.")
    parser.add_argument("folder", nargs="?", type=Path, help="stories to lint (*.txt); else made-up copy")
    parser.add_argument("--rounds", type=int, default=5, help="how often each tool runs")
    parser.add_argument("--peers", nargs="*", default=[], help="folders in which to look for the peers' commands")
    parser.add_argument("--patience", type=float, default=20, help="a tool slower than this, in seconds, runs once")
    parser.add_argument("--plot", type=Path, default=HERE / "speed.svg", help="where the plot is saved")
    chosen = parser.parse_args()
    places = os.pathsep.join([str(Path(sys.executable).parent), *chosen.peers, os.environ.get("PATH", "")])
    with tempfile.TemporaryDirectory() as folder:
        stories = sorted(chosen.folder.rglob("*.txt")) if chosen.folder else write_stories(Path(folder), STEPS[-1])
        bench = Bench(stories, places)
        bench.measure(chosen.rounds, chosen.patience)
        print("\n".join(report(bench)))
        lines = {name: [(step, bench.seconds(name, step)) for step in bench.steps] for name in bench.tools}
    chosen.plot.write_text(plot(lines, "Seconds for a number of stories"), encoding="utf-8")


if __name__ == "__main__":
    main()
