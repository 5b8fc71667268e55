"""`pattern`: what regular expressions flag, and which of them are refused."""

from __future__ import annotations

import re
from time import process_time

import pytest
import regex

from headline_lint.checks.wording.pattern import PatternCheck
from headline_lint.document import Copy, Document, Piece, compose
from headline_lint.language.story import Story
from headline_lint.matching.regex import SECONDS, Pattern
from headline_lint.matching.scanner import Hit


def story(*paragraphs):
    copies, at = [], 0
    for paragraph in paragraphs:
        copies.append(Copy([Piece(paragraph, at, at + len(paragraph))], "body"))
        at += len(paragraph) + 1
    text, blocks = compose(copies)
    return Story(Document("a.txt", "\n".join(paragraphs), text, blocks))


def check(*patterns, unless=(), case="ignore"):
    return PatternCheck(tuple(map(Pattern.parse, patterns)), tuple(map(Pattern.parse, unless)), case)


def found(checked, *paragraphs, hits=()):
    read = story(*paragraphs)
    return [read.string[match.start : match.end] for match in checked.find(read, read.blocks, hits)]


@pytest.mark.parametrize(
    ("pattern", "copy", "words"),
    [
        (r"\bslam(?:s|med)\b", "MP slams plan, Slammed again, slammers", ["slams", "Slammed"]),
        (r"(?P<match>war) on \w+", "the war on motorists", ["war"]),
        (r"so-called", "a so\u2011called expert", ["so\u2011called"]),
        (r"won't|don’t", "You won’t, we don't", ["won’t", "don't"]),
        ("“(?P<match>x)”", 'an "x" and “x”', ["x", "x"]),
        (r"^The", "The end. The start", ["The"]),
        (r"end$", "the end", ["end"]),
        (r"x*", "axxb", ["xx"]),
    ],
)
def test_matches(pattern, copy, words):
    assert found(check(pattern), copy) == words


def test_case_exact():
    assert found(check("Shock", case="exact"), "Shock as shock grows") == ["Shock"]
    assert found(check(r"\p{Lu}{3,}", case="exact"), "a NATO man") == ["NATO"]


def test_unless_silences_what_it_overlaps():
    checked = check(r"blasts?", unless=[r"storm blasts?"])
    assert found(checked, "The storm blast came as MP blasts plan") == ["blasts"]


def test_blocks_are_apart():
    assert found(check(r"one\s+two", r"^two"), "one", "two") == ["two"]


def test_only_blocks_with_a_needed_string_are_looked_at():
    checked = check("slams")
    copy = ("MP slams it", "He slams her")
    assert found(checked, *copy, hits=[Hit(0, 3, 8)]) == ["slams"]
    assert found(checked, *copy) == ["slams", "slams"]


def test_literals():
    assert list(check("slams", "blasts (?:it|her)").literals()) == ["slams", "blasts "]
    assert list(check("slams", r"\d+").literals()) == []


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("*", "“*” is no regular expression: nothing to repeat"),
        ("(", "a “(” in it is never closed"),
        ("(?R)a", "its groups may not call themselves or one another"),
        ("(?:a{,5000}){3}", "its repeats come to more than 10,000; make them smaller"),
        ("(" * 9 + "a{9}" + "){9}" * 9, "its repeats come to more than 10,000; make them smaller"),
        ("a" * 2001, "the pattern is longer than 2,000 characters; split it"),
        ("(?:a{101}){100}", "its repeats come to more than 10,000; make them smaller"),
        ("a{9999}" * 2, "its repeats come to more than 10,000; make them smaller"),
        ("(" * 60 + ")" * 60, "its groups are nested more than 50 deep"),
    ],
)
def test_refused_patterns(pattern, reason):
    with pytest.raises(ValueError, match="^" + re.escape(reason)):
        Pattern.parse(pattern)


def test_what_is_refused_is_never_compiled(monkeypatch):
    monkeypatch.setattr(Pattern, "compile", lambda *_, **__: pytest.fail("was compiled"))
    for pattern in ("a" * 2001, "(?:a{101}){100}", "(?R)a"):
        with pytest.raises(ValueError, match=r"longer|repeats|groups"):
            Pattern.parse(pattern)


def test_the_regex_module_keeps_no_patterns(monkeypatch):
    kept = []
    real = regex.compile

    def compiling(*args, cache_pattern=True):
        kept.append(cache_pattern)
        return real(*args, cache_pattern=cache_pattern)

    monkeypatch.setattr(regex, "compile", compiling)
    assert found(check("(?:ab){2}"), "ababab") == ["abab"]
    assert kept == [False, False]


def test_a_runaway_pattern_is_stopped_for_the_whole_story():
    checked = check(r"(?:\w+\s?)*$")
    paragraphs = ["word " * 4000 + "!"] * 20
    began = process_time()
    with pytest.raises(TimeoutError):
        found(checked, *paragraphs)
    assert process_time() - began < 10 * SECONDS  # not a second for each of the twenty
