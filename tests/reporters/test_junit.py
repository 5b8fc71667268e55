"""JUnit XML, checked against the schema that Jenkins' plugin uses and read with `junitparser`."""

from __future__ import annotations

from pathlib import Path

import pytest
from junitparser import Error, Failure, JUnitXml
from lxml import etree

from headline_lint.findings.finding import Severity
from headline_lint.reporters import REPORTERS, Report

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "schemas" / "jenkins-junit.xsd"))


def read(text):
    """The suites of a report, which must be valid."""
    SCHEMA.assertValid(etree.fromstring(text.encode()))
    return JUnitXml.fromstring(text.encode())


def outcomes(text):
    """Each test: suite, name and what it came to."""
    return [(suite.name, case.name, [type(result) for result in case.result]) for suite in read(text) for case in suite]


def report(*findings, **fields):
    return REPORTERS["junit"](Report(findings, {one.path: "a word" for one in findings}, **fields))


def test_a_whole_run_is_valid(whole_run):
    result = read(whole_run("junit"))
    assert result.tests > 30
    assert (result.failures, result.errors) == (0, 0)  # the run is told never to fail


def test_tests_of_a_file(found):
    text = report(
        found("a word", "word", severity=Severity.ERROR, message="Say <no>"),
        found("a word", "word", path="b.txt", severity=Severity.SUGGESTION),
        paths=["a.txt", "b.txt", "c.txt"],
    )
    assert outcomes(text) == [
        ("a.txt", "1:3 copy/filler", [Failure]),
        ("b.txt", "1:3 copy/filler", []),
        ("c.txt", "no findings", []),
    ]
    (failure,) = next(iter(next(iter(read(text))))).result
    assert (failure.type, failure.message) == ("error", "Say <no>")
    assert failure.text == "a.txt:1:3: error: Say <no>\na word\n  ^^^^"


@pytest.mark.parametrize(
    ("fails_from", "failures"),
    [(Severity.SUGGESTION, 3), (Severity.WARNING, 2), (Severity.ERROR, 1), (None, 0)],
)
def test_a_test_fails_where_the_run_does(found, fails_from, failures):
    findings = [
        found("a word", "word", severity=one) for one in (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)
    ]
    result = read(report(*findings, fails_from=fails_from))
    assert (result.tests, result.failures, result.errors) == (3, failures, 0)


def test_what_could_not_be_linted_is_an_error():
    text = report(faults=["a.txt: is empty"])
    assert outcomes(text) == [("headline-lint", "a.txt: is empty", [Error])]
    assert read(text).errors == 1


def test_a_hostile_report_is_valid(hostile):
    text = REPORTERS["junit"](hostile)
    assert len(outcomes(text)) == 3
    assert "<b" not in text
    assert "\x1b" not in text


def test_nothing_read():
    assert list(read(report())) == []
