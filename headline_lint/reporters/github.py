"""`--format github`: workflow commands that GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.printable import printable
from headline_lint.findings.finding import Severity

if TYPE_CHECKING:
    from headline_lint.findings.finding import Finding
    from headline_lint.reporters import Report

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}


def report_github(report: Report) -> str:
    """One workflow command a finding; escapes as actions/toolkit does (`command.ts`)."""
    return "".join(f"{_command(finding)}\n" for finding in report.findings)


def _command(finding: Finding) -> str:
    properties = {
        "file": finding.path,
        "line": finding.location.line,
        "endLine": finding.end_location.line,
    }
    if finding.location.line == finding.end_location.line:  # GitHub takes columns only within one line
        properties |= {"col": finding.location.column, "endColumn": finding.end_location.column}
    properties["title"] = finding.rule
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_data(finding.message)}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
