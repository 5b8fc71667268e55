"""Examples in rule files."""

from __future__ import annotations

import pytest

from headline_lint.checks.wording.phrases import PhrasesCheck
from headline_lint.placed.yaml_file import parse_yaml
from headline_lint.rulebook.examples import read_examples, unpin
from headline_lint.rulebook.rule import Example


@pytest.mark.parametrize(
    ("marked", "text", "spans"),
    [
        ("plain", "plain", ()),
        ("Plan <in tatters> now", "Plan in tatters now", ((5, 15),)),
        ("<a> and <b>", "a and b", ((0, 1), (6, 7))),
        (r"5 \< 6 and \> <x>", "5 < 6 and > x", ((12, 13),)),
        (r"a \ b <c>", r"a \ b c", ((6, 7),)),
        ("<🙂 ha>", "🙂 ha", ((0, 4),)),
        ("<two\nlines>", "two\nlines", ((0, 9),)),
    ],
)
def test_unpin(marked, text, spans):
    assert unpin(marked) == (text, spans)


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("a < b", r"a “<” has no “>”; write \\< for the character itself"),
        ("a > b", r"a “>” has no “<”; write \\> for the character itself"),
        ("<a <b>>", r"a “<” stands inside <…>; write \\< for the character itself"),
        ("<>", "“<>” pins nothing"),
    ],
)
def test_pins_that_do_not_pair(marked, reason):
    with pytest.raises(ValueError, match=reason):
        unpin(marked)


def read(text):
    faults = []
    placed = parse_yaml(text, faults, "f")
    return read_examples(placed.value["examples"], PhrasesCheck, faults), [str(fault) for fault in faults]


def test_examples_of_every_form():
    examples, faults = read(
        "examples:\n"
        "  good:\n"
        "    - Fine.\n"
        "    - {text: Won 5-0, scope: headline, section: sport, genre: opinion, options: {names: flag}}\n"
        "  bad:\n"
        "    - |\n"
        "      A <head>\n"
        "\n"
        "      And more.\n"
    )
    assert faults == []
    assert examples.good == (
        Example("Fine.", (), None, None, None, {}, 3),
        Example("Won 5-0", (), "headline", "sport", "opinion", {"names": "flag"}, 4),
    )
    assert examples.bad == (Example("A head\n\nAnd more.", ((2, 6),), None, None, None, {}, 6),)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("examples: [a]", ["f:1:11: examples are two lists, “good” and “bad”"]),
        ("examples: {good: [a]}", ["f:1:11: “bad” is missing: a rule shows copy it must flag"]),
        ("examples: {good: [], bad: [<a>]}", ["f:1:18: “good” is missing: a rule shows copy it must pass"]),
        (
            "examples: {god: [a], bad: [<a>]}",
            [
                "f:1:12: “god” is no list of examples; did you mean “good”?",
                "f:1:11: “good” is missing: a rule shows copy it must pass",
            ],
        ),
        ("examples: {good: a, bad: [<a>]}", ["f:1:18: must be a list; begin each line with “- ”"]),
        (
            "examples:\n  good:\n    - He said: no\n    - <a>\n  bad:\n    - a\n    - <a",
            [
                "f:3:7: an example is text, not a mapping; put the line in quotes",
                "f:4:7: a good example pins nothing",
                "f:6:7: a bad example pins the words to flag in <…>",
                "f:7:7: a “<” has no “>”; write \\< for the character itself",
            ],
        ),
        ("examples: {good: [''], bad: [<a>]}", ["f:1:19: the example is empty"]),
        (
            "examples: {good: [{text: a, scoope: x, scope: head}], bad: [<a>]}",
            [
                "f:1:29: “scoope” is no key of an example; did you mean “scope”?",
                "f:1:47: “head” is not known here; did you mean “headline”?",
            ],
        ),
        (
            "examples: {good: [{text: a, options: {name: flag}}], bad: [<a>]}",
            ["f:1:39: “name” is no key of this check; did you mean “names”?"],
        ),
        (
            "examples: {good: [{text: a, options: {names: flog}}], bad: [<a>]}",
            ["f:1:46: “flog” is not known here; did you mean “flag”?"],
        ),
    ],
)
def test_faults(text, faults):
    assert read(text)[1] == faults
