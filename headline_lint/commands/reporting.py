"""The end of `check`: the report, what is said beside it, and the exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.commands.options import FailOn, Format
from headline_lint.commands.output import CLEAN, FAULTY, FOUND, STOPPED, write, write_faults, write_report

if TYPE_CHECKING:
    from headline_lint.commands.fixing import Writer
    from headline_lint.commands.prepare import Prepared
    from headline_lint.reporters import Report
    from headline_lint.run import Run

_NARROW = 100
"""How wide a report is, in columns, where no terminal says."""


class Shown(NamedTuple):
    """How the report is to be shown."""

    output_format: Format
    output: Path | None
    statistics: bool
    quiet: bool


def report(run: Run, prepared: Prepared, shown: Shown, fail_on: FailOn | None, writer: Writer | None) -> None:
    """Print the report of a run, or what its fixes would change, and its faults and notes."""
    from headline_lint.reporters import REPORTERS

    terminal = shown.output is None and sys.stdout.isatty()
    if writer is not None and writer.dry_run:
        write_report(writer.difference(shown=terminal), shown.output)
    else:
        made = _report(run, prepared, shown, fail_on, terminal=terminal)
        write_report(REPORTERS[shown.output_format](made), shown.output)
        if shown.statistics:
            from headline_lint.reporters.summary import statistics

            write_beside(statistics(made.findings), shown)
    write_faults(run.faults if shown.quiet else [*run.faults, *run.notes])


def _report(run: Run, prepared: Prepared, shown: Shown, fail_on: FailOn | None, *, terminal: bool) -> Report:
    from headline_lint.reporters import Report
    from headline_lint.rule import SEVERITIES

    return Report(
        sorted(run.findings, key=lambda finding: (finding.path, finding.start, finding.end, finding.rule)),
        run.sources,
        run.files,
        by_paragraph=run.by_paragraph,
        width=_terminal_width() if terminal else _NARROW,
        colour=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        quiet=shown.quiet,
        rules=prepared.rules,
        faults=run.faults,
        fails_from=SEVERITIES.get(_fails_from(prepared, fail_on)),
        paths=run.paths,
        documents=run.stories,
    )


def write_beside(text: str, shown: Shown) -> None:
    """Print figures below a report that people read, else to standard error: JSON stays JSON."""
    if shown.output is None and shown.output_format in {Format.TEXT, Format.COMPACT}:
        write(text)
    else:
        write_faults(text.splitlines())


def _terminal_width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size((_NARROW, 24)).columns


def exit_code(run: Run, prepared: Prepared, fail_on: FailOn | None) -> int:
    """What the command ends with."""
    if run.interrupted:
        return STOPPED
    if run.faults:
        return FAULTY
    fails_from = _fails_from(prepared, fail_on)
    if fails_from is FailOn.NEVER:
        return CLEAN
    from headline_lint.rule import SEVERITIES

    lowest = SEVERITIES[fails_from]
    return FOUND if any(finding.severity >= lowest for finding in run.findings) else CLEAN


def _fails_from(prepared: Prepared, fail_on: FailOn | None) -> FailOn:
    return fail_on or FailOn(prepared.config.fail_on)
