"""`headline-lint explain`: all that a rule file says, for the people who meet the rule."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headline_lint.commands.options import ConfigFile, HouseStyle, RuleFolders
from headline_lint.commands.output import stop, write_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.config import Config
    from headline_lint.placed.values import Fault
    from headline_lint.rulebook.rule import Example, Rule

_MOST_ENTRIES = 20  # of an option that are shown: a screen holds them; chosen


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The rule's id: category/name.")],
    config: ConfigFile = None,
    house_style: HouseStyle = None,
    rule_folders: RuleFolders = None,
) -> None:
    """Show what a rule flags and why, its source, severity, options and examples."""
    from headline_lint.config import load_config
    from headline_lint.linter.desk import configured_rules
    from headline_lint.placed.values import did_you_mean

    loaded = load_config(config, Path(), house_style)
    faults: list[Fault] = []
    by_id = configured_rules(loaded, rule_folders or [], faults, whole=True)
    if faults:
        stop(faults)
    if rule not in by_id:
        stop([f"“{rule}” is no rule; {did_you_mean(rule, by_id)}"])
    write_lines(_page(by_id[rule], loaded))


def _page(rule: Rule, config: Config) -> Iterator[str]:
    from headline_lint.commands.rules import origin
    from headline_lint.rulebook.keys import changed_options, policies_in_words

    yield rule.id
    yield ""
    yield from wrap(rule.description, 88)
    yield ""
    yield f"Message:     {rule.message}"
    yield f"Source:      {rule.source}"
    if rule.url:
        yield f"             {rule.url}"
    for heading, words in policies_in_words(rule):
        yield f"{heading + ':':<12} {words}"
    yield f"Comes from:  {origin(rule, config)}"
    yield f"Check:       {rule.check_name}"
    for name, value in changed_options(rule.check).items():
        yield from _option(name, value, rule)
    for title, examples in (("Flags", rule.examples.bad), ("Passes", rule.examples.good)):
        yield ""
        yield f"{title}:"
        yield from (f"  {line}" for example in examples for line in _shown(example).split("\n"))


def _option(name: str, value: Any, rule: Rule, indent: str = "  ") -> Iterator[str]:
    """An option of the check, or an entry of one, as a rule file writes it; a long list is cut short."""
    from headline_lint.rulebook.keys import as_written

    if isinstance(value, Mapping):
        yield f"{indent}{name}:"
        for key, entry in value.items():
            yield from _option(key, entry, rule, f"{indent}  ")
    elif isinstance(value, tuple | list | frozenset):
        yield f"{indent}{name}:"
        yield from (f"{indent}  - {as_written(entry)}" for entry in islice(value, _MOST_ENTRIES))
        if len(value) > _MOST_ENTRIES:
            yield f"{indent}  … and {len(value) - _MOST_ENTRIES} more in {rule.path.as_posix()}"
    else:
        yield f"{indent}{name}: {as_written(value)}"


def _shown(example: Example) -> str:
    """An example with its pins."""
    text = example.text
    for start, end in reversed(example.spans):
        text = f"{text[:start]}<{text[start:end]}>{text[end:]}"
    return text
