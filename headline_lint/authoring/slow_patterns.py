"""What is to be said of the patterns of rules before they reach the desk: which are slow, and on what."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from headline_lint.checks.wording.pattern import PatternCheck
from headline_lint.matching.regex import stopped_on
from headline_lint.placed.values import Fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.matching.regex import Pattern
    from headline_lint.rulebook.rule import Rule

_LENGTH = 2_000
"""Characters of a run. A pattern whose work grows with their square takes a hundredth of the time it has, with their
cube it takes ten times as much: how fast the machine is makes no difference.
"""
_MOST_RUNS, _MOST_OPENINGS = 24, 4  # tried of each pattern, every run with every opening; chosen
_USUAL = ("a", "A", "1", " ", "a ", "A ", "1,", "a-", ".", "'", "a a")
"""What copy repeats, and what letters and digits stand for in a pattern."""
_WORDS = re.compile(r"(?<!\\)\w+|(?<=\\[a-zA-Z])\w+")
_SHOWN = 40  # characters of the slow copy's beginning, and a quarter as many of its end


def warnings_of(rules: Iterable[Rule]) -> list[Fault]:
    """A warning for every pattern that needs no particular string, and for every one that runs too long."""
    return [warning for rule in rules if isinstance(rule.check, PatternCheck) for warning in _of_rule(rule, rule.check)]


def _of_rule(rule: Rule, check: PatternCheck) -> Iterator[Fault]:
    for key, patterns in (("patterns", check.patterns), ("unless", check.unless)):
        for pattern in patterns:
            place = (rule.path.as_posix(), rule.lines[key], 1)
            if key == "patterns" and not pattern.needs:
                text = "needs no particular string, so that all of the rule runs on every block; give it a word or mark"
                yield Fault(*place, f"“{pattern.text}” {text}")
            slow_on = stopped_on(pattern, _trials(pattern, rule), ignore_case=check.case == "ignore")
            if slow_on is not None:
                shown = f"{slow_on[:_SHOWN]}…{slow_on[-_SHOWN // 4 :]}"
                yield Fault(*place, f"“{pattern.text}” runs too long on {len(slow_on):,} characters, “{shown}”")


def _trials(pattern: Pattern, rule: Rule) -> Iterator[str]:
    """Copy that makes a pattern try every way it has: a beginning of what it matches, a long run, and no right end.

    What it needs stands after that, since without it nothing is tried.
    """
    pinned = [example.text[start:end] for example in rule.examples.bad for start, end in example.spans]
    written = _WORDS.findall(pattern.text)
    letters = (letter for word in written for letter in word)
    near = chain(letters, written, (word for words in pinned for word in (words, *words.split())))
    runs = list(dict.fromkeys((*_USUAL, *near)))[:_MOST_RUNS]
    halves = [words[: len(words) // 2] for words in pinned]
    openings = list(dict.fromkeys(("", *pattern.needs[:1], *written[:1], *halves)))[: _MOST_OPENINGS + 1]
    end = " ".join(["!", *pattern.needs[:1], *written[-1:]])
    for run in runs:
        for opening in openings:
            yield opening + run * (_LENGTH // len(run)) + end
