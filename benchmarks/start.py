"""What a run costs before it lints anything: Python, the command line, the rules.

    python benchmarks/start.py [--rounds 9]

Every figure is the median of processes of their own: whole ones by the clock and on the processor, rules read inside
one. The cache is a folder of this run's own.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from speed import run

COMMAND = Path(sys.executable).with_name("headline-lint")
STORY = Path(__file__).parents[1] / "examples" / "wire.md"
WHOLE = {
    "Python alone": [sys.executable, "-c", "pass"],
    "Python and typer": [sys.executable, "-c", "import typer"],
    "headline-lint --version": [str(COMMAND), "--version"],
    "one story": [str(COMMAND), "check", "--format", "json", "--fail-on", "never", str(STORY)],
}
RULES = """
import time
from headline_lint.rulebook.cached import load_rules
from headline_lint.rulebook.folders import built_in_rules
started = time.process_time()
load_rules([built_in_rules()], [])
print(time.process_time() - started)
"""


def rules(cache: str) -> float:
    """Processor seconds to load the built-in rules in a new process; `cache` is its folder, or `off`."""
    environment = {**os.environ, "HEADLINE_LINT_CACHE": cache}
    command = [sys.executable, "-P", "-c", RULES]  # what is installed, not what lies in the working folder
    done = subprocess.run(command, capture_output=True, check=True, text=True, env=environment)
    return float(done.stdout)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="What a run costs before it lints anything.")
    parser.add_argument("--rounds", type=int, default=9, help="how often each is measured")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as cache:
        os.environ["HEADLINE_LINT_CACHE"] = cache
        for command in WHOLE.values():
            run(command)
        whole = {name: [run(command) for _ in range(rounds)] for name, command in WHOLE.items()}
        loaded = {"YAML": [rules("off") for _ in range(rounds)], "the cache": [rules(cache) for _ in range(rounds)]}
    print("| process | by the clock | on the processor |\n|---|---:|---:|")
    for name, runs in whole.items():
        clock, processor = median(one.seconds for one in runs), median(one.processor for one in runs)
        print(f"| {name} | {clock:.3f} s | {processor:.3f} s |")
    print("\n| built-in rules from | on the processor |\n|---|---:|")
    for name, seconds in loaded.items():
        print(f"| {name} | {1000 * median(seconds):.1f} ms |")


if __name__ == "__main__":
    main()
