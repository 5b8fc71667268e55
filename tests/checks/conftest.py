from __future__ import annotations

import pytest
from msgspec.structs import replace

from headline_lint.checks.check import literals_of
from headline_lint.language.story import Story
from headline_lint.matching.scanner import Scanner
from headline_lint.readers import read_string


@pytest.fixture
def matches():
    """Run one check on a plain-text story: its matches and the story they lie in."""

    def run(check, copy, scopes=("headline", "standfirst", "crosshead", "caption", "body"), date=None):
        story = Story(replace(read_string(copy, "story.txt"), date=date))
        hits = Scanner.of([literals_of(check)]).hits(story.folded).get(0, [])
        return story, list(check.find(story, story.scoped(*scopes), hits))

    return run


@pytest.fixture
def flagged(matches):
    """The words that one check flags in a plain-text story."""

    def run(check, copy, **options):
        story, found = matches(check, copy, **options)
        return [story.words(match) for match in found]

    return run
