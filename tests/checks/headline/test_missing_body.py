"""Without a whole body no rule holds a headline against one."""

from __future__ import annotations

import pytest

from headline_lint.linter.linter import Linter
from headline_lint.readers import read_string
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

LINTER = Linter(load_rulebook([built_in_rules()]).rules)
HEADLINE = "Will Ann Roe sell 35 ferries ‘in a week of storms’?"
BODY = "The port plan has been backed. The council spoke on Monday."
ALL = {"headline/question", "headline/unsupported-figure", "headline/unsupported-name", "headline/unsupported-quote"}


def rss(description, more=""):
    space = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:wp="http://wordpress.org/export/1.2/"'
    return (
        f'<rss version="2.0" {space}><channel><item><title>{HEADLINE}</title>'
        f"<description><![CDATA[{description}]]></description>{more}</item></channel></rss>"
    )


def comparing(source, suffix):
    found = {finding.rule for finding in LINTER.lint(read_string(source, "draft", suffix))}
    return {rule for rule in found if rule.startswith("headline/")}


@pytest.mark.parametrize(
    ("source", "suffix"),
    [
        (f"{HEADLINE}\n\n{BODY}\n", ".txt"),
        (f"{HEADLINE}\n\n{BODY}\n\nAnd so it goes…\n", ".txt"),
        (f"# {HEADLINE}\n\n![A ferry at the quay.](a.jpg)\n", ".md"),
        (f"<h1>{HEADLINE}</h1><p>{BODY}</p><p>The post Ferries appeared first on Harbour News.</p>", ".html"),
        (rss(f"<p>{BODY}</p><p>The post {HEADLINE} appeared first on Harbour News.</p>"), ".rss"),
        (rss(f"<p>They wait.</p><p>{BODY} The post {HEADLINE} appeared first on Harbour News.</p>"), ".rss"),
        (rss(f"<p>{BODY}</p><p>They wait.</p>"), ".rss"),
        (rss(f"<p>{BODY}</p><p>“They wait…”</p>"), ".rss"),
        (rss(f"<p>{BODY}</p><p>And so it goes…</p>", "<wp:post_type>post</wp:post_type>"), ".rss"),
    ],
)
def test_a_headline_is_held_against_a_body(source, suffix):
    assert comparing(source, suffix) == ALL


@pytest.mark.parametrize(
    ("source", "suffix"),
    [
        (f"{HEADLINE}\n", ".txt"),
        (f"{HEADLINE}\n\nWhat comes next\n", ".txt"),
        (f"---\ntitle: {HEADLINE}\nstandfirst: {BODY}\n---\n", ".md"),
        (f"{HEADLINE}\n\n{BODY}\n\nRead full article\n", ".txt"),
        (f"# {HEADLINE}\n\n{BODY} [Read more](a)\n", ".md"),
        (f"<h1>{HEADLINE}</h1><p>{BODY}</p><p><a href='a'>Continue reading…</a></p>", ".html"),
        (rss(BODY), ".rss"),
        (rss(BODY, "<media:content><media:description>A ferry.</media:description></media:content>"), ".rss"),
        (rss(f"<p>{BODY}</p><p>They lie near the ...</p> <a href='a'>Read full article</a>"), ".rss"),
        (rss(f"<p>{BODY}</p><p>They lie near the…</p>"), ".rss"),
        (rss(f"<p>{BODY} […]</p><p>The post Ferries appeared first on Harbour News.</p>"), ".rss"),
    ],
)
def test_without_a_whole_body_it_is_not(source, suffix):
    assert comparing(source, suffix) == set()
