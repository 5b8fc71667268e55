"""What the examples of rules prove, and what they leave unproved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from headline_lint.authoring.examples_run import read_example, switched_on
from headline_lint.checks.check import literals_of
from headline_lint.checks.wording.pattern import PatternCheck
from headline_lint.checks.wording.phrases import PhrasesCheck
from headline_lint.language.folding import fold
from headline_lint.linter.desk import Desk
from headline_lint.matching.scanner import Scanner
from headline_lint.placed.values import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.rulebook.rule import Example, Rule


class Coverage(NamedTuple):
    """What the examples of one rule prove.

    `near`: good examples that hold a word of the rule. `entries`: its phrases or patterns, `unproved`: those that
    no bad example shows. `slow`: patterns that need no particular string, and so run on every block.
    """

    rule: Rule
    near: int
    entries: int
    unproved: int
    slow: int


def coverage_of(rule: Rule) -> Coverage:
    """What the examples of a rule prove."""
    literals = literals_of(rule.check)
    scanner = Scanner.of([literals])
    near = sum(not literals or _is_near(example, scanner) for example in rule.examples.good)
    check = rule.check
    if isinstance(check, PhrasesCheck):
        shown = {fold(" ".join(words.split())) for words in _pinned(rule)}
        unproved = sum(shown.isdisjoint(phrase.forms) for phrase in check.phrases)
        return Coverage(rule, near, len(check.phrases), unproved, 0)
    if isinstance(check, PatternCheck):
        unproved = sum(not _fires(rule, patterns=(pattern,)) for pattern in check.patterns)
        slow = sum(not pattern.needs for pattern in check.patterns)
        return Coverage(rule, near, len(check.patterns), unproved, slow)
    return Coverage(rule, near, 0, 0, 0)


def near_miss_faults(rows: Iterable[Coverage]) -> list[Fault]:
    """A fault for every rule none of whose good examples comes near to what it flags."""
    text = "no good example is a near miss: none holds a word that this rule looks for"
    return [Fault(row.rule.path.as_posix(), row.rule.lines["examples"], 1, text) for row in rows if not row.near]


def table(rows: Sequence[Coverage]) -> str:
    """A line a rule, under headings."""
    head = ("rule", "good", "near", "bad", "entries", "unproved", "slow patterns")
    lines = [head, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "".join(
        "  ".join(
            [f"{line[0]:<{widths[0]}}", *(f"{cell:>{wide}}" for cell, wide in zip(line[1:], widths[1:], strict=True))]
        )
        + "\n"
        for line in lines
    )


def _cells(row: Coverage) -> tuple[str, ...]:
    good, bad = row.rule.examples
    share = f"{row.unproved} ({row.unproved / row.entries:.0%})" if row.entries else "-"
    return row.rule.id, str(len(good)), str(row.near), str(len(bad)), str(row.entries or "-"), share, str(row.slow)


def _is_near(example: Example, scanner: Scanner) -> bool:
    return bool(scanner.hits(fold(" ".join(example.text.split()))))


def _pinned(rule: Rule) -> list[str]:
    return [example.text[start:end] for example in rule.examples.bad for start, end in example.spans]


def _fires(rule: Rule, **options: Any) -> bool:
    """Whether the rule with these options flags anything in its bad examples."""
    for example in rule.examples.bad:
        changed = switched_on(rule, example)
        check: Any = changed.check
        narrowed = replace(changed, check=replace(check, **options))
        if Desk.of([narrowed]).lint(read_example(rule, example)):
            return True
    return False
