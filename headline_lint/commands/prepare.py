"""What commands that lint need first: a desk, and the drafts; and help where there are no drafts."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from headline_lint.base.cache import refusal
from headline_lint.commands.output import names, stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.config import Config
    from headline_lint.linter.desk import Desk
    from headline_lint.run.discovery import DraftList

_MOST_SUFFIXES = 5  # the commonest ones that a line names: it stays one line


def open_desk(
    config: Path | None,
    house_style: str | None,
    folders: Sequence[Path] | None,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
) -> Desk:
    """The desk that the options ask for; stops with every fault in the configuration, the rules and the options."""
    from headline_lint.linter.desk import Desk, DeskError, Order
    from headline_lint.linter.selection import Selection

    order = Order(Path(), config, house_style, tuple(folders or ()), Selection(names(select), names(ignore)))
    try:
        return Desk.open(order)
    except DeskError as error:
        stop(error.faults)


def drafts(
    paths: Sequence[str] | None, config: Config, stdin_filename: str | None = None, *, force_exclude: bool = False
) -> DraftList:
    """The drafts of the paths given, else of those configured, else of this folder."""
    from headline_lint.run.discovery import STDIN, find_drafts

    def excluded(path: Path, folder: bool) -> bool:
        return config.exclude.match(path, folder=folder)

    given = _given(paths, config, stdin_filename)
    return find_drafts(given, excluded, force_exclude=force_exclude, stdin_name=stdin_filename or STDIN)


def _given(paths: Sequence[str] | None, config: Config, stdin_filename: str | None) -> list[str]:
    if not paths and stdin_filename is not None:
        from headline_lint.run.discovery import STDIN

        return [STDIN]
    return list(paths or []) or [path.as_posix() for path in config.paths] or ["."]


def keep_from_output(output: Path | None, found: DraftList, config: Config, baseline: Path | None = None) -> None:
    """Stop where the report would be written over a draft of the run, the configuration or the baseline."""
    if output is None:
        return
    settings = [config.path, *config.style_files] if config.path else config.style_files
    if any(_is_same(output, path) for path in settings):
        stop([f"--output: {output.as_posix()} is the configuration; name another file"])
    if baseline is not None and _is_same(output, baseline):
        stop([f"--output: {output.as_posix()} is the baseline; name another file"])
    if output.is_file() and any(_is_same(output, draft.path) for draft in found.drafts if draft.path is not None):
        stop([f"--output: {output.as_posix()} is a draft of this run; name another file, or exclude this one"])


def _is_same(path: Path, other: Path) -> bool:
    """Whether two paths lead to the same file, which need not be there yet."""
    try:
        return path.samefile(other)
    except OSError:
        return os.path.realpath(path) == os.path.realpath(other)


def notes_on(found: DraftList, paths: Sequence[str] | None, config: Config) -> list[str]:
    """What is said beside a report: what folders hold besides, or why no draft was found; and of the cache."""
    if found.drafts or found.faults:
        return [*_passed_over(found.passed_over), *refusal()]
    return [*_why_none(found, paths, config), *refusal()]


def _passed_over(kinds: Counter[str], where: str = "") -> list[str]:
    """A line that counts files which are not read, by kind."""
    if not kinds:
        return []
    commonest = sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))
    told = [f"{count:,} {suffix}" for suffix, count in commonest[:_MOST_SUFFIXES]]
    rest = sum(count for _, count in commonest[_MOST_SUFFIXES:])
    if rest:
        told.append(f"{rest:,} of other kinds")
    return [f"passed over{where}: {', '.join(told)}; see docs/formats.md"]


def _why_none(found: DraftList, paths: Sequence[str] | None, config: Config) -> list[str]:
    """What was looked at where no draft was found, and why it is not read, a line each."""
    from headline_lint.readers import NAMED_ONLY, SUFFIXES

    in_folders = " ".join(suffix for suffix in SUFFIXES if suffix not in NAMED_ONLY)
    named = " and ".join(suffix for suffix in SUFFIXES if suffix in NAMED_ONLY)
    given = _given(paths, config, None)
    where = ", ".join("this folder" if name in {".", "./"} else name for name in given)
    there = Counter({suffix: count for suffix, count in (found.passed_over + found.others).items() if suffix})
    excluded = _count_excluded(given, config)
    lines = [f"no drafts found; files with these suffixes are read: {in_folders}; if named, {named}"]
    lines += _passed_over(there, f" in {where}")
    if excluded and config.path is not None:
        lines.append(f"{config.path.as_posix()} excludes {excluded:,} of the drafts there")
    if not paths and config.paths and config.path is not None:
        lines.append(f"{config.path.as_posix()} names these paths; name others behind check")
    return lines


def _count_excluded(given: Sequence[str], config: Config) -> int:
    """How many drafts are excluded in these folders."""
    from headline_lint.readers import NAMED_ONLY, SUFFIXES

    excluded = 0
    for root in given:
        for folder, below, files in os.walk(root):
            below[:] = [name for name in below if not name.startswith(".") and name != "node_modules"]
            paths = (Path(folder, name) for name in files)
            drafts = (
                path for path in paths if path.suffix.lower() in SUFFIXES and path.suffix.lower() not in NAMED_ONLY
            )
            excluded += sum(_is_excluded(path, Path(root), config) for path in drafts)
    return excluded


def _is_excluded(path: Path, root: Path, config: Config) -> bool:
    """Whether a draft, or a folder that holds it, is excluded."""
    above = [folder for folder in path.parents if folder.is_relative_to(root)]
    return config.exclude.match(path) or any(config.exclude.match(folder, folder=True) for folder in above)
