"""A match becomes a finding: stamped with its rule, severity, message and place in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Span
from headline_lint.document.replacing import as_source, is_whole
from headline_lint.findings.finding import Finding, Related
from headline_lint.language.prose.quotations import quotations_in

if TYPE_CHECKING:
    from headline_lint.checks.check import Match
    from headline_lint.document import Document
    from headline_lint.language.story import Story
    from headline_lint.linter.policies import StandingMatch

_LONGEST_QUOTED = 60
"""Characters of a match that a message quotes whole."""
_PLACEHOLDER = lazy(r"\{([a-z-]+)\}")


def _short(words: str) -> str:
    """Words for a message: of a long passage the first and the last."""
    if len(words) <= _LONGEST_QUOTED:
        return words
    first, last = words[:_LONGEST_QUOTED].rpartition(" ")[0], words.rpartition(" ")[2]
    return f"{first or words[:_LONGEST_QUOTED]} … {last[-_LONGEST_QUOTED:]}"


def finding(story: Story, standing: StandingMatch) -> Finding:
    """The match stamped with rule, severity, message and place."""
    rule, match = standing.rule, standing.match
    document = story.document
    start, end = match.hidden or document.text.source_span(match.start, match.end)
    values = {**(match.values or {}), "match": _short(document.text.string[match.start : match.end])}
    message = _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), rule.message)
    related = None if match.related is None else _related(document, match.related)
    if related is not None:
        message = f"{message} ({_unit(document)} {related.location.line})"
    plain = replacement = None
    if match.replacement is not None and is_whole(document.text, match.start, match.end):
        plain = replacement = match.replacement
        if match.hidden is None:
            replacement = as_source(plain, document.text, match.start, match.end, document.source, document.escape)
    return Finding(
        path=document.path,
        location=document.locate(start),
        end_location=document.locate(end),
        start=start,
        end=end,
        rule=rule.id,
        severity=standing.severity,
        scope=standing.block.scope,
        message=message,
        match=document.source[start:end],
        replacement=replacement,
        url=rule.url,
        plain=plain,
        fix=None if replacement is None or _touches_quotation(story, match) else rule.fix,
        related=related,
    )


def _related(document: Document, span: Span) -> Related:
    """Another place of the story, in its source."""
    start, end = document.text.source_span(span.start, span.end)
    return Related(start, end, document.locate(start), document.locate(end))


def _unit(document: Document) -> str:
    """What a line of the source is called."""
    return "paragraph" if document.by_paragraph else "line"


def _touches_quotation(story: Story, match: Match) -> bool:
    """Whether a replacement would change words between quotation marks, or in a block quotation."""
    if match.hidden is not None:  # no words are
        return False
    block = story.block_at(match.start)
    return block.quoted or any(
        match.start < found.end - 1 and found.start + 1 < match.end
        for found in quotations_in(story, Span(match.start, match.end))
    )
