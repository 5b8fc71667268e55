"""Which files a run reads: those named, and in folders those with a known suffix."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from msgspec import field

from headline_lint.base.printable import shown_name
from headline_lint.base.reading import lies_in, read_regular, reason
from headline_lint.base.record import Record
from headline_lint.readers import NAMED_ONLY, SUFFIXES
from headline_lint.readers.other_kinds import MAY_HOLD_COPY, STORY_HEAD, is_xml_story, looks_like_story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Excluded = Callable[[Path, bool], bool]

STDIN = "-"
_PASSED_OVER = frozenset({"node_modules", "site-packages"})
"""Folders full of other people's text; hidden ones (.git, .venv) are passed over too."""
_HIDDEN = (".", "~$")
"""How the names of hidden files begin, and of those that Word keeps beside an open document."""
_PAGES = frozenset({".htm", ".html", ".xhtml"})
"""What a report in HTML may be called."""
_LOOKED_INTO = NAMED_ONLY | {".xml"}
"""What may be a story, or settings and data."""


class Draft(NamedTuple):
    """A file to read, and its name as given, with forward slashes; `path` is None for standard input."""

    path: Path | None
    name: str


class DraftList(Record, frozen=True):
    """The files of a run by name, standard input last, and a line for each path that can't be read.

    `passed_over` counts, by suffix, the files in folders that may hold copy and are not read, `others` the rest.
    """

    drafts: list[Draft] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)


def find_drafts(names: Iterable[str], excluded: Excluded, *, force_exclude: bool, stdin_name: str = STDIN) -> DraftList:
    """The files that these names mean.

    A folder gives its files with a known suffix that are not `excluded` (a path, and whether it is a folder), but
    for .json, which mostly is no story, .xml that does not begin as one, and our own reports in HTML. A file named
    outright is read all the same, unless `force_exclude`.
    """
    found = DraftList()
    seen: set[str] = set()
    for name in names:
        for draft in _meant(name, excluded, found, stdin_name, force_exclude=force_exclude):
            place = os.path.abspath(draft.path) if draft.path else STDIN  # noqa: PTH100 - links are kept as given
            if place not in seen:
                seen.add(place)
                found.drafts.append(draft)
    found.drafts.sort(key=lambda draft: (draft.path is None, draft.name))
    return found


def _meant(name: str, excluded: Excluded, found: DraftList, stdin_name: str, *, force_exclude: bool) -> Iterator[Draft]:
    if name == STDIN:
        if not (force_exclude and stdin_name != STDIN and excluded(Path(stdin_name), False)):
            yield Draft(None, shown_name(stdin_name))
        return
    path = Path(name)
    if path.is_dir():
        if not (force_exclude and excluded(path, True)):
            yield from _in_folder(path, "" if name in {".", "./"} else shown_name(name), excluded, found)
    elif not os.path.lexists(path):
        found.faults.append(f"{shown_name(name)}: no such file or folder")
    elif not (force_exclude and excluded(path, False)):
        yield Draft(path, shown_name(name))


def _in_folder(root: Path, name: str, excluded: Excluded, found: DraftList) -> Iterator[Draft]:
    """The drafts in a folder and the folders below it; links to folders are not followed. What else is there counts."""
    waiting = [(root, name)]
    while waiting:
        folder, shown = waiting.pop()
        prefix = shown if not shown or shown.endswith("/") else shown + "/"
        below = []
        for entry in _entries(folder, shown, found.faults):
            if os.path.isdir(entry):  # noqa: PTH112 - Path.is_dir raises where a folder may not be entered
                if not entry.is_symlink() and not excluded(entry, True):
                    below.append((entry, prefix + shown_name(entry.name)))
            elif not _is_of_a_kind(entry):
                found.others[entry.suffix.lower()] += 1
            elif not excluded(entry, False):
                if _is_draft(entry, root):
                    yield Draft(entry, prefix + shown_name(entry.name))
                elif _may_hold_copy(entry, root):
                    found.passed_over[entry.suffix.lower()] += 1
                else:
                    found.others[entry.suffix.lower()] += 1
        waiting += reversed(below)


def _entries(folder: Path, shown: str, faults: list[str]) -> list[Path]:
    """What lies in a folder, by name, but for what is hidden or other people's."""
    try:
        return sorted(
            entry for entry in folder.iterdir() if not entry.name.startswith(_HIDDEN) and entry.name not in _PASSED_OVER
        )
    except OSError as error:
        faults.append(f"{shown or '.'}: {reason(error)}")
        return []


def _is_of_a_kind(entry: Path) -> bool:
    """Whether a suffix is one of drafts, read or not: few of a site's files have one."""
    suffix = entry.suffix.lower()
    return suffix in SUFFIXES or suffix in MAY_HOLD_COPY


def _may_hold_copy(entry: Path, root: Path) -> bool:
    """Whether a file that is no draft may hold copy all the same; JSON and XML are looked into."""
    suffix = entry.suffix.lower()
    if not (os.path.isfile(entry) and lies_in(entry, root)):  # noqa: PTH113 - as below
        return False
    return looks_like_story(_head(entry)) if suffix in _LOOKED_INTO else suffix in MAY_HOLD_COPY


def _head(entry: Path) -> bytes:
    """The first bytes of a file; none where it cannot be read."""
    try:
        return read_regular(entry, STORY_HEAD)
    except OSError:
        return b""


def _is_draft(entry: Path, root: Path) -> bool:
    """Whether this is a file that a reader knows, no report of ours, and no link that leads out of the folder."""
    suffix = entry.suffix.lower()
    if suffix not in SUFFIXES or suffix in NAMED_ONLY:
        return False
    if not (os.path.isfile(entry) and lies_in(entry, root)):  # noqa: PTH113 - as above
        return False
    if suffix == ".xml":
        return is_xml_story(_head(entry))
    if suffix not in _PAGES:
        return True
    from headline_lint.reporters.generator import is_report  # late: most drafts are no pages

    return not is_report(entry)
