"""Which findings of a file are reported: those bad enough, on changed lines, and not in the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from headline_lint.document import Document
    from headline_lint.findings.baseline import Baseline
    from headline_lint.findings.changes import Changes
    from headline_lint.findings.finding import Finding, Severity


class Reported:
    """What is reported of a file's findings; `notes` say what could not be told apart."""

    def __init__(self, changes: Changes | None, baseline: Baseline | None, lowest: Severity | None) -> None:
        self._changes = changes
        self.notes = [] if changes is None else changes.notes
        self._baseline = baseline
        self._lowest = lowest

    def __call__(self, findings: list[Finding], document: Document, path: Path) -> tuple[list[Finding], int]:
        """The findings of one file, given one of its stories, as far as they are reported.

        With them how many findings the baseline has for the file that are found no more. The path leads to the file,
        which its name in reports need not do.
        """
        gone = 0
        if self._baseline is not None:
            findings, gone = self._baseline.split(document.path, findings, document.source)
        if self._changes is not None:
            findings = self._changes.touched(findings, document.source, path)
        if self._lowest is not None:
            findings = [finding for finding in findings if finding.severity >= self._lowest]
        return findings, gone
