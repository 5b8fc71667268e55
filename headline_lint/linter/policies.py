"""Which matches stand, and how severely: quotations, the vocabulary, indirect speech, overlaps, rules that yield."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.document.spans import Spans
from headline_lint.findings.finding import Severity
from headline_lint.language.folding import fold
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.checks.check import Match
    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.rulebook.rule import Rule


class StandingMatch(Record, frozen=True):
    """A match that its rule's policies let stand."""

    rule: Rule
    match: Match
    block: Block
    severity: Severity


class Vocabulary:
    """Names and terms that are never flagged."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._by_length: dict[int, set[str]] = {}
        for term in map(fold, terms):
            self._by_length.setdefault(len(term), set()).add(term)

    def has(self, folded: str, match: Match) -> bool:
        """Whether the match lies inside a term of the vocabulary."""
        return bool(self._by_length) and any(
            folded[start : start + length] in terms
            for length, terms in self._by_length.items()
            for start in range(max(0, match.end - length), match.start + 1)
        )


def severity_of(rule: Rule, story: Story, match: Match, block: Block, vocabulary: Vocabulary) -> Severity:
    """How severe a match is, by the rule and by whose words it is; `OFF` where it does not stand."""
    if rule.quotes != "include" and is_quoted(story, match.start, match.end) != (rule.quotes == "only"):
        return Severity.OFF
    if vocabulary.has(story.folded, match):
        return Severity.OFF
    severity = rule.severity(block.scope, match.kind)
    if rule.indirect is not None and severity > rule.indirect and is_indirect(story, match, block):
        return rule.indirect
    return severity


def is_indirect(story: Story, match: Match, block: Block) -> bool:
    """Whether the match lies in what a named or defined source is reported to say."""
    from headline_lint.language.attribution.attributions import attributions_of  # late: most stories need none

    return any(
        found.traced and found.content.start <= match.start and match.end <= found.content.end
        for found in attributions_of(story, block, sentence_at(story, match.start))
    )


def longest(matches: list[Match]) -> list[Match]:
    """Of overlapping matches the longest, then the first; in reading order."""
    if len(matches) < 2:
        return matches
    kept: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.start - m.end, m.start)):
        at = bisect_left(kept, match.end, key=attrgetter("start"))
        if not at or kept[at - 1].end <= match.start:
            kept.insert(at, match)
    return kept


def without_yielding(standing: list[StandingMatch]) -> list[StandingMatch]:
    """What is left when each rule has yielded to the rules it names."""
    found: dict[str, list[tuple[int, int]]] = {}
    for one in standing:
        found.setdefault(one.rule.id, []).append((one.match.start, one.match.end))
    wanted = {rule for one in standing for rule in one.rule.yields_to if rule in found}
    spans = {rule: Spans(found[rule]) for rule in wanted}
    return [
        one
        for one in standing
        if not any(spans[rule].touch(one.match.start, one.match.end) for rule in one.rule.yields_to if rule in spans)
    ]
