"""The cues of the attribution check: words that a rule's file gives it, and a newsroom may change."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from headline_lint.checks.attribution.attribution import AttributionCheck
from headline_lint.rulebook.loading import load_rule

RULES = Path(__file__).parents[3] / "rules" / "attribution"


def test_a_group_of_cues_that_the_look_does_not_know_is_a_fault() -> None:
    with pytest.raises(ValueError, match="“nouns” is no group of cues for hearsay-adverb; use adverbs, adjectives"):
        AttributionCheck(flag="hearsay-adverb", cues={"nouns": ()})


def test_a_newsroom_can_add_words() -> None:
    faults: list[object] = []
    rule = load_rule(RULES / "vague-source.yaml", "attribution/vague-source", faults)
    assert rule is not None
    assert isinstance(rule.check, AttributionCheck)
    people = rule.check.cues["people"]
    assert not faults
    assert {phrase.text for phrase in people} >= {"critics", "experts"}
    fewer = msgspec.structs.replace(rule.check, cues={**rule.check.cues, "people": people[:1]})
    assert len(fewer.literals()) < len(rule.check.literals())
