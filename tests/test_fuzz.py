"""What fuzzing starts from, and every small file that broke something once, holds today; `make fuzz` looks for more."""

from __future__ import annotations

from pathlib import Path

import pytest

from fuzz.targets import TARGETS

FOUND = Path(__file__).parents[1] / "fuzz" / "found"
CASES = sorted(path for path in FOUND.glob("*/*") if path.is_file())


@pytest.mark.parametrize("name", TARGETS)
def test_what_fuzzing_starts_from_holds(name):
    count = 0
    for seed in TARGETS[name].seeds():
        TARGETS[name].run(seed)
        count += 1
    assert count > 5


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_stays_mended(case):
    TARGETS[case.parent.name].run(case.read_bytes())


def test_every_case_belongs_to_a_target():
    assert {path.name for path in FOUND.iterdir()} <= set(TARGETS)
    assert all(path.stat().st_size <= 4096 for path in CASES)
