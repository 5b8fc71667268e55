"""Placed values made into the fields of a Struct."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import msgspec
import pytest

from headline_lint.placed.fields import convert_fields, missing_fields, read_fields, unknown_keys
from headline_lint.placed.yaml_file import parse_yaml


class Even:
    def __init__(self, number):
        self.number = number

    @classmethod
    def parse(cls, text):
        if int(text) % 2:
            raise ValueError(f"“{text}” is odd")
        return cls(int(text))


class Options(msgspec.Struct, rename="kebab"):
    phrases: tuple[str, ...]
    word: str = ""
    count: int = 0
    at_most: Annotated[int, msgspec.Meta(ge=1, le=10)] = 1
    share: float = 0.0
    strict: bool = False
    form: Literal["asterisks", "dashes"] = "dashes"
    limit: int | None = None
    severity: Literal["error", "off"] | dict[str, Literal["error", "off"]] = "off"
    swaps: dict[str, str] = {}
    pairs: dict[str, tuple[str, ...]] = {}
    sections: frozenset[str] = frozenset()
    evens: tuple[Even, ...] = ()
    anything: dict[str, Any] = {}


def convert(text):
    faults = []
    placed = parse_yaml(text, faults, "f")
    return convert_fields(Options, placed.value, faults), [str(fault) for fault in faults]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("count: 12", {"count": 12}),
        ("count: -3", {"count": -3}),
        ("share: 0.5", {"share": 0.5}),
        ("share: 2", {"share": 2.0}),
        ("strict: yes", {"strict": True}),
        ("strict: On", {"strict": True}),
        ("strict: off", {"strict": False}),
        ("strict: false", {"strict": False}),
        ("word: no", {"word": "no"}),
        ("word: 012", {"word": "012"}),
        ("form: asterisks", {"form": "asterisks"}),
        ("limit: 5", {"limit": 5}),
        ("limit:", {}),
        ("at-most: 10", {"at_most": 10}),
        ("severity: error", {"severity": "error"}),
        ("severity: {headline: error, body: off}", {"severity": {"headline": "error", "body": "off"}}),
        ("phrases: one", {"phrases": ("one",)}),
        ("phrases: [one, two]", {"phrases": ("one", "two")}),
        ("swaps: {utilise: use, 1: one}", {"swaps": {"utilise": "use", "1": "one"}}),
        ("pairs: {a: [b, c], d: e}", {"pairs": {"a": ("b", "c"), "d": ("e",)}}),
        ("sections: [sport, sport]", {"sections": frozenset({"sport"})}),
    ],
)
def test_values(text, values):
    assert convert(text) == (values, [])


def test_a_type_of_our_own_is_parsed():
    values, faults = convert("evens: [2, 4]")
    assert [even.number for even in values["evens"]] == [2, 4]
    assert faults == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("count: many", ["f:1:8: “many” must be a whole number"]),
        ("count: 1.5", ["f:1:8: “1.5” must be a whole number"]),
        ("share: half", ["f:1:8: “half” must be a number"]),
        ("strict: maybe", ["f:1:9: “maybe” must be yes or no"]),
        ("at-most: 0", ["f:1:10: “0” must be a whole number of at least 1 and of at most 10"]),
        ("form: dash", ["f:1:7: “dash” is not known here; did you mean “dashes”?"]),
        ("form: [dashes]", ["f:1:7: “a list” is not known here; use one of: asterisks, dashes"]),
        ("severity: errr", ["f:1:11: “errr” is not known here; did you mean “error”?"]),
        ("severity: {headline: errr}", ["f:1:22: “errr” is not known here; did you mean “error”?"]),
        ("word: [a]", ["f:1:7: must be text, not a list; if it is text, put the line in quotes"]),
        (
            "phrases:\n  - a: b\n  - [REVEAL]\n  -\n  - fine",
            [
                "f:2:5: must be text, not a mapping; if it is text, put the line in quotes",
                "f:3:5: must be text, not a list; if it is text, put the line in quotes",
                "f:4:4: must be text, not nothing; if it is text, put the line in quotes",
            ],
        ),
        (
            "phrases: {a: b}",
            ["f:1:10: must be a list; begin each line with “- ”", "f:1:10: “phrases” must hold at least one entry"],
        ),
        ("phrases: []", ["f:1:10: “phrases” must hold at least one entry"]),
        ("swaps: [a]", ["f:1:8: must be a mapping (name: value), not a list"]),
        ("evens:\n  - 1\n  - 2\n  - 3", ["f:2:5: “1” is odd", "f:4:5: “3” is odd"]),
        (
            "count: x\nform: y",
            ["f:1:8: “x” must be a whole number", "f:2:7: “y” is not known here; use one of: asterisks, dashes"],
        ),
    ],
)
def test_every_fault_with_its_place(text, faults):
    assert convert(text)[1] == faults


def test_missing_and_unknown_keys():
    placed = parse_yaml("cuont: 3\nword: x", [], "f")
    assert [str(fault) for fault in missing_fields(Options, placed.value, placed)] == ["f:1:1: “phrases” is missing"]
    assert [str(fault) for fault in unknown_keys(placed.value, [Options], "this check")] == [
        "f:1:1: “cuont” is no key of this check; did you mean “count”?"
    ]


def read(text, **options):
    faults = []
    found = read_fields(Options, parse_yaml(text, faults, "f"), faults, "this check", **options)
    return found, [str(fault) for fault in faults]


def test_a_mapping_becomes_its_struct():
    assert read("phrases: one\nat-most: 3") == (Options(("one",), at_most=3), [])


def test_faults_of_a_mapping_are_unknown_keys_then_missing_ones_then_values():
    assert read("count: many\ncuont: 3") == (
        None,
        [
            "f:2:1: “cuont” is no key of this check; did you mean “count”?",
            "f:1:1: “phrases” is missing",
            "f:1:8: “many” must be a whole number",
        ],
    )


def test_a_key_that_is_read_apart_is_known_but_not_converted():
    assert read("phrases: one\ncount: many", apart={"count"}) == (Options(("one",)), [])


def test_a_fault_before_is_none_of_the_mapping():
    faults = ["before"]
    placed = parse_yaml("phrases: one", faults, "f")
    assert read_fields(Options, placed, faults, "this check") == Options(("one",))


class Sized:
    def __init__(self, size):
        self.size = size

    @classmethod
    def parse(cls, text):
        return cls(int(text))


class SizedOptions(msgspec.Struct):
    lines: tuple[Sized, ...]


def test_a_list_that_comes_to_too_much_is_cut_off_there():
    placed = parse_yaml("lines: [99998, 2, 1, 1]", [], "f.yaml")
    faults = []
    convert_fields(SizedOptions, placed.value, faults)
    assert [str(fault) for fault in faults] == [
        "f.yaml:1:19: with this entry the list comes to more than 100,000; make two rules of it"
    ]
