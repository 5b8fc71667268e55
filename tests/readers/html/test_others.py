"""What stands on a page beside its story: other ones, their galleries, teasers; and story that only looks so."""

from __future__ import annotations

import pytest

HEAD = "<title>Ferry sold</title><h1>Ferry sold</h1>"
SAID = "The council sold the ferry to the harbour trust on Friday, after a year of talks with firms of the mainland."
LONG = f"<p>{SAID}</p>" * 8
UPDATE = f"<article><h2>Noon</h2><p>{' '.join([SAID] * 6)}</p></article>"
BINS = "Men of the council will fetch bins again. "
OTHER = f"<article><h3>Bins</h3><p>{BINS * 6}</article>"
SHORT = f"<article><h3>Bins</h3><p>{BINS * 3}</article>"
TEASER = "<article><h3><a href=/x>Bins</a></h3><p>Out.</p><p>Men of the council will fetch bins again.</p></article>"
GALLERY = "<div class=gallery>{}<ul><li><h3>A tug</h3><p>Out.</p><p>Men sold the tug and bought it back.</p></ul></div>"

STORIES = {
    "articles in a column beside the story’s": f"{HEAD}<main><article>{LONG}</article>"
    f"<div role=complementary>{OTHER * 4}</div></main>",
    "many articles in a column beside the story’s": f"{HEAD}<main><article>{LONG}</article>"
    f"<div role=complementary>{SHORT * 12}</div></main>",
    "a feed below the story’s article": f"<main>{HEAD}<article>{LONG}</article><div>{TEASER * 2}</div></main>",
    "a gallery with a title of its own": f"{HEAD}<div>{LONG}{GALLERY.format('<h2>Our year in boats</h2>')}</div>",
    "a gallery with a title and a count": f"{HEAD}<div>{LONG}{GALLERY.format('<h2>Boats</h2><b>9 of them</b>')}</div>",
}
KEPT = {
    "updates of about the same length": (f"<main>{HEAD}{LONG}{UPDATE * 4}</main>", 12),
    "a short update among long ones": (f"<main>{HEAD}{UPDATE * 4}<article><p>{SAID}</article></main>", 5),
    "a short part beside a long one": (
        f"<main>{HEAD}<article>{LONG}</article><article>{LONG[: 2 * len(SAID) + 14]}</article></main>",
        10,
    ),
    "the story’s own gallery": (f"{HEAD}<div>{LONG}<div class=gallery><h3>A tug</h3><p>{SAID}</p></div></div>", 9),
    "a gallery with the story’s title": (
        f"{HEAD}<div>{LONG}<div class=gallery><h2>Ferry sold</h2><h3>A tug</h3><p>{SAID}</div></div>",
        9,
    ),
    "a gallery that is the story": (f"{HEAD}<div class=gallery><h2>Our year</h2><h3>A tug</h3><p>{SAID}</div>", 1),
}


@pytest.mark.parametrize("page", STORIES.values(), ids=STORIES)
def test_other_stories_are_out(page, blocks):
    assert blocks(page, ".html") == [("headline", "Ferry sold"), *[("body", SAID)] * 8]


@pytest.mark.parametrize(("page", "times"), KEPT.values(), ids=KEPT)
def test_what_only_looks_like_another_story_is_kept(page, times, blocks):
    words = [words for scope, words in blocks(page, ".html") if scope == "body"]
    assert len([one for one in words if one.startswith(SAID)]) == times


STANDFIRSTS = [
    (f"<p class=dek>{SAID}</p>{LONG}", ["standfirst", *["body"] * 8]),
    (LONG.replace("<p>", "<p class=text-description>"), ["body"] * 8),
    (f"<div class=description>{LONG}</div>", ["body"] * 8),
    (f"{LONG}<p class=dek>{SAID}</p>", ["body"] * 9),
    (f"<p class=dek>{SAID}</p><p class=subtitle>{SAID}</p><p>{SAID}</p>", ["standfirst", "standfirst", "body"]),
]


@pytest.mark.parametrize(("story", "scopes"), STANDFIRSTS)
def test_a_standfirst_stands_above_the_copy_and_is_short(story, scopes, blocks):
    assert [scope for scope, _ in blocks(f"{HEAD}{story}", ".html")] == ["headline", *scopes]
