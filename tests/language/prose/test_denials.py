"""Words that the copy denies or talks about."""

from __future__ import annotations

import pytest

from headline_lint.language.prose.denials import is_denied, is_mentioned


@pytest.mark.parametrize(
    "copy",
    [
        "the party is not in |chaos",
        "it was never a |fiasco",
        "there was no |panic",
        "the plan isn't |absurd",
        "the plan is anything but |absurd",
        "the vote went on without any |chaos",
        "the minister denied that her party, which meets on friday, was in |chaos",
        "he denies being |humiliated",
        "minister denies rail plan is in |tatters",
        "she dismissed claims of |chaos",
        "the bank rejects any suggestion of |panic",
        "neither side was |humiliated",
        "far from a |fiasco",
        "it is no longer a |shambles",
        "in a denial of |chaos",
    ],
)
def test_denied(copy):
    before, _, after = copy.partition("|")
    assert is_denied(before + after, len(before))


@pytest.mark.parametrize(
    "copy",
    [
        "the party is in |chaos",
        "it was not only a |fiasco",
        "not just |absurd",
        "there is no doubt it was a |fiasco",
        "no wonder it was a |fiasco",
        "no 10 in |chaos",
        "no. 10 in |chaos",
        "he did not go; the party is in |chaos",
        "he was not there, the union said, and its talks ended in |chaos",
        "he was denied bail by the |thug",
        "she denied the boy a seat; |chaos",
        "nothing was said\nthe party is in |chaos",
        "not on friday\nchaos and |panic",
        "the cannon is a |menace",
        "notable |chaos",
    ],
)
def test_not_denied(copy):
    before, _, after = copy.partition("|")
    assert not is_denied(before + after, len(before))


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("the word |chaos", True),
        ('the phrase "|in tatters"', True),
        ("the adjective |shambolic", True),
        ("critics dislike the term |regime", True),
        ("use of |regime in print", True),
        ("a crossword |fiasco", False),
        ("in the words of the |regime", False),
        ("in chaos, the word |", True),
        ("the term limit |row", False),
        ("|chaos", False),
    ],
)
def test_mentioned(copy, expected):
    before, _, after = copy.partition("|")
    assert is_mentioned(before + after, len(before)) is expected
