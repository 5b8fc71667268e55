"""Suppressions in the copy: which findings they hide, and which of them are wrong or hide nothing.

`headline-lint-disable-next-line RULE -- reason` holds for the next block; `headline-lint-disable RULE` from
there to `headline-lint-enable RULE` or to the end. RULE is one id or more, or a category.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import Span, as_seen
from headline_lint.document.spans import Spans
from headline_lint.findings.finding import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from headline_lint.document import Comment, Document

IDS = (
    "suppression/no-reason",
    "suppression/no-rule",
    "suppression/unknown-directive",
    "suppression/unknown-rule",
    "suppression/unused",
)
"""The ids of the findings about directives."""

_DIRECTIVE = lazy(r"headline-lint-([\w-]*)(.*)", re.DOTALL)
_NOTE = lazy(r"(?:\A|\s)(?:--|[–—]).*", re.DOTALL)
_REASON = lazy(r"(?:\A|\s)(?:--|[–—])[-–—\s]*+(?P<reason>[^-–—\s]?)")
_SEPARATORS = lazy(r"[\s,]+")
_MOST_RULES = 50
"""Names in one directive; each may be a warning that quotes the whole of it."""
_NAMES = ("disable-next-line", "disable", "enable")


class Suppressed(NamedTuple):
    """What is left of a story's findings, and the warnings about its directives, both by place."""

    findings: list[Finding]
    warnings: list[Finding]


@dataclass(slots=True, eq=False)
class _Suppression:
    """A rule or category that is hidden where a finding starts in `span`, a part of the source.

    `enabled` are the rules of a hidden category that are shown again, and from where.
    """

    rule: str
    comment: Comment
    span: Span
    enabled: dict[str, int] = field(default_factory=dict)
    used: bool = False

    def reach(self, rule: str) -> Span:
        """The part of the source in which it hides findings of a rule."""
        return Span(self.span.start, min(self.enabled.get(rule, self.span.end), self.span.end))


def suppress(
    document: Document,
    findings: Iterable[Finding],
    *,
    known: Collection[str],
    active: Collection[str],
    reasons: bool = False,
) -> Suppressed:
    """Take out what the story's directives hide, and say which directives are wrong or hid nothing.

    `known` are the ids of all rules, `active` of those that ran: a suppression of a rule that did not run
    is not called unused. `reasons`: a suppression must give one.
    """
    if not document.comments:
        return Suppressed(list(findings), [])
    suppressions, warnings = _read(document, known)
    kept = _not_hidden(list(findings), suppressions)
    all_active = cache(partial(_all_active, known=known, active=frozenset(active)))
    warnings += [
        _warning(document, suppression.comment, "unused", f"no finding of “{suppression.rule}” to hide; delete this")
        for suppression in suppressions
        if not suppression.used and all_active(suppression.rule)
    ]
    if reasons:
        warnings += _without_reason(document)
    return Suppressed(kept, sorted(warnings, key=lambda warning: warning.start))


def _not_hidden(findings: list[Finding], suppressions: Iterable[_Suppression]) -> list[Finding]:
    """The findings that nothing hides; the suppressions that hide one are marked as used."""
    by_name: dict[str, list[_Suppression]] = {}
    for suppression in suppressions:
        by_name.setdefault(suppression.rule, []).append(suppression)
    places: dict[str, list[int]] = {}
    for finding in findings:
        places.setdefault(finding.rule, []).append(finding.start)
    hidden: dict[str, Spans] = {}
    for rule, starts in places.items():
        starts.sort()
        reached = []
        for suppression in (*by_name.get(rule, ()), *by_name.get(rule.partition("/")[0], ())):
            reach = suppression.reach(rule)
            reached.append(reach)
            first = bisect_left(starts, reach.start)
            suppression.used |= first < len(starts) and starts[first] < reach.end
        hidden[rule] = Spans(reached)
    return [finding for finding in findings if not hidden[finding.rule].touch(finding.start, finding.start + 1)]


