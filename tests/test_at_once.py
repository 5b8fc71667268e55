"""Commands that are killed while they write, and commands that run at the same time."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import sys

import pytest

from headline_lint.base import cache, writing
from headline_lint.commands import fixing
from headline_lint.findings import baseline
from headline_lint.run import fixes

FORK = multiprocessing.get_context("fork")
COPY = "Walk\n\nIt is 35km (21 miles) away.\n\nAll is in tatters.\n"
RULE = """\
message: "{match} is wrong"
description: A rule with a fix.
source: house rule
severity: error
fix: safe
check: conversion
examples:
  good: [It rained.]
  bad: [It is <20 km> away.]
"""
BASELINE = ".headline-lint-baseline.json"


@pytest.fixture
def drafts(desk):
    """A desk with a rule that mends conversions, and two drafts."""
    desk.write("rules/units/conversion.yaml", RULE)
    desk.write("a.txt", COPY)
    desk.write("b.txt", COPY)
    return desk


def in_child(run, *arguments):
    """What a child that runs this returns to its parent, once it is waited for."""
    receiver, sender = FORK.Pipe(duplex=False)
    child = FORK.Process(target=lambda: sender.send(run(*arguments)))
    child.start()
    return child, receiver


def content(folder):
    """The files of a folder but for temporary ones, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(writing.BESIDE)
    }


WRITES = frozenset({"write", "flush", "fsync", "replace", "chmod", "unlink", "mkdir"})


def die_at(moment):
    """Be killed before a function that writes is called for the `moment`-th time."""
    count = 0

    def tick(_frame, event, function):
        nonlocal count
        if event == "c_call" and function.__name__ in WRITES and not isinstance(function.__self__, str):
            count += 1
            if count == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(tick)


@pytest.mark.parametrize(
    ("command", "written"),
    [
        ("check --rules rules --fix a.txt", "a.txt"),
        ("check --update-baseline", BASELINE),
        ("check --format json --output report.json", "report.json"),
        ("check --format html --output report.html", "report.html"),
        ("check --rules rules --fix --dry-run --output fixes.diff", "fixes.diff"),
        ("schema rule --output schema.json", "schema.json"),
        ("init", ".headline-lint.yaml"),
        ("new-rule ours/word", "rules/ours/word.yaml"),
    ],
)
def test_killed_while_it_writes(drafts, tmp_path_factory, monkeypatch, command, written):
    before = content(drafts.folder)
    done = tmp_path_factory.mktemp("done") / "folder"
    shutil.copytree(drafts.folder, done)
    monkeypatch.chdir(done)
    drafts.run(*command.split())
    after = content(done)
    assert after[written] != before.get(written)
    moment, killed = 0, True
    while killed:
        moment += 1
        folder = tmp_path_factory.mktemp("killed") / "folder"
        shutil.copytree(drafts.folder, folder)
        monkeypatch.chdir(folder)
        killed = run_until(moment, drafts, command) == -signal.SIGKILL
        found = content(folder)
        assert all(data in {before.get(name), after[name]} for name, data in found.items())
        if found.get(written) == before.get(written):
            drafts.run(*command.split())
            assert content(folder) == after
    assert moment > 2


def run_until(moment, drafts, command):
    """How a child that runs this command ends, which is killed at this moment of it."""

    def run():
        die_at(moment)
        drafts.run(*command.split())

    child = FORK.Process(target=run)
    child.start()
    child.join()
    return child.exitcode


@pytest.mark.parametrize("instead_of", [None, b"old" * 9_999])
def test_killed_at_any_moment(tmp_path, instead_of):
    old, new = b"old" * 9_999, b"the new one" * 9_999
    path = tmp_path / "a.txt"
    moments = ["old"]
    while True:
        path.write_bytes(old)
        child = os.fork()
        if not child:
            _write_and_die(path, new, instead_of, moment=len(moments))
        _, status = os.waitpid(child, 0)
        moments.append({old: "old", new: "new"}.get(path.read_bytes(), "broken"))
        if not status:
            break
    before, after = moments.count("old"), moments.count("new")
    assert moments == ["old"] * before + ["new"] * after
    assert before > 20
    assert after > 5
    strays = [found.name for found in tmp_path.iterdir() if found != path]
    assert strays
    assert all(name.startswith(writing.BESIDE) for name in strays)


