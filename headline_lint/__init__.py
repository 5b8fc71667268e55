"""A linter for news copy: it knows a quotation from the writer's own words, and who said what.

    from headline_lint import lint, read
    for finding in lint(read("draft.md")):
        print(finding.location.line, finding.severity.label, finding.message)

The names below are imported when they are first used: the command line does not need them all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from headline_lint.base.version import __version__

if TYPE_CHECKING:
    from headline_lint.api import RulebookError, lint, load_rules, read, read_all
    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding

__all__ = ["Document", "Finding", "RulebookError", "__version__", "lint", "load_rules", "read", "read_all"]

_HOMES = {"Document": "document", "Finding": "findings.finding"}


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module(f"headline_lint.{_HOMES.get(name, 'api')}"), name)
    raise AttributeError(f"module 'headline_lint' has no attribute {name!r}")
