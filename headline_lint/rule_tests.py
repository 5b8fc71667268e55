"""The examples of rules, run as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from headline_lint.document import SCOPES, Copy, Document, Piece, compose
from headline_lint.linter import Linter
from headline_lint.placed import Fault
from headline_lint.readers import read_string
from headline_lint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.rule import Example, Rule


def run_examples(rule: Rule) -> list[Fault]:
    """What the examples of a rule show to be wrong; a rule that is off is run as if it were on."""
    faults = []
    for example in (*rule.examples.good, *rule.examples.bad):
        document = read_example(rule, example)
        found = {(f.start, f.end) for f in Linter([_switched_on(rule, example)]).lint(document)}
        wanted = set(example.spans)
        place = (rule.path.as_posix(), example.line, 1)
        for start, end in sorted(wanted - found):
            faults.append(Fault(*place, f"not flagged: <{example.text[start:end]}> in “{_short(example.text)}”"))
        for start, end in sorted(found - wanted):
            faults.append(Fault(*place, f"flagged, but must pass: “{example.text[start:end]}” in “{_short(example.text)}”"))
    return faults


def read_example(rule: Rule, example: Example) -> Document:
    """The example as a story: one block of the rule's scope, or several lines with the headline first."""
    if "\n" in example.text:
        document = read_string(example.text, "example.txt")
    else:
        legal = [scope for scope in SCOPES if scope in rule.scope]
        scope = example.scope or ("body" if "body" in rule.scope else legal[0])
        text, blocks = compose([Copy([Piece(example.text, 0, len(example.text))], scope)])
        document = Document("example", example.text, text, blocks)
    document.section, document.genre = example.section, example.genre
    return document


def _switched_on(rule: Rule, example: Example) -> Rule:
    """The rule with the example's options, its severities at least a suggestion."""
    from dataclasses import replace

    severities = {name: max(level, Severity.SUGGESTION) for name, level in rule.severities.items()}
    check = msgspec.structs.replace(rule.check, **example.options) if example.options else rule.check
    return replace(rule, severities=severities, check=check)


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= 90 else line[:89] + "…"


def run_all(rules: Iterable[Rule]) -> list[Fault]:
    """The faults of all these rules, in order."""
    return [fault for rule in rules for fault in run_examples(rule)]
