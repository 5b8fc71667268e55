"""Which lines git calls changed: names that need quoting, renames, binaries, and what is no repository."""

from __future__ import annotations

import os
import sys
import weakref
from pathlib import Path

import pytest

from headline_lint.document import Location
from headline_lint.findings.changes import changes_since
from headline_lint.findings.finding import Finding, Severity
from headline_lint.findings.git import RevisionError

TEN = "".join(f"line {number}\n" for number in range(1, 11))


def commit(git, **files):
    for name, text in files.items():
        write(name, text)
    git("add", ".")
    git("commit", "--allow-empty", "--message", "drafts")


def write(name, text):
    with open(name, "w", encoding="utf-8", newline="") as file:  # noqa: PTH123 - names with odd characters
        file.write(text)


def finding(path, source, words):
    start = source.index(words)
    place = Location(source.count("\n", 0, start) + 1, 1)
    return Finding(
        path, place, place, start, start + len(words), "a/b", Severity.WARNING, "body", "message", words
    )  # fmt: skip


def changed(path, source, revision="HEAD"):
    """The numbers of the lines that are changed, asked line by line."""
    found = changes_since(revision)
    lines = [line for line in source.split("\n") if line]
    return [
        number
        for number, line in enumerate(lines, 1)
        if found.touched([finding(path, source, line)], source, Path(path))
    ]


def test_changed_added_and_moved_lines(git):
    commit(git, **{"a.txt": TEN})
    source = TEN.replace("line 2\n", "line two\n").replace("line 5\n", "").replace("line 9\n", "line 9\nnew A\nnew B\n")
    write("a.txt", source)
    assert changed("a.txt", source) == [2, 9, 10]
    commit(git)
    assert changed("a.txt", source) == []
    assert changed("a.txt", source, "HEAD~1") == [2, 9, 10]


def test_a_finding_over_several_lines_is_changed_where_one_of_them_is(git):
    commit(git, **{"a.txt": TEN})
    source = TEN.replace("line 4", "line four")
    write("a.txt", source)
    found = changes_since("HEAD")
    assert found.touched([finding("a.txt", source, "line 3\nline four")], source, Path("a.txt"))
    assert found.touched([finding("a.txt", source, "four\nline 5")], source, Path("a.txt"))
    assert not found.touched([finding("a.txt", source, "line 5\nline 6")], source, Path("a.txt"))
    assert not found.touched([finding("a.txt", source, "line 2\nline 3")], source, Path("a.txt"))


def test_a_line_taken_out_changes_none_of_its_neighbours(git):
    commit(git, **{"a.txt": TEN})
    source = TEN.replace("line 5\n", "")
    write("a.txt", source)
    assert changed("a.txt", source) == []
    assert not changes_since("HEAD").touched([finding("a.txt", source, "line 4\nline 6")], source, Path("a.txt"))


class Copy(str):
    """A source of which one can tell whether it is still held."""

    __slots__ = ("__weakref__",)


def test_no_source_is_held_once_its_findings_are_judged(git):
    commit(git, **{"a.txt": TEN})
    write("a.txt", TEN.replace("line 4", "line four"))
    source = Copy(TEN.replace("line 4", "line four"))
    held = weakref.ref(source)
    findings = [finding("a.txt", str(source), words) for words in ("line 3", "line four", "line 5")]
    assert changes_since("HEAD").touched(findings, source, Path("a.txt")) == findings[1:2]
    del source
    assert held() is None


def test_untracked_ignored_and_new_files_are_changed_throughout(git):
    commit(git, **{".gitignore": "b.txt\n"})
    for name in ("a.txt", "b.txt", "c.txt"):
        write(name, "one\ntwo\n")
    git("add", "c.txt")
    for name in ("a.txt", "b.txt", "c.txt"):
        assert changed(name, "one\ntwo\n") == [1, 2]


def test_a_file_outside_the_repository_is_changed_throughout(git, tmp_path_factory):
    commit(git)
    path = tmp_path_factory.mktemp("outside") / "a.txt"
    write(path, "one\n")
    assert changed(str(path), "one\n") == [1]


@pytest.mark.parametrize(
    "name", ["my draft.txt", "Zürich – «a».txt", 'a "b" \\ c.txt', "tab\there.txt", "line\nend.txt", "-a.txt"]
)
def test_names_that_git_quotes(git, name):
    commit(git, **{name: TEN})
    source = TEN.replace("line 3", "+++ b/other.txt")
    write(name, source)
    assert changed(name, source) == [3]


