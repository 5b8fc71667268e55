"""Which formats quote the copy: for the others a run keeps none of it."""

from __future__ import annotations

import pytest

from headline_lint.commands import reporting
from headline_lint.reporters import QUOTING, REPORTERS


@pytest.mark.parametrize("name", REPORTERS)
def test_sources_are_kept_for_the_formats_that_quote_them(name, desk, monkeypatch):
    desk.write("a.txt", "Plan\n\nThe plan was in tatters.\n")
    runs = []
    real = reporting._report
    monkeypatch.setattr(
        reporting, "_report", lambda run, *rest, **named: (runs.append(run), real(run, *rest, **named))[1]
    )
    result = desk.run("check", "a.txt", "--format", name)
    assert result.exit_code == 1
    assert "in tatters" in result.stdout
    assert set(runs[0].sources) == ({"a.txt"} if name in QUOTING else set())
