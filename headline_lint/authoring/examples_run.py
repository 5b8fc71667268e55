"""The examples of rules, run as tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from headline_lint.document import SCOPES, Copy, Document, Piece, compose
from headline_lint.findings.finding import Severity
from headline_lint.linter.desk import Desk
from headline_lint.placed.values import Fault
from headline_lint.readers import read_string

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.rulebook.rule import Example, Rule

_LONGEST = 90  # characters of an example that a fault shows: about a line


def run_all(rules: Iterable[Rule]) -> list[Fault]:
    """What the examples of all these rules show to be wrong, in order."""
    return [fault for rule in rules for fault in run_examples(rule)]


def run_examples(rule: Rule) -> list[Fault]:
    """What the examples of a rule show to be wrong; a rule that is off is run as if it were on."""
    faults: list[Fault] = []
    usual = Desk.of([switched_on(rule)])
    for example in (*rule.examples.good, *rule.examples.bad):
        desk = Desk.of([switched_on(rule, example)]) if example.options else usual
        found = {(finding.start, finding.end) for finding in desk.lint(read_example(rule, example))}
        faults += _differences(rule, example, found)
        faults += [Fault(rule.file, example.line, 1, fault.text) for fault in desk.faults]
        desk.faults.clear()
        desk.stopped = frozenset()
    return faults


def _differences(rule: Rule, example: Example, found: set[tuple[int, int]]) -> list[Fault]:
    """A fault for every span that is wanted or found, but not both."""
    place = (rule.path.as_posix(), example.line, 1)
    wanted = set(example.spans)
    copy = _short(example.text)
    missed = [f"not flagged: <{example.text[start:end]}> in “{copy}”" for start, end in sorted(wanted - found)]
    extra = [
        f"flagged, but must pass: “{example.text[start:end]}” in “{copy}”" for start, end in sorted(found - wanted)
    ]
    return [Fault(*place, text) for text in missed + extra]


def read_example(rule: Rule, example: Example) -> Document:
    """The example as a story: one block of the rule's scope, or several lines with the headline first."""
    if "\n" in example.text:
        document = read_string(example.text, "example.txt")
    else:
        legal = [scope for scope in SCOPES if scope in rule.scope]
        scope = example.scope or ("body" if "body" in rule.scope else legal[0])
        text, blocks = compose([Copy([Piece(example.text, 0, len(example.text))], scope)])
        document = Document("example", example.text, text, blocks)
    return replace(document, section=example.section, genre=example.genre)


def switched_on(rule: Rule, example: Example | None = None) -> Rule:
    """The rule with an example's options, its severities at least a suggestion."""
    severities = {name: max(level, Severity.SUGGESTION) for name, level in rule.severities.items()}
    check: Any = rule.check
    if example is not None and example.options:
        check = msgspec.structs.replace(check, **example.options)
    return replace(rule, severities=severities, check=check)


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
