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
    (HEAD + "One *two* **three** _four_ ~~five~~.", [H, ("body", "One two three four five.")]),
    (HEAD + "It un*frigging*believably **W**orld.", [H, ("body", "It unfriggingbelievably World.")]),
    (HEAD + "See [the *report*](http://example.com/a 'T').", [H, ("body", "See the report.")]),
    (HEAD + "See [it][1].\n\n[1]: http://example.com\n", [H, ("body", "See it.")]),
    (HEAD + "See <http://example.com> and <a@example.com> now.", [H, ("body", "See and now.")]),
    (HEAD + "See http://example.com/a_b_c now.", [H, ("body", "See now.")]),
    (HEAD + "Run `f***` now.", [H, ("body", "Run now.")]),
    (HEAD + "    code\n\n```\nmore code\n```\n", [H]),
    (HEAD + "R&amp;D \\* 5 &lt; 6 &#8217;s.", [H, ("body", "R&D * 5 < 6 ’s.")]),
    (HEAD + "One <b>two</b><br>three<!-- x -->.", [H, ("body", "One two three.")]),
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
    ],
)
def test_quotations_lists_and_tables(source, expected, flags):
    assert flags(source, ".md") == expected


MASKS = [
    "f***ing",
    "M*A*S*H is on",
    "sh*t and f*** it",
    "It was f*** and c***, he said",
    "f*c*k",
    "5*3*2",
    "Maine* and Ohio*",
    "motherf***er's",
    "(f***)",
    "“f***!”",
    "Star ratings: **** and ***",
    "**kwargs and *.py",
    "E*Trade and b*tch and A*s",
]


@pytest.mark.parametrize("words", MASKS)
def test_stars_that_are_copy(words, blocks, source_of):
    assert blocks(f"{HEAD}{words}.", ".md")[1] == ("body", f"{words}.")
    assert source_of(f"{HEAD}{words}.", words, ".md") == words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("**bold f**k**", "bold f**k"),
        ("**sh*t** and *sh*t*", "sh*t and sh*t"),
        ("**f**k you** and *this*", "f**k you and this"),
        ("f*** off and **bold** s***", "f*** off and bold s***"),
        ("**He said: “f*** off”**, *then*", "He said: “f*** off”, then"),
        ("**W**orld **H**ealth **O**rganization", "World Health Organization"),
        ("*this is **bold*** and f***", "this is bold and f***"),
        ("f\\*\\*\\*ing", "f***ing"),
        ("*Correction:* the f*** was", "Correction: the f*** was"),
        ("- *one*\n- f***", "one"),
        ("re**member** and un**believable**", "remember and unbelievable"),
    ],
)
def test_emphasis_beside_masks(source, words, blocks):
    assert blocks(source, ".md")[0][1] == words


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


FRONT = """---
headline: "PM \\"quits\\" over caf\\u00e9"
title: 'It''s over'
standfirst: >-
  A folded
  line
description: plain words
  go on  # a remark
byline: |
  By Jane Smith
captions:
  - One
  - caption: Two
    src: a.png
images: [{src: b.png, caption: Three}]
tags: [slams, fury]
section: Sport
genre: "comment"
date: 2024-03-01
slug: not-copy
---
# A heading
"""


def test_front_matter(blocks, read_soundly):
    assert blocks(FRONT, ".md") == [
        ("headline", 'PM "quits" over café'),
        ("headline", "It's over"),
        ("standfirst", "A folded line"),
        ("standfirst", "plain words go on"),
        ("byline", "By Jane Smith"),
        ("caption", "One"),
        ("caption", "Two"),
        ("caption", "Three"),
        ("crosshead", "A heading"),
    ]
    document = read_soundly(FRONT, ".md")
    assert (document.section, document.genre, document.date) == ("sport", "comment", "2024-03-01")


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ('"quits"', '\\"quits\\"'),
        ("café", "caf\\u00e9"),
        ("It's", "It''s"),
        ("folded line", "folded\n  line"),
        ("words go", "words\n  go"),
        ("Three", "Three"),
    ],
)
def test_spans_in_front_matter(words, there, source_of):
    assert source_of(FRONT, words, ".md") == there


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        # no sound YAML: the lines are read
        ("---\nheadline: PM: 'no' to tax\nx: [\n---\nOne.", [("headline", "PM: 'no' to tax"), ("body", "One.")]),
        ('---\nheadline: "PM" says no\n---\n# Two', [("headline", '"PM" says no'), ("crosshead", "Two")]),
        ("---\r\nheadline: 'PM'\r\nx: [\r\n---\r\nOne.", [("headline", "PM"), ("body", "One.")]),
        ('+++\ntitle = "One"\n+++\nTwo.', [("headline", "One"), ("body", "Two.")]),
        ("---\nheadline: &a !!str One\nbyline: *a\n---\n", [("headline", "One")]),
        ("---\nHeadline: One\n...\nTwo.", [("headline", "One"), ("body", "Two.")]),
        ("---\nheadline:\n---\n# Two", [("headline", "Two")]),
        ("---\nsection: news\n---\n# Two", [("headline", "Two")]),
        ("---\n---\n# Two", [("headline", "Two")]),
        # no front matter
        ("---\nOne two\n---\nThree.", [("headline", "One two"), ("body", "Three.")]),
        ("---\nheadline: One\n", [("body", "headline: One")]),
        ("\n---\nheadline: One\n---\n", [("headline", "headline: One")]),
        ("---\n- one\n---\n", [("body", "one")]),
        ("---\n{a: " + "[" * 100_000 + "\n---\nOne.", [("body", "{a: " + "[" * 100_000), ("body", "One.")]),
    ],
)
def test_unusual_front_matter(source, expected, blocks):
    if "[[[[" in source:
        assert blocks(source, ".md")[-1] == expected[-1]
    else:
        assert blocks(source, ".md") == expected


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


@pytest.mark.parametrize(
    ("field", "written"),
    [
        ('"PM"', 'f*** \\"a\\" it\'s'),
        ("'PM'", "f*** \"a\" it''s"),
        ("PM", 'f*** "a" it\'s'),
    ],
)
def test_a_replacement_in_front_matter_is_written_as_its_field(field, written, read_soundly):
    source = f"---\nheadline: {field}\n---\n"
    document = read_soundly(source, ".md")
    at = source.index("PM")
    assert document.escape('f*** "a" it\'s', at) == written
    fixed = read_soundly(source.replace("PM", written), ".md")
    assert fixed.text.string == 'f*** "a" it\'s'


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


@given(st.text(st.sampled_from("ab\n:-'\"|>&*!{}[]#, \\é"), max_size=60))
def test_no_front_matter_is_too_odd(read_soundly, source):
    read_soundly(f"---\n{source}\n---\nOne.", ".md")
