"""The HTML page as it is written; what it does in a browser is in `test_html_browser.py`."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from lxml import html
from msgspec.structs import replace

from headline_lint import load_rules
from headline_lint.findings.finding import Severity
from headline_lint.readers import read_string
from headline_lint.reporters import REPORTERS, Report


@pytest.fixture
def page(found):
    """The page of one story, with findings on these words of it."""

    def made(source, *findings, suffix=".txt", **fields):
        path = f"a{suffix}"
        entries = [found(source, words, path=path, **options) for words, options in findings]
        document = read_string(source, path, suffix)
        report = Report(
            entries, {path: source}, summary="1 warning in 1 file", documents=[document], paths=[path], **fields
        )
        return html.fromstring(REPORTERS["html"](report))

    return made


def words_of(elements):
    return [" ".join(element.text_content().split()) for element in elements]


def test_a_story_is_set_as_text(page):
    source = (
        "---\nstandfirst: What it says\nbyline: Jo Tran\n---\n# The headline\n\n## Crosshead\n\nA *word* here.\n\n"
        "> Quoted copy.\n\n- an item\n\n![Alt text](a.png)\n"
    )
    tree = page(source, ("word", {}), suffix=".md")
    assert words_of(tree.xpath("//h1")) == ["1 warning in 1 file"]
    assert words_of(tree.xpath("//h3[@class='headline']")) == ["The headline"]
    assert words_of(tree.xpath("//p[@class='standfirst']")) == ["What it says"]
    assert words_of(tree.xpath("//h4[@class='crosshead']")) == ["Crosshead"]
    assert words_of(tree.xpath("//p[@class='byline']")) == ["Jo Tran"]
    assert words_of(tree.xpath("//blockquote/p[@class='body quoted']")) == ["Quoted copy."]
    assert words_of(tree.xpath("//p[@class='body listed']")) == ["an item"]
    assert words_of(tree.xpath("//p[@class='body']")) == ["A word 1 here."]


def test_a_finding_is_marked_in_place_and_noted_beside(page):
    source = "Head\n\nA plain word here."
    tree = page(
        source, ("word", {"severity": Severity.ERROR, "message": "Say it", "replacement": "w", "fix": "unsafe"})
    )
    (mark,) = tree.xpath("//mark")
    assert (mark.text, mark.get("class"), mark.get("data-notes")) == ("word", "error", "s1-1")
    (reference,) = tree.xpath("//a[contains(@class, 'reference')]")
    assert (reference.get("href"), reference.get("aria-label")) == ("#s1-1", "Finding 1, error")
    (note,) = tree.xpath("//li[@id='s1-1']")
    assert (note.get("data-severity"), note.get("data-category")) == ("error", "copy")
    assert words_of(note.xpath("p")) == [
        "1 Error Say it", "Fix: word → w (read it before you take it)", "copy/filler line 3, column 9",
    ]  # fmt: skip
    assert note.getparent().getparent() is mark.getparent().getparent()  # the row of its paragraph


def test_findings_that_overlap_cut_the_words(page):
    source = "Head\n\none two three four."
    tree = page(
        source,
        ("one two three", {"severity": Severity.SUGGESTION}),
        ("two", {"severity": Severity.ERROR}),
        ("three four", {}),
    )
    marks = [(mark.text, mark.get("class"), mark.get("data-notes")) for mark in tree.xpath("//mark")]
    assert marks == [
        ("one ", "suggestion", "s1-2"),
        ("two", "error", "s1-2 s1-1"),
        (" ", "suggestion", "s1-2"),
        ("three", "warning", "s1-2 s1-3"),
        (" four", "warning", "s1-3"),
    ]
    assert words_of(tree.xpath("//p[@class='body']")) == ["one two 1 three 2 four 3."]


def test_counts_and_chart(page):
    source = "Head\n\none two three four."
    tree = page(
        source,
        ("one", {"rule": "loaded-language/a", "severity": Severity.ERROR}),
        ("two", {"rule": "loaded-language/b"}),
        ("three", {"rule": "copy/c"}),
    )
    assert words_of(tree.xpath("//fieldset[1]/label")) == ["Error 1", "Warning 2"]
    assert words_of(tree.xpath("//div[@class='line']")) == ["Loaded language2", "Copy1"]
    assert tree.xpath("//svg[@role='img']/@aria-label") == ["1 error, 1 warning", "1 warning"]
    first, second = tree.xpath("//svg[@role='img']")
    assert [(one.get("class"), one.get("x"), one.get("width")) for one in first if one.get("class") != "lines"] == [
        ("error", "0.00%", "50.00%"),
        ("warning", "50.00%", "50.00%"),
    ]
    assert [one.get("width") for one in second] == ["50.00%", "50.00%"]


def test_many_stories_have_contents(found):
    sources = {"a.txt": "First head\n\nA word", "b.txt": "Second head\n\nA word", "c.txt": "Third head\n\nclean"}
    documents = [read_string(source, path, ".txt") for path, source in sources.items()]
    findings = [found(sources[path], "word", path=path) for path in ("a.txt", "b.txt")]
    tree = html.fromstring(
        REPORTERS["html"](Report(findings, sources, documents=documents, faults=["d.txt: is empty"]))
    )
    assert words_of(tree.xpath("//nav//li")) == ["First head a.txt 1 warning", "Second head b.txt 1 warning"]
    assert tree.xpath("//nav//a/@href") == ["#s1", "#s2"]
    assert tree.xpath("//article/@id") == ["s1", "s2"]
    assert words_of(tree.xpath("//details[@class='clean']")) == ["1 file without findingsc.txt"]
    assert words_of(tree.xpath("//section[@class='faults']")) == ["Not lintedd.txt: is empty"]


def test_a_suppression_stands_outside_the_copy(page):
    source = "# Head\n\nA word\n\n<!-- note -->"
    tree = page(source, ("note", {"rule": "suppression/unused", "message": "Hides nothing"}), suffix=".md")
    assert words_of(tree.xpath("//article/div[1]/p")) == ["Outside the copy"]
    assert words_of(tree.xpath("//article/div[1]//li/p")) == [
        "1 Warning Hides nothing", "suppression/unused line 5, column 6",
    ]  # fmt: skip
    assert words_of(tree.xpath("//dd")) == ["About the directives in the copy that switch rules off."]


def test_rules_say_why(page):
    rules = {rule.id: rule for rule in load_rules()}
    rule = next(rule for rule in rules.values() if rule.url)
    tree = page("Head\n\nA word", ("word", {"rule": rule.id}), rules=rules)
    (entry,) = tree.xpath("//dd")
    assert entry.text.strip() == " ".join(rule.description.split())
    assert entry.xpath(".//a/@href") == [rule.url]
    assert tree.xpath("//dt/@id") == [tree.xpath("//a[@class='rule']/@href")[0].removeprefix("#")]


def test_paragraph_numbers_where_the_file_is_no_text(found):
    source = "Head\nA word"
    document = replace(read_string(source, "a.docx", ".txt"), by_paragraph=True)
    report = Report([found(source, "word", path="a.docx", scope="headline")], documents=[document])
    assert words_of(html.fromstring(REPORTERS["html"](report)).xpath("//p[@class='foot']")) == [
        "copy/filler paragraph 2"
    ]


def test_nothing_found():
    report = Report([], summary="No findings in 1 file", documents=[read_string("Head\n\nclean", "a.txt", ".txt")])
    tree = html.fromstring(REPORTERS["html"](report))
    assert words_of(tree.xpath("//h1")) == ["No findings in 1 file"]
    assert tree.xpath("//form | //article | //nav") == []
    assert words_of(tree.xpath("//details")) == ["1 file without findingsa.txt"]


def test_only_the_own_style_and_script_are_allowed(whole_run):
    text = whole_run("html")
    policy = re.search('Content-Security-Policy" content="([^"]+)"', text)[1]
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (body,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert f"{tag}-src 'sha256-{b64encode(sha256(body.encode()).digest()).decode()}'" in policy
    assert re.findall(r"\sstyle=|\son\w+=", text) == []


def test_nothing_is_fetched(whole_run):
    tree = html.fromstring(whole_run("html"))
    assert set(tree.xpath("//@src | //link/@href")) == {"data:,"}
    assert "url(http" not in whole_run("html")
    assert "@import" not in whole_run("html")


def test_a_hostile_report_breaks_out_of_nothing(hostile):
    text = REPORTERS["html"](hostile)
    tree = html.fromstring(text)
    assert len(tree.xpath("//script")) == 1
    assert tree.xpath("//img | //b[@onclick] | //i | //@onerror | //@onclick") == []
    assert '<b onclick="alert(1)">bold</b>' in words_of(tree.xpath("//li[@id='s1-2']/p[1]"))[0]
    assert {one for one in text if not one.isprintable()} <= {"\n", "\u202f", "\uffff"}


def test_ids_are_unique_and_every_link_has_its_aim(whole_run):
    tree = html.fromstring(whole_run("html"))
    ids = tree.xpath("//@id")
    assert len(set(ids)) == len(ids)
    assert {link[1:] for link in tree.xpath("//a/@href") if link.startswith("#")} <= set(ids)
