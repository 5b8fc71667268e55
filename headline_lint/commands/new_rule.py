"""`headline-lint new-rule`: write a rule file to start from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from headline_lint.commands.options import ConfigFile
from headline_lint.commands.output import stop, write_lines, write_new

_START = """\
# {id}. `headline-lint test-rules {folder}` runs the examples below.
# {message}
message: "“{{match}}” says nothing; say what happened"
# {description}
description: >-
  Empty phrases take the place of a fact.
# {source}
source: house rule
# {severity}
severity: warning
# {scope}
scope: [headline, standfirst, crosshead, caption, body]
# {quotes}
quotes: skip
check: phrases
# (a|b) one of several · (a)? may be left out · ~word every form of a word
phrases:
  - at the end of the day
  - when all is (said and )?done
# Phrases that make a match harmless where they overlap it.
unless:
  - at the end of the day shift
# {examples}
examples:
  good:
    - Nurses met at the end of the day shift.
    - “At the end of the day, we lost,” the coach said.
  bad:
    - <At the end of the day> the council did nothing.
    - The bill will pass <when all is said and done>.
"""


def new_rule(
    name: Annotated[str, typer.Argument(metavar="CATEGORY/NAME", help="The id: it names what is flagged.")],
    rule_folder: Annotated[
        Path | None,
        typer.Option(
            "--rules",
            metavar="DIR",
            help="The folder of rules to write it into; without it, the configuration's first, else rules.",
            show_default=False,
        ),
    ] = None,
    config: ConfigFile = None,
) -> None:
    """Write a rule file to start from, whose examples pass."""
    from headline_lint.base.printable import printable
    from headline_lint.config import FILE_NAME, load_config
    from headline_lint.rulebook.folders import ID, built_in_rules
    from headline_lint.rulebook.keys import RULE_KEYS

    loaded = load_config(config, Path())
    faults: list[object] = list(loaded.faults)
    if not ID.fullmatch(name):
        faults.append(f"“{name}” is no id: write category/name in small letters, digits and hyphens")
    if faults:
        stop(faults)
    folder = rule_folder or next(iter(loaded.rule_folders), loaded.folder / "rules")
    path = folder / f"{name}.yaml"
    write_new(path, _START.format(id=name, folder=printable(folder.as_posix()), **RULE_KEYS))
    lines = [f"{path.as_posix()} is written; test it with: headline-lint test-rules {folder.as_posix()}"]
    known = {place.resolve() for place in (built_in_rules(), *loaded.rule_folders)}
    if rule_folder is None and folder.resolve() not in known:
        place = (loaded.folder / FILE_NAME).as_posix()
        lines.append(f"so that check uses it, put this into {place}: rule-folders: [rules]")
    write_lines(lines)
