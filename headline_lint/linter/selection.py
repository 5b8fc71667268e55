"""Which rules run, by the ids and categories that a command line names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from headline_lint.base.record import Record
from headline_lint.findings.finding import Severity
from headline_lint.placed.values import Fault, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from headline_lint.findings.finding import Finding
    from headline_lint.rulebook.rule import Rule

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
        from headline_lint.linter.directives import IDS

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
