"""`headline-lint check`: what it reads, what it prints, and its exit codes."""

from __future__ import annotations

import json
import os

import pytest

from headline_lint.linter.desk import Desk

DRAFT = "Plan in tatters\n\nAt the end of the day the ministry said it would sign, arguably.\n"
ALL = [("loaded-language/ruin", "in tatters"), ("copy/filler", "At the end of the day"), ("copy/hint", "arguably")]


@pytest.fixture
def drafts(desk):
    desk.write("a.txt", DRAFT)
    desk.write("news/b.txt", "Town signs deal\n\nThe town signed on Monday.\n")
    desk.write("archive/c.txt", DRAFT)
    return desk


def test_text_is_the_usual_format(drafts):
    result = drafts.run("check", "a.txt")
    assert result.exit_code == 1
    assert result.stdout.startswith(
        "a.txt\n  1:6   error       “in tatters” is a verdict; say what happened  loaded-language/ruin\n"
    )
    assert result.stdout.endswith("\n\n1 error, 1 warning, 1 suggestion in 1 file\n")
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["a.txt"], ALL),
        (["news"], []),
        (["."], ALL * 2),
        ([], ALL * 2),
        (["--select", "copy", "a.txt"], ALL[1:]),
        (["--select", "copy/hint", "--select", "loaded-language", "a.txt"], [ALL[0], ALL[2]]),
        (["--select", "copy/hint,loaded-language", "a.txt"], [ALL[0], ALL[2]]),
        (["--ignore", "copy", "a.txt"], ALL[:1]),
        (["--ignore", "copy/hint", "--select", "copy", "a.txt"], ALL[1:2]),
        (["--select", "suppression", "a.txt"], []),
    ],
)
def test_which_findings(drafts, arguments, found):
    assert drafts.findings(*arguments) == found


def test_json_is_sorted_by_path_and_place(drafts):
    read = json.loads(drafts.run("check", "--format", "json", "news", "archive", "a.txt").stdout)
    places = [(finding["path"], finding["start"]) for finding in read]
    assert places == sorted(places)
    assert {path for path, _ in places} == {"a.txt", "archive/c.txt"}


def test_json_is_an_array_when_nothing_is_found(drafts):
    result = drafts.run("check", "--format", "json", "news")
    assert (result.stdout, result.stderr, result.exit_code) == ("[]\n", "", 0)


@pytest.mark.parametrize(
    ("copy", "fail_on", "code"),
    [
        ("Town signs\n\nIt is done.\n", None, 0),
        ("Town signs\n\nIt is arguably done.\n", None, 0),
        ("Town signs\n\nIt is arguably done.\n", "suggestion", 1),
        ("Town signs\n\nAt the end of the day.\n", None, 1),
        ("Town signs\n\nAt the end of the day.\n", "error", 0),
        ("Town in tatters\n\nIt is.\n", "error", 1),
        ("Town in tatters\n\nIt is.\n", "never", 0),
    ],
)
def test_exit_codes(desk, copy, fail_on, code):
    desk.write("a.txt", copy)
    assert desk.run("check", "a.txt", *(["--fail-on", fail_on] if fail_on else [])).exit_code == code


def test_the_configuration_says_what_fails_unless_the_command_line_does(drafts):
    drafts.write(".headline-lint.yaml", "fail-on: never")
    assert drafts.run("check", "a.txt").exit_code == 0
    assert drafts.run("check", "a.txt", "--fail-on", "warning").exit_code == 1


def test_selecting_a_rule_switches_it_on(desk):
    desk.write("a.txt", "Going forward\n")
    assert desk.findings("a.txt") == []
    assert desk.findings("--select", "style/asleep", "a.txt") == [("style/asleep", "Going forward")]


def test_standard_input(desk):
    result = desk.run("check", "--format", "json", "-", stdin="Plan in tatters\n")
    assert [(one["path"], one["match"]) for one in json.loads(result.stdout)] == [("-", "in tatters")]
    named = desk.run("check", "--format", "json", "--stdin-filename", "news/x.md", stdin="# Plan *in tatters*\n")
    assert [(one["path"], one["scope"], one["column"]) for one in json.loads(named.stdout)] == [
        ("news/x.md", "headline", 9)
    ]


def test_settings_and_overrides(drafts):
    drafts.write(
        ".headline-lint.yaml",
        """\
        rules:
          copy: off
          style/asleep: warning
        overrides:
          - files: [/archive/]
            rules: {copy/hint: warning, loaded-language: off}
        """,
    )
    drafts.write("d.txt", "Going forward\n\nAll is in tatters.\n")
    assert drafts.findings("a.txt", "d.txt") == [
        ALL[0],
        ("style/asleep", "Going forward"),
        ("loaded-language/ruin", "in tatters"),
    ]
    assert drafts.findings("archive") == [ALL[2]]


def test_section_and_genre_come_from_overrides_and_the_draft_wins(drafts):
    drafts.rule(
        "ours/filler", ("severity: warning", "except-sections: [sport]\nexcept-genres: [opinion]\nseverity: warning")
    )
    drafts.write(
        ".headline-lint.yaml",
        "rule-folders: [rules]\noverrides:\n  - {files: [sport/], section: sport}\n  - {files: ['*.op.txt'], genre: opinion}\n",
    )
    copy = "# A headline\n\nAt the end of the day, rain.\n"
    drafts.write("sport/a.md", copy)
    drafts.write("sport/b.md", "---\nsection: news\n---\n\n" + copy)
    drafts.write("x.op.txt", copy)
    drafts.write("x.md", copy)
    result = drafts.run("check", "--format", "compact", "--select", "ours", "sport", "x.op.txt", "x.md")
    assert [line.partition(":")[0] for line in result.stdout.splitlines()] == ["sport/b.md", "x.md"]


