"""Reports for people: text and compact."""

from __future__ import annotations

from headline_lint.findings.finding import Severity
from headline_lint.reporters import REPORTERS, Report

SOURCE = "Plan in tatters as city falls\n\nIt was, frankly, a mess.\n"


def test_text(found):
    findings = [
        found(SOURCE, "in tatters", severity=Severity.ERROR, rule="loaded-language/ruin-idioms", message="a verdict"),
        found(SOURCE, "frankly", severity=Severity.SUGGESTION),
    ]
    assert REPORTERS["text"](Report(findings, {"a.txt": SOURCE}, summary="1 error, 1 suggestion in 1 file")) == (
        "a.txt\n"
        "  1:6  error       a verdict            loaded-language/ruin-idioms\n"
        "       Plan in tatters as city falls\n"
        "            ^^^^^^^^^^\n"
        "  3:9  suggestion  “frankly” is filler  copy/filler\n"
        "       It was, frankly, a mess.\n"
        "               ^^^^^^^\n"
        "\n"
        "1 error, 1 suggestion in 1 file\n"
    )


def test_files_have_headings_of_their_own(found):
    findings = [found(SOURCE, "mess"), found(SOURCE, "mess", path="b/c.txt")]
    lines = REPORTERS["text"](Report(findings, {"a.txt": SOURCE, "b/c.txt": SOURCE})).split("\n")
    assert [line for line in lines if line and not line.startswith(" ")] == ["a.txt", "b/c.txt"]


def test_nothing_found():
    assert REPORTERS["text"](Report([], summary="No findings in 1 file")) == "No findings in 1 file\n"
    assert REPORTERS["text"](Report([])) == ""


def test_colour_only_when_asked(found):
    findings = [found(SOURCE, "mess", severity=Severity.ERROR)]
    plain = REPORTERS["text"](Report(findings, {"a.txt": SOURCE}))
    painted = REPORTERS["text"](Report(findings, {"a.txt": SOURCE}, colour=True))
    assert "\x1b" not in plain
    assert "\x1b[31m^^^^\x1b[0m" in painted
    assert "\x1b[31merror\x1b[0m" in painted
    assert "\x1b[1ma.txt\x1b[0m" in painted


def test_copy_cannot_steer_the_terminal(found):
    source = "A \x1b[2J\x9b31m\u202e word"
    path = "\x1b]0;x.txt"
    finding = found(source, "word", path=path, message="“\x1b[31m” \u2066")
    for name in ("text", "compact"):
        written = REPORTERS[name](Report([finding], {path: source}))
        assert set(written) <= {one for one in written if one.isprintable()} | {"\n"}
        assert "<U+001B>" in written


def test_compact(found):
    findings = [found(SOURCE, "in tatters", severity=Severity.ERROR), found(SOURCE, "mess")]
    assert REPORTERS["compact"](Report(findings)) == (
        "a.txt:1:6: error: “in tatters” is filler [copy/filler]\na.txt:3:20: warning: “mess” is filler [copy/filler]\n"
    )
    assert REPORTERS["compact"](Report([])) == ""


def test_a_file_that_is_no_text_has_paragraphs_for_lines(found):
    report = Report([found(SOURCE, "mess", path="a.docx")], {"a.docx": SOURCE}, by_paragraph={"a.docx"})
    assert REPORTERS["text"](report).startswith("a.docx (lines are paragraphs)\n  3:20  warning")
