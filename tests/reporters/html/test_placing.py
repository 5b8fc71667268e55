"""Where in the text of a story a finding stands."""

from __future__ import annotations

import pytest

from headline_lint.readers import read_all, read_string
from headline_lint.reporters.html.placing import place


def placed(found, source, suffix, *words, **fields):
    """The words of the text where findings on these words of the source are placed; None where in no copy."""
    path = f"a{suffix}"
    findings = [found(source, one, path=path, **fields) for one in words]
    (story,) = place(findings, [read_string(source, path, suffix)])
    string = story.document.text.string
    return [one.span and string[slice(*one.span)] for one in story.findings]


@pytest.mark.parametrize(
    ("source", "suffix", "words", "text"),
    [
        ("Head\n\nA word here.", ".txt", "word", "word"),
        ("Head\n\nTwo\n  words here.", ".txt", "Two\n  words", "Two words"),
        ("Head\n\nSoft\u00adware here.", ".txt", "Soft\u00adware", "Software"),
        ("Head\n\nSoft\u200bware here.", ".txt", "\u200b", ""),
        ("<h1>Head</h1><p>It paid.&#8203;</p>", ".html", "&#8203;", ""),
        ("# Head\n\nA f\\*\\*king word", ".md", "f\\*\\*king", "f**king"),
        ("# Head\n\nA *very* word", ".md", "A *very* word", "A very word"),
        ("<h1>Head</h1><p>caf&eacute; bar</p>", ".html", "caf&eacute;", "café"),
        ("<h1>Head</h1><p>caf&eacute; bar</p>", ".html", "f&eac", "fé"),
        ("<h1>Head</h1><p>one <b>two</b> three</p>", ".html", "two</b> thr", "two thr"),
        ("<h1>Head</h1><p>one <b>two</b> three</p>", ".html", "two", "two"),
        ("<h1>Head</h1><!-- a note --><p>one</p>", ".html", "a note", None),
        ("<h1>Head</h1><script>let a</script><p>one</p>", ".html", "let a", None),
    ],
)
def test_words_are_found_in_the_text(found, source, suffix, words, text):
    assert placed(found, source, suffix, words) == [text]


def test_a_finding_of_another_scope_is_not_in_the_block(found):
    assert placed(found, "Head\n\nA word.", ".txt", "Head") == [None]


def test_reading_order_and_numbers(found):
    source = "# Head\n\none two three\n\nfour <!-- five -->"
    findings = [found(source, words, path="a.md") for words in ("four", "three", "one", "two three", "five")]
    (story,) = place(findings, [read_string(source, "a.md", ".md")])
    assert [(one.number, one.finding.match) for one in story.findings] == [
        (1, "five"), (2, "one"), (3, "two three"), (4, "three"), (5, "four"),
    ]  # fmt: skip


def test_an_empty_span_stands_between_characters(found):
    source = "Head\n\nA word."
    finding = found(source, "", path="a.txt")
    (story,) = place([finding], [read_string(source, "a.txt", ".txt")])
    assert story.findings[0].span is None  # it stands in the headline, and its scope is body
    at_end = found(source, "word", path="a.txt")
    empty = type(at_end)(
        **{name: getattr(at_end, name) for name in at_end.__slots__} | {"start": at_end.end, "match": ""}
    )
    (story,) = place([empty], [read_string(source, "a.txt", ".txt")])
    assert story.findings[0].span == (len("Head\nA word"),) * 2


def test_the_stories_of_a_feed_share_path_and_source(found, newsroom):
    path = newsroom.write(
        "feed.xml",
        "<rss version='2.0'><channel><title>News</title>"
        "<item><title>First plan</title><description>one word</description></item>"
        "<item><title>Second plan</title><description>two words</description></item></channel></rss>",
    )
    documents = read_all(path, "feed.xml")
    source = documents[0].source
    findings = [
        found(source, words, path="feed.xml", scope="standfirst") for words in ("one word", "two words", "News")
    ]
    stories = place(findings, documents)
    assert [[one.finding.match for one in story.findings] for story in stories] == [["News", "one word"], ["two words"]]
    assert [story.number for story in stories] == [1, 2]


def test_stories_are_in_the_order_of_their_paths(found):
    documents = [read_string("Head\n\nA word.", name, ".txt") for name in ("b.txt", "a.txt")]
    stories = place([found("Head\n\nA word.", "word", path="b.txt")], documents)
    assert [(story.document.path, len(story.findings)) for story in stories] == [("a.txt", 0), ("b.txt", 1)]
