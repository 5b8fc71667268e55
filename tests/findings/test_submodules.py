"""Drafts in submodules: what is changed in them since the commit that the repository had of them at a revision."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree

import pytest

from headline_lint.findings.changes import changes_since

TEN = "".join(f"line {number}\n" for number in range(1, 11))
ADD = ("-c", "protocol.file.allow=always", "submodule", "add")


def commit(git, folder, text, name="a.txt"):
    (folder / name).write_text(text, encoding="utf-8")
    git("-C", str(folder), "add", ".")
    git("-C", str(folder), "commit", "--message", "drafts")


@pytest.fixture
def wire(git, tmp_path, tmp_path_factory):
    """A submodule with ten lines, whose commit is recorded; the repository has a draft of its own."""
    origin = tmp_path_factory.mktemp("origin")
    git("init", "--initial-branch", "main", str(origin))
    commit(git, origin, TEN)
    git(*ADD, str(origin), "news/wire")
    commit(git, tmp_path, TEN)
    return tmp_path / "news/wire"


def changed(revision="HEAD", *drafts):
    found = changes_since(revision, drafts or [Path("news/wire/a.txt")])
    return found.lines, found.notes


def test_lines_that_are_not_committed(wire):
    (wire / "a.txt").write_text(TEN.replace("line 3", "line three"), encoding="utf-8")
    lines, notes = changed()
    assert (lines[b"news/wire/a.txt"], lines[b"a.txt"], notes) == ([range(3, 4)], [], [])


def test_lines_that_are_committed_there(git, wire, tmp_path):
    commit(git, wire, TEN.replace("line 3", "line three"))
    (wire / "a.txt").write_text(TEN.replace("line 3", "line three").replace("line 7", "line seven"), encoding="utf-8")
    assert changed()[0][b"news/wire/a.txt"] == [range(3, 4), range(7, 8)]
    commit(git, tmp_path, TEN, "b.txt")
    assert changed()[0][b"news/wire/a.txt"] == [range(7, 8)]
    assert changed("HEAD~1")[0][b"news/wire/a.txt"] == [range(3, 4), range(7, 8)]


def test_what_holds_no_draft_of_the_run_is_not_asked(wire):
    del wire
    assert changed("HEAD", Path("a.txt"))[0].keys() == {b"a.txt", b".gitmodules"}


def test_a_submodule_that_was_not_there_then_is_changed_throughout(git, wire, tmp_path):
    del wire
    git("-C", str(tmp_path), "commit", "--allow-empty", "--message", "later")
    git("checkout", "--orphan", "old")
    git("rm", "--cached", "-r", "--force", ".")
    git("commit", "--allow-empty", "--message", "nothing")
    git("checkout", "--force", "main")
    lines, notes = changed("old")
    assert (b"news/wire/a.txt" in lines, notes) == (False, [])


def test_from_within_a_submodule_its_own_revisions_count(git, wire, monkeypatch):
    commit(git, wire, TEN.replace("line 3", "line three"))
    monkeypatch.chdir(wire)
    found = changes_since("HEAD~1", [Path("a.txt")])
    assert (found.root, found.lines[b"a.txt"]) == (wire.resolve(), [range(3, 4)])
    assert changes_since("HEAD").lines[b"a.txt"] == []


def test_a_submodule_of_a_submodule(git, wire, tmp_path, tmp_path_factory):
    origin = tmp_path_factory.mktemp("inner")
    git("init", "--initial-branch", "main", str(origin))
    commit(git, origin, TEN)
    git("-C", str(wire), *ADD, str(origin), "inner")
    commit(git, wire, TEN)
    commit(git, tmp_path, TEN, "b.txt")
    (wire / "inner/a.txt").write_text(TEN.replace("line 5", "line five"), encoding="utf-8")
    lines, _ = changed("HEAD", Path("news/wire/inner/a.txt"))
    assert lines[b"news/wire/inner/a.txt"] == [range(5, 6)]


@pytest.mark.usefixtures("wire")
def test_a_submodule_without_the_commit_is_noted(tmp_path):
    rmtree(tmp_path / ".git/modules/news/wire/objects")
    (tmp_path / ".git/modules/news/wire/objects").mkdir()
    lines, notes = changed()
    assert b"news/wire/a.txt" not in lines
    what = "news/wire is a submodule that cannot be compared (it lacks the commit it had then)"
    assert notes == [f"--diff: {what}; its drafts count as changed throughout"]


def test_a_folder_in_the_place_of_a_submodule_is_noted(wire):
    (wire / ".git").unlink()
    lines, notes = changed()
    assert b"news/wire/a.txt" not in lines
    assert notes[0].startswith(
        "--diff: news/wire is a submodule that cannot be compared (it has no repository of its own)"
    )


@pytest.mark.parametrize("key", ["core.fsmonitor", "filter.evil.clean", "filter.evil.process", "diff.external"])
def test_no_program_that_a_submodule_names_is_run(git, wire, tmp_path, key):
    program = tmp_path / ".git" / "evil"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\nexec cat\n", encoding="utf-8")
    program.chmod(0o755)
    (tmp_path / ".git/modules/news/wire/info").mkdir(exist_ok=True)
    (tmp_path / ".git/modules/news/wire/info/attributes").write_text("*.txt filter=evil\n", encoding="utf-8")
    git("-C", str(wire), "config", key, str(program))
    (wire / "a.txt").write_text(TEN.replace("line 3", "line three"), encoding="utf-8")
    assert changed()[0][b"news/wire/a.txt"] == [range(3, 4)]
    assert not (tmp_path / "ran").exists()
