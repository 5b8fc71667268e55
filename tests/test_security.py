"""SECURITY.md is true: the tests that it names are there, and its limits are those of the code."""

from __future__ import annotations

import re
from pathlib import Path

from headline_lint import yaml_file
from headline_lint.checks import pattern, phrase_syntax
from headline_lint.readers import DOCX_LIMIT, LIMIT, docx_package, json_source, xml_source, xml_story

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
    ratio, small = docx_package.HIGHEST_RATIO, docx_package._SMALL // megabyte
    limits = {
        "a file of copy": f"{LIMIT // megabyte} MB",
        "a Word document": f"{DOCX_LIMIT // megabyte} MB",
        "its files, and one of them unpacked": f"{docx_package.MOST_FILES:,} files, "
        f"{docx_package.LARGEST_PART // megabyte} MB, {ratio} times its packed size above {small} MB",
        "JSON": f"{json_source.DEEPEST} levels, {json_source.MOST:,} values",
        "XML": f"{xml_source.DEEPEST} levels, {xml_source.MOST:,} elements and runs of text",
        "stories in a feed": f"{xml_story._MOST_STORIES:,}",
        "a rule file or a configuration": f"{yaml_file._MOST_BYTES // megabyte} MB, {yaml_file._MOST_DEPTH} levels",
        "a pattern in a rule": f"{pattern._MOST_CHARACTERS:,} characters, repeats that multiply to "
        f"{pattern._MOST_REPEATS:,}, {pattern.SECONDS:g} second in a story",
        "strings that a phrase stands for": f"{phrase_syntax._MOST_FORMS:,}",
    }
    table = dict(re.findall(r"^\| ([^*|]+) \| ([^|]+) \|$", PAGE, re.MULTILINE))
    assert {name: table.get(name) for name in limits} == limits
    assert set(table) == {*limits, "of", "promise"}
