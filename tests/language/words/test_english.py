"""What English has, and what is a common name."""

from __future__ import annotations

import pytest

from headline_lint.data import lines
from headline_lint.language.words.english import is_english, is_listed_name


@pytest.mark.parametrize(
    "word", ["bridge", "bridges", "sued", "walked", "unloved", "unleashes", "reportedly", "doesn", "puppetmasters", "a"]
)
def test_english_words(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["tesco", "sainsbury", "jones", "putin", "shenzhen", "voldymyr", "blackburn"])
def test_words_that_english_has_not(word: str) -> None:
    assert not is_english(word)


@pytest.mark.parametrize(("word", "expected"), [("jones", True), ("osama", True), ("tesco", False), ("bridges", False)])
def test_common_names(word: str, expected: bool) -> None:
    assert is_listed_name(word) is expected


def test_the_list_is_sorted_so_that_it_can_be_searched_by_halves() -> None:
    words = lines("english-words").splitlines()
    assert words == sorted(set(words), key=lambda word: (word.lower(), word))
    assert all(is_english(word) for word in words[::997] if word.islower())
