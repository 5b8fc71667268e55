"""Empty drafts: read, named in a note, and no fault."""

from __future__ import annotations

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

NOTHING = [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u200b\n\ufe0f \u2060".encode(), b"\xef\xbb\xbf \x0c\n"]
NAMES = ["a.txt", "a.md", "a.html", "a.ninjs", "a.json", "a.xml", "a.rss", "a"]


@pytest.mark.parametrize("data", NOTHING)
@pytest.mark.parametrize("name", NAMES)
def test_an_empty_draft_is_a_note(desk, name, data):
    (desk.folder / name).write_bytes(data)
    result = desk.run("check", name)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "No findings in 1 file\n", f"{name}: is empty\n")
    result = desk.run("check", "--quiet", name)
    assert (result.exit_code, result.output) == (0, "")


@pytest.mark.parametrize("copy", ["", "\n \n", "\u200b"])
def test_empty_standard_input(desk, copy):
    result = desk.run("check", "-", stdin=copy)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "No findings in 1 file\n", "-: is empty\n")


def test_a_file_of_no_bytes_is_empty_whatever_its_suffix(desk):
    (desk.folder / "a.docx").write_bytes(b"")
    result = desk.run("check", "a.docx")
    assert (result.exit_code, result.stderr) == (0, "a.docx: is empty\n")
    result = desk.run("check", "--stdin-filename", "a.docx", "-", stdin="")
    assert (result.exit_code, result.stderr) == (0, "a.docx: is empty\n")


def test_a_byline_alone_is_no_copy(desk):
    desk.write("a.md", "---\nbyline: Ann Lee\n---\n")
    result = desk.run("check", "a.md")
    assert (result.exit_code, result.stderr) == (0, "a.md: is empty\n")


def test_a_word_document_without_words(desk):
    body = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>'
    target = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{target}" Target="word/document.xml"/></Relationships>'
    )
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("_rels/.rels", relations)
        archive.writestr("word/document.xml", body)
    (desk.folder / "a.docx").write_bytes(data.getvalue())
    result = desk.run("check", "a.docx")
    assert (result.exit_code, result.stderr) == (0, "a.docx: is empty\n")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_empty_draft_among_others(desk, jobs):
    desk.write("news/a.txt", "")
    desk.write("news/b.txt", "Plan in tatters\n")
    desk.write("news/c.txt", "Plan\n")
    result = desk.run("check", "news", "--format", "compact", "--jobs", jobs)
    assert (result.exit_code, result.stdout.split(" ")[0], result.stderr) == (
        1,
        "news/b.txt:1:6:",
        "news/a.txt: is empty\n",
    )
    assert desk.run("check", "news/a.txt", "news/c.txt").stdout == "No findings in 2 files\n"
    result = desk.run("check", "news", "--fix")
    assert (result.exit_code, result.stderr) == (1, "news/a.txt: is empty\n0 fixes made in 0 files\n")


@pytest.mark.parametrize("output_format", ["json", "html", "sarif", "junit"])
def test_a_report_has_no_fault_and_no_story_of_it(desk, output_format):
    desk.write("empty.txt", "")
    result = desk.run("check", "--format", output_format)
    assert (result.exit_code, result.stderr) == (0, "empty.txt: is empty\n")
    assert "is empty" not in result.stdout


def test_the_known_findings_of_a_draft_that_is_empty_now_are_gone(desk):
    baseline = ".headline-lint-baseline.json"
    desk.write("a.txt", "Plan in tatters\n")
    desk.run("check", "--update-baseline")
    desk.write("a.txt", "")
    result = desk.run("check")
    gone = "1 finding of the baseline is gone; --update-baseline takes them out\n"
    assert (result.exit_code, result.stderr) == (0, f"a.txt: is empty\n{gone}")
    result = desk.run("check", "--update-baseline")
    assert (result.exit_code, result.stderr) == (0, f"a.txt: is empty\n{baseline}: 0 findings in 0 files\n")
    assert json.loads((desk.folder / baseline).read_text(encoding="utf-8"))["findings"] == {}


def test_many_empty_drafts_are_told_in_a_line(desk):
    for name in "abc":
        desk.write(f"{name}.md", "---\nlayout: list\n---\n")
    desk.write("news/d.txt", "Plan\n")
    result = desk.run("check")
    assert (result.exit_code, result.stderr) == (0, "a.md: is empty\nb.md: is empty\nc.md: is empty\n")
    desk.write("news/e.md", "")
    result = desk.run("check")
    assert (result.exit_code, result.stderr) == (0, "4 files are empty: a.md, b.md, c.md and 1 more\n")
    assert result.stdout == "No findings in 5 files\n"
