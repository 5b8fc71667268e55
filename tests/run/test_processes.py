"""Drafts linted by several processes: their order, rules that ran too long, processes that are lost or stopped."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from headline_lint.run import processes
from headline_lint.run.discovery import Draft
from headline_lint.run.processes import chunked, lint_in_processes

LINT = """
import os, signal, time
from pathlib import Path
from headline_lint.run.draft import Outcome

class Lint:
    '''Says which process linted a draft and which rules were out; a draft's name says what it does to it.'''

    stopped = frozenset()

    def __call__(self, draft):
        outcome = Outcome(draft, [f"{draft.name} without {sorted(self.stopped)}"], [str(os.getpid())])
        if "runaway" in draft.name and "slow" not in self.stopped:
            outcome.stopped = frozenset({"slow"})
            self.stopped |= outcome.stopped
        if "killer" in draft.name:
            os.kill(os.getpid(), signal.SIGKILL)
        if "endless" in draft.name:
            time.sleep(20)
            Path("ended").touch()
        if "chatty" in draft.name:
            print("I read", draft.name, flush=True)
        return outcome
"""
"""No process can import a module of these tests: the class is sent as code."""


def build(code):
    """The object that code makes."""
    names = {}
    exec(code, names)  # noqa: S102 - the code above
    return names["Lint"]()


class Fake:
    """Lints as the code says, here and wherever it is sent."""

    def __init__(self):
        self._lint = build(LINT)

    def __call__(self, draft):
        self._lint.stopped = self.stopped
        outcome = self._lint(draft)
        self.stopped = self._lint.stopped
        return outcome

    stopped = frozenset()

    def __reduce__(self):
        return eval, (f"(lambda names: (exec({LINT!r}, names), names['Lint']())[1])({{}})",)


def drafts(*names):
    return [Draft(None if name == "-" else Path(name), name) for name in names]


def outcomes(*names, count=2):
    """The faults of the drafts, linted by so many processes, and in which."""
    found = list(lint_in_processes(Fake(), drafts(*names), [1] * len(names), count))
    assert [one.draft.name for one in found] == list(names)
    return [fault for one in found for fault in one.faults], [note for one in found for note in one.notes]


def alone(*names):
    """The faults of the drafts, linted here one by one."""
    return [fault for outcome in map(Fake(), drafts(*names)) for fault in outcome.faults]


def lost(name):
    return (
        f"{name}: could not be linted: the process that read it was ended, perhaps for want of memory; "
        "try it with --jobs 1"
    )


def test_outcomes_are_in_order_and_made_by_so_many_others():
    names = [f"{number}.txt" for number in range(20)]
    faults, made_by = outcomes(*names, count=3)
    assert faults == alone(*names)
    assert 1 <= len(set(made_by)) <= 3
    assert str(os.getpid()) not in made_by


def test_what_is_printed_is_no_outcome():
    assert outcomes("chatty", "b")[0] == ["chatty without []", "b without []"]


def test_standard_input_is_linted_here_in_its_turn():
    faults, made_by = outcomes("a", "-", "b")
    assert faults == alone("a", "-", "b")
    assert [process == str(os.getpid()) for process in made_by] == [False, True, False]


def test_a_rule_that_ran_too_long_is_out_for_all_drafts_behind():
    names = ["a", "runaway 1", "b", "runaway 2", "c", "d", "e", "f", "g"]
    assert outcomes(*names)[0] == alone(*names)
    assert alone(*names)[1:3] == ["runaway 1 without []", "b without ['slow']"]


def test_in_one_chunk_too(monkeypatch):
    monkeypatch.setattr(processes, "_TURNS", 1)
    names = ["a", "runaway", "killer", "b", "c", "d"]
    faults, _ = outcomes(*names, count=1)
    assert faults == ["a without []", "runaway without []", lost("killer"), *alone("runaway", "b", "c", "d")[1:]]


def test_a_lost_process_costs_one_draft():
    faults, made_by = outcomes("a", "killer 1", "b", "killer 2", "c", "d")
    kept = ["a without []", lost("killer 1"), "b without []", lost("killer 2"), "c without []", "d without []"]
    assert faults == kept
    assert str(os.getpid()) not in made_by


@pytest.mark.parametrize("command", [["/gone"], [sys.executable, "-c", "raise SystemExit"]])
def test_where_no_process_starts_all_is_linted_here(monkeypatch, command):
    monkeypatch.setattr(processes, "_COMMAND", command)
    faults, made_by = outcomes("a", "b", "c")
    assert faults == alone("a", "b", "c")
    assert set(made_by) == {str(os.getpid())}


def test_nothing_is_imported_from_the_working_folder(newsroom):
    for name in ("pickle", "os", "regex", "headline_lint"):
        newsroom.write(f"{name}.py", "open('owned', 'w')\nraise SystemExit\n")
    assert str(os.getpid()) not in outcomes("a", "b")[1]
    assert not (newsroom.folder / "owned").exists()


def test_so_much_is_sent_ahead_and_no_more(monkeypatch):
    sent = []
    real = processes._Workers.send
    monkeypatch.setattr(processes._Workers, "send", lambda *args: sent.append(args[1]) or real(*args))
    names = [str(number) for number in range(20)]
    found = lint_in_processes(Fake(), drafts(*names), [1] * 20, 2)
    next(found)
    assert len(sent) == 4
    assert [len(chunk) for chunk in sent] == [2, 2, 2, 2]
    next(found)
    assert len(sent) == 4
    next(found)
    assert len(sent) == 5
    found.close()


def test_ctrl_c_ends_the_processes_at_once(newsroom):
    def stop(*_):
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, stop)
    found = lint_in_processes(Fake(), drafts("a", "endless 1", "endless 2", "b"), [1] * 4, 2)
    assert next(found).draft.name == "a"
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        with pytest.raises(KeyboardInterrupt):
            next(found)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert not (newsroom.folder / "ended").exists()


def test_processes_are_out_of_reach_of_the_terminals_ctrl_c():
    groups = []
    real = processes.subprocess.Popen

    def popen(*args, **options):
        process = real(*args, **options)
        groups.append(os.getpgid(process.pid))
        return process

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(processes.subprocess, "Popen", popen)
        outcomes("a", "b")
    assert os.getpgrp() not in groups


@pytest.mark.parametrize(
    ("names", "sizes", "chunks"),
    [
        ("a", [5], ["a"]),
        ("abcd", [5, 5, 5, 5], ["ab", "cd"]),
        ("abcd", [9, 1, 30, 1], ["ab", "c", "d"]),
        ("ab-cd", [1, 1, 0, 1, 1], ["ab", "-", "cd"]),
        ("-a-", [0, 1, 0], ["-", "a", "-"]),
        ("abc", [0, 0, 0], ["abc"]),
        ("", [], []),
    ],
)
def test_chunks(names, sizes, chunks):
    assert ["".join(draft.name for draft in chunk) for chunk in chunked(drafts(*names), sizes, 10)] == chunks
