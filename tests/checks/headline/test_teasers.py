"""The checks of teaser headlines: lists, words apart, shouted capitals, length, open questions."""

from __future__ import annotations

import pytest

from headline_lint.checks.headline.headline_length import HeadlineLengthCheck
from headline_lint.checks.headline.listicle import ListicleCheck
from headline_lint.checks.headline.open_question import OpenQuestionCheck
from headline_lint.checks.wording.apart import ApartCheck
from headline_lint.checks.wording.capitalization import CapitalizationCheck
from headline_lint.language.story import Story
from headline_lint.matching.syntax import Phrase
from headline_lint.readers import read_string


def phrases(*texts: str) -> tuple[Phrase, ...]:
    return tuple(Phrase.parse(text) for text in texts)


def found(check, copy: str) -> list[str]:
    story = Story(read_string(copy + "\n", "story.txt"))
    return [story.string[match.start : match.end] for match in check.find(story, story.scoped("headline"), ())]


LISTICLE = ListicleCheck(
    nouns=phrases("things", "reasons"),
    shared_nouns=phrases("dogs"),
    continuations=phrases("only", "that"),
    lures=phrases("that will", "you"),
    gushing=phrases("insanely", "cutest"),
    readers=phrases("you", "your"),
)


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("17 things only plumbers know", ["17 things"]),
        ("The 23 Reasons That Matter", ["23 Reasons"]),
        ("17 odd things", ["17 odd things"]),
        ("Five things only plumbers know", ["Five things"]),
        ("9 dogs that will bite", ["9 dogs"]),
        ("12 insanely good soups", ["12 insanely"]),
        ("11 of the cutest hedgehogs", ["11 of the cutest"]),
        ("31 soups for your lunch", ["31 soups for your"]),
        ("17 things stolen from museum", []),
        ("Five brave young things only just survive", []),
        ("9 dogs that bit postman put down", []),
        ("1,700 things only plumbers know", []),
        ("Town lists 17 things only plumbers know", []),
        ("2 dogs bit him 5 reasons", []),
        ('31 soups "for your lunch"', []),
    ],
)
def test_listicles_count_to_lure(headline: str, words: list[str]) -> None:
    assert found(LISTICLE, headline) == words


@pytest.mark.parametrize(
    ("options", "headline", "words"),
    [
        ({}, "And now it is perfect", ["And now it is perfect"]),
        ({}, "And now it is a most perfect day", []),
        ({}, "It is perfect and now over", []),
        ({}, "And now it is 'perfect'", []),
        ({}, "And now it is imperfect", []),
        ({"at": "start"}, "And now it is perfect", ["And now it is perfect"]),
        ({"at": "start"}, "Rain, and now it is perfect", []),
        ({"unless": phrases("weather")}, "And now it is perfect weather", []),
        ({"then": ()}, "Rain and now snow", ["and now snow"]),
        ({"then": ()}, "Rain and now", []),
    ],
)
def test_two_phrases_stand_apart(options: dict[str, object], headline: str, words: list[str]) -> None:
    fields = {"first": phrases("and now"), "then": phrases("perfect"), "within": 2, **options}
    assert found(ApartCheck(**fields), headline) == words


CAPITALS = CapitalizationCheck(words=phrases("not", "all", "week"), endings=("ed", "ing"))


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Mayor did NOT sign the deal", ["NOT"]),
        ("Snow to last ALL WEEK in Kent", ["ALL WEEK"]),
        ("Crews STUNNED by fire and BLAZING row", ["STUNNED", "BLAZING"]),
        ("BBC, NATO and UNESCO sign deal", []),
        ("Man RED with rage", []),
        ("MAYOR DID NOT SIGN DEAL", []),
        ("ALL IN: mayor bets on pier", []),
        ("Mayor visits NOT-for-profit shop", []),
        ("TRUSTED shares fall\n\nShares in TRUSTED fell by a tenth.", []),
        ("TRUSTED shares fall\n\nShares in the trusted firm TRUSTED fell.", ["TRUSTED"]),
    ],
)
def test_capitals_shout(copy: str, words: list[str]) -> None:
    assert found(CAPITALS, copy) == words


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        ("Will the ferry sail?\n\nThe hull is at the yard.", ["Will the ferry sail?"]),
        ("Ferry: will it sail?\n\nThe hull is at the yard.", ["will it sail?"]),
        ("Will the ferry sail?\n\nThe ferry will sail in May.", []),
        ("Will the ferry sail?\n\nThe ferry may sail in May.", ["Will the ferry sail?"]),
        ("Will the ferry sail?\n\nWhether the ferry sails is unclear.", ["Will the ferry sail?"]),
        ("Will the ferry sail?\n\n“Will the ferry sail?” he asked.", ["Will the ferry sail?"]),
        ("'Will the ferry sail?'\n\nThe hull is at the yard.", []),
        ("Will the ferry sail? No\n\nThe hull is at the yard.", []),
        ("Will the ferry sail?", []),
    ],
)
def test_questions_stay_open(copy: str, words: list[str]) -> None:
    assert found(OpenQuestionCheck(), copy) == words


def test_what_goes_over_the_limit_is_flagged() -> None:
    story = Story(read_string("Fire shuts school\n", "story.txt"))
    [match] = HeadlineLengthCheck(characters=10).find(story, story.scoped("headline"), ())
    assert (match.start, match.end, match.values) == (10, 17, {"length": "17", "limit": "10"})
    assert list(HeadlineLengthCheck(characters=17).find(story, story.scoped("headline"), ())) == []
