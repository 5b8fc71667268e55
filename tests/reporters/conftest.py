from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from headline_lint.document import Document, Text
from headline_lint.findings.finding import Finding, Severity
from headline_lint.readers import read_string
from headline_lint.reporters import Report


@pytest.fixture
def found():
    """A finding on some words of a source."""

    def make(
        source, words, *, path="a.txt", rule="copy/filler", severity=Severity.WARNING, scope="body", message=None, **fields
    ):  # fmt: skip
        start = source.index(words)
        end = start + len(words)
        document = Document(path, source, Text([]), ())
        return Finding(
            path, document.locate(start), document.locate(end), start, end, rule, severity, scope,
            f"“{words}” is filler" if message is None else message, words, **fields,
        )  # fmt: skip

    return make


@pytest.fixture(scope="session")
def whole_run():
    """What `check` prints in a format for the drafts of this project, with the built-in rules."""
    from typer.testing import CliRunner

    from headline_lint.commands.app import app

    folder = Path(__file__).parents[1] / "stories"
    examples = Path(__file__).parents[2] / "examples"

    @cache
    def printed(output_format):
        arguments = ["check", str(folder), str(examples), "--format", output_format, "--fail-on", "never"]
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.stderr
        return result.stdout

    return printed


@pytest.fixture
def hostile(found):
    """A report whose copy, file name, message, rule and replacement try to break out of every format."""
    name = """a"b'<img src=x onerror=alert(1)>&,:%]]>{0}\n\x07.txt"""
    source = (
        "Plan </script><script>alert(1)</script> in tatters\n\n"
        "A \"b\" & 'c' ]]> --> {0} ${x} [link](https://evil.example) 🙂 in ruins \x1b[31m today.\n"
    )
    message = '</style><b onclick="alert(1)">bold</b> {0} [here](https://evil.example) ]]> \x1b[31m\u202e\ud800\uffff'
    findings = [
        found(source, words, path=name, message=message, rule="copy/<i>&'\"", replacement="</ins><i>", fix="unsafe")
        for words in ("</script><script>", "in ruins")
    ]
    document = read_string(source, name, ".txt")
    return Report(
        findings,
        {name: source},
        summary="2 warnings in 1 file",
        paths=[name],
        documents=[document],
        faults=[f"{name}: <b>cannot</b> be read {{0}}"],
    )
