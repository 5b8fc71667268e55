"""The built-in rules: every example is run, and the rule files themselves are linted."""

from __future__ import annotations

import gc
import weakref
from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

from headline_lint.authoring.examples_run import run_examples
from headline_lint.checks.wording.phrases import PhrasesCheck
from headline_lint.findings.finding import Severity
from headline_lint.linter.desk import Desk
from headline_lint.matching.syntax import all_forms
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

if TYPE_CHECKING:
    from headline_lint.rulebook.rule import Rule

CATEGORIES = {
    "loaded-language",
    "attribution",
    "profanity",
    "units",
    "headline",
    "copy",
    "readability",
    "style",
}
KEYS = [
    "message",
    "description",
    "source",
    "url",
    "severity",
    "scope",
    "quotes",
    "indirect",
    "yields-to",
    "except-sections",
    "except-genres",
    "fix",
    "check",
]
"""The keys of every rule, in the order of its file; then the options of its check; `examples` last."""

BOOK = load_rulebook([built_in_rules()])
every_rule = pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.id)


def keys_of(rule: Rule) -> list[str]:
    """The keys of a rule file, as they stand."""
    return sorted(rule.lines, key=rule.lines.__getitem__)


def test_the_rule_files_have_no_fault() -> None:
    assert [str(fault) for fault in BOOK.faults] == []


@every_rule
def test_examples(rule: Rule) -> None:
    assert [str(fault) for fault in run_examples(rule)] == []


def test_a_story_is_freed_without_a_search_for_garbage() -> None:
    """What is found in a story never holds the story: a run of many looks for garbage seldom."""
    desk = Desk.of(BOOK.rules)
    kept = []
    gc.disable()
    try:
        for rule in BOOK.rules:
            document = read_string(rule.examples.bad[0].text, "a.txt")
            desk.lint(document)
            freed = weakref.ref(document)
            del document
            if freed() is not None:
                kept.append(rule.id)
    finally:
        gc.enable()
    assert kept == []


@every_rule
def test_a_rule_has_a_known_category_and_a_source(rule: Rule) -> None:
    assert rule.category in CATEGORIES
    assert rule.source.strip()
    assert rule.description.endswith(".")
    assert rule.url is None or rule.url.startswith("https://")


def test_every_category_says_what_it_is() -> None:
    assert set(BOOK.categories) == CATEGORIES
    assert {name for name, one in BOOK.categories.items() if not one.description.endswith(".")} == set()


def test_only_loaded_words_weigh_less_in_what_a_source_is_reported_to_say() -> None:
    """There the words may be the source's own; a rule for quotations too, or that says otherwise, is none of these."""
    assert {name for name, one in BOOK.categories.items() if one.indirect == "suggestion"} == {"loaded-language"}


@every_rule
def test_an_id_names_what_is_flagged(rule: Rule) -> None:
    assert not rule.id.partition("/")[2].startswith(("no-", "avoid-", "check-"))


@every_rule
def test_keys_stand_in_their_order(rule: Rule) -> None:
    keys = keys_of(rule)
    assert keys[-1] == "examples"
    known = [key for key in keys if key in KEYS]
    assert known == [key for key in KEYS if key in known]
    assert keys[: len(known)] == known


@every_rule
def test_near_misses_are_as_many_as_the_bad_examples(rule: Rule) -> None:
    assert len(rule.examples.good) >= len(rule.examples.bad) >= 1


@every_rule
def test_no_phrase_stands_twice(rule: Rule) -> None:
    if isinstance(rule.check, PhrasesCheck):
        written = [phrase.text for phrase in rule.check.phrases]
        assert [text for text in written if written.count(text) > 1] == []


def test_no_two_rules_of_a_category_flag_the_same_phrase_in_the_same_place() -> None:
    """One phrase in two rules is two findings on one word; one rule must yield, or be off by default."""
    owners: dict[tuple[str, str], list[Rule]] = defaultdict(list)
    for rule in BOOK.rules:
        if isinstance(rule.check, PhrasesCheck) and rule.severities["default"] > Severity.OFF:
            for form in set(all_forms(rule.check.phrases)):
                owners[rule.category, form].append(rule)
    twice = {
        form: sorted(rule.id for rule in rules)
        for (_, form), rules in owners.items()
        if any(
            one.scope & other.scope and not parted(one, other) for one in rules for other in rules if one.id < other.id
        )
    }
    assert twice == {}


def parted(one: Rule, other: Rule) -> bool:
    """Whether one of two rules gives way to the other."""
    return other.id in one.yields_to or one.id in other.yields_to


def test_rules_yield_to_rules_that_are_there() -> None:
    ids = {rule.id for rule in BOOK.rules}
    assert {target for rule in BOOK.rules for target in rule.yields_to} <= ids
