"""A run: the rules as the configuration wants them, and the drafts linted one by one."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.linter import Linter
from headline_lint.placed import Fault, did_you_mean
from headline_lint.readers import LIMIT, UnreadableError, read_all, read_data
from headline_lint.rule import Rule, Severity
from headline_lint.rule_cache import load_rules
from headline_lint.rule_folders import built_in_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from headline_lint.config import Config
    from headline_lint.discovery import Draft
    from headline_lint.document import Document
    from headline_lint.finding import Finding

    Look = Callable[[list[Document]], list[Finding]]
    Reported = Callable[[list[Finding], Document], list[Finding]]
    Mend = Callable[[Draft, list[Document], list[Finding], Look], tuple[list[Document], list[Finding]]]


DIRECTIVES = "suppression"
"""The category of findings about directives in the copy, which no rule file makes."""


class Selection(NamedTuple):
    """Rule ids and categories: only the selected ones run (all, where none is), and none of the ignored."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def faults(self, rules: Mapping[str, Rule]) -> list[Fault]:
        """A fault for every name that is no rule or category, and for a selected category that is off."""
        if not self.select and not self.ignore:
            return []
        from headline_lint.directives import IDS

        names = {*rules, *(rule.category for rule in rules.values()), *IDS, DIRECTIVES}
        faults = [
            Fault(option, 0, 0, f"“{name}” is no rule or category; {did_you_mean(name, names)}")
            for option, given in (("--select", self.select), ("--ignore", self.ignore))
            for name in given
            if name not in names
        ]
        on = {DIRECTIVES} | {rule.category for rule in rules.values() if rule.highest > Severity.OFF}
        text = "no rule of “{}” is on; name the rules to run"
        return faults + [
            Fault("--select", 0, 0, text.format(name))
            for name in self.select
            if name in names and "/" not in name and name not in on
        ]

    def takes(self, name: str) -> bool:
        """Whether a rule with this id is to run, by its id or category."""
        named = {name, name.partition("/")[0]}
        return named.isdisjoint(self.ignore) and not (self.select and named.isdisjoint(self.select))

    def narrow(self, findings: list[Finding]) -> list[Finding]:
        """The findings, without those about directives where these are not to be had."""
        return [finding for finding in findings if finding.category != DIRECTIVES or self.takes(finding.rule)]

    def choose(self, rules: Iterable[Rule]) -> list[Rule]:
        """The rules to run. A rule that is off is switched on, as a warning, where it is selected by its id."""
        chosen = [rule for rule in rules if self.takes(rule.id)]
        return [
            replace(rule, severities={"default": Severity.WARNING})
            if rule.id in self.select and rule.highest == Severity.OFF
            else rule
            for rule in chosen
        ]


def configured_rules(
    config: Config, folders: Sequence[Path], faults: list[Fault], *, whole: bool = False
) -> dict[str, Rule]:
    """The rules by id, built-in ones first, with the configuration's settings; its faults are added too.

    `folders` are further rule folders; a rule there takes the place of one with its id. `whole`: with what a run
    does not need, examples and options.
    """
    places = [built_in_rules(), *config.rule_folders, *folders]
    broken_rules: list[Fault] = []
    if whole:
        from headline_lint.rulebook import load  # most runs take their rules from the cache

        book = load(places)
        broken_rules += book.faults
    rules = {rule.id: rule for rule in (book.rules if whole else load_rules(places, broken_rules))}
    faults += [*config.faults, *broken_rules]
    if not any(config.layers) and not config.overrides:
        return rules
    from headline_lint.config.settings import apply  # without settings nothing is to be applied

    found: list[Fault] = []
    for layer in config.layers:
        rules = apply(rules, layer, found)
    for override in config.overrides:
        apply(rules, override.settings, found)
    if not broken_rules:  # a rule that could not be read is not unknown
        faults += found
    return rules


