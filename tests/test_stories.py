"""Whole drafts in each format: the report of each stands in stories/reports/, word for word.

`make golden` writes the reports anew; what changed is read before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from headline_lint import lint, read

STORIES = Path(__file__).parent / "stories"
REPORTS = STORIES / "reports"
DRAFTS = sorted(path for path in STORIES.iterdir() if path.is_file() and path.suffix != ".py")


def report(draft: Path) -> str:
    """The findings of a draft: place, severity, rule, the words and the message, one a line."""
    return "".join(
        f"{found.location.line}:{found.location.column} {found.severity.label} {found.rule} "
        f"[{found.scope}] <{one_line(found.match)}> {found.message}\n"
        for found in lint(read(draft))
    )


def one_line(match: str) -> str:
    """The source of a match, its line ends shown."""
    return match.replace("\n", "⏎")


def report_path(draft: Path) -> Path:
    """Where the report of a draft stands."""
    return REPORTS / f"{draft.name}.report"


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda draft: draft.name)
def test_the_report_of_a_draft_is_the_one_that_was_read(draft: Path) -> None:
    assert report(draft) == report_path(draft).read_text(encoding="utf-8")


def test_every_report_has_its_draft() -> None:
    assert {path.name for path in REPORTS.iterdir()} == {report_path(draft).name for draft in DRAFTS}


if __name__ == "__main__":
    REPORTS.mkdir(exist_ok=True)
    for old in REPORTS.glob("*.report"):
        old.unlink()
    for each in DRAFTS:
        report_path(each).write_text(report(each), encoding="utf-8")
    print(f"{len(DRAFTS)} reports in {REPORTS}")  # noqa: T201 - run by `make golden`
