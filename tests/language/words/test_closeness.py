"""How near two spellings are."""

from __future__ import annotations

import pytest

from headline_lint.language.words.closeness import are_a_slip_apart, are_near, without_accents


@pytest.mark.parametrize(
    ("one", "other", "most", "expected"),
    [
        ("moss", "moss", 0, True),
        ("moss", "mos", 1, True),
        ("moss", "mass", 1, True),
        ("moss", "msos", 1, True),
        ("moss", "smoss", 1, True),
        ("moss", "mast", 1, False),
        ("moss", "mast", 2, True),
        ("volodymyr", "voldymyr", 1, True),
        ("lindqvist", "lindkwist", 1, False),
        ("lindqvist", "lindkwist", 2, True),
        ("moss", "m", 2, False),
    ],
)
def test_letters_apart(one: str, other: str, most: int, expected: bool) -> None:
    assert are_near(one, other, most) is expected
    assert are_near(other, one, most) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("barry", "barrry", True),
        ("pruitt", "pruit", True),
        ("chelsea", "cheslea", True),
        ("arad", "arab", False),
        ("obama", "oama", False),
        ("moss", "moss", False),
    ],
)
def test_slips(one: str, other: str, expected: bool) -> None:
    assert are_a_slip_apart(one, other) is expected
    assert are_a_slip_apart(other, one) is expected


@pytest.mark.parametrize(("word", "plain"), [("viganò", "vigano"), ("miðeind", "mideind"), ("moss", "moss")])
def test_accents(word: str, plain: str) -> None:
    assert without_accents(word) == plain
