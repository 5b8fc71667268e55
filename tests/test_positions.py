"""Findings stand where the words stand: in every format, however they are written."""

from __future__ import annotations

import html
import json
import re
from contextlib import suppress
from itertools import accumulate
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.formats import FORMATS, Cell, write
from fuzz.invariants import check_document, check_findings, place
from fuzz.known_copy import HEADLINE, Paragraph, desk, paragraphs, share_no_name
from headline_lint.readers import SUFFIXES, UnreadableError, read_data, read_string
from headline_lint.readers.decoding import NO_COPY

FEW = settings(max_examples=settings.default.max_examples // 2)
"""For tests that lint whole stories: in proportion to the profile, so that `make fuzz` tries them longer too."""
ODD = "Tromsø e\u0301tude R&D 5<6 a>b 😀 𝔘ni 日本 x*y [sic] C:\\a half_way #1 ½".split()
"""Words that every format writes in a way of its own."""


@st.composite
def stories(draw):
    """Paragraphs, each a rule's example, and between them others of odd words."""
    several = st.lists(st.sampled_from(paragraphs()), min_size=1, max_size=4, unique_by=lambda one: one.words)
    chosen = draw(several.filter(lambda found: share_no_name([one.words for one in found])))
    story = []
    for one in chosen:
        odd = draw(st.lists(st.sampled_from(ODD), max_size=3))
        story += [Paragraph(f"The clerk wrote {' '.join([*odd, 'down'])}.", "", ()), one]
    return story


def spans_in_source(cells: list[Cell]) -> list[tuple[int, int]]:
    """Where each character that a reader sees is written; the generator knows, no reader was asked."""
    ends = list(accumulate(len(cell.written) for cell in cells))
    return [(end - len(cell.written), end) for cell, end in zip(cells, ends, strict=True) if cell.shown]


def unescaped(match: str, name: str) -> str:
    """The words that a part of a source means, by the standard library's decoders."""
    if name.startswith("ninjs"):
        match = json.loads(f'"{match}"')
    if name in {"rss", "atom", "newsml-html"}:
        match = html.unescape(match)
    if name == "markdown":
        match = re.sub(
            r"\{\{.*?\}\}|\{%.*?%\}|\{: .*?\}|<!--.*?-->|\[\^1\]|`code`|~~sank~~|\[\[a page\||\]\]", "", match
        )
        match = re.sub(r"(\*\*|(?<!\\)\b_|_\b|(?<!\\)\*)(?=\w|\W)", "", match) if "\\*" not in match else match
        match = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", match)
    if name not in {"plain", "docx", "ninjs-text"}:
        match = html.unescape(re.sub(r"<!\[CDATA\[|\]\]>|<!--.*?-->|</?[a-z][^>]*>", "", match, flags=re.DOTALL))
    return " ".join(match.replace("\u00ad", "").split())


@pytest.mark.parametrize("name", FORMATS)
@FEW
@given(story=stories(), seed=st.integers(0, 2**32))
def test_the_words_of_a_finding_are_where_they_were_written(name, story, seed):
    draw = Random(seed)  # noqa: S311 - no secret
    draft = write(name, [("headline", HEADLINE), *(("body", one.words) for one in story)], draw)
    [document] = read_data(draft.data, "draft", draft.suffix)
    check_document(document)
    assert document.source == draft.source
    assert document.text.string == "\n".join([HEADLINE, *(one.words for one in story)])
    places = spans_in_source(draft.cells)
    findings = desk().lint(document)
    check_findings(findings, document)
    at = len(HEADLINE)
    for known in story:
        example = (places[at][0], places[at + len(known.words) - 1][1])
        wanted = [(places[at + start][0], places[at + end - 1][1]) for start, end in known.spans]
        found = [one for one in findings if one.rule == known.rule and example[0] <= one.start < example[1]]
        assert [(one.start, one.end) for one in found] == wanted, known
        assert [unescaped(one.match, name) for one in found] == [known.words[slice(*span)] for span in known.spans]
        at += len(known.words)


MARKUP = """<p> </p> <b> </b> <h1> <li> <br> <!-- --> <script> </script> <td> &amp; &shy; &nbsp; &#x201c; &#8221; &lt & < >
    ** _ ` ```\n # > - 1. | ---\n title: \\ { } [ ]( ) " “ ” ‘ ’ <!--headline-lint-disable\u00a0copy-->
    {{ }} {{<\u00a0a\u00a0caption=" >}} {%\u00a0a\u00a0%} {: :::a\n == %% $ $x^2$ [[ ]] | [^1] ^[ :ta: ~~ <A\u00a0b={ /> {/* */} % \u2cfe
    <sup> </sup> 1 <div\u00a0class=gallery> <div\u00a0class=dek> <div\u00a0class=related> </div> <article> </article>
    <h2> </h2> <form> <figure> <img\u00a0alt=a> <title> </title> <a\u00a0href=#b> </a> [a\u00a0b="c"] [/a] > [!NOTE]""".split(
    " "
)
BLANKS = " |\n|\r\n|\r|\n\n|\r\n\r\n|\t|\u00a0|\u2009|\u2028|\u0085|\x0b|\x0c|\u3000".split("|")
UNSEEN = "\ufeff|\u00ad|\u200b|\u200d|\u202e|\u0301|\u0300\u0302|😀|👩‍🚒|𝔘|İ|ß|ﬁ|\U000e0041".split("|")
WILD = st.lists(
    st.one_of(
        st.sampled_from([one.words for one in paragraphs()]), st.sampled_from(MARKUP + UNSEEN), st.sampled_from(BLANKS)
    ),
    max_size=30,
).map("".join)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ""])
@FEW
@given(source=WILD, mark=st.sampled_from(["", "\ufeff"]))
def test_line_column_and_offsets_agree_in_any_copy(suffix, source, mark):
    lost, found = [], []
    with suppress(UnreadableError):  # braces around it all may look like JSON
        found = read_data((mark + source).encode(), "draft", suffix, faults=lost)
    assert {str(error) for _, error in lost} <= {NO_COPY}
    for document in found:
        assert mark == "" or not document.source.startswith("\ufeff\ufeff")
        check_document(document)
        check_findings(desk().lint(document), document)


@pytest.mark.parametrize("suffix", [one for one in SUFFIXES if one not in {".txt", ".md", ".html"}])
@FEW
@given(source=WILD)
def test_what_is_no_file_of_its_kind_is_refused_or_read_soundly(suffix, source):
    with suppress(UnreadableError):
        for document in read_data(source.encode(), "draft", suffix):
            check_document(document)
            check_findings(desk().lint(document), document)


@given(st.text(st.sampled_from("ab😀\u0301\r\n\u2028\u0085\x0b\x0c"), max_size=40))
def test_lines_end_where_an_editor_ends_them(source):
    document = read_string(source, "draft")
    for offset in range(len(source) + 1):
        assert document.locate(offset) == place(source, offset)