def _write_and_die(path, data, instead_of, *, moment):
    """Write, but be killed before the function of the system that is called, or has returned, as the `moment`-th."""
    count = 0

    def tick(_frame, event, _function):
        nonlocal count
        if event in {"c_call", "c_return"}:
            count += 1
            if count == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(tick)
    writing.write_whole(path, data, instead_of=instead_of)
    sys.setprofile(None)
    os._exit(0)


def test_a_cache_is_never_read_half_written(tmp_path, monkeypatch):
    place = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(place))
    cache.folder.cache_clear()
    value = "value" * 9_999
    moment, killed = 0, True
    while killed:
        moment += 1
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(mode=0o700)
        child = os.fork()
        if not child:
            die_at(moment)
            cache.remember("table", b"one", lambda: value)
            os._exit(0)
        killed = os.waitpid(child, 0)[1] != 0
        kept = [path.read_bytes() for path in place.glob("*.pickle")]
        assert cache.remember("table", b"one", lambda: value) == value
        [whole] = [path.read_bytes() for path in place.glob("*.pickle")]
        assert kept in ([], [whole])
    assert moment > 3
    cache.folder.cache_clear()


def test_two_fixes_of_one_draft(drafts, monkeypatch):
    both = FORK.Barrier(2, timeout=60)
    real = fixing.write_whole

    def write_together(*arguments, **options):
        both.wait()
        real(*arguments, **options)

    def run():
        result = drafts.run("check", "--rules", "rules", "--fix", "--select", "units", "a.txt")
        return result.exit_code, result.stderr

    monkeypatch.setattr(fixing, "write_whole", write_together)
    children = [in_child(run) for _ in range(2)]
    outcomes = sorted(receiver.recv() for _, receiver in children)
    for child, _ in children:
        child.join()
    assert [code for code, _ in outcomes] == [0, 2]
    assert outcomes[0][1] == "1 fix made in 1 file\n"
    assert outcomes[1][1] == f"a.txt: {writing.CHANGED}\n0 fixes made in 0 files\n"
    assert (drafts.folder / "a.txt").read_text(encoding="utf-8") == COPY.replace("21", "22")


def test_two_updates_of_one_baseline_keep_what_both_found(drafts, monkeypatch):
    both = FORK.Barrier(2, timeout=60)
    real = baseline.write_whole
    waited = []

    def write_together(*arguments, **options):
        if not waited:
            waited.append(True)
            both.wait()
        real(*arguments, **options)

    def run(name):
        return drafts.run("check", "--update-baseline", name).exit_code

    monkeypatch.setattr(baseline, "write_whole", write_together)
    children = [in_child(run, name) for name in ("a.txt", "b.txt")]
    assert [receiver.recv() for _, receiver in children] == [0, 0]
    for child, _ in children:
        child.join()
    stored = json.loads((drafts.folder / BASELINE).read_text(encoding="utf-8"))
    assert sorted(stored["findings"]) == ["a.txt", "b.txt"]
    assert drafts.findings() == []


def test_a_baseline_that_others_write_all_the_time(drafts, monkeypatch):
    def never(*_arguments, **_options):
        raise writing.ChangedError

    monkeypatch.setattr(baseline, "write_whole", never)
    result = drafts.run("check", "--update-baseline")
    assert (result.exit_code, result.stderr) == (2, f"{BASELINE}: other runs write it all the time; try again\n")


def test_a_draft_that_is_gone_when_it_is_to_be_mended(drafts, monkeypatch):
    real = fixes._data

    def gone(draft, document):
        draft.path.unlink()
        return real(draft, document)

    monkeypatch.setattr(fixes, "_data", gone)
    result = drafts.run("check", "--rules", "rules", "--fix", "a.txt")
    assert result.exit_code == 2
    assert f"a.txt: {writing.CHANGED}\n" in result.stderr
    assert not (drafts.folder / "a.txt").exists()
