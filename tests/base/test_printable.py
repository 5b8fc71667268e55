"""Text made fit for a terminal."""

from __future__ import annotations

import pytest

from headline_lint.base.printable import printable


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
        ("\u200d, م\u200c م", "<U+200D>, م<U+200C> م"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ba\u200cnk \u200dx", "ba<U+200C>nk <U+200D>x"),
        ("❤\ufe0f 1\ufe0f\u20e3", "❤\ufe0f 1\ufe0f\u20e3"),
        ("paid\ufe0f 👍\ufe0f\U000e0148\ufe00 \u034f", "paid<U+FE0F> 👍\ufe0f<U+E0148><U+FE00> <U+034F>"),
        ("so\u00adft \U000e0041\u206f\u180e", "so<U+00AD>ft <U+E0041><U+206F><U+180E>"),
        ("::error::x", "<U+003A>:error::x"),
        (" \t::error", " <U+0009>::error"),
        ("  ::error", "  <U+003A>:error"),
        ("a::b ::c", "a::b ::c"),
        ("a ##[error]x ##vso[task]", "a <U+0023>#[error]x <U+0023>#vso[task]"),
        ("## A heading [1] ##", "## A heading [1] ##"),
    ],
)
def test_printable(text, shown):
    assert printable(text) == shown
