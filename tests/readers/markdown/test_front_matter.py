from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers import UnreadableError, read_data

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
section: sport
genre: "comment"
date: 2024-03-01
slug: not-copy
---
# A heading
"""


STORY = "The ferry to the island sails again"


@pytest.mark.parametrize(
    ("source", "field"),
    [
        (f"---\ntitle: Ferry sold\nbody: |\n  {STORY}\n---\n", "body"),
        (f'+++\ntitle = "Ferry sold"\nbody_text = "{STORY}"\n+++\n', "body_text"),
        (f"title: Ferry sold\nstory: {STORY}\n", "story"),
    ],
)
def test_a_story_in_front_matter_is_not_passed_over(source, field):
    with pytest.raises(UnreadableError) as fault:
        read_data(source.encode(), "draft", ".md")
    assert str(fault.value) == f"has its story in the field “{field}”, which is not read; put it below the front matter"


@pytest.mark.parametrize(
    "source",
    [
        f"---\ntitle: Ferry sold\nbody: |\n  {STORY}\n---\nIt sails.\n",
        "---\ntitle: Ferry sold\nbody: dark\ncontent: a list, of pages\n---\n",
        f"---\ntitle: Ferry sold\nmeta_description: {STORY}\n---\n",
    ],
)
def test_what_else_front_matter_holds_is_passed_over(source):
    [story] = read_data(source.encode(), "draft", ".md")
    assert story.text.string.startswith("Ferry sold")


@pytest.mark.parametrize(
    "front", ['---json\n{"title": "Ferry sold", "slug": "a"}\n---\n', "---yaml\ntitle: Ferry sold\n---\n"]
)
def test_front_matter_that_names_its_notation(front, blocks):
    assert blocks(f"{front}It sails.\n", ".md") == [("headline", "Ferry sold"), ("body", "It sails.")]


@pytest.mark.parametrize("before", ["\n", " \n\r\n", "\ufeff\n"])
def test_blank_lines_before_front_matter(before, blocks):
    source = f"{before}---\ntitle: Ferry sold\nslug: a\n---\nIt sails.\n"
    assert blocks(source, ".md") == [("headline", "Ferry sold"), ("body", "It sails.")]


def test_a_rule_behind_a_blank_line_is_no_front_matter(blocks):
    assert blocks("\n---\nIt sails: she said so.\nSo: it sails\n  again: [\n---\n", ".md")[0][1].startswith("It sails:")


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
        # its fence is not where, or what, it should be
        ("\n---\nheadline: One\n---\nTwo.", [("headline", "One"), ("body", "Two.")]),
        ("-----\ntitle: One\n----\n\nTwo.\n\n---\n", [("headline", "One"), ("body", "Two.")]),
        # a title for search engines is copy beside the headline
        (
            "---\ntitle: One\nseo_title: Two\n---\n# Three",
            [("headline", "One"), ("headline", "Two"), ("crosshead", "Three")],
        ),
        ("---\nseo-title: One\n---\n# Two", [("headline", "One"), ("headline", "Two")]),
        ("---\nsection: news\n---\n# Two", [("headline", "Two")]),
        ("---\n---\n# Two", [("headline", "Two")]),
        # no front matter
        ("---\nOne two\n---\nThree.", [("headline", "One two"), ("body", "Three.")]),
        ("---\nheadline: One\n", [("body", "headline: One")]),
        ("-----\nSaid: One\n-----\n", [("headline", "Said: One")]),
        ("One\n\n---\nheadline: Two\n---\n", [("body", "One"), ("crosshead", "headline: Two")]),
        ("---\n- one\n---\n", [("body", "one")]),
        ("---\n{a: " + "[" * 100_000 + "\n---\nOne.", [("body", "{a: " + "[" * 100_000), ("body", "One.")]),
    ],
)
def test_unusual_front_matter(source, expected, blocks):
    if "[[[[" in source:
        assert blocks(source, ".md")[-1] == expected[-1]
    else:
        assert blocks(source, ".md") == expected


@pytest.mark.parametrize(
    "field",
    """standfirst description subtitle summary dek deck excerpt subhead lede abstract strapline sub-title
    Description""".split(),
)
def test_standfirsts(field, blocks):
    assert blocks(f"---\ntitle: One\n{field}: Two\n---\nThree.", ".md")[1] == ("standfirst", "Two")
    assert blocks(f'+++\ntitle = "One"\n{field} = "Two"\n+++\nThree.', ".md")[1] == ("standfirst", "Two")


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("author: Ann Brown", ["Ann Brown"]),
        ("author: Ann Brown, chief executive", ["Ann Brown, chief executive"]),
        ("authors: [Ann Brown, Bob de la Gray]", ["Ann Brown", "Bob de la Gray"]),
        ("authors:\n- name: Ann Brown\n  title: Editor\n  email: a@b.example", ["Ann Brown"]),
        ("author:\n  name: Ann Brown", ["Ann Brown"]),
        ("byline: By Ann Brown\nauthor: Ann Brown", ["By Ann Brown"]),
        ("author: annb", []),
        ("authors: [annb, 18F, Ann]", []),
        ("author: Release automation", []),
        ("author: All Of Us", []),
        ("author: Ann B2", []),
    ],
)
def test_bylines_are_names(field, names, blocks):
    found = blocks(f"---\ntitle: One\n{field}\n---\nTwo.", ".md")
    assert [words for scope, words in found if scope == "byline"] == names


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ('<em class="b">Port</em> wall', "Port wall"),
        ("'<em class=\"b\">It''s</em> a *wall*'", "It's a wall"),
        ('"Our <a href=\\"/a\\">wall</a> &amp; port"', "Our wall & port"),
        ("A [wall](/a), **raised**", "A wall, raised"),
        ('"# 1 wall"', "# 1 wall"),
        ("1. FC Port win", "1. FC Port win"),
        ("'- a wall -'", "- a wall -"),
        ("Port f*** wall_name 5*6*7", "Port f*** wall_name 5*6*7"),
        ("Port <3 a < b", "Port <3 a < b"),
        ('"[REVEAL] Port: [sic]"', "[REVEAL] Port: [sic]"),
        ('"{{ site.name }} wall"', "wall"),
        (">-\n  A *port*\n  wall", "A port wall"),
        ("Port's `x` wall", "Port's wall"),
    ],
)
@pytest.mark.parametrize(
    ("name", "scope"), [("title", "headline"), ("description", "standfirst"), ("caption", "caption")]
)
def test_markup_in_a_field_is_no_copy(field, words, name, scope, blocks):
    assert blocks(f"---\n{name}: {field}\n---\n# Two", ".md")[0] == (scope, words)


@pytest.mark.parametrize(
    ("words", "there"),
    [("Port wall", "Port</em> wall"), ("It's", "It''s"), ("raised é", "raised* é"), ("& then", "&amp; then")],
)
def test_spans_beside_markup_in_a_field(words, there, source_of):
    source = "---\ntitle: '<em class=\"b\">Port</em> wall: It''s *raised* é &amp; then'\n---\nOne."
    assert source_of(source, words, ".md") == there


@pytest.mark.parametrize(
    ("words", "written"), [("a <b> c", None), ("*a* b", None), ("a & b", "a & b"), ("a <3", "a <3")]
)
def test_a_replacement_that_would_be_markup_is_refused(words, written, read_soundly):
    document = read_soundly("---\ntitle: Port\n---\nOne.", ".md")
    assert document.escape(words, 12) == written


def test_what_the_body_repeats_is_said_once(blocks, read_soundly):
    source = (
        "---\ntitle: Port sold\ndescription: It went for 35 *pounds*, the board said.\nexcerpt: It went…\n"
        "summary: Buyers waited\ndek: Buyers waited\n---\n\n# Port sold\n\nIt went for 35 pounds, the board said.\n\nNext.\n"
    )
    assert blocks(source, ".md") == [
        ("headline", "Port sold"),
        ("standfirst", "Buyers waited"),
        ("body", "It went for 35 pounds, the board said."),
        ("body", "Next."),
    ]
    document = read_soundly(source, ".md")
    assert document.headline_again
    repeats = [(one.text.string, one.original.string) for one in document.repeats()]
    assert ("Port sold", "Port sold") in repeats
    assert ("It went for 35 pounds, the board said.", "It went for 35 pounds, the board said.") in repeats


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


@given(st.text(st.sampled_from("ab\n:-'\"|>&*!{}[]#, \\é"), max_size=60))
def test_no_front_matter_is_too_odd(read_soundly, source):
    read_soundly(f"---\n{source}\n---\nOne.", ".md")
