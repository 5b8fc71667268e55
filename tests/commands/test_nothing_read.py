"""No silence: a story of which nothing is read is a fault in every command, and what folders hold besides is counted."""

from __future__ import annotations

import json

import pytest

from headline_lint import read, read_all
from headline_lint.readers import UnreadableError

NO_COPY = "holds no copy: nothing in it was read as a headline, a paragraph or a caption"
ARC = '{"type": "story", "headlines": {"basic": "Pier in tatters"}, "content_elements": [{"content": "It is TK."}]}'
ARC_LINE = "is JSON, but no ninjs story: it looks like Arc ANS; export the story as HTML, Markdown or docx"
FEED = """\
<rss><channel>
<item><title>Pier in tatters</title></item>
<item><guid>a</guid></item>
<item><title>Mill in tatters</title></item>
</channel></rss>
"""
HIDDEN = "<div hidden>Pier in tatters</div>"


PART = "{per: 10, least: 10, half: 1, share: 0.5}"
WEIGHTS = f"headline: {PART}\nbody: {PART}\nseverities: {{suggestion: 1, warning: 1, error: 1}}\nweights: {{copy: 1}}\n"


def run(desk, command, *arguments):
    """Run a command; `score` with weights for the rules that are there."""
    desk.write("weights.yaml", WEIGHTS)
    return desk.run(command, *(["--weights", "weights.yaml"] if command == "score" else []), *arguments)


@pytest.mark.parametrize("command", ["check", "score", "sources"])
@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("a.html", HIDDEN, NO_COPY),
        ("a.json", ARC, ARC_LINE),
        ("a.ninjs", '{"headline": "Pier", "body": "<p>TK</p>"}', "is JSON, but no ninjs story: ninjs has no “body”; export the story as HTML, Markdown or docx"),
        ("a.srt", "1\n00:00:01,000 --> 00:00:03,500\nTK\n", "is a subtitle file (SRT), which is not read; save its words as plain text or docx"),
        ("a.rtf", "{\\rtf1 TK}", "is an RTF document, which is not read; save it as docx"),
    ],
)  # fmt: skip
def test_a_file_of_which_nothing_is_read_is_a_fault(desk, command, name, text, line):
    desk.write(name, text)
    result = run(desk, command, name)
    assert (result.exit_code, result.stderr) == (2, f"{name}: {line}\n")
    assert "1 file" not in result.stdout


@pytest.mark.parametrize(
    "more", [["--fix"], ["--fix", "--dry-run"], ["--update-baseline"], ["--quiet"], ["--jobs", "2"]]
)
def test_whatever_is_asked_for(desk, more):
    desk.write("a.html", HIDDEN)
    desk.write("b.txt", "Town signs\n")
    result = desk.run("check", "a.html", "b.txt", *more)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == f"a.html: {NO_COPY}"
    assert (desk.folder / "a.html").read_text(encoding="utf-8") == HIDDEN


@pytest.mark.parametrize("output_format", ["json", "jsonl", "sarif", "gitlab", "junit", "rdjson", "html"])
def test_the_formats_for_programs_stay_clean(desk, output_format):
    desk.write("a.html", HIDDEN)
    desk.write("b.txt", "Town signs\n")
    desk.write("c.rtf", "{\\rtf1}")
    result = desk.run("check", "--format", output_format)
    assert (result.exit_code, result.stderr) == (2, f"a.html: {NO_COPY}\npassed over: 1 .rtf; see docs/formats.md\n")
    assert "passed over" not in result.stdout


@pytest.mark.parametrize(("arguments", "name"), [(["-"], "-"), (["--stdin-filename", "wire.json", "-"], "wire.json")])
def test_standard_input(desk, arguments, name):
    result = desk.run("check", *arguments, stdin=ARC)
    assert (result.exit_code, result.stderr) == (2, f"{name}: {ARC_LINE}\n")


def test_a_story_of_a_feed_is_named_by_its_line_and_the_others_are_linted(desk):
    desk.write("a.rss", FEED)
    result = desk.run("check", "--format", "compact", "a.rss")
    assert (result.exit_code, result.stderr) == (2, f"a.rss:3: {NO_COPY}\n")
    assert [line.split(":")[1] for line in result.stdout.splitlines()] == ["2", "4"]
    result = run(desk, "score", "--format", "json", "a.rss")
    assert (result.exit_code, result.stderr) == (2, f"a.rss:3: {NO_COPY}\n")
    assert len(json.loads(result.stdout)) == 2


