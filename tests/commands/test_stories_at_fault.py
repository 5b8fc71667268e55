"""Files with several stories, one of which cannot be linted: it is named by its place, the others are linted."""

from __future__ import annotations

import json

import pytest

FEED = """\
<rss version="2.0"><channel>
<item><title>Pier in tatters</title></item>

<item>
<title>Bells ring in tatters</title></item>
<item><title>Mill in tatters</title></item>
</channel></rss>
"""
PACKAGE = """\
[{"headline": "Pier in tatters"},

{
"headline": "Bells ring in tatters"},
{"headline": "Mill in tatters"}]
"""
MESSAGE = """\
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem><contentMeta><headline>Pier in tatters</headline></contentMeta></newsItem>

<newsItem>
<contentMeta><headline>Bells ring in tatters</headline></contentMeta></newsItem>
<newsItem><contentMeta><headline>Mill in tatters</headline></contentMeta></newsItem>
</itemSet></newsMessage>
"""
FILES = {"a.rss": FEED, "a.json": PACKAGE, "a.xml": MESSAGE}
FAULT = "could not be linted (ZeroDivisionError: division by zero); please report this"
BASELINE = ".headline-lint-baseline.json"


@pytest.fixture
def broken_check(monkeypatch):
    """A check that breaks in stories with bells, from now on."""
    from headline_lint.checks.wording.phrases import PhrasesCheck

    real = PhrasesCheck.find

    def find(check, story, blocks, hits):
        return real(check, story, blocks, hits) if "Bells" not in story.string else 1 / 0

    monkeypatch.setattr(PhrasesCheck, "find", find)


@pytest.fixture
def broken_reader(monkeypatch):
    """A reader that breaks in stories with bells, from now on."""
    from headline_lint.readers.collecting import CollectedStory

    real = CollectedStory.add

    def add(story, text, scope):
        if "Bells" in text.string:
            return 1 / 0
        return real(story, text, scope)

    monkeypatch.setattr(CollectedStory, "add", add)


def lines_of(result):
    return [int(line.split(":")[1]) for line in result.stdout.splitlines() if line.startswith("a.")]


@pytest.mark.parametrize("name", FILES)
@pytest.mark.usefixtures("broken_check")
def test_a_story_that_cannot_be_linted(desk, name):
    desk.write(name, FILES[name])
    result = desk.run("check", "--format", "compact", name)
    line = FILES[name].split("Pier")[0].count("\n") + 3
    assert (result.exit_code, result.stderr) == (2, f"{name}:{line}: {FAULT}\n")
    assert lines_of(result) == [line - 2, line + 2]


@pytest.mark.parametrize("name", ["a.json", "a.xml"])
@pytest.mark.usefixtures("broken_reader")
def test_a_story_that_cannot_be_read(desk, name):
    desk.write(name, FILES[name])
    result = desk.run("check", "--format", "compact", name)
    line = FILES[name].split("Pier")[0].count("\n") + 3
    assert (result.exit_code, result.stderr) == (2, f"{name}:{line}: {FAULT}\n")
    assert lines_of(result) == [line - 2, line + 2]


@pytest.mark.usefixtures("broken_check")
def test_stories_that_cannot_be_read_or_linted_are_named_in_their_order(desk):
    desk.write(".headline-lint.yaml", "limits: {paragraph: 25}\n")
    desk.write("a.rss", FEED.replace("Mill in", "Mill by the river lies in"))
    result = desk.run("check", "--format", "compact", "a.rss")
    assert result.exit_code == 2
    assert result.stderr == (
        f"a.rss:4: {FAULT}\n"
        "a.rss:6: has a paragraph of 33 characters, over the limit of 25; "
        "limits: paragraph in the configuration sets how much is read\n"
    )
    assert lines_of(result) == [2]


@pytest.mark.usefixtures("broken_check")
def test_a_file_of_one_story_is_named_as_a_whole(desk):
    desk.write("a.rss", "<rss><item><title>Bells ring in tatters</title></item></rss>")
    assert desk.run("check", "a.rss").stderr == f"a.rss: {FAULT}\n"


