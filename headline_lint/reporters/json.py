"""`--format json`: one flat array, the contract of every tool around the linter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.base.printable import COMMAND, STEERING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.findings.finding import Finding, Related
    from headline_lint.reporters import Report

_UNFIT = lazy(f"[{STEERING}]|{COMMAND}")
"""What JSON lets stand in a string and a terminal or the log of a build server should not be shown."""


def as_mapping(finding: Finding) -> Mapping[str, object]:
    """The fields of a finding by their names in the JSON contract."""
    return {
        "path": encodable(finding.path),
        "line": finding.location.line,
        "column": finding.location.column,
        "end_line": finding.end_location.line,
        "end_column": finding.end_location.column,
        "start": finding.start,
        "end": finding.end,
        "rule": encodable(finding.rule),
        "category": encodable(finding.category),
        "severity": finding.severity.label,
        "scope": finding.scope,
        "message": encodable(finding.message),
        "match": encodable(finding.match),
        "replacement": None if finding.replacement is None else encodable(finding.replacement),
        "url": None if finding.url is None else encodable(finding.url),
        "fix": finding.fix,
        "related": None if finding.related is None else _place(finding.related),
    }


def _place(place: Related) -> Mapping[str, int]:
    return {
        "line": place.location.line,
        "column": place.location.column,
        "end_line": place.end_location.line,
        "end_column": place.end_location.column,
        "start": place.start,
        "end": place.end,
    }


def report_json(report: Report) -> str:
    """One JSON array, indented by two, with a final newline; empty where nothing was found."""
    return written([as_mapping(finding) for finding in report.findings])


def written(value: object, *, indent: int = 2) -> str:
    """A value as JSON with a final newline; on one line where `indent` is 0. What steers a terminal is escaped."""
    encoded = msgspec.json.encode(value)
    if indent:
        encoded = msgspec.json.format(encoded, indent=indent)
    return showable(encoded.decode()) + "\n"


def showable(written: str) -> str:
    """JSON in which what steers a terminal or a build server is escaped."""
    return _UNFIT.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def encodable(text: str) -> str:
    """The text with half surrogate pairs replaced, which UTF-8 cannot hold; one character each."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)
