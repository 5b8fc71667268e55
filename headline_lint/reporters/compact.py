"""`--format compact`: one line a finding, as compilers write it: `path:line:column: severity: message [rule]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.printable import printable

if TYPE_CHECKING:
    from headline_lint.reporters import Report


def report_compact(report: Report) -> str:
    """The findings, one a line."""
    lines = [
        f"{finding.path}:{finding.location.line}:{finding.location.column}: "
        f"{finding.severity.label}: {finding.message} [{finding.rule}]"
        for finding in report.findings
    ]
    return "".join(f"{printable(line)}\n" for line in lines)