@pytest.mark.skipif(sys.platform != "linux", reason="the names of files are text there")
def test_names_that_are_no_text(git, tmp_path, monkeypatch):
    folder, name = os.fsdecode(b"w\xfcrze"), os.fsdecode(b"caf\xe9.txt")
    (tmp_path / folder).mkdir()
    commit(git, **{f"{folder}/{name}": TEN, name: TEN})
    source = TEN.replace("line 3", "line three")
    write(f"{folder}/{name}", source)
    assert changed(f"{folder}/{name}", source) == [3]
    assert changed(name, TEN) == []
    monkeypatch.chdir(tmp_path / folder)
    assert changed(name, source) == [3]
    assert changed(f"../{name}", TEN) == []


def test_copy_that_looks_like_a_patch(git):
    commit(git, **{"a.txt": TEN, "b.txt": TEN})
    source = TEN.replace("line 3", "++ b/b.txt\n@@ -1 +1,9 @@")
    write("a.txt", source)
    assert changed("a.txt", source) == [3, 4]
    assert changed("b.txt", TEN) == []


def test_a_renamed_file_keeps_its_unchanged_lines(git):
    commit(git, **{"a.txt": TEN})
    git("mv", "a.txt", "b.txt")
    source = TEN.replace("line 7", "line seven")
    write("b.txt", source)
    assert changed("b.txt", source) == [7]


def test_a_file_that_git_calls_binary_is_changed_throughout_if_at_all(git):
    commit(git, **{"a.txt": "one\ntwo\n", "b.txt": "one\ntwo\n", ".gitattributes": "*.txt -diff\n"})
    write("a.txt", "one\nthree\n")
    assert changed("a.txt", "one\nthree\n") == [1, 2]
    assert changed("b.txt", "one\ntwo\n") == []


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends(git, end):
    git("config", "core.autocrlf", "false")
    before = TEN.replace("\n", end)
    commit(git, **{"a.txt": before})
    source = before.replace("line 3", "line\r3")
    write("a.txt", source)
    assert changes_since("HEAD").touched([finding("a.txt", source, "line\r3")], source, Path("a.txt"))
    assert not changes_since("HEAD").touched([finding("a.txt", source, "line 4")], source, Path("a.txt"))


@pytest.mark.parametrize(
    ("key", "value"),
    [("diff.noprefix", "true"), ("diff.mnemonicPrefix", "true"), ("diff.interHunkContext", "5"), ("color.diff", "always"),
     ("diff.external", "false"), ("diff.context", "9"), ("core.quotePath", "false"), ("diff.relative", "true")],
)  # fmt: skip
def test_what_the_user_has_configured_changes_nothing(git, key, value):
    commit(git, **{"é.txt": TEN})
    git("config", key, value)
    source = TEN.replace("line 3", "line three").replace("line 6", "line six")
    write("é.txt", source)
    assert changed("é.txt", source) == [3, 6]


def test_from_a_folder_below(git, tmp_path, monkeypatch):
    (tmp_path / "news").mkdir()
    commit(git, **{"news/a.txt": TEN, "b.txt": TEN})
    source = TEN.replace("line 3", "line three")
    write("news/a.txt", source)
    monkeypatch.chdir(tmp_path / "news")
    assert changed("a.txt", source) == [3]
    assert changed("../b.txt", TEN) == []
    assert changed(str(tmp_path / "news" / "a.txt"), source) == [3]


@pytest.mark.parametrize(
    "revision", ["nowhere", "HEAD~9", "", "HEAD..HEAD", "a b", "--output=x", "-p", "--help", "HEAD:a.txt"]
)
def test_a_revision_that_is_none(git, tmp_path, revision):
    commit(git, **{"a.txt": TEN})
    with pytest.raises(RevisionError, match="is no revision") as caught:
        changes_since(revision)
    assert "\n" not in str(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".git", "a.txt"]


def test_a_repository_without_commits(git):
    del git
    with pytest.raises(RevisionError, match="“HEAD” is no revision here"):
        changes_since("HEAD")


def test_no_repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(RevisionError, match=r"\Anot a git repository[^\n]*\Z"):
        changes_since("HEAD")


def test_no_git(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RevisionError, match="git is not installed, or not on the PATH"):
        changes_since("HEAD")
