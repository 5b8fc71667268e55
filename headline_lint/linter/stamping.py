"""A match becomes a finding: stamped with its rule, severity, message and place in the source."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Span
from headline_lint.findings.finding import Finding
from headline_lint.language.prose.quotations import quotations_in

if TYPE_CHECKING:
    from headline_lint.checks.check import Match
    from headline_lint.document import Document
    from headline_lint.language.story import Story
    from headline_lint.linter.policies import StandingMatch

_LONGEST_QUOTED = 60
"""Characters of a match that a message quotes whole."""
_MARKS = "()[],;"
"""What stands at a word, and stays where it is when words change places."""
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
    replacement = None
    if match.replacement is not None and _is_whole(document, match):
        replacement = _as_written(document, match, start)
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
        fix=None if replacement is None or _touches_quotation(story, match) else rule.fix,
    )


def _is_whole(document: Document, match: Match) -> bool:
    """Whether the source of a match holds its words only: markup among them would be lost with a replacement."""
    pieces = document.text.pieces(match.start, match.end)
    return all(first.end == second.start for first, second in pairwise(pieces))


def _as_written(document: Document, match: Match, start: int) -> str:
    """The replacement as the source must hold it; between as many words as the match has, its blanks stay.

    A line end, `&nbsp;` or JSON's escape of a thin space is a plain blank in the text.
    """
    replacement = match.replacement or ""
    old, new = document.text.string[match.start : match.end].split(" "), replacement.split(" ")
    if match.hidden is not None or len(new) != len(old):
        return document.escape(replacement, start)
    blanks = []
    at = match.start
    for word in old[:-1]:
        at += len(word) + 1
        blanks.append(document.source[slice(*document.text.source_span(at - 1, at))])
    escaped = (document.escape(word, start) for word in new)
    return "".join(part for pair in zip(escaped, [*_placed(blanks, old, new), ""], strict=True) for part in pair)


def _placed(blanks: list[str], old: list[str], new: list[str]) -> list[str]:
    """The blanks between old words as they stand between new ones: each stays before its word, if that moves."""
    left = [(word.strip(_MARKS), blank) for word, blank in zip(old[1:], blanks, strict=True)]
    found: list[str | None] = []
    for word in new[1:]:
        own = next((pair for pair in left if pair[0] == word.strip(_MARKS)), None)
        found.append(own and own[1])
        if own is not None:
            left.remove(own)
    rest = iter(left)
    return [next(rest)[1] if blank is None else blank for blank in found]


def _touches_quotation(story: Story, match: Match) -> bool:
    """Whether a replacement would change words between quotation marks, or in a block quotation."""
    if match.hidden is not None:  # no words are
        return False
    block = story.block_at(match.start)
    return block.quoted or any(
        match.start < found.end - 1 and found.start + 1 < match.end
        for found in quotations_in(story, Span(match.start, match.end))
    )
