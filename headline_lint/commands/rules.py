"""`headline-lint rules`: list the rules with their severities and where they come from."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from headline_lint.commands.options import ConfigFile, HouseStyle, RuleFolders
from headline_lint.commands.output import write, write_lines
from headline_lint.commands.prepare import open_desk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.config import Config
    from headline_lint.rulebook.rule import Rule


class RulesFormat(StrEnum):
    """How rules are listed."""

    TEXT = "text"
    JSON = "json"


def rules(
    rules_format: Annotated[RulesFormat, typer.Option("--format", help="How the rules are listed.")] = RulesFormat.TEXT,
    config: ConfigFile = None,
    house_style: HouseStyle = None,
    rule_folders: RuleFolders = None,
) -> None:
    """List the rules, with their severities and where each comes from."""
    from headline_lint.rulebook.keys import severity_in_words

    desk = open_desk(config, house_style, rule_folders)
    if rules_format is RulesFormat.JSON:
        write(_json(desk.rules.values(), desk.config))
        return
    rows = [(rule.id, severity_in_words(rule), origin(rule, desk.config)) for rule in desk.rules.values()]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    write_lines(f"{name:<{widths[0]}}  {severity:<{widths[1]}}  {source}" for name, severity, source in rows)


def _json(rules: Iterable[Rule], config: Config) -> str:
    """One JSON array of all rules, with what `explain` shows but for the examples."""
    from json import dumps

    from headline_lint.document import SCOPES
    from headline_lint.reporters.json import showable

    rows = [
        {
            "id": rule.id,
            "category": rule.category,
            "severity": {name: severity.label for name, severity in rule.severities.items()},
            "message": rule.message,
            "description": rule.description,
            "source": rule.source,
            "url": rule.url,
            "scope": [scope for scope in SCOPES if scope in rule.scope],
            "quotes": rule.quotes,
            "check": rule.check_name,
            "origin": origin(rule, config),
        }
        for rule in rules
    ]
    return showable(dumps(rows, indent=2)) + "\n"


def origin(rule: Rule, config: Config) -> str:
    """Where a rule comes from, and what has set it."""
    from headline_lint.config.settings import setting_of
    from headline_lint.rulebook.folders import built_in_rules

    source = "built in" if rule.path.is_relative_to(built_in_rules()) else rule.path.as_posix()
    setting = setting_of(rule, config.layers)
    return source if setting is None else f"{source}, set in {setting.placed.path}:{setting.placed.key_line}"
