"""`headline-lint check` on files that are no plain text."""

from __future__ import annotations

import json

import pytest

FEED = """\
<rss version="2.0"><channel><title>Plan in tatters</title>
<item><title>Plan in tatters</title></item>
<item><title>Town signs</title></item>
<item><title>Law &amp; order in tatters</title></item>
</channel></rss>
"""


def test_the_places_in_a_feed_are_those_of_the_file(desk):
    desk.write("a.rss", FEED)
    found = json.loads(desk.run("check", "--format", "json", "a.rss").stdout)
    assert [(one["path"], one["line"], one["column"], one["match"]) for one in found] == [
        ("a.rss", 2, 19, "in tatters"),
        ("a.rss", 4, 30, "in tatters"),
    ]
    assert [FEED[one["start"] : one["end"]] for one in found] == ["in tatters", "in tatters"]
    assert desk.run("check", "a.rss").stdout.endswith("\n\n2 errors in 1 file\n")


def test_ninjs_on_standard_input(desk):
    story = json.dumps({"headline": "Café in tatters"})
    result = desk.run("check", "--format", "compact", "-", stdin=story)
    assert result.stdout.startswith("-:1:25: error: “in tatters” is a verdict")


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("a.json", '{"name": "x"}', "is JSON, but no ninjs story; export the story as HTML, Markdown or docx"),
        ("a.json", '{"headline": }', "is broken JSON: no value at '}', at line 1, column 14"),
        ("a.xml", "<project/>", "is XML, but no story: its root <project> is none of NewsML-G2, NITF, RSS or Atom"),
        ("a.rss", "<rss>", "is broken XML: no element found, at line 1, column 6"),
        ("a.docx", "words", "is no docx: it is no zip archive, or a broken one"),
    ],
)
def test_a_wrong_or_broken_file_is_one_line_and_the_others_are_read(desk, name, text, reason):
    desk.write(name, text)
    desk.write("b.txt", "Plan in tatters\n")
    result = desk.run("check", "--format", "compact", name, "b.txt")
    assert (result.stderr, result.exit_code) == (f"{name}: {reason}\n", 2)
    assert result.stdout.startswith("b.txt:1:6: error")


def test_the_sources_of_a_feed_are_those_of_its_stories(desk):
    item = "<item><title>Row</title><description>{}</description></item>"
    words = ("The plan is dead, Ann Lee said.", "It was a mess, a source said.")
    desk.write("a.rss", f"<rss><channel>{''.join(map(item.format, words))}</channel></rss>")
    lines = desk.run("sources", "a.rss").stdout.splitlines()
    assert [line.split()[1] for line in lines] == ["named", "anonymous", "attributions"]
