"""SECURITY.md is true: the tests that it names are there, and its limits are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

from headline_lint.base import reading
from headline_lint.matching import regex, syntax
from headline_lint.placed import yaml_file

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_every_promise_names_tests_that_are_there():
    promises = re.findall(r"^\| \*\*(.+?)\*\*.*\| (.*) \|$", PAGE, re.MULTILINE)
    assert len(promises) >= 7
    for promise, tests in promises:
        places = re.findall(r"\]\((.+?)\)", tests)
        assert places, promise
        for place in places:
            assert place.startswith("tests/")
            assert list((ROOT / place).glob("test_*.py")) or (ROOT / place).is_file(), place


def test_everything_it_points_to_is_there():
    assert [place for place in re.findall(r"\]\((.+?)\)", PAGE) if not (ROOT / place).exists()] == []


def test_the_limits_are_those_of_the_code():
    megabyte = 1_000_000
    limits = {
        "a rule file or a configuration": f"{reading.SETTINGS // megabyte} MB, {yaml_file._MOST_DEPTH} levels",
        "a pattern in a rule": f"{regex._MOST_CHARACTERS:,} characters, repeats that multiply to "
        f"{regex._MOST_REPEATS:,}, {regex.SECONDS:g} second in a story",
        "a phrase": f"{syntax._MOST_CHARACTERS:,} characters, {syntax._MOST_GROUPS} groups one after "
        f"another, {syntax._MOST_FORMS:,} strings where it is written out",
    }
    table = dict(re.findall(r"^\| ([^*|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE))
    assert {name: table.get(name) for name in limits} == limits
    assert set(table) == {*limits, "of", "promise"}
