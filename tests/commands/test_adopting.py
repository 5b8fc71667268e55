"""`check` in a newsroom with a past: baselines, changed lines, the lowest severity, demanded reasons."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

BASELINE = ".headline-lint-baseline.json"
OLD = "Council meets\n\n" + "".join(f"Plan {number} lies in tatters.\n\n" for number in range(50))
NEW = "The budget was in tatters on Sunday.\n\n"


@pytest.fixture
def archive(desk):
    """Ten drafts with fifty findings each, in a git repository."""
    for number in range(10):
        desk.write(f"news/{number}.txt", OLD)
    return desk


@pytest.fixture
def git(archive, monkeypatch):
    """Runs git in the archive, which is committed."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)

    def run(*arguments):
        subprocess.run(["git", "-c", "user.name=Sub", "-c", "user.email=sub@newsroom.example", *arguments], check=True,
                       capture_output=True, cwd=archive.folder)  # fmt: skip

    run("init")
    run("add", ".")
    run("commit", "--message", "archive")
    return run


def insert(desk, text, at=0):
    """Write text into a draft after so many of its paragraphs."""
    path = desk.folder / "news/3.txt"
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    path.write_text("\n\n".join([*blocks[: at + 1], text.strip(), *blocks[at + 1 :]]), encoding="utf-8")


def places(result):
    return [tuple(line.split(":")[:2]) for line in result.stdout.splitlines()]


def compact(desk, *arguments):
    return desk.run("check", "--format", "compact", *arguments)


@pytest.mark.parametrize("named", [(), ("--baseline", "style/known.json")])
def test_500_old_findings_and_a_new_one(archive, named):
    (archive.folder / "style").mkdir()
    assert len(places(compact(archive, "news"))) == 500
    first = archive.run("check", "news", "--update-baseline", *named)
    path = named[-1] if named else BASELINE
    assert (first.exit_code, first.stdout) == (0, "No findings in 10 files\n")
    assert first.stderr == f"{path}: 500 findings in 10 files\n"
    assert (compact(archive, "news", *named).exit_code, compact(archive, "news", *named).output) == (0, "")
    insert(archive, "Rain fell.\n\nMore rain fell.")
    assert compact(archive, "news", *named).output == ""
    insert(archive, NEW, at=20)
    result = compact(archive, "news", *named)
    assert (result.exit_code, places(result), result.stderr) == (1, [("news/3.txt", "43")], "")


def test_known_findings_that_are_gone_are_named_until_the_next_update(archive):
    archive.run("check", "news", "--update-baseline")
    path = archive.folder / "news/3.txt"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Plan 7 lies in tatters", "Plan 7 is bad"), encoding="utf-8"
    )
    assert compact(archive, "news").stderr == "1 finding of the baseline is gone; --update-baseline takes them out\n"
    assert compact(archive, "news", "--quiet").stderr == ""
    assert compact(archive, "news/4.txt").stderr == ""
    assert archive.run("check", "news", "--update-baseline").stderr == f"{BASELINE}: 499 findings in 10 files\n"
    assert compact(archive, "news").stderr == ""


def test_an_update_of_one_file_or_rule_leaves_the_others(archive):
    archive.run("check", "news", "--update-baseline")
    insert(archive, NEW + "At the end of the day, rain.")
    archive.write("news/4.txt", OLD + NEW)
    archive.run("check", "news/3.txt", "--select", "loaded-language", "--update-baseline")
    assert archive.findings("news") == [
        ("copy/filler", "At the end of the day"),
        ("loaded-language/ruin", "in tatters"),
    ]


def test_the_baseline_lies_beside_the_configuration(archive, monkeypatch):
    archive.write(".headline-lint.yaml", "fail-on: suggestion\n")
    monkeypatch.chdir(archive.folder / "news")
    archive.run("check", "--update-baseline")
    assert (archive.folder / BASELINE).is_file()
    assert archive.findings() == []


