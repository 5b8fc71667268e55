"""Where phrases stand: the strings that lead to them, and the match around one."""

from __future__ import annotations

import pytest

from headline_lint.checks.check import literals_of
from headline_lint.matching import places as phrase_places
from headline_lint.matching import syntax
from headline_lint.matching.places import _ends, anchors, match_around
from headline_lint.matching.scanner import Scanner
from headline_lint.matching.syntax import Phrase
from headline_lint.rulebook.loading import built_in_rules, load_rulebook


def places(phrase: str, folded: str) -> list[str]:
    hits = Scanner.of([[Phrase.parse(phrase)]]).hits(folded).get(0, [])
    return [folded[hit.start : hit.end] for hit in hits]


@pytest.mark.parametrize(
    ("phrase", "folded", "found"),
    [
        ("in tatters", "plan in tatters, in tatters", ["in tatters", "in tatters"]),
        ("art", "the party art, artful art", ["art", "art"]),
        ("~slam:v( down)?", "he slammed down hard; she slams it; islams", ["slammed down", "slams"]),
        ("x (y )?z", "x z and x y z and x yz", ["x z", "x y z"]),
        ("(big )?(red )?dog", "a big red dog and a red dog, bigdog, hotdog", ["big red dog", "red dog"]),
        ("(big)? dog", "a big dog, the dog", ["big dog", "dog"]),
        ("deep (red )?", "it was deep, deep red too", ["deep", "deep red"]),
        ("(a|an) (mess( indeed)?|error)", "a mess indeed, an error, a mess", ["a mess indeed", "an error", "a mess"]),
        ("clusterf***", "a clusterf*** it was", ["clusterf***"]),
        ("[insight]", "storm [insight] now", ["[insight]"]),
        ('so-called "', 'a so-called "wave" came', ['so-called "']),
        ("don't", "they don't go", ["don't"]),
    ],
)
def test_phrases_stand_as_whole_words(phrase: str, folded: str, found: list[str]) -> None:
    assert places(phrase, folded) == found


@pytest.mark.parametrize(
    ("phrase", "strings"),
    [
        ("in tatters", ["in tatters"]),
        ("in (tatters|ruins)", ["in tatters", "in ruins"]),
        ("~lash:v out", ["lash out", "lashed out", "lashes out", "lashing out"]),
        ("(on|under) (the )?condition of (anonymity|secrecy)", ["condition of anonymity", "condition of secrecy"]),
        ("it (is|was) (feared|thought) to", ["feared to", "thought to"]),
    ],
)
def test_the_rarest_strings_lead_to_a_phrase(phrase: str, strings: list[str]) -> None:
    assert [anchor.string for anchor in anchors(Phrase.parse(phrase))] == strings


def test_an_anchor_tells_where_the_phrase_begins() -> None:
    phrase = Phrase.parse("(on|under) (the )?condition")
    [anchor] = anchors(phrase)
    assert (anchor.string, anchor.nearest, anchor.farthest) == ("condition", 2, 10)
    assert match_around(anchor.form(phrase), "go under the condition", 13) == (3, 22)


def test_an_anchor_tells_what_stands_beside_it() -> None:
    [anchor] = anchors(Phrase.parse("(on|under) (the )?condition( of)? (anonymity|secrecy)"))
    assert anchor.string == "condition"
    assert sorted(anchor.before) == ["on", "the", "under"]
    assert sorted(anchor.after) == ["anonymity", "of", "secrecy"]


def test_every_form_of_every_built_in_phrase_is_found_whole() -> None:
    book = load_rulebook([built_in_rules()])
    missed = [
        (rule.id, form)
        for rule in book.rules
        for literal in literals_of(rule.check)
        if isinstance(literal, Phrase)
        for form in literal.forms[:: max(1, len(literal.forms) // 8)]
        if f"{form}" not in places(literal.text, f"qq {form} qq")
    ]
    assert missed == []


@pytest.mark.parametrize("group", ["(a|aa)", "(a)?", "((a)?(aa)?)?", "(((a|aa)|(aa|a))|((a|aa)|(aa|a)))"])
def test_ways_to_the_same_place_do_not_multiply(monkeypatch: pytest.MonkeyPatch, group: str) -> None:
    monkeypatch.setattr(syntax, "_MOST_GROUPS", 99)
    parts = Phrase.parse("x" + group * 9 + "y").parts
    ends = _ends(parts[:-1], "x" + "a" * 40, 0, [0])
    assert sorted(ends) == list(range(1 if ")?" in group else 10, ends[-1] + 1))


def test_branches_that_can_be_empty_do_not_multiply(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    real = phrase_places._is_edge
    monkeypatch.setattr(syntax, "_MOST_GROUPS", 99)
    monkeypatch.setattr(phrase_places, "_is_edge", lambda *args, **options: asked.append(1) or real(*args, **options))
    [anchor] = anchors(Phrase.parse("((a )?|(b )?)" * 12 + "zeal"))
    assert (anchor.string, anchor.left) == ("zeal", True)
    assert len(asked) < 12 * 100
