"""Which files a run reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from headline_lint.config.globs import Globs
from headline_lint.reporters import Report
from headline_lint.reporters.html import report_html
from headline_lint.run.discovery import find_drafts


def find(*names, exclude=(), force_exclude=False, stdin_name="-"):
    globs = Globs(Path(), exclude)
    found = find_drafts(
        names, lambda path, folder: globs.match(path, folder=folder), force_exclude=force_exclude, stdin_name=stdin_name
    )
    return [draft.name for draft in found.drafts], found.faults


@pytest.fixture
def drafts(newsroom):
    for name in (
        "a.txt",
        "b.MD",
        "c.py",
        "news/d.html",
        "news/deep/e.txt",
        ".git/f.txt",
        "node_modules/g.md",
        "news/.h.txt",
        "~$a.txt",
    ):
        newsroom.write(name, "Headline\n")
    return newsroom


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["."], ["a.txt", "b.MD", "news/d.html", "news/deep/e.txt"]),
        (["./"], ["a.txt", "b.MD", "news/d.html", "news/deep/e.txt"]),
        (["news"], ["news/d.html", "news/deep/e.txt"]),
        (["news/"], ["news/d.html", "news/deep/e.txt"]),
        (["./news/deep"], ["./news/deep/e.txt"]),
        (["../x/../a.txt"], []),
        (["c.py", "-", "a.txt"], ["a.txt", "c.py", "-"]),
        (["a.txt", ".", "./a.txt"], ["a.txt", "b.MD", "news/d.html", "news/deep/e.txt"]),
        ([".git"], [".git/f.txt"]),
        (["news/.h.txt"], ["news/.h.txt"]),
    ],
)
@pytest.mark.usefixtures("drafts")
def test_names(names, found):
    assert find(*names)[0] == found


def test_an_absolute_name_is_kept(drafts):
    folder = (drafts.folder / "news").as_posix()
    assert find(folder)[0] == [f"{folder}/d.html", f"{folder}/deep/e.txt"]


@pytest.mark.usefixtures("drafts")
def test_missing_names_are_faults_and_the_rest_is_read():
    assert find("gone.txt", "a.txt", "gone") == (
        ["a.txt"],
        ["gone.txt: no such file or folder", "gone: no such file or folder"],
    )


@pytest.mark.parametrize(
    ("exclude", "found"),
    [
        (("news/",), ["a.txt", "b.MD"]),
        (("deep",), ["a.txt", "b.MD", "news/d.html"]),
        (("*.txt",), ["b.MD", "news/d.html"]),
        (("/a.txt", "**/e.txt"), ["b.MD", "news/d.html"]),
        (("*.txt", "!a.txt"), ["a.txt", "b.MD", "news/d.html"]),
    ],
)
@pytest.mark.usefixtures("drafts")
def test_excludes(exclude, found):
    assert find(".", exclude=exclude)[0] == found


@pytest.mark.usefixtures("drafts")
def test_a_file_named_outright_is_read_unless_excludes_are_forced():
    assert find("a.txt", "news/d.html", exclude=("a.txt", "news/"))[0] == ["a.txt", "news/d.html"]
    assert find("a.txt", "news/d.html", "b.MD", exclude=("a.txt", "news/"), force_exclude=True)[0] == ["b.MD"]


@pytest.mark.usefixtures("drafts")
def test_a_folder_named_outright_is_searched_unless_excludes_are_forced():
    assert find("news/deep", exclude=("deep/",))[0] == []
    assert find("news", exclude=("/news/",))[0] == []
    assert find("news", exclude=("/news/",), force_exclude=True)[0] == []


@pytest.mark.usefixtures("drafts")
def test_standard_input():
    found = find_drafts(["-", "-"], lambda *_: False, force_exclude=False, stdin_name="news/x.md")
    assert found.drafts == [(None, "news/x.md")]
    assert find("-") == (["-"], [])
    assert find("-", stdin_name="news/x.md", exclude=("news/",), force_exclude=True) == ([], [])


def test_links(drafts, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "secret.txt").write_text("Secret\n")
    news = drafts.folder / "news"
    (news / "out.txt").symlink_to(elsewhere / "secret.txt")
    (news / "in.txt").symlink_to(news / "deep" / "e.txt")
    (news / "loop").symlink_to(news)
    (news / "gone.txt").symlink_to(news / "nowhere.txt")
    assert find("news")[0] == ["news/d.html", "news/deep/e.txt", "news/in.txt"]
    assert find("news/out.txt") == (["news/out.txt"], [])
    assert find("news/gone.txt") == (["news/gone.txt"], [])


def test_xml_is_looked_into(newsroom):
    newsroom.write("news/feed.xml", "<?xml version='1.0'?><rss><channel/></rss>")
    newsroom.write("news/old.xml", "<NewsML/>")
    newsroom.write("news/pom.xml", "<project/>")
    found = find_drafts(["news"], lambda *_: False, force_exclude=False)
    assert [draft.name for draft in found.drafts] == ["news/feed.xml"]
    assert (dict(found.passed_over), dict(found.others)) == ({".xml": 1}, {".xml": 1})


def test_files_that_mostly_are_no_stories_are_read_if_named(newsroom):
    for name in ("package.json", "pom.xml", "a.ninjs", "b.nitf", "c.rss", "d.atom", "e.docx"):
        newsroom.write(name, "x")
    assert find(".")[0] == ["a.ninjs", "b.nitf", "c.rss", "d.atom", "e.docx"]
    assert find("package.json", "pom.xml")[0] == ["package.json", "pom.xml"]


def test_links_that_lead_elsewhere_and_pipes_are_not_looked_into(drafts, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    for name in ("a.json", "b.rtf"):
        (elsewhere / name).write_text('{"headline": "Secret", "body": "x"}')
        (drafts.folder / "news" / name).symlink_to(elsewhere / name)
    (drafts.folder / "news/c.json").symlink_to("nowhere.json")
    os.mkfifo(drafts.folder / "news/d.json")
    (drafts.folder / "news/e.rtf").mkdir()
    drafts.write("news/f.json", '{"headline": "Row", "body": "x"}')
    found = find_drafts(["news"], lambda *_: False, force_exclude=False)
    assert (dict(found.passed_over), found.others[".json"], found.others[".rtf"]) == ({".json": 1}, 3, 1)


def test_pipes_in_a_folder_are_passed_over(drafts):
    os.mkfifo(drafts.folder / "news/pipe.txt")
    assert "news/pipe.txt" not in find("news")[0]


@pytest.mark.usefixtures("drafts")
def test_a_folder_that_cannot_be_read(monkeypatch):
    real = Path.iterdir

    def iterdir(folder):
        if folder.name == "deep":
            raise PermissionError(13, "Permission denied")
        return real(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert find("news") == (["news/d.html"], ["news/deep: permission denied"])


def test_a_name_that_is_no_text(drafts):
    name = os.fsdecode(b"caf\xe9.txt")
    (drafts.folder / name).write_text("Headline\n")
    assert "caf\\xe9.txt" in find(".")[0]


@pytest.mark.parametrize("name", ["report.html", "news/report.HTM", "report.xhtml"])
def test_a_report_is_no_draft_unless_it_is_named(drafts, name):
    drafts.write(name, report_html(Report([], summary="No findings")))
    assert find(".")[0] == ["a.txt", "b.MD", "news/d.html", "news/deep/e.txt"]
    assert find(name) == ([name], [])


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="generator" content="Ghost 5.2">',
        '<title>What headline-lint does</title><meta name="description" content="headline-lint at work">',
        "<!--" + "x" * 300 + '--><meta name="generator" content="headline-lint 1">',
    ],
)
def test_a_page_of_another_maker_is_a_draft(drafts, head):
    drafts.write("page.html", f"<!DOCTYPE html><html><head>{head}</head><body><h1>Port opens</h1></body></html>")
    assert "page.html" in find(".")[0]
