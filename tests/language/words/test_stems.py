"""Stems: the same for all forms of a word, and not for others."""

from __future__ import annotations

import pytest

from headline_lint.language.words.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "take takes took taken taking",
        "study studies studied studying",
        "stop stops stopped stopping",
        "close closes closed closing closer",
        "woman women women's woman's",
        "crisis crises",
        "grow grows grew grown growing",
        "warn warned warning warnings",
        "slow slower slowest slowly",
        "happy happier happily",
        "kill kills killed killing",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["king kin", "bus bug", "sing sin", "red reed", "wing win"])
def test_other_words_have_other_stems(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)
