"""Reports: findings made into text. `REPORTERS` maps the format's name to its function."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from headline_lint.finding import Finding


class Report(NamedTuple):
    """What a run found and how it is to be shown.

    `findings` are sorted by path, place and rule. `sources` has the decoded source of every path with findings,
    `stories` is how many files were read, `by_paragraph` the paths of those whose lines are paragraphs. `width` is in
    columns; `quiet` leaves out the summary.
    """

    findings: Sequence[Finding]
    sources: Mapping[str, str] = {}
    stories: int = 0
    by_paragraph: Collection[str] = frozenset()
    width: int = 100
    colour: bool = False
    quiet: bool = False


def _compact(report: Report) -> str:
    from headline_lint.reporters.compact import report_compact

    return report_compact(report)


def _github(report: Report) -> str:
    from headline_lint.reporters.github import report_github

    return report_github(report)


def _json(report: Report) -> str:
    from headline_lint.reporters.json import report_json

    return report_json(report)


def _text(report: Report) -> str:
    from headline_lint.reporters.text import report_text

    return report_text(report)


REPORTERS: dict[str, Callable[[Report], str]] = {
    "text": _text,
    "compact": _compact,
    "json": _json,
    "github": _github,
}
"""Each imports what it needs when it is asked: a run uses one."""
