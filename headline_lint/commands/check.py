"""`headline-lint check`: lint drafts."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from headline_lint.commands.limits import Asked, limits, what_is_gone, write_baseline
from headline_lint.commands.options import (
    BaselineFile,
    ConfigFile,
    DiffSince,
    DryRun,
    FailOn,
    FailOnOption,
    Fix,
    ForceExclude,
    Format,
    HouseStyle,
    Ignore,
    MinSeverity,
    Output,
    OutputFormat,
    Paths,
    Quiet,
    RuleFolders,
    Select,
    Statistics,
    StdinFilename,
    UnsafeFixes,
    UpdateBaseline,
)
from headline_lint.commands.output import CLEAN, FAULTY, FOUND, STOPPED, write, write_faults, write_report
from headline_lint.commands.prepare import drafts, prepare, why_none
from headline_lint.commands.progress import lint_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.commands.fixing import Mender
    from headline_lint.commands.prepare import Prepared
    from headline_lint.discovery import Found
    from headline_lint.reporters import Report
    from headline_lint.rule import Rule
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
    min_severity: MinSeverity = None,
    diff: DiffSince = None,
    baseline: BaselineFile = None,
    update_baseline: UpdateBaseline = False,
    fix: Fix = False,
    unsafe_fixes: UnsafeFixes = False,
    dry_run: DryRun = False,
    stdin_filename: StdinFilename = None,
    force_exclude: ForceExclude = False,
    statistics: Statistics = False,
    quiet: Quiet = False,
) -> None:
    """Lint drafts.

    The exit code is 0 where nothing was found, 1 where something was, 2 where a rule, the configuration, an
    option or a file is at fault, 130 where Ctrl-C ended it: what was found till then is reported.
    """
    prepared = prepare(config, house_style, rules, select, ignore)
    found = drafts(paths, prepared.config, stdin_filename, force_exclude=force_exclude)
    mend = _mender(found, fix=fix, unsafe=unsafe_fixes, dry_run=dry_run)
    asked = Asked(diff, baseline, update_baseline, min_severity)
    run = _run(prepared, found, asked, mend, quiet=quiet, keep_documents=output_format is Format.HTML)
    fails_from = fail_on or FailOn(prepared.config.fail_on)
    if dry_run and mend is not None:
        write_report(mend.difference(shown=output is None and sys.stdout.isatty()), output)
    else:
        _report(run, prepared.rules, output_format, output, fails_from, statistics=statistics, quiet=quiet)
    write_faults(run.faults if quiet else [*run.faults, *run.notes, *why_none(found, paths, prepared.config)])
    raise typer.Exit(STOPPED if run.interrupted else _exit_code(run, fails_from))


def _mender(found: Found, *, fix: bool, unsafe: bool, dry_run: bool) -> Mender | None:
    """What makes the fixes; None without --fix."""
    if not (fix or unsafe or dry_run):
        return None
    from headline_lint.commands.fixing import mender  # most runs fix nothing

    return mender(found.drafts, fix=fix, unsafe=unsafe, dry_run=dry_run)


def _run(
    prepared: Prepared, found: Found, asked: Asked, mend: Mender | None, *, quiet: bool, keep_documents: bool
) -> Run:
    """The drafts linted, and the baseline written where that is asked for."""
    from headline_lint.run import Run

    limit = limits(asked, prepared.config.folder, found.drafts)
    run = Run(*prepared, limit, mend, keep_documents=keep_documents)
    run.faults += found.faults
    run.interrupted = lint_all(run, found.drafts, quiet=quiet)
    if mend is not None:
        run.faults += mend.faults
        run.notes += [*mend.notes, mend.summary()]
    if asked.update and not run.interrupted:
        run.notes.append(write_baseline(asked, prepared, run))
    elif limit is not None:
        run.notes += what_is_gone(limit)
    return run


def _report(
    run: Run,
    rules: Mapping[str, Rule],
    output_format: Format,
    output: Path | None,
    fails_from: FailOn,
    *,
    statistics: bool,
    quiet: bool,
) -> None:
    from headline_lint.reporters import REPORTERS, Report
    from headline_lint.rule import SEVERITIES

    terminal = output is None and sys.stdout.isatty()
    report = Report(
        sorted(run.findings, key=lambda finding: (finding.path, finding.start, finding.end, finding.rule)),
        run.sources,
        run.files,
        by_paragraph=run.by_paragraph,
        width=_terminal_width() if terminal else _NARROW,
        colour=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        quiet=quiet,
        rules=rules,
        faults=run.faults,
        fails_from=SEVERITIES.get(fails_from),
        paths=run.paths,
        documents=run.documents,
    )
    write_report(REPORTERS[output_format](report), output)
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


def _exit_code(run: Run, fail_on: FailOn) -> int:
    if run.faults:
        return FAULTY
    if fail_on is FailOn.NEVER:
        return CLEAN
    from headline_lint.rule import SEVERITIES

    lowest = SEVERITIES[fail_on]
    return FOUND if any(finding.severity >= lowest for finding in run.findings) else CLEAN
