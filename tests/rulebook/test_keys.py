"""The keys of rules, configurations and limits in words: one table each, of the very keys that are read."""

from __future__ import annotations

import pytest

from headline_lint.checks.wording.phrases import PhrasesCheck
from headline_lint.config.entries import CONFIG_KEYS, ConfigFields
from headline_lint.matching.syntax import Phrase
from headline_lint.placed.fields import field_types
from headline_lint.readers.limits import LIMIT_KEYS, Limits
from headline_lint.rulebook.keys import RULE_KEYS, as_written, changed_options, policies_in_words
from headline_lint.rulebook.loading import RuleFields, load_rule


@pytest.mark.parametrize(
    ("table", "struct"), [(RULE_KEYS, RuleFields), (CONFIG_KEYS, ConfigFields), (LIMIT_KEYS, Limits)]
)
def test_every_key_and_no_other_is_in_the_table(table, struct):
    assert set(table) == set(field_types(struct))
    assert [words for words in table.values() if not words.endswith(".")] == []


def words_of(newsroom, *changes):
    faults = []
    rule = load_rule(newsroom.rule("copy/filler", *changes), "copy/filler", faults)
    assert faults == []
    return list(policies_in_words(rule))


def test_how_a_rule_judges_that_says_little(newsroom):
    assert words_of(newsroom) == [
        ("Severity", "warning"),
        ("Looks at", "headline, standfirst, crosshead, caption, body"),
        ("Quotations", "passed over"),
    ]


def test_how_a_rule_judges_that_says_all(newsroom):
    said = "indirect: suggestion\nyields-to: [copy/hint, style/asleep]\nexcept-sections: [sport]\nexcept-genres: [opinion]\nscope: [body, headline]\ncheck:"
    assert words_of(newsroom, ("check:", said), ("severity: warning", "severity: {headline: error, body: off}")) == [
        ("Severity", "off (headline: error)"),
        ("Looks at", "headline, body"),
        ("Quotations", "passed over"),
        ("Indirect", "suggestion, where a named source is reported to say it"),
        ("Yields to", "copy/hint, style/asleep"),
        ("Not in", "opinion, sport"),
    ]


@pytest.mark.parametrize(("quotes", "words"), [("include", "held to the rule too"), ("only", "all that is looked at")])
def test_quotations_in_words(newsroom, quotes, words):
    assert ("Quotations", words) in words_of(newsroom, ("check:", f"quotes: {quotes}\ncheck:"))
    assert f"{words} ({quotes})" in RULE_KEYS["quotes"]


def test_options_that_are_not_as_usual():
    phrase = Phrase.parse("in the round")
    assert changed_options(PhrasesCheck(phrases=(phrase,), within=3, denied="skip")) == {
        "phrases": (phrase,),
        "within": 3,
    }


@pytest.mark.parametrize(
    ("value", "written"),
    [(True, "yes"), (False, "no"), (3, "3"), ("dashes", "dashes"), (Phrase.parse("a(b)?"), "a(b)?")],
)
def test_a_value_as_a_rule_file_writes_it(value, written):
    assert as_written(value) == written
