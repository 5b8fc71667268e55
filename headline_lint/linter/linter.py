"""Rules and a document make findings."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from headline_lint.findings.finding import Finding, Severity
from headline_lint.language.folding import fold
from headline_lint.language.story import Analysis
from headline_lint.linter.policies import Judged, is_indirect, longest, yielded
from headline_lint.linter.stamping import finding
from headline_lint.rulebook.cached import scanner_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.checks.check import Match
    from headline_lint.document import Block, Document, Scope
    from headline_lint.matching.scanner import Hit
    from headline_lint.rulebook.rule import Rule


class Linter:
    """The rules made ready: one automaton for the literals of all of them.

    `vocabulary` holds names and terms that are never flagged.
    """

    def __init__(self, rules: Iterable[Rule], vocabulary: Iterable[str] = ()) -> None:
        self.rules = [rule for rule in rules if rule.highest > Severity.OFF]
        self.faults: dict[str, str] = {}
        self._vocabulary: dict[int, set[str]] = {}
        for term in map(fold, vocabulary):
            self._vocabulary.setdefault(len(term), set()).add(term)
        self._scanner, everywhere = scanner_for(self.rules)
        self._everywhere = frozenset(everywhere)

    def lint(self, document: Document) -> list[Finding]:
        """The findings of one story, by place then rule; suppressions are not applied here."""
        story = Analysis(document)
        if not document.blocks:
            return []
        hits = self._scanner.hits(story.folded)
        section, genre = (document.section or "").lower(), (document.genre or "").lower()
        scoped: dict[frozenset[Scope], list[Block]] = {}
        judged: list[Judged] = []
        for index in sorted(self._everywhere.union(hits)):
            rule = self.rules[index]
            scope = rule.scope
            if section in rule.except_sections or genre in rule.except_genres:
                continue
            blocks = scoped.get(scope)
            if blocks is None:
                blocks = scoped[scope] = [block for block in story.blocks if block.scope in scope]
            if not blocks:
                continue
            own = hits.get(index, [])
            if own and "body" not in scope:
                end = blocks[-1].end
                own = [hit for hit in own if hit.start < end and story.block_at(hit.start).scope in scope]
            if own or index in self._everywhere:
                judged += self._judge(rule, story, blocks, own)
        findings = [finding(story, one) for one in yielded(judged)]
        return sorted(findings, key=attrgetter("order"))

    def _judge(self, rule: Rule, story: Analysis, blocks: list[Block], hits: Sequence[Hit]) -> list[Judged]:
        """The matches of one rule that its policies let stand, of overlapping ones the longest."""
        try:
            matches = list(rule.check.find(story, blocks, hits))
        except (TimeoutError, MemoryError) as error:
            what = "ran too long" if isinstance(error, TimeoutError) else "took too much memory"
            self.faults[rule.id] = f"a pattern {what} and was stopped; make it simpler"
            return []
        kept: list[Judged] = []
        for match in longest(matches) if matches else ():
            block = story.block_at(match.start)
            if block.scope not in rule.scope or match.end > block.end:
                continue
            severity = self._severity(rule, story, match, block)
            if severity > Severity.OFF:
                kept.append(Judged(rule, match, block, severity))
        return kept

    def _severity(self, rule: Rule, story: Analysis, match: Match, block: Block) -> Severity:
        if rule.quotes != "include" and story.is_quoted(match.start, match.end) != (rule.quotes == "only"):
            return Severity.OFF
        if self._vocabulary and self._in_vocabulary(story.folded, match):
            return Severity.OFF
        severity = rule.severity(block.scope, match.kind)
        if rule.indirect is not None and severity > rule.indirect and is_indirect(story, match, block):
            return rule.indirect
        return severity

    def _in_vocabulary(self, folded: str, match: Match) -> bool:
        """Whether the match lies inside a term of the vocabulary."""
        return any(
            folded[start : start + length] in terms
            for length, terms in self._vocabulary.items()
            for start in range(max(0, match.end - length), match.start + 1)
        )
