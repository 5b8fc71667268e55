from __future__ import annotations

from textwrap import dedent

import pytest

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
