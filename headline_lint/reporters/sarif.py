"""`--format sarif`: SARIF 2.1.0, which GitHub code scanning and editors read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html; a § in a comment is one of its sections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from headline_lint.base.printable import printable
from headline_lint.base.version import __version__
from headline_lint.findings.finding import Severity
from headline_lint.reporters.columns import Columns
from headline_lint.reporters.fingerprints import fingerprints
from headline_lint.reporters.json import encodable, written
from headline_lint.reporters.links import link

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.findings.finding import Finding, Related
    from headline_lint.reporters import Report
    from headline_lint.rulebook.rule import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}


def report_sarif(report: Report) -> str:
    """One run, with the rules that found something, the results and what went wrong."""
    ids = sorted({finding.rule for finding in report.findings})
    places = {name: index for index, name in enumerate(ids)}
    known = fingerprints(report.findings)
    columns = Columns(report.sources, "utf-16")
    run = {
        "tool": {
            "driver": {
                "name": "headline-lint",
                "version": __version__,
                "rules": [_descriptor(name, report.rules.get(name)) for name in ids],
            }
        },
        "invocations": [
            {
                "executionSuccessful": not report.faults,
                "toolExecutionNotifications": [
                    {"level": "error", "message": _message(fault)} for fault in report.faults
                ],
            }
        ],
        "columnKind": "utf16CodeUnits",
        "results": [
            _result(finding, fingerprint, places[finding.rule], report, columns)
            for finding, fingerprint in zip(report.findings, known, strict=True)
        ],
    }
    return written({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _descriptor(name: str, rule: Rule | None) -> Mapping[str, object]:
    """A rule's metadata; findings about suppressions in the copy have no rule."""
    bare: dict[str, object] = {"id": encodable(name), "properties": {"tags": [encodable(name.partition("/")[0])]}}
    if rule is None:
        return bare
    address = link(rule.url)
    reason = f"{rule.description} Source: {rule.source}"
    described = {
        "shortDescription": _message(rule.description.partition(". ")[0].rstrip(".") + "."),
        "fullDescription": _message(reason),
        "help": _message(reason),
        "defaultConfiguration": {"level": _LEVELS.get(rule.highest, "none")},
    }
    return bare | described | ({"helpUri": address} if address else {})


def _result(finding: Finding, fingerprint: str, index: int, report: Report, columns: Columns) -> Mapping[str, object]:
    result: dict[str, object] = {
        "ruleId": encodable(finding.rule),
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": _message(finding.message),
        "partialFingerprints": {"headlineLint/v1": fingerprint},
        "properties": {"scope": finding.scope},
    }
    artifact = {"uri": _uri(finding.path)}
    if finding.path in report.by_paragraph:  # no text, so no lines: §3.30.1
        place = {"fullyQualifiedName": f"paragraph {finding.location.line}"}
        return result | {
            "locations": [{"physicalLocation": {"artifactLocation": artifact}, "logicalLocations": [place]}]
        }
    region = _region(finding, finding.path, columns)
    shown = region | {"snippet": {"text": encodable(finding.match)}}
    result["locations"] = [{"physicalLocation": {"artifactLocation": artifact, "region": shown}}]
    if finding.related is not None:
        other = _region(finding.related, finding.path, columns)
        result["relatedLocations"] = [{"physicalLocation": {"artifactLocation": artifact, "region": other}}]
    if finding.replacement is not None:
        new = {"deletedRegion": region, "insertedContent": {"text": encodable(finding.replacement)}}
        result["fixes"] = [
            {
                "description": _message(f"Write “{finding.replacement}”" if finding.replacement else "Leave it out"),
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [new]}],
            }
        ]
    return result


def _region(place: Finding | Related, path: str, columns: Columns) -> dict[str, object]:
    """The words, end exclusive, columns in UTF-16 code units: what viewers count in, whatever is declared."""
    return {
        "startLine": place.location.line,
        "startColumn": columns.of(path, place.start, place.location),
        "endLine": place.end_location.line,
        "endColumn": columns.of(path, place.end, place.end_location),
    }


def _message(text: str) -> Mapping[str, str]:
    """A message in which braces are no placeholders (§3.11.5) and copy makes no links (§3.11.6)."""
    plain = printable(text).replace("{", "{{").replace("}", "}}")
    return {"text": plain.replace("](", "]\\(") if "](" in plain else plain}


def _uri(path: str) -> str:
    """A path as a URI reference."""
    quoted = quote(path, errors="surrogatepass")
    return f"file://{quoted}" if path.startswith("/") else quoted