def test_the_baseline_of_a_feed_and_of_wire_copy(desk):
    item = "<item><title>{0}</title><description>{0} lies in tatters.</description></item>"
    feed = "<rss><channel>{}</channel></rss>"
    desk.write("a.rss", feed.format(item.format("Plan")))
    desk.write("b.ninjs", json.dumps({"headline": "Plan", "body_text": "All is in tatters."}))
    desk.run("check", "--update-baseline")
    assert desk.findings() == []
    source = feed.format(item.format("Roof") + item.format("Plan"))
    desk.write("a.rss", source)
    result = desk.run("check", "--format", "json")
    assert [one["start"] for one in json.loads(result.stdout)] == [source.index("in tatters")]


@pytest.mark.parametrize("content", ["{", '{"version": 7, "findings": {}}'])
def test_a_baseline_that_is_none(archive, content):
    archive.write(BASELINE, content)
    result = archive.run("check", "news")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith(f"{BASELINE}: is ")


def test_a_named_baseline_must_be_there(archive):
    result = archive.run("check", "news", "--baseline", "gone.json")
    assert (result.exit_code, result.stderr) == (2, "gone.json: no such file; --update-baseline writes it\n")


def test_a_baseline_that_cannot_be_written(archive):
    result = archive.run("check", "news", "--update-baseline", "--baseline", "gone/known.json")
    assert (result.exit_code, result.stderr) == (2, "gone/known.json: cannot be written: no such file or directory\n")


def test_an_update_takes_every_finding(archive):
    result = archive.run("check", "news", "--update-baseline", "--min-severity", "error")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "leave out --diff and --min-severity" in result.stderr
    assert not (archive.folder / BASELINE).exists()


def test_only_changed_lines(archive, git):
    insert(archive, "Rain fell.\n\nMore rain fell.")
    insert(archive, NEW, at=20)
    archive.write("new.txt", "Plan in tatters\n")
    expected = [("new.txt", "1"), ("news/3.txt", "43")]
    result = compact(archive, "--diff", "HEAD", ".")
    assert (result.exit_code, sorted(places(result))) == (1, expected)
    git("add", ".")
    git("commit", "--message", "more")
    assert sorted(places(compact(archive, "--diff", "HEAD~1"))) == expected
    assert (compact(archive, "--diff", "HEAD").exit_code, compact(archive, "--diff", "HEAD").output) == (0, "")


