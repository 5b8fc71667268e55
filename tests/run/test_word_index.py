"""Words are found in an index where a search from end to end would find them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headline_lint.run.word_index import WordIndex


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("21 miles", ["21\u00a0miles", "21\n miles"]),
        ("1 mile", ["1 mile"]),
        ("Mile", []),
        ("“21", ["“21"]),
        ("(21 Miles)", ["(21 Miles)"]),
        ("…", ["…"]),
        ("— a", ["—  a"]),
    ],
)
def test_words(words, found):
    string = "121 miles, 21\u00a0miles “21\n miles” (21 Miles) 21 milestones, 1 mile… —  a"
    assert [string[slice(*span)] for span in WordIndex(string, any_case=False).find(words)] == found


def test_words_in_any_case():
    assert WordIndex("A Pier, a PIER, a pierhead", any_case=True).find("a pier") == [(0, 6), (8, 14)]


WORDS = st.text(st.sampled_from("aAb1_ -(é’.\u0301²"), min_size=1, max_size=12)


@given(WORDS, WORDS.filter(str.strip), st.booleans())
def test_as_a_search_from_end_to_end(string, words, any_case):
    words = " ".join(words.split())
    before, after = (r"(?<!\w)" if words[0].isalnum() else ""), (r"(?!\w)" if words[-1].isalnum() else "")
    pattern = before + r"\s+".join(map(re.escape, words.split())) + after
    found = [match.span() for match in re.finditer(pattern, string, re.IGNORECASE if any_case else 0)]
    assert WordIndex(string, any_case=any_case).find(words) == found
