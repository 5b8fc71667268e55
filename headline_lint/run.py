"""A run: the rules as the configuration wants them, and what came of its drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from headline_lint.counts import Counts
from headline_lint.placed import Fault, did_you_mean
from headline_lint.record import Record
from headline_lint.rule import Rule, Severity
from headline_lint.rule_cache import load_rules
from headline_lint.rule_folders import built_in_rules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from headline_lint.config import Config
    from headline_lint.finding import Finding
    from headline_lint.linting import Kept, Outcome

    Write = Callable[[Outcome], Kept | None]
    Tell = Callable[[Kept], bool]

DIRECTIVES = "suppression"
"""The category of findings about directives in the copy, which no rule file makes."""


class Selection(Record, frozen=True):
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
    """What drafts linted one after another come to: what is found and what goes wrong, in their order.

    `sources` has the decoded source of every path with findings, `by_paragraph` those of them whose lines are
    paragraphs; `files` counts what was read, `paths` names it; `gone` counts what baselines know and is found no more.

    `notes` are lines to be said beside the report; `interrupted`: not every draft was linted.

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
            self.files += 1
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
