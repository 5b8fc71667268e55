"""`--format jsonl`: the fields of `--format json`, one finding a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.reporters.json import as_mapping, written

if TYPE_CHECKING:
    from headline_lint.reporters import Report


def report_jsonl(report: Report) -> str:
    """A JSON object a line; nothing where nothing was found."""
    return "".join(written(as_mapping(finding), indent=0) for finding in report.findings)
