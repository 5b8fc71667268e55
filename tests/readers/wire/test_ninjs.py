"""ninjs 1, 2 and 3."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers import UnreadableError, read_data, read_string

PICTURE = {"type": "picture", "headline": "Dam", "description_text": "The dam", "description_xhtml": "<p>The dam</p>"}
ITEMS = [
    ({"headline": "One", "body_text": "Two three.\n\nFour"}, [("headline", "One"), ("body", "Two three."), ("crosshead", "Four")]),
    ({"body_html": "<p>Two</p>", "headline": "One", "byline": "By A B"}, [("headline", "One"), ("byline", "By A B"), ("body", "Two")]),
    ({"body_text": "No", "body_html": "<p>Two</p>", "body_xhtml": "<p>No</p>"}, [("body", "Two")]),
    ({"body_text": "Two three.", "body_html": "<p></p><!-- no -->"}, [("body", "Two three.")]),
    ({"bodies": [{"role": "html", "value": "<br>"}, {"role": "text", "value": "Two three."}]}, [("body", "Two three.")]),
    ({"body_xhtml": "<div><p/>Two</div>"}, [("body", "Two")]),
    ({"body_rich": "<p>Two</p>"}, [("body", "Two")]),
    ({"body_html": "<h1>One</h1><p>Two</p>"}, [("headline", "One"), ("body", "Two")]),
    ({"headline": "Zero", "body_html": "<h1>One</h1>"}, [("headline", "Zero"), ("crosshead", "One")]),
    ({"headline": "One", "body_html": "<h1>One</h1><p>Two</p>"}, [("headline", "One"), ("body", "Two")]),
    ({"headline": "One", "body_text": "One\n\nTwo."}, [("headline", "One"), ("body", "Two.")]),
    ({"headline": "One", "description_text": "A deck"}, [("headline", "One"), ("standfirst", "A deck")]),
    ({"description_text": "Two thr...", "body_text": "Two three."}, [("body", "Two three.")]),
    ({"description_text": "Two more", "body_text": "Two three."}, [("standfirst", "Two more"), ("body", "Two three.")]),
    ({"type": "picture", "headline": "One", "description_text": "Cap"}, [("headline", "One"), ("caption", "Cap")]),
    ({"headline": "One", "associations": {"main": PICTURE}}, [("headline", "One"), ("caption", "The dam")]),
    ({"headline": "One", "associations": [{"name": "main", **PICTURE}]}, [("headline", "One"), ("caption", "The dam")]),
    ({"headline": "One", "associations": {"a": {"type": "video", "headline": "Dam"}}}, [("headline", "One"), ("caption", "Dam")]),
    ({"headline": "One", "associations": {"a": {"type": "text", "headline": "Other"}}}, [("headline", "One")]),
    ({"headlines": [{"value": "One"}, {"role": "subheadline", "value": "Two"}]}, [("headline", "One"), ("standfirst", "Two")]),
    ({"headlines": [{"value": "One"}, {"role": "short", "value": "One"}]}, [("headline", "One")]),
    ({"headlines": [{"value": "One"}, {"role": "short", "value": "1"}]}, [("headline", "One"), ("headline", "1")]),
    ({"uri": "a", "headline_main": "One", "body_main": "Two."}, [("headline", "One"), ("body", "Two.")]),
    ({"headline": "One", "headline_short": "1", "headline_main": "One"}, [("headline", "One"), ("headline", "1")]),
    ({"headline": "One", "headline_subhead": "Two"}, [("headline", "One"), ("standfirst", "Two")]),
    ({"headline_richtext": "<b>One</b> two", "body_text": "Two."}, [("headline", "One two"), ("body", "Two.")]),
    ({"headline": "One", "associations": {"a": {"type": "picture", "headline_main": "Dam"}}}, [("headline", "One"), ("caption", "Dam")]),
    (
        {"bodies": [{"role": "summary", "value": "A deck"}, {"role": "main", "value": "Two."}], "by": "By A B"},
        [("byline", "By A B"), ("standfirst", "A deck"), ("body", "Two.")],
    ),
    (
        {"bodies": [{"contenttype": "text/plain", "value": "No"}, {"contentType": "text/html", "value": "<p>Two</p>"}]},
        [("body", "Two")],
    ),
    ({"descriptions": [{"role": "caption", "value": "Cap"}], "bodies": []}, [("caption", "Cap")]),
    ({"bodies": [{"contentType": "application/nitf+xml", "value": "<nitf><p>Not <org>closed"}]}, [("body", "Not closed")]),
    ({"uri": "a", "versionCreated": "2024", "title": "no copy", "slugline": "no", "ednote": "no"}, []),
    ({"headline": "", "body_text": None, "bodies": "x", "headlines": [1, {"value": 2}], "associations": [3]}, []),
]  # fmt: skip


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_blocks(item, expected, blocks):
    assert blocks(json.dumps(item), ".ninjs") == expected


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("Café", r"Caf\u00e9"),
        ("“R&D”", r"&ldquo;R&amp;D\u201d"),
        ("humiliated", r"hu<b>mil<\/b>iated"),
        ("one two", r"one\r\ntwo"),
        ("f***", "f***"),
        ("😀", r"\uD83D\uDE00"),
        ("<b>", r"&lt;b\u0026gt;"),
    ],
)
def test_spans(words, there, source_of):
    source = (
        r'{"headline": "Caf\u00e9 row", "body_html": "<p>PM hu<b>mil<\/b>iated, &ldquo;R&amp;D\u201d one\r\ntwo f*** '
        r'\uD83D\uDE00 &lt;b\u0026gt;<\/p>"}'
    )
    assert source_of(source, words, ".json") == there


def test_a_replacement_is_written_as_its_place_needs_it():
    source = '{"headline": "One", "body_html": "<p>Two</p>", "body_text": ""}'
    document = read_string(source, "draft", ".json")
    assert document.escape('R&D "so"', source.index("One")) == r"R&D \"so\""
    assert document.escape('R&D "so"', source.index("Two")) == "R&amp;D &quot;so&quot;"


def test_facts():
    item = {
        "headline": "One",
        "versioncreated": "2024-03-02T",
        "firstcreated": "2024-03-01T09:00Z",
        "genre": [{"name": "Opinion"}],
        "subject": [{"code": "medtop:15000000", "name": "x"}],
    }
    document = read_string(json.dumps(item), "draft", ".json")
    assert (document.section, document.genre, document.date) == ("sport", "opinion", "2024-03-01T09:00Z")


@pytest.mark.parametrize(
    "source",
    [
        "{}",
        "[]",
        "3",
        '{"name": "package", "description": "x"}',
        '{"headline_colour": "red"}',
        '{"headline": {"main": "One"}, "body_text": "Two."}',
        '{"headlines": {"basic": "One"}}',
        '{"uri": "x", "type": "text"}',
        '[{"other": 1}, null, "headline"]',
        '{"@context": "https://schema.org", "headline": "One", "articleBody": "Two"}',
    ],
)
def test_other_json_is_no_story(source):
    with pytest.raises(UnreadableError, match="is JSON, but no ninjs story"):
        read_string(source, "draft", ".json")


def test_what_is_no_story_among_others_is_lost_alone():
    others = [
        "null",
        "4",
        '"headline"',
        '[{"headline": "Inner"}]',
        '{"uri": "x"}',
        '{"@context": "", "headline": "Ad"}',
    ]
    source = "[\n" + ",\n".join(['{"headline": "One"}', *others, '{"headline": "Two"}']) + "]"
    faults = []
    stories = read_data(source.encode(), "draft", ".ninjs", faults=faults)
    assert [story.text.string for story in stories] == ["One", "Two"]
    assert [line for line, _ in faults] == [3, 4, 5, 6, 7, 8]
    looks = ": it looks like JSON-LD"
    assert [str(error) for _, error in faults] == [
        f"is JSON, but no ninjs story{what}; export the story as HTML, Markdown or docx" for what in [""] * 5 + [looks]
    ]


TEXT = {"type": "text", "headline": "Other", "body_text": "Two."}
LINK = {"type": "text", "headline": "Linked"}


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        ({"associations": {"a": TEXT}}, ["Other\nTwo."]),
        ({"uri": "a", "type": "composite", "associations": [TEXT, LINK]}, ["Other\nTwo.", "Linked"]),
        ({"byline": "A B", "associations": {"a": LINK, "b": PICTURE}}, ["A B\nThe dam"]),
        ({"headline": "One", "associations": {"a": LINK}}, ["One"]),
        ({"headline": " ", "associations": {"a": {"associations": {"b": LINK}}}}, ["Linked"]),
        ({"associations": {"a": PICTURE}}, ["The dam"]),
    ],
)
def test_a_package_that_has_no_copy_of_its_own_is_what_it_brings_together(item, expected):
    stories = read_data(json.dumps(item).encode(), "draft", ".ninjs")
    assert [story.text.string for story in stories] == expected


def test_a_replacement_in_another_headline_is_written_as_json():
    source = '{"uri": "a", "headline_main": "One"}'
    document = read_string(source, "draft", ".json")
    assert document.escape('"so"', source.index("One")) == r"\"so\""


def test_several_stories():
    other = {"type": "text", "headline": "Other", "body_text": "Two."}
    package = {"headline": "One", "associations": {"a": other, "b": {"type": "text", "headline": "Linked only"}}}
    for source in (json.dumps(package), json.dumps([{"headline": "One"}, other])):
        documents = read_data(source.encode(), "draft", ".json")
        assert [document.text.string for document in documents] == ["One", "Other\nTwo."]
        assert all(document.source == source for document in documents)
    with pytest.raises(UnreadableError, match="holds 2 stories, not one"):
        read_string(json.dumps(package), "draft", ".json")


@given(
    st.text(st.sampled_from("ab é😀\"\\/\n&<>p;\u00ad'"), max_size=40), st.booleans(), st.sampled_from(["text", "html"])
)
def test_no_body_is_too_odd(read_soundly, words, ascii_only, kind):
    item = {"headline": words, f"body_{kind}": words}
    document = read_soundly(json.dumps(item, ensure_ascii=ascii_only), ".json")
    for block in document.blocks[:1]:
        span = document.text.source_span(block.start, block.end)
        written = json.loads(f'"{document.source[slice(*span)]}"')
        assert written.replace("\u00ad", "").split() == document.text.string[block.start : block.end].split()
