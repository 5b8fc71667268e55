"""Workflow commands for GitHub Actions."""

from __future__ import annotations

import pytest

from headline_lint.findings.finding import Severity
from headline_lint.reporters import REPORTERS, Report


def report(*findings):
    return REPORTERS["github"](Report(findings))


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "notice")],
)
def test_a_command(found, severity, command):
    assert report(found("Head\nIt is a word", "word", severity=severity)) == (
        f"::{command} file=a.txt,line=2,endLine=2,col=9,endColumn=13,title=copy/filler::“word” is filler\n"
    )


def test_a_span_over_lines_has_no_columns(found):
    assert (
        report(found("two\nlines", "two\nlines", message="x"))
        == "::warning file=a.txt,line=1,endLine=2,title=copy/filler::x\n"
    )


def test_escapes(found):
    finding = found("word", "word", path="50%, a:b/c\nd.txt", message="100%\r\nwell: a, b :: x")
    assert report(finding) == (
        "::warning file=50%25%2C a%3Ab/c%0Ad.txt,line=1,endLine=1,col=1,endColumn=5,title=copy/filler::"
        "100%25%0D%0Awell: a, b :: x\n"
    )


def test_nothing_that_steers_a_terminal(found):
    assert "<U+001B>[31m<U+202E>" in report(found("word", "word", message="\x1b[31m\u202e"))


def test_nothing_found():
    assert report() == ""
