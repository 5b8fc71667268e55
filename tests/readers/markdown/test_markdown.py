from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

H = ("headline", "Council to close libraries")
HEAD = "# Council to close libraries\n\n"

COPIES = [
    ("# One\n\n## Two\n\n# Three\n", [("headline", "One"), ("crosshead", "Two"), ("crosshead", "Three")]),
    ("One\n===\n\nTwo\n---\n", [("headline", "One"), ("crosshead", "Two")]),
    ("Lead.\n\n# One\n", [("body", "Lead."), ("headline", "One")]),
    ("## One\n\nText.\n", [("headline", "One"), ("body", "Text.")]),
    ("Lead.\n\n## One\n", [("body", "Lead."), ("crosshead", "One")]),
    ("# One {#first}\n", [("headline", "One")]),
    (HEAD + "One\ntwo  \nthree\\\nfour.\n", [H, ("body", "One two three four.")]),
    (HEAD + "One *two* **three** _four_ ~~five~~.", [H, ("body", "One two three four .")]),
    (HEAD + "It un*frigging*believably **W**orld.", [H, ("body", "It unfriggingbelievably World.")]),
    (HEAD + "See [the *report*](http://example.com/a 'T').", [H, ("body", "See the report.")]),
    (HEAD + "See [it][1].\n\n[1]: http://example.com\n", [H, ("body", "See it.")]),
    (HEAD + "See [it][a] of [it][].\n\n{% include a.md %}", [H, ("body", "See it of it.")]),
    (HEAD + "See [it][a] of [it][], {[sic]} [1][2].", [H, ("body", "See [it][a] of [it][], {[sic]} [1][2].")]),
    (HEAD + "In May,[10][11] ![it][a].\n\n{{ a }}", [H, ("body", "In May,[10][11] ![it][a].")]),
    (HEAD + "See <http://example.com> and <a@example.com> now.", [H, ("body", "See and now.")]),
    (HEAD + "See http://example.com/a_b_c now.", [H, ("body", "See now.")]),
    (HEAD + "Run `f***` now.", [H, ("body", "Run now.")]),
    (HEAD + "    code\n\n```\nmore code\n```\n", [H]),
    (HEAD + "R&amp;D \\* 5 &lt; 6 &#8217;s.", [H, ("body", "R&D * 5 < 6 ’s.")]),
    (HEAD + "One <b>two</b><br>three<!-- x -->.", [H, ("body", "One two three.")]),
    (
        HEAD + "Of 35m<sup>2</sup> and 2<SUP>nd</SUP> 10<sup>6\n\nAnd 7.",
        [H, ("body", "Of 35m² and 2nd 10⁶"), ("body", "And 7.")],
    ),
    (HEAD + "***\n\n---\n\n* * *\n", [H]),
    (HEAD + "Five rose.[^1]\n\n[^1]: Since 2020.\n", [H, ("body", "Five rose."), ("body", "Since 2020.")]),
    (HEAD + "By Jane Smith\n\nOne.", [H, ("byline", "By Jane Smith"), ("body", "One.")]),
    (HEAD + "*By Jane Smith*\n\nOne.", [H, ("byline", "By Jane Smith"), ("body", "One.")]),
    (HEAD + "**What we know**\n\nOne.", [H, ("crosshead", "What we know"), ("body", "One.")]),
    (HEAD + "**All** of it", [H, ("body", "All of it")]),
    (HEAD + "**It is over.**", [H, ("body", "It is over.")]),
    (HEAD + "![The *old* library](a.png)", [H, ("caption", "The old library")]),
    (HEAD + "One ![two](a.png) three.", [H, ("body", "One three."), ("caption", "two")]),
    (HEAD + "One [![two](a.png)](b) three.", [H, ("body", "One three."), ("caption", "two")]),
    (HEAD + "![](a.png)", [H]),
    (HEAD + '{{< figure src="a" >}}\n\nOne {% x %}two {{ y }}.', [H, ("body", "One two .")]),
    (HEAD + "<div>\nOne &amp; <i>two</i>\n</div>\n", [H, ("body", "One & two")]),
    (HEAD + "<figure><img alt='A'><figcaption>B</figcaption></figure>", [H, ("caption", "A"), ("caption", "B")]),
    (HEAD + "<figure>\n<figcaption>\n\nOne *two*\n\n</figcaption>\n</figure>\n", [H, ("caption", "One two")]),
    (HEAD + "<div hidden>\n\nOne\n\n<p>two</p>\n", [H, ("body", "One"), ("body", "two")]),
    (HEAD + "<div hidden>\n\nOne\n\n<div>\n\ntwo\n\n</div>\n\n</DIV>\n\nThree\n", [H, ("body", "Three")]),
    (HEAD + "One <span hidden>two <b>three</span> four</b>.", [H, ("body", "One four.")]),
    (HEAD + "One <del>two\n\nThree</del> four.", [H, ("body", "One"), ("body", "Three four.")]),
    (HEAD + "<script>\nvar a\n\nvar b\n</script>\n\nOne.", [H, ("body", "One.")]),
    (HEAD + "<!-- a\n\nb -->\n\nOne.", [H, ("body", "One.")]),
    ("", []),
    ("<!-- nothing -->\n", []),
]


