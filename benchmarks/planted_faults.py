"""How many faults planted into real stories the linter finds at their place, and whether it is silent without them.

    python benchmarks/planted_faults.py --data FOLDER [--lint "headline-lint"] [--most 120] [--only KIND …]
                                        [--misses 5] [--keep FOLDER] [--json OUT]

FOLDER holds the accuracy data (`numhg`, `wire`, `polnear`, `ptc`, `tabloid`, `units`; see accuracy.md beside this
file). The linter is a command that speaks `check --format json`; this script shares no code with it.

The sampling rule, fixed before any rule was written: a story is a headline and a body of 40 to 1,500 words; stories are
taken in the order of the sha1 of their text; for each kind of fault, any story in which the pattern of the kind occurs
gets one fault, at the first place where it does, up to `--most` stories a kind. What the fault is, is drawn by chances
that hang on the text and the kind alone. Nothing is left out for being hard. `places` says in how many stories the
pattern occurs at all. Conversions and degrees are too rare there: the published sentences of `units` are stories too
for these. So are percentages and totals with their parts: the kinds "inserted" put a sentence of the script's own,
right in the twin, at a story's end.

A fault is found where an error or warning of one of RULES touches what was changed or the figure or name that it no
longer agrees with, and none does so in the twin, the story without the fault. A twin that is flagged there is counted
as such, whether or not the fault is flagged too.
"""

from __future__ import annotations

import argparse
import json
import shlex
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import planted_copy
import planted_headlines
import planted_inserted
import planted_sums
from planted_stories import Fault, Span, Story, snippets, stories

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

RULES = frozenset(
    """
    copy/arithmetic copy/impossible-date copy/name-spelling copy/weekday-date headline/unsupported-figure
    headline/unsupported-name units/inconsistent-figure units/wrong-conversion
    """.split()
)
"""The rules that may find a planted fault: those that compare figures, names and dates."""

IN_STORIES: tuple[Callable[[Story], Fault | None], ...] = (
    planted_headlines.count,
    planted_headlines.company,
    planted_headlines.surname,
    planted_headlines.place,
    planted_copy.misspelled,
    planted_copy.impossible_date,
    planted_copy.told_twice,
    planted_sums.percentage,
    planted_inserted.percentage,
    planted_sums.total,
    planted_inserted.total,
)
"""What plants a kind of fault into a story that allows it."""
IN_SNIPPETS_TOO = (planted_sums.conversion, planted_sums.degrees_apart, planted_sums.degrees_as_temperature)
"""What looks for its pattern among single published sentences too."""


class Result(NamedTuple):
    """A planted fault: whether it was flagged, and its twin."""

    fault: Fault
    flagged: bool
    twin: bool

    @property
    def found(self) -> bool:
        """Whether the linter tells the fault from its twin."""
        return self.flagged and not self.twin


class Row(NamedTuple):
    """A line of the table."""

    kind: str
    places: int
    planted: int
    found: int
    twins: int

    @property
    def share(self) -> float:
        """The share found of those planted."""
        return self.found / self.planted if self.planted else 0.0


def faults(folder: Path) -> list[Fault]:
    """A fault for every story and kind whose pattern occurs in it, kind by kind, in the order of the stories."""
    whole = stories(folder)
    return [
        fault
        for plant, among in [
            *((plant, whole) for plant in IN_STORIES),
            *((plant, [*whole, *snippets(folder)]) for plant in IN_SNIPPETS_TOO),
        ]
        for story in among
        if (fault := plant(story))
    ]


def drawn(every: Sequence[Fault], most: int) -> list[Fault]:
    """The first faults of each kind."""
    return [fault for kind in _kinds(every) for fault in [f for f in every if f.kind == kind][:most]]


def _kinds(every: Sequence[Fault]) -> list[str]:
    return list(dict.fromkeys(fault.kind for fault in every))


