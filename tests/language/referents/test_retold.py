"""Counts told again with another value."""

from __future__ import annotations

import pytest

from headline_lint.language.referents.retold import retellings_of
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def retold(copy: str) -> list[tuple[str, str]]:
    """The first and the second telling of each count that is told with two values."""
    story = Story(read_string(f"Council meets\n\n{copy}\n", "story.txt"))
    return [tuple(_words(story, one) for one in (found.first, found.second)) for found in retellings_of(story)]


def _words(story: Story, count) -> str:
    return story.string[count.number.start : count.noun.head_end]


FIRE = "Twelve firefighters fought the fire at the mill."
BLAST = "The blast killed 12 traders at the market."


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        # a second telling that points back
        (FIRE, "The 14 firefighters slept.", ("Twelve firefighters", "14 firefighters")),
        (FIRE, "All 14 firefighters slept.", ("Twelve firefighters", "14 firefighters")),
        (FIRE, "All of the 14 firefighters slept.", ("Twelve firefighters", "14 firefighters")),
        ("Three snow leopards fell ill.", "Those four leopards slept.", ("Three snow leopards", "four leopards")),
        # said of the same in the same words
        (BLAST, "A blast at the market killed 14 traders.", ("12 traders", "14 traders")),
        (BLAST, "In the blast 14 traders were killed.", ("12 traders", "14 traders")),
        (
            "He faces four counts of fraud in Hull.",
            "He faces three counts of fraud in Hull.",
            ("four counts", "three counts"),
        ),
        ("Ada Moss freed 125,000 bees.", "So Ada Moss freed 144,000 bees.", ("125,000 bees", "144,000 bees")),
        # the same value, or far from it
        (FIRE, "The 12 firefighters slept.", None),
        (FIRE, "The 20 firefighters slept.", None),
        # only now told apart from others; of a kind of their own
        (FIRE, "The 14 firefighters who came late slept.", None),
        (FIRE, "The 14 volunteer firefighters slept.", None),
        # nouns of all kinds of things, and pairs
        ("Three men fought the fire.", "The four men slept.", None),
        ("Three firefighters came.", "The two firefighters slept.", None),
        # other groups, parts, cases, rates
        (BLAST, "The blast killed another 14 traders at the market.", None),
        (BLAST, "The blast at the market killed some of the 14 traders.", None),
        (BLAST, "If the blast at the market killed 14 traders, it is the worst.", None),
        (BLAST, "The market and the blast kill 14 traders a year.", None),
        (BLAST, "The blast hurt 14 traders at the market.", None),
        # other times
        (BLAST, "At first the blast at the market was said to have killed 14 traders.", None),
        (BLAST, "In May, a blast at the market killed 14 traders.", None),
        ("On Monday the blast killed 12 traders.", "The blast on Friday killed 14 traders.", None),
        # other bearers
        ("In Hull the blast killed 12 traders.", "In Leeds the blast killed 14 traders.", None),
        # less exact
        (BLAST, "The blast killed about 14 traders at the market.", None),
        ("The march drew 1,200 nurses to Hull.", "The march drew 1,234 nurses to Hull.", None),
        ("The march drew two dozen nurses to Hull.", "The march drew 26 nurses to Hull.", None),
        (
            "At least 12 traders died in the blast.",
            "At least 14 traders died in the blast.",
            ("12 traders", "14 traders"),
        ),
        # quoted
        (BLAST, "“The blast killed 14 traders at the market,” she wept.", None),
        # both told
        (BLAST, "The blast killed 14 traders, not 12, at the market.", None),
        # counted in passing
        ("He won nine points in the game at Hull.", "He won ten points in the game at Hull.", None),
    ],
)
def test_retellings(first, second, expected):
    assert retold(f"{first} It was late. {second}") == ([expected] if expected else [])


def test_neighbours_say_much_the_same():
    assert retold(f"{BLAST} The blast killed 14 traders and shut the market.") == [("12 traders", "14 traders")]
    assert retold("The blast killed 12 traders near shops. The blast later that day killed 14 traders in town.") == []


def test_a_noun_with_many_figures_is_of_many_groups():
    figures = " It was late. ".join(f"The club in Hull has {figure} rowers." for figure in (12, 14, 30, 50, 70))
    assert retold(figures) == []


def test_a_value_is_told_anew_once():
    assert retold(f"{FIRE} They came late. The 14 firefighters slept. The 14 firefighters woke.") == [
        ("Twelve firefighters", "14 firefighters")
    ]


def test_the_headline_is_no_telling():
    story = Story(read_string("Twelve firefighters hurt\n\nThe 14 firefighters slept.\n", "story.txt"))
    assert retellings_of(story) == []
