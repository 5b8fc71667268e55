"""One draft linted: read, judged, its fixes proposed. Nothing is printed or written here.

What comes out holds only what a run keeps and can be sent from one process to another.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from headline_lint.base.timing import spend
from headline_lint.document import as_written
from headline_lint.readers import LIMITS, UnreadableError, read_all, read_stream
from headline_lint.run.outcome import Change, FileFindings, Outcome, ProposedFix

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.linter.desk import Desk
    from headline_lint.readers import Limits
    from headline_lint.run.discovery import Draft

    Look = Callable[[list[Document]], list[Finding]]
    Keep = Callable[[Document, list[Finding]], Any]
    Limit = Callable[[list[Finding], Document], tuple[list[Finding], int]]
    Mend = Callable[[Draft, list[Document], list[Finding], Look], ProposedFix]


class DraftLinter:
    """Lints one draft after another at a desk.

    `limit` says which findings of a file are reported, and how many of its baseline are gone. `mend` proposes
    fixes: it is given a draft, its stories, their findings and a way to lint them again. `keep` makes what else is
    wanted of each story and its findings. All of it is sent to other processes.
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
        with taking_faults(outcome):
            documents = spend("reader", "files", read_draft, draft, self._desk.config.limits)
            if documents:  # a feed may be empty
                self._lint(documents, outcome)
            outcome.read = True
        outcome.stopped = self.stopped - before
        return outcome

    def _lint(self, documents: list[Document], outcome: Outcome) -> None:
        kept = self._look(documents, outcome)
        outcome.kept = kept
        if self._mend is None:
            return

        def look(documents: list[Document]) -> list[Finding]:
            nonlocal kept
            kept = self._look(documents, outcome)
            return kept.findings

        old, fixed, notes, faults = self._mend(outcome.draft, documents, kept.findings, look)
        outcome.notes += notes
        outcome.faults += faults
        if fixed is not None:
            before, after = documents[0].source, fixed.documents[0].source
            outcome.change = Change(old, fixed.data, before, after, fixed.made, kept)

    def _look(self, documents: list[Document], outcome: Outcome) -> FileFindings:
        """What is found in the stories of a file, which share their source."""
        first = documents[0]
        found: list[Finding] = []
        stories = []
        gone = 0
        for document in documents:
            its_own = self._findings(document, outcome)
            found += its_own
            if self._keep is not None:
                stories.append(self._keep(document, its_own))
        if self._limit is not None:
            found, gone = self._limit(found, first)
        found.sort(key=attrgetter("order"))
        return FileFindings(found, first.source if found else "", first.by_paragraph, stories, gone)

    def _findings(self, document: Document, outcome: Outcome) -> list[Finding]:
        """The findings of one story of a draft; raises `UnreadableError` where it is empty."""
        if not document.source or document.source.isspace():
            raise UnreadableError("is empty")
        findings = self._desk.lint(document, outcome.draft.path or Path(outcome.draft.name))
        outcome.faults += [f"{fault} (in {outcome.draft.name})" for fault in self._desk.faults]
        self._desk.faults.clear()
        return findings


def without_escape(document: Document, _findings: list[Finding]) -> Document:
    """The story, but for how its format escapes words: no report needs that, and it can't be sent."""
    return replace(document, escape=as_written)


@contextmanager
def taking_faults(outcome: Outcome) -> Iterator[None]:
    """Make whatever goes wrong with a draft one line of its faults."""
    name = outcome.draft.name
    try:
        yield
    except UnreadableError as error:
        outcome.faults.append(f"{name}: {error}")
    except Exception as error:  # noqa: BLE001 - one story must never end the run for the others
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        outcome.faults.append(f"{name}: could not be linted ({reason}); please report this")


def read_draft(draft: Draft, limits: Limits = LIMITS) -> list[Document]:
    """The stories of a file or of standard input, one or (of a feed) many; raises `UnreadableError`."""
    if draft.path is not None:
        return read_all(draft.path, draft.name, limits)
    return read_stream(sys.stdin.buffer, draft.name, limits)
