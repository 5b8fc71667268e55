"""The documentation holds: generated pages are current, and what README and CONTRIBUTING show works."""

from __future__ import annotations

import importlib.util
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest
import typer.main

from headline_lint.cli import app

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[1]
GUIDES = ["README.md", "CONTRIBUTING.md"]
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def generator() -> ModuleType:
    """docs/generate.py, which is no part of the package."""
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def blocks(guide: str, language: str) -> list[str]:
    """The fenced blocks of a guide in one language."""
    return [text for name, text in _FENCE.findall((ROOT / guide).read_text(encoding="utf-8")) if name == language]


def commands(guide: str) -> list[str]:
    """Every command that a guide shows in a shell block, without its comment."""
    lines = [line for text in blocks(guide, "sh") for line in text.splitlines()]
    return [line.split("  #")[0].removeprefix("$ ").strip() for line in lines if line.strip()]


PAGES = generator().pages()


@pytest.mark.parametrize("page", PAGES)
def test_a_generated_page_is_current(page: str) -> None:
    assert (ROOT / "docs" / page).read_text(encoding="utf-8") == PAGES[page], "run `make docs`"


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_leads_to_a_file(guide: str) -> None:
    targets = _LINK.findall((ROOT / guide).read_text(encoding="utf-8"))
    assert targets
    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.parametrize("command", [command for guide in GUIDES for command in commands(guide)])
def test_a_command_that_is_shown_can_be_run(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    words = shlex.split(command)
    if words[0] == "make":
        targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
        assert {word for word in words[1:] if "=" not in word} <= targets
    elif words[0] == "headline-lint":
        parse(words[1:])
    else:
        assert words[0] in {"pip", "python", "git", "pre-commit", "cat", ".ci/run"}


def parse(words: list[str]) -> None:
    """Parse the words after `headline-lint` as the command line does; an unknown option or value raises."""
    group = typer.main.get_command(app)
    assert isinstance(group, click.Group)
    if words[0].startswith("-"):
        group.make_context("headline-lint", words, resilient_parsing=True)
        return
    command = group.commands[words[0]]
    files = [word for word in words[1:] if "." in word and not word.startswith("-")]
    for file in files:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).touch()
    command.make_context(words[0], words[1:])
