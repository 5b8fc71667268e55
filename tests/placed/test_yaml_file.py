"""YAML read with places: what it gives, and every way in which it refuses."""

from __future__ import annotations

import os

import pytest

from headline_lint.placed.yaml_file import parse_yaml, read_yaml


def parse(text):
    faults = []
    placed = parse_yaml(text, faults, "f.yaml")
    return placed, [str(fault) for fault in faults]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a: no", {"a": "no"}),
        ("a: on\nb: 12:30\nc: 0x1F\nd: 1.50", {"a": "on", "b": "12:30", "c": "0x1F", "d": "1.50"}),
        ("a: 2022-03-22", {"a": "2022-03-22"}),
        ("yes: x\nnull: y", {"yes": "x", "null": "y"}),
        ("<<: x", {"<<": "x"}),
        ("a:\nb: c", {"b": "c"}),
        ("a: ~\nb: null\nc: ''", {"c": ""}),
        ('a: "null"', {"a": "null"}),
        ("a:\n  - b\n  -\n  - ''", {"a": ["b", None, ""]}),
        ("{a: 1, b: [c, d]}", {"a": "1", "b": ["c", "d"]}),
        ("a: >-\n  two\n  lines\nb: |\n  x\n\n  y\n", {"a": "two lines", "b": "x\n\ny\n"}),
        ("a: [[b], {c: d}]", {"a": [["b"], {"c": "d"}]}),
        ("a: ~humiliate:v", {"a": "~humiliate:v"}),
        ("\ufeffa: b", {"a": "b"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("%YAML 1.1\n---\na: b", {"a": "b"}),
        ("a: 🙂 café", {"a": "🙂 café"}),
    ],
)
def test_values(text, plain):
    placed, faults = parse(text)
    assert faults == []
    assert placed.plain() == plain


def test_places_are_those_of_the_file():
    placed, _ = parse("# a rule\na: b\nlist:\n  - x\n  -   y\nmap:\n    k: v\n")
    entries = placed.value
    assert (entries["a"].line, entries["a"].column, entries["a"].key_line, entries["a"].key_column) == (2, 4, 2, 1)
    assert [(item.line, item.column) for item in entries["list"].value] == [(4, 5), (5, 7)]
    inner = entries["map"].value["k"]
    assert (inner.line, inner.column, inner.key_column) == (7, 8, 5)


def test_columns_count_characters():
    placed, _ = parse("“naïve”: 🙂 x\nb: [é, y]")
    assert placed.value["“naïve”"].column == 10
    assert placed.value["b"].value[1].column == 8


QUOTE = "put the line in quotes"


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a:\n  - *b", [f"f.yaml:2:5: “*” begins an alias, which is not used here; {QUOTE}"]),
        ("a:\n  - &b c", [f"f.yaml:2:5: “&” begins an anchor, which is not used here; {QUOTE}"]),
        ("a:\n  - !b c", [f"f.yaml:2:5: “!” begins a tag, which is not used here; {QUOTE}"]),
        ("a:\n  - ! c", [f"f.yaml:2:5: “!” begins a tag, which is not used here; {QUOTE}"]),
        ("a: !!python/object/apply:os.system [x]", [f"f.yaml:1:4: “!” begins a tag, which is not used here; {QUOTE}"]),
        ("a: !b {c: d}", [f"f.yaml:1:4: “!” begins a tag, which is not used here; {QUOTE}"]),
        (
            "a: &b c\nd: *b",
            [
                f"f.yaml:1:4: “&” begins an anchor, which is not used here; {QUOTE}",
                f"f.yaml:2:4: “*” begins an alias, which is not used here; {QUOTE}",
            ],
        ),
        ("a: 1\nb: 2\na: 3", ["f.yaml:3:1: “a” stands here a second time"]),
        ("? [x]\n: y\nb: c", [f"f.yaml:1:3: a key must be text; {QUOTE}"]),
        ("a: b: c", [f"f.yaml:1:5: {QUOTE}: YAML can't read it (mapping values are not allowed in this context)"]),
        ("- a", ["f.yaml:1:1: must be a mapping of keys to values, not a list"]),
        ("word", ["f.yaml:1:1: must be a mapping of keys to values, not text"]),
        ("", ["f.yaml:1:1: is empty"]),
        ("# nothing but a comment\n", ["f.yaml:1:1: is empty"]),
        ("a: b\n---\nc: d", ["f.yaml:2:1: a second document begins here; one file holds one"]),
        ("a: [b", ["f.yaml:2:1: is no YAML: did not find expected ',' or ']'"]),
    ],
)
def test_faults(text, faults):
    assert parse(text)[1] == faults


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("- 'tis the season", 5),
        ("- @handle", 5),
        ("- %", 5),
        ("- `code`", 5),
        ("- [REVEAL] more", 14),
        ("- {withheld} noun", 16),
        ("- , x", 5),
        ("- | x", 7),
    ],
)
def test_where_yaml_stops_at_a_mark_the_line_is_to_be_quoted(line, column):
    placed, faults = parse(f"a:\n  {line}\n  - b\n")
    assert placed is None
    assert len(faults) == 1
    assert faults[0].startswith(f"f.yaml:2:{column}: {QUOTE}: YAML can't read it (")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('a:\n  - "sensational" claims\n  - b\n', "2:5"),
        ("a:\n  - x\n  - 'em and\n  - the players' cup\n", "3:5"),
        ('a: "x" y', "1:4"),
    ],
)
def test_a_line_that_begins_with_a_quoted_word_is_named_where_it_begins(text, place):
    placed, faults = parse(text)
    assert placed is None
    assert faults == [f"f.yaml:{place}: {QUOTE}: the quotation mark that it begins with is closed before its end"]


