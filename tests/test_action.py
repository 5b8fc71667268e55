"""The GitHub action: what its steps run, run here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
WRONG = "Troops retake town\n\nThey reached positions 35km (21 miles) east of the city, the ministry said.\n"


@pytest.fixture
def lint(tmp_path: Path):
    """Run the action's last step in a folder of drafts."""
    (tmp_path / "wrong draft.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "right.txt").write_text(WRONG.replace("21 miles", "22 miles"), encoding="utf-8")

    def run(paths: str = "", arguments: str = "") -> subprocess.CompletedProcess[str]:
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {**os.environ, "PATH": path, "PATHS": paths, "ARGUMENTS": arguments}
        script = ACTION["runs"]["steps"][-1]["run"]
        return subprocess.run(
            ["bash", "-e", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )

    return run


def test_findings_are_workflow_commands_and_fail_the_job(lint) -> None:
    done = lint()
    assert done.returncode == 1
    [command] = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert command.startswith("::error file=wrong draft.txt,line=3,")
    assert command.endswith("::35km is 22 miles, not 21")


def test_paths_and_arguments_are_passed_on(lint) -> None:
    assert lint(paths="right.txt").returncode == 0
    assert lint(arguments="--fail-on never").returncode == 0


def test_nothing_that_is_passed_is_run(lint, tmp_path: Path) -> None:
    lint(paths="$(touch run) ; touch run", arguments="`touch run`")
    assert not (tmp_path / "run").exists()


def test_inputs_reach_the_shell_as_variables_only() -> None:
    assert all("${{" not in step.get("run", "") for step in ACTION["runs"]["steps"])
    assert set(ACTION["inputs"]) == {"paths", "arguments", "python-version"}
