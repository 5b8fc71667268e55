"""`--output` is refused where the report would take the place of a draft, the baseline or the configuration."""

from __future__ import annotations

import os

import pytest

COPY = "Plan in tatters\n"
WEIGHTS = """headline: {per: 10, least: 10, half: 1, share: 0.4}
body: {per: 100, least: 200, half: 1, share: 0.6}
severities: {suggestion: 0.5, warning: 1, error: 1}
weights: {}
"""
BASELINE = ".headline-lint-baseline.json"


@pytest.fixture
def newsroom(desk):
    """Two drafts, a configuration, and other names for one of the drafts."""
    desk.write("news/a.txt", COPY)
    desk.write("b.txt", COPY)
    desk.write(".headline-lint.yaml", "fail-on: warning\n")
    (desk.folder / "link.json").symlink_to("news/a.txt")
    (desk.folder / "hard.json").hardlink_to(desk.folder / "news/a.txt")
    (desk.folder / "archive").symlink_to("news")
    return desk


def held(desk):
    return {path.name: path.read_bytes() for path in desk.folder.iterdir() if path.is_file()}


@pytest.mark.parametrize(
    "output",
    ["news/a.txt", "./news/../news/a.txt", "{folder}/news/a.txt", "link.json", "hard.json", "archive/a.txt", "b.txt"],
)
@pytest.mark.parametrize(
    "command", [["check"], ["check", "--format", "json"], ["check", "--fix", "--dry-run"], ["score"]]
)
def test_a_draft_of_the_run(newsroom, command, output):
    before = held(newsroom)
    output = output.format(folder=newsroom.folder)
    weights = newsroom.write("weights.yaml", WEIGHTS) if command == ["score"] else None
    more = ["--weights", str(weights)] if weights else []
    result = newsroom.run(*command, ".", "--output", output, *more)
    shown = output.removeprefix("./")
    line = f"--output: {shown} is a draft of this run; name another file, or exclude this one\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", line)
    assert {name: held(newsroom)[name] for name in before} == before


def test_a_draft_that_is_not_of_the_run_is_written_over(newsroom):
    assert newsroom.run("check", "news", "--output", "b.txt").exit_code == 1
    assert newsroom.run("check", "news", "--output", "news/report.sarif").exit_code == 1


def test_an_html_report_is_written_again(newsroom):
    arguments = ["check", ".", "--format", "html", "--output", "report.html"]
    assert newsroom.run(*arguments).exit_code == 1
    first = held(newsroom)
    assert newsroom.run(*arguments).exit_code == 1
    assert held(newsroom) == first
    newsroom.write("report.html", "<html><body><h1>Port opens</h1></body></html>")
    result = newsroom.run(*arguments)
    line = "--output: report.html is a draft of this run; name another file, or exclude this one\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", line)


@pytest.mark.parametrize("there", [True, False])
@pytest.mark.parametrize("named", [[], ["--baseline", "style/../known.json"], ["--update-baseline"]])
def test_the_baseline(newsroom, named, there):
    (newsroom.folder / "style").mkdir()
    name = "known.json" if "--baseline" in named else BASELINE
    if there:
        newsroom.run("check", "--update-baseline", "--baseline", name)
    before = held(newsroom)
    for output in (name, f"news/../{name}"):
        result = newsroom.run("check", *named, "--output", output)
        line = f"--output: {output} is the baseline; name another file\n"
        assert (result.exit_code, result.stdout, result.stderr) == (2, "", line)
    assert held(newsroom) == before


@pytest.mark.parametrize("output", [".headline-lint.yaml", "news/../.headline-lint.yaml", "house.yaml"])
@pytest.mark.parametrize("command", ["check", "score"])
def test_the_configuration(newsroom, command, output):
    (newsroom.folder / "house.yaml").symlink_to(".headline-lint.yaml")
    before = held(newsroom)
    newsroom.write("weights.yaml", WEIGHTS)
    more = ["--weights", "weights.yaml"] if command == "score" else []
    result = newsroom.run(command, "--output", output, *more)
    assert (result.exit_code, result.stderr) == (2, f"--output: {output} is the configuration; name another file\n")
    assert {name: held(newsroom)[name] for name in before} == before


def test_a_device_is_written_to(newsroom):
    assert newsroom.run("check", "--output", os.devnull).exit_code == 1
