"""The last line of a report in words, and the counts of `--statistics`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.printable import counted

if TYPE_CHECKING:
    from headline_lint.findings.counts import Counts


def summary(counts: Counts, read: int) -> str:
    """What was found in how many files: "3 errors, 12 warnings, 4 suggestions in 2 files (of 9 read)"."""
    if not counts.files:
        return f"No findings in {counted(read, 'file')}"
    by_severity = sorted(counts.by_severity.items(), reverse=True)
    parts = [counted(count, severity.label) for severity, count in by_severity]
    of_all = f" (of {read:,} read)" if read > counts.files else ""
    return f"{', '.join(parts)} in {counted(counts.files, 'file')}{of_all}"


def statistics(counts: Counts) -> str:
    """How often each rule has found something at each severity, the most frequent first; a line each."""
    rows = sorted(counts.by_rule.items(), key=lambda row: (-row[1], row[0]))
    wide = max((len(f"{number:,}") for _, number in rows), default=0)
    return "".join(f"{number:>{wide},}  {severity.label:<10}  {rule}\n" for (rule, severity), number in rows)
