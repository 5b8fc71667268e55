"""What a run has found, in figures: they stay when the findings are printed and gone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.findings.finding import Finding, Severity


class Counts:
    """How often each rule has found something at each severity, and in how many files."""

    def __init__(self) -> None:
        self.by_rule: Counter[tuple[str, Severity]] = Counter()
        self.files = 0

    def add(self, findings: Iterable[Finding]) -> None:
        """Count the findings of one file, which are some."""
        self.by_rule.update((finding.rule, finding.severity) for finding in findings)
        self.files += 1

    @property
    def by_severity(self) -> Counter[Severity]:
        """How often something was found at each severity."""
        counts: Counter[Severity] = Counter()
        for (_, severity), count in self.by_rule.items():
            counts[severity] += count
        return counts

    def reach(self, lowest: Severity) -> bool:
        """Whether anything as bad as this was found."""
        return any(severity >= lowest for _, severity in self.by_rule)
