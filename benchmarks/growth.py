"""Whether time grows with the files, a story, or the phrases of the rules: processor seconds for a megabyte of copy.

    python benchmarks/growth.py [--most 50_000_000] [--files 10_000]

Every line of a table should show about the same figure. Stories are made up; the phrases added stand in none of them,
as most phrases of a rulebook stand in few stories. Files are linted by the command, in one process; the time that one
small file takes is taken off.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from corpus import story, write_stories
from speed import Run, run

from headline_lint.linter.desk import Desk
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import load_rulebook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.rulebook.rule import Rule

FILES = (10, 100, 1_000, 10_000)
SIZES = (50_000, 500_000, 5_000_000, 50_000_000)
PHRASES = (500, 5_000, 20_000)
SIZE = 50_000
"""The size of story for which rulebooks are compared."""
USUAL, LARGE = 4_096, 20_000_000
"""The bytes of a story where files are counted, and of copy that is linted once only."""
ENOUGH = 2_000_000
"""How many characters are linted at least to compare rulebooks."""
RULE = """\
message: "“{{match}}” is made up"
description: Made-up phrases, as many as are asked for.
source: house rule
severity: warning
check: phrases
phrases:
{phrases}
examples:
  good: [Rain fell on the harbour]
  bad: ["The <vexatious quandle> was seen"]
"""


def linted(folder: Path) -> Run:
    """The command on the files of a folder, in one process, whatever their size."""
    command = Path(sys.executable).with_name("headline-lint")
    config = folder.with_name("limits.yaml")
    config.write_text("limits: {file-size: 1 GB, parts: 100000000}\n", encoding="utf-8")
    options = ["--config", str(config), "--jobs", "1", "--format", "compact", "--fail-on", "never"]
    return run([str(command), "check", str(folder), *options])


def row(count: int, size: int) -> str:
    """Processor seconds for a megabyte, without those of one small file, and memory: the best of three, or one."""
    with tempfile.TemporaryDirectory() as place:
        folder, single = Path(place, "all", "stories"), Path(place, "one", "story")
        for one in (folder, single):
            one.mkdir(parents=True)
        write_stories(single, 1)
        alone = min(linted(single).processor for _ in range(3))
        written = sum(path.stat().st_size for path in write_stories(folder, count, size))
        runs = [linted(folder) for _ in range(3 if written < LARGE else 1)]
    best = min(one.processor for one in runs) - alone
    return f"{best / written * 1e6:.2f} | {max(one.megabytes for one in runs):.0f} MB |"


def seconds(desk: Desk, size: int) -> float:
    """Processor seconds for a megabyte, read and linted: the best of three."""
    copy = story(random.Random(1963), size)  # noqa: S311 - the same story every time
    times = max(1, ENOUGH // size)
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        for _ in range(times):
            desk.lint(read_string(copy, "story.txt"))
        best = min(best, time.process_time() - started)
    return best / times / len(copy) * 1e6


def rules_of(count: int, folder: Path) -> Sequence[Rule]:
    """One rule with so many made-up phrases."""
    words = ["vexatious quandle", *(f"(quandle|quandles) of bram{number}" for number in range(count - 1))]
    path = folder / str(count) / "made-up" / "phrases.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(RULE.format(phrases="\n".join(f"  - {phrase}" for phrase in words)), encoding="utf-8")
    return load_rulebook([path.parents[1]]).rules


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Whether time grows with the story or the rules.")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the largest story, in bytes")
    parser.add_argument("--files", type=int, default=FILES[-1], help="the largest number of files")
    chosen = parser.parse_args()
    most = chosen.most
    print("| files | seconds/MB | memory |\n|---:|---:|---:|")
    for count in FILES:
        if count <= chosen.files:
            print(f"| {count:,} | {row(count, USUAL)}", flush=True)
    print("\n| one story, bytes | seconds/MB | memory |\n|---:|---:|---:|")
    for size in SIZES:
        if size <= most:
            print(f"| {size:,} | {row(1, size)}", flush=True)
    print("\n| phrases | seconds/MB |\n|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for count in PHRASES:
            print(f"| {count:,} | {seconds(Desk.of(rules_of(count, Path(folder))), SIZE):.2f} |", flush=True)


if __name__ == "__main__":
    main()
