"""The same copy has the same report: on every run, whatever Python's hashes are, and whatever was linted before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.known_copy import desk, paragraphs, rules
from headline_lint.linter.linter import Linter
from headline_lint.readers import read_string

ROOT = Path(__file__).parents[1]
COPY = ["tests/stories", "examples"]
PROGRAM = "from headline_lint.__main__ import main; main()"
FEW = settings(max_examples=settings.default.max_examples // 5)


def report(seed, cache):
    """What a process of its own prints of the drafts in this checkout, in the format that shows most."""
    environment = os.environ | {"PYTHONHASHSEED": seed, "HEADLINE_LINT_CACHE": str(cache), "NO_COLOR": "1"}
    command = [sys.executable, "-c", PROGRAM, "check", "--format", "html", *COPY]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.returncode == 1
    return done.stdout


def test_the_report_does_not_depend_on_hashes_or_on_the_cache(tmp_path):
    first = report("0", "off")
    assert first.count(b"loaded-language/") > 20
    assert report("1", "off") == first
    assert report("4242", tmp_path) == first
    assert report("7", tmp_path) == first


@FEW
@given(stories=st.lists(st.lists(st.sampled_from([one.words for one in paragraphs()]), max_size=5), max_size=4))
def test_a_linter_remembers_nothing_of_a_story(stories):
    documents = [read_string("\n\n".join(story), "draft") for story in stories]
    first = [desk().lint(document) for document in documents]
    assert [desk().lint(document) for document in reversed(documents)] == first[::-1]


def test_the_order_of_rules_changes_nothing():
    document = read_string("\n\n".join(one.words for one in paragraphs()[::20]), "draft")
    found = desk().lint(document)
    assert len(found) > 10
    assert Linter(rules()[::-1]).lint(document) == found
