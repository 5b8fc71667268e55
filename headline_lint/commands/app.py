"""The command line: every command, each imported when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from headline_lint.base.version import __version__

if TYPE_CHECKING:
    import click

COMMANDS: dict[str, str] = {
    "check": "check:check",
    "rules": "rules:rules",
    "explain": "explain:explain",
    "test-rules": "rule_tests:rule_tests",
    "new-rule": "new_rule:new_rule",
    "sources": "sources:sources",
    "score": "score:score",
    "init": "init:init",
    "schema": "schema:schema",
}
"""Every command: its module in `commands` and its function."""
_HELP: dict[str, Any] = {"help_option_names": ["-h", "--help"]}


class _Commands(MutableMapping[str, "click.Command"]):
    """The commands by name; each is imported and read when it is asked for: reading all takes longer than a story."""

    def __init__(self) -> None:
        self._found: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._found:
            module, _, function = COMMANDS[name].partition(":")
            single = typer.Typer(
                add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None, context_settings=_HELP
            )
            single.command(name)(getattr(import_module(f"headline_lint.commands.{module}"), function))
            self._found[name] = typer.main.get_command(single)
        return self._found[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._found[name] = command

    def __delitem__(self, name: str) -> None:
        del self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


class _Group(TyperGroup):
    """A group whose commands are read when they are asked for."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": _Commands(), "suggest_commands": False})


app = typer.Typer(
    cls=_Group,
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings=_HELP,
)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"headline-lint {__version__}")
        raise typer.Exit


@app.callback()
def start(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """A linter for news copy: loaded language, missing attribution, masked profanity, wrong conversions."""
