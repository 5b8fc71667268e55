from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers import read_string

FRAGMENTS = [
    ("word", "word"),
    ("é😀", "é😀"),
    ("<em class=x>slams</em>", "slams"),
    ("<b>bold</b> text", "bold text"),
    ("&amp;", "&"),
    ("&#8220;so&rdquo;", "“so”"),
    ("5 < 6", "5 < 6"),
    ("<a href='x?a&b'>link <i>text</i></a>", "link text"),
    ("f***ing", "f***ing"),
    ("<code>code</code>", ""),
    ("<!-- remark -->", ""),
    ("<span hidden>hidden</span>", ""),
    ("hu&shy;mil", "humil"),
    ("£5&nbsp;m", "£5 m"),
    ("one<br>two", "one two"),
]


@given(st.lists(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=8), min_size=1, max_size=4))
def test_every_word_is_the_source_at_its_span(read_soundly, paragraphs):
    source, words = "<h1>Head</h1>", []
    for paragraph in paragraphs:
        source += "<p>Lead"
        words.append(("Lead", len(source) - 4, len(source)))
        for written, shown in paragraph:
            source += " "
            words += [(part[0], len(source), len(source) + len(written)) for part in re.finditer(r"\S+", shown)]
            source += written
    document = read_soundly(source, ".html")
    found = list(re.finditer(r"\S+", document.text.string))[1:]
    assert [word[0] for word in found] == [word for word, _, _ in words]
    for word, (_, start, end) in zip(found, words, strict=True):
        span = document.text.source_span(*word.span())
        assert start <= span.start < span.end <= end
        if re.fullmatch(r"\w+", word[0]) and "&" not in source[start:end]:
            assert source[slice(*span)] == word[0]


@given(st.text(st.sampled_from("ab <>/!-=\"'&;#?pqé😀\n"), max_size=60))
def test_no_markup_is_too_odd(read_soundly, source):
    read_soundly(source, ".html")


TAGS = ["<p>", "</p>", "<b>", "</b>", "<div hidden>", "</div>", "<li>", "<ul>", "</ul>", "<q>", "</q>", "<br>", "<td>"]


@given(st.lists(st.sampled_from([*TAGS, "<article>", "</article>", "<h1>", "<title>", "<!--", "-->", "One ", "&amp;"])))
def test_no_order_of_tags_is_too_odd(read_soundly, parts):
    read_soundly("".join(parts), ".html")


@pytest.mark.parametrize(
    "part",
    [
        "<div>",
        "<b>",
        "</i>",
        "<!--",
        "<a ",
        "<a '",
        '<a b="',
        "<",
        "</",
        "<?",
        "<!",
        "&",
        "&a",
        "<script>",
        "<p hidden>",
        "<li><b>",
        "<title>",
        "<q>",
        "<br>",
        "<title> - A ",
        "<a b=c ",
        "<table><td>",
        "<img alt=a>",
        "<b></i>",
        "{{",
    ],
)
def test_broken_pages_take_linear_time(part):
    started = time.process_time()
    read_string(part * 10_000 + "One", "draft", ".html")
    assert time.process_time() - started < 5
