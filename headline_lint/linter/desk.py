"""The desk: built once, it gives the findings of any story for its path. There is no other way to lint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.rulebook.cached import load_rules
from headline_lint.rulebook.folders import built_in_rules

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from headline_lint.config import Config
    from headline_lint.document import Document
    from headline_lint.findings.finding import Finding
    from headline_lint.linter.linter import Linter
    from headline_lint.placed.values import Fault
    from headline_lint.rulebook.rule import Rule


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
        from headline_lint.rulebook.loading import load  # most runs take their rules from the cache

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


def findings_of(document: Document, linter: Linter, known: Collection[str], *, reasons: bool = False) -> list[Finding]:
    """The findings that the copy's own directives leave, and those about the directives.

    `known`: all rule ids; `reasons`: a directive that hides something must say why.
    """
    findings = linter.lint(document)
    if not document.comments:
        return findings
    from headline_lint.linter.directives import apply  # few drafts hold directives

    outcome = apply(document, findings, known=known, active=[rule.id for rule in linter.rules], reasons=reasons)
    return [*outcome.findings, *outcome.warnings]
