"""RSS, Atom and WordPress's exports."""

from __future__ import annotations

import pytest

from headline_lint.readers import LIMITS, Limits, read_data, read_string
from tests.readers.wire.feed_files import entry, item, rss

RSS = [
    ("<title>One</title>", [("headline", "One")]),
    ("<title>R&amp;amp;D &#8217;til</title>", [("headline", "R&D ’til")]),
    ("<title>R&amp;D</title>", [("headline", "R&D")]),
    ("<title><![CDATA[R&D <b>up</b>]]></title>", [("headline", "R&D up")]),
    ("<title>One&nbsp;two</title>", [("headline", "One two")]),
    ("<title>&lt;p&gt;One&lt;p&gt;two</title>", [("headline", "One two")]),
    ("<title>One &lt;img alt='Two'&gt; three</title>", [("headline", "One three"), ("caption", "Two")]),
    ("<title>One</title><itunes:title>No</itunes:title><media:title>No</media:title>", [("headline", "One")]),
    ("<description>A deck</description><title>One</title>", [("headline", "One"), ("standfirst", "A deck")]),
    ("<description>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B</description>", [("body", "A"), ("body", "B")]),
    ("<description>&lt;p&gt;35&lt;sup&gt;2&lt;/sup&gt; km&lt;/p&gt;</description>", [("standfirst", "35 km")]),
    ("<description>&lt;p&gt;35 km&lt;sup&gt;2&lt;/sup&gt; of sand&lt;/p&gt;</description>", [("standfirst", "35 km² of sand")]),
    ("<description>Deck</description><content:encoded>&lt;p&gt;A&lt;/p&gt;</content:encoded>", [("standfirst", "Deck"), ("body", "A")]),
    ("<description>A b [&amp;#8230;]</description><content:encoded>&lt;p&gt;A b c&lt;/p&gt;</content:encoded>", [("body", "A b c")]),
    ("<dc:creator>By A B</dc:creator><content:encoded><![CDATA[<p>A & b]]></content:encoded>", [("byline", "By A B"), ("body", "A & b")]),
    ("<link>x</link><guid>y</guid>", []),
    ("<title>The &lt;b&gt; tag at 25</title>", [("headline", "The <b> tag at 25")]),
    ("<title>&lt;em&gt;Two&lt;/em&gt; ferries</title>", [("headline", "Two ferries")]),
    ("<title>One <h:em>two</h:em></title>", [("headline", "One two")]),
    ("<title> </title><itunes:title>Two</itunes:title>", [("headline", "Two")]),
    ("<description>Only words</description>", [("standfirst", "Only words")]),
    ("<description><h:p>A</h:p><h:p>B</h:p></description>", [("body", "A"), ("body", "B")]),
    ("<description>&lt;p>A&lt;/p>&lt;p>B</description><content:encoded> </content:encoded>", [("body", "A"), ("body", "B")]),
    ("<description>&lt;p>A&lt;/p>&lt;p>B</description><content:encoded>&lt;img alt='I'></content:encoded>", [("caption", "I"), ("body", "A"), ("body", "B")]),
    ("<description>A&lt;img alt='I'></description>", [("standfirst", "A"), ("caption", "I")]),
    ("<description>Deck</description><h:body><h:p>A</h:p></h:body>", [("standfirst", "Deck"), ("body", "A")]),
    ("<dc:title>One</dc:title><dc:description>Two</dc:description>", [("headline", "One"), ("standfirst", "Two")]),
    ("<description>A</description><content:encoded>&lt;p>B&lt;p>A</content:encoded>", [("body", "B"), ("body", "A")]),
    ("<title>A b</title><description>A b.</description><media:description>A b</media:description>", [("headline", "A b"), ("standfirst", "A b.")]),
    ("<description>A b c</description><itunes:subtitle>A b</itunes:subtitle>", [("standfirst", "A b c")]),
    ("<description>A b</description><itunes:subtitle>C</itunes:subtitle>", [("standfirst", "A b"), ("standfirst", "C")]),
    ("<itunes:summary>&lt;p>A&lt;p>B</itunes:summary>", [("body", "A"), ("body", "B")]),
    ("<description>A b</description><itunes:summary>A b c</itunes:summary>", [("standfirst", "A b")]),
    ("<media:content><media:description>A</media:description></media:content><media:content><media:description>A</media:description></media:content>", [("caption", "A")]),
    ("<description>A</description><media:description>A</media:description>", [("standfirst", "A")]),
    ("<media:content><media:title>Not read</media:title></media:content>", []),
    ("<media:content><media:description>Cap</media:description></media:content>", [("caption", "Cap")]),
]  # fmt: skip
ATOM = [
    ("<title>R&amp;amp;D</title>", [("headline", "R&D")]),
    ("<title>R&amp;D;</title>", [("headline", "R&D;")]),
    ("<title>The &lt;b&gt; tag at 25</title>", [("headline", "The <b> tag at 25")]),
    ("<title>&lt;em&gt;Two&lt;/em&gt; ferries</title>", [("headline", "Two ferries")]),
    ("<title type='TEXT/HTML; charset=utf-8'>R&amp;amp;D</title>", [("headline", "R&D")]),
    ("<title/><content>A.</content>", [("body", "A.")]),
    ('<title type="html">R&amp;amp;D</title>', [("headline", "R&D")]),
    ('<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">R<b>&amp;</b>D</div></title>', [("headline", "R&D")]),
    ("<title>One</title><summary>A deck</summary><content>Two.</content>", [("headline", "One"), ("standfirst", "A deck"), ("body", "Two.")]),
    ('<content type="html">&lt;p&gt;One &amp;amp; two</content>', [("body", "One & two")]),
    ('<content type="text/html"><![CDATA[<p>One]]></content>', [("body", "One")]),
    ('<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>O<h:b>n</h:b>e<h:br/>two</h:p><h:blockquote>Q</h:blockquote></h:div></content>', [("body", "One two"), ("body", "Q")]),
    ('<content src="x" type="video/mp4"/><content type="image/png">aGk=</content>', []),
    *((f"<content{kind}><![CDATA[<p>A <em>b</em></p><p>C]]></content>", [("body", "A b"), ("body", "C")])
      for kind in ("", " type='CDATA'", " type='text'", " type='html '", " type='HTML'", " type='text/plain'", " type='escaped'", " type='xhtml'")),
    ("<content>A<h:br/>b</content>", [("body", "A b")]),
    ("<content type='html'><h:p class='x' title='y'>A</h:p><h:p>B</h:p></content>", [("body", "A"), ("body", "B")]),
    ("<content type='xhtml'>A &amp; <h:em>b</h:em></content>", [("body", "A & b")]),
    ("<content type='application/xhtml+xml'><h:p>A</h:p></content>", [("body", "A")]),
    ("<content>The &lt;br&gt; and &lt;b&gt; tags go.</content>", [("body", "The <br> and <b> tags go.")]),
    ("<content>So 5 &lt; 6.\n\nAnd R&amp;D.</content>", [("body", "So 5 < 6."), ("body", "And R&D.")]),
    ("<content type='application/octet-stream'>aGk=</content><summary mode='base64' type='text/plain'>aGk=</summary>", []),
    ("<summary>&lt;p>A&lt;p>B</summary>", [("body", "A"), ("body", "B")]),
    ("<summary>&lt;p>A&lt;p>B</summary><content src='x'/>", [("body", "A"), ("body", "B")]),
    ("<summary>A</summary>", [("standfirst", "A")]),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "expected"), RSS)
