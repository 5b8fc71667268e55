"""What a finding is known by from run to run, though lines above it come and go."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.findings.finding import Finding


def fingerprints(findings: Iterable[Finding]) -> list[str]:
    """A fingerprint for each finding, all different: of its file, rule and words, and which of several such it is."""
    seen: Counter[tuple[str, str, str]] = Counter()
    made = []
    for finding in findings:
        known = (finding.path, finding.rule, " ".join(finding.match.split()))
        seen[known] += 1
        text = "\0".join((*known, str(seen[known])))
        made.append(sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return made
