"""Quotations of a headline held against the body, and those that need no marks."""

from __future__ import annotations

import pytest

from headline_lint.checks.headline.headline_support import HeadlineSupportCheck
from headline_lint.checks.headline.redundant_quotes import RedundantQuotesCheck
from headline_lint.language.story import Story
from headline_lint.matching.syntax import Phrase
from headline_lint.readers import read_string


def unsupported(headline: str, body: str, claim_quotes: str = "content") -> list[str]:
    story = Story(read_string(f"{headline}\n\n{body}\n", "story.txt"))
    check = HeadlineSupportCheck(flag="quotes", claim_quotes=claim_quotes)
    return [story.string[match.start : match.end] for match in check.find(story, story.scoped("headline"), ())]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Repair 'may take years'", "The repair may take years, she said."),
        ("Repair ‘may take years’", "“It may take years,” she said."),
        ("Repair 'took too long'", "It was taking far too long, she said."),
        ("Rain 'kills 40 sheep'", "The flood killed forty of his sheep."),
        ("Mayor 'broke rules ... and hid it'", "The mayor broke rules on gifts and hid it."),
        ("Mayor 'broke rules … and hid it'", "The mayor broke rules on gifts and hid it."),
        ("Economy 'grew well'", "There was economic growth; it has grown well."),
        ("Coach 'not us' in row", "The coach shrugged."),
        ("'Well-known fraudster' held", "The fraudster is known well to police."),
        ("Women 'ran the mill'", "A woman runs the mill now."),
        ("Ferry row goes on", "The row goes on."),
    ],
)
def test_quotes_borne_out(headline: str, body: str) -> None:
    assert unsupported(headline, body) == []


@pytest.mark.parametrize(
    ("headline", "body", "quotes"),
    [
        ("Repair 'will ruin town'", "The repair may take years, she said.", ["'will ruin town'"]),
        ("Mayor “lied” to voters", "The mayor was mistaken.", ["“lied”"]),
        ("Coach 'begged to stay' as 'club lied'", "The club said it lied.", ["'begged to stay'"]),
        ("Farm 'killed fish in river'", "Slurry ran into the river.", ["'killed fish in river'"]),
    ],
)
def test_half_or_fewer_of_the_words_are_not_enough(headline: str, body: str, quotes: list[str]) -> None:
    assert unsupported(headline, body) == quotes


@pytest.mark.parametrize(
    ("headline", "body", "quotes"),
    [
        ("Repair 'may take years'", "The repair may take years, she said.", []),
        ("Repair 'may ... years'", "The repair may take years, she said.", []),
        ("Repair 'could take years'", "The repair may take years, she said.", ["'could take years'"]),
        ("Repair 'years may take'", "The repair may take years, she said.", ["'years may take'"]),
    ],
)
def test_verbatim_demands_the_very_words(headline: str, body: str, quotes: list[str]) -> None:
    assert unsupported(headline, body, "verbatim") == quotes


VERBS = (Phrase.parse("(say|says|warn|warns)"),)


@pytest.mark.parametrize(
    ("headline", "quotes"),
    [
        ("'Bridge is safe', says council", ["'Bridge is safe'"]),
        ("Bridge 'a waste', say traders in Leith", ["'a waste'"]),
        ("Council says 'bridge is safe'", ["'bridge is safe'"]),
        ("Council warns that “bridge could fall”", ["“bridge could fall”"]),
        ("Bridge 'is safe'", []),
        ("'I saw it fall,' says driver", []),
        ("'We saw it fall', says driver", []),
        ("Mayor says 'sorry'", []),
        ("Bridge is safe, says council", []),
        ("Readers' votes count, says clerk", []),
        ("Council: 'bridge is safe'", []),
    ],
)
def test_marks_are_redundant_where_the_speaker_is_named(headline: str, quotes: list[str]) -> None:
    story = Story(read_string(f"{headline}\n", "story.txt"))
    check = RedundantQuotesCheck(verbs=VERBS, verbs_before=VERBS)
    found = check.find(story, story.scoped("headline"), ())
    assert [story.string[match.start : match.end] for match in found] == quotes
