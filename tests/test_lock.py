"""requirements/ci.txt, which CI installs, has what pyproject.toml asks for, and nothing without a hash."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements" / "ci.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ASKED = [Requirement(line) for line in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]]
ENTRIES = [(Requirement(entry.partition(" \\\n")[0]), entry) for entry in re.split(r"\n(?=[a-z])", LOCK)[1:]]
"""A locked release and all that stands of it; some have one for older Pythons and one for newer."""
OURS = "#   headline-lint (pyproject.toml)"


def is_ours(entry):
    """Whether the project itself asks for it."""
    return OURS in entry.replace("# via headline-lint", "#   headline-lint")


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_what_the_project_asks_for_is_locked(asked):
    found = [(one, entry) for one, entry in ENTRIES if one.name == canonicalize_name(asked.name)]
    assert found
    for one, entry in found:
        [release] = one.specifier
        assert release.operator == "=="
        assert asked.specifier.contains(release.version)
        assert is_ours(entry)


def test_nothing_is_locked_that_nobody_asks_for():
    assert {one.name for one, entry in ENTRIES if is_ours(entry)} == {canonicalize_name(asked.name) for asked in ASKED}
    assert all("# via" in entry for _, entry in ENTRIES)


def test_every_locked_release_has_its_hashes_and_names_no_place():
    assert [one.name for one, entry in ENTRIES if not re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry)] == []
    assert [one.name for one, _ in ENTRIES if one.url] == []
    assert re.findall(r"(?m)://|^-.*|^/.*", LOCK) == []
