"""`headline-lint check` where options, files, rules or the configuration are at fault: exit code 2, one line each."""

from __future__ import annotations

import os

import pytest

DRAFT = "Plan in tatters\n\nAt the end of the day the ministry said it would sign, arguably.\n"


@pytest.fixture
def drafts(desk):
    desk.write("a.txt", DRAFT)
    desk.write("news/b.txt", "Town signs deal\n\nThe town signed on Monday.\n")
    desk.write("archive/c.txt", DRAFT)
    return desk


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["--select", "copy/filer"], "--select: “copy/filer” is no rule or category; did you mean “copy/filler”?"),
        (
            ["--ignore", "loaded-langage"],
            "--ignore: “loaded-langage” is no rule or category; did you mean “loaded-language”?",
        ),
        (["--select", "style"], "--select: no rule of “style” is on; name the rules to run"),
        (["--config", "gone.yaml"], "gone.yaml: no such file or directory"),
        (["--rules", "gone"], "gone: no such folder"),
        (
            ["--house-style", "daily"],
            "--house-style: “daily” is no house style; none is there; name a file, as in style/our-house.yaml",
        ),
    ],
)
def test_options_at_fault(drafts, arguments, line):
    result = drafts.run("check", "a.txt", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", line + "\n")


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--fail-on", "x"], ["--nonsense"], ["--select"]])
def test_options_that_are_none(drafts, arguments):
    result = drafts.run("check", "a.txt", *arguments)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert "Error" in result.output


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("words.docx", b"words", "is no docx: it is no zip archive, or a broken one"),
        ("binary.txt", b"a\x00b", "not text: it holds NUL bytes"),
        ("paper.txt", b"%PDF-1.7", "is a PDF, which is not read; name the story that it was made from"),
    ],
)
def test_bad_files_are_named_and_the_rest_is_linted(drafts, name, data, reason):
    (drafts.folder / name).write_bytes(data)
    result = drafts.run("check", "--format", "compact", "--fail-on", "never", name, "a.txt")
    assert result.exit_code == 2
    assert result.stderr == f"{name}: {reason}\n"
    assert result.stdout.count("a.txt:") == 3


def test_missing_files_and_links_to_nowhere(drafts):
    (drafts.folder / "gone.txt").symlink_to("nowhere.txt")
    result = drafts.run("check", "--format", "compact", "missing.txt", "gone.txt", "a.txt")
    assert result.exit_code == 2
    assert result.stderr == "missing.txt: no such file or folder\ngone.txt: no such file\n"
    assert result.stdout.count("a.txt:") == 3


def test_standard_input_that_is_no_text(desk):
    result = desk.run("check", "-", stdin=b"a\x00b")
    assert (result.exit_code, result.stderr) == (2, "-: not text: it holds NUL bytes\n")


def test_a_check_that_breaks_is_one_line(drafts, monkeypatch):
    from headline_lint.checks.wording.phrases import PhrasesCheck  # the class that breaks

    real = PhrasesCheck.find

    def find(check, story, blocks, hits):
        if "ministry" in story.string:
            raise ZeroDivisionError("two\nlines")
        return real(check, story, blocks, hits)

    monkeypatch.setattr(PhrasesCheck, "find", find)
    drafts.write("d.txt", "Town in tatters\n")
    result = drafts.run("check", "--format", "compact", "a.txt", "d.txt")
    assert result.exit_code == 2
    assert result.stderr == "a.txt: could not be linted (ZeroDivisionError: two lines); please report this\n"
    assert result.stdout.startswith("d.txt:1:6: error:")


def test_a_runaway_pattern_is_named_and_the_run_goes_on(drafts):
    drafts.rule(
        "ours/slow",
        ("check: phrases\nphrases:\n  - at the end of the day", "check: pattern\npatterns:\n  - (?:\\w+\\s?)*$"),
    )
    drafts.write("a-slow.txt", "Words\n\n" + "word " * 20_000 + "!\n")
    drafts.write("a-slow2.txt", "Words\n\n" + "word " * 20_000 + "!\n")
    result = drafts.run(
        "check",
        "--format",
        "compact",
        "--rules",
        "rules",
        "--ignore",
        "loaded-language",
        "a-slow.txt",
        "a-slow2.txt",
        "a.txt",
    )
    assert result.exit_code == 2
    assert (
        result.stderr
        == "rules/ours/slow.yaml: a pattern ran too long and was stopped; make it simpler (in a-slow.txt)\n"
    )
    assert result.stdout.count("a.txt:") == 2


def test_faults_in_rules_and_configuration_are_all_printed_and_nothing_is_linted(drafts):
    drafts.rule("ours/one", ("severity: warning", "severity: warn"))
    drafts.rule("ours/two", ("check: phrases", "check: phrase"))
    drafts.write(".headline-lint.yaml", "rule-folders: [rules]\nfail-onn: x\n")
    result = drafts.run("check", "--select", "cpy", "a.txt")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        ".headline-lint.yaml:2:1: “fail-onn” is no key of a configuration; did you mean “fail-on”?",
        "rules/ours/one.yaml:4:11: “warn” is not known here; did you mean “warning”?",
        "rules/ours/two.yaml:5:8: “phrase” is no check; did you mean “phrases”?",
        "--select: “cpy” is no rule or category; did you mean “copy”?",
    ]


def test_a_fault_cannot_steer_the_terminal(drafts):
    drafts.write(".headline-lint.yaml", '"\\e[31mx": y\n')
    assert "<U+001B>[31mx" in drafts.run("check", "a.txt").stderr


def test_faults_in_overrides_show_even_where_no_file_is_meant(drafts):
    drafts.write(".headline-lint.yaml", "overrides:\n  - {files: [nowhere/], rules: {copy/filer: off}}\n")
    result = drafts.run("check", "a.txt")
    assert result.exit_code == 2
    assert "“copy/filer” is no rule or category" in result.stderr


def test_output_that_cannot_be_written(drafts):
    result = drafts.run("check", "--output", "gone/report.txt", "a.txt")
    assert (result.exit_code, result.stderr) == (2, "gone/report.txt: cannot be written: no such file or directory\n")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("rules/ours/pipe.yaml", ["--rules", "rules"]),
        ("pipe.yaml", ["--config", "pipe.yaml"]),
        ("known.json", ["--baseline", "known.json"]),
    ],
)
def test_a_pipe_in_the_place_of_a_file_holds_nothing_up(drafts, name, arguments):
    drafts.folder.joinpath("rules/ours").mkdir(parents=True, exist_ok=True)
    os.mkfifo(drafts.folder / name)
    result = drafts.run("check", "a.txt", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.splitlines()[0].startswith(f"{name}: ")
    assert result.stderr.splitlines()[0].endswith("is not a regular file")