class Run:
    """Drafts linted with the rules that hold for each; what is found and what goes wrong is collected.

    `sources` has the decoded source of every path with findings, `by_paragraph` those of them whose lines are
    paragraphs; `files` counts what was read, `paths` names it.

    `notes` are lines to be said beside the report; `interrupted`: not every draft was linted.

    `reported` says which findings of a file are to be had, `mend` makes fixes: it is given a draft, its stories,
    their findings and a way to lint them again, and gives what is left. `documents` has the stories themselves where
    they are to be kept.
    """

    def __init__(
        self,
        config: Config,
        rules: Mapping[str, Rule],
        selection: Selection,
        reported: Reported | None = None,
        mend: Mend | None = None,
        *,
        keep_documents: bool = False,
    ) -> None:
        self.findings: list[Finding] = []
        self.faults: list[str] = []
        self.notes: list[str] = []
        self.interrupted = False
        self.sources: dict[str, str] = {}
        self.files = 0
        self.paths: set[str] = set()
        self.by_paragraph: set[str] = set()
        self.documents: list[Document] = []
        self._keep_documents = keep_documents
        self._config = config
        self._rules = rules
        self._selection = selection
        self._reported = reported
        self._mend = mend
        self._stopped: set[str] = set()
        self._linters: dict[tuple[int, ...], Linter] = {}

    def lint(self, draft: Draft) -> None:
        """Read and lint one draft; whatever goes wrong is one line of `faults`."""
        with self.taking_faults(draft):
            documents = read_draft(draft)
            if documents:  # a feed may be empty
                self._take(*self._lint(draft, documents))
            self.paths.add(draft.name)
            self.files += 1

    @contextmanager
    def taking_faults(self, draft: Draft) -> Iterator[None]:
        """Make whatever goes wrong with a draft one line of `faults`."""
        try:
            yield
        except UnreadableError as error:
            self.faults.append(f"{draft.name}: {error}")
        except Exception as error:  # noqa: BLE001 - one story must never end the run for the others
            reason = " ".join(f"{type(error).__name__}: {error}".split())
            self.faults.append(f"{draft.name}: could not be linted ({reason}); please report this")

    def _lint(self, draft: Draft, documents: list[Document]) -> tuple[list[Document], list[Finding]]:
        """The stories of a draft and their findings, after the fixes if there are any to be made."""

        def look(documents: list[Document]) -> list[Finding]:
            found = [finding for document in documents for finding in self.findings_in(document, draft)]
            return self._reported(found, documents[0]) if self._reported else found

        findings = look(documents)
        return self._mend(draft, documents, findings, look) if self._mend else (documents, findings)

    def _take(self, documents: list[Document], findings: list[Finding]) -> None:
        """Keep the findings of one file, and of its stories what the report needs; they share path and source."""
        document = documents[0]
        if self._keep_documents:
            self.documents += documents
        if findings:
            self.findings += findings
            self.sources[document.path] = document.source
            if document.by_paragraph:
                self.by_paragraph.add(document.path)

    def findings_in(self, document: Document, draft: Draft) -> list[Finding]:
        """The findings of one story of a draft; raises `UnreadableError` where it is empty."""
        if not document.source or document.source.isspace():
            raise UnreadableError("is empty")
        chosen = self._config.overrides_for(draft.path or Path(draft.name))
        section, genre = self._config.section_and_genre(chosen)
        document.section = document.section or section
        document.genre = document.genre or genre
        linter = self._linter(chosen)
        reasons = self._config.suppression_reasons == "required"
        findings = self._selection.narrow(findings_of(document, linter, self._rules, reasons=reasons))
        self._take_faults(linter, draft)
        return findings

    def _linter(self, chosen: tuple[int, ...]) -> Linter:
        """The linter for the files that these overrides hold for; a rule that ran too long is out."""
        if chosen not in self._linters:
            rules = self._rules
            if chosen:
                from headline_lint.config.settings import apply  # most runs have no overrides

                for number in chosen:
                    rules = apply(rules, self._config.overrides[number].settings, [])
            kept = [rule for rule in self._selection.choose(rules.values()) if rule.id not in self._stopped]
            self._linters[chosen] = Linter(kept, self._config.vocabulary)
        return self._linters[chosen]

    def _take_faults(self, linter: Linter, draft: Draft) -> None:
        """Name the rules that had to be stopped, and go on without them."""
        for name, text in linter.faults.items():
            self.faults.append(f"{self._rules[name].path.as_posix()}: {text} (in {draft.name})")
            self._stopped.add(name)
        if linter.faults:
            self._linters.clear()


def findings_of(document: Document, linter: Linter, known: Collection[str], *, reasons: bool = False) -> list[Finding]:
    """The findings that the copy's own directives leave, and those about the directives.

    `known`: all rule ids; `reasons`: a directive that hides something must say why.
    """
    findings = linter.lint(document)
    if not document.comments:
        return findings
    from headline_lint.directives import apply  # few drafts hold directives

    outcome = apply(document, findings, known=known, active=[rule.id for rule in linter.rules], reasons=reasons)
    return [*outcome.findings, *outcome.warnings]


def read_draft(draft: Draft) -> list[Document]:
    """The stories of a file or of standard input, one or (of a feed) many; raises `UnreadableError`."""
    if draft.path is not None:
        return read_all(draft.path, draft.name)
    data = sys.stdin.buffer.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise UnreadableError(f"is over the limit of {LIMIT // 1_000_000} MB")
    return read_data(data, draft.name, PurePath(draft.name).suffix)
