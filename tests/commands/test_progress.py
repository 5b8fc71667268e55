"""Long runs: the bar on a terminal, and Ctrl-C."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys

import pytest

from headline_lint.commands import progress
from headline_lint.run.draft import DraftLinter
from headline_lint.run.run import Run

IMPATIENT = (
    "import headline_lint.commands.progress as progress\n"
    "progress.PATIENCE = -1.0\n"
    "from headline_lint.commands.app import app\n"
    "app()\n"
)
STOPPABLE = (
    "import signal\n"
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a job in the background is started without one
    "from headline_lint.commands.app import app\n"
    "app()\n"
)
FOUND = "The plan was in tatters today.\n"


@pytest.fixture
def drafts(newsroom):
    for number in range(3):
        newsroom.write(f"{number}.txt", f"A plan\n\n{FOUND}")


def on_terminal(*arguments, term="xterm"):
    """What a run that is long at once writes to standard error, which is a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", IMPATIENT, "check", ".", "--format", "json", *arguments]
    subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=theirs, env={**os.environ, "TERM": term}, check=False, timeout=60
    )
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 4096):
            shown += part
    except OSError:  # nothing more will come
        pass
    os.close(ours)
    return shown.decode()


@pytest.mark.usefixtures("drafts")
def test_a_bar_on_a_terminal():
    assert "3/3\x1b[0m files" in on_terminal()


@pytest.mark.usefixtures("drafts")
def test_no_bar_where_it_is_not_wanted():
    assert on_terminal("--quiet") == ""
    assert on_terminal(term="dumb") == ""


@pytest.mark.usefixtures("drafts")
def test_no_bar_in_a_pipe_or_a_short_run():
    command = [sys.executable, "-c", IMPATIENT, "check", "."]
    assert subprocess.run(command, capture_output=True, check=False, timeout=60).stderr == b""


def test_what_was_found_before_ctrl_c_is_reported(desk, monkeypatch):
    real = DraftLinter.__call__

    def lint(self, draft):
        if draft.name == "b.txt":
            raise KeyboardInterrupt
        return real(self, draft)

    monkeypatch.setattr(DraftLinter, "__call__", lint)
    for name in "abc":
        desk.write(f"{name}.txt", f"A plan\n\n{FOUND}")
    result = desk.run("check", "--format", "compact", ".")
    assert result.exit_code == 130
    assert result.stdout.startswith("a.txt:3:14: warning: ")
    assert result.stdout.count("\n") == 1
    assert result.stderr == "stopped after 1 of 3 files\n"


@pytest.mark.usefixtures("drafts")
def test_ctrl_c_between_two_drafts_ends_what_makes_their_outcomes(desk, monkeypatch):
    made = []
    real = progress.lint_drafts

    def lint_drafts(*args):
        made.append(real(*args))
        return made[0]

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(progress, "lint_drafts", lint_drafts)
    monkeypatch.setattr(Run, "take", stop)
    assert desk.run("check", ".").exit_code == 130
    assert made[0].gi_frame is None


@pytest.mark.usefixtures("drafts")
def test_ctrl_c_in_a_process(fill, stopped):
    with subprocess.Popen(
        [sys.executable, "-c", STOPPABLE, "check", "--format", "compact", "0.txt", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        fill(process)
        shown, said = stopped(process, signal.SIGINT)
    assert process.returncode == 130
    assert shown.startswith(b"0.txt:3:14: warning: ")
    assert said == b"stopped after 1 of 2 files\n"
