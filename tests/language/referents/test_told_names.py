"""Whether a story gives a name in some form."""

from __future__ import annotations

import pytest

from headline_lint.language.referents.initials import are_initials_in, initials_stand_in
from headline_lint.language.referents.told_names import told_names
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def has(name: str, body: str) -> bool:
    story = Story(read_string(f"Council meets\n\n{body}\n", "story.txt"))
    plain = tuple(name.lower().replace(".", "").split())
    return told_names(story).has(plain, name)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Hull", "A Hull school burned."),
        ("Ada Smith", "Mrs Smith waved."),
        ("UN", "The U.N. met."),
        ("U.N", "The UN met."),
        ("GOP", "Republicans met."),
        ("GOP", "Rep. Ada Lee (R-Ohio) spoke."),
        ("New York", "Rep. Ada Lee (R-N.Y.) spoke."),
        ("RTO", "The return-to-office rule irked staff."),
        ("RTO", "Their return to office irked staff."),
        ("OKC", "Rain fell in Oklahoma City."),
        ("World Health", "The WH met."),
        ("Ukraine", "The Ukrainian envoy left."),
        ("Oregon", "Rain fell in Portland."),
        ("Gastro", "The gastroenterologist slept."),
        ("MH370", "Flight 370 left."),
        ("NeverTrump", "The Trump camp left."),
        ("Ex-RNC", "The Republican National Committee met."),
        ("Hill", "Congress met."),
        ("Goole City", "The goal gave City a win."),
        ("Goole Utd", "The goal gave United a win."),
        ("Obamaesque", "Mr Obama spoke."),
        ("Constitution", "It is a constitutional right."),
        ("DHS", "The chief of Homeland Security left."),
        ("Homeland Security", "The DHS chief left."),
        ("FSA", "The watchdog, Food Standards, wrote."),
        ("MMR", "The jab stops measles, mumps and rubella."),
        ("LGBTQ", "A lesbian, gay, bisexual, transgender and queer choir sang."),
        ("DOJ", "The attorney general met."),
        ("S.C", "COLUMBIA, S.C. - Rain fell."),
    ],
)
def test_a_name_is_told(name: str, body: str) -> None:
    assert has(name, body)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Hull", "A Leeds school burned."),
        ("Ward", "The wardens met."),
        ("Jones", "Mrs Smith waved."),
        ("UN", "The union met, un peu."),
        ("Oregon", "Rain or snow fell."),
        ("Maine", "It irked me."),
        ("West Goole", "Rain fell in the west."),
        ("M25", "The M2 was closed at 25 places."),
        ("IS", "Infosys is here."),
        ("Carter", "The carthorse slept."),
        ("Goole City", "The goal gave Hull City a win."),
        ("Goole City", "The city won, and the City Council met."),
        ("Goole United", "It won in the United States."),
        ("Bushism", "The Basham met."),
        ("FBI", "Fiona Innes slept."),
        ("DHS", "Helen Smith slept."),
        ("TPP", "A Trade Pact was signed."),
        ("Ada Smith", "The DAS chief left."),
        ("MMR", "The jab stops mumps, and rain fell."),
    ],
)
def test_a_name_is_not_told(name: str, body: str) -> None:
    assert not has(name, body)


@pytest.mark.parametrize(
    ("letters", "copy", "expected"),
    [
        ("WHO", "The World Health Organization met", True),
        ("BOE", "The Bank of England met", True),
        ("MPs", "Members of Parliament met", True),
        ("TUC", "the union called", True),
        ("TU", "the union", False),
        ("WHO", "The World Organization met", False),
        ("Hull", "Harbour union lost the lot", False),
    ],
)
def test_initials_of_words(letters: str, copy: str, expected: bool) -> None:
    assert are_initials_in(letters, copy) is expected


def test_words_whose_initials_stand_somewhere() -> None:
    assert initials_stand_in("nhs", "The NHS met")
    assert not initials_stand_in("is", "It is here")
