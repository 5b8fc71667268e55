"""Where PyYAML comes without libyaml, all that is ours is read to the same values, and a run finds the same.

The two parsers of PyYAML 6.0.3 differ: findings/pyyaml-question-mark-in-a-list.sh.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from headline_lint.base.yaml_parsing import load
from headline_lint.placed.yaml_file import parse_yaml
from headline_lint.rulebook.folders import built_in_rules

RULES = built_in_rules()
DATA = Path(__file__).parents[1] / "headline_lint" / "data"
RUN = """
import sys
sys.modules["yaml._yaml"] = None  # as where it was never built
from headline_lint.__main__ import main
import yaml
assert not yaml.__with_libyaml__
main()
"""
DRAFT = """\
---
title: "Council mired in\\x20scandal"
tags: [roads, bridges]
---

The new bridge is 35km (21 miles) long.
"""


def placed(path):
    faults = []
    found = parse_yaml(path.read_text(encoding="utf-8"), faults, path.name)
    assert faults == []
    return found


@pytest.mark.parametrize("path", sorted(RULES.rglob("*.yaml")), ids=lambda path: path.relative_to(RULES).as_posix())
def test_rules_and_house_styles_are_the_same(path, monkeypatch):
    by_libyaml = placed(path)
    monkeypatch.delattr(yaml, "CBaseLoader")
    assert placed(path) == by_libyaml


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.name)
def test_tables_are_the_same(path, monkeypatch):
    source = path.read_bytes()
    by_libyaml = load(source)
    monkeypatch.delattr(yaml, "CBaseLoader")
    assert load(source) == by_libyaml


def test_a_run_finds_the_same(newsroom, monkeypatch):
    monkeypatch.setenv("HEADLINE_LINT_CACHE", "off")
    newsroom.write("a.md", DRAFT)
    command = [sys.executable, "-c", RUN, "check", "--format", "compact", "a.md"]
    done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8", timeout=60)
    assert done.stderr == ""
    assert done.stdout == (
        "a.md:2:17: warning: “mired in” dramatises; say what happened to whom [loaded-language/engulfed]\n"
        "a.md:6:25: error: 35km is 22 miles, not 21 [units/wrong-conversion]\n"
    )
