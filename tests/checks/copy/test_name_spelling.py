"""Names under two spellings: which places are flagged, and what is said of them."""

from __future__ import annotations

from headline_lint.checks.copy.name_spelling import NameSpellingCheck

CHECK = NameSpellingCheck()
COPY = "Zelenko to meet minister\n\nVolodymyr Zelenko came. Mr Zelenko left.\n\nAides to Voldymyr Zelenko stayed."


def test_the_rarer_spelling_is_flagged(flagged):
    assert flagged(CHECK, COPY) == ["Voldymyr"]


def test_the_other_spelling_is_said_with_its_place(matches):
    story, found = matches(CHECK, COPY)
    assert [match.values for match in found] == [{"other": "Volodymyr"}]
    assert [story.words(match.related) for match in found] == ["Volodymyr"]


def test_a_headline_counts(flagged):
    assert flagged(CHECK, "Port sold to Lindkvist\n\nAda Lindqvist paid. Ms Lindqvist left.") == ["Lindkvist"]