@pytest.mark.usefixtures("git")
def test_changed_lines_that_are_not_in_the_baseline(archive):
    insert(archive, NEW, at=20)
    archive.run("check", "news", "--update-baseline")
    insert(archive, NEW.replace("budget", "roof"), at=30)
    assert places(compact(archive, "news", "--diff", "HEAD")) == [("news/3.txt", "63")]


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["news", "--diff", "nowhere"], "--diff: “nowhere” is no revision here (see git log; a shallow clone holds only the last ones)\n"),
        (["news", "--diff=--output=x"], "--diff: “--output=x” is no revision\n"),
        (["-", "--diff", "HEAD"], "--diff: standard input is no file that git knows\n"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("git")
def test_a_diff_that_cannot_be(archive, arguments, fault):
    result = archive.run("check", *arguments, stdin="Plan\n")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", fault)
    assert not (archive.folder / "x").exists()


def test_no_repository(archive, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(archive.folder.parent))
    result = archive.run("check", "news", "--diff", "HEAD")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert result.stderr.startswith("--diff: not a git repository")


@pytest.mark.parametrize(
    ("lowest", "found", "code"),
    [
        (None, ["loaded-language/ruin", "copy/filler", "copy/hint"], 1),
        ("suggestion", ["loaded-language/ruin", "copy/filler", "copy/hint"], 1),
        ("warning", ["loaded-language/ruin", "copy/filler"], 1),
        ("error", ["loaded-language/ruin"], 1),
    ],
)
def test_the_lowest_severity(desk, lowest, found, code):
    desk.write("a.txt", "Plan in tatters\n\nAt the end of the day, arguably, it rained.\n")
    arguments = ["a.txt", *(["--min-severity", lowest] if lowest else [])]
    assert [rule for rule, _ in desk.findings(*arguments)] == found
    assert desk.run("check", *arguments).exit_code == code


def test_what_is_not_reported_does_not_fail(desk):
    desk.write("a.txt", "Plan\n\nIt is arguably done.\n")
    assert desk.run("check", "a.txt", "--fail-on", "suggestion").exit_code == 1
    assert desk.run("check", "a.txt", "--fail-on", "suggestion", "--min-severity", "warning").exit_code == 0


def test_a_reason_is_demanded_by_the_configuration(desk):
    desk.write(
        "a.md", "# Plan\n\n<!-- headline-lint-disable-next-line copy/filler -->\n\nAt the end of the day, rain.\n"
    )
    assert desk.findings("a.md") == []
    desk.write(".headline-lint.yaml", "suppression-reasons: required\n")
    result = desk.run("check", "--format", "compact", "a.md")
    assert result.exit_code == 1
    assert result.stdout == (
        "a.md:3:1: warning: “headline-lint-disable-next-line” gives no reason; add one after -- [suppression/no-reason]\n"
    )
    assert desk.run("check", "--ignore", "suppression/no-reason", "a.md").exit_code == 0
    desk.write(".headline-lint.yaml", "suppression-reasons: perhaps\n")
    assert desk.run("check", "a.md").stderr == (
        ".headline-lint.yaml:1:22: “perhaps” is not known here; use one of: optional, required\n"
    )


@pytest.fixture
def odd(archive, monkeypatch):
    """A draft whose name is no text, in a folder whose name is none, the working folder; all is committed."""
    if sys.platform != "linux":
        pytest.skip("the names of files are text there")
    folder = archive.folder / os.fsdecode(b"w\xfcrze")
    folder.mkdir()
    path = folder / os.fsdecode(b"caf\xe9.txt")
    path.write_text(OLD, encoding="utf-8")
    monkeypatch.chdir(folder)
    return path


def test_a_file_whose_name_is_no_text_has_a_baseline(archive, odd, monkeypatch):
    known = ("--baseline", "../known.json")
    result = archive.run("check", "--update-baseline", *known)
    assert (result.exit_code, result.stderr) == (0, "../known.json: 50 findings in 1 file\n")
    stored = json.loads((archive.folder / "known.json").read_text(encoding="utf-8"))
    assert list(stored["findings"]) == ["w\\xfcrze/caf\\xe9.txt"]
    assert compact(archive, *known).output == ""
    monkeypatch.chdir(archive.folder)
    assert compact(archive, odd.parent.name, "--baseline", "known.json").output == ""
    archive.run("check", "news", "--update-baseline", "--baseline", "known.json")
    assert compact(archive, ".", "--baseline", "known.json").output == ""
    odd.unlink()
    archive.run("check", "news", "--update-baseline", "--baseline", "known.json")
    assert len(json.loads((archive.folder / "known.json").read_text(encoding="utf-8"))["findings"]) == 10


def test_changed_lines_of_a_file_whose_name_is_no_text(archive, odd, git):
    odd.write_text(OLD + NEW, encoding="utf-8")
    assert places(compact(archive, "--diff", "HEAD")) == [("caf\\xe9.txt", "103")]
    git("add", ".")
    git("commit", "--message", "more")
    assert places(compact(archive, "--diff", "HEAD")) == []


def test_a_baseline_found_that_leads_elsewhere_is_not_read(archive, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "known.json"
    elsewhere.write_text("")
    (archive.folder / BASELINE).symlink_to(elsewhere)
    result = archive.run("check", "news")
    text = f"{BASELINE}: is a link that leads out of its folder; name it with --baseline\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", text)
    assert archive.run("check", "news", "--baseline", str(elsewhere)).exit_code == 1


def test_a_baseline_found_is_not_written_elsewhere(archive, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "known.json"
    (archive.folder / BASELINE).symlink_to(elsewhere)
    result = archive.run("check", "news", "--update-baseline")
    assert (result.exit_code, elsewhere.exists()) == (2, False)


@pytest.mark.parametrize(
    "content", ["[" * 500_000, '{"version":1,"findings":' + '{"a":' * 500_000, '{"version": 1e999}']
)
def test_a_baseline_that_would_take_long_is_refused(archive, content):
    archive.write(BASELINE, content)
    result = archive.run("check", "news")
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{BASELINE}: is no baseline: ")
    assert result.stderr.count("\n") == 1


def test_a_huge_baseline_is_not_read(archive):
    with archive.write(BASELINE, "").open("wb") as file:
        file.truncate(100_000_001)
    assert archive.run("check", "news").stderr == f"{BASELINE}: is larger than 100 MB\n"
