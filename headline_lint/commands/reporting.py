"""What `check` prints: the report, what is said beside it; and its exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from headline_lint.base.record import Record
from headline_lint.base.timing import spend
from headline_lint.commands.options import FailOn, Format
from headline_lint.commands.output import CLEAN, FAULTY, FOUND, STOPPED, write, write_faults, write_report
from headline_lint.findings.finding import SEVERITIES
from headline_lint.reporters import REPORTERS, Report

if TYPE_CHECKING:
    from headline_lint.commands.fixing import Writer
    from headline_lint.linter.desk import Desk
    from headline_lint.run.outcome import FileFindings
    from headline_lint.run.run import Run

_NARROW = 100
"""How wide a report is, in columns, where no terminal says."""


class PrintOptions(Record, frozen=True):
    """How the report is to be shown."""

    output_format: Format
    output: Path | None
    statistics: bool
    quiet: bool


class Printer:
    """Prints the report of a run: what is found in each file at once, in the formats that allow it (`FILE_BY_FILE`).

    On a terminal, where a bar shows how far the run is, and into a file all of it is printed at the end.
    """

    def __init__(self, desk: Desk, shown: PrintOptions, fail_on: FailOn | None) -> None:
        self._desk = desk
        self.shown = shown
        self._fails_from = fail_on or FailOn(desk.config.fail_on)
        self._terminal = shown.output is None and sys.stdout.isatty()
        self._at_once = shown.output is None and not self._terminal
        self._held: list[str] = []
        colour = self._terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self._blank = Report([], width=_terminal_width() if self._terminal else _NARROW, colour=colour)

    def tell(self, kept: FileFindings) -> bool:
        """Print what is found in one file, or hold it till the end. False where nobody reads any more."""
        return spend("report", "report", self._tell, kept)

    def _tell(self, kept: FileFindings) -> bool:
        path = kept.findings[0].path
        paragraphs = {path} if kept.by_paragraph else ()
        text = self._text(findings=kept.findings, sources={path: kept.source}, by_paragraph=paragraphs)
        if self._at_once:
            return write(text)
        self._held.append(text)
        return True

    def end(self, run: Run, writer: Writer | None) -> None:
        """Print what is not printed yet, or what the fixes of a dry run would change, then faults and notes."""
        spend("report", "report", self._end, run, writer)

    def _end(self, run: Run, writer: Writer | None) -> None:
        shown = self.shown
        if writer is not None and writer.dry_run:
            write_report(writer.difference(shown=self._terminal), shown.output)
        else:
            write_report("".join(self._held) + self._rest(run), shown.output)
            if shown.statistics:
                from headline_lint.reporters.summary import statistics

                write_beside(statistics(run.counts), shown)
        write_faults(run.faults if shown.quiet else [*run.faults, *run.notes])

    def exit_code(self, run: Run) -> int:
        """What the command ends with."""
        if run.interrupted:
            return STOPPED
        if run.faults:
            return FAULTY
        lowest = SEVERITIES.get(self._fails_from)
        return FOUND if lowest is not None and run.counts.reach(lowest) else CLEAN

    def _rest(self, run: Run) -> str:
        """The report of what has not been told, with the summary."""
        from headline_lint.reporters.summary import summary

        quiet = self.shown.quiet and self.shown.output_format is Format.TEXT
        return self._text(
            findings=run.findings,
            sources=run.sources,
            by_paragraph=run.by_paragraph,
            summary="" if quiet else summary(run.counts, run.files),
            rules=self._desk.rules,
            faults=run.faults,
            fails_from=SEVERITIES.get(self._fails_from),
            paths=run.paths,
            documents=run.stories,
        )

    def _text(self, **parts: Any) -> str:
        return REPORTERS[self.shown.output_format](replace(self._blank, **parts))


def write_beside(text: str, shown: PrintOptions) -> None:
    """Print figures below a report that people read, else to standard error: JSON stays JSON."""
    if shown.output is None and shown.output_format in {Format.TEXT, Format.COMPACT}:
        write(text)
    else:
        write_faults(text.splitlines())


def _terminal_width() -> int:
    from shutil import get_terminal_size

    return get_terminal_size((_NARROW, 24)).columns
