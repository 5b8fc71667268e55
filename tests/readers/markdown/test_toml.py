"""TOML front matter, held against the standard library's reader."""

from __future__ import annotations

import tomllib
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headline_lint.readers.markdown.fields import field_under
from headline_lint.readers.markdown.toml import TOML, toml_values

FRONT = '''+++
# the desk's draft
title = "PM \\"quits\\" over caf\\u00e9" # second edition
seo_title = 'PM\\quits'   # as it stands
"description" = """
A long \\
    line
goes "on" """
byline = \'\'\'By
Jane Smith\'\'\'
caption = "One"
captions = [
  "Two", # left
  { text = "Three", src = "a.png" },
]
images = [{ src = "b.png", caption = "Four" }]
tags = ["slams", "fury"]
section = "sport"
genre = 'comment'
date = 2024-03-01 10:00:00Z
draft = false
weight = -1_000
extra.title = "No headline"

[params]
description = "No standfirst"
caption = "Five"

[[resources]]
title = "None either"
+++
# A heading
'''


def test_toml_front_matter(blocks, read_soundly):
    assert blocks(FRONT, ".md") == [
        ("headline", 'PM "quits" over café'),
        ("headline", "PM\\quits"),
        ("standfirst", 'A long line goes "on"'),
        ("byline", "By Jane Smith"),
        ("caption", "One"),
        ("caption", "Two"),
        ("caption", "Three"),
        ("caption", "Four"),
        ("caption", "Five"),
        ("crosshead", "A heading"),
    ]
    document = read_soundly(FRONT, ".md")
    assert (document.section, document.genre, document.date) == ("sport", "comment", "2024-03-01 10:00:00Z")


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ('"quits"', '\\"quits\\"'),
        ("café", "caf\\u00e9"),
        ("PM\\quits", "PM\\quits"),
        ("long line", "long \\\n    line"),
        ("line goes", "line\ngoes"),
        ('"on"', '"on"'),
        ("By Jane", "By\nJane"),
        ("Three", "Three"),
        ("Five", "Five"),
    ],
)
def test_spans_in_toml(words, there, source_of):
    assert source_of(FRONT, words, ".md") == there


ONE = ("headline", "One")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("title='One'", [ONE]),
        ('Title\t=\t"One"\t# two # three', [ONE]),
        ('title = "One"\r\ndescription = """\r\nTwo\r\nthree"""\r\n', [ONE, ("standfirst", "Two three")]),
        ('title = """One ""two"""""', [("headline", 'One ""two""')]),
        ("title = '''One ''two'''''", [("headline", "One ''two''")]),
        ('title = """One\\\n  two\\  \r\n\n\tthree"""', [("headline", "Onetwothree")]),
        ('title = "One # two"', [("headline", "One # two")]),
        ('title = "One\\tt\\U0001F600"', [("headline", "One t😀")]),
        ("title = 1984", [("headline", "1984")]),
        ('title = ["One", ["Two"]]', [ONE, ("headline", "Two")]),
        ('title.main = "One"', []),
        ('title = { main = "One" }', []),
        ('captions.text = "One"\n[captions.left]\ncaption = "Two"', [("caption", "One"), ("caption", "Two")]),
        ('[x]\n[captions]\ntext = "One"\n[[captions.right]]\ntext = "Two"', [("caption", "One")]),
        ('title = ""\nbyline = """\\\n  """', []),
        ("", []),
        # broken: the lines that are sound, up to the first table
        ('title = "One"\ntags = [', [ONE]),
        ('tags = [\ntitle = "One"', [ONE]),
        ('title = "One"\ntitle = "Two"', [ONE, ("headline", "Two")]),
        ('title = One\ndescription = "Two" "three"\nbyline = "Four', []),
        ('date = 2024-02-30\ntitle = "One" # two', [ONE]),
        ('title = "\\ud800"\ncaption = "One"', [("caption", "One")]),
        ('title = "One"\nx = "\\q"\n[params]\ncaption = "Two"', [ONE]),
        ('title = """One\ntwo', []),
        ("One two", []),
        ('title = "One"\ny = ' + "9" * 5_000, [ONE]),
        ('title = "One"\n"\\UFFFFFFFF" = 1', [ONE]),
        # so deep, or of so many names, that it is not read
        ('title = """\nOne"""\ny = ' + "[" * 5_000 + "]" * 5_000, []),
        ('title = """\nOne"""\n' + ".".join("abcdefghijklmnopqrstuvwxyz") + " = 1", []),
    ],
)
def test_unusual_toml(lines, expected, blocks):
    assert blocks(f"+++\n{lines}\n+++\n\nBody.\n", ".md") == [*expected, ("body", "Body.")]


def test_toml_that_does_not_end_is_copy(blocks):
    assert blocks('+++\ntitle = "One"\n', ".md") == [("body", '+++ title = "One"')]


def test_directives_in_toml(read_soundly):
    document = read_soundly('+++\n# headline-lint-disable copy -- a quiz\ntitle = "One"\n+++\nBody.', ".md")
    assert [comment.text for comment in document.comments] == ["headline-lint-disable copy -- a quiz"]


