"""Git is asked in the right repository, and runs nothing that a repository names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from headline_lint.findings.changes import changes_since
from headline_lint.findings.git import RevisionError

TEN = "".join(f"line {number}\n" for number in range(1, 11))


CHANGED = TEN.replace("line 3", "line three")


def commit(git, text=TEN):
    Path("a.txt").write_text(text, encoding="utf-8")
    git("add", ".")
    git("commit", "--message", "drafts")


@pytest.mark.parametrize(
    ("key", "attributes"),
    [
        ("core.fsmonitor", ""),
        ("diff.external", ""),
        ("core.pager", ""),
        ("pager.diff", ""),
        ("diff.evil.command", "*.txt diff=evil"),
        ("diff.evil.textconv", "*.txt diff=evil"),
        ("filter.evil.clean", "*.txt filter=evil"),
        ("filter.evil.process", "*.txt filter=evil"),
        ("filter.e=v.clean", "*.txt filter=e=v"),
        ("filter.Evil.clean", "*.txt filter=Evil"),
    ],
)
def test_no_program_that_the_repository_names_is_run(git, tmp_path, key, attributes):
    commit(git)
    program = tmp_path / ".git" / "evil"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\nexec cat\n")
    program.chmod(0o755)
    (tmp_path / ".git/info/attributes").write_text(attributes)
    git("config", key, str(program))
    if key.startswith("filter"):
        git("config", key.rpartition(".")[0] + ".required", "true")
    Path("a.txt").write_text(CHANGED, encoding="utf-8")
    assert changes_since("HEAD").lines[b"a.txt"] == [range(3, 4)]
    assert not (tmp_path / "ran").exists()


def test_no_hook_is_run(git, tmp_path):
    commit(git)
    hook = tmp_path / ".git/hooks/post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    hook.chmod(0o755)
    os.utime("a.txt", (1, 1))
    changes_since("HEAD")
    assert not (tmp_path / "ran").exists()


def test_the_filters_of_the_user_are_kept(git, tmp_path, monkeypatch):
    configuration = tmp_path / ".git" / "users"
    configuration.write_text('[filter "big"]\n\tclean = tr a-z A-Z\n')
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(configuration))
    Path(".gitattributes").write_text("*.txt filter=big\n", encoding="utf-8")
    commit(git)
    assert changes_since("HEAD").lines[b"a.txt"] == []


def test_settings_in_the_environment_are_kept(git, monkeypatch):
    commit(git)
    for name, value in (("COUNT", "1"), ("KEY_0", "core.bigFileThreshold"), ("VALUE_0", "5")):
        monkeypatch.setenv(f"GIT_CONFIG_{name}", value)
    Path("a.txt").write_text(CHANGED, encoding="utf-8")
    assert b"a.txt" not in changes_since("HEAD").lines  # git takes a big file for a binary


def test_a_bare_repository_among_drafts_is_not_asked(git, tmp_path, monkeypatch):
    commit(git)
    git("clone", "--bare", ".", "drafts")
    monkeypatch.chdir(tmp_path / "drafts")
    with pytest.raises(RevisionError, match="cannot use bare repository"):
        changes_since("HEAD")


def test_missing_objects_are_not_fetched(git, tmp_path):
    commit(git)
    blob = subprocess.run(["git", "rev-parse", "HEAD:a.txt"], check=True, capture_output=True, text=True).stdout.strip()
    (tmp_path / ".git/objects" / blob[:2] / blob[2:]).unlink()
    program = tmp_path / ".git" / "evil"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\n", encoding="utf-8")
    program.chmod(0o755)
    for key, value in (
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.promisor", "true"),
        ("remote.origin.url", str(tmp_path)), ("remote.origin.uploadpack", str(program)),
        ("protocol.file.allow", "always"),
    ):  # fmt: skip
        git("config", key, value)
    Path("a.txt").write_text(CHANGED, encoding="utf-8")
    with pytest.raises(RevisionError):
        changes_since("HEAD")
    assert not (tmp_path / "ran").exists()


@pytest.fixture
def other(tmp_path_factory, monkeypatch, git):
    """Another repository, with a commit of its own; the working folder is the first one's."""
    folder = tmp_path_factory.mktemp("other")
    here = Path.cwd()
    monkeypatch.chdir(folder)
    git("init", "--initial-branch", "main")
    commit(git, "line 1\n")
    monkeypatch.chdir(here)
    return folder


def test_what_names_another_repository_is_passed_over(git, other, monkeypatch):
    commit(git)
    Path("a.txt").write_text(CHANGED, encoding="utf-8")
    expected = changes_since("HEAD")
    assert expected.lines == {b"a.txt": [range(3, 4)]}
    for name, value in (
        ("GIT_DIR", other / ".git"), ("GIT_WORK_TREE", other), ("GIT_COMMON_DIR", other / ".git"),
        ("GIT_OBJECT_DIRECTORY", other / ".git/objects"), ("GIT_INDEX_FILE", other / ".git/index"), ("GIT_PREFIX", "a/"),
    ):  # fmt: skip
        monkeypatch.setenv(name, str(value))
        assert changes_since("HEAD") == expected


def test_options_for_who_reads_patches_are_passed_over(git, monkeypatch):
    commit(git)
    Path("a.txt").write_text(CHANGED, encoding="utf-8")
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=2")
    assert changes_since("HEAD").lines == {b"a.txt": [range(3, 4)]}


def test_a_folder_without_a_repository_has_the_one_that_is_named(git, tmp_path, tmp_path_factory, monkeypatch):
    commit(git)
    folder = tmp_path_factory.mktemp("tree")
    (folder / "below").mkdir()
    (folder / "a.txt").write_text(CHANGED, encoding="utf-8")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    monkeypatch.chdir(folder / "below")
    monkeypatch.setenv("GIT_DIR", os.path.relpath(tmp_path / ".git", folder / "below"))
    monkeypatch.setenv("GIT_WORK_TREE", "..")
    assert changes_since("HEAD") == (folder.resolve(), {b"a.txt": [range(3, 4)]}, [])


def test_the_hook_of_a_commit_of_one_file(git, tmp_path):
    commit(git)
    (tmp_path / "b.txt").write_text(TEN, encoding="utf-8")
    git("add", ".")
    program = "import pathlib; from headline_lint.findings.changes import changes_since as c; pathlib.Path('seen').write_text(repr(c('HEAD').lines))"
    hook = tmp_path / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f'#!/bin/sh\nexec {sys.executable} -c "{program}"\n', encoding="utf-8")
    hook.chmod(0o755)
    (tmp_path / "a.txt").write_text(CHANGED, encoding="utf-8")
    git("commit", "--message", "one", "a.txt")
    expected = {b"a.txt": [range(3, 4)], b"b.txt": [range(1, 11)]}
    assert (tmp_path / "seen").read_text(encoding="utf-8") == repr(expected)
