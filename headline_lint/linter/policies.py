"""Which matches stand: the rule's own severity, quotations, indirect speech, the vocabulary, other rules' words."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.document.spans import Spans

if TYPE_CHECKING:
    from headline_lint.checks.check import Match
    from headline_lint.document import Block
    from headline_lint.findings.finding import Severity
    from headline_lint.language.story import Analysis
    from headline_lint.rulebook.rule import Rule


class Judged(Record, frozen=True):
    """A match that its rule's policies let stand."""

    rule: Rule
    match: Match
    block: Block
    severity: Severity


def is_indirect(story: Analysis, match: Match, block: Block) -> bool:
    """Whether the match lies in what a named or defined source is reported to say."""
    from headline_lint.language.attribution.attributions import attributions_of  # late: most stories need none

    return any(
        found.kind in {"named", "defined"} and found.content.start <= match.start and match.end <= found.content.end
        for found in attributions_of(story, block, story.sentence_at(match.start))
    )


def longest(matches: list[Match]) -> list[Match]:
    """Of overlapping matches the longest, then the first; in reading order."""
    if len(matches) < 2:
        return matches
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start)):
        at = bisect_left(kept, match.end, key=_start)
        if not at or kept[at - 1].end <= match.start:
            kept.insert(at, match)
    return kept


def _start(match: Match) -> int:
    return match.start


def yielded(judged: list[Judged]) -> list[Judged]:
    """What is left when each rule has yielded to the rules it names."""
    found: dict[str, list[tuple[int, int]]] = {}
    for one in judged:
        found.setdefault(one.rule.id, []).append((one.match.start, one.match.end))
    wanted = {rule for one in judged for rule in one.rule.yields_to if rule in found}
    spans = {rule: Spans(found[rule]) for rule in wanted}
    return [
        one
        for one in judged
        if not any(spans[rule].touch(one.match.start, one.match.end) for rule in one.rule.yields_to if rule in spans)
    ]
