"""Whatever stands in copy, file names, messages, rules and faults: each report is whole, and nothing steers or hides."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from unicodedata import bidirectional, category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from headline_lint.document import Block, Document, Piece, Text
from headline_lint.findings.finding import Finding, Severity
from headline_lint.reporters import REPORTERS, Report
from headline_lint.reporters.links import link
from headline_lint.rulebook.rule import Examples, Rule

NASTY = [
    "::error file=x::y", "\n::set-output name=a::b", "##[error]x", "##vso[task.setvariable]x", "\x1b]8;;https://a\x07",
    "\x1b[31m", "\x9b31m", "\u202e", "\u2066", "\u200f", "\u061c", "\u2028", "\u2029", "\x85", "\r", "\0", "\ud800",
    "\udcff", "\ufffe", "\uffff", "\U000e0041", "]]>", "-->", "</script><script>alert(1)</script>", "<img onerror=x>",
    "' onclick='x", '" onclick="x', "&lt;", "%0A::error::x", "{0}", "](javascript:x)", "\\", "a\u200db", "\u00ad",
]  # fmt: skip
CHARACTERS = st.characters(exclude_categories=()) | st.characters(categories=("Cc", "Cf", "Cs", "Zl", "Zp"))
WORDS = st.lists(st.sampled_from(NASTY) | st.text(CHARACTERS, max_size=6), max_size=4).map("".join)
ADDRESSES = st.none() | WORDS | st.builds("{}{}".format, st.sampled_from(["javascript:", "data:", "https://a/"]), WORDS)

ENOUGH = settings(max_examples=150, deadline=None)


@st.composite
def reports(draw):
    """A report of one finding, every text of it from outside."""
    before, match, after, path, rule = draw(WORDS), draw(WORDS) or "x", draw(WORDS), draw(WORDS) or "x", draw(WORDS)
    source = before + match + after
    text = Text([Piece(source.replace("\n", " "), 0, len(source))])
    document = Document(path, source, text, (Block(0, len(source), "body"),))
    start, end = len(before), len(before + match)
    places = document.locate(start), document.locate(end)
    message, replacement, url = draw(WORDS), draw(st.none() | WORDS), draw(ADDRESSES)
    found = Finding(
        path, *places, start, end, rule, Severity.WARNING, "body", message, match, replacement, url,
        None if replacement is None else "safe",
    )  # fmt: skip
    made = Rule(
        rule, message, draw(WORDS), draw(WORDS), url, {"default": Severity.WARNING}, frozenset({"body"}), "skip", None,
        (), frozenset(), frozenset(), "safe", "phrases", None, Examples((), ()), Path(),
    )  # fmt: skip
    return Report(
        [found], {path: source}, rules={rule: made}, faults=[draw(WORDS)], paths=[path], documents=[document],
        summary="1 warning in 1 file", by_paragraph=draw(st.sampled_from([(), (path,)])),
    )  # fmt: skip


def steers(character):
    """Whether a character must not be printed: a control but the line feed, half a pair, or one that turns the text."""
    if category(character) in {"Cc", "Cs", "Zl", "Zp"}:
        return character != "\n"
    return bidirectional(character) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"} or (
        character in "\u061c\u200e\u200f\u200b\u00ad\u2060\ufeff\U000e0041"
    )


def checked(report, name):
    """What a reporter prints, of which nothing steers a terminal or the log of a build server."""
    printed = REPORTERS[name](report)
    printed.encode()
    assert [one for one in printed if steers(one)] == []
    assert re.search(r"##\w*\[", printed) is None
    if name != "github":
        assert not any(line.lstrip().startswith("::") for line in printed.split("\n"))
    return printed


def plain(text):
    """The text as JSON gives it back."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


@ENOUGH
@given(reports())
@pytest.mark.parametrize("name", ["json", "jsonl"])
def test_json_gives_it_back(name, report):
    printed = checked(report, name)
    if name == "jsonl":
        [line, rest] = printed.split("\n")
        assert (rest, printed.splitlines()) == ("", [line])
    read = json.loads(printed) if name == "jsonl" else json.loads(printed)[0]
    [found] = report.findings
    for field in ("path", "rule", "message", "match", "replacement", "url"):
        value = getattr(found, field)
        assert read[field] == (None if value is None else plain(value))


@ENOUGH
@given(reports())
def test_sarif(report):
    run = json.loads(checked(report, "sarif"))["runs"][0]
    [found] = report.findings
    assert run["results"][0]["ruleId"] == plain(found.rule)
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(file://)?[\w.~/%-]*", uri, re.ASCII)
    assert run["tool"]["driver"]["rules"][0].get("helpUri") == link(found.url)


@ENOUGH
@given(reports())
def test_gitlab_and_rdjson(report):
    [found] = report.findings
    [entry] = json.loads(checked(report, "gitlab"))
    assert (entry["location"]["path"], entry["check_name"]) == (plain(found.path), plain(found.rule))
    [entry] = json.loads(checked(report, "rdjson"))["diagnostics"]
    assert entry["location"]["path"] == plain(found.path)
    assert entry["code"].get("url") == link(found.url)


@ENOUGH
@given(reports())
def test_junit(report):
    suites = etree.fromstring(checked(report, "junit").encode())
    assert [len(suite) for suite in suites] == [1, 1]
    assert suites[0][0][0].tag == "failure"
    assert suites[1][0][0].tag == "error"


@ENOUGH
@given(reports())
def test_lines(report):
    assert checked(report, "compact").count("\n") == 1
    assert checked(report, "text").count("\n") == 6


@ENOUGH
@given(reports())
def test_github(report):
    printed = checked(report, "github")
    assert printed.count("\n") == 1
    _, properties, _ = re.fullmatch(r"::(warning) (.*?)::(.*)\n", printed).groups()
    names = [one.partition("=")[0] for one in properties.split(",")]
    assert names in (["file", "line", "endLine", "col", "endColumn", "title"], ["file", "line", "endLine", "title"])


class Page(HTMLParser):
    """The elements of a page, and its attributes that do something."""

    def __init__(self):
        super().__init__()
        self.tags = []
        self.acting = []

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.acting += [
            (name, value)
            for name, value in attributes
            if value != "data:,"  # the page's icon, which is none
            if name.startswith("on") or name in {"src", "style"} or (name == "href" and not value.startswith("#"))
        ]


@ENOUGH
@given(reports())
def test_html(report):
    page = Page()
    page.feed(checked(report, "html"))
    [found] = report.findings
    assert (page.tags.count("script"), page.tags.count("img")) == (1, 0)
    assert page.acting == ([("href", link(found.url))] if link(found.url) else [])


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "JavaScript:x", "data:text/html,x", " https://a", "https://a b", "https://a\x1b", "https://a/##[error]", "", None]
)  # fmt: skip
def test_no_link(url):
    assert link(url) is None


def test_a_link():
    assert link("https://style.example/ruin?a=b#c") == "https://style.example/ruin?a=b#c"
