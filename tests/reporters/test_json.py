"""The JSON contract."""

from __future__ import annotations

import json

from msgspec.structs import replace

from headline_lint.document import Location
from headline_lint.findings.finding import Related, Severity
from headline_lint.reporters import REPORTERS, Report

FIELDS = {
    "path": str, "line": int, "column": int, "end_line": int, "end_column": int, "start": int, "end": int,
    "rule": str, "category": str, "severity": str, "scope": str, "message": str, "match": str,
    "replacement": (str, type(None)), "url": (str, type(None)), "fix": (str, type(None)),
    "related": (dict, type(None)),
}  # fmt: skip


def report(*findings):
    return REPORTERS["json"](Report(findings))


def test_nothing_found_is_an_empty_array():
    assert report() == "[]\n"


def test_every_field(found):
    source = "Headline\n\nCafé 🙂 in tatters now"
    finding = found(source, "in tatters", severity=Severity.ERROR, replacement="x", url="https://a.example", fix="safe")
    (read,) = json.loads(report(finding))
    assert read == {
        "path": "a.txt", "line": 3, "column": 8, "end_line": 3, "end_column": 18, "start": 17, "end": 27,
        "rule": "copy/filler", "category": "copy", "severity": "error", "scope": "body",
        "message": "“in tatters” is filler", "match": "in tatters", "replacement": "x",
        "url": "https://a.example", "fix": "safe", "related": None,
    }  # fmt: skip
    assert source[read["start"] : read["end"]] == read["match"]


def test_fields_and_their_types(found):
    (read,) = json.loads(report(found("a word", "word")))
    assert list(read) == list(FIELDS)
    assert all(isinstance(read[name], kind) for name, kind in FIELDS.items())
    assert (read["replacement"], read["url"], read["fix"], read["related"]) == (None, None, None, None)


def test_the_related_place(found):
    related = Related(3, 8, Location(2, 1), Location(2, 6))
    (read,) = json.loads(report(replace(found("a\n\nthere", "a"), related=related)))
    assert read["related"] == {"line": 2, "column": 1, "end_line": 2, "end_column": 6, "start": 3, "end": 8}


def test_what_steers_a_terminal_is_escaped_and_comes_back(found):
    words = "a\x1b[31m\x9b\x7f\u202eb\u2028\u0085"
    written = report(found(words, words))
    assert written.isprintable() or set(written) - {"\n"} <= {one for one in written if one.isprintable()}
    assert json.loads(written)[0]["match"] == words


def test_half_a_surrogate_pair_is_replaced(found):
    (read,) = json.loads(report(found("a \ud83d b", "\ud83d")))
    assert read["match"] == "\ufffd"
