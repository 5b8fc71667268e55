"""`--format rdjson`: the Reviewdog Diagnostic Format, one object of all findings.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf says what the fields are; columns are UTF-8 bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.printable import printable
from headline_lint.findings.finding import Severity
from headline_lint.reporters.columns import Columns
from headline_lint.reporters.json import encodable, written
from headline_lint.reporters.links import link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.findings.finding import Finding
    from headline_lint.reporters import Report

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.SUGGESTION: "INFO"}


def report_rdjson(report: Report) -> str:
    """One `DiagnosticResult`; a file whose lines are paragraphs has no ranges, and its messages say the paragraph."""
    columns = Columns(report.sources, "utf-8")
    diagnostics = [_diagnostic(each, report, columns) for each in report.findings]
    return written({"source": {"name": "headline-lint"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, report: Report, columns: Columns) -> Mapping[str, object]:
    message = printable(finding.message)
    address = link(finding.url)
    location: dict[str, object] = {"path": encodable(finding.path)}
    diagnostic: dict[str, object] = {
        "message": message,
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": encodable(finding.rule)} | ({"url": address} if address else {}),
    }
    if finding.path in report.by_paragraph:
        diagnostic["message"] = f"Paragraph {finding.location.line}: {message}"
        return diagnostic
    marked = location["range"] = _range(finding, columns)
    if finding.replacement is not None:
        diagnostic["suggestions"] = [{"range": marked, "text": encodable(finding.replacement)}]
    return diagnostic


def _range(finding: Finding, columns: Columns) -> Mapping[str, object]:
    ends = ((finding.start, finding.location), (finding.end, finding.end_location))
    start, end = ({"line": place.line, "column": columns.of(finding.path, offset, place)} for offset, place in ends)
    return {"start": start, "end": end}
