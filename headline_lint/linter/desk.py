"""The desk: built once for a configuration and a choice of rules, it gives the findings of any story for its path.

There is no other way from a story to its findings: the command line, Python programs and the examples of rules take it.
"""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from msgspec.structs import replace

from headline_lint.base.reading import state_of
from headline_lint.base.record import Record
from headline_lint.base.timing import is_watched, spend
from headline_lint.config import Config, find_file, load_config
from headline_lint.linter.linter import Linter
from headline_lint.linter.selection import Selection
from headline_lint.placed.values import Fault
from headline_lint.rulebook.cached import load_rules, unpacked
from headline_lint.rulebook.folders import built_in_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.language.attribution.attributions import Attribution
    from headline_lint.rulebook.rule import Rule

_MOST_LINTERS = 16
"""How many sets of overrides keep their rules made ready: each set takes some megabytes."""
_EVERYTHING = Selection()


class Order(Record, frozen=True):
    """What a desk is to be built from.

    `config` names a configuration; without it the nearest one is taken, upward from `folder`, if there is one.
    `house_style` takes the place of the configuration's own; `rule_folders` come after those that it names.
    """

    folder: Path = Path()
    config: Path | None = None
    house_style: str | None = None
    rule_folders: tuple[Path, ...] = ()
    selection: Selection = _EVERYTHING


class DeskError(ValueError):
    """A configuration, rules or a selection are at fault; `faults` has each with its place."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults


class Desk:
    """Lints one story after another, each with all that holds for its path.

    `rules` are those of the configuration, with its settings, by their ids; `selection` says which of them run. A rule
    that takes too long in some story is out from then on: `stopped` has its id, `faults` says so, once for each.
    Threads may share a desk.

    A desk can be pickled, with its rules and its configuration, and needs none of their files where it arrives.
    """

    def __init__(
        self, rules: Mapping[str, Rule], config: Config | None = None, selection: Selection = _EVERYTHING
    ) -> None:
        self.rules = rules
        self.config = config or Config(None, Path())
        self.selection = selection
        self.stopped: frozenset[str] = frozenset()
        self.faults: list[Fault] = []
        self._linters: dict[tuple[tuple[int, ...], frozenset[str]], Linter] = {}
        self._lock = Lock()
        self._order: Order | None = None
        self._state = b""

    @classmethod
    def of(cls, rules: Iterable[Rule]) -> Desk:
        """A desk for these rules, without a configuration."""
        return cls({rule.id: rule for rule in rules})

    @classmethod
    def open(cls, order: Order) -> Desk:
        """The desk that is asked for; raises `DeskError` with every fault.

        The state of each file is told before it is read: what changes meanwhile is a change.
        """
        before = _configuration_state(order)
        config = spend("start-up", "configuration", load_config, order.config, order.folder, order.house_style)
        states = _rules_states(config, order)
        before += b"".join([*config.style_files.values(), *states.values()])
        faults: list[Fault] = []
        rules = spend("start-up", "rules", configured_rules, config, order.rule_folders, faults, states)
        faults += order.selection.faults(rules)
        if faults:
            raise DeskError(faults)
        desk = cls(rules, config, order.selection)
        desk._order = order
        desk._state = before
        return desk

    def is_outdated(self) -> bool:
        """Whether the configuration, a house style or a rule file that the desk was opened with is another by now.

        So is a file that has come or gone. A desk of rules at hand, or from another process, never is.
        """
        if self._order is None:
            return False
        styles = (state_of([path]) for path in self.config.style_files)
        rules = _rules_states(self.config, self._order).values()
        return self._state != b"".join([_configuration_state(self._order), *styles, *rules])

    def lint(self, document: Document, path: Path | None = None) -> list[Finding]:
        """The findings of a story that lies at this path (else at its own): by place, then rule, then suppressions.

        What the configuration says for the path holds: severities, options, section, genre, vocabulary; so do the
        suppressions in the copy. The document stays as it is.
        """
        chosen = self.config.overrides_for(path or Path(document.path)) if self.config.overrides else ()
        linter = self._linter(chosen)
        findings = spend("linter", "scopes and findings", linter.lint, self._placed(document, chosen))
        self._take_faults(linter)
        if document.comments:
            findings = self._without_suppressed(document, findings, linter)
        return self.selection.narrow(findings)

    def sources(self, document: Document) -> list[Attribution]:
        """Who says what in a story: its attributions, in reading order; their offsets are those of its text."""
        from headline_lint.language.attribution.attributions import list_sources  # few runs ask for it
        from headline_lint.language.story import Story

        return list(list_sources(Story(document)))

    def _placed(self, document: Document, chosen: tuple[int, ...]) -> Document:
        """The story with the section and the genre that its overrides give it, where it names none itself."""
        section, genre = self.config.section_and_genre(chosen)
        section, genre = document.section or section, document.genre or genre
        if (section, genre) == (document.section, document.genre):
            return document
        return replace(document, section=section, genre=genre)

    def _without_suppressed(self, document: Document, findings: list[Finding], linter: Linter) -> list[Finding]:
        """The findings that the copy's own directives leave, then those about the directives."""
        from headline_lint.linter.directives import suppress  # few drafts hold directives

        active = [rule.id for rule in linter.rules if rule.id not in self.stopped]
        reasons = self.config.suppression_reasons == "required"
        left, warnings = suppress(document, findings, known=self.rules, active=active, reasons=reasons)
        return [*left, *warnings]

    def _linter(self, chosen: tuple[int, ...]) -> Linter:
        """The linter for the files that these overrides hold for, without the rules that ran too long."""
        with self._lock:
            if (chosen, self.stopped) not in self._linters:
                if len(self._linters) == _MOST_LINTERS:
                    del self._linters[next(iter(self._linters))]
                self._linters[chosen, self.stopped] = spend("start-up", "rules made ready", self._made_ready, chosen)
            return self._linters[chosen, self.stopped]

    def _made_ready(self, chosen: tuple[int, ...]) -> Linter:
        rules = self.rules
        if chosen:
            from headline_lint.config.settings import with_settings  # most runs have no overrides

            for number in chosen:
                rules = with_settings(rules, self.config.overrides[number].settings, [])
        kept = [rule for rule in self.selection.choose(rules.values()) if rule.id not in self.stopped]
        linter = Linter(kept, self.config.vocabulary)
        for rule in linter.rules if is_watched() else ():
            unpacked(rule)  # what a check imports is no story's time
        return linter

    def _take_faults(self, linter: Linter) -> None:
        """Put out the rules that ran too long in the last story."""
        if not linter.faults:
            return
        with self._lock:
            new = {name: text for name, text in linter.faults.copy().items() if name not in self.stopped}
            self.faults += [Fault(self.rules[name].file, 0, 0, text) for name, text in new.items()]
            self.stopped = self.stopped.union(new)
            self._linters.clear()

    def __reduce__(self) -> tuple[type[Desk], tuple[Mapping[str, Rule], Config, Selection]]:
        return Desk, (self.rules, self.config, self.selection)


