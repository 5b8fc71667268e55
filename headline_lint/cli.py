"""The command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from headline_lint.linter import Linter
from headline_lint.reporters import REPORTERS, Report
from headline_lint.rulebook import built_in_rules, load

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.command()
def check(
    paths: Annotated[list[Path], typer.Argument()],
    format: Annotated[str, typer.Option()] = "json",
    fail_on: Annotated[str, typer.Option()] = "warning",
) -> None:
    """Lint drafts."""
    from headline_lint.readers import read

    book = load([built_in_rules()])
    for fault in book.faults:
        print(fault, file=sys.stderr)
    linter = Linter(book.rules)
    findings = []
    for path in paths:
        for file in sorted(path.rglob("*.txt")) if path.is_dir() else [path]:
            findings += linter.lint(read(file, file.as_posix()))
    print(REPORTERS["json"](Report(findings)), end="")
    if book.faults:
        raise typer.Exit(2)
    raise typer.Exit(1 if findings and fail_on != "never" else 0)


@app.command("test-rules")
def test_rules(folder: Annotated[Path | None, typer.Argument()] = None) -> None:
    """Run the examples of rules."""
    from headline_lint.rule_tests import run_all

    root = built_in_rules()
    book = load([root])
    rules = [r for r in book.rules if folder is None or folder.resolve() in r.path.resolve().parents or folder.resolve() == r.path.resolve()]
    faults = [*book.faults, *run_all(rules)]
    for fault in faults:
        print(fault)
    print(f"{len(rules)} rules, {len(faults)} faults")
    raise typer.Exit(2 if faults else 0)


def main() -> None:
    """Run the command line."""
    app()
