"""Hold the figures of an accuracy run against the floors of `floors.json`: a fall fails, a rise can be written down.

    python benchmarks/ratchet.py SCORES.json             # compare; exit 1 where a figure is worse than its floor
    python benchmarks/ratchet.py SCORES.json --raise     # write better figures into floors.json, with the commit

SCORES.json holds, by benchmark and measure, a number or {"value": number}.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.0005
"""What rounding may take from a figure."""


class Row(NamedTuple):
    """A measure, its floor and what it is now; `None` where the run has no figure for it."""

    benchmark: str
    measure: str
    higher_is_better: bool
    floor: float
    now: float | None

    @property
    def fell(self) -> bool:
        """Whether the figure is missing or worse than its floor."""
        if self.now is None:
            return True
        return self.now < self.floor - SLACK if self.higher_is_better else self.now > self.floor + SLACK

    @property
    def rose(self) -> bool:
        """Whether the figure is better than its floor."""
        if self.now is None:
            return False
        return self.now > self.floor + SLACK if self.higher_is_better else self.now < self.floor - SLACK


def rows(floors: dict[str, Any], scores: dict[str, Any]) -> list[Row]:
    """Every measure that has a floor, with its figure in the scores."""
    return [
        Row(benchmark, measure, entry["better"] == "higher", entry["floor"], figure(scores, benchmark, measure))
        for benchmark, measures in floors.items()
        for measure, entry in measures.items()
    ]


def figure(scores: dict[str, Any], benchmark: str, measure: str) -> float | None:
    """One figure of the scores."""
    found = scores.get(benchmark, {}).get(measure)
    return found.get("value") if isinstance(found, dict) else found


def raised(floors: dict[str, Any], found: list[Row], commit: str) -> dict[str, Any]:
    """The floors with every better figure written down, and the commit that earned it."""
    better = {(row.benchmark, row.measure): row.now for row in found if row.rose and row.now is not None}
    return {
        benchmark: {
            measure: {**entry, "floor": round(better[benchmark, measure], 4), "commit": commit}
            if (benchmark, measure) in better
            else entry
            for measure, entry in measures.items()
        }
        for benchmark, measures in floors.items()
    }


def table(found: list[Row]) -> str:
    """A line a measure: its floor, what it is now, and whether it fell or rose."""
    wide = max(len(f"{row.benchmark}: {row.measure}") for row in found)
    lines = []
    for row in found:
        now = "   none" if row.now is None else f"{row.now:7.3f}"
        sign = ">=" if row.higher_is_better else "<="
        word = "FELL" if row.fell else "rose" if row.rose else ""
        lines.append(f"{row.benchmark + ': ' + row.measure:<{wide}} {now}  {sign} {row.floor:7.3f}  {word}".rstrip())
    return "\n".join(lines)


def main() -> int:
    """Compare, and write down what rose if asked to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scores", type=Path)
    parser.add_argument("--floors", type=Path, default=FLOORS)
    parser.add_argument("--raise", action="store_true", dest="write", help="write better figures down")
    given = parser.parse_args()
    floors = json.loads(given.floors.read_text(encoding="utf-8"))
    found = rows(floors, json.loads(given.scores.read_text(encoding="utf-8")))
    print(table(found))
    if given.write:
        commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True)
        floors = raised(floors, found, commit.stdout.strip())
        given.floors.write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return int(any(row.fell for row in found))


if __name__ == "__main__":
    sys.exit(main())
