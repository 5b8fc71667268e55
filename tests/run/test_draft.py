"""One draft linted: what comes of it, and what is left of a rule that ran too long."""

from __future__ import annotations

import pickle

import pytest

from headline_lint.config import Config
from headline_lint.linter.desk import Desk
from headline_lint.rulebook.loading import load_rulebook
from headline_lint.run.discovery import Draft
from headline_lint.run.draft import DraftLinter, sendable

SLOW = ("check: phrases\nphrases:\n  - at the end of the day", "check: pattern\npatterns:\n  - (?:\\w+\\s?)*$")


@pytest.fixture
def lint(newsroom):
    newsroom.rule("copy/slow", SLOW)
    newsroom.rule("copy/filler")
    rules = {rule.id: rule for rule in load_rulebook([newsroom.folder / "rules"]).rules}
    return DraftLinter(Desk(rules, Config(None, newsroom.folder)), keep=sendable)


def draft(newsroom, copy, name="a.txt"):
    return Draft(newsroom.write(name, copy), name)


def test_an_outcome_can_be_sent(newsroom, lint):
    outcome = lint(draft(newsroom, "<p>At the end of the day, rain.</p>", "a.html"))
    sent = pickle.loads(pickle.dumps(outcome))  # noqa: S301 - what was dumped here
    assert sent.kept.findings == outcome.kept.findings
    assert [finding.match for finding in sent.kept.findings] == ["At the end of the day"]
    assert sent.kept.stories[0].blocks == outcome.kept.stories[0].blocks
    assert sent.read


def test_a_rule_that_ran_too_long_is_a_fault_of_one_draft(newsroom, lint):
    runaway = lint(draft(newsroom, "Words\n\n" + "word " * 20_000 + "!\n"))
    assert len(runaway.faults) == 1
    assert runaway.faults[0].endswith(
        "copy/slow.yaml: a pattern ran too long and was stopped; make it simpler (in a.txt)"
    )
    assert runaway.stopped == lint.stopped == {"copy/slow"}
    calm = draft(newsroom, "At the end of the day\n", "b.txt")
    assert [finding.rule for finding in lint(calm).kept.findings] == ["copy/filler"]
    lint.stopped = frozenset()
    again = lint(calm)
    assert [finding.rule for finding in again.kept.findings] == ["copy/filler", "copy/slow"]
    assert again.faults == []
