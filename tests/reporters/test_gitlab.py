"""GitLab Code Quality, checked against the fields of GitLab's documentation.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format lists them; GitLab's own schema
(`app/validators/json_schemas/codeclimate.json`) asks for less. Here no other field may stand, and the values are bound.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
import pytest

from headline_lint.findings.finding import Severity
from headline_lint.reporters import REPORTERS, Report

Line = Annotated[int, msgspec.Meta(ge=1)]


class Lines(msgspec.Struct, forbid_unknown_fields=True):
    begin: Line
    end: Line


class Location(msgspec.Struct, forbid_unknown_fields=True):
    path: Annotated[str, msgspec.Meta(min_length=1)]
    lines: Lines


class Entry(msgspec.Struct, forbid_unknown_fields=True):
    description: Annotated[str, msgspec.Meta(pattern=r"\A[^\n]+\Z")]
    check_name: Annotated[str, msgspec.Meta(min_length=1)]
    fingerprint: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
    severity: Literal["info", "minor", "major", "critical", "blocker"]
    location: Location


def read(text):
    return msgspec.json.decode(text, type=list[Entry])


def test_a_whole_run_is_valid(whole_run):
    entries = read(whole_run("gitlab"))
    assert len(entries) > 30
    assert len({entry.fingerprint for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    ("severity", "word"),
    [(Severity.ERROR, "major"), (Severity.WARNING, "minor"), (Severity.SUGGESTION, "info")],
)
def test_an_entry(found, severity, word):
    (entry,) = read(REPORTERS["gitlab"](Report([found("Head\nA\nword", "A\nword", severity=severity, message="x")])))
    assert (entry.description, entry.check_name, entry.severity) == ("x", "copy/filler", word)
    assert (entry.location.path, entry.location.lines) == ("a.txt", Lines(2, 3))


def test_nothing_found():
    assert REPORTERS["gitlab"](Report([])) == "[]\n"


def test_a_hostile_report_is_valid_and_steers_nothing(hostile):
    text = REPORTERS["gitlab"](hostile)
    assert len(read(text)) == 2
    assert {one for one in text if not one.isprintable()} <= {"\n", "\uffff"}