def test_rss(inside, expected, blocks):
    assert blocks(item(inside), ".rss") == expected


@pytest.mark.parametrize(("inside", "expected"), ATOM)
def test_atom(inside, expected, blocks):
    assert blocks(entry(inside), ".atom") == expected


@pytest.mark.parametrize(
    ("space", "other"),
    [
        ("http://purl.org/rss/1.0/modules/content/", "http://purl.org/rss/1.0/modules/content"),
        ("http://www.itunes.com/dtds/podcast-1.0.dtd", "HTTP://WWW.ITUNES.COM/DTDs/Podcast-1.0.dtd"),
        ("http://purl.org/dc/elements/1.1/", "https://purl.org/dc/elements/1.1"),
    ],
)
def test_a_namespace_may_be_written_otherwise(space, other, blocks):
    inside = (
        "<dc:creator>A B</dc:creator><itunes:subtitle>Deck</itunes:subtitle><content:encoded>Body</content:encoded>"
    )
    read = blocks(item(inside).replace(space, other), ".rss")
    assert read == [("byline", "A B"), ("standfirst", "Deck"), ("body", "Body")]


@pytest.mark.parametrize("space", ["http://purl.org/atom/ns#", "http://www.w3.org/2005/atom", ""])
def test_an_entry_of_an_older_atom(space, blocks):
    inside = "<title mode='escaped'>One</title><content type='text/html' mode='escaped'>&lt;p>A&lt;p>B</content>"
    source = f'<feed xmlns="{space}"><title>Feed</title><entry>{inside}</entry></feed>'
    assert blocks(source, ".atom") == [("headline", "One"), ("body", "A"), ("body", "B")]


def test_an_item_in_another_is_a_story_too():
    inner = "<item><title>Two</title><media:content><media:description>C</media:description></media:content></item>"
    documents = read_data(item(f"<title>One</title>{inner}").encode(), "feed", ".rss")
    assert [document.text.string for document in documents] == ["One", "Two\nC"]


def test_each_item_is_a_story_with_places_in_the_whole_file():
    source = rss(*(f"\r\n<item><title>Row {n} &amp; é</title></item>" for n in range(3)))
    documents = read_data(source.encode(), "feed.xml", ".xml")
    assert [document.text.string for document in documents] == ["Row 0 & é", "Row 1 & é", "Row 2 & é"]
    for number, document in enumerate(documents):
        span = document.text.source_span(0, 9)
        assert (document.path, document.source[slice(*span)]) == ("feed.xml", f"Row {number} &amp; é")
        assert document.locate(span.start) == (number + 2, 14)


def test_a_feed_may_be_empty():
    assert read_data(rss().encode(), "feed", ".rss") == []


