"""`headline-lint score`: rank stories by how loud they are."""

from __future__ import annotations

from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headline_lint.base.printable import printable
from headline_lint.commands.options import ConfigFile, HouseStyle, Jobs, Output, Paths, RuleFolders
from headline_lint.commands.output import CLEAN, FAULTY, STOPPED, stop, write_faults, write_report
from headline_lint.commands.prepare import drafts, keep_from_output, notes_on, open_desk
from headline_lint.commands.progress import lint_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.findings.score import Score, Weights
    from headline_lint.linter.desk import Desk
    from headline_lint.placed.values import Fault
    from headline_lint.run.discovery import DraftList
    from headline_lint.run.run import Run

_MOST_TITLE = 60  # characters of a headline in the table: rows stay short; chosen
_FORMULA = ("=", "+", "-", "@")
"""What a spreadsheet takes for a formula at the start of a cell."""


class ScoreFormat(StrEnum):
    """How scores are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def score(
    paths: Paths = None,
    score_format: Annotated[ScoreFormat, typer.Option("--format", help="How the scores are printed.")] = (
        ScoreFormat.TABLE
    ),
    output: Output = None,
    weights: Annotated[
        Path | None,
        typer.Option("--weights", metavar="FILE", help="Weights of your own, in YAML.", show_default=False),
    ] = None,
    config: ConfigFile = None,
    house_style: HouseStyle = None,
    rules: RuleFolders = None,
    jobs: Jobs = None,
) -> None:
    """Rank stories by a score of sensationalism, 0 to 100, made of their findings.

    A hint where to look, no verdict: it knows how a story is told, not whether it is true. docs/score.md has the
    formula.
    """
    from headline_lint.findings.score import WEIGHTS, read_weights

    desk = open_desk(config, house_style, rules)
    faults: list[Fault] = []
    weighed = read_weights(weights or WEIGHTS, desk.rules, faults)
    if weighed is None:
        stop(faults)
    found = drafts(paths, desk.config)
    keep_from_output(output, found, desk.config)
    run = _run(desk, found, weighed, jobs)
    scores: list[Score] = sorted(run.stories, key=lambda one: (-one.score, one.path, one.title))
    write_report({"table": _table, "csv": _csv, "json": _json}[score_format](scores), output)
    write_faults([*run.faults, *run.notes, *notes_on(found, paths, desk.config)])
    raise typer.Exit(STOPPED if run.interrupted else FAULTY if run.faults else CLEAN)


def _run(desk: Desk, found: DraftList, weights: Weights, jobs: int | None) -> Run:
    """The drafts linted; of each story its score is kept."""
    from headline_lint.findings.score import score as score_of
    from headline_lint.run.draft import DraftLinter
    from headline_lint.run.jobs import usable_cores
    from headline_lint.run.run import Run

    run = Run(tell=lambda _: True)  # the scores are all that is wanted
    run.faults += found.faults
    lint = DraftLinter(desk, keep=partial(score_of, weights=weights))
    run.interrupted = lint_all(run, lint, found.drafts, jobs or usable_cores(), quiet=False)
    return run


def _table(scores: Sequence[Score]) -> str:
    width = max((len(one.path) for one in scores), default=0)
    lines = [f"{'score':>5}  {'headline':>8}  {'body':>5}  {'words':>6}  {'path':<{width}}  headline".rstrip()]
    for one in scores:
        title = one.title if len(one.title) <= _MOST_TITLE else one.title[: _MOST_TITLE - 1] + "…"
        figures = f"{one.score:>5.1f}  {one.headline:>8.1f}  {one.body:>5.1f}  {one.words:>6,}"
        lines.append(f"{figures}  {one.path:<{width}}  {title}".rstrip())
    return "".join(f"{printable(line)}\n" for line in lines)


def _csv(scores: Sequence[Score]) -> str:
    from csv import writer
    from io import StringIO

    text = StringIO()
    rows = writer(text, lineterminator="\n")
    rows.writerow(["score", "headline_score", "body_score", "words", "path", "headline", "rules"])
    for one in scores:
        figures = [f"{figure:.1f}" for figure in (one.score, one.headline, one.body)]
        rows.writerow([*figures, one.words, _cell(one.path), _cell(one.title), " ".join(one.points)])
    return text.getvalue()


def _cell(text: str) -> str:
    """The text as a cell that no spreadsheet runs."""
    text = printable(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _json(scores: Sequence[Score]) -> str:
    from json import dumps

    from headline_lint.reporters.json import showable

    rows = [
        {
            "path": one.path,
            "headline": one.title,
            "score": round(one.score, 1),
            "headline_score": round(one.headline, 1),
            "body_score": round(one.body, 1),
            "words": one.words,
            "points": {rule: round(points, 2) for rule, points in one.points.items()},
        }
        for one in scores
    ]
    return showable(dumps(rows, indent=2)) + "\n"
