"""One draft linted: read, judged, its fixes thought out. Nothing is printed or written here.

What comes out holds only what a run keeps and can be sent from one process to another.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from headline_lint.document import as_written
from headline_lint.linter.desk import findings_of
from headline_lint.linter.linter import Linter
from headline_lint.readers import LIMITS, UnreadableError, read_all, read_stream
from headline_lint.run.outcome import Change, Kept, Mended, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from headline_lint.config import Config
    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.linter.selection import Selection
    from headline_lint.readers import Limits
    from headline_lint.rulebook.rule import Rule
    from headline_lint.run.discovery import Draft

    Look = Callable[[list[Document]], list[Finding]]
    Keep = Callable[[Document, list[Finding]], Any]
    Limit = Callable[[list[Finding], Document], tuple[list[Finding], int]]
    Mend = Callable[[Draft, list[Document], list[Finding], Look], "Mended"]

_MOST_LINTERS = 16
"""How many sets of overrides keep their rules made ready: each set takes some megabytes."""


class Lint:
    """Lints one draft after another with the rules that hold for each; a rule that ran too long is out (`stopped`).

    `limit` says which findings of a file are reported, and how many of its baseline are gone. `mend` thinks out
    fixes: it is given a draft, its stories, their findings and a way to lint them again. `keep` makes what else is
    wanted of each story and its findings. All three are sent to other processes.
    """

    def __init__(
        self,
        config: Config,
        rules: Mapping[str, Rule],
        selection: Selection,
        limit: Limit | None = None,
        mend: Mend | None = None,
        keep: Keep | None = None,
    ) -> None:
        self.stopped: frozenset[str] = frozenset()
        self._config = config
        self._rules = rules
        self._selection = selection
        self._limit = limit
        self._mend = mend
        self._keep = keep
        self._linters: dict[tuple[tuple[int, ...], frozenset[str]], Linter] = {}

    def __call__(self, draft: Draft) -> Outcome:
        """Read and lint one draft; whatever goes wrong is one line of `faults`."""
        outcome = Outcome(draft)
        with taking_faults(outcome):
            documents = read_draft(draft, self._config.limits)
            if documents:  # a feed may be empty
                self._lint(documents, outcome)
            outcome.read = True
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

    def _look(self, documents: list[Document], outcome: Outcome) -> Kept:
        """What is found in the stories of a file, which share their source."""
        first = documents[0]
        found: list[Finding] = []
        stories = []
        gone = 0
        for document in documents:
            its_own = self.findings_in(document, outcome)
            found += its_own
            if self._keep is not None:
                stories.append(self._keep(document, its_own))
        if self._limit is not None:
            found, gone = self._limit(found, first)
        found.sort(key=attrgetter("order"))
        return Kept(found, first.source if found else "", first.by_paragraph, stories, gone)

    def findings_in(self, document: Document, outcome: Outcome) -> list[Finding]:
        """The findings of one story of a draft; raises `UnreadableError` where it is empty."""
        if not document.source or document.source.isspace():
            raise UnreadableError("is empty")
        chosen = self._config.overrides_for(outcome.draft.path or Path(outcome.draft.name))
        section, genre = self._config.section_and_genre(chosen)
        document.section = document.section or section
        document.genre = document.genre or genre
        linter = self._linter(chosen)
        reasons = self._config.suppression_reasons == "required"
        findings = self._selection.narrow(findings_of(document, linter, self._rules, reasons=reasons))
        for name, text in linter.faults.items():
            outcome.faults.append(f"{self._rules[name].path.as_posix()}: {text} (in {outcome.draft.name})")
            outcome.stopped.add(name)
        if linter.faults:
            self._linters.clear()
            self.stopped |= outcome.stopped
        return findings

    def _linter(self, chosen: tuple[int, ...]) -> Linter:
        """The linter for the files that these overrides hold for, without the rules that ran too long."""
        if (chosen, self.stopped) not in self._linters:
            rules = self._rules
            if chosen:
                from headline_lint.config.settings import apply  # most runs have no overrides

                for number in chosen:
                    rules = apply(rules, self._config.overrides[number].settings, [])
            kept = [rule for rule in self._selection.choose(rules.values()) if rule.id not in self.stopped]
            if len(self._linters) == _MOST_LINTERS:
                del self._linters[next(iter(self._linters))]
            self._linters[chosen, self.stopped] = Linter(kept, self._config.vocabulary)
        return self._linters[chosen, self.stopped]


def whole(document: Document, _findings: list[Finding]) -> Document:
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
