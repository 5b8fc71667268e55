"""The JSON contract, one finding a line."""

from __future__ import annotations

import json

from headline_lint.commands.options import Format
from headline_lint.reporters import REPORTERS, Report


def test_a_line_has_what_the_array_has(found):
    source = "One 🙂 word\nand a word\x85"
    report = Report([found(source, "word"), found(source, "and a", replacement="x", fix="safe")])
    lines = REPORTERS["jsonl"](report).split("\n")
    assert lines.pop() == ""
    assert [json.loads(line) for line in lines] == json.loads(REPORTERS["json"](report))


def test_a_finding_over_lines_is_one_line(found):
    assert REPORTERS["jsonl"](Report([found("two\nlines\u2028", "two\nlines\u2028")])).count("\n") == 1


def test_nothing_found():
    assert REPORTERS["jsonl"](Report([])) == ""


def test_every_format_of_the_command_line_has_its_reporter():
    assert [one.value for one in Format] == list(REPORTERS)


def test_every_reporter_can_report_nothing():
    assert {name: type(report(Report([]))) for name, report in REPORTERS.items()} == dict.fromkeys(REPORTERS, str)
