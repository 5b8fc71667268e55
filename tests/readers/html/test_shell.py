"""Pages whose words stand in scripts: they are named, and pages that only have scripts are read."""

from __future__ import annotations

import pytest

from headline_lint.readers import UnreadableError, read_data

STORY = "The ferry to the island sails again on Friday morning, the mayor of the town said on Monday."
HEAD = "<!doctype html><html><head><title>Ferry sails again</title><style>p { color: red }</style></head>"
SCRIPT = f'<script type="application/json">{{"headline": "Ferry", "body": "{STORY}"}}</script>'


def read(body):
    return read_data(f"{HEAD}<body>{body}</body></html>".encode(), "draft", ".html")


@pytest.mark.parametrize(
    "body",
    [
        f"<div id='app'></div>{SCRIPT}",
        f"<script>window.story = `{STORY}`</script>",
        f"<noscript>Please enable JavaScript.</noscript><div id='app'></div>{SCRIPT}",
        f"<h1>Ferry sails again</h1>{SCRIPT}",
        f"<noscript><p>{STORY}</p></noscript>",
        f"<my-story><template shadowrootmode='open'><p>{STORY}</p></template></my-story>",
    ],
)
def test_a_page_with_its_story_in_scripts(body):
    with pytest.raises(UnreadableError) as fault:
        read(body)
    assert str(fault.value) == (
        "shows a headline alone, the rest is in its scripts; save the page as a browser shows it"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<div id='app'></div><script src='app.js'></script>",
        "<noscript>We are sorry, but this page does not work in any browser without JavaScript enabled.</noscript>",
        '<script>var a = "the id of the page", b = "/a/b.js"; if (a) { go(b) }</script>',
        "<script>/* Copyright of the firm, all rights of this program are reserved by it for ever. */</script>",
        f"<p>{STORY}</p>{SCRIPT}",
        f"<nav><p>{STORY}</p></nav>{SCRIPT}",
        "<h1>Ferry sails again</h1>" + "<ul><li><a>Town</a></li><li><a>Sport</a></li></ul>" * 9,
        f"{SCRIPT}<p>{{{{ story.body }}}}</p>",
    ],
)
def test_a_page_that_only_has_scripts(body):
    [story] = read(body)
    assert story.text.string.startswith("Ferry sails again")
