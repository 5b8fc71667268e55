"""Fuzz with atheris, which is an extra of its own: `pip install 'headline-lint[fuzz]'`.

    python -m fuzz.run [TARGET …] [--seconds 20]

Each target in turn gets so many seconds. What breaks is kept in fuzz/found/TARGET, which the tests replay; what
reached new code is kept in .fuzz/TARGET, from where the next run goes on.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
KEPT = HERE.parent / ".fuzz"
LARGEST = 4096
"""The most bytes of an input: what breaks, breaks in a small one."""
LONGEST = 20
"""Seconds after which an input of that size hangs."""
_MOST_FOUND = 10
_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)|^Done (\d+) runs", re.MULTILINE)


class Outcome(NamedTuple):
    """How often a target was run, for how long, and what was found."""

    runs: int
    seconds: float
    found: list[Path]


def fuzz(name: str, options: list[str]) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris

    with atheris.instrument_imports(include=["headline_lint"]):
        from fuzz.targets import TARGETS

        target = TARGETS[name]
        corpus = KEPT / name
        corpus.mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(target.seeds()):
            (corpus / f"seed-{number}").write_bytes(seed)
            if number < 100:
                target.run(seed)  # what is imported late is imported here, and so instrumented
    atheris.Setup([sys.argv[0], *options, str(corpus), str(HERE / "found" / name)], target.run)
    atheris.Fuzz()


def fuzz_for(name: str, seconds: float, log: Path | None) -> Outcome:
    """Fuzz one target in a process of its own, anew after each finding, until the time is up."""
    started = time.monotonic()
    place = HERE / "found" / name
    place.mkdir(parents=True, exist_ok=True)
    before = set(place.iterdir())
    runs = 0
    found: set[Path] = set()
    while (left := seconds - (time.monotonic() - started)) > 1:
        options = [
            f"-artifact_prefix={place}/",
            f"-dict={HERE / 'words.dict'}",
            f"-max_total_time={int(left)}",
            f"-max_len={LARGEST}",
            f"-timeout={LONGEST}",
            "-print_final_stats=1",
        ]
        command = [sys.executable, "-m", "fuzz.run", "--inside", name, *options]
        done = subprocess.run(command, cwd=HERE.parent, capture_output=True, check=False)
        told = (done.stdout + done.stderr).decode(errors="replace")
        if log is not None:
            (log / f"{name}.log").open("a", encoding="utf-8").write(told)
        counts = [int(one or other) for one, other in _RUNS.findall(told)]
        runs += counts[-1] if counts else 0
        if done.returncode and not counts:
            sys.exit(f"{name} could not be fuzzed:\n{told[-3000:]}")
        newest = set(place.iterdir()) - before
        if done.returncode == 0 or newest == found or len(newest) >= _MOST_FOUND:
            break
        found = newest
    return Outcome(runs, time.monotonic() - started, sorted(set(place.iterdir()) - before))


def main() -> None:
    """Fuzz the targets named, else all, and print a line for each."""
    if sys.argv[1:2] == ["--inside"]:
        fuzz(sys.argv[2], sys.argv[3:])
    parser = argparse.ArgumentParser(description="Fuzz the parts that meet what strangers wrote.")
    parser.add_argument("targets", nargs="*", help="else all")
    parser.add_argument("--seconds", type=float, default=20, help="for each target")
    parser.add_argument("--log", type=Path, help="a folder for what libFuzzer says")
    chosen = parser.parse_args()
    from fuzz.targets import TARGETS

    if unknown := set(chosen.targets) - set(TARGETS):
        sys.exit(f"no target: {', '.join(sorted(unknown))}; there are {', '.join(TARGETS)}")
    found = 0
    for name in chosen.targets or TARGETS:
        outcome = fuzz_for(name, chosen.seconds, chosen.log)
        found += len(outcome.found)
        print(f"{name:14}{outcome.runs:>10,} runs in {outcome.seconds:4.0f} s, {len(outcome.found)} found", flush=True)
        for path in outcome.found:
            print(f"  {path.relative_to(HERE.parent)}", flush=True)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
