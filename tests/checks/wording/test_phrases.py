"""`phrases`: what is flagged, and the surroundings that silence it."""

from __future__ import annotations

import pytest

from headline_lint.checks.wording.phrases import PhrasesCheck
from headline_lint.matching.surroundings import Neighbour
from headline_lint.matching.syntax import Phrase, PhraseError

PHRASES = ("phrases", "unless")


def check(*phrases, **options):
    within = options.pop("within", 1)
    plain = {name: options.pop(name) for name in ("denied", "names") if name in options}
    kinds = {name: Phrase if name in PHRASES else Neighbour for name in options}
    made = {name: tuple(kinds[name].parse(text) for text in texts) for name, texts in options.items()}
    return PhrasesCheck(tuple(map(Phrase.parse, phrases)), within=within, **made, **plain)


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Plan in tatters again", ["in tatters"]),
        ("In tatters: the plan", ["In tatters"]),
        ("Minister slams rivals and slammed others", ["slams", "slammed"]),
        ("Islams and slammers", []),
        ("The plan, in\u00a0tatters", ["in tatters"]),
    ],
)
def test_phrases_are_flagged_as_whole_words(flagged, copy, words):
    assert flagged(check("in tatters", "~slam:v"), f"Head\n\n{copy} here.") == words


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("A door slammed shut.", []),
        ("He slammed shut; she slammed him.", ["slammed"]),
        ("The grand slams of tennis.", []),
        ("A grand slams fan.", []),
    ],
)
def test_unless_silences_what_it_overlaps(flagged, copy, words):
    assert flagged(check("~slam:v", unless=["~slam:v shut", "grand slams"]), f"Head\n\n{copy}") == words


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Hail blasts the coast.", []),
        ("The hail was over. MP blasts the coast guard.", ["blasts"]),
        ("The coast was hailed. He blasts it.", ["blasts"]),
        ("MP blasts plan in storm surge report.", []),
    ],
)
def test_unless_near_looks_at_the_sentence(flagged, copy, words):
    assert flagged(check("~blast:v", unless_near=["hail", "storm surge"]), f"Head\n\n{copy}") == words


def test_only_near_demands_a_word_of_the_sentence(flagged):
    owns = check("~own:v", only_near=["debate", "(live )?tv"])
    assert flagged(owns, "Head\n\nHe owns her in a debate. He owns a cow.") == ["owns"]
    assert flagged(owns, "Head\n\nShe owns him on live TV.") == ["owns"]
    assert flagged(owns, "Head\n\nShe owns a debating hall.") == []


@pytest.mark.parametrize(
    ("within", "copy", "words"),
    [
        (1, "The toxic minister left.", ["toxic"]),
        (1, "The toxic old minister left.", []),
        (2, "The toxic old minister left.", ["toxic"]),
        (2, "The toxic, minister said, waste.", []),
        (2, "Toxic. Minister leaves.", []),
        (1, "A toxic “minister” left.", ["toxic"]),
        (1, "The toxic minister's aide left.", ["toxic"]),
        (1, "The toxic waste was sold.", []),
        (1, "It is toxic", []),
    ],
)
def test_only_before_looks_at_the_next_words_of_the_clause(flagged, within, copy, words):
    assert flagged(check("toxic", followed_by=["<person>"], within=within), f"Head\n\n{copy}") == words


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Many told lies again.", ["lies"]),
        ("The told, lies there.", []),
        ("It lies there.", []),
        ("A pack of lies.", ["lies"]),
        ("A sack of lies.", []),
        ("Lies of the land.", []),
    ],
)
def test_only_after_looks_at_the_words_before(flagged, copy, words):
    assert flagged(check("lies", preceded_by=["told", "pack of"]), f"Head\n\n{copy}") == words


def test_unless_before_and_unless_after(flagged):
    rips = check("~rip:v", not_followed_by=["off", "through"], not_preceded_by=["tornado", "the wind"], within=2)
    assert flagged(rips, "Head\n\nHe ripped the minister. It ripped right through.") == ["ripped"]
    assert flagged(rips, "Head\n\nA tornado ripped it. He said the wind also ripped it.") == []
    assert flagged(rips, "Head\n\nAfter the wind, he ripped it.") == ["ripped"]


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("He met crushed Ms Park on Monday.", ["crushed"]),
        ("It was crushed stone.", []),
        ("They were crushed by NATO.", ["crushed"]),
        ("They were crushed by stone.", []),
        ("They were crushed 4 times.", ["crushed"]),
        ("They were crushed.", ["crushed"]),
        ("They were crushed, he said.", ["crushed"]),
    ],
)
def test_written_groups(flagged, copy, words):
    crush = check("crushed", followed_by=["<name>", "by <name>", "<figure>", "<end>"])
    assert flagged(crush, f"Head\n\n{copy}") == words


def test_an_unknown_group_is_refused_with_the_legal_ones():
    with pytest.raises(PhraseError, match=r"“<persn>” is no word group; use one of: body, claim, .*person"):
        Neighbour.parse("by <persn>")


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("He sold a panic-proof safe.", []),
        ("It was a moral-panic moment.", []),
        ("The party — panic-stricken — met.", ["panic-stricken"]),
        ("There was panic - and more.", ["panic"]),
        ("There was panic--real panic.", ["panic", "panic"]),
    ],
)
def test_compounds_pass_unless_listed(flagged, copy, words):
    assert flagged(check("panic", "panic-stricken"), f"Head\n\n{copy}") == words


def test_denied_and_mentioned_words_pass(flagged):
    copy = "Head\n\nThe party is not in chaos. The word chaos is strong. It is in chaos."
    assert flagged(check("chaos"), copy) == ["chaos"]
    assert flagged(check("chaos", denied="flag"), copy) == ["chaos", "chaos"]


def test_names_pass_unless_flagged(flagged):
    copy = "Head\n\nFans of Massive Attack saw a massive queue."
    assert flagged(check("massive"), copy) == ["massive"]
    assert flagged(check("massive", names="flag"), copy) == ["Massive", "massive"]


def test_title_case_makes_no_name(flagged):
    assert flagged(check("~humiliate:v"), "Leader Humiliated in Vote\n\nThe bill fell on Monday night in Leeds.") == [
        "Humiliated"
    ]
