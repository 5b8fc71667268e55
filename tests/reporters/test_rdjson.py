"""The Reviewdog Diagnostic Format, checked against its fields.

https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto defines them. Its JSON Schema lets any other
field stand; here none may. Columns there are UTF-8 bytes, ends exclusive.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
import pytest

from headline_lint.findings.finding import Severity
from headline_lint.reporters import REPORTERS, Report

Count = Annotated[int, msgspec.Meta(ge=1)]


class Position(msgspec.Struct, forbid_unknown_fields=True):
    line: Count
    column: Count


class Range(msgspec.Struct, forbid_unknown_fields=True):
    start: Position
    end: Position


class Location(msgspec.Struct, forbid_unknown_fields=True):
    path: str
    range: Range | msgspec.UnsetType = msgspec.UNSET


class Code(msgspec.Struct, forbid_unknown_fields=True):
    value: str
    url: str | msgspec.UnsetType = msgspec.UNSET


class Suggestion(msgspec.Struct, forbid_unknown_fields=True):
    range: Range
    text: str


class Diagnostic(msgspec.Struct, forbid_unknown_fields=True):
    message: Annotated[str, msgspec.Meta(min_length=1)]
    location: Location
    severity: Literal["ERROR", "WARNING", "INFO"]
    code: Code
    suggestions: list[Suggestion] = []


class Source(msgspec.Struct, forbid_unknown_fields=True):
    name: str


class DiagnosticResult(msgspec.Struct, forbid_unknown_fields=True):
    source: Source
    diagnostics: list[Diagnostic]


def read(report):
    return msgspec.json.decode(REPORTERS["rdjson"](report), type=DiagnosticResult)


def test_a_whole_run_is_valid(whole_run):
    result = msgspec.json.decode(whole_run("rdjson"), type=DiagnosticResult)
    assert len(result.diagnostics) > 30
    assert any(one.suggestions for one in result.diagnostics)


@pytest.mark.parametrize(
    ("severity", "word"),
    [(Severity.ERROR, "ERROR"), (Severity.WARNING, "WARNING"), (Severity.SUGGESTION, "INFO")],
)
def test_a_diagnostic(found, severity, word):
    source = "Head\né 🙂 a word"
    finding = found(source, "word", severity=severity, replacement="w", fix="safe", url="https://a.example")
    (read_back,) = read(Report([finding], {"a.txt": source})).diagnostics
    span = Range(Position(2, 11), Position(2, 15))
    assert read_back == Diagnostic(
        "“word” is filler",
        Location("a.txt", span),
        word,
        Code("copy/filler", "https://a.example"),
        [Suggestion(span, "w")],
    )
    assert source.split("\n")[1].encode()[10:14] == b"word"


def test_a_file_that_is_no_text_has_no_range(found):
    source = "Head\na word"
    finding = found(source, "word", path="a.docx", message="x", replacement="w", fix="safe")
    (read_back,) = read(Report([finding], {"a.docx": source}, by_paragraph={"a.docx"})).diagnostics
    assert (read_back.message, read_back.location, read_back.suggestions) == ("Paragraph 2: x", Location("a.docx"), [])


def test_a_hostile_report_is_valid(hostile):
    assert len(read(hostile).diagnostics) == 2


def test_nothing_found():
    assert read(Report([])).diagnostics == []
