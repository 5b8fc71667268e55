"""JSON front matter, held against the standard library's reader."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers.markdown.fields import field_under
from headline_lint.readers.markdown.json import JSON, json_values

FRONT = """{
  "Title": "PM \\"quits\\" over caf\\u00e9",
  "description": "A long\\nline",
  "captions": ["One", {"text": "Two", "src": "a.png"}],
  "images": [{"src": "b.png", "caption": "Three"}],
  "tags": ["slams", "fury"],
  "section": "sport",
  "date": "2024-03-01",
  "draft": false,
  "params": {
    "title": "No headline"
  }
}

# A heading
"""


def test_json_front_matter(blocks, read_soundly):
    assert blocks(FRONT, ".md") == [
        ("headline", 'PM "quits" over café'),
        ("standfirst", "A long line"),
        ("caption", "One"),
        ("caption", "Two"),
        ("caption", "Three"),
        ("crosshead", "A heading"),
    ]
    document = read_soundly(FRONT, ".md")
    assert (document.section, document.genre, document.date) == ("sport", None, "2024-03-01")


@pytest.mark.parametrize(
    ("words", "there"),
    [('"quits"', '\\"quits\\"'), ("café", "caf\\u00e9"), ("long line", "long\\nline"), ("Two", "Two")],
)
def test_spans_in_json(words, there, source_of):
    assert source_of(FRONT, words, ".md") == there


ONE, BODY = ("headline", "One"), ("body", "Body.")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{"title": "One"}\nBody.', [ONE, BODY]),
        ('{\r\n\t"title": "One"\r\n}  \r\nBody.', [ONE, BODY]),
        ('{\n"title": "One"}\n\n    code\n\nBody.', [ONE, BODY]),
        ('{\n"title": "",\n"byline": "\\n"\n}\n# One', [ONE]),
        ('{\n"title": 1984,\n"date": null\n}\n# One', [ONE]),
        ("{\n}\nBody.", [BODY]),
        # broken: the lines that are sound, those of inner objects aside
        ('{\n  "title": "One",\n}\nBody.', [ONE, BODY]),
        ('{\n  "title": "One"\n  "byline": "Two",\n}\n\nBody.', [ONE, ("byline", "Two"), BODY]),
        ('{\n  "x": {\n    "title": "Two"\n  },\n  "title": "One",\n}\nBody.', [ONE, BODY]),
        ('{\n  "title": "Two" "three",\n  "byline": "\\u"\n}\nBody.', [BODY]),
        ('{\n  title: "One"\n}\nBody.', [BODY]),
        ('{\n  "x": ' + "[" * 300 + '\n  "title": "One"\n}\nBody.', [ONE, BODY]),
        # copy
        ("{Picture}\n\nBody.\n}\n", [("body", "{Picture}"), ("body", "Body. }")]),
        ('{"title": "One"} is what it says.\n', [("body", '{"title": "One"} is what it says.')]),
        ('{\n"title": "One"\n\nBody.', [("body", '{ "title": "One"'), BODY]),
        ('\n{\n"title": "One"\n}\n', [("body", '{ "title": "One" }')]),
    ],
)
def test_unusual_json(source, expected, blocks):
    assert blocks(source, ".md") == expected


def test_a_replacement_in_json_is_escaped(read_soundly):
    source = '{\n"title": "PM"\n}\n'
    words = 'f*** "a" it\'s \\'
    written = read_soundly(source, ".md").escape(words, source.index("PM"))
    assert written == 'f*** \\"a\\" it\'s \\\\'
    assert read_soundly(source.replace("PM", written), ".md").text.string == words


def strings(value, field=None):
    """The strings that belong to a field, as the standard library reads them."""
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in strings(inner, field_under(field, key.lower()))]
    if isinstance(value, list):
        return [one for inner in value for one in strings(inner, field)]
    return [(field, value)] if field and isinstance(value, str) else []


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
KEYS = st.sampled_from(["title", "Headline", "caption", "captions", "text", "seo-title", "x"])
VALUES = st.recursive(
    WORDS | st.integers() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(KEYS, VALUES, max_size=4), st.booleans(), st.sampled_from([None, 2]), st.sampled_from(["", "\n\nA"])
)
def test_json_is_read_as_the_standard_library_does(value, ascii_only, indent, after):
    written = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    source = written + after
    values, end = json_values(source)
    assert end == len(written)
    found = [(one.key, "".join(piece.string for piece in JSON.pieces(source, one))) for one in values]
    assert found == strings(value)
    assert all(
        json.loads(source[one.start - 1 : one.end + 1]) == words for one, (_, words) in zip(values, found, strict=True)
    )


@given(st.text(st.sampled_from('ab\n:"[]{},\\ u1'), max_size=60))
def test_no_json_is_too_odd(read_soundly, text):
    assert read_soundly(f'{{\n{text}"\n}}\nBody.', ".md").text.string.endswith("Body.")
