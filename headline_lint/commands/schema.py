"""`headline-lint schema`: the JSON Schema of a rule file or of the configuration, for editors."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from headline_lint.commands.options import Output
from headline_lint.commands.output import stop, write_report


class Kind(StrEnum):
    """What a schema describes."""

    RULE = "rule"
    CONFIG = "config"


def schema(
    kind: Annotated[Kind, typer.Argument(help="A rule file, or the configuration.")],
    output: Output = None,
) -> None:
    """Print the JSON Schema (2020-12) of a rule file or of the configuration: editors complete and check by it."""
    from json import dumps

    from headline_lint.authoring.schema import config_schema, rule_schema
    from headline_lint.rulebook.loading import built_in_rules, load_rulebook

    if kind is Kind.RULE:
        found = rule_schema()
    else:
        book = load_rulebook([built_in_rules()])
        if book.faults:
            stop(book.faults)
        found = config_schema(book.rules)
    text = dumps(found, indent=2, ensure_ascii=False) + "\n"
    write_report(text, output)
