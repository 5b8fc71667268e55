"""What file names, copy, rules and configurations hold never steers a terminal or a build server, in any command."""

from __future__ import annotations

import os
from unicodedata import category

import pytest

from headline_lint.reporters import REPORTERS

NAMES = ["\x1b[31m\u202e.txt", "::error::x.txt", "a\n::set-output name=b::c.txt", "##[error]x.txt", b"\xff\x9b.txt"]
COPY = "::error::Plan in tatters \x9b31m\n\n##[error] The \u202eplan was in tat\u2066ters, said Ann \x9b Lee.\n"
RULE = r"""
message: "::error::{match} \e[31m \u202e"
description: "::error:: \u202e in tatters"
source: "::error:: \u202e ##[error]"
url: "javascript:\e[31m"
severity: error
check: phrases
phrases:
  - in tatters
unless:
  - "in tatters \u202e\e[31m"
examples:
  good: ["In the tatters \e[31m."]
  bad: ["<In tatters> \u202e."]
"""


def steers(printed, *, github=False):
    """What of a print steers."""
    lines = printed.split("\n")
    commands = [line for line in lines if (line.lstrip().startswith("::") and not github) or "##[" in line]
    return commands + [one for one in printed if category(one) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and one != "\n"]


@pytest.fixture
def hostile(desk):
    """A desk with hostile file names, and a rule with hostile texts in a hostile folder."""
    for name in NAMES:
        (desk.folder / os.fsdecode(name)).write_text(COPY, encoding="utf-8")
    desk.write("rules/ours/hostile.yaml", RULE)
    return desk


@pytest.mark.parametrize("name", REPORTERS)
def test_check(hostile, name):
    result = hostile.run("check", "--rules", "rules", "--format", name, "gone\x1b[31m", "\n::error::gone", "##[x]", ".")
    assert result.exit_code == 2
    assert "tatters" in result.stdout
    assert steers(result.stdout, github=name == "github") == []
    assert steers(result.stderr) == []
    assert result.stderr.count("no such file or folder\n") == 3


@pytest.mark.parametrize(
    "command",
    [
        ("score", "."),
        ("score", "--format", "csv", "."),
        ("score", "--format", "json", "."),
        ("sources", NAMES[0]),
        ("sources", "gone\n::error"),
        ("explain", "ours/hostile", "--rules", "rules"),
        ("explain", "\x1b[31m"),
        ("rules", "--rules", "rules"),
        ("rules", "--rules", "rules", "--format", "json"),
        ("rules", "--rules", "\x1b[31m"),
        ("test-rules", "\x1b[31m"),
        ("new-rule", "ours/new", "--rules", "\x1b[31m"),
        ("new-rule", "\x1b[31m"),
        ("check", "--fix", "--rules", "\x1b[31m", "."),
        ("check", "--format", "\x1b[31m", "."),
        ("check", "--select", "\x1b[31m", "."),
        ("check", "--config", "::error", "."),
        ("check", "--diff", "\x1b[31m", "."),
        ("check", "--baseline", "\x1b[31m", "."),
        ("check", "--output", "\x1b[31m/gone", "."),
        ("check", "--update-baseline", "--baseline", "\x1b[31m", "."),
        ("check", "\x1b[31m"),
        ("\x1b[31m",),
    ],
)
def test_the_other_commands(hostile, command):
    result = hostile.run(*command)
    assert result.output
    assert steers(result.stdout) == []
    assert steers(result.stderr) == []


def test_a_rule_written_into_a_hostile_folder_can_be_read(desk):
    desk.run("new-rule", "ours/new", "--rules", "\x1b[31m")
    assert desk.run("test-rules", "\x1b[31m").stdout == "1 rule, 4 examples, 0 faults\n"


@pytest.mark.parametrize(
    "configuration",
    ['rules: {"\\e[31m": off}\n', 'fail-on: "::error\\n::error"\n', '"\\u202e": 1\n', 'house-style: "\\e[31m"\n'],
)
def test_faults_of_a_configuration(desk, configuration):
    desk.write(".headline-lint.yaml", configuration)
    desk.write("a.txt", "Plan\n")
    result = desk.run("check", "a.txt")
    assert (result.exit_code, steers(result.output)) == (2, [])
    assert result.stderr.count("\n") == 1
