"""`--format text`, for people: file by file, each finding with its line of copy and the words marked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from headline_lint.base.printable import printable
from headline_lint.findings.finding import Severity
from headline_lint.reporters.excerpt import columns, excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.findings.finding import Finding
    from headline_lint.reporters import Report

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.SUGGESTION: "36"}
_BOLD, _DIM = "1", "2"
_NARROWEST = 40  # columns: a narrower excerpt tells too little


def report_text(report: Report) -> str:
    """The findings under the names of their files, then the summary."""
    lines: list[str] = []
    for path, group in groupby(report.findings, key=lambda finding: finding.path):
        unit = _painted(" (lines are paragraphs)", _DIM, report) if path in report.by_paragraph else ""
        lines.append(_painted(printable(path), _BOLD, report) + unit)
        lines += _file_lines(list(group), report)
        lines.append("")
    if report.summary:
        lines.append(report.summary)
    return "".join(f"{line}\n" for line in lines)


def _file_lines(findings: Sequence[Finding], report: Report) -> list[str]:
    """The lines of one file's findings, their columns aligned."""
    places = [f"{finding.location.line}:{finding.location.column}" for finding in findings]
    place_width = max(map(len, places))
    severity_width = max(len(finding.severity.label) for finding in findings)
    messages = [printable(finding.message) for finding in findings]
    message_width = max(map(columns, messages))
    indent = " " * (place_width + 4)
    source = report.sources.get(findings[0].path, "")
    lines = []
    for finding, place, message in zip(findings, places, messages, strict=True):
        severity = _painted(finding.severity.label, _COLOURS[finding.severity], report)
        gap = " " * (severity_width - len(finding.severity.label))
        rule = _painted(printable(finding.rule), _DIM, report)
        words = message + " " * (message_width - columns(message))
        lines.append(f"  {place:<{place_width}}  {severity}{gap}  {words}  {rule}")
        copy, marks = excerpt(source, finding, max(_NARROWEST, report.width) - len(indent))
        lines += [f"{indent}{copy}", f"{indent}{_painted_marks(marks, finding.severity, report)}"]
    return lines


def _painted_marks(marks: str, severity: Severity, report: Report) -> str:
    bare = marks.lstrip()
    return marks[: len(marks) - len(bare)] + _painted(bare, _COLOURS[severity], report)


def _painted(text: str, colour: str, report: Report) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if report.colour else text