@pytest.mark.usefixtures("broken_check")
def test_a_file_none_of_whose_stories_can_be_linted(desk):
    item = "<item><title>Bells in tatters</title></item>\n"
    desk.write("a.rss", f"<rss>{item}{item}</rss>")
    result = desk.run("check", "a.rss")
    assert result.stderr == f"a.rss:1: {FAULT}\na.rss:2: {FAULT}\n"
    assert result.stdout == "No findings in 0 files\n"


@pytest.mark.usefixtures("broken_check")
def test_the_tests_of_such_a_file_do_not_pass(desk):
    desk.write("a.rss", FEED.replace("in tatters", "opens").replace("ring opens", "in tatters"))
    report = desk.run("check", "--format", "junit", "a.rss").stdout
    assert "no findings" not in report
    assert 'name="a.rss:4: could not be linted' in report


@pytest.mark.usefixtures("broken_check")
def test_scores(desk):
    part = "{per: 10, least: 10, half: 1, share: 0.5}"
    severities = "{suggestion: 1, warning: 1, error: 1}"
    desk.write("w.yaml", f"headline: {part}\nbody: {part}\nseverities: {severities}\nweights: {{loaded-language: 1}}\n")
    desk.write("a.rss", FEED)
    result = desk.run("score", "--weights", "w.yaml", "--format", "json", "a.rss")
    assert (result.exit_code, result.stderr) == (2, f"a.rss:4: {FAULT}\n")
    assert [row["headline"] for row in json.loads(result.stdout)] == ["Mill in tatters", "Pier in tatters"]


def known(desk):
    stored = json.loads((desk.folder / BASELINE).read_text(encoding="utf-8"))["findings"]
    return {name: {rule: {words: len(marks) for words, marks in found.items()} for rule, found in rules.items()}
            for name, rules in stored.items()}  # fmt: skip


def test_a_baseline_does_not_take_what_is_missing_for_gone(desk, request):
    desk.write("a.rss", FEED)
    desk.run("check", "--update-baseline", "a.rss")
    assert known(desk) == {"a.rss": {"loaded-language/ruin": {"in tatters": 3}}}
    request.getfixturevalue("broken_check")
    result = desk.run("check", "a.rss")
    assert result.stderr == f"a.rss:4: {FAULT}\n"
    desk.write("a.rss", FEED.replace("Mill", "At the end of the day a mill"))
    result = desk.run("check", "--update-baseline", "a.rss")
    assert result.exit_code == 2
    assert known(desk) == {
        "a.rss": {"copy/filler": {"At the end of the day": 1}, "loaded-language/ruin": {"in tatters": 3}}
    }


OVER = "has a paragraph of 37 characters, over the limit of 30; limits: paragraph in the configuration sets how much is read"


@pytest.mark.parametrize(("limit", "fault"), [(50, FAULT), (30, OVER)])
def test_the_stories_that_are_linted_are_mended(desk, request, limit, fault):
    request.getfixturevalue("broken_check" if fault is FAULT else "desk")
    swap = (
        "check: phrases\nphrases:\n  - at the end of the day",
        "fix: safe\ncheck: substitution\nswap: [bay -> cove]",
    )
    desk.rule("ours/cove", swap, ("<At the end of the day>", "<Bay>"))
    desk.write(".headline-lint.yaml", f"limits: {{paragraph: {limit}}}\n")
    feed = FEED.replace("in tatters", "in tatters in a bay").replace("Bells ring", "Bells are ringing")
    desk.write("a.rss", feed)
    result = desk.run("check", "--rules", "rules", "--fix", "--format", "compact", "a.rss")
    assert (result.exit_code, result.stderr) == (2, f"a.rss:4: {fault}\n2 fixes made in 1 file\n")
    assert lines_of(result) == [2, 6]
    first, bells, mill = feed.split("bay")[:3]
    assert content(desk) == f"{first}cove{bells}bay{mill}cove{feed.split('bay')[3]}"


def content(desk):
    return (desk.folder / "a.rss").read_text(encoding="utf-8")
