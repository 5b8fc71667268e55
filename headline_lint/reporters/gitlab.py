"""`--format gitlab`: a Code Quality report, which GitLab shows in merge requests.

The fields are those of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.printable import printable
from headline_lint.findings.finding import Severity
from headline_lint.reporters.fingerprints import fingerprints
from headline_lint.reporters.json import encodable, written

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.findings.finding import Finding
    from headline_lint.reporters import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.SUGGESTION: "info"}


def report_gitlab(report: Report) -> str:
    """One JSON array; every finding has a fingerprint of its own, since GitLab shows one of each."""
    known = fingerprints(report.findings)
    return written([_entry(*both) for both in zip(report.findings, known, strict=True)])


def _entry(finding: Finding, fingerprint: str) -> Mapping[str, object]:
    return {
        "description": printable(finding.message),
        "check_name": encodable(finding.rule),
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": encodable(finding.path),
            "lines": {"begin": finding.location.line, "end": finding.end_location.line},
        },
    }
