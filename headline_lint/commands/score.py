"""`headline-lint score`: rank stories by how loud they are."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headline_lint.commands.options import ConfigFile, HouseStyle, Output, Paths, RuleFolders
from headline_lint.commands.output import CLEAN, FAULTY, stop, write_faults, write_report
from headline_lint.commands.prepare import drafts, prepare, why_none

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.placed import Fault
    from headline_lint.score import Score

_MOST_TITLE = 60
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
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
) -> None:
    """Rank stories by a score of sensationalism, 0 to 100, made of their findings.

    A hint where to look, no verdict: it knows how a story is told, not whether it is true. docs/score.md has the
    formula.
    """
    from headline_lint.run import Run, read_draft
    from headline_lint.score import WEIGHTS, read_weights
    from headline_lint.score import score as score_of

    prepared = prepare(config, house_style, rules)
    faults: list[Fault] = []
    weighed = read_weights(weights or WEIGHTS, prepared.rules, faults)
    if weighed is None:
        stop(faults)
    found = drafts(paths, prepared.config)
    run = Run(*prepared)
    run.faults += found.faults
    scores: list[Score] = []
    for draft in found.drafts:
        with run.taking_faults(draft):
            scores += [score_of(one, run.findings_in(one, draft), weighed) for one in read_draft(draft)]
    scores.sort(key=lambda one: (-one.score, one.path, one.title))
    write_report({"table": _table, "csv": _csv, "json": _json}[score_format](scores), output)
    write_faults([*run.faults, *why_none(found, paths, prepared.config)])
    raise typer.Exit(FAULTY if run.faults else CLEAN)


def _table(scores: Sequence[Score]) -> str:
    from headline_lint.printable import printable

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
    return f"'{text}" if text.startswith(_FORMULA) else text


def _json(scores: Sequence[Score]) -> str:
    from json import dumps

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
    return dumps(rows, indent=2, ensure_ascii=True) + "\n"
