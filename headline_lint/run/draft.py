"""One draft linted: read, judged, its fixes proposed. Nothing is printed or written here.

What comes out holds only what a run keeps and can be sent from one process to another.
"""

from __future__ import annotations

import sys
from itertools import compress
from operator import attrgetter
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from headline_lint.base.record import Record
from headline_lint.base.timing import spend
from headline_lint.document import as_written, no_repeats
from headline_lint.readers import LIMITS, StoryFault, UnreadableError, read_all, read_data, read_stream
from headline_lint.run.outcome import Change, FileFindings, Outcome, ProposedFix

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.linter.desk import Desk
    from headline_lint.readers import Limits
    from headline_lint.run.discovery import Draft

    Look = Callable[[list[Document]], list[Finding]]
    Keep = Callable[[Document, list[Finding]], Any]
    Limit = Callable[[list[Finding], Document, Path], tuple[list[Finding], int]]
    Read = Callable[[bytes], list[Document]]
    Mend = Callable[[Draft, list[Document], list[Finding], Read, Look], ProposedFix]

_MOST_NAMED = 3  # empty files that have a line each: more of them are no mishap; chosen


class _LintedStory(Record, frozen=True):
    """A story, its findings, and what else is kept of it."""

    document: Document
    findings: list[Finding]
    kept: Any


class DraftLinter:
    """Lints one draft after another at a desk.

    `limit` says which findings of a file are reported, and how many of its baseline are gone. `mend` proposes
    fixes: it is given a draft, its stories, their findings and ways to read and to lint them again. `keep` makes
    what else is wanted of each story and its findings. All of it is sent to other processes.
    """

    def __init__(
        self, desk: Desk, limit: Limit | None = None, mend: Mend | None = None, keep: Keep | None = None
    ) -> None:
        self._desk = desk
        self._limit = limit
        self._mend = mend
        self._keep = keep

    @property
    def stopped(self) -> frozenset[str]:
        """The rules that ran too long in some story, and are out."""
        return self._desk.stopped

    @stopped.setter
    def stopped(self, rules: frozenset[str]) -> None:
        self._desk.stopped = rules

    def __call__(self, draft: Draft) -> Outcome:
        """Read and lint one draft; whatever goes wrong is one line of `faults`."""
        outcome = Outcome(draft)
        before = self.stopped
        try:
            self._lint(outcome)
        except Exception as error:  # noqa: BLE001 - one draft must never end the run for the others
            outcome.faults.append(f"{draft.name}: {_reason(error)}")
        outcome.stopped = self.stopped - before
        return outcome

    def _lint(self, outcome: Outcome) -> None:
        lost: list[StoryFault] = []
        documents = spend("reader", "files", read_draft, outcome.draft, self._desk.config.limits, lost)
        count = len(documents) + len(lost)
        outcome.empty = not lost and is_empty(documents)
        tried = [] if outcome.empty else [self._try(document, outcome, lost) for document in documents]
        linted = [story for story in tried if story is not None]
        outcome.faults += lines_of(outcome.draft.name, lost, count)
        outcome.partly = bool(linted and lost)
        if linted or (outcome.empty and documents):
            outcome.kept = self._file(linted, documents[0], outcome)
            self._propose(documents, [story is not None for story in tried], outcome)
        outcome.read = not lost

    def _try(self, document: Document, outcome: Outcome, lost: list[StoryFault]) -> _LintedStory | None:
        """The story linted; None where that goes wrong, which is then among the `lost`."""
        try:
            return self._story(document, outcome)
        except Exception as error:  # noqa: BLE001 - one story must never cost the findings of the others
            lost.append(StoryFault(document.locate(document.start).line, error))
            return None

    def _story(self, document: Document, outcome: Outcome) -> _LintedStory:
        """One story of a draft linted."""
        findings = self._desk.lint(document, _path_of(outcome.draft))
        outcome.faults += [f"{fault} (in {outcome.draft.name})" for fault in self._desk.faults]
        self._desk.faults.clear()
        return _LintedStory(document, findings, self._keep and self._keep(document, findings))

    def _file(self, stories: list[_LintedStory], first: Document, outcome: Outcome) -> FileFindings:
        """What is found in the stories of a file, which share their source; `first` is one of them, or empty."""
        found = [finding for story in stories for finding in story.findings]
        gone = 0
        if self._limit is not None:
            found, gone = self._limit(found, first, _path_of(outcome.draft))
        found.sort(key=attrgetter("order"))
        kept = [story.kept for story in stories] if self._keep else []
        source = first.source if found else ""
        return FileFindings(found, source, first.by_paragraph, kept, 0 if outcome.partly else gone)

    def _propose(self, documents: list[Document], linted: list[bool], outcome: Outcome) -> None:
        """Propose the fixes of a file; stories that cannot be linted are left alone."""
        kept = outcome.kept
        if self._mend is None or kept is None:
            return

        def look(documents: list[Document]) -> list[Finding]:
            nonlocal kept
            stories = [self._story(one, outcome) for one in compress(documents, linted)]
            kept = self._file(stories, documents[0], outcome)
            return kept.findings

        def read(data: bytes) -> list[Document]:
            return read_data(data, name, PurePath(name).suffix, self._desk.config.limits, [])

        name = documents[0].path
        proposed = self._mend(outcome.draft, documents, kept.findings, read, look)
        outcome.notes += proposed.notes
        outcome.faults += proposed.faults
        if proposed.fixed is not None:
            fixed, before = proposed.fixed, documents[0].source
            outcome.change = Change(proposed.old, fixed.data, before, fixed.documents[0].source, fixed.made, kept)


def _path_of(draft: Draft) -> Path:
    """Where a draft is, or would be."""
    return draft.path or Path(draft.name)


def sendable(document: Document, _findings: list[Finding]) -> Document:
    """The story, but for how its format escapes words and for what it repeats: no report needs that."""
    return replace(document, escape=as_written, repeats=no_repeats)


def is_empty(documents: list[Document]) -> bool:
    """Whether a file without faults has no copy."""
    return not any(document.has_copy for document in documents)


def notes_on_empty(names: Sequence[str]) -> list[str]:
    """What is said of empty files beside a report: a line for each, or where they are many, one for all of them.

    So a draft that was saved empty is seen, and a site's folders, where many files hold settings alone, are quiet.
    """
    if len(names) <= _MOST_NAMED:
        return [f"{name}: is empty" for name in names]
    return [f"{len(names):,} files are empty: {', '.join(names[:_MOST_NAMED])} and {len(names) - _MOST_NAMED:,} more"]


def lines_of(name: str, lost: list[StoryFault], count: int) -> list[str]:
    """The lines that name stories which cannot be linted: by their places where the file holds several, `count`."""
    return [
        f"{name}:{fault.line}: {_reason(fault.error)}" if count > 1 else f"{name}: {_reason(fault.error)}"
        for fault in sorted(lost, key=attrgetter("line"))
    ]


def _reason(error: Exception) -> str:
    """Why a draft or a story cannot be linted, in words."""
    if isinstance(error, UnreadableError):
        return str(error)
    what = " ".join(f"{type(error).__name__}: {error}".split())
    return f"could not be linted ({what}); please report this"


def read_draft(draft: Draft, limits: Limits = LIMITS, faults: list[StoryFault] | None = None) -> list[Document]:
    """The stories of a file or of standard input, one or (of a feed) many; as `readers.read_data`."""
    if draft.path is not None:
        return read_all(draft.path, draft.name, limits, faults)
    return read_stream(sys.stdin.buffer, draft.name, limits, faults)