def _configuration_state(order: Order) -> bytes:
    """What the file system says of the configuration that an order means."""
    found = order.config or find_file(order.folder)
    return state_of([found] if found else [])


def _rules_states(config: Config, order: Order) -> dict[Path, bytes]:
    """What the file system says of each rule folder."""
    return {folder: state_of([folder]) for folder in (built_in_rules(), *config.rule_folders, *order.rule_folders)}


def configured_rules(
    config: Config,
    folders: Sequence[Path],
    faults: list[Fault],
    states: Mapping[Path, bytes] | None = None,
    *,
    whole: bool = False,
) -> dict[str, Rule]:
    """The rules by id, built-in ones first, with the configuration's settings; its faults are added too.

    `folders` are further rule folders; a rule there takes the place of one with its id. `whole`: with what a run
    does not need, examples and options. `states`: what the file system says of folders, where that is known.
    """
    places = [built_in_rules(), *config.rule_folders, *folders]
    broken_rules: list[Fault] = []
    if whole:
        from headline_lint.rulebook.loading import load_rulebook  # most runs take their rules from the cache

        book = load_rulebook(places)
        broken_rules += book.faults
    rules = {rule.id: rule for rule in (book.rules if whole else load_rules(places, broken_rules, states))}
    faults += [*config.faults, *broken_rules]
    if not any(config.layers) and not config.overrides:
        return rules
    from headline_lint.config.settings import with_settings  # without settings nothing is to be applied

    found: list[Fault] = []
    for layer in config.layers:
        rules = with_settings(rules, layer, found)
    for override in config.overrides:
        with_settings(rules, override.settings, found)
    if not broken_rules:  # a rule that could not be read is not unknown
        faults += found
    return rules
