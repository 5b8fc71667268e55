"""What came of the drafts of a run, taken together for its report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from headline_lint.findings.counts import Counts

if TYPE_CHECKING:
    from collections.abc import Callable

    from headline_lint.findings.finding import Finding
    from headline_lint.run.outcome import FileFindings, Outcome

    Write = Callable[[Outcome], FileFindings | None]
    Tell = Callable[[FileFindings], bool]


class Run:
    """What drafts linted one after another come to: what is found and what goes wrong, in their order.

    `sources` has the decoded source of every path with findings, `by_paragraph` those of them whose lines are
    paragraphs; `files` counts what was read, `paths` names it, but for files with a story that could not be linted,
    which are in `partly`; `gone` counts what baselines know and is found no more.

    `empty` names the files without copy. `notes` are lines to be said beside the report; `interrupted`: not every draft
    was linted.

    `write` makes the changes of a file and gives what is then left to report. `stories` has what is kept of each story
    besides. `quoted`: whether sources are wanted.

    `tell` is given what is found in each file, which is then counted and not kept: the findings and sources of a
    hundred thousand stories take much room. Where it says that nobody reads any more, the run is `over`, unless there
    are changes to be made.
    """

    def __init__(self, write: Write | None = None, tell: Tell | None = None, *, quoted: bool = True) -> None:
        self.counts = Counts()
        self.findings: list[Finding] = []
        self.faults: list[str] = []
        self.notes: list[str] = []
        self.interrupted = False
        self.over = False
        self.sources: dict[str, str] = {}
        self.files = 0
        self.paths: set[str] = set()
        self.partly: set[str] = set()
        self.empty: list[str] = []
        self.by_paragraph: set[str] = set()
        self.stories: list[Any] = []
        self.gone = 0
        self._write = write
        self._tell = tell
        self._quoted = quoted

    def take(self, outcome: Outcome) -> None:
        """Keep of the outcome of one draft what the report needs."""
        kept = outcome.kept
        if self._write is not None and outcome.change is not None:
            kept = self._write(outcome)
        self.faults += outcome.faults
        self.notes += outcome.notes
        path = outcome.draft.name
        if outcome.read:
            self.paths.add(path)
        elif outcome.partly:
            self.partly.add(path)
        self.files += outcome.read or outcome.partly
        self.empty += [path] * outcome.empty
        if kept is None:
            return
        self.gone += kept.gone
        self.stories += kept.stories
        if not kept.findings:
            return
        self.counts.add(kept.findings)
        if self._tell is not None:
            self.over = not self._tell(kept) and self._write is None
            return
        self.findings += kept.findings
        if self._quoted:
            self.sources[path] = kept.source
        if kept.by_paragraph:
            self.by_paragraph.add(path)

    def forget(self) -> None:
        """Report nothing of what was found."""
        self.findings.clear()
        self.counts = Counts()
