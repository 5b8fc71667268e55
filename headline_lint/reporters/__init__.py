"""Reports: findings made into text. `REPORTERS` maps the format's name to its function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.reporters.json import report_json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from headline_lint.finding import Finding

REPORTERS: dict[str, Callable[[Sequence[Finding]], str]] = {
    "json": report_json,
}
