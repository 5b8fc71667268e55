"""The phrase syntax: what a phrase stands for, and what is refused."""

from __future__ import annotations

import pytest

from headline_lint.matching.syntax import Phrase, PhraseError, all_forms, expand


@pytest.mark.parametrize(
    ("phrase", "forms"),
    [
        ("in tatters", {"in tatters"}),
        ("In  Tatters", {"in tatters"}),
        ("in (ruins|meltdown)", {"in ruins", "in meltdown"}),
        ("x(a|b|(c|d))", {"xa", "xb", "xc", "xd"}),
        ("in (total )?chaos", {"in chaos", "in total chaos"}),
        ("in (total|utter)? chaos", {"in chaos", "in total chaos", "in utter chaos"}),
        ("thug(s)?", {"thug", "thugs"}),
        ("~slam:v", {"slam", "slams", "slammed", "slamming"}),
        ("~crony:n", {"crony", "cronies", "crony's", "cronies'"}),
        ("~absurd:a", {"absurd", "absurdly"}),
        ("~hit:v (out|back)", {f"{hit} {way}" for hit in ("hit", "hits", "hitting") for way in ("out", "back")}),
        ("(a (b|c)|d)", {"a b", "a c", "d"}),
        ("don’t", {"don't"}),
        ("far\u2011fetched", {"far-fetched"}),
        (r"really\?", {"really?"}),
        (r"\(sic\)", {"(sic)"}),
        (r"\~ish", {"~ish"}),
        ("f***", {"f***"}),
        ("[insight]!", {"[insight]!"}),
        ('so-called "', {'so-called "'}),
    ],
)
def test_a_phrase_stands_for(phrase, forms):
    assert set(expand(phrase)) == forms


def test_a_lemma_without_a_class_has_the_forms_of_all_classes():
    assert {"slams", "slammed", "slam's"} <= set(expand("~slam"))


@pytest.mark.parametrize(
    ("phrase", "fault"),
    [
        ("in (ruins", "the “(” at character 4 is never closed"),
        ("in ruins)", "the “)” at character 9 closes nothing"),
        ("~", "the “~” at character 1 needs a word after it"),
        ("~slam:x", "“:x” is no word class; use :v (verb), :n (noun), :a (adjective)"),
        ("thugs?", "the “?” at character 6 must follow a “)”; for the character itself write \\?"),
        ("thug\\", "the backslash at the end stands before nothing"),
        ("(a)?", "the phrase can be empty"),
        ("()", "the phrase can be empty"),
        ("x" + "(a)?" * 13, "it has more than 12 groups one after another; split it"),
        ("x" + "((a)?|b)" * 7, "it has more than 12 groups one after another; split it"),
        ("a" * 1001, "the phrase is longer than 1,000 characters; split it"),
        ("(b" * 22 + "a" + ")" * 22, "its brackets are nested more than 20 deep"),
        ("", "the phrase can be empty"),
        (" ", "the phrase can be empty"),
    ],
)
def test_refused(phrase, fault):
    with pytest.raises(PhraseError) as raised:
        expand(phrase)
    assert str(raised.value) == fault


def test_too_many_strings_are_not_spelled_out():
    digits = "(0|1|2|3|4|5|6|7|8|9)"
    with pytest.raises(PhraseError, match="stands for more than 20,000 strings; split it"):
        expand(digits * 5)


def test_all_forms_are_sorted_and_single():
    assert all_forms([Phrase.parse("b|a"), Phrase.parse("a|c")]) == ("a", "b", "c")
