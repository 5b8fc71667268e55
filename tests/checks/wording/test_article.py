from __future__ import annotations

import pytest

from headline_lint.checks.wording.article import ArticleCheck

CHECK = ArticleCheck()


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("He saw a eagle and an crow.", ["a eagle", "an crow"]),
        ("It rained. A 8-year-old boy found an 11-1 vote and a 18th-century hall.", ["A 8", "a 18"]),
        ("She had an useful unit for an European union.", ["an useful", "an European"]),
        ("It took a hour of a honest heir’s day.", ["a hour", "a honest"]),
        ("It was a unanimous vote on an unanswered letter from an unidentified man.", []),
        ("It rained. An US diplomat met a MP, an NHS doctor and a NATO aide.", ["An US"]),
        ("Grade A eggs have vitamin A in plenty; the Qur’an says so.", []),
        ("It was an historic day at an hotel.", []),
        ("It is a 180-page, a 1,100-word or an 80-page book, an 18,000-seat ground and a $8m plan.", ["a $8"]),
        ("They live in a our house and an Xi’an flat.", []),
    ],
)
def test_articles(flagged, copy, expected):
    assert flagged(CHECK, f"Deal done\n\n{copy}") == expected
