"""Which findings `check` reports: those bad enough, on changed lines, and not in the baseline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from headline_lint.base.reading import lies_in
from headline_lint.base.record import Record
from headline_lint.commands.output import stop
from headline_lint.findings.finding import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.findings.baseline import Baseline
    from headline_lint.findings.changes import Changes
    from headline_lint.findings.reported import Reported
    from headline_lint.linter.desk import Desk
    from headline_lint.run.discovery import Draft
    from headline_lint.run.run import Run

BASELINE = ".headline-lint-baseline.json"
"""The baseline that is used if it is there: beside the configuration, else in the working folder."""


_TRIES = 50
"""How often a baseline is written anew because another run came between."""


class ReportOptions(Record, frozen=True):
    """The options that say what is reported."""

    diff: str | None
    baseline: Path | None
    update: bool
    lowest: str | None


def limits(asked: ReportOptions, folder: Path, drafts: Sequence[Draft]) -> Reported | None:
    """The limits asked for, None where all is reported; stops with a fault where git or the baseline can't tell.

    `folder` is the configuration's.
    """
    if asked.update and (asked.diff is not None or asked.lowest is not None):
        stop(["--update-baseline: takes every finding; leave out --diff and --min-severity"])
    if asked.diff is not None and any(draft.path is None for draft in drafts):
        stop(["--diff: standard input is no file that git knows"])
    baseline = None if asked.update else _baseline(asked.baseline, folder, [draft.name for draft in drafts])
    lowest = None if asked.lowest is None else SEVERITIES[asked.lowest]
    if asked.diff is None and baseline is None and lowest is None:
        return None
    from headline_lint.findings.reported import Reported  # late: most runs report all

    return Reported(_changes(asked.diff, drafts), baseline, lowest)


def write_baseline(asked: ReportOptions, desk: Desk, run: Run) -> str:
    """Write the findings of a run into the baseline, and take them out of the run; what was done, in words."""
    from headline_lint.base.printable import counted
    from headline_lint.base.writing import ChangedError, WritingError

    path = asked.baseline or desk.config.folder / BASELINE
    baseline = None
    for _ in range(_TRIES):
        try:
            baseline = _update(asked, path, desk, run)
            break
        except ChangedError:  # another run has written it: what that one knows is kept
            continue
        except WritingError as error:
            stop([f"{path.as_posix()}: {error}"])
    if baseline is None:
        stop([f"{path.as_posix()}: other runs write it all the time; try again"])
    run.forget()
    return f"{path.as_posix()}: {counted(len(baseline), 'finding')} in {counted(len(baseline.known), 'file')}"


def _update(asked: ReportOptions, path: Path, desk: Desk, run: Run) -> Baseline:
    """The baseline as it is now with the findings of a run, written; raises `writing.WritingError`."""
    from headline_lint.findings.baseline import Baseline

    baseline = _baseline(asked.baseline, desk.config.folder, may_be_missing=True) or Baseline(path, {})
    baseline.update(run.findings, run.sources, run.paths, run.partly, desk.selection.takes)
    baseline.write()
    return baseline


def gone_note(gone: int) -> list[str]:
    """A line for entries of the baseline that are found no more: they would cover for new findings."""
    if not gone:
        return []
    from headline_lint.base.printable import counted

    verb = "is" if gone == 1 else "are"
    return [f"{counted(gone, 'finding')} of the baseline {verb} gone; --update-baseline takes them out"]


def _changes(revision: str | None, drafts: Sequence[Draft]) -> Changes | None:
    if revision is None:
        return None
    from headline_lint.findings.changes import changes_since
    from headline_lint.findings.git import RevisionError

    try:
        return changes_since(revision, [draft.path for draft in drafts if draft.path is not None])
    except RevisionError as error:
        stop([f"--diff: {error}"])


def _baseline(
    named: Path | None, folder: Path, drafts: Sequence[str] | None = None, *, may_be_missing: bool = False
) -> Baseline | None:
    """The baseline that is named, else the one that is there; a named one must be there, unless it `may_be_missing`."""
    path = named or folder / BASELINE
    if named is None and not lies_in(path, folder):
        stop([f"{path.as_posix()}: is a link that leads out of its folder; name it with --baseline"])
    if named is None and not path.is_file():
        return None
    from headline_lint.findings.baseline import BaselineError, read_baseline

    try:
        return _followed(read_baseline(path), drafts)
    except FileNotFoundError:
        if not may_be_missing:
            stop([f"{path.as_posix()}: no such file; --update-baseline writes it"])
    except BaselineError as error:
        stop([f"{path.as_posix()}: {error}"])
    return None


def _followed(baseline: Baseline, drafts: Sequence[str] | None) -> Baseline:
    """The baseline with the new names of files that git says were renamed.

    Git is asked where files are gone, if not all of these drafts are known.
    """
    gone = baseline.gone()
    if gone and (drafts is None or any(baseline.name(name) not in baseline.known for name in drafts)):
        from headline_lint.findings.renames import new_places

        places = new_places(gone.values(), baseline.path.parent)
        baseline.follow({name: places[path] for name, path in gone.items() if path in places})
    return baseline
