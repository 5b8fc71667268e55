"""What the keys of a rule say, in words: for the schema, `explain`, `new-rule` and docs/."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from headline_lint.document import SCOPES
from headline_lint.findings.finding import SEVERITIES
from headline_lint.placed.fields import field_types

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.check import Check
    from headline_lint.rulebook.rule import Quotes, Rule

_QUOTES: dict[Quotes, str] = {
    "skip": "passed over",
    "include": "held to the rule too",
    "only": "all that is looked at",
}

RULE_KEYS = {
    "message": "What the reader of a finding sees, under 80 characters; {match} stands for the words found.",
    "description": "What is flagged, and why.",
    "source": "A page of a style guide, or: house rule.",
    "url": "Where the source is to be read.",
    "severity": f"One of {', '.join(SEVERITIES)}; or by scope and kind, as in {{headline: error, body: warning}}.",
    "scope": f"Where the rule looks: {', '.join(SCOPES)}.",
    "quotes": f"Quotations: {', '.join(f'{words} ({name})' for name, words in _QUOTES.items())}.",
    "indirect": "Severity where a named source is reported to say it: suggestion, or the same.",
    "yields-to": "Rules whose findings take the place of this one's where they overlap.",
    "except-sections": "Sections that the rule leaves alone.",
    "except-genres": "Genres that the rule leaves alone.",
    "fix": "Whether a replacement changes no meaning (safe) or may (unsafe).",
    "check": "The way of looking; its options stand beside it.",
    "examples": "Copy that must pass (good), near misses above all, and copy that must be flagged (bad), at <…>.",
}
"""What may be said under each key of a rule file."""


def policies_in_words(rule: Rule) -> Iterator[tuple[str, str]]:
    """How a rule judges, as headings and words; what it says nothing of is left out."""
    yield "Severity", severity_in_words(rule)
    yield "Looks at", ", ".join(scope for scope in SCOPES if scope in rule.scope)
    yield "Quotations", _QUOTES[rule.quotes]
    if rule.indirect is not None:
        yield "Indirect", f"{rule.indirect.label}, where a named source is reported to say it"
    if rule.yields_to:
        yield "Yields to", ", ".join(rule.yields_to)
    if rule.except_sections or rule.except_genres:
        yield "Not in", ", ".join(sorted(rule.except_sections | rule.except_genres))


def severity_in_words(rule: Rule) -> str:
    """A rule's severities: "warning (headline: error)"."""
    default = rule.severities["default"]
    others = [f"{name}: {one.label}" for name, one in rule.severities.items() if one != default]
    return f"{default.label} ({', '.join(others)})" if others else default.label


def changed_options(check: Check) -> dict[str, Any]:
    """The options of a check that are not as usual, by their names in YAML."""
    values = {name: (getattr(check, field.name), field.default) for name, field in field_types(type(check)).items()}
    return {name: value for name, (value, usual) in values.items() if value != usual}


def as_written(value: Any) -> str:
    """A text, number or switch, or an entry of a list, as a rule file writes it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(getattr(value, "text", value))
