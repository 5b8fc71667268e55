"""What nobody sees changes nothing but the finding that says it is there: not what a line is, nor what is found in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headline_lint.linter.desk import Desk
from headline_lint.readers import read_data, read_string
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

DESK = Desk.of(load_rulebook([built_in_rules()]).rules)
OWN = "copy/hidden-characters"
UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202c\u202e\u2060\u2063\u2069\ufe00\ufe0f\ufeff\U000e0041\U000e0100"

PLAIN = """Harbour plan “in tatters” as 50 miles (8 km) of wall fall
By Ada Marsh and Tom de Groot

# headline-lint-disable-next-line loaded-language/ruin-idioms -- the minister's own word

The coalition lies in tatters.

The bridge is believed to be unsafe

What the engineers say
It cost 3 miles (2 km) of road,
and was allegedly cheap.

- The pier is in tatters
2) The wall is believed to be doomed

***

“It is a f***ing disaster,” said one source
and the council's own engineer agreed.

The harbour board met on Tuesday evening to hear from its engineers, who
were told that the wall is believed to be 10 miles (40 km) long, and that
it is on the brink of a collapse of which nobody had been told before the
"""
MARKDOWN = """---
title: "Harbour plan in tatters"
section: sport
byline: By Ada Marsh
---

# Harbour plan is signed

By Tom de Groot and Ruth Ode

<!-- headline-lint-disable-next-line loaded-language/ruin-idioms -->

The coalition lies in tatters.

**What the engineers say**

The bridge is believed to be *unsafe* for
the 10 miles (40 km) ahead.

> The wall is in tatters

- The pier is believed to be doomed
- It is in tatters.

What comes next
---------------