def test_soft_faults_leave_the_rest_to_be_checked():
    placed, faults = parse("a: 1\na: 2\nb: !x y")
    assert placed.plain() == {"a": "1", "b": "y"}
    assert len(faults) == 2


@pytest.mark.parametrize("text", ["[" * 50_000, "{a: " * 50_000, "a: " + "[" * 21, "- " * 50_000])
def test_deep_nesting_is_refused(text):
    placed, faults = parse(text)
    assert placed is None
    assert [fault.split(": ", 1)[1] for fault in faults] == ["is nested more than 20 deep"]


def test_a_bomb_of_aliases_is_refused_at_once():
    lines = ["a: &a [x, x]"] + [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    placed, faults = parse("\n".join(lines))
    assert placed.value["i"].plain() == ["*h"] * 9
    assert len(faults) == 9 + 8 * 9


@pytest.mark.parametrize("text", ['a: "\x07"', "a: \x1b[31m", "\ud800: x"])
def test_characters_that_yaml_cannot_hold(text):
    placed, faults = parse(text)
    assert placed is None
    assert len(faults) == 1
    assert "\n" not in faults[0]


def read(path, **options):
    faults = []
    return read_yaml(path, faults, **options), [str(fault) for fault in faults]


def test_files_that_cannot_be_read(tmp_path):
    missing, folder, binary = tmp_path / "missing.yaml", tmp_path / "folder", tmp_path / "binary.yaml"
    folder.mkdir()
    binary.write_bytes(b"a: \xff\xfe")
    fifo = tmp_path / "fifo.yaml"
    os.mkfifo(fifo)
    assert read(missing)[1] == [f"{missing.as_posix()}: no such file or directory"]
    assert read(folder)[1] == [f"{folder.as_posix()}: is a folder, not a file"]
    assert read(fifo)[1] == [f"{fifo.as_posix()}: is not a regular file"]
    assert read(binary)[1] == [f"{binary.as_posix()}: is not UTF-8: byte 4 is no part of a character"]


def test_a_huge_file_is_refused(tmp_path):
    huge = tmp_path / "huge.yaml"
    huge.write_bytes(b"a: " + b"x" * 2_000_000)
    assert read(huge)[1] == [f"{huge.as_posix()}: is larger than 2,000,000 bytes"]


def test_a_file_that_may_be_empty(tmp_path):
    empty = tmp_path / "empty.yaml"
    empty.write_text("# nothing yet\n")
    placed, faults = read(empty, may_be_empty=True)
    assert (placed.plain(), faults) == ({}, [])
    assert read(empty)[1] == [f"{empty.as_posix()}:1:1: is empty"]
