"""JSON with places, held against the standard library's."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.readers import UnreadableError
from headline_lint.readers.limits import Limits
from headline_lint.readers.placed_source import json as json_source
from headline_lint.readers.placed_source.json import String, read_json, text_of, write_json

CHARACTERS = st.characters(exclude_categories=["Cs"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(CHARACTERS),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(CHARACTERS), inner),
    max_leaves=20,
)


def plain(source, value):
    """What the standard library would give, but for numbers, true and false."""
    if isinstance(value, String):
        return text_of(source, value).string
    if isinstance(value, dict):
        return {key: plain(source, inner) for key, inner in value.items()}
    return [plain(source, inner) for inner in value] if isinstance(value, list) else None


def without_scalars(value):
    if isinstance(value, dict):
        return {key: without_scalars(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [without_scalars(inner) for inner in value]
    return value if isinstance(value, str) else None


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_every_value_is_the_one_of_the_standard_library(value, ascii_only, indent):
    source = f" \r\n{json.dumps(value, ensure_ascii=ascii_only, indent=indent)}\t"
    assert plain(source, read_json(source)) == without_scalars(value)


@given(st.text(st.sampled_from('{}[]",:\\u0041dD8cC tfn-.e\n'), max_size=20))
def test_what_is_no_json_is_refused_as_the_standard_library_does(source):
    try:
        expected = without_scalars(json.loads(source, parse_constant=lambda name: 1 / len(name[9:])))
    except (ValueError, ZeroDivisionError):
        with pytest.raises(UnreadableError, match="JSON"):
            read_json(source)
    else:
        found = plain(source, read_json(source))
        assert str(found).encode(errors="replace") == str(expected).encode(errors="replace") or "\ufffd" in str(found)


@given(st.text(CHARACTERS), st.booleans())
def test_every_character_stands_at_its_place(words, ascii_only):
    source = json.dumps(words, ensure_ascii=ascii_only)
    value = read_json(source)
    text = text_of(source, value)
    assert text.string == words
    for offset, character in enumerate(words):
        span = text.source_span(offset, offset + 1)
        assert json.loads(f'"{source[slice(*span)]}"') == character


@given(st.text(CHARACTERS))
def test_written_words_are_read_back(words):
    source = f'"{write_json(words)}"'
    assert json.loads(source) == words


@pytest.mark.parametrize(
    ("source", "words", "there"),
    [
        (r'"caf\u00e9 two"', "é", r"\u00e9"),
        (r'"a \ud83d\ude00 b"', "😀", r"\ud83d\ude00"),
        (r'"a \uD83D b"', "\ufffd", r"\uD83D"),
        (r'"a \ude00\ud83d b"', "\ufffd\ufffd", r"\ude00\ud83d"),
        (r'"one\ntwo"', "one\ntwo", r"one\ntwo"),
        (r'"a \/ \"b\" \\n"', '/ "b" \\n', r"\/ \"b\" \\n"),
    ],
)
def test_escapes(source, words, there):
    text = text_of(source, read_json(source))
    start = text.string.index(words)
    assert source[slice(*text.source_span(start, start + len(words)))] == there


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("", "is broken JSON: its end where a value should be, at line 1, column 1"),
        ('{\n "a": 1,\n}', "is broken JSON: no name in quotation marks, at line 3, column 1"),
        ('{"a" 1}', "is broken JSON: no “:”, at line 1, column 6"),
        ("[1 2]", "is broken JSON: no “,”, at line 1, column 4"),
        ("[1,]", "is broken JSON: no value at ']', at line 1, column 4"),
        ("[] []", "is broken JSON: more after its end, at line 1, column 4"),
        (
            '["a\nb"]',
            "is broken JSON: a string without its end, or with a line end or a wrong escape in it, at line 1, column 2",
        ),
        ("[" * 1_000, "is JSON nested over 200 deep; limits: depth in the configuration sets how much is read"),
    ],
)
def test_faults(source, reason):
    with pytest.raises(UnreadableError) as fault:
        read_json(source)
    assert str(fault.value) == reason


def test_values_and_escapes_are_bounded(monkeypatch):
    with pytest.raises(UnreadableError, match="is JSON of over 1,000 values; limits: parts in the configuration"):
        read_json(f"[{'1,' * 1_000}1]", Limits(parts=1_000))
    monkeypatch.setattr(json_source, "_MOST_ESCAPES", 1_000)
    source = json.dumps("\n" * 1_001)
    with pytest.raises(UnreadableError, match="is JSON with over 1,000 escapes in a string"):
        text_of(source, read_json(source))
