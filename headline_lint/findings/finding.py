"""A finding: a match with its rule, severity, message and place in the source."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Literal

from headline_lint.base.record import Record

if TYPE_CHECKING:
    from headline_lint.document import Location, Scope

Fix = Literal["safe", "unsafe"]


class Severity(IntEnum):
    """How bad a finding is; `OFF` silences it."""

    OFF = 0
    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name a configuration uses."""
        return self.name.lower()


SEVERITIES: dict[str, Severity] = {severity.label: severity for severity in Severity}


class Related(Record, frozen=True):
    """Another place that a finding is about, as the finding's own: offsets, and where they are."""

    start: int
    end: int
    location: Location
    end_location: Location


class Finding(Record, frozen=True):
    """One line of a report.

    `start` and `end` are half-open code-point offsets in the decoded source, `match` is the source between
    them, `replacement` takes exactly their place, escaped for the format; `plain` has it in plain words. `fix` says
    whether that changes no meaning; it is None without a replacement, and where that changes words of a quotation,
    which are the speaker's. `related` is another place in the file that the message is about.
    """

    path: str
    location: Location
    end_location: Location
    start: int
    end: int
    rule: str
    severity: Severity
    scope: Scope
    message: str
    match: str
    replacement: str | None = None
    url: str | None = None
    fix: Fix | None = None
    plain: str | None = None
    related: Related | None = None

    @property
    def order(self) -> tuple[int, int, str]:
        """By what the findings of a file are sorted: place, then rule."""
        return self.start, self.end, self.rule

    @property
    def category(self) -> str:
        """The folder part of the rule's id."""
        return self.rule.partition("/")[0]
