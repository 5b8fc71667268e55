"""The ratchet of the accuracy figures."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

_PATH = Path(__file__).parent.parent / "benchmarks" / "ratchet.py"
_SPEC = importlib.util.spec_from_file_location("ratchet", _PATH)
ratchet = importlib.util.module_from_spec(_SPEC)
sys.modules["ratchet"] = ratchet
_SPEC.loader.exec_module(ratchet)

FLOORS = {
    "wire": {"findings": {"better": "lower", "floor": 4.0, "commit": None}},
    "units": {"recall": {"better": "higher", "floor": 0.97, "commit": "abc"}},
}


@pytest.mark.parametrize(
    ("scores", "fell", "rose"),
    [
        ({"wire": {"findings": 4.0}, "units": {"recall": {"value": 0.97}}}, [], []),
        ({"wire": {"findings": 4.1}, "units": {"recall": {"value": 0.98}}}, ["findings"], ["recall"]),
        ({"wire": {"findings": 3.9}, "units": {"recall": {"value": 0.9}}}, ["recall"], ["findings"]),
        ({"wire": {"error": "no score"}}, ["findings", "recall"], []),
    ],
)
def test_a_fall_and_a_rise_are_told(scores: dict, fell: list[str], rose: list[str]) -> None:
    found = ratchet.rows(FLOORS, scores)
    assert [row.measure for row in found if row.fell] == fell
    assert [row.measure for row in found if row.rose] == rose


def test_only_what_rose_is_written_down() -> None:
    found = ratchet.rows(FLOORS, {"wire": {"findings": 3.5}, "units": {"recall": 0.97}})
    assert ratchet.raised(FLOORS, found, "def") == {
        "wire": {"findings": {"better": "lower", "floor": 3.5, "commit": "def"}},
        "units": FLOORS["units"],
    }


def test_the_command_fails_on_a_fall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    scores, floors = tmp_path / "scores.json", tmp_path / "floors.json"
    floors.write_text(json.dumps(FLOORS))
    scores.write_text(json.dumps({"wire": {"findings": 5}, "units": {"recall": 0.99}}))
    monkeypatch.setattr("sys.argv", ["ratchet.py", str(scores), "--floors", str(floors)])
    assert ratchet.main() == 1
    assert capsys.readouterr().out == (
        "wire: findings   5.000  <=   4.000  FELL\nunits: recall    0.990  >=   0.970  rose\n"
    )
