"""`--format json`: one flat array, the contract of every tool around the linter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from headline_lint.finding import Finding


def as_mapping(finding: Finding) -> Mapping[str, object]:
    """The fields of a finding by their names in the JSON contract."""
    return {
        "path": finding.path,
        "line": finding.location.line,
        "column": finding.location.column,
        "end_line": finding.end_location.line,
        "end_column": finding.end_location.column,
        "start": finding.start,
        "end": finding.end,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.label,
        "scope": finding.scope,
        "message": finding.message,
        "match": finding.match,
        "replacement": finding.replacement,
        "url": finding.url,
        "fix": finding.fix,
    }


def report_json(findings: Sequence[Finding]) -> str:
    """One JSON array, indented by two, with a final newline."""
    encoded = msgspec.json.encode([as_mapping(finding) for finding in findings])
    return msgspec.json.format(encoded, indent=2).decode() + "\n"