def test_vocabulary(drafts):
    drafts.write(".headline-lint.yaml", "vocabulary: [Plan in Tatters]\n")
    assert drafts.findings("a.txt") == ALL[1:]


def test_a_newsrooms_own_rules(drafts):
    drafts.rule(
        "ours/ministry", ("at the end of the day", "the ministry"), ("<At the end of the day>", "<The ministry>")
    )
    assert drafts.findings("--rules", "rules", "--select", "ours", "a.txt") == [("ours/ministry", "the ministry")]
    drafts.write(".headline-lint.yaml", "rule-folders: [rules]")
    assert drafts.findings("--select", "ours", "a.txt") == [("ours/ministry", "the ministry")]


def test_a_house_style(drafts):
    drafts.write("style/ours.yaml", "rules: {loaded-language: off, copy/hint: error}\n")
    result = drafts.run("check", "--format", "compact", "--house-style", "style/ours.yaml", "a.txt")
    assert [line.split(": ")[1] for line in result.stdout.splitlines()] == ["warning", "error"]


def test_excludes(drafts):
    drafts.write(".headline-lint.yaml", "exclude: [archive/]\n")
    assert drafts.findings() == ALL
    assert drafts.findings("archive/c.txt") == ALL
    assert drafts.findings("--force-exclude", "archive/c.txt", "news") == []


def test_paths_of_the_configuration(drafts):
    drafts.write(".headline-lint.yaml", "paths: [archive, news]\n")
    result = drafts.run("check", "--format", "compact")
    assert {line.partition(":")[0] for line in result.stdout.splitlines()} == {"archive/c.txt"}


def test_a_configuration_named(drafts):
    drafts.write("style/lint.yaml", "rules: {copy: off}\n")
    assert drafts.findings("--config", "style/lint.yaml", "a.txt") == ALL[:1]


def test_nothing_to_read_says_what_is_read(desk):
    result = desk.run("check")
    assert result.exit_code == 0
    assert result.stdout == "No findings in 0 files\n"
    assert result.stderr.startswith("no drafts found; files with these suffixes are read: .txt ")
    assert desk.run("check", "--quiet").output == ""


def test_quiet(drafts):
    assert drafts.run("check", "--quiet", "news").output == ""
    assert "in 1 file" not in drafts.run("check", "--quiet", "a.txt").stdout


def test_statistics(drafts):
    counts = "2  error       loaded-language/ruin\n"
    result = drafts.run("check", "--statistics", "a.txt", "archive")
    assert counts in result.stdout
    as_json = drafts.run("check", "--format", "json", "--statistics", "a.txt", "archive")
    assert len(json.loads(as_json.stdout)) == 6
    assert counts in as_json.stderr


def test_output_into_a_file(drafts):
    result = drafts.run("check", "--format", "json", "--output", "report.json", "a.txt")
    assert (result.exit_code, result.output) == (1, "")
    assert len(json.loads((drafts.folder / "report.json").read_text(encoding="utf-8"))) == 3
    assert sorted(path.name for path in drafts.folder.iterdir()) == ["a.txt", "archive", "news", "report.json"]


def test_github(drafts):
    assert drafts.run("check", "--format", "github", "a.txt").stdout.startswith(
        "::error file=a.txt,line=1,endLine=1,col=6,endColumn=16,title=loaded-language/ruin::“in tatters”"
    )


def test_directives_in_the_copy(desk):
    desk.write(
        "a.md",
        "# Plan\n\n<!-- headline-lint-disable-next-line copy/filler -- agreed -->\nAt the end of the day, rain.\n",
    )
    desk.write("b.md", "# Plan\n\n<!-- headline-lint-disable-next-line copy/filler -- agreed -->\nRain.\n")
    assert desk.findings("a.md") == []
    assert [rule for rule, _ in desk.findings("b.md")] == ["suppression/unused"]
    assert desk.findings("--ignore", "suppression", "b.md") == []
    assert desk.findings("--select", "copy", "b.md") == []


def test_a_name_that_is_no_text(desk):
    name = os.fsdecode(b"caf\xe9.txt")
    (desk.folder / name).write_text("Plan in tatters\n")
    assert [one["path"] for one in json.loads(desk.run("check", "--format", "json", ".").stdout)] == ["caf\\xe9.txt"]
    assert desk.run("check", name).exit_code == 1


def test_an_empty_feed_has_no_findings(desk):
    desk.write("a.rss", "<rss><channel></channel></rss>\n")
    result = desk.run("check", "a.rss")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "No findings in 1 file\n", "a.rss: is empty\n")


def test_overrides_of_many_files_do_not_pile_up_rules(drafts, monkeypatch):
    kept = []
    real = Desk._linter
    monkeypatch.setattr(Desk, "_linter", lambda at, chosen: (real(at, chosen), kept.append(len(at._linters)))[0])
    numbers = range(20)
    drafts.write(
        ".headline-lint.yaml",
        "overrides:\n" + "".join(f"  - {{files: [/many/{n}.txt], rules: {{copy/filler: error}}}}\n" for n in numbers),
    )
    for number in numbers:
        drafts.write(f"many/{number}.txt", "Council meets\n\nAt the end of the day it met.\n")
    result = drafts.run("check", "many", "--format", "compact")
    assert result.stdout.count(": error: ") == 20
    assert max(kept) == 16
