from __future__ import annotations

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers.html.tokens import attributes, tokens


class Oracle(HTMLParser):
    """What the standard library makes of a page."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.parts = []

    def handle_starttag(self, tag, attrs):
        self.parts.append(("open", tag, {name: value or "" for name, value in reversed(attrs)}))

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        self.parts.append(("close", tag, {}))

    def handle_comment(self, data):
        self.parts.append(("comment", data, {}))


PARTS = [
    "<p>", "</p>", "<P CLASS=a>", "<a href='x>y'>", '<a b="c" d>', "</a >", "<br/>", "<br />", "<img alt = 'a b' x=y>",
    "<!-- a > b -->", "text", " 5 < 6 ", "<!doctype html>", "<script>if (a < b) '<p>'</script>", "<i\nb>", "<a b=c/d>",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=10))
def test_the_tokens_are_those_of_the_standard_library(parts):
    source = "".join(parts)
    oracle = Oracle()
    oracle.feed(source)
    oracle.close()
    ours = []
    for token in tokens(source):
        if token.kind == "open":
            found = attributes(source, token.inner_start, token.inner_end)
            ours.append(("open", token.name, {name: value.string for name, value in found.items()}))
        elif token.kind == "comment":
            ours.append(("comment", source[token.inner_start : token.inner_end], {}))
        elif token.kind == "close":
            ours.append(("close", token.name, {}))
    assert ours == oracle.parts
