from __future__ import annotations

import socket

import pytest

from headline_lint.checks.copy.metric import MetricCheck

PLAIN = "The cat sat on the mat. The dog ran to the door. It was hot. We all went in."
DENSE = "Constitutional jurisprudence necessitates extraordinarily sophisticated interdisciplinary consideration."


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_arguments, **_options):
        raise AssertionError("a network connection was asked for")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


@pytest.mark.parametrize(
    ("measure", "limit", "copy", "expected"),
    [
        ("grade", 12, DENSE, [DENSE]),
        ("grade", 12, PLAIN, []),
        ("grade", 12, f"So it is. {DENSE}", [DENSE]),
        ("reading-ease", 40, DENSE, [DENSE]),
        ("reading-ease", 40, PLAIN, []),
        ("sentence-length", 5, "One two three four five. So it is.", []),
        ("sentence-length", 5, "One two three four five six. So it is.", ["One two three four five six."]),
        ("sentence-length", 5, "“One two three four five six,” she said.", []),
        ("sentence-length", 6, "Mr. A. B. Smith's 10.5-mile run.", []),
    ],
)
def test_limits(flagged, measure, limit, copy, expected):
    check = MetricCheck(measure=measure, limit=limit, least_words=5)
    assert flagged(check, f"Head\n\n{copy}", scopes=("body",)) == expected


def test_words_that_no_dictionary_has(flagged):
    check = MetricCheck(measure="grade", limit=-10, least_words=5)
    assert flagged(check, "Head\n\nThe Qwxzzy sat on the Blorptag mat.", scopes=("body",)) != []


def test_short_stories_tell_nothing(flagged):
    assert flagged(MetricCheck(measure="grade", limit=5), f"Head\n\n{DENSE}", scopes=("body",)) == []


@pytest.mark.parametrize(
    "copy",
    ["Mr. Smith of St. John's left.", "It cost $3.5m at 10.30 a.m. on Jan. 5.", "The U.S. team of J. R. Lee won."],
)
def test_full_stops_inside_a_sentence_do_not_end_it(matches, copy):
    check = MetricCheck(measure="grade", limit=-100, least_words=1)
    _, (with_stops,) = matches(check, f"Head\n\n{copy}", scopes=("body",))
    _, (without,) = matches(check, "Head\n\n" + copy[:-1].replace(".", "") + ".", scopes=("body",))
    assert with_stops.values == without.values