def _read(document: Document, known: Collection[str]) -> tuple[list[_Suppression], list[Finding]]:
    """The suppressions of a story in order, and what is wrong with its directives."""
    suppressions: list[_Suppression] = []
    lasting: dict[str, list[_Suppression]] = {}
    warnings: list[Finding] = []
    names = {*known, *(rule.partition("/")[0] for rule in known)}
    blocks = sorted(document.text.source_span(block.start, block.end) for block in document.blocks)
    for comment in sorted(document.comments, key=lambda comment: comment.span):
        found = _DIRECTIVE.match(as_seen(comment.text))
        name = found[1] if found else ""
        rules = [rule for rule in _SEPARATORS.split(_NOTE.sub("", found[2])) if rule] if found else []
        if name not in _NAMES:
            message = f"“headline-lint-{name}” is no directive; there are {', '.join(_NAMES)}"
            warnings.append(_warning(document, comment, "unknown-directive", message))
        elif not rules:
            message = f"“headline-lint-{name}” names no rule; say which"
            warnings.append(_warning(document, comment, "no-rule", message))
        elif len(rules) > _MOST_RULES:
            message = f"“headline-lint-{name}” names over {_MOST_RULES} rules; name their category"
            warnings.append(_warning(document, comment, "unknown-rule", message))
        else:
            for rule in rules:
                if rule not in names:
                    message = f"there is no rule “{rule}”; see headline-lint rules"
                    warnings.append(_warning(document, comment, "unknown-rule", message))
                elif name == "disable":
                    rest = Span(comment.span.end, len(document.source))
                    suppressions.append(_Suppression(rule, comment, rest))
                    lasting.setdefault(rule, []).append(suppressions[-1])
                elif name == "disable-next-line":
                    suppressions.append(_Suppression(rule, comment, _next(blocks, comment)))
                elif not _enable(rule, comment, lasting):
                    message = f"“{rule}” is not disabled here; delete this"
                    warnings.append(_warning(document, comment, "unused", message))
    return suppressions, warnings


def _without_reason(document: Document) -> list[Finding]:
    """A warning for each directive that hides something and gives no reason."""
    found = [(comment, _DIRECTIVE.match(as_seen(comment.text))) for comment in document.comments]
    return [
        _warning(document, comment, "no-reason", f"“headline-lint-{directive[1]}” gives no reason; add one after --")
        for comment, directive in found
        if directive and directive[1] in {"disable", "disable-next-line"} and not _gives_reason(directive[2])
    ]


def _gives_reason(rules: str) -> bool:
    """Whether anything but dashes and blanks follows the first dashes after the rules."""
    note = _REASON.search(rules)
    return note is not None and note["reason"] != ""


def _enable(rule: str, comment: Comment, lasting: dict[str, list[_Suppression]]) -> bool:
    """End what hides a rule from here on; whether anything did. `lasting`: what is not ended yet, by its rule."""
    ended = lasting.pop(rule, [])
    for suppression in ended:
        suppression.span = Span(suppression.span.start, comment.span.start)
    shown = False
    for suppression in reversed(lasting.get(rule.partition("/")[0], [])):
        if rule in suppression.enabled:  # and so it is in those before
            break
        suppression.enabled[rule] = comment.span.start
        shown = True
    return shown or bool(ended)


def _next(blocks: list[Span], comment: Comment) -> Span:
    """The source span of the first block after a comment; empty after the last one."""
    place = bisect_left(blocks, (comment.span.end, 0))
    return blocks[place] if place < len(blocks) else Span(comment.span.end, comment.span.end)


def _all_active(name: str, known: Collection[str], active: Collection[str]) -> bool:
    """Whether this rule, or every rule of this category, ran."""
    return all(rule in active for rule in known if name in {rule, rule.partition("/")[0]})


def _warning(document: Document, comment: Comment, name: str, message: str) -> Finding:
    start, end = comment.span
    return Finding(
        path=document.path,
        location=document.locate(start),
        end_location=document.locate(end),
        start=start,
        end=end,
        rule=f"suppression/{name}",
        severity=Severity.WARNING,
        scope="body",
        message=message,
        match=document.source[start:end],
    )