def test_rss_1():
    source = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>Feed</title></channel><item><title>One</title></item></rdf:RDF>"
    )
    assert read_string(source, "feed", ".xml").text.string == "One"


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("R&D", "R&amp;amp;D"),
        ("humiliated", "hu&lt;b&gt;mil&lt;/b&gt;iated"),
        ("“so”", "&amp;ldquo;so&#8221;"),
        ("over two", "over\r\ntwo"),
        ("f***", "f***"),
        ("a & b", "a & b"),
        ("bold", "bold"),
    ],
)
def test_spans(words, there, source_of):
    source = item(
        "<title>É😀</title><description>&lt;p&gt;R&amp;amp;D hu&lt;b&gt;mil&lt;/b&gt;iated &amp;ldquo;so&#8221; over\r\ntwo "
        "<![CDATA[f*** a & b <i>bold</i>]]></description>"
    )
    assert source_of(source, words, ".rss") == there


def test_a_replacement_is_written_as_its_place_needs_it():
    source = entry(
        '<title>One</title><summary><![CDATA[Two]]></summary><content type="html">Three<![CDATA[ Four]]></content>'
    )
    document = read_string(source, "feed", ".atom")
    for words, written in (("One", "A&amp;B"), ("Two", "A&B"), ("Three", "A&amp;amp;B"), ("Four", "A&amp;B")):
        assert document.escape("A&B", source.index(words)) == written


@pytest.mark.parametrize("before", ["\n", "\r\n \n", "\ufeff", " \ufeff\ufeff\n"])
@pytest.mark.parametrize("source", [rss("<item><title>É R&amp;D</title></item>"), entry("<title>É R&amp;D</title>")])
def test_blanks_before_the_declaration(before, source):
    source = f"{before}<?xml version='1.0' encoding='utf-8'?>\n{source}"
    [document] = read_data(f"\ufeff{source}".encode(), "feed", ".rss")
    assert document.source[slice(*document.text.source_span(0, 5))] == "É R&amp;D"


def test_facts_and_directives():
    inside = (
        "<category>Opinion</category><category>Sports</category><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>"
        "<!-- headline-lint-disable a/b --><title>One</title><description><![CDATA[x<!-- headline-lint-enable c -->]]></description>"
    )
    document = read_string(item(inside), "feed", ".rss")
    assert (document.section, document.genre, document.date) == ("sport", "opinion", "Tue, 05 Mar 2024 10:00:00 GMT")
    assert [(one.text, document.source[slice(*one.span)]) for one in document.comments] == [
        ("headline-lint-disable a/b", "<!-- headline-lint-disable a/b -->"),
        ("headline-lint-enable c", "<!-- headline-lint-enable c -->"),
    ]


def test_a_directive_belongs_to_its_item():
    source = rss("<item><title>A</title></item>", "<item><!-- headline-lint-disable a/b --><title>B</title></item>")
    assert [len(document.comments) for document in read_data(source.encode(), "feed", ".rss")] == [0, 1]


def lost_and_read(source, limits=LIMITS):
    faults = []
    stories = read_data(source.encode(), "draft", ".rss", limits, faults)
    return [(line, str(error)) for line, error in faults], [story.text.string for story in stories]


UNKNOWN = "is XML with an unknown name of a character, &eur;"


@pytest.mark.parametrize(
    "items",
    [
        ["<title>Toll is 5 &eur; now</title>", "<title>Ferry sails</title>", "<title>Quay opens</title>"],
        ["<title>Ferry sails</title>", "<description>a &eur; b &eur; c</description>", "<title>Quay opens</title>"],
        ["<title>Ferry sails</title>", "<title>Quay opens</title>", "<media><a>&eur;</a></media>"],
    ],
)
def test_an_unknown_name_costs_its_story_alone(items):
    line = next(number for number, item in enumerate(items, 2) if "&eur;" in item)
    source = "<rss><channel>\n" + "\n".join(f"<item>{item}</item>" for item in items) + "\n</channel></rss>"
    assert lost_and_read(source) == ([(line, UNKNOWN)], ["Ferry sails", "Quay opens"])


@pytest.mark.parametrize("first", [True, False])
def test_what_is_wrong_beside_the_stories_is_told_and_costs_none(first):
    parts = ["<title>News &eur;</title>", "<item><title>Ferry sails</title></item>"]
    source = "<rss><channel>\n" + "\n".join(parts if first else parts[::-1]) + "\n</channel></rss>"
    assert lost_and_read(source) == ([(2 if first else 3, UNKNOWN)], ["Ferry sails"])


def test_a_story_nested_too_deep_is_lost_alone():
    deep = f"<description>{'<b>' * 9}x{'</b>' * 9}</description>"
    source = f"<rss><channel>\n<item>{deep}</item>\n<item><title>Ferry sails</title></item></channel></rss>"
    why = "is XML nested over 8 deep; limits: depth in the configuration sets how much is read"
    assert lost_and_read(source, Limits(depth=8)) == ([(2, why)], ["Ferry sails"])
    assert lost_and_read(source, Limits(depth=2)) == ([(2, why.replace("8", "2"))], [])
