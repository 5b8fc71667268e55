"""`--jobs`: whatever their number, the same comes out; and when more than one process is worth it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from headline_lint.commands import fixing
from headline_lint.commands.options import Format
from headline_lint.run import jobs, processes
from headline_lint.run.discovery import Draft

FOUND = "At the end of the day the plan was in tatters.\n"
WALK = f"Long walk\n\nIt is 35km (21 miles) away. {FOUND}"
MILES = """\
message: "{match} is not so"
description: The two do not convert.
source: house rule
severity: warning
fix: safe
check: conversion
examples:
  good: [It is 35km (22 miles) away.]
  bad: [It is 35km (<21 miles>) away.]
"""
WEIGHTS = """\
headline: {per: 10, least: 10, half: 10, share: 0.5}
body: {per: 100, least: 50, half: 20, share: 0.5}
severities: {suggestion: 1, warning: 2, error: 3}
weights: {loaded-language: 2, copy: 1}
"""
FEED = """\
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>News</title>
<item><title>One in tatters</title><description>Arguably.</description></item>
<item><title>Two</title><description>At the end of the day.</description></item>
</channel></rss>
"""


@pytest.fixture
def started(monkeypatch):
    """The commands of the processes that were started; one is worth a single byte."""
    commands = []
    real = processes.subprocess.Popen
    monkeypatch.setattr(
        processes.subprocess, "Popen", lambda *args, **opts: commands.append(args) or real(*args, **opts)
    )
    monkeypatch.setattr(jobs, "WORTH_A_PROCESS", 1)
    return commands


@pytest.fixture
def stories(desk):
    """Drafts of every sort, some at fault, some with settings of their own."""
    desk.write("a.txt", f"Plan in tatters\n\n{FOUND}")
    desk.write("b.md", f"---\ntitle: Plan *in tatters*\n---\n\n{FOUND}\n<!-- headline-lint-disable copy -->\n\n{FOUND}")
    desk.write("c.html", f"<h1>Plan &amp; in tatters</h1><p>{FOUND}</p>")
    desk.write("d.rss", FEED)
    desk.write("empty.txt", "")
    (desk.folder / "paper.txt").write_bytes(b"%PDF-1.7")
    desk.write("quiet.txt", "Town signs deal\n\nThe town signed.\n")
    desk.write("sport/x.txt", f"Plan in tatters\n\n{FOUND}")
    desk.write(".headline-lint.yaml", "overrides:\n  - {files: [sport/], section: sport, rules: {copy: error}}\n")
    return desk


def ran(desk, *arguments, stdin=None):
    """What a command prints and returns."""
    result = desk.run(*arguments, stdin=stdin)
    return result.stdout, result.stderr, result.exit_code


@pytest.mark.parametrize("output_format", Format)
def test_reports_are_the_same_to_the_byte(stories, started, output_format):
    arguments = ["check", "--format", output_format, ".", "gone.txt"]
    one = ran(stories, *arguments, "--jobs", "1")
    assert started == []
    assert ran(stories, *arguments, "--jobs", "3") == one
    assert len(started) == 3
    faults = "gone.txt: no such file or folder\npaper.txt: is a PDF, which is not read; name the story that it was made from\nempty.txt: is empty\n"
    assert one[1:] == (faults, 2)
    assert "in tatters" in one[0]


def test_standard_input_among_files(stories, started):
    arguments = ["check", "--format", "jsonl", "--stdin-filename", "wire.txt", "sport/x.txt", "-", "a.txt"]
    assert ran(stories, *arguments, "--jobs", "2", stdin=FOUND) == ran(stories, *arguments, "--jobs", "1", stdin=FOUND)
    assert len(started) == 2


@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_fixes(desk, started, more):
    desk.write("rules/ours/miles.yaml", MILES)
    arguments = ["check", "--format", "json", "--rules", "rules", "--fix", *more, "."]
    names = ["a.txt", "b.md", "c.html", "d.txt"]
    seen = []
    for number in ("1", "2"):
        for name in names:
            desk.write(name, WALK)
        printed = ran(desk, *arguments, "--jobs", number)
        seen.append((printed, [(desk.folder / name).read_text("utf-8") for name in names]))
    assert seen[0] == seen[1]
    assert seen[0][0][1] == f"4 fixes {'would be ' if more else ''}made in 4 files\n"
    assert seen[0][1] == [WALK if more else WALK.replace("21", "22")] * 4
    assert len(started) == 2


def test_a_file_that_changes_before_its_fixes_are_written(desk, started, monkeypatch):
    real = fixing.write_whole

    def write_whole(path, data, **options):
        if path.name == "a.txt":
            path.write_text("Changed\n", "utf-8")
        real(path, data, **options)

    monkeypatch.setattr(fixing, "write_whole", write_whole)
    desk.write("rules/ours/miles.yaml", MILES)
    for name in ("a.txt", "b.txt"):
        desk.write(name, WALK)
    arguments = ["--format", "compact", "--rules", "rules", "--select", "ours", "--fix", "--jobs", "2"]
    shown, said, code = ran(desk, "check", *arguments, ".")
    assert shown == "a.txt:3:13: warning: 21 miles is not so [ours/miles]\n"
    assert said == ("a.txt: was changed by somebody else meanwhile, and is left as it is\n1 fix made in 1 file\n")
    assert code == 2
    assert len(started) == 2


def test_baselines(stories, started):
    assert ran(stories, "check", ".", "--update-baseline", "--jobs", "3")[2] == 2
    written = (stories.folder / ".headline-lint-baseline.json").read_bytes()
    assert ran(stories, "check", ".", "--update-baseline", "--jobs", "1")[2] == 2
    assert (stories.folder / ".headline-lint-baseline.json").read_bytes() == written
    stories.write("a.txt", f"Plan mended\n\nArguably. {FOUND}")
    one = ran(stories, "check", ".", "--format", "compact", "--jobs", "1")
    assert ran(stories, "check", ".", "--format", "compact", "--jobs", "3") == one
    assert one[0] == "a.txt:3:1: suggestion: “Arguably” is filler; cut it [copy/hint]\n"
    assert one[1].endswith("1 finding of the baseline is gone; --update-baseline takes them out\n")
    assert started


def test_scores(stories, started):
    stories.write("weights.yaml", WEIGHTS)
    one = ran(stories, "score", "--weights", "weights.yaml", "--format", "json", ".", "--jobs", "1")
    assert ran(stories, "score", "--weights", "weights.yaml", "--format", "json", ".", "--jobs", "3") == one
    assert len(started) == 3
    assert '"headline": "Two"' in one[0]


def test_a_runaway_pattern_is_named_once(desk, started):
    slow = ("check: phrases\nphrases:\n  - at the end of the day", "check: pattern\npatterns:\n  - (?:\\w+\\s?)*$")
    desk.rule("ours/slow", slow)
    for name in ("1.txt", "2.txt"):
        desk.write(name, "Words\n\n" + "word " * 20_000 + "!\n")
    desk.write("3.txt", "At the end of the day\n")
    arguments = ["check", "--format", "compact", "--rules", "rules", "--ignore", "loaded-language", "--jobs"]
    one = ran(desk, *arguments, "1", ".")
    assert ran(desk, *arguments, "2", ".") == one
    assert one[1] == "rules/ours/slow.yaml: a pattern ran too long and was stopped; make it simpler (in 1.txt)\n"
    assert one[0].count("\n") == 1
    assert len(started) == 2


def test_a_lost_process_is_a_fault(stories, started, monkeypatch):
    deadly = (
        "import os, sys; sys.path[:] = sys.argv[1:]\n"
        "from headline_lint.run import draft, worker\n"
        "real = draft.read_draft\n"
        "draft.read_draft = lambda one, *more: os.abort() if one.name == 'b.md' else real(one, *more)\n"
        "worker.work()\n"
    )
    monkeypatch.setattr(processes, "_COMMAND", [sys.executable, "-c", deadly])
    shown, said, code = ran(stories, "check", "--format", "compact", "a.txt", "b.md", "c.html", "--jobs", "2")
    assert said == (
        "b.md: could not be linted: the process that read it was ended, perhaps for want of memory; "
        "try it with --jobs 1\n"
    )
    assert [line.partition(":")[0] for line in shown.splitlines()] == ["a.txt"] * 3 + ["c.html"] * 3
    assert code == 2
    assert len(started) in {2, 3}  # the lost one is started anew where the other is busy


STOPPABLE = (
    "import signal\n"
    "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a job in the background is started without one
    "import headline_lint.run.jobs as jobs\n"
    "jobs.WORTH_A_PROCESS = 1\n"
    "from headline_lint.commands.app import app\n"
    "app()\n"
)


def children(process):
    """The processes that this one has started and that are running still."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = path.read_text().rpartition(")")[2].split()[:2]
            found += [int(path.parent.name)] * (parent == str(process) and state != "Z")
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="children are looked for in /proc")
def test_ctrl_c_prints_what_was_found_and_ends_the_processes(newsroom, fill, stopped):
    for number in range(2):
        newsroom.write(f"{number}.txt", "A plan\n\nThe plan was in tatters today.\n")
    command = [sys.executable, "-c", STOPPABLE, "check", "--jobs", "2", "--format", "compact", "0.txt", "1.txt", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        fill(process)
        running = children(process.pid)
        shown, said = stopped(process, signal.SIGINT)
    assert process.returncode == 130
    assert [line.partition(b":")[0] for line in shown.splitlines()] == [b"0.txt", b"1.txt"]
    assert said == b"stopped after 2 of 3 files\n"
    assert len(running) == 2
    assert not any(Path(f"/proc/{child}").exists() for child in running)


@pytest.mark.parametrize(
    ("wanted", "sizes", "number"),
    [
        (4, [100_000] * 16, 4),
        (8, [100_000] * 16, 4),
        (2, [100_000] * 16, 2),
        (1, [100_000] * 16, 1),
        (8, [100_000] * 7, 1),
        (8, [100_000] * 8, 2),
        (8, [10_000_000], 1),
        (8, [10_000_000] * 3, 3),
        (8, [], 1),
    ],
)
def test_how_many_processes(monkeypatch, wanted, sizes, number):
    found = [1]
    monkeypatch.setattr(jobs, "_size", lambda draft: sizes[int(draft.name)])
    monkeypatch.setattr(processes, "lint_in_processes", lambda *args: found.append(args[-1]) or [])
    drafts = [Draft(Path(), str(index)) for index in range(len(sizes))]
    assert list(jobs.lint_drafts(lambda draft: draft, drafts, wanted)) == (drafts if number == 1 else [])
    assert found[-1] == number


def test_what_cannot_be_read_has_no_size(newsroom):
    path = newsroom.write("a.txt", "words")
    assert [jobs._size(Draft(one, "x")) for one in (path, Path("gone"), Path("a\0b"), None)] == [5, 0, 0, 0]


def test_usable_cores(monkeypatch):
    monkeypatch.setattr(os, "process_cpu_count", lambda: 3, raising=False)
    assert jobs.usable_cores() == 3
    monkeypatch.delattr(os, "process_cpu_count")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 5}, raising=False)
    assert jobs.usable_cores() == 2
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert jobs.usable_cores() == 1


def test_as_many_as_there_are_cores_if_nothing_is_said(stories, started, monkeypatch):
    monkeypatch.setattr(jobs, "usable_cores", lambda: 2)
    stories.write("weights.yaml", WEIGHTS)
    ran(stories, "check", ".")
    ran(stories, "score", "--weights", "weights.yaml", ".")
    assert len(started) == 4


def test_no_jobs_are_no_number(desk):
    assert "Invalid value for '--jobs'" in desk.run("check", "--jobs", "0").output
