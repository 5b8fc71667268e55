"""The examples of rules, run as tests."""

from __future__ import annotations

import pytest

from headline_lint.authoring.coverage import coverage_of, near_miss_faults, table
from headline_lint.authoring.examples_run import run_all
from headline_lint.rulebook.loading import load_rulebook


def rules_of(newsroom):
    book = load_rulebook([newsroom.folder / "rules"])
    assert [str(fault) for fault in book.faults] == []
    return book.rules


def test_examples_that_hold(newsroom):
    newsroom.rule("copy/filler")
    assert run_all(rules_of(newsroom)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "text"),
    [
        (
            "<At the end of the day>",
            "At <the end of the day>",
            12,
            "not flagged: <the end of the day> in “At the end of the day nothing was done.”",
        ),
        (
            "<At the end of the day> nothing",
            "At the end of the day <nothing>",
            12,
            "not flagged: <nothing> in “At the end of the day nothing was done.”",
        ),
        (
            "<At the end of the day> nothing",
            "<At the end of the night> nothing",
            12,
            "not flagged: <At the end of the night> in “At the end of the night nothing was done.”",
        ),
        (
            "at the end of each day",
            "at the end of the day",
            10,
            "flagged, but must pass: “at the end of the day” in “The shop shuts at the end of the day.”",
        ),
        (
            "nothing was done.",
            "nothing was done at the end of the day.",
            12,
            "flagged, but must pass: “at the end of the day” in “At the end of the day nothing was done at the end of the day.”",
        ),
    ],
)
def test_examples_that_fail(newsroom, old, new, line, text):
    newsroom.rule("copy/filler", (old, new))
    faults = run_all(rules_of(newsroom))
    assert (faults[0].line, faults[0].text) == (line, text)


def test_a_rule_that_is_off_is_tested_as_if_it_were_on(newsroom):
    newsroom.rule("copy/filler", ("severity: warning", "severity: off"))
    assert run_all(rules_of(newsroom)) == []


def test_a_story_of_several_blocks(newsroom):
    newsroom.rule(
        "copy/filler",
        ("severity: warning", "scope: headline\nseverity: warning"),
        (
            "    - <At the end of the day> nothing was done.\n",
            "    - |\n      Cut <at the end of the day>\n\n      At the end of the day it was late.\n",
        ),
    )
    assert run_all(rules_of(newsroom)) == []


@pytest.mark.parametrize(("scope", "faults"), [("headline", 0), ("body", 1)])
def test_an_example_of_a_scope(newsroom, scope, faults):
    newsroom.rule(
        "copy/filler",
        ("severity: warning", "scope: headline\nseverity: warning"),
        ("    - <At", f"    - text: <At the end of the day> done\n      scope: {scope}\n    - <At"),
    )
    assert len(run_all(rules_of(newsroom))) == faults


def test_an_example_of_a_section_and_with_options(newsroom):
    newsroom.rule(
        "copy/filler",
        ("severity: warning", "except-sections: [sport]\nseverity: warning"),
        (
            "  bad:\n",
            """\
    - {text: It was at the end of the day, section: sport}
    - {text: It was at the end of the day, options: {phrases: [nothing]}}
  bad:
""",
        ),
    )
    assert run_all(rules_of(newsroom)) == []


def test_a_runaway_pattern_is_a_fault_of_its_rule(newsroom):
    newsroom.rule(
        "copy/filler",
        (
            "check: phrases\nphrases:\n  - at the end of the day",
            "check: pattern\npatterns:\n  - (?:\\w+\\s?)*$\n  - At the end of the day",
        ),
        ("The shop", "word " * 20_000 + "!"),
    )
    texts = [fault.text for fault in run_all(rules_of(newsroom))]
    assert "a pattern ran too long and was stopped; make it simpler" in texts


def test_coverage(newsroom):
    newsroom.rule(
        "copy/filler",
        ("  - at the end of the day\n", "  - at the end of (the|each) day\n  - going forward\n"),
        ("The shop shuts at the end of each day.", "“At the end of each day” is his.\n    - Nothing here."),
    )
    newsroom.rule(
        "copy/pattern",
        (
            "check: phrases\nphrases:\n  - at the end of the day",
            "check: pattern\npatterns:\n  - At the \\w+ of\n  - \\d+\n  - the end",
        ),
        ("<At the end of the day>", "<At the end of> the day"),
        ("The shop shuts at the end of each day.", "Shut."),
    )
    rows = [coverage_of(rule) for rule in rules_of(newsroom)]
    assert [row[1:] for row in rows] == [(1, 2, 1, 0), (1, 3, 1, 1)]
    assert table(rows) == (
        "rule          good  near  bad  entries  unproved  slow patterns\n"
        "copy/filler      2     1    1        2   1 (50%)              0\n"
        "copy/pattern     1     1    1        3   1 (33%)              1\n"
    )


def test_good_examples_that_come_nowhere_near(newsroom):
    newsroom.rule("copy/filler", ("The shop shuts at the end of each day.", "Rain fell."))
    newsroom.rule("copy/other", ("The shop shuts at the end of each day.", "“At the end of the day” is his."))
    faults = near_miss_faults([coverage_of(rule) for rule in rules_of(newsroom)])
    assert [(fault.path.rpartition("/")[2], fault.line) for fault in faults] == [("filler.yaml", 8)]
