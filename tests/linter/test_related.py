"""The other place that a finding is about: in its message and in its fields."""

from __future__ import annotations

from headline_lint import load_rules
from headline_lint.document import Location
from headline_lint.linter.linter import Linter
from headline_lint.readers import read_string

RULES = [rule for rule in load_rules() if rule.id == "headline/unsupported-figure"]
COPY = "Three dead in crash\n\nPolice came at once.\n\nTwo people died at 3pm on the A1.\n"


def test_the_related_place_is_in_the_source_and_its_line_in_the_message() -> None:
    (finding,) = Linter(RULES).lint(read_string(COPY, "story.txt"))
    assert finding.message == "“Three” here, but the body has “Two people” (line 5)"
    assert finding.severity.label == "error"
    assert finding.related is not None
    assert COPY[finding.related.start : finding.related.end] == "Two people"
    assert (finding.related.location, finding.related.end_location) == (Location(5, 1), Location(5, 11))


def test_without_one_there_is_none() -> None:
    (finding,) = Linter(RULES).lint(read_string("Three dead in crash\n\nPolice came at once.\n", "story.txt"))
    assert finding.message == "“Three” here, but the body gives no such figure"
    assert finding.severity.label == "warning"
    assert finding.related is None
