"""A rule: one editorial demand, its check, and how its matches are judged."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from headline_lint.base.record import Record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.checks.check import Check
    from headline_lint.document import Scope
    from headline_lint.findings.finding import Fix, Severity

Quotes = Literal["skip", "include", "only"]
Indirect = Literal["suggestion", "same"]


class Example(Record, frozen=True):
    """Copy that proves a rule: `text` as a plain-text story or one block, `spans` the demanded matches."""

    text: str
    spans: tuple[tuple[int, int], ...]
    scope: Scope | None
    section: str | None
    genre: str | None
    options: Mapping[str, object]
    line: int


class Examples(NamedTuple):
    """Copy that a rule must pass (`good`) and copy that it must flag (`bad`)."""

    good: tuple[Example, ...]
    bad: tuple[Example, ...]


class Rule(Record, frozen=True, eq=False):
    """One rule file. `severities` maps "default", scopes and kinds to severities; a kind wins over a scope."""

    id: str
    message: str
    description: str
    source: str
    url: str | None
    severities: Mapping[str, Severity]
    scope: frozenset[Scope]
    quotes: Quotes
    indirect: Severity | None
    yields_to: tuple[str, ...]
    except_sections: frozenset[str]
    except_genres: frozenset[str]
    fix: Fix
    check_name: str
    check: Check
    examples: Examples
    file: str
    lines: Mapping[str, int] = {}

    @property
    def path(self) -> Path:
        """The rule's file."""
        return Path(self.file)

    @property
    def category(self) -> str:
        """The folder part of the id."""
        return self.id.partition("/")[0]

    @property
    def highest(self) -> Severity:
        """The highest severity that a match of this rule can have."""
        return max(self.severities.values())

    def severity(self, scope: Scope, kind: str | None) -> Severity:
        """The severity of a match of this kind in this scope: `headline` holds for `standfirst` too."""
        if kind is not None and kind in self.severities:
            return self.severities[kind]
        if scope in self.severities:
            return self.severities[scope]
        group = "headline" if scope in {"headline", "standfirst"} else "body"
        return self.severities.get(group, self.severities["default"])