def lint(command: Sequence[str], folder: Path) -> dict[str, list[Span]]:
    """The spans of the findings that count, by the name of the file."""
    run = subprocess.run(
        [*command, "check", "--format", "json", "--fail-on", "never", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode:
        sys.exit(f"the linter failed with exit status {run.returncode}: {run.stderr.strip()}")
    spans = defaultdict(list)
    for finding in json.loads(run.stdout):
        if finding["rule"] in RULES and finding["severity"] in {"error", "warning"}:
            spans[Path(finding["path"]).name].append((finding["start"], finding["end"]))
    return spans


def results(command: Sequence[str], planted: Sequence[Fault], folder: Path) -> list[Result]:
    """Write every fault and its twin, lint them in one run, and see what is flagged."""
    names = {}
    for number, fault in enumerate(planted):
        names[number] = f"{number:05}-{fault.kind.replace(' ', '-').replace(':', '').replace(',', '')}.txt"
        (folder / names[number]).write_text(fault.planted, encoding="utf-8", newline="")
        (folder / f"{fault.story.name}.txt").write_text(fault.story.text, encoding="utf-8", newline="")
    spans = lint(command, folder)
    return [
        Result(
            fault,
            touches(spans.get(names[number], []), fault.planted_places),
            touches(spans.get(f"{fault.story.name}.txt", []), fault.places),
        )
        for number, fault in enumerate(planted)
    ]


def touches(spans: Sequence[Span], places: Sequence[Span]) -> bool:
    """Whether a finding shares a character with a place."""
    return any(start < to and end > at for start, end in spans for at, to in places)


def rows(found: Sequence[Result], every: Sequence[Fault]) -> list[Row]:
    """A row a kind, one for the subjects of headlines together, and one for those that stand first."""
    subjects = [kind for kind in _kinds(every) if kind.startswith("subject")]
    lines = [_row(kind, [kind], found, every) for kind in _kinds(every)]
    if subjects:
        first = [result for result in found if result.fault.opens], [fault for fault in every if fault.opens]
        lines += [_row("subject, all", subjects, found, every), _row("subject, first word", subjects, *first)]
    return lines


def _row(name: str, kinds: Sequence[str], found: Sequence[Result], every: Sequence[Fault]) -> Row:
    own = [result for result in found if result.fault.kind in kinds]
    places = sum(fault.kind in kinds for fault in every)
    return Row(name, places, len(own), sum(result.found for result in own), sum(result.twin for result in own))


def table(lines: Sequence[Row]) -> str:
    """The rows, in columns."""
    head = f"{'kind':<28} {'places':>6} {'planted':>7} {'found':>6} {'share':>6} {'twins flagged':>14}"
    body = (
        f"{row.kind:<28} {row.places:>6} {row.planted:>7} {row.found:>6} {row.share:>6.2f} {row.twins:>14}"
        for row in lines
    )
    return "\n".join([head, *body])


def around(text: str, span: Span, reach: int = 60) -> str:
    """A place in its words, on one line."""
    start, end = span
    before, after = text[max(0, start - reach) : start], text[end : end + reach]
    return " ".join(f"{before}<{text[start:end]}>{after}".split())


def print_misses(found: Sequence[Result], many: int) -> None:
    """The first faults of each kind that were missed, and the twins that were flagged."""
    for kind in dict.fromkeys(result.fault.kind for result in found):
        own = [result for result in found if result.fault.kind == kind]
        print(f"\n{kind}")
        for word, some in (
            ("missed", [r for r in own if not r.flagged]),
            ("twin flagged", [r for r in own if r.twin]),
        ):
            for result in some[:many]:
                fault = result.fault
                was = fault.story.text[slice(*fault.change)]
                print(f"  {word}: {around(fault.planted, fault.planted_places[0])} (was {was})")


def report(found: Sequence[Result], lines: Sequence[Row]) -> dict[str, Any]:
    """What goes into JSON: the rows, how many stories there are, and every fault by kind and story."""
    return {
        "stories": len({result.fault.story.headline for result in found}),
        "kinds": {row.kind: {**row._asdict(), "share": round(row.share, 4)} for row in lines},
        "faults": [
            {
                "kind": result.fault.kind,
                "story": result.fault.story.name,
                "source": result.fault.story.source,
                "was": result.fault.story.text[slice(*result.fault.change)],
                "new": result.fault.new,
                "at": result.fault.planted_places[0],
                "flagged": result.flagged,
                "twin": result.twin,
            }
            for result in found
        ],
    }


def main() -> None:
    """Plant, lint, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the accuracy data")
    parser.add_argument("--lint", default="headline-lint", help="the linter's command, without `check`")
    parser.add_argument("--most", type=int, default=120, help="stories a kind at most")
    parser.add_argument("--only", nargs="+", default=[], help="kinds, by the beginning of their names")
    parser.add_argument("--misses", type=int, default=0, help="how many misses of each kind to show")
    parser.add_argument("--keep", type=Path, help="write the stories there, and leave them")
    parser.add_argument("--json", type=Path, help="write the figures there")
    asked = parser.parse_args()
    every = [fault for fault in faults(asked.data) if fault.kind.startswith(tuple(asked.only or [""]))]
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        found = results(shlex.split(asked.lint), drawn(every, asked.most), folder)
    lines = rows(found, every)
    print(table(lines))
    print(f"\n{len(found)} faults in {len({result.fault.story.headline for result in found})} stories")
    if asked.misses:
        print_misses(found, asked.misses)
    if asked.json:
        asked.json.write_text(json.dumps(report(found, lines), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
