"""The last line of a report in words, and the counts of `--statistics`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from headline_lint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.finding import Finding


def counted(number: int, noun: str) -> str:
    """A number and its noun: "1 error", "1,200 files"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def summary(findings: Sequence[Finding], count: int) -> str:
    """What was found in how many files: "3 errors, 12 warnings, 4 suggestions in 2 files (of 9)"."""
    if not findings:
        return f"No findings in {counted(count, 'file')}"
    by_severity = Counter(finding.severity for finding in findings)
    parts = [
        counted(by_severity[severity], severity.label)
        for severity in sorted(Severity, reverse=True)
        if by_severity[severity]
    ]
    files = len({finding.path for finding in findings})
    of_all = f" (of {count:,} read)" if count > files else ""
    return f"{', '.join(parts)} in {counted(files, 'file')}{of_all}"


def statistics(findings: Sequence[Finding]) -> str:
    """How often each rule has found something at each severity, the most frequent first; a line each."""
    counts = Counter((finding.rule, finding.severity) for finding in findings)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    wide = max((len(f"{number:,}") for _, number in rows), default=0)
    return "".join(f"{number:>{wide},}  {severity.label:<10}  {rule}\n" for (rule, severity), number in rows)
