"""The measures of web pages against an expected text."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path

import pytest

_FOLDER = Path(__file__).parent.parent / "benchmarks"


def _loaded(name):
    spec = importlib.util.spec_from_file_location(name, _FOLDER / f"{name}.py")
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


web_runs = _loaded("web_runs")
page_scores = _loaded("page_scores")
web_pages = _loaded("web_pages")


def runs(source, *, strict=True):
    return web_runs.Runs(source, strict=strict).runs


def blocks(*texts, scope="body"):
    return [page_scores.Read(text, scope, 0) for text in texts]


@pytest.mark.parametrize(
    ("source", "texts"),
    [
        ("<p>One <b>two</b>three<div>four</div>five", ["One twothree", "four", "five"]),
        ("<ul><li>one<li>two</ul><table><tr><td>3<td>4<tr><td>5</table>", ["one", "two", "3", "4", "5"]),
        ("<p>The ferry<sup>[<a>2</a>]</sup> sank in 10<sup>th</sup> place", ["The ferry sank in 10th place"]),
        ("<p>Sold<script>x</script><p hidden>no</p><p style='display: none'>no</p>&amp; gone", ["Sold", "& gone"]),
        ("<p>one<br>two", ["one\ntwo"]),
    ],
)
def test_runs_end_where_blocks_part(source, texts):
    assert [run.text for run in runs(source)] == texts


def test_a_run_knows_its_place_and_its_elements():
    source = "<main>\n<p id=a class='b c'>The <i>ferry</i></p></main>"
    (run,) = runs(source)
    assert (run.path, source[run.at : run.at + 4]) == ("main p#a.b.c", "The ")


@pytest.mark.parametrize(
    ("oracle", "read", "status"),
    [
        ("<p>The council sold the ferry.", ["The council sold the ferry"], "once"),
        ("<p>The council sold the ferry.", ["First. The council sold the ferry. Last."], "once"),
        ("<p>The council<br>sold the ferry.", ["The council", "sold the ferry"], "once"),
        ("<p>The council sold the ferry.", ["The council", "sold the ferry"], "torn"),
        ("<p>The council sold the ferry.", ["The council sold a ferry"], "missing"),
        ("<p>The council sold the ferry.", ["The council sold the ferry"] * 2, "doubled"),
        ("<p>The council sold the ferry.<p>The council sold the ferry.", ["The council sold the ferry"] * 2, "once"),
        ("<p>The council sold the ferry.<p>The council sold the ferry.", ["The council sold the ferry"], "once"),
        ("<p>^ <sup>a</sup> The council sold the ferry.", ["The council sold the ferry."], "once"),
        ("<p>^ <sup>a</sup> The council sold the ferry.", ["a The council sold the ferry."], "once"),
        ("<p>The council <code>sold</code> us the ferry.", ["The council us the ferry."], "once"),
    ],
)
def test_a_paragraph_is_read_once_or_not(oracle, read, status):
    assert {paragraph.status for paragraph in page_scores.paragraphs(runs(oracle), blocks(*read), [])} == {status}


@pytest.mark.parametrize(("source", "status"), [("sold<br><br>the ferry", "once"), ("<a>sold the</a> ferry", "torn")])
def test_a_line_break_of_the_page_that_the_oracle_lost_may_part_blocks(source, status):
    page = runs(f"<p>The council {source} to us.")
    read = blocks("The council sold", "the ferry to us.")
    found = page_scores.paragraphs(runs("<p>The council sold the ferry to us."), read, page)
    assert [paragraph.status for paragraph in found] == [status]


def test_few_words_are_no_paragraph():
    assert page_scores.paragraphs(runs("<p>The council sold it."), [], []) == []


def test_words_outside_are_in_no_three_in_a_row_of_the_oracle():
    oracle = runs("<p>The council sold the ferry to Lerwick.<p>Share price")
    read = blocks("The council sold the ferry at last", "Share", "Share price", "Most read today")
    assert page_scores.outside(oracle, read) == [2, 1, 0, 3]


def test_a_block_is_read_twice_where_the_page_shows_it_once():
    source = runs("<img alt='The council sold the ferry to the people'><p>The council sold the ferry to the people.")
    read = blocks("The council sold the ferry to the people", "The council sold the ferry to the people.", "a b c")
    assert page_scores.read_twice(source, read) == [(read[1], 1)]


@pytest.mark.parametrize(
    ("ours", "title", "told"),
    [
        ("Council sells ferry", "Council sells ferry!", "equal"),
        ("Council sells ferry", "Council sells ferry | News", "within"),
        ("News", "Council sells ferry to Lerwick | News", "differs"),
        ("Ferry is sold", "Council sells ferry", "stated"),
        ("", "Council sells ferry", "none"),
    ],
)
def test_a_headline_is_held_against_the_titles(ours, title, told):
    stated = page_scores.titles('<meta property="og:title" content="Ferry is sold">{"headline": "Ferry \\"sold\\""}')
    assert stated == ["Ferry is sold", 'Ferry \\"sold\\"']
    assert page_scores.verdict(ours, title, stated) == told


def test_a_page_is_scored(tmp_path):
    page = tmp_path / "ferry"
    page.mkdir()
    story = "<p>The council sold the ferry to Lerwick.</p>"
    (page / "source.html").write_text(f"<article><h1>Ferry sold</h1>{story}<p>Share this page</p></article>", "utf-8")
    (page / "expected.html").write_text(f"<div>{story}<p>Nobody had asked for it before.</p></div>", "utf-8")
    (page / "expected-metadata.json").write_text(json.dumps({"title": "Ferry sold"}), "utf-8")
    figures = web_pages.summary([page_scores.score(page)])
    told = {name: figures[name] for name in ("pages", "paragraphs", "once", "missing", "words", "outside", "once %")}
    assert told == {"pages": 1, "paragraphs": 2, "once": 1, "missing": 1, "words": 10, "outside": 3, "once %": 50.0}
    assert figures["headlines"] == {"equal": 1}
