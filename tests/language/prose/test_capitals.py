"""Title case, and words capitalised as names are."""

from __future__ import annotations

import pytest

from headline_lint.language.prose.capitals import is_capitalised, is_title_case


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Minister Slams Union Over Pay", True),
        ("MINISTER SLAMS UNION OVER PAY", True),
        ("Leader Humiliated in Vote", True),
        ("Leader Humiliated In Vote", True),
        ("Chaos Reigns", True),
        ("Why the Mayor of Leeds Is Going to the Sea", True),
        ("Six of the Best Walks in Kent, and one in Devon", True),
        ("Minister Sues U.S.", True),
        ("Bombshell Bar Opened in York.", False),
        ("Minister slams union over pay", False),
        ("Minister slams TUC", False),
        ("England beat Massive Attack fans", False),
        ("Prime Minister Tony Blair visits Leeds school", False),
        ("MPs leave", False),
        ("Chaos", False),
        ("", False),
        ("2010: 11 12", False),
    ],
)
def test_title_case(words, expected):
    assert is_title_case(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Massive", True),
        ("Massive Attack", True),
        ("House of Cards", True),
        ("massive", False),
        ("Massive attack", False),
        ("MASSIVE", False),
        ("A", True),
        ("of the", False),
        ("19", False),
    ],
)
def test_capitalised(words, expected):
    assert is_capitalised(words) is expected
