from __future__ import annotations

import pytest

from headline_lint.document import Copy, Piece, compose
from headline_lint.readers.embeds import is_embed, without_embeds


@pytest.mark.parametrize(
    "words",
    [
        '<iframe src="https://a.example/v" width="300"></iframe>',
        "<script>go()</script>",
        '<div class="embed" data-id="a"></div><script async src="e.js"></script>',
        '&lt;div class="embed"&gt;&lt;/div&gt;&lt;script src="e.js"&gt;&lt;/script&gt;',
        "&amp;lt;div id=&amp;quot;a&amp;quot;&amp;gt;&amp;lt;/div&amp;gt;",
        '<blockquote class="tweet"><p>It sails</p>— Ann (@ann) <a href="a">May</a></blockquote>\n<script src="e.js"></script>',
        '<!-- start --><div id="a"></div><!-- end -->',
        '<img src="a.gif" width="1">',
    ],
)
def test_embed_code(words):
    assert is_embed(words)


@pytest.mark.parametrize(
    "words",
    [
        "<p> is the tag of a paragraph.",
        "The tag is called <p>",
        "<p>",
        "I <3 ferries",
        "<3",
        "a < b and c > d",
        '<strong class="a">Update:</strong> it sails <em>now</em>',
        '<div class="a">It sails.</div>',
        "<Ann Brown> it sails <Bob Gray>",
        "",
    ],
)
def test_what_is_no_embed_code(words):
    assert not is_embed(words)


def kept(*paragraphs, scope="body"):
    copies, at = [], 0
    for words in paragraphs:
        copies.append(Copy([Piece(words, at, at + len(words))], scope))
        at += len(words) + 1
    text, blocks = compose(without_embeds(copies))
    return [(block.scope, text.string[block.start : block.end]) for block in blocks]


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (["[gallery]"], []),
        (['[gallery ids="1,2" columns="2"]'], []),
        (['[poll id="3"] It sails.'], [("body", "It sails.")]),
        (["[contact-form-7 id=12 title='Write to us']"], []),
        (["[youtube https://a.example/v]"], []),
        (["[embed]https://a.example/v[/embed]"], []),
        (["[code]for sale[/code] It sails."], [("body", "It sails.")]),
        (["[pullquote]It sails.[/pullquote]"], [("body", "It sails.")]),
        (["[box]", "It sails.", "[/box]"], [("body", "It sails.")]),
        (['[vc_row el="a"][vc_column]It sails.[/vc_column][/vc_row]'], [("body", "It sails.")]),
        (["[ad /]"], []),
        (['[caption id="a" width="3"] The ferry[/caption]'], [("caption", "The ferry")]),
        (['[caption id="a" caption="The ferry"][/caption]'], [("caption", "The ferry")]),
        (["[nextpage]", "It sails."], [("body", "It sails.")]),
    ],
)
def test_shortcodes_are_no_copy(paragraphs, expected):
    assert kept(*paragraphs) == expected


@pytest.mark.parametrize(
    "words",
    [
        "It [sic] sails.",
        "[laughs]",
        "[sic]",
        "[GALLERY]",
        "[WATCH] It sails",
        "[TK]",
        "[CHECK] the gallery [he said]",
        "It sails [in May].",
        "It sails [gallery] now.",
        "[video of the ferry]",
        "[1] It sails [2].",
        "[x] done, [a = b]",
    ],
)
def test_editors_brackets_are_copy(words):
    assert kept(words) == [("body", words)]


def test_a_headline_keeps_its_brackets():
    assert kept("[gallery]", scope="headline") == [("headline", "[gallery]")]


def test_the_places_of_what_is_left():
    source = 'It [aa b="c"]sails[/aa] now'
    [copy] = without_embeds([Copy([Piece(source[:8], 0, 8), Piece(source[8:], 8, len(source))], "body")])
    text, _ = compose([copy])
    assert text.string == "It sails now"
    start = text.string.index("sails")
    assert [source[slice(*text.source_span(*span))] for span in ((start, start + 5), (0, 3))] == ["sails", "It "]
