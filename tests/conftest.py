from __future__ import annotations

import json
import subprocess
from contextlib import suppress
from importlib import import_module
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, settings
from typer.testing import CliRunner

from headline_lint.base.cache import VARIABLE, folder
from headline_lint.commands.app import app

_NEVER_SLOW = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
"""No test depends on the speed of the machine."""
settings.register_profile("brief", derandomize=True, **_NEVER_SLOW)
settings.register_profile("fuzz", max_examples=1_000, **_NEVER_SLOW)
settings.load_profile("brief")

_BUILT_IN = [
    import_module(f"headline_lint.{name}")
    for name in ("rulebook.folders", "rulebook.loading", "rulebook.cached", "linter.desk", "config.entries")
]
"""Who asks for the built-in rules: imported before a test sets others, which they would keep."""

RULE = """\
message: "“{match}” is filler; cut it"
description: Filler says nothing.
source: house rule
severity: warning
check: phrases
phrases:
  - at the end of the day
examples:
  good:
    - The shop shuts at the end of each day.
  bad:
    - <At the end of the day> nothing was done.
"""


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    """Tests leave the user's cache alone."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(tmp_path_factory.mktemp("cache")))
        folder.cache_clear()
        yield


@pytest.fixture
def stopped():
    """A function that stops a process, once it reads its standard input, and gives what it printed and said."""

    def stop(process, number):
        for _ in range(10):  # a signal between two reads is seen at the next one
            process.send_signal(number)
            with suppress(subprocess.TimeoutExpired):
                process.wait(timeout=3)
                break
        process.kill()
        return process.stdout.read(), process.stderr.read()

    return stop


@pytest.fixture
def fill():
    """A function that writes more into a process than a pipe holds: once it is written, the process is reading."""

    def write(process):
        process.stdin.write(b"x" * 500_000)
        process.stdin.flush()

    return write


class Newsroom:
    """A folder of files that tests write."""

    def __init__(self, folder):
        self.folder = folder

    def write(self, name, text):
        """Write a file, the folders above it made; its path."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
        return path

    def rule(self, name, *changes, folder="rules"):
        """Write a rule file that is right, but for (old, new) changes to its text; its path."""
        text = RULE
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        return self.write(f"{folder}/{name}.yaml", text)


@pytest.fixture
def newsroom(tmp_path, monkeypatch):
    """A folder of files, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    return Newsroom(tmp_path)


SMALL_BOOK = {
    "copy/filler": (),
    "copy/hint": (
        ("severity: warning", "severity: suggestion"),
        ("at the end of the day", "arguably"),
        ("<At the end of the day>", "<Arguably>"),
    ),
    "loaded-language/ruin": (
        ("severity: warning", "severity: {headline: error, body: warning}"),
        ("at the end of the day", "in tatters"),
        ("<At the end of the day>", "<In tatters>"),
        ("is filler; cut it", "is a verdict; say what happened"),
    ),
    "style/asleep": (
        ("severity: warning", "severity: off"),
        ("at the end of the day", "going forward"),
        ("<At the end of the day>", "<Going forward>"),
    ),
}
"""The built-in rules, as far as tests of commands are concerned."""


class Desk(Newsroom):
    """A newsroom with the command line at hand, and a few rules built in."""

    def run(self, *arguments, stdin=None):
        """The result of a command: `exit_code`, `stdout`, `stderr`."""
        return CliRunner().invoke(app, list(arguments), input=stdin)

    def findings(self, *arguments, **options):
        """The findings that `check --format json` prints, by rule and words."""
        result = self.run("check", "--format", "json", *arguments, **options)
        return [(finding["rule"], finding["match"]) for finding in json.loads(result.stdout)]


@pytest.fixture
def desk(tmp_path, tmp_path_factory, monkeypatch):
    """A newsroom to run commands in, which is the working folder."""
    built_in = Newsroom(tmp_path_factory.mktemp("built-in"))
    for name, changes in SMALL_BOOK.items():
        built_in.rule(name, *changes)
    built_in.write("rules/loaded-language/_category.yaml", "indirect: suggestion\n")
    for module in _BUILT_IN:
        monkeypatch.setattr(module, "built_in_rules", lambda: built_in.folder / "rules")
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path)
