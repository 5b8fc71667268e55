"""Text made fit for a terminal."""

from __future__ import annotations

import pytest

from headline_lint.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “curly” é 東京 🙂", "plain “curly” é 東京 🙂"),
        ("a\x1b[31mb", "a<U+001B>[31mb"),
        ("a\nb\tc\r", "a<U+000A>b<U+0009>c<U+000D>"),
        ("\x9b\x7f\x00", "<U+009B><U+007F><U+0000>"),
        ("\u202eabc\u2066", "<U+202E>abc<U+2066>"),
        ("\ud83d", "<U+D83D>"),
        ("a\xa0b", "a\xa0b"),
        ("👩\u200d🚒", "👩\u200d🚒"),
    ],
)
def test_printable(text, shown):
    assert printable(text) == shown
