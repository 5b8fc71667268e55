"""Which formats are printed while a run goes on, and what a run keeps for the others."""

from __future__ import annotations

import pytest

from headline_lint.commands.reporting import Printer
from headline_lint.reporters import FILE_BY_FILE, QUOTING, REPORTERS, Report


@pytest.mark.parametrize("name", sorted(FILE_BY_FILE))
def test_the_report_of_each_file_one_after_another_is_the_report(name, found):
    sources = {"a.txt": "a word here", "b.docx": "a longer word", "c.txt": "word"}
    files = [[found(source, "word", path=path), found(source, source, path=path)] for path, source in sources.items()]
    report = REPORTERS[name]
    whole = report(
        Report([one for file in files for one in file], sources, by_paragraph={"b.docx"}, summary="6 findings")
    )
    parts = [report(Report(file, sources, by_paragraph={"b.docx"})) for file in files]
    assert "".join(parts) + report(Report([], summary="6 findings")) == whole
    assert len({*parts}) == 3


@pytest.mark.parametrize("name", REPORTERS)
def test_a_run_keeps_what_its_format_needs_at_the_end(name, desk, monkeypatch):
    desk.write("a.txt", "Plan\n\nThe plan was in tatters.\n")
    runs = []
    real = Printer.end
    monkeypatch.setattr(Printer, "end", lambda self, run, writer: (runs.append(run), real(self, run, writer)))
    result = desk.run("check", "a.txt", "--format", name)
    assert result.exit_code == 1
    assert result.stdout.count("is a verdict; say what happened") == (2 if name == "junit" else 1)
    assert len(runs[0].findings) == (0 if name in FILE_BY_FILE else 1)
    assert set(runs[0].sources) == ({"a.txt"} if name in QUOTING - FILE_BY_FILE else set())


def test_what_a_baseline_is_made_of_is_kept(desk):
    desk.write("a.txt", "Plan\n\nThe plan was in tatters.\n")
    result = desk.run("check", "a.txt", "--update-baseline")
    assert (result.exit_code, result.stdout) == (0, "No findings in 1 file\n")
    assert result.stderr == ".headline-lint-baseline.json: 1 finding in 1 file\n"
    assert desk.run("check", "a.txt").stdout == "No findings in 1 file\n"


def test_a_dry_run_shows_the_difference_only(desk, monkeypatch):
    told = []
    monkeypatch.setattr(Printer, "tell", lambda _self, kept: told.append(kept))
    desk.write("a.txt", "Plan\n\nThe plan was in tatters.\n")
    assert desk.run("check", "a.txt", "--fix", "--dry-run").stdout == ""
    assert told == []
