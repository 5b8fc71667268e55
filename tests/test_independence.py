"""What is done to one paragraph changes nothing in another, but for the rules that look at the whole story."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.known_copy import HEADLINE, STORY_WIDE, desk, paragraphs, rules, share_no_name
from headline_lint.readers import read_string

FEW = settings(max_examples=settings.default.max_examples // 2)
IDS = {rule.id for rule in rules()}
STORY = st.lists(st.sampled_from([one.words for one in paragraphs()]), min_size=2, max_size=6, unique=True).filter(
    share_no_name
)
CLEAN = ["The clerk read the papers.", "Rain fell on the harbour – 😀 – all day.", "The café opens at noon."]
DIRECTIVES = {".txt": "# {}", ".md": "<!-- {} -->", ".html": "<!-- {} -->"}


def found(blocks, suffix=".txt"):
    """What the rules of one paragraph find: the paragraph, rule, words, place in the paragraph and severity."""
    if suffix == ".html":
        blocks = [one if one.startswith("<!--") else f"<p>{one}</p>" for one in blocks]
        source = "\n".join([f"<article><h1>{HEADLINE}</h1>", *blocks, "</article>"])
    else:
        source = "\n\n".join([f"# {HEADLINE}" if suffix == ".md" else HEADLINE, *blocks])
    document = read_string(source, "draft", suffix)
    spans = [document.text.source_span(block.start, block.end) for block in document.blocks[1:]]
    inside = Counter()
    for one in desk().lint(document):
        if one.rule not in STORY_WIDE and one.scope != "headline":
            start, end = next((span for span in spans if span.start <= one.start < span.end), (one.start, one.start))
            inside[source[start:end], one.rule, one.match, one.start - start, one.severity] += 1
    return inside


def of(words, counted):
    """What was found in one paragraph."""
    return {one: count for one, count in counted.items() if one[0] == words}


@FEW
@given(story=STORY, data=st.data())
def test_the_order_of_paragraphs_changes_no_finding(story, data):
    assert found(data.draw(st.permutations(story))) == found(story)


@FEW
@given(story=STORY, clean=st.sampled_from(CLEAN), place=st.integers(0, 6))
def test_clean_copy_elsewhere_changes_no_finding(story, clean, place):
    assert found([clean]) == {}
    assert found([*story[:place], clean, *story[place:]]) == found(story)


@FEW
@given(story=STORY)
def test_what_is_found_in_a_paragraph_is_found_in_it_alone(story):
    whole = found(story)
    assert sum((found([words]) for words in story), Counter()) == whole


@pytest.mark.parametrize("suffix", DIRECTIVES)
@FEW
@given(story=STORY, data=st.data())
def test_a_directive_hides_what_it_names_in_its_paragraph_and_nothing_else(suffix, story, data):
    place = data.draw(st.integers(0, len(story) - 1))
    before = found(story, suffix)
    here = of(story[place], before)
    rule = data.draw(st.sampled_from(sorted({one[1] for one in here}) or ["copy/doubled-word"]))
    directive = DIRECTIVES[suffix].format(f"headline-lint-disable-next-line {rule} -- test")
    after = found([*story[:place], directive, *story[place:]], suffix)
    hidden = Counter({one: count for one, count in here.items() if one[1] == rule})
    unused = Counter({one: count for one, count in after.items() if one[1] == "suppression/unused"})
    assert bool(unused) == (not hidden)
    assert after - unused == before - hidden


def test_rules_that_look_at_the_whole_story_exist_and_say_why():
    assert set(STORY_WIDE) <= IDS
    assert all(STORY_WIDE.values())