1. “It is a f***ing disaster,” said one source
"""
HTML = """<title>Harbour plan is signed - The Harbour News</title>
<p>By Ada Marsh and Tom de Groot</p>
<p>The coalition lies in tatters.</p>
<p><b>What the engineers say</b></p>
<!-- headline-lint-disable-next-line loaded-language/ruin-idioms -->
<p>The bridge is in tatters.<br> <br>It is believed to be unsafe
for 10 miles (40 km) or more.</p>
<ul><li>The pier is believed to be doomed</li></ul>
<p><img src="a.png" alt="The pier in tatters">
<h2>The wall in tatters</h2>
"""
DRAFTS = {".txt": PLAIN, ".md": MARKDOWN, ".html": HTML}
PLACES = {
    suffix: sorted({place for found in re.finditer(r"(?m)^|$| |(?<=>)|(?=<)", draft) for place in found.span()})
    for suffix, draft in DRAFTS.items()
}
"""Where lines begin and end, before and behind blanks and tags."""


def findings(source, suffix, places=()):
    """What is found in a source, places as they would be without what was put in at these."""

    def without(offset):
        return offset - sum(place < offset for place in places)

    document = read_string(source, f"a{suffix}", suffix)
    return sorted(
        (one.rule, one.scope, without(one.start), without(one.end), one.message, one.fix, one.replacement)
        for one in DESK.lint(document)
        if one.rule != OWN
    )


FOUND = {suffix: findings(draft, suffix) for suffix, draft in DRAFTS.items()}


def test_there_is_something_to_lose():
    assert {suffix: len(found) for suffix, found in FOUND.items()} == {".txt": 12, ".md": 8, ".html": 5}


@pytest.mark.parametrize("suffix", DRAFTS)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_unseen_characters_at_the_edges_of_lines_and_blanks_change_no_finding(suffix, data):
    draft = DRAFTS[suffix]
    copy_places = [at for at in PLACES[suffix] if suffix == ".txt" or not _in_syntax(draft, at)]
    put = sorted(data.draw(st.lists(st.tuples(st.sampled_from(copy_places), st.sampled_from(UNSEEN)), max_size=3)))
    source = draft
    for place, character in reversed(put):
        source = source[:place] + character + source[place:]
    places = [place + number for number, (place, _) in enumerate(put)]
    assert findings(source, suffix, places) == FOUND[suffix]


def _in_syntax(draft, at):
    found = (one.span() for one in re.finditer(r"<[^>]*>|\A|^---|^(?=[a-z]+: )", draft, re.MULTILINE))
    return any(start < at < end or (start == at and draft[at] != "<") for start, end in found)


CASES = [
    (".txt", "A plan is signed\n\nThe coalition is doomed.{}", [("headline", "A plan is signed"), ("body", "The coalition is doomed.")]),
    (".txt", "A plan is signed\n\n{}By Ada Marsh", [("headline", "A plan is signed"), ("byline", "By Ada Marsh")]),
    (".txt", "A plan is signed\n\n{}- A pier{}", [("headline", "A plan is signed"), ("body", "A pier")]),
    (".txt", "A plan is signed\n\n-{} {}A pier{}", [("headline", "A plan is signed"), ("body", "A pier")]),
    (".txt", "A plan is signed\n{}\n{}***{}\nWhat next{}", [("headline", "A plan is signed"), ("crosshead", "What next")]),
    (".txt", "A plan is signed\n\nIt rained.{}\nand hailed", [("headline", "A plan is signed"), ("body", "It rained."), ("crosshead", "and hailed")]),
    (".txt", "A plan is signed\n\nIt rained{}\n{}and hailed.", [("headline", "A plan is signed"), ("body", "It rained and hailed.")]),
    (".md", "{}# A plan is signed{}\n{}\n{}By Ada Marsh", [("headline", "A plan is signed"), ("byline", "By Ada Marsh")]),
    (".md", "#{} A plan is signed\n\n**What next**{}", [("headline", "A plan is signed"), ("crosshead", "What next")]),
    (".md", "---\r\ntitle:{} 'A plan'{}\r\n---{}\r\n{}\r\nIt rained.", [("headline", "A plan"), ("body", "It rained.")]),
    (".md", "A plan is signed\n{}==={}\n\nIt rained.", [("headline", "A plan is signed"), ("body", "It rained.")]),
    (".html", "<h1>{}</h1><h1>A plan is signed{}</h1>", [("headline", "A plan is signed")]),
    (".html", "<p>{}<p>{}<p>{}<p>{}<p>By Ada Marsh{}<p>It rained.", [("byline", "By Ada Marsh"), ("body", "It rained.")]),
    (".html", "<p><b>What next</b>{}<p>It rained.<br>{}<br>It hailed", [("crosshead", "What next"), ("body", "It rained."), ("body", "It hailed")]),
    (".html", "<title>A plan is signed -{} The{} News{}</title><p>It rained.", [("headline", "A plan is signed"), ("body", "It rained.")]),
]  # fmt: skip


@pytest.mark.parametrize(("suffix", "source", "expected"), CASES)
@pytest.mark.parametrize("character", ["", "\u200b", "\ufe0f", "\u200e\u2060"])
def test_what_a_line_is(blocks, suffix, source, expected, character):
    assert blocks(source.replace("{}", character), suffix) == expected


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize(
    "source", ["A plan\n\n- A pier{}", "A plan\n\n{}- A pier", "A plan\n\n-{} A pier", "A plan\n\n{}\n\n- A pier"]
)
def test_what_nobody_sees_beside_marks_is_found(suffix, source):
    source = source.replace("{}", "\u200b")
    found = [one.start for one in DESK.lint(read_string(source, "a", suffix)) if one.rule == OWN]
    assert found == ([] if suffix == ".txt" and "\n\u200b\n" in source else [source.index("\u200b")])


def test_a_directive_with_an_unseen_end_holds():
    source = "A plan\n\n\u200b# headline-lint-disable loaded-language\u200b\n\nIt lies in tatters.\n"
    assert findings(source, ".txt") == []


def test_paragraphs_of_a_word_document(make_docx):
    lines = ["A plan is signed\u200b", "\u200b", "\ufe0f", "By Ada Marsh\u200e", "What next\u2060"]
    runs = [f"<w:r>{'<w:rPr><w:b/></w:rPr>' * (line[0] == 'W')}<w:t>{line}</w:t></w:r>" for line in lines]
    data = make_docx("".join(f"<w:p>{run}<w:r><w:t>\u200b</w:t></w:r></w:p>" for run in runs))
    [document] = read_data(data, "a.docx", ".docx")
    assert [(block.scope, document.text.string[block.start : block.end]) for block in document.blocks] == [
        ("headline", "A plan is signed"), ("byline", "By Ada Marsh"), ("crosshead", "What next"),
    ]  # fmt: skip


def test_a_feed_that_repeats_its_headline_with_an_unseen_end():
    source = "<rss><channel><item><title>A plan</title><description>&lt;p>A plan\u200b&lt;/p>&lt;p>It rained.&lt;/p></description></item></channel></rss>"
    assert read_string(source, "a.rss", ".rss").text.string == "A plan\nIt rained."
