"""SARIF, checked against the schema of version 2.1.0."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft4Validator
from msgspec.structs import replace

from headline_lint import load_rules
from headline_lint.document import Location
from headline_lint.findings.finding import Related, Severity
from headline_lint.reporters import REPORTERS, Report

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))
VALIDATOR = Draft4Validator(SCHEMA)


def read(text):
    """The one run of a log, which must be valid."""
    log = json.loads(text)
    assert [error.message for error in VALIDATOR.iter_errors(log)] == []
    (run,) = log["runs"]
    return run


def run_of(report):
    return read(REPORTERS["sarif"](report))


def test_the_validator_sees_a_fault():
    assert list(VALIDATOR.iter_errors({"version": "2.1.0", "runs": [{"tool": {}}]}))


def test_a_whole_run_is_valid(whole_run):
    run = read(whole_run("sarif"))
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) > 30
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"].rstrip("."))
        assert rule["help"]["text"]
    assert any("fixes" in result for result in run["results"])
    marks = [result["partialFingerprints"]["headlineLint/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)


def test_the_related_place_is_a_related_location(found):
    source = "Head\n🙂 é a 🙂 word"
    related = Related(9, 15, Location(2, 5), Location(2, 11))
    (result,) = run_of(Report([replace(found(source, "Head"), related=related)], {"a.txt": source}))["results"]
    (place,) = result["relatedLocations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "a.txt"},
        "region": {"startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 13},
    }


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "note")],
)
def test_a_result(found, severity, level):
    source = "Head\n🙂 é a 🙂 word"
    finding = found(source, "🙂 word", severity=severity, replacement="w", fix="safe")
    run = run_of(Report([finding], {"a.txt": source}))
    assert run["columnKind"] == "utf16CodeUnits"
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"], result["message"]) == (
        "copy/filler",
        level,
        {"text": "“🙂 word” is filler"},
    )
    region = {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 15}
    assert source.split("\n")[1].encode("utf-16-le")[14:28].decode("utf-16-le") == "🙂 word"
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "a.txt"},
        "region": region | {"snippet": {"text": "🙂 word"}},
    }
    ((change,),) = [fix["artifactChanges"] for fix in result["fixes"]]
    assert change == {
        "artifactLocation": {"uri": "a.txt"},
        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "w"}}],
    }


def test_the_metadata_of_rules(found):
    rules = {rule.id: rule for rule in load_rules()}
    known = rules["profanity/masked"]
    findings = [found("a word", "word", rule=known.id), found("a word", "word", rule="suppression/unused")]
    run = run_of(Report(findings, {"a.txt": "a word"}, rules=rules))
    first, second = run["tool"]["driver"]["rules"]
    assert first["id"] == known.id
    assert first["properties"] == {"tags": ["profanity"]}
    assert first["defaultConfiguration"] == {"level": "warning"}
    assert known.source in first["fullDescription"]["text"]
    assert second == {"id": "suppression/unused", "properties": {"tags": ["suppression"]}}


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("stories/a b.txt", "stories/a%20b.txt"),
        ("50%/é#?.txt", "50%25/%C3%A9%23%3F.txt"),
        ("a:b.txt", "a%3Ab.txt"),
        ("/home/desk/a.txt", "file:///home/desk/a.txt"),
        ("-", "-"),
    ],
)
def test_paths_are_uris(found, path, uri):
    (result,) = run_of(Report([found("a word", "word", path=path)], {path: "a word"}))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_a_file_that_is_no_text_has_no_lines(found):
    finding = found("Head\na word", "word", path="a.docx", replacement="w", fix="safe")
    (result,) = run_of(Report([finding], {"a.docx": "Head\na word"}, by_paragraph={"a.docx"}))["results"]
    assert result["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "a.docx"}},
            "logicalLocations": [{"fullyQualifiedName": "paragraph 2"}],
        }
    ]
    assert "fixes" not in result


def test_faults_are_notifications():
    (invocation,) = run_of(Report([], faults=["a.txt: is empty"]))["invocations"]
    assert invocation == {
        "executionSuccessful": False,
        "toolExecutionNotifications": [{"level": "error", "message": {"text": "a.txt: is empty"}}],
    }


def test_copy_makes_no_link_and_no_placeholder(hostile):
    for result in run_of(hostile)["results"]:
        text = result["message"]["text"]
        assert "](" not in text
        assert "{{0}}" in text
        assert "<U+001B>[31m<U+202E>" in text


def test_nothing_found():
    assert run_of(Report([]))["results"] == []