@pytest.mark.parametrize(("source", "expected"), COPIES)
def test_blocks(source, expected, blocks):
    assert blocks(source, ".md") == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("> One\n> two\n", [("One two", "quoted")]),
        ("> One\n>\n> > Two\n\nThree\n", [("One", "quoted"), ("Two", "quoted"), ("Three", "")]),
        ("- One\n- Two\n\n  Three\n", [("One", "listed"), ("Two", "listed"), ("Three", "listed")]),
        ("1. One\n   - Two\n", [("One", "listed"), ("Two", "listed")]),
        ("- [x] One\n", [("One", "listed")]),
        ("| A | B |\n|---|---|\n| c | |\n", [("A", "listed"), ("B", "listed"), ("c", "listed")]),
        ("- > One\n", [("One", "quoted listed")]),
        ("> <p>One\n> two</p>\n", [("One two", "quoted")]),
        ("<blockquote>\n\nOne\n\n</blockquote>\n\nTwo\n", [("One", "quoted"), ("Two", "")]),
        ("<ul>\n<li>\n\nOne\n\n</li>\n</ul>\n\nTwo\n", [("One", "listed"), ("Two", "")]),
    ],
)
def test_quotations_lists_and_tables(source, expected, flags):
    assert flags(source, ".md") == expected


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("It lies 35km[^1] off", "It lies 35km off"),
        ("In 1970<sup>1</sup> it rose", "In 1970 it rose"),
        ('In 1970<sup><a href="#n">1</a></sup> it rose', "In 1970 it rose"),
        ('In May<sup>[<a href="#n">1</a>]</sup> it rose', "In May it rose"),
        ('It lies 35km<sup><a href="#n">2</a></sup> off', "It lies 35km off"),
        ('On <a href="/a">5<sup>th</sup> Street</a> it rose', "On 5th Street it rose"),
        ("On 5<sup><a href='/a'>th</a></sup> Street", "On 5th Street"),
        ("Of 35m<sup>2</sup> (40 sq yd)", "Of 35m² (40 sq yd)"),
    ],
)
def test_the_number_of_a_note_is_no_copy(written, words, blocks):
    assert blocks(HEAD + written + "\n\n[^1]: Note.\n", ".md")[1] == ("body", words)


@pytest.mark.parametrize(
    ("written", "omits"),
    [
        ("the `x` the", True),
        ("the[^1] the", True),
        ("the[^1]the", True),
        ("the ![a](b) the", True),
        ("the [](#a) the", True),
        ("the [`x`](#a) the", True),
        ("the <http://a.example> the", True),
        ("the http://a.example the", True),
        ("the {{ x }} the", True),
        ("the<sup>1</sup> the", True),
        ("the the `x`", False),
        ("`x` the the", False),
        ("the [the](#a)", False),
        ("the **the**", False),
        ("the <!-- x --> the", False),
        ("the\nthe", False),
    ],
)
def test_what_is_left_out_between_two_words_is_known(written, omits, read_soundly):
    document = read_soundly(HEAD + written + "\n\n[^1]: Note.\n", ".md")
    start = document.blocks[1].start
    assert document.text.omits(start, start + 7) is omits


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("slammed the plan", "slammed *the* plan"),
        ("R&D", "R&amp;D"),
        ("f***ing", "f\\*\\*\\*ing"),
        ("é😀 and", "é😀 and"),
        ("one two", "one\n> two"),
        ("report said", "report](http://example.com/é) said"),
    ],
)
def test_spans(words, there, source_of):
    source = (
        "# “É”\n\nHe slammed *the* plan for R&amp;D, f\\*\\*\\*ing é😀 and the [report](http://example.com/é) said"
        "\n\n> one\n> two\n"
    )
    assert source_of(source, words, ".md") == there


