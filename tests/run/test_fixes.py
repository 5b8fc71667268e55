"""Fixes: which are chosen, what they leave alone, and a property that holds for any story."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from headline_lint.document import Location
from headline_lint.findings.finding import Finding, Severity
from headline_lint.language.prose.quotations import quotations_of
from headline_lint.linter.linter import Linter
from headline_lint.readers import UnreadableError, read_data, read_string
from headline_lint.rulebook.loading import load_rule
from headline_lint.run.fixes import FixError, choose, fix
from headline_lint.run.outcome import FixedFile

PLACE = Location(1, 1)
RULE = """\
message: "{message}"
description: A rule with fixes.
source: house rule
severity: warning
quotes: include
fix: {fix}
check: {check}
examples:
  good: [It rained.]
  bad: [It is <20 km> away.]
"""


def finding(start, match, replacement, fixes="safe", rule="a/b"):
    end = start + len(match)
    words = ("body", "message", match, replacement)
    return Finding("a.txt", PLACE, PLACE, start, end, rule, Severity.WARNING, *words, fix=fixes)


@pytest.fixture(scope="module")
def linter(tmp_path_factory):
    """Conversions, which are safe to mend, and notations, which are not; both in quotations too."""
    folder = tmp_path_factory.mktemp("rules")
    rules, faults = [], []
    for name, check, fixes in (("conversion", "conversion", "safe"), ("notation", "notation", "unsafe")):
        path = folder / f"{name}.yaml"
        path.write_text(RULE.format(message="{match}", fix=fixes, check=check), encoding="utf-8")
        rules.append(load_rule(path, f"units/{name}", faults))
    assert faults == []
    return Linter(rules)


def look(linter):
    return lambda documents: [finding for document in documents for finding in linter.lint(document)]


def reader(suffix):
    return lambda data: read_data(data, "a", suffix)


def fixed(linter, source, suffix=".txt", *, unsafe=False, codec="utf-8"):
    data = source.encode(codec)
    documents = read_data(data, "a", suffix)
    found = FixedFile(data, documents, look(linter)(documents), 0)
    return fix(found, reader(suffix), look(linter), unsafe=unsafe).data.decode(codec)


def test_chosen_are_safe_ones_that_do_not_overlap():
    findings = [
        finding(20, "abc", "x"),
        finding(0, "abcdef", "x"),
        finding(3, "def", "y"),
        finding(6, "gh", "z"),
        finding(30, "abc", "abc"),
        finding(40, "abc", None, None),
        finding(50, "abc", "x", None),
        finding(60, "abc", "x", "unsafe"),
        finding(70, "", "x"),
        finding(70, "", "y", rule="a/c"),
        finding(70, "a", "y"),
    ]
    assert [one.start for one in choose(findings, unsafe=False)] == [0, 6, 20, 70]
    assert [one.start for one in choose(findings, unsafe=True)] == [0, 6, 20, 60, 70]


@pytest.mark.parametrize(
    ("match", "replacement", "is_made"),
    [
        ("21 miles", "22", True),
        ("21\nmiles", "22\nmiles", True),
        ("21\nmiles", "22", False),
        ("21\nmiles", "22 miles", False),
        ("\u200b", "", True),
        ("21", "21", False),
    ],
)
def test_lines_are_never_joined(match, replacement, is_made):
    assert bool(choose([finding(6, match, replacement)], unsafe=False)) == is_made


@pytest.mark.parametrize(
    ("suffix", "before", "after"),
    [
        (".txt", "It is 35km (21 miles) away.", "It is 35km (22 miles) away."),
        (".txt", "Far\r\n\r\nIt is 35km (21\r\nmiles) away.\r\n", "Far\r\n\r\nIt is 35km (22\r\nmiles) away.\r\n"),
        (".md", "It is *35km* (21 miles) `35km (21 miles)`.", "It is *35km* (22 miles) `35km (21 miles)`."),
        (".md", "---\ntitle: 'It''s 35km (21 miles)'\n---\n", "---\ntitle: 'It''s 35km (22 miles)'\n---\n"),
        (".txt", "Far\n\nIt is 35km (21 \r\n \xa0miles) away.", "Far\n\nIt is 35km (22 \r\n \xa0miles) away."),
        (".html", "<p>It is 35km (21&#32;miles) off", "<p>It is 35km (22&#32;miles) off"),
        (".html", "<p title='35km (21 miles)'>35km (<b>21 miles</b>)", "<p title='35km (21 miles)'>35km (<b>22 miles</b>)"),
        # markup among the words would be lost
        (".html", "<p>It is 35km (<b>21</b> miles) off", None),
        (".md", "It is 35km (**21** miles) off", None),
        # words in quotation marks are the speaker's
        (".txt", "“It is 35km (21 miles) away,” she said.", None),
        (".txt", "The paper said “it is 35km” (21 miles) away.", "The paper said “it is 35km” (22 miles) away."),
        (".md", "> It is 35km (21 miles) away.", None),
        (".html", "<p>She said: <q>it is 35km (21 miles) away</q>.", None),
        (".html", "<blockquote><p>It is 35km (21 miles) away.</blockquote>", None),
    ],
)  # fmt: skip
def test_fixes_in_each_format(linter, suffix, before, after):
    assert fixed(linter, before, suffix) == (before if after is None else after)


def test_unsafe_fixes_are_made_only_if_asked_for(linter):
    before = "It is 35km off, then 20km and 30 km."
    assert fixed(linter, before) == before
    assert fixed(linter, before, unsafe=True) == "It is 35km off, then 20km and 30km."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_stays(linter, codec):
    before = "The café is 35km (21 miles) off – or so.\r\n"
    assert fixed(linter, before, codec=codec) == before.replace("21", "22")


def swap(first, second, by="unsafe"):
    """A lint that turns one word into the other and back."""

    def found(documents):
        source = documents[0].source
        pairs = ((first, second), (second, first))
        return [finding(source.index(old), old, new, by, f"swap/{old}") for old, new in pairs if old in source]

    return found


def test_rules_that_undo_one_another_change_nothing():
    documents = [read_string("It is big.", "a.txt")]
    lint = swap("big", "large", "safe")
    with pytest.raises(FixError, match="is left as it is: the fixes of swap/big undo one another"):
        fix(FixedFile(b"It is big.", documents, lint(documents), 0), reader(".txt"), lint, unsafe=False)


def made(source, suffix, *replaced, codec="utf-8"):
    """A file after fixes of some words, and what is said of them; what is left is found again."""
    data = source.encode(codec)

    def lint(documents):
        left = documents[0].source
        return [finding(left.index(old), old, new, rule=f"a/{old}") for old, new in replaced if old in left]

    documents = reader(suffix)(data)
    after = fix(FixedFile(data, documents, lint(documents), 0), reader(suffix), lint, unsafe=False)
    assert after.documents[0].source.encode(codec) == after.data
    return after.data.decode(codec), [note.partition(" is not made: ")[2] for note in after.notes]


LONG = "a line of plain text with more than fifty characters in it"


@pytest.mark.parametrize(
    ("suffix", "source", "match", "replacement", "why"),
    [
        (".md", "one two\n\nthree", "one", "# one", "it would change more than words"),
        (".md", "one two\n\nthree", "two", "two\n===", "it would change more than words"),
        (".html", "<p>one two<p>three", "two", "<p>two", "its paragraph would be read as several"),
        (".txt", "one two\n\nthree", "two", "two\n\ntwo", "its paragraph would be read as several"),
        (".txt", f"one\n\n{LONG}.\n{LONG}.\nThree", "a line of plain", "a", "its paragraph would be read as several"),
        (".txt", "one\n\nBuy Ann Lee\n\nthree", "Buy", "By", "the paragraph would be read as a byline"),
        (
            ".ninjs",
            '{"headline": "one two"}',
            "two",
            '"',
            "the file could not be read any more: it is broken JSON: no “,”, at line 1, column 20",
        ),
    ],
)
def test_a_fix_that_would_change_more_than_words_is_left_out(suffix, source, match, replacement, why):
    assert made(source, suffix, (match, replacement)) == (source, [why])
    others = source.replace("one", "ONE").replace("hree", "HREE")
    assert made(source, suffix, (match, replacement), ("one", "ONE"), ("hree", "HREE")) in [
        (others, [why]),
        (others.replace("ONE", "one"), [why]),  # it stands in what is replaced
    ]


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("Gusts of 70 miles per hour shut the old pier then died by noon", "70 miles per hour", "70mph"),
        ("The old pier is shut.", "shut.", "closed"),
        ("The old pier is closed", "closed", "shut."),
    ],
)
def test_a_line_may_become_a_crosshead_or_a_paragraph(line, old, new):
    """Its words tell which of them it is, and it stays a line of its own."""
    source = f"Far\n\n{line}\n\nOver.\n"
    documents = read_string(source, "a"), read_string(source.replace(old, new), "a")
    assert sorted(document.blocks[1].scope for document in documents) == ["body", "crosshead"]
    assert made(source, ".txt", (old, new)) == (source.replace(old, new), [])


def test_a_character_that_the_encoding_lacks():
    why = "the file's encoding, cp1252, has no “→”; save it as UTF-8"
    assert made("naïve one, two", ".txt", ("one", "→"), ("two", "2"), codec="cp1252") == ("naïve one, 2", [why])


PIECES = st.sampled_from(
    [
        "It is 35km (21 miles) away.", "It is 35km (21\nmiles) away", "20 km and 30km", "“a 35km (21 miles) walk,” she said",
        "'35km (21 miles)' he said", '"35 km (21 miles)', "”", "“", "<b>35km</b> (<i>21 miles</i>)", "**21** miles", "&amp;",
        "<q>40km (27 miles)</q>", "\n\n", "\n\n> ", "\n\n- ", "\n", "\r\n", "10km/h, 10 kph", "`35km (21 miles)`", " ", "é", "6ft (3m)",
        "<!-- 35km (21 miles) -->", "\n\n# ", "40km (27 miles)", "caf\u00e9\u00ad", "\u200b", "[21 miles](http://a.b/35km)", "<p>",
    ]
)  # fmt: skip


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(PIECES, max_size=12), suffix=st.sampled_from([".txt", ".md", ".html"]), unsafe=st.booleans())
@example(pieces=["It is 35km (21 miles) away.", "“a 35km (21 miles) walk,” she said"], suffix=".md", unsafe=True)
def test_fixes_touch_nothing_but_their_spans_and_no_quotation(linter, pieces, suffix, unsafe):
    source = " ".join(pieces)
    if not source.strip():
        return
    try:
        after = fixed(linter, source, suffix, unsafe=unsafe)
    except (FixError, UnreadableError):
        return
    assert fixed(linter, after, suffix, unsafe=unsafe) == after
    before, now = read_string(source, "a", suffix), read_string(after, "a", suffix)
    assert quoted(now) == quoted(before)
    assert re.sub(r"\d+|\s+|km|kph|/h|miles|m\b", "", after) == re.sub(r"\d+|\s+|km|kph|/h|miles|m\b", "", source)
    assert [len(line.split()) for line in before.text.string.split("\n")] == [
        len(line.split()) for line in now.text.string.split("\n")
    ] or unsafe
    spans = [(one.start, one.end) for one in choose(linter.lint(before), unsafe=unsafe)]
    if len(after) == len(source):  # else a later round found its own spans
        assert all(
            any(start <= place < end for start, end in spans) or source[place] == after[place]
            for place in range(len(source))
        )


def quoted(document):
    """The words between quotation marks, and of block quotations."""
    from headline_lint.language.story import Story

    story = Story(document)
    marked = [story.string[one.start + 1 : one.end - 1] for one in quotations_of(story).found]
    return marked + [story.string[block.start : block.end] for block in story.blocks if block.quoted]
