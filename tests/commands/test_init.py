"""`headline-lint init`, and the help where no draft is found."""

from __future__ import annotations

import yaml

from headline_lint.data import text

HOOKS = ".pre-commit-config.yaml"


def test_it_writes_a_configuration_and_a_hook(desk):
    result = desk.run("init")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (desk.folder / ".headline-lint.yaml").read_text(encoding="utf-8") == text("configuration")
    hook = yaml.safe_load((desk.folder / HOOKS).read_text(encoding="utf-8"))["repos"][0]["hooks"][0]
    assert (hook["id"], hook["entry"]) == ("headline-lint", "headline-lint check --force-exclude")
    desk.write("a.txt", "Plan in tatters\n")
    assert desk.findings() == [("loaded-language/ruin", "in tatters")]


def test_files_that_are_there_are_left(desk):
    desk.write(HOOKS, "repos: []\n")
    result = desk.run("init")
    assert result.exit_code == 0
    assert (desk.folder / HOOKS).read_text(encoding="utf-8") == "repos: []\n"
    start = result.stdout.index("  - repo: local")
    entry = yaml.safe_load(f"repos:\n{result.stdout[start : result.stdout.index('next:')]}")
    assert entry["repos"][0]["hooks"][0]["id"] == "headline-lint"
    again = desk.run("init")
    assert (again.exit_code, again.stdout, again.stderr) == (2, "", ".headline-lint.yaml: is there already\n")


def test_a_hook_that_is_there_is_not_asked_for_again(desk):
    desk.write(HOOKS, "repos: [{repo: https://newsroom.example/headline-lint, hooks: [{id: headline-lint}]}]\n")
    assert "- repo:" not in desk.run("init").stdout


def test_a_folder_that_cannot_be_written_to(desk, monkeypatch):
    def fail(*_arguments):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("os.fsync", fail)
    result = desk.run("init")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == ".headline-lint.yaml: cannot be written: read-only file system\n"
    assert list(desk.folder.iterdir()) == []


def test_why_no_draft_is_found(desk):
    desk.write("archive/a.txt", "Plan in tatters\n")
    desk.write("archive/old/b.md", "# Plan in tatters\n")
    for name in ("a.rtf", "b.rtf", "c.json"):
        desk.write(name, "{}")
    desk.write(".headline-lint.yaml", "exclude: [archive/]\n")
    lines = desk.run("check").stderr.splitlines()
    assert lines[0].startswith("no drafts found; files with these suffixes are read: .txt ")
    assert lines[1:] == [
        "passed over in this folder: 2 .rtf, 1 .json; see docs/formats.md",
        ".headline-lint.yaml excludes 2 of the drafts there",
    ]
    assert desk.run("check", "--quiet").output == ""


def test_the_configuration_may_be_what_names_the_wrong_place(desk):
    (desk.folder / "stories").mkdir()
    desk.write(".headline-lint.yaml", "paths: [stories]\n")
    lines = desk.run("check").stderr.splitlines()
    assert lines[1:] == [".headline-lint.yaml names these paths; name others behind check"]