@pytest.mark.parametrize(
    ("source", "words", "there"),
    [
        ("Ask \\[the desk\\] now", "[the", "\\[the"),
        ("Ask \\[the desk\\] now", "]", "\\]"),
        ("\\#One", "#One", "\\#One"),
        ("# É\r\n\r\nA\r\n\\*B*", "*B*", "\\*B*"),
        ("C:\\\\d", "\\d", "\\\\d"),
        ("C:\\d and C:\\*e*", "\\d and", "\\d and"),
        ("C:\\d`\\`*e*", "e", "e"),
        ("\\&amp;", "&amp;", "\\&amp;"),
    ],
)
def test_the_backslash_of_an_escape_belongs_to_its_character(source, words, there, source_of):
    assert source_of(source, words, ".md") == there


@pytest.mark.parametrize(
    ("after", "omits"),
    [
        ("```\na\n```", True),
        ("<div>\n\n<pre><code>a</code></pre>\n\n</div>", True),
        ("<div></div>", False),
        ("a", False),
    ],
)
def test_a_sentence_may_run_into_code(after, omits, read_soundly):
    document = read_soundly(f"{HEAD}Write\n\n{after}\n\nnow.\n", ".md")
    end = document.blocks[1].end
    assert document.text.omits(end - 1, end + 1) is omits


def test_directives(read_soundly):
    source = (
        "---\nheadline: One\n# headline-lint-disable a/b\n---\n<!-- headline-lint-disable-next-line a/b -- c -->\n"
        "Two. <!--headline-lint-enable a/b--> three\n\n<!-- not one -->\n\n`<!-- headline-lint-disable x -->`\n"
        "\n<div><!-- headline-lint-disable d/e --></div>\n"
    )
    document = read_soundly(source, ".md")
    assert [(comment.text, source[slice(*comment.span)]) for comment in document.comments] == [
        ("headline-lint-disable a/b", "# headline-lint-disable a/b"),
        (
            "headline-lint-disable-next-line a/b -- c",
            "<!-- headline-lint-disable-next-line a/b -- c -->",
        ),
        ("headline-lint-enable a/b", "<!--headline-lint-enable a/b-->"),
        ("headline-lint-disable d/e", "<!-- headline-lint-disable d/e -->"),
    ]


@pytest.mark.parametrize(
    ("words", "written"),
    [("f***", "f\\*\\*\\*"), ("a_b [c] <d>", "a\\_b \\[c\\] \\<d>"), ("R&D &amp;", "R&D \\&amp;"), ("£5m", "£5m")],
)
def test_a_replacement_is_written_as_copy(words, written, read_soundly):
    document = read_soundly("One.", ".md")
    assert document.escape(words, 0) == written
    assert read_soundly(f"One {written} two", ".md").text.string == f"One {words} two"


FRAGMENTS = [
    ("word", "word"),
    ("é😀", "é😀"),
    ("*slams*", "slams"),
    ("**bold** text", "bold text"),
    ("&amp;", "&"),
    ("&ldquo;so&rdquo;", "“so”"),
    ("\\*x\\_", "*x_"),
    ("[link *text*](http://example.com/a_b)", "link text"),
    ("f***ing", "f***ing"),
    ("sh*t", "sh*t"),
    ("M*A*S*H", "M*A*S*H"),
    ("`code`", ""),
    ("<!-- remark -->", ""),
    ("<b>tag</b>", "tag"),
    ("hu\u00admil", "humil"),
    ("£5\u00a0m", "£5 m"),
]
PARAGRAPHS = st.lists(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=8), min_size=1, max_size=4)


@given(PARAGRAPHS, st.sampled_from(["", "> ", "- "]), st.sampled_from(["\n", "\r\n"]))
def test_every_word_is_the_source_at_its_span(read_soundly, paragraphs, prefix, newline):
    source, words = f"# Head{newline}{newline}", []
    for paragraph in paragraphs:
        source += prefix + "Lead"
        words.append(("Lead", len(source) - 4, len(source)))
        for written, shown in paragraph:
            source += " "
            words += [(part[0], len(source), len(source) + len(written)) for part in re.finditer(r"\S+", shown)]
            source += written
        source += newline * 2
    document = read_soundly(source, ".md")
    found = list(re.finditer(r"\S+", document.text.string))[1:]
    assert [word[0] for word in found] == [word for word, _, _ in words]
    for word, (_, start, end) in zip(found, words, strict=True):
        span = document.text.source_span(*word.span())
        assert start <= span.start < span.end <= end
        if re.fullmatch(r"[\w£]+", word[0]) and "\u00ad" not in source[start:end]:
            assert source[slice(*span)] == word[0]


@given(st.text(st.sampled_from("ab *_`[]()<>!&;#|-~\\\n\r:{}%\"'=^é😀1."), max_size=80))
def test_no_markup_is_too_odd(read_soundly, source):
    read_soundly(source, ".md")
