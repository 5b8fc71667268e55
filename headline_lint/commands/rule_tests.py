"""`headline-lint test-rules`: run the examples of rules, and show what they do not prove."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headline_lint.base.printable import counted
from headline_lint.commands.output import CLEAN, FAULTY, stop, write, write_faults

if TYPE_CHECKING:
    from headline_lint.rulebook.loading import Rulebook
    from headline_lint.rulebook.rule import Rule


def rule_tests(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]",
            help="A folder of rules, or a part of one; without it, every rule that check would use.",
            show_default=False,
        ),
    ] = None,
    coverage: Annotated[
        bool, typer.Option("--coverage", help="Show for each rule what its examples prove and what they do not.")
    ] = False,
) -> None:
    """Run the examples of rules as tests; the exit code is 2 where one fails or a rule file is at fault.

    Of a pattern that runs on every block, or that some copy makes run too long, there is a warning.
    """
    from headline_lint.authoring.examples_run import run_all
    from headline_lint.authoring.slow_patterns import warnings_of

    book = _chosen(folder)
    faults = [*book.faults, *run_all(book.rules)]
    if coverage:
        from headline_lint.authoring.coverage import coverage_of, near_miss_faults, table

        rows = [coverage_of(rule) for rule in book.rules]
        write(table(rows))
        faults += near_miss_faults(rows)
    warnings = warnings_of(book.rules)
    write_faults([*faults, *(warning._replace(text=f"warning: {warning.text}") for warning in warnings)])
    examples = sum(len(rule.examples.good) + len(rule.examples.bad) for rule in book.rules)
    counts = [counted(len(book.rules), "rule"), counted(examples, "example"), counted(len(faults), "fault")]
    write(f"{', '.join([*counts, *([counted(len(warnings), 'warning')] if warnings else [])])}\n")
    raise typer.Exit(FAULTY if faults else CLEAN)


def _chosen(folder: Path | None) -> Rulebook:
    """The rules to test and the faults of their files."""
    from headline_lint.config import load_config
    from headline_lint.rulebook.loading import built_in_rules, load_rulebook

    config = load_config(None, Path())
    if config.faults:
        stop(config.faults)
    folders = [built_in_rules(), *config.rule_folders]
    if folder is None:
        return load_rulebook(folders)
    if not folder.exists():
        stop([f"{folder.as_posix()}: no such file or folder"])
    if not any(folder.resolve().is_relative_to(known.resolve()) for known in folders):
        folders.append(folder)
    book = load_rulebook(folders)
    return book._replace(
        rules=[rule for rule in book.rules if _lies_in(rule, folder)],
        faults=[fault for fault in book.faults if Path(fault.path).resolve().is_relative_to(folder.resolve())],
    )


def _lies_in(rule: Rule, folder: Path) -> bool:
    return rule.path.resolve().is_relative_to(folder.resolve())