@pytest.mark.parametrize(
    ("value", "words", "written"),
    [
        ('"PM"', 'f*** "a" it\'s \\', 'f*** \\"a\\" it\'s \\\\'),
        ('"""\nPM"""', '"a"', '\\"a\\"'),
        ("'PM'", '"a" \\', '"a" \\'),
        ("'PM'", "it's", None),
        ("'''PM'''", "it's", "it's"),
        ("'''PM'''", "it''s", None),
        ("'''PM'''", "s'", None),
        ("'''PM'''", "'s", None),
    ],
)
def test_a_replacement_in_toml_is_written_as_its_string(value, words, written, read_soundly):
    source = f"+++\ntitle = {value} # x\n+++\n"
    assert read_soundly(source, ".md").escape(words, source.index("PM")) == written
    if written is not None:
        fixed = read_soundly(source.replace("PM", written), ".md")
        assert fixed.text.string == words


def test_a_number_in_toml_is_replaced_by_nothing(read_soundly):
    source = "+++\ntitle = 1984\n+++\n"
    assert read_soundly(source, ".md").escape("2084", source.index("1984")) is None


def strings(value, field=None):
    """The values that belong to a field, as the standard library reads them: strings, and None for the others."""
    if isinstance(value, dict):
        return [one for key, inner in value.items() for one in strings(inner, field_under(field, key.lower()))]
    if isinstance(value, list):
        return [one for inner in value for one in strings(inner, field)]
    return [(field, value if isinstance(value, str) else None)] if field else []


def words_at(source, value):
    """The words of a value, each piece of them where the one before ends, and as written unless it is an escape."""
    at = value.start
    words = ""
    for piece in TOML.pieces(source, value):
        written = source[at : piece.end]
        assert piece.start == at
        assert piece.string == written or written.startswith("\\")
        words += piece.string
        at = piece.end
    assert at == value.end
    assert source.startswith(value.style, at)
    return words.replace("\r\n", "\n")


FRAGMENTS = {
    '"': ["One", " ", "é😀", "#", "'", "]", '\\"', "\\\\", "\\t", "\\u00e9", "\\U0001F600"],
    "'": ["One", " ", "é😀", "#", '"', "]", "\\", "\\u00e9"],
    '"""': ["One", " ", "é😀", "#", "'", '"', '""', "\n", "\r\n", '\\"', "\\u00e9", "\\\n  \n", "\\  \r\n"],
    "'''": ["One", " ", "é😀", "#", '"', "'", "''", "\n", "\r\n", "\\"],
}
STRINGS = st.sampled_from(list(FRAGMENTS)).flatmap(
    lambda style: st.lists(st.sampled_from(FRAGMENTS[style]), min_size=1, max_size=6).map(
        lambda of: style + "".join(of) + style
    )
)
OTHERS = st.sampled_from(["1", "-2.5e3", "true", "2024-03-01", "2024-03-01 10:00:00+01:00", "07:32:00", "0x1F", "inf"])
KEYS = st.sampled_from(["title", "Headline", "caption", "captions", "text", "seo-title", "x", '"title"', "'by line'"])
NAMES = KEYS | st.lists(KEYS, min_size=2, max_size=3).map(" . ".join)
VALUES = st.recursive(
    STRINGS | OTHERS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[ # ]\n{', '.join(items)},]" if items else "[ ]")
        | st.lists(st.tuples(NAMES, inner).map(" = ".join), max_size=2).map(lambda pairs: f"{{ {', '.join(pairs)} }}")
    ),
    max_leaves=4,
)
LINES = st.one_of(
    st.tuples(KEYS, STRINGS).map(" = ".join),
    st.tuples(NAMES, VALUES).map(" = ".join),
    NAMES.map("[ {} ]".format) | NAMES.map("[[{}]]".format) | st.sampled_from(["", "# title = 'x'", "title", '"', "]"]),
)
MANY = settings(max_examples=settings.default.max_examples * 3)
"""For documents of which many are broken, or hold no string."""
ENDS = st.sampled_from(["\n", "\r\n", " \t# it's\n"])


@MANY
@given(st.lists(st.tuples(LINES, ENDS).map("".join), min_size=1, max_size=5).map("".join))
def test_toml_is_read_as_the_standard_library_does(text):
    source = f"+++\n{text}+++\n"
    values = toml_values(source, len("+++\n"), len(source) - len("+++\n"))
    found = Counter((value.key, words_at(source, value) if value.style else None) for value in values)
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert found == Counter(strings(expected))


TOKENS = [*"ab\n:=-'\"[]{}.,#\\ \r", '"""', "'''", "title", ' = "One"', "\\u", "1"]


@given(st.lists(st.sampled_from(TOKENS), max_size=40).map("".join))
def test_no_toml_is_too_odd(read_soundly, text):
    *front, body = read_soundly(f"+++\n{text}\n+++\nBody.", ".md").text.string.split("\n")
    assert body == "Body."
    assert not any("+++" in words for words in front)
