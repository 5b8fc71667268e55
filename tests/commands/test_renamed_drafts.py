"""A baseline follows the drafts that git says were renamed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

BASELINE = ".headline-lint-baseline.json"
OLD = "Council meets\n\n" + "".join(f"Plan {number} lies in tatters.\n\n" for number in range(20))
NEW = "The budget was in tatters on Sunday.\n\n"


@pytest.fixture
def git(desk, monkeypatch):
    """Runs git in a newsroom with three drafts, all of it committed; what is found in them is known."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def run(*arguments):
        subprocess.run(["git", "-c", "user.name=Sub", "-c", "user.email=sub@newsroom.example", *arguments], check=True,
                       capture_output=True, cwd=desk.folder)  # fmt: skip

    for number in range(3):
        desk.write(f"news/{number}.txt", OLD.replace("Council", f"Council {number}"))
    run("init", "--initial-branch", "main")
    run("add", ".")
    run("commit", "--message", "archive")
    desk.run("check", "--update-baseline")
    return run


def places(desk, *arguments):
    result = desk.run("check", "--format", "compact", *arguments)
    return [tuple(line.split(":")[:2]) for line in result.stdout.splitlines()]


def known(desk):
    return list(json.loads((desk.folder / BASELINE).read_text(encoding="utf-8"))["findings"])


def test_renamed_and_staged(desk, git):
    git("mv", "news/1.txt", "council.txt")
    assert places(desk) == []
    path = desk.folder / "council.txt"
    path.write_text(path.read_text(encoding="utf-8") + NEW, encoding="utf-8")
    assert places(desk) == [("council.txt", "43")]


def test_renamed_and_committed_and_renamed_again(desk, git):
    git("mv", "news/1.txt", "news/council.txt")
    git("commit", "--message", "one")
    assert places(desk) == []
    for number in range(3):
        git("commit", "--allow-empty", "--message", f"more {number}")
    git("mv", "news/0.txt", "news/zero.txt")
    git("mv", "news/council.txt", "meeting.txt")
    git("commit", "--message", "two")
    git("mv", "news/2.txt", "two.txt")
    assert places(desk) == []


def test_renamed_on_a_branch_that_was_merged(desk, git):
    git("checkout", "-b", "work")
    git("mv", "news/1.txt", "council.txt")
    git("commit", "--message", "one")
    git("checkout", "main")
    git("commit", "--allow-empty", "--message", "meanwhile")
    git("merge", "--no-ff", "work")
    assert places(desk) == []


def test_a_folder_renamed_and_another_working_folder(desk, git, monkeypatch):
    git("mv", "news", "archive")
    git("commit", "--message", "one")
    monkeypatch.chdir(desk.folder / "archive")
    assert places(desk, "--baseline", f"../{BASELINE}") == []


def test_an_update_of_others_keeps_what_is_known(desk, git):
    git("mv", "news/1.txt", "council.txt")
    git("commit", "--message", "one")
    desk.run("check", "news", "--update-baseline")
    assert known(desk) == ["council.txt", "news/0.txt", "news/2.txt"]
    assert places(desk) == []


def test_a_draft_that_was_taken_out_is_not_another(desk, git):
    git("rm", "news/1.txt")
    git("commit", "--message", "one")
    desk.write("council.txt", NEW)
    git("add", ".")
    assert places(desk) == [("council.txt", "1")]
    git("commit", "--message", "two")
    assert places(desk) == [("council.txt", "1")]


def test_what_is_known_of_the_new_name_stays(desk, git):
    desk.write("council.txt", "Plan in tatters\n")
    desk.run("check", "council.txt", "--update-baseline")
    (desk.folder / "council.txt").unlink()
    git("mv", "news/1.txt", "council.txt")
    assert len(places(desk, "council.txt")) == 19


@pytest.mark.skipif(sys.platform != "linux", reason="the names of files are text there")
def test_names_that_are_no_text(desk, git):
    git("mv", "news/1.txt", os.fsdecode(b"caf\xe9.txt"))
    git("commit", "--message", "one")
    desk.run("check", "--update-baseline")
    assert places(desk) == []
    git("mv", os.fsdecode(b"caf\xe9.txt"), os.fsdecode(b"th\xe9.txt"))
    git("commit", "--message", "two")
    assert places(desk) == []


def test_without_git_a_renamed_draft_is_a_new_one(desk, git, monkeypatch, tmp_path):
    git("mv", "news/1.txt", "council.txt")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert len(places(desk)) == 20


def test_git_is_not_asked_where_nothing_is_gone_or_all_is_known(desk, git, monkeypatch):
    desk.write("new.txt", NEW)
    asked = []
    monkeypatch.setattr("headline_lint.findings.renames.new_places", lambda *_: asked.append(1) or {})
    assert places(desk) == [("new.txt", "1")]
    git("mv", "news/1.txt", "council.txt")
    assert places(desk, "news") == []
    assert asked == []
    places(desk)
    assert asked == [1]


@pytest.mark.parametrize(
    "key", ["core.fsmonitor", "filter.evil.clean", "filter.evil.process", "diff.external", "gpg.program"]
)
def test_no_program_that_the_repository_names_is_run(desk, git, key):
    program = desk.folder / ".git/evil"
    program.write_text(f"#!/bin/sh\ntouch {desk.folder}/ran\nexec cat\n", encoding="utf-8")
    program.chmod(0o755)
    git("mv", "news/1.txt", "council.txt")
    git("commit", "--message", "one")
    (desk.folder / ".git/info/attributes").write_text("*.txt filter=evil\n", encoding="utf-8")
    git("config", "log.showSignature", "true")
    git("config", key, str(program))
    os.utime(desk.folder / "council.txt", (1, 1))
    assert places(desk) == []
    assert not (desk.folder / "ran").exists()
