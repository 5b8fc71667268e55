"""Rules and a document make findings."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from headline_lint.base.timing import is_watched, spend
from headline_lint.findings.finding import Finding, Severity
from headline_lint.language.story import Story
from headline_lint.linter.policies import StandingMatch, Vocabulary, longest, severity_of, without_yielding
from headline_lint.linter.stamping import finding
from headline_lint.rulebook.cached import scanner_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.document import Block, Document, Scope
    from headline_lint.matching.scanner import Hit
    from headline_lint.rulebook.rule import Rule


class Linter:
    """The rules made ready: one automaton for the literals of all of them.

    `vocabulary` holds names and terms that are never flagged. `faults`: by the ids of rules, what became of those
    that took too long or too much room in some story.
    """

    def __init__(self, rules: Iterable[Rule], vocabulary: Iterable[str] = ()) -> None:
        self.rules = [rule for rule in rules if rule.highest > Severity.OFF]
        self.faults: dict[str, str] = {}
        self._vocabulary = Vocabulary(vocabulary)
        self._scanner, everywhere = scanner_for(self.rules)
        self._everywhere = frozenset(everywhere)

    def lint(self, document: Document) -> list[Finding]:
        """The findings of one story, by place then rule; suppressions are not applied here."""
        story = spend("analysis", "folding", Story, document)
        if not document.blocks:
            return []
        hits = spend("analysis", "phrases", self._scanner.hits, story.folded)
        section, genre = (document.section or "").lower(), (document.genre or "").lower()
        scoped: dict[frozenset[Scope], list[Block]] = {}
        standing: list[StandingMatch] = []
        watched = is_watched()
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
                if watched:
                    standing += spend("rule", rule.id, self._judge, rule, story, blocks, own)
                else:
                    standing += self._judge(rule, story, blocks, own)
        findings = [finding(story, one) for one in without_yielding(standing)]
        return sorted(findings, key=attrgetter("order"))

    def _judge(self, rule: Rule, story: Story, blocks: list[Block], hits: Sequence[Hit]) -> list[StandingMatch]:
        """The matches of one rule that its policies let stand, of overlapping ones the longest."""
        try:
            matches = list(rule.check.find(story, blocks, hits))
        except (TimeoutError, MemoryError) as error:
            what = "ran too long" if isinstance(error, TimeoutError) else "took too much memory"
            self.faults[rule.id] = f"a pattern {what} and was stopped; make it simpler"
            return []
        standing: list[StandingMatch] = []
        for match in longest(matches) if matches else ():
            block = story.block_at(match.start)
            if block.scope not in rule.scope or match.end > block.end:
                continue
            severity = severity_of(rule, story, match, block, self._vocabulary)
            if severity > Severity.OFF:
                standing.append(StandingMatch(rule, match, block, severity))
        return standing
