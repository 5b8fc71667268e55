"""Paragraphs and authors of feeds; the posts of WordPress's exports."""

from __future__ import annotations

import pytest

from headline_lint.readers import UnreadableError, read_data, read_string
from tests.readers.wire.feed_files import entry, exported, item, rss

AUTHORS = [
    ("<dc:creator>By A B</dc:creator><dc:creator>C D</dc:creator>", ["By A B", "C D"]),
    ("<author>a@example.org (A B)</author>", ["A B"]),
    ("<author>A B &lt;a@example.org&gt;</author>", ["A B"]),
    ("<author>A B</author><dc:creator>A B</dc:creator>", ["A B"]),
    ("<author>a@example.org</author><dc:creator>mailto:c@example.org</dc:creator>", []),
    ("<author>a@example.org (A B), c@example.org (C D)</author>", ["A B", "C D"]),
    ("<author>A B (@ab)</author>", ["A B (@ab)"]),
    ("<itunes:author>The show</itunes:author>", []),
]


@pytest.mark.parametrize(("inside", "names"), AUTHORS)
def test_authors(inside, names, blocks):
    assert blocks(item(inside), ".rss") == [("byline", name) for name in names]


@pytest.mark.parametrize(
    ("inside", "names"),
    [
        ("<author><name>By A B</name></author><author><name>C D</name><email>c@example.org</email></author>", ["By A B", "C D"]),
        ("<author><email>c@example.org</email></author>", []),
        ("<author><name>c@example.org</name></author>", []),
        ("<source><author><name>The agency</name></author></source><contributor><name>C D</name></contributor>", []),
    ],
)  # fmt: skip
def test_authors_of_atom(inside, names, blocks):
    assert blocks(entry(inside), ".atom") == [("byline", name) for name in names]


@pytest.mark.parametrize(
    ("content", "paragraphs"),
    [
        ("A b\nc.\n\nD.\n \t\nE.", ["A b c.", "D.", "E."]),
        ("A\r\n\r\nB", ["A", "B"]),
        ("<b>A</b>\n\n<i>B</i> c\n\n\n\n&nbsp;\n\nD", ["A", "B c", "D"]),
        ("<blockquote>A\n\nB</blockquote>\n\nC", ["A", "B", "C"]),
        ("<div>A\n\nB</div>C", ["A", "B", "C"]),
        ("A\n\n<p>B\n\nb</p>\n\nC\n\nD", ["A", "B b", "C", "D"]),
        ("<p>A\n\na<p>B\n\nb</p>C\n\nD", ["A a", "B b", "C", "D"]),
        ("<ul>\n\n<li>A\n\na\n\n<li>B</ul>\n\nC\n\nD", ["A a", "B", "C", "D"]),
        ("A <a\n\nhref='x'>b</a>", ["A b"]),
        ("A <!--\n\n--> b", ["A b"]),
        ("<pre>A\n\nB</pre>", ["A", "B"]),
        ('<!-- wp:paragraph -->\n<p>A</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:image {"id":1} -->\n<p>B</p>', ["A", "B"]),
        ("A\n\n<!--more-->\n\nB", ["A", "B"]),
    ],
)  # fmt: skip
def test_blank_lines_part_paragraphs(content, paragraphs, blocks):
    read = blocks(item(f"<content:encoded><![CDATA[{content}]]></content:encoded>"), ".rss")
    assert read == [("body", words) for words in paragraphs]


def test_places_in_paragraphs_of_blank_lines(source_of):
    source = item("<content:encoded><![CDATA[É one.\r\n\r\nTwo <b>th</b>ree.\n\nFour]]></content:encoded>")
    for words, there in (("one.", "one."), ("Two three", "Two <b>th</b>ree"), ("Four", "Four")):
        assert source_of(source, words, ".rss") == there


def test_an_export_has_posts_and_pages_and_what_a_newsroom_calls_its_stories():
    kinds = ["post", "attachment", "page", "revision", "nav_menu_item", "wp_block", "match-report"]
    for space in ("http://wordpress.org/export/1.2/", "https://wordpress.org/export/1.0/"):
        source = rss(*(exported(kind, space=space) for kind in kinds))
        read = [document.text.string for document in read_data(source.encode(), "export", ".xml")]
        assert read == ["post", "page", "match-report"]


def test_an_export_without_stories_is_refused():
    source = rss(exported("attachment"), exported("nav_menu_item"))
    with pytest.raises(UnreadableError, match="is a WordPress export without posts or pages; export those too"):
        read_data(source.encode(), "export", ".xml")


def test_the_excerpt_of_an_export_is_a_standfirst(blocks):
    content = "<content:encoded>A b.\n\nC.</content:encoded><excerpt:encoded>{}</excerpt:encoded>"
    body = [("headline", "post"), ("body", "A b."), ("body", "C.")]
    assert blocks(rss(exported("post", content.format("Deck."))), ".xml") == [
        body[0],
        ("standfirst", "Deck."),
        *body[1:],
    ]
    assert blocks(rss(exported("post", content.format("A b [&amp;hellip;]"))), ".xml") == body


@pytest.mark.parametrize(
    ("source", "expected"), [(item("x"), True), (entry("x"), True), (rss(exported("post")), False)]
)
def test_an_item_may_be_the_beginning_of_a_story_but_not_in_an_export(source, expected):
    assert read_string(source, "feed", ".xml").in_feed is expected
