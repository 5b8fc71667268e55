"""The command line: every command, and nothing that only one of them needs."""

from __future__ import annotations

from typing import Annotated

import typer

from headline_lint import __version__
from headline_lint.commands.check import check
from headline_lint.commands.explain import explain
from headline_lint.commands.init import init
from headline_lint.commands.new_rule import new_rule
from headline_lint.commands.rule_tests import rule_tests
from headline_lint.commands.rules import rules
from headline_lint.commands.schema import schema
from headline_lint.commands.score import score
from headline_lint.commands.sources import sources

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
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


app.command("check")(check)
app.command("rules")(rules)
app.command("explain")(explain)
app.command("test-rules")(rule_tests)
app.command("new-rule")(new_rule)
app.command("sources")(sources)
app.command("score")(score)
app.command("init")(init)
app.command("schema")(schema)


def main() -> None:
    """Run the command line."""
    app()
