"""A repository for the tests of what git tells."""

from __future__ import annotations

import os
import subprocess

import pytest


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Runs git in a new repository, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Sub")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "sub@newsroom.example")

    def run(*arguments):
        subprocess.run(["git", *arguments], check=True, capture_output=True)

    run("init", "--initial-branch", "main")
    return run
