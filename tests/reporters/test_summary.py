"""The counts below a report."""

from __future__ import annotations

from headline_lint.findings.counts import Counts
from headline_lint.findings.finding import Severity
from headline_lint.reporters.summary import statistics, summary


def counts(*files):
    counted = Counts()
    for findings in files:
        counted.add(findings)
    return counted


def test_summary(found):
    error = found("word", "word", severity=Severity.ERROR)
    warning = found("word", "word", path="b.txt")
    suggestion = found("word", "word", severity=Severity.SUGGESTION)
    assert summary(counts([error]), 1) == "1 error in 1 file"
    two = counts([suggestion] * 4 + [error] * 3, [warning] * 12)
    assert summary(two, 2) == "3 errors, 12 warnings, 4 suggestions in 2 files"
    assert summary(counts([suggestion]), 9) == "1 suggestion in 1 file (of 9 read)"
    assert summary(counts(), 1_200) == "No findings in 1,200 files"


def test_statistics(found):
    one, other = found("word", "word"), found("word", "word", rule="a/b", severity=Severity.ERROR)
    assert (
        statistics(counts([one] * 10, [other, one, other, one])) == "12  warning     copy/filler\n 2  error       a/b\n"
    )
    assert statistics(counts()) == ""
