from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
