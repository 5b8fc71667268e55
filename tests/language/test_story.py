"""Story: places, quotations, names."""

from __future__ import annotations

import pytest

from headline_lint.language.prose.capitals import is_name
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.story import Story
from headline_lint.readers import read_string


def analyse(*paragraphs: str) -> Story:
    return Story(read_string("\n\n".join(paragraphs) + "\n", "story.txt"))


def is_name_there(story: Story, words: str) -> bool:
    start = story.marked.index(words)
    return is_name(story, start, start + len(words))


def test_the_three_texts_have_one_length() -> None:
    story = analyse("İstanbul’s “plan”", "It is 5\u00a0km, self\u2011made \u2013 so.")
    assert len(story.string) == len(story.marked) == len(story.folded)
    assert story.marked == 'İstanbul\'s "plan"\nIt is 5 km, self-made \u2013 so.'
    assert story.folded == 'istanbul\'s "plan"\nit is 5 km, self-made \u2013 so.'


def test_block_and_sentence_at_an_offset() -> None:
    story = analyse("Rain falls", "It rained all day. The river rose fast.", "It fell again.")
    at = story.string.index("river")
    assert story.words(story.block_at(at)) == "It rained all day. The river rose fast."
    assert story.words(sentence_at(story, at)) == "The river rose fast."
    assert story.block_index(story.block_at(at)) == 1


def test_words_inside_a_quotation_are_quoted() -> None:
    story = analyse("Rain falls", "“The plan is in tatters,” she said of the plan.")
    at = story.string.index("in tatters")
    assert is_quoted(story, at, at + 10)
    at = story.string.index("of the plan")
    assert not is_quoted(story, at, at + 11)


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        ("Massive Attack", ["Band plays city park", "The crowd saw Massive Attack play."]),
        ("Massive", ["Massive cuts to show", "They said Massive was a good record."]),
        ("Savage", ["Judge sees the case", "The judge, Ann Savage, heard the case."]),
        ("Massive Attack", ["Massive Attack To Play Bristol Park", "The band Massive Attack will play."]),
    ],
)
def test_a_name_is_told_by_its_capitals(words: str, paragraphs: list[str]) -> None:
    assert is_name_there(analyse(*paragraphs), words)


@pytest.mark.parametrize(
    ("words", "paragraphs"),
    [
        ("massive", ["City sees flood", "It was a massive flood."]),
        ("Massive", ["City sees flood", "Massive floods hit the city."]),
        ("Humiliated", ["Putin Humiliated As Ukraine Takes Back City", "Troops took back the city."]),
        ("SHOCK", ["Voters in SHOCK at result", "Voters were surprised."]),
        ("Massive", ["Massive floods hit city", "They saw Massive on stage after a massive flood."]),
        ("Chaos", ["City sees flood", "She said: “Chaos is what we saw.”"]),
        ("Terrifying", ["WATCH: Terrifying moment thug hits driver", "The driver was hit."]),
        ("Chaos", ["Rail strikes – Chaos on the lines", "The lines were shut."]),
    ],
)
def test_a_capital_that_tells_nothing_makes_no_name(words: str, paragraphs: list[str]) -> None:
    assert not is_name_there(analyse(*paragraphs), words)
