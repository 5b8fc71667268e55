"""`headline-lint init`: a configuration to start from, and the hook that lints before each commit."""

from __future__ import annotations

from pathlib import Path

from headline_lint.commands.output import write, write_new

_HOOKS = ".pre-commit-config.yaml"
_HOOK = """\
  - repo: local
    hooks:
      - id: headline-lint
        name: headline-lint
        entry: headline-lint check --force-exclude
        language: system
        types_or: [markdown, html, plain-text]
        require_serial: true
"""


def init() -> None:
    """Write a commented configuration into this folder, and an entry for pre-commit.

    A file that is there is left as it is: the entry to add is printed.
    """
    from headline_lint.config import FILE_NAME
    from headline_lint.data import text

    write_new(Path(FILE_NAME), text("configuration"))
    write(f"{FILE_NAME} is written\n")
    hooks = Path(_HOOKS)
    if not hooks.exists():
        write_new(hooks, f"repos:\n{_HOOK}")
        write(f"{_HOOKS} is written\n")
        write("`pre-commit install` makes git lint before each commit\n")
    elif "headline-lint" not in hooks.read_text(encoding="utf-8", errors="replace"):
        write(f"to lint before each commit, add this to the repos of {_HOOKS}:\n\n{_HOOK}\n")
    write("next: headline-lint check; old findings can wait, see headline-lint check --update-baseline\n")
