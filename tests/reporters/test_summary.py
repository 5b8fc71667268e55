"""The counts below a report."""

from __future__ import annotations

from headline_lint.reporters.summary import statistics, summary
from headline_lint.rule import Severity


def test_summary(found):
    error = found("word", "word", severity=Severity.ERROR)
    warning = found("word", "word", path="b.txt")
    suggestion = found("word", "word", severity=Severity.SUGGESTION)
    assert summary([error], 1) == "1 error in 1 file"
    assert (
        summary([error] * 3 + [warning] * 12 + [suggestion] * 4, 2) == "3 errors, 12 warnings, 4 suggestions in 2 files"
    )
    assert summary([suggestion], 9) == "1 suggestion in 1 file (of 9 read)"


def test_statistics(found):
    one, other = found("word", "word"), found("word", "word", rule="a/b", severity=Severity.ERROR)
    assert statistics([one] * 12 + [other] * 2) == "12  warning     copy/filler\n 2  error       a/b\n"
    assert statistics([]) == ""
