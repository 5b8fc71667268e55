"""Rules and a document make findings."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from headline_lint.document import Span
from headline_lint.finding import Finding
from headline_lint.language.analysis import Analysis
from headline_lint.language.folding import fold
from headline_lint.language.spans import Spans
from headline_lint.patterns import lazy
from headline_lint.record import Record
from headline_lint.rule import Severity
from headline_lint.rule_cache import scanner_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.checks.scanner import Hit
    from headline_lint.document import Block, Document, Scope
    from headline_lint.rule import Match, Rule

_LONGEST_QUOTED = 60
"""Characters of a match that a message quotes whole."""
_PLACEHOLDER = lazy(r"\{([a-z-]+)\}")


class Judged(Record, frozen=True):
    """A match that its rule's policies let stand."""

    rule: Rule
    match: Match
    block: Block
    severity: Severity


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
        findings = [finding(story, one) for one in _yielded(judged)]
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
        for match in _longest(matches) if matches else ():
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


def is_indirect(story: Analysis, match: Match, block: Block) -> bool:
    """Whether the match lies in what a named or defined source is reported to say."""
    from headline_lint.language.attributions import attributions_of  # late: most stories need none

    return any(
        found.kind in {"named", "defined"} and found.content.start <= match.start and match.end <= found.content.end
        for found in attributions_of(story, block, story.sentence_at(match.start))
    )


def _short(words: str) -> str:
    """Words for a message: of a long passage the first and the last."""
    if len(words) <= _LONGEST_QUOTED:
        return words
    first, last = words[:_LONGEST_QUOTED].rpartition(" ")[0], words.rpartition(" ")[2]
    return f"{first or words[:_LONGEST_QUOTED]} … {last[-_LONGEST_QUOTED:]}"


def finding(story: Analysis, judged: Judged) -> Finding:
    """The match stamped with rule, severity, message and place."""
    rule, match = judged.rule, judged.match
    document = story.document
    start, end = match.hidden or document.text.source_span(match.start, match.end)
    values = {**(match.values or {}), "match": _short(document.text.string[match.start : match.end])}
    message = _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), rule.message)
    replacement = None
    if match.replacement is not None and _is_whole(document, match):
        replacement = document.escape(match.replacement, start)
    return Finding(
        path=document.path,
        location=document.locate(start),
        end_location=document.locate(end),
        start=start,
        end=end,
        rule=rule.id,
        severity=judged.severity,
        scope=judged.block.scope,
        message=message,
        match=document.source[start:end],
        replacement=replacement,
        url=rule.url,
        fix=None if replacement is None or _touches_quotation(story, match) else rule.fix,
    )


def _is_whole(document: Document, match: Match) -> bool:
    """Whether the source of a match holds its words only: markup among them would be lost with a replacement."""
    pieces = document.text.pieces(match.start, match.end)
    return all(first.end == second.start for first, second in pairwise(pieces))


def _touches_quotation(story: Analysis, match: Match) -> bool:
    """Whether a replacement would change words between quotation marks, or in a block quotation."""
    if match.hidden is not None:  # no words are
        return False
    block = story.block_at(match.start)
    return block.quoted or any(
        match.start < found.end - 1 and found.start + 1 < match.end
        for found in story.quotations_in(Span(match.start, match.end))
    )


def _longest(matches: list[Match]) -> list[Match]:
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


def _yielded(judged: list[Judged]) -> list[Judged]:
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
