"""`headline-lint check`: lint drafts."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from headline_lint.commands.options import (
    ConfigFile,
    FailOn,
    FailOnOption,
    ForceExclude,
    Format,
    HouseStyle,
    Ignore,
    Output,
    OutputFormat,
    Paths,
    Quiet,
    RuleFolders,
    Select,
    Statistics,
    StdinFilename,
)
from headline_lint.commands.output import CLEAN, FAULTY, FOUND, names, stop, write, write_faults, write_file

if TYPE_CHECKING:
    from headline_lint.config import Config
    from headline_lint.discovery import Found
    from headline_lint.placed import Fault
    from headline_lint.reporters import Report
    from headline_lint.run import Run

_NARROW = 100
"""How wide a report is, in columns, where no terminal says."""


def check(
    paths: Paths = None,
    output_format: OutputFormat = Format.TEXT,
    output: Output = None,
    config: ConfigFile = None,
    house_style: HouseStyle = None,
    rules: RuleFolders = None,
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOnOption = None,
    stdin_filename: StdinFilename = None,
    force_exclude: ForceExclude = False,
    statistics: Statistics = False,
    quiet: Quiet = False,
) -> None:
    """Lint drafts.

    The exit code is 0 where nothing was found, 1 where something was, 2 where a rule, the configuration, an
    option or a file is at fault.
    """
    from headline_lint.config import load
    from headline_lint.run import Run, Selection, configured_rules

    loaded = load(config, Path(), house_style)
    faults: list[Fault] = []
    by_id = configured_rules(loaded, rules or [], faults)
    selection = Selection(names(select), names(ignore))
    faults += selection.faults(by_id)
    if faults:
        stop(faults)
    run = Run(loaded, by_id, selection)
    found = _drafts(paths, loaded, stdin_filename, force_exclude=force_exclude)
    run.faults += found.faults
    for draft in found.drafts:
        run.lint(draft)
    _report(run, output_format, output, statistics=statistics, quiet=quiet)
    write_faults(run.faults)
    if not found.drafts and not found.faults and not quiet:
        _say_what_is_read()
    raise typer.Exit(_exit_code(run, fail_on or FailOn(loaded.fail_on)))


def _drafts(paths: Paths, config: Config, stdin_filename: str | None, *, force_exclude: bool) -> Found:
    """The drafts of the paths given, else of those configured, else of this folder."""
    from headline_lint.discovery import STDIN, find_drafts

    given = list(paths or [])
    if not given and stdin_filename is not None:
        given = [STDIN]
    given = given or [path.as_posix() for path in config.paths] or ["."]

    def excluded(path: Path, folder: bool) -> bool:
        return config.exclude.match(path, folder=folder)

    return find_drafts(given, excluded, force_exclude=force_exclude, stdin_name=stdin_filename or STDIN)


def _report(run: Run, output_format: Format, output: Path | None, *, statistics: bool, quiet: bool) -> None:
    from headline_lint.reporters import REPORTERS, Report

    terminal = output is None and sys.stdout.isatty()
    report = Report(
        sorted(run.findings, key=lambda finding: (finding.path, finding.start, finding.end, finding.rule)),
        run.sources,
        run.files,
        by_paragraph=run.by_paragraph,
        width=_terminal_width() if terminal else _NARROW,
        colour=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        quiet=quiet,
    )
    text = REPORTERS[output_format](report)
    if output is None:
        write(text)
    else:
        write_file(output, text)
    if statistics:
        _write_statistics(report, beside_report=output is None and output_format in {Format.TEXT, Format.COMPACT})


def _write_statistics(report: Report, *, beside_report: bool) -> None:
    """The counts go below a report that people read, else to standard error: JSON stays JSON."""
    from headline_lint.reporters.summary import statistics

    if beside_report:
        write(statistics(report.findings))
    else:
        write_faults(statistics(report.findings).splitlines())


def _terminal_width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size((_NARROW, 24)).columns


def _say_what_is_read() -> None:
    from headline_lint.readers import NAMED_ONLY, SUFFIXES

    in_folders = " ".join(suffix for suffix in SUFFIXES if suffix not in NAMED_ONLY)
    named = " and ".join(suffix for suffix in SUFFIXES if suffix in NAMED_ONLY)
    write_faults([f"no drafts found; files with these suffixes are read: {in_folders}; if named, {named}"])


def _exit_code(run: Run, fail_on: FailOn) -> int:
    if run.faults:
        return FAULTY
    if fail_on is FailOn.NEVER:
        return CLEAN
    from headline_lint.rule import SEVERITIES

    lowest = SEVERITIES[fail_on]
    return FOUND if any(finding.severity >= lowest for finding in run.findings) else CLEAN