def test_the_sources_of_a_feed_are_told_with_the_stories_that_are_lost(desk):
    desk.write("a.rss", FEED.replace("Pier in tatters", "Pier is lost, Ann Lee said"))
    result = desk.run("sources", "a.rss")
    assert (result.exit_code, result.stderr) == (2, f"a.rss:3: {NO_COPY}\n")
    assert result.stdout.splitlines()[-1] == "1 attribution (1 named): 1 with a name or office, 0 without"


@pytest.mark.parametrize(
    ("name", "text"), [("a.txt", " \n"), ("a.rss", "<rss><channel/></rss>"), ("a.md", "---\na: b\n---\n")]
)
def test_an_empty_file_is_a_note_in_every_command(desk, name, text):
    desk.write(name, text)
    for command in ("check", "score", "sources"):
        result = run(desk, command, name)
        assert (result.exit_code, result.stderr) == (0, f"{name}: is empty\n")


def test_python_programs_get_an_error(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(HIDDEN, encoding="utf-8")
    for way in (read, read_all):
        with pytest.raises(UnreadableError, match=NO_COPY):
            way(path)


@pytest.fixture
def folder(desk):
    desk.write("news/a.md", "# Town signs\n")
    for name in ("news/b.rtf", "news/c.RTF", "news/deep/d.srt", "news/e.odt", "news/f.eml"):
        desk.write(name, "x")
    for name in (
        "news/package.json",
        "news/style.css",
        "news/hugo.yaml",
        "news/map.py",
        "news/.g.rtf",
        "node_modules/h.rtf",
    ):
        desk.write(name, "{}")
    return desk


def passed(result):
    return [line for line in result.stderr.splitlines() if line.startswith("passed over")]


def test_what_folders_hold_besides_is_counted_beside_what_is_read(folder):
    result = folder.run("check", "news")
    assert (result.exit_code, result.stdout) == (0, "No findings in 1 file\n")
    assert result.stderr == "passed over: 2 .rtf, 1 .eml, 1 .odt, 1 .srt; see docs/formats.md\n"
    assert passed(run(folder, "score", "news")) == ["passed over: 2 .rtf, 1 .eml, 1 .odt, 1 .srt; see docs/formats.md"]
    assert folder.run("check", "--quiet", "news").output == ""


def test_one_line_names_the_commonest_kinds(folder):
    for name in ("g.doc", "h.doc", "i.pages", "j.vtt", "k.adoc", "l.pdf"):
        folder.write(f"news/{name}", "x")
    line = "passed over: 2 .doc, 2 .rtf, 1 .adoc, 1 .eml, 1 .odt, 4 of other kinds; see docs/formats.md"
    assert passed(folder.run("check", "news")) == [line]


def test_what_is_excluded_or_named_is_not_passed_over(folder):
    folder.write(".headline-lint.yaml", "exclude: [deep/, '*.odt', '*.[rR][tT][fF]']\n")
    assert passed(folder.run("check", "news")) == ["passed over: 1 .eml; see docs/formats.md"]
    assert passed(folder.run("check", "news/a.md")) == []


def test_a_site_is_passed_over_without_a_word(desk):
    desk.write("content/a.md", "# Town signs\n")
    for name in ("package.json", "package-lock.json", "hugo.toml", "static/a.css", "static/b.js", "static/c.svg",
                 "static/d.woff2", "static/e.png", "data/f.csv", "data/g.yaml", "data/h.json", "i18n/en.json",
                 "sitemap.xml", "Makefile", "LICENSE", "layouts/i.njk"):  # fmt: skip
        desk.write(name, '{"headline": "Welcome"}' if name.endswith(".json") else "<urlset></urlset>")
    result = desk.run("check")
    assert (result.exit_code, result.stderr) == (0, "")


def test_of_json_and_xml_stories_are_read_or_counted(desk):
    desk.write("a.md", "# Town signs\n")
    desk.write("b.json", ARC)
    desk.write("c.json", '{"headline": "Pier", "body_text": "TK"}')
    desk.write("d.xml", FEED)
    desk.write("e.xml", "<NewsML/>")
    result = desk.run("check", "--format", "compact")
    assert passed(result) == ["passed over: 2 .json, 1 .xml; see docs/formats.md"]
    assert result.stdout.startswith("d.xml:")


def test_where_nothing_is_read_every_kind_is_counted(desk):
    for name in ("a.rtf", "b.py", "c.json"):
        desk.write(f"news/{name}", "{}")
    lines = desk.run("check", "news").stderr.splitlines()
    assert lines[0].startswith("no drafts found; files with these suffixes are read: .txt ")
    assert lines[1:] == ["passed over in news: 1 .json, 1 .py, 1 .rtf; see docs/formats.md"]
