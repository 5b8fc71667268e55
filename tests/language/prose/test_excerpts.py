"""What gives only the beginning of a story, and what only looks like it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from headline_lint.language.prose.excerpts import is_excerpt, own_end
from headline_lint.language.story import Story
from headline_lint.linter.linter import Linter
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

HEAD = "<h1>Ferry is sold</h1><p>The ferry has been sold.</p>"


def read(body, *, in_feed=False):
    return Story(replace(read_string(HEAD + body, "story.html", ".html"), in_feed=in_feed))


INVITES = [
    "<p>Continue reading...</p>",
    "<p><a href='x'>Continue reading…</a></p>",
    "<p>[Continue reading]</p>",
    "<p>Continue reading “Ferry is sold” →</p>",
    "<p>Keep reading</p>",
    "<p>Read full article >></p>",
    "<p>READ THE FULL STORY at the Harbour News</p>",
    "<p>Read the rest of this entry »</p>",
    "<p>View original post</p>",
    "<p>Read more</p>",
    "<p>→ Read more…</p>",
    "<p>Read more at harbour.example</p>",
    "<p>(more…)</p>",
    "<p>More »</p>",
    "<p>Click here to read the rest.</p>",
    "<p>Read this post</p>",
    "<p>Read the article »</p>",
    "<p>Read more of this post</p>",
    "<p>Read it all here</p>",
    "<p>Read all about it at harbour.example</p>",
    "<p>Full story >></p>",
    "<p>Go to full article</p>",
    "<p>To read the full story, click here.</p>",
    "<p>For the rest of the story, go to harbour.example.</p>",
    "<p>Subscribe now to keep reading</p>",
    "<p>Log in to read the full story</p>",
    "<p>To continue reading, please subscribe.</p>",
    "<p>This post is for paying subscribers only</p>",
    "<p>This article is available to members</p>",
    "<p>Story continues</p>",
    "<p>This story continues at Harbour News</p>",
    "<p>(Continued on page 4)</p>",
    "<p>It was sold, he said. Read the article</p>",
    "<p>It was sold. Full story</p>",
    "<p>It lies near the … <a href='x'>more</a></p>",
    "<p>It lies near the (more…)</p>",
    "<p>It lies near the [Continue reading]</p>",
    "<p>It lies near the ... <a href='x'>Read full article</a></p>",
    "<p>It lies near the… Continue reading Ferry is sold</p>",
    "<p>It was sold, he said. Read more</p>",
    "<p>It was sold. Full story at harbour.example</p>",
    "<p>Read more</p><figure><figcaption>The ferry.</figcaption></figure>",
]
CUT = [
    "<p>“It was sold.” [Read more]</p>",
    "<p>It was […]</p>",
    "<p>It was [...]</p><p>The post Ferry is sold appeared first on Harbour News.</p>",
    "<p>It was […] The post Ferry is sold first appeared on Harbour News.</p>",
    "<p>Read more</p><p>This post originally appeared on Harbour News.</p>",
    "<p>It was […]</p><p>Filed under: News Tagged: ferry</p>",
    "<p>It was […]</p><p>Photo: Ann Roe</p><p>3 Comments</p><p>© 2026 Harbour News</p>",
    "<p>Read more</p><p>Originally published in Harbour News</p>",
]
WHOLE = [
    "",
    "<p>The post Ferry is sold appeared first on Harbour News.</p>",
    "<p>It was sold. The post Ferry is sold appeared first on Harbour News.</p>",
    "<p>Ferry is sold was originally published in Harbour News on Medium, where people are continuing the conversation by highlighting and responding to this story.</p>",
    "<p>Originally published at harbour.example.</p>",
    "<p>Read more</p><p>It sails on Monday.</p>",
    "<p>She told him to read the article.</p>",
    "<p>The full story is not told.</p>",
    "<p>And so the story continues.</p>",
    "<p>Nobody may join to read aloud</p>",
    "<p>The trial of the mayor continued on Monday.</p>",
    "<p>It was a story for subscribers</p>",
    "<p>Read more: Harbour wall falls</p>",
    "<p>Read the full report before you judge it.</p>",
    "<p>She asked him to read more.</p>",
    "<p>They sold it because they had to continue reading</p>",
    "<p>Nobody reads on</p>",
    "<p>And there is more.</p>",
    "<p>It was sold (more or less)</p>",
    "<p>It was sold.</p><p>Filed under: News</p>",
    "<p>It was […]</p><p>Comments were few.</p>",
    "<p>It was bread... and there was more</p>",
    "<p>“We will see…”</p>",
    "<p>“We will see…”, he said.</p>",
    "<p>He trailed off... and left.</p>",
    "<p>It was “the [...] ferry of the town”.</p>",
]  # fmt: skip
TRAILS_OFF = ["<p>It lies near the...</p>", "<p>And so it goes…</p>", "<p>It lies near the . . .</p>", "<p>“We will see…</p>", "<p>It lies (…)</p>"]  # fmt: skip


@pytest.mark.parametrize("in_feed", [True, False])
@pytest.mark.parametrize("body", INVITES + CUT)
def test_a_story_that_says_where_the_rest_is(body, in_feed):
    assert is_excerpt(read(body, in_feed=in_feed))


@pytest.mark.parametrize("in_feed", [True, False])
@pytest.mark.parametrize("body", WHOLE)
def test_a_whole_story(body, in_feed):
    assert not is_excerpt(read(body, in_feed=in_feed))


@pytest.mark.parametrize("body", TRAILS_OFF)
def test_what_trails_off_is_cut_in_a_feed_alone(body):
    assert is_excerpt(read(body, in_feed=True))
    assert not is_excerpt(read(body))


def test_a_block_quotation_that_trails_off_is_whole():
    assert not is_excerpt(read("<blockquote>We will see…</blockquote>", in_feed=True))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>It was sold, he said. Read more</p>", "It was sold, he said."),
        ("<p>It lies near the… (Continue reading Ferry is sold)</p>", "It lies near the…"),
        ("<p>It was […] The post Ferry is sold first appeared on Harbour News.</p>", "It was […]"),
        ("<p>It was […] Read more. The post Ferry is sold appeared first on Harbour News.</p>", "It was […]"),
        ("<p>Read full article</p>", ""),
        ("<p>The post Ferry is sold appeared first on Harbour News.</p>", ""),
        ("<p>It was sold.</p>", "It was sold."),
        (f"<p>{'It was sold. ' * 90}Read more</p>", ("It was sold. " * 90)[:-1]),
    ],
)
def test_where_the_own_words_of_a_paragraph_end(body, words):
    story = read(body)
    block = story.blocks[-1]
    assert story.string[block.start : own_end(story, block)] == words


LINTER = Linter(load_rulebook([built_in_rules()]).rules)


@pytest.mark.parametrize("body", INVITES)
def test_what_says_where_the_rest_is_is_furniture_and_told_once(body):
    assert [finding.rule for finding in LINTER.lint(read(body).document)] == ["copy/web-furniture"]
