"""Reports: findings made into text. `REPORTERS` maps the format's name to its function."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.findings.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.rulebook.rule import Rule


class Report(Record, frozen=True):
    """What a run found and how it is to be shown.

    `findings` are sorted by path, place and rule. `sources` has the decoded source of every path with findings, for the
    formats that quote it (`QUOTING`), `by_paragraph` the paths of those whose lines are paragraphs. `width` is in
    columns; `summary` says in words what was found. `rules` are the known ones by id, `faults` what could not be read
    or ran too long, a line each; a finding of `fails_from` or higher makes the run fail, none where it is None. `paths`
    names every file read; `documents` are the stories in them, for the format that shows them (`html`).
    """

    findings: Sequence[Finding]
    sources: Mapping[str, str] = {}
    by_paragraph: Collection[str] = frozenset()
    width: int = 100
    colour: bool = False
    summary: str = ""
    rules: Mapping[str, Rule] = {}
    faults: Sequence[str] = ()
    fails_from: Severity | None = Severity.WARNING
    paths: Collection[str] = ()
    documents: Sequence[Document] = ()


def _reporter(name: str) -> Callable[[Report], str]:
    """The reporter of a format, which is imported when it is asked: a run uses one."""

    def report(report: Report) -> str:
        made: Callable[[Report], str] = getattr(import_module(f"headline_lint.reporters.{name}"), f"report_{name}")
        return made(report)

    return report


REPORTERS: dict[str, Callable[[Report], str]] = {
    name: _reporter(name)
    for name in ("text", "compact", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html")
}
"""A format's name is its module in this package, its function there `report_` and the name."""

FILE_BY_FILE = frozenset({"text", "compact", "jsonl", "github"})
"""The formats whose report is that of each file, one after another, and at its end that of no finding at all."""

QUOTING = frozenset({"text", "junit", "sarif", "rdjson"})
"""The formats that show more of the copy than a finding's own words, or count in units of their own."""
