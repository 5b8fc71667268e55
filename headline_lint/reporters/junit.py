"""`--format junit`: findings as failed tests, for build servers that show nothing else."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from headline_lint.base.printable import printable
from headline_lint.reporters.excerpt import excerpt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.findings.finding import Finding
    from headline_lint.reporters import Report

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot hold, not even by their number."""


def report_junit(report: Report) -> str:
    """A test suite for each file; a test fails where its finding makes the run fail, and a clean file passes one."""
    root = Element("testsuites", name="headline-lint")
    by_path = {path: list(group) for path, group in groupby(report.findings, key=lambda finding: finding.path)}
    for path in sorted({*by_path, *report.paths}):
        _add_suite(root, path, by_path.get(path, []), report)
    if report.faults:
        _add_faults(root, report.faults)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add_suite(root: Element, path: str, findings: Sequence[Finding], report: Report) -> None:
    name = _text(path)
    suite = SubElement(root, "testsuite", name=name)
    failed = 0
    for finding in findings:
        place = f"{finding.location.line}:{finding.location.column}"
        case = SubElement(suite, "testcase", name=f"{place} {_text(finding.rule)}", classname=name)
        words = _words(finding, report)
        if report.fails_from is not None and finding.severity >= report.fails_from:
            failed += 1
            failure = SubElement(case, "failure", type=finding.severity.label, message=_text(finding.message))
            failure.text = words
        else:
            SubElement(case, "system-out").text = words
    if not findings:
        SubElement(suite, "testcase", name="no findings", classname=name)
    _set_counts(suite, failures=failed, errors=0)


def _add_faults(root: Element, faults: Sequence[str]) -> None:
    """What could not be linted: errors, which are no failures."""
    suite = SubElement(root, "testsuite", name="headline-lint")
    for fault in faults:
        case = SubElement(suite, "testcase", name=_text(fault), classname="headline-lint")
        SubElement(case, "error", message=_text(fault))
    _set_counts(suite, failures=0, errors=len(faults))


def _set_counts(suite: Element, *, failures: int, errors: int) -> None:
    for name, count in (("tests", len(suite)), ("failures", failures), ("errors", errors)):
        suite.set(name, str(count))


def _words(finding: Finding, report: Report) -> str:
    """The message under its place, then the line of copy with marks under the words."""
    copy, marks = excerpt(report.sources.get(finding.path, ""), finding, report.width)
    head = f"{finding.path}:{finding.location.line}:{finding.location.column}: {finding.severity.label}: "
    return "\n".join([_text(head + finding.message), _NO_XML.sub("\ufffd", copy), marks])


def _text(text: str) -> str:
    return _NO_XML.sub("\ufffd", printable(text))
