"""Spans that are asked whether they touch another."""

from __future__ import annotations

import pytest

from headline_lint.document.spans import Spans

SPANS = Spans([(20, 25), (5, 9), (7, 12), (12, 14)])


@pytest.mark.parametrize(
    ("start", "end", "touched"),
    [
        (0, 5, False),
        (0, 6, True),
        (8, 9, True),
        (11, 12, True),
        (13, 20, True),
        (14, 20, False),
        (24, 30, True),
        (25, 30, False),
        (0, 99, True),
    ],
)
def test_a_shared_character_is_a_touch(start: int, end: int, touched: bool) -> None:
    assert SPANS.touch(start, end) is touched


def test_no_spans_touch_nothing() -> None:
    assert not Spans([]).touch(0, 9)
