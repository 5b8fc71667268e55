"""`headline-lint check`: lint drafts."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import typer

from headline_lint.commands.options import (
    BaselineFile,
    ConfigFile,
    DiffSince,
    DryRun,
    FailOnOption,
    Fix,
    ForceExclude,
    Format,
    HouseStyle,
    Ignore,
    Jobs,
    MinSeverity,
    Output,
    OutputFormat,
    Paths,
    Profiled,
    Quiet,
    RuleFolders,
    Select,
    Statistics,
    StdinFilename,
    UnsafeFixes,
    UpdateBaseline,
)
from headline_lint.commands.prepare import drafts, keep_from_output, notes_on, open_desk
from headline_lint.commands.progress import lint_all
from headline_lint.commands.reported import BASELINE, ReportOptions, gone_note, limits, write_baseline
from headline_lint.commands.reporting import Printer, PrintOptions, write_beside
from headline_lint.reporters import FILE_BY_FILE, QUOTING

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from headline_lint.commands.fixing import Writer
    from headline_lint.linter.desk import Desk
    from headline_lint.run.discovery import DraftList
    from headline_lint.run.draft import Mend
    from headline_lint.run.run import Run


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
    profile: Profiled = False,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Lint drafts.

    The exit code is 0 where nothing was found, in an empty file too, 1 where something at or above `--fail-on` was, 2
    where a rule, the configuration, an option or a file is at fault, 130 where Ctrl-C or SIGTERM ended it: what was
    found is reported.
    """
    shown = PrintOptions(output_format, output, statistics, quiet)
    asked = ReportOptions(diff, baseline, update_baseline, min_severity)
    with _profiled(shown, wanted=profile):
        desk = open_desk(config, house_style, rules, select, ignore)
        found = drafts(paths, desk.config, stdin_filename, force_exclude=force_exclude)
        fixes = _fixing(found, fix=fix, unsafe=unsafe_fixes, dry_run=dry_run)
        printer = Printer(desk, shown, fail_on)
        run = _run(desk, found, asked, fixes, printer, 1 if profile else jobs)
        run.notes += notes_on(found, paths, desk.config)
        printer.end(run, fixes[1])
    raise typer.Exit(printer.exit_code(run))


def _profiled(shown: PrintOptions, *, wanted: bool) -> AbstractContextManager[None]:
    """What shows at its end where the time went, if that is asked for."""
    if not wanted:
        return nullcontext()
    from headline_lint.commands.profiling import profiled  # few runs do

    return profiled(lambda table: write_beside(table, shown))


def _fixing(found: DraftList, *, fix: bool, unsafe: bool, dry_run: bool) -> tuple[Mend, Writer] | tuple[None, None]:
    """What thinks out the fixes and what writes them; nothing without --fix."""
    if not (fix or unsafe or dry_run):
        return None, None
    from headline_lint.commands.fixing import fixing  # most runs fix nothing

    return fixing(found.drafts, fix=fix, unsafe=unsafe, dry_run=dry_run)


def _run(
    desk: Desk,
    found: DraftList,
    asked: ReportOptions,
    fixes: tuple[Mend, Writer] | tuple[None, None],
    printer: Printer,
    jobs: int | None,
) -> Run:
    """The drafts linted, and the baseline written where that is asked for."""
    from headline_lint.run.draft import DraftLinter, sendable
    from headline_lint.run.jobs import usable_cores
    from headline_lint.run.run import Run

    mend, writer = fixes
    shown = printer.shown
    keep_from_output(shown.output, found, desk.config, asked.baseline or desk.config.folder / BASELINE)
    limit = limits(asked, desk.config.folder, found.drafts)
    lint = DraftLinter(desk, limit, mend, sendable if shown.output_format is Format.HTML else None)
    whole_run = asked.update or (writer is not None and writer.dry_run) or shown.output_format not in FILE_BY_FILE
    run = Run(writer, None if whole_run else printer.tell, quoted=shown.output_format in QUOTING or asked.update)
    run.faults, run.notes = [*found.faults], [*limit.notes] if limit else []
    run.interrupted = lint_all(run, lint, found.drafts, jobs or usable_cores(), quiet=shown.quiet)
    if writer is not None:
        run.notes.append(writer.summary())
    if asked.update and not run.interrupted:
        run.notes.append(write_baseline(asked, desk, run))
    else:
        run.notes += gone_note(run.gone)
    return run
