from __future__ import annotations

import pytest

from headline_lint.checks.copy.masked_word import MaskedWordCheck

COPY = "Boss: deal “f***ed”\n\n“F***,” he said. “S--t, b@stard and bollocks.” He was pissed, the donkey an ass."


@pytest.mark.parametrize(
    ("check", "expected"),
    [
        (MaskedWordCheck(), ["f***ed", "F***", "S--t", "b@stard"]),
        (MaskedWordCheck(form="asterisks"), ["S--t", "b@stard"]),
        (MaskedWordCheck(form="dashes"), ["f***ed", "F***", "b@stard"]),
        (MaskedWordCheck(form="spelled"), ["f***ed", "F***", "S--t", "b@stard"]),
        (MaskedWordCheck(form="never"), ["f***ed", "F***", "S--t", "b@stard"]),
        (MaskedWordCheck(flag="spelled"), ["bollocks", "pissed"]),
        (MaskedWordCheck(flag="spelled", form="never"), ["bollocks", "pissed"]),
        (MaskedWordCheck(flag="spelled", form="spelled"), []),
        (MaskedWordCheck(flag="both", form="asterisks"), ["f***ed", "F***", "S--t", "b@stard", "bollocks", "pissed"]),
        (MaskedWordCheck(flag="mixed"), ["S--t", "b@stard", "bollocks", "pissed"]),
    ],
)
def test_flag_and_form(flagged, check, expected):
    assert flagged(check, COPY) == expected


def test_only_the_blocks_asked_for(flagged):
    assert flagged(MaskedWordCheck(flag="both"), COPY, scopes=("headline",)) == ["f***ed"]


def test_messages_never_print_the_word(matches):
    _, found = matches(MaskedWordCheck(flag="both", form="dashes"), COPY)
    assert [match.values["masked"] for match in found] == ["f***ed", "F***", "S--t", "b@stard", "b*******", "p*****"]
    assert {match.values["remedy"] for match in found} == {"house form: dashes"}


def test_mixed_names_both_forms(matches):
    _, found = matches(MaskedWordCheck(flag="mixed"), "Deal done\n\nIt is s---, he said. “F***,” she said.")
    assert [(m.values["form"], m.values["first"]) for m in found] == [("masked with asterisks", "masked with dashes")]


def test_a_masked_word_is_one_match(flagged):
    copy = "Deal done\n\nA motherf*****-ing, m*****f***** of a c*** s***."
    assert flagged(MaskedWordCheck(), copy) == ["motherf*****", "m*****f*****", "c***", "s***"]
