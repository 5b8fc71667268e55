"""`check --fix`: what is written, what is left, and what can't be."""

from __future__ import annotations

import io
import os
import subprocess
import zipfile
from stat import S_IMODE

import pytest

BEFORE = "Walk\n\nIt is 35km (21 miles) away.\n\n“It is 35km (21 miles),” she said.\n\nAll is in tatters.\n"
AFTER = BEFORE.replace("21", "22", 1)
RULE = """\
message: "{check}: {{match}}"
description: A rule with fixes.
source: house rule
severity: {severity}
quotes: include
fix: {fix}
check: {check}
examples:
  good: [It rained.]
  bad: [It is <20 km> away.]
"""
SHORTER = """\
message: "“{right}”"
description: A rule that puts marks into the copy.
source: house rule
severity: error
fix: safe
check: substitution
swap: ["shut -> at owner's \\"rest\\""]
examples:
  good: [It rained.]
  bad: [It is <shut>.]
"""


@pytest.fixture
def fixers(desk):
    """A desk with a safe fix (conversions) and an unsafe one (notations)."""
    desk.write("rules/units/conversion.yaml", RULE.format(check="conversion", severity="error", fix="safe"))
    desk.write("rules/units/notation.yaml", RULE.format(check="notation", severity="suggestion", fix="unsafe"))
    desk.write(".headline-lint.yaml", "rule-folders: [rules]\n")
    desk.write("a.txt", BEFORE)
    return desk


def content(desk, name="a.txt"):
    return (desk.folder / name).read_bytes().decode()


def names(desk):
    return sorted(path.name for path in desk.folder.iterdir())


def test_safe_fixes_are_made_and_the_rest_is_reported(fixers):
    before = names(fixers)
    result = fixers.run("check", "--fix", "--format", "compact", "a.txt")
    assert content(fixers) == AFTER
    assert result.exit_code == 1
    assert [line.split(": ", 2)[:2] for line in result.stdout.splitlines()] == [
        ["a.txt:5:14", "error"],
        ["a.txt:7:8", "warning"],
    ]
    assert result.stderr == "1 fix made in 1 file\n"
    assert names(fixers) == before


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('---\ntitle: "Pit shut"\n---', '---\ntitle: "Pit at owner\'s \\"rest\\""\n---'),
        ("---\ntitle: 'Pit shut'\n---", "---\ntitle: 'Pit at owner''s \"rest\"'\n---"),
        ('+++\ntitle = "Pit shut" # shut\n+++', '+++\ntitle = "Pit at owner\'s \\"rest\\"" # shut\n+++'),
        ("+++\ntitle = '''Pit shut'''\n+++", "+++\ntitle = '''Pit at owner's \"rest\"'''\n+++"),
        ("+++\ntitle = 'Pit shut'\n+++", "+++\ntitle = 'Pit shut'\n+++"),  # such a string can't hold the mark
        ('{\n"title": "Pit shut"\n}', '{\n"title": "Pit at owner\'s \\"rest\\""\n}'),
    ],
)
def test_a_fix_in_front_matter_is_written_as_its_string(before, after, desk):
    desk.write("rules/style/short.yaml", SHORTER)
    desk.write(".headline-lint.yaml", "rule-folders: [rules]\n")
    desk.write("a.md", f"{before}\n\nAll was well.\n")
    result = desk.run("check", "--fix", "a.md")
    assert content(desk, "a.md") == f"{after}\n\nAll was well.\n"
    assert result.exit_code == (before == after), result.output


def test_a_second_time_changes_nothing(fixers):
    fixers.run("check", "--fix", "a.txt")
    written = (fixers.folder / "a.txt").stat()
    result = fixers.run("check", "--fix", "a.txt")
    again = (fixers.folder / "a.txt").stat()
    assert (again.st_mtime_ns, again.st_ino) == (written.st_mtime_ns, written.st_ino)
    assert result.stderr == "0 fixes made in 0 files\n"


def test_the_exit_code_is_that_of_what_is_left(fixers):
    fixers.write("b.txt", "Walk\n\nIt is 35km (21 miles) away.\n")
    assert fixers.run("check", "b.txt").exit_code == 1
    result = fixers.run("check", "--fix", "--quiet", "b.txt")
    assert (result.exit_code, result.output) == (0, "")


def test_a_dry_run_prints_a_difference_that_git_applies(fixers):
    fixers.write("news/b.txt", "Walk\n\nIt is 35km (21 miles) away.")
    result = fixers.run("check", "--fix", "--dry-run", "a.txt", "news")
    assert (content(fixers), content(fixers, "news/b.txt").count("21")) == (BEFORE, 1)
    assert result.exit_code == 1
    assert result.stderr == "2 fixes would be made in 2 files\n"
    assert result.stdout == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,6 +1,6 @@\n Walk\n \n-It is 35km (21 miles) away.\n+It is 35km (22 miles) away.\n \n"
        " “It is 35km (21 miles),” she said.\n \n"
        "--- a/news/b.txt\n+++ b/news/b.txt\n@@ -1,3 +1,3 @@\n Walk\n \n"
        "-It is 35km (21 miles) away.\n\\ No newline at end of file\n"
        "+It is 35km (22 miles) away.\n\\ No newline at end of file\n"
    )
    subprocess.run(["git", "apply"], input=result.stdout.encode(), check=True)
    assert (content(fixers), content(fixers, "news/b.txt")) == (AFTER, "Walk\n\nIt is 35km (22 miles) away.")


def test_a_dry_run_into_a_file_and_of_standard_input(fixers):
    fixers.run("check", "--fix", "--dry-run", "--output", "fixes.diff", "a.txt")
    assert content(fixers, "fixes.diff").startswith("--- a/a.txt\n+++ b/a.txt\n")
    result = fixers.run("check", "--fix", "--dry-run", "--stdin-filename", "x.md", stdin="It is 35km (21 miles) off.")
    assert "+It is 35km (22 miles) off.\n" in result.stdout


def test_unsafe_fixes(fixers):
    copy = "Walk\n\nIt is 35km off, then 20km and 30 km.\n"
    fixers.write("b.txt", copy)
    fixers.run("check", "--fix", "b.txt")
    assert content(fixers, "b.txt") == copy
    fixers.run("check", "--fix", "--unsafe-fixes", "b.txt")
    assert content(fixers, "b.txt") == copy.replace("30 km", "30km")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("Café\r\n\r\nIt is 35km (21 miles) off – now.\r\n".encode(), None),
        ("\ufeffCafé\n\nIt is 35km (21 miles) off – now.".encode(), None),
        ("Café\r\rIt is 35km (21 miles) off – now.\r".encode(), None),
        ("Café\n\nIt is 35km (21 miles) off – now.\n\n\n".encode("cp1252"), None),
        ("Café\r\n\nIt is 35km (21 miles) off – now.\r\rIt\x0b rained.\x85\u2028It stopped.\n\r\n".encode(), None),
        ("\ufeffCafé\r\n\r\nIt is 35km (21 miles) \u200boff\u00a0– now.".encode(), None),
        ("\ufeffCafé\n\nIt is 35km (21 miles) off – now.\n".encode("utf-16-le"), ("2\x001\x00", "2\x002\x00")),
        ("\ufeffCafé\n\nIt is 35km (21 miles) off – now.\n".encode("utf-16-be"), ("\x002\x001", "\x002\x002")),
    ],
)
def test_bytes_stay_but_for_the_words(fixers, data, expected):
    path = fixers.folder / "b.txt"
    path.write_bytes(data)
    path.chmod(0o640)
    assert "1 fix made" in fixers.run("check", "--fix", "b.txt").stderr
    old, new = (part.encode() for part in expected or ("21", "22"))
    assert path.read_bytes() == data.replace(old, new)
    assert S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("b.html", "<h1>Far</h1>\n<p>It is 35km (21&nbsp;miles) or 40km (27&#8239;miles) off.\n"),
        ("b.md", "# Far\n\nIt is 35km (21&thinsp;miles) or 40km (27\u202fmiles) off.\n"),
        ("b.txt", "Far\n\nIt is 35km (21\u00a0miles) or 40km (27\u2009miles) off.\n"),
        ("b.ninjs", '{"headline": "Far", "body_text": "It is 35km (21\\u00a0miles) or 40km (27\\u202Fmiles) off."}'),
        (
            "b.rss",
            "<rss><item><title>Far</title><description>35km (21&amp;nbsp;miles) or 40km (27&#xA0;miles)</description></item></rss>",
        ),
    ],
)
def test_blanks_stay_as_they_are_written(fixers, name, before):
    fixers.write(name, before)
    fixers.run("check", "--fix", name)
    assert content(fixers, name) == before.replace("(21", "(22").replace("(27", "(25")


def test_a_draft_behind_a_link_is_mended_where_it_lies(fixers):
    fixers.write("desk/b.txt", BEFORE)
    (fixers.folder / "c.txt").symlink_to("desk/b.txt")
    (fixers.folder / "d.txt").hardlink_to(fixers.folder / "desk" / "b.txt")
    assert "1 fix made in 1 file" in fixers.run("check", "--fix", "c.txt").stderr
    assert (fixers.folder / "c.txt").is_symlink()
    assert (content(fixers, "desk/b.txt"), content(fixers, "d.txt")) == (AFTER, BEFORE)


def test_only_what_is_reported_is_mended(fixers):
    fixers.run("check", "--update-baseline", "a.txt")
    fixers.write("a.txt", BEFORE + "\nIt is 40km (27 miles) home.\n")
    assert fixers.run("check", "--fix", "a.txt").exit_code == 0
    assert content(fixers) == BEFORE + "\nIt is 40km (25 miles) home.\n"
    fixers.write("b.txt", "Walk\n\nIt is 35km off, then 20km and 30 km.\n")
    assert fixers.run("check", "--fix", "--unsafe-fixes", "--min-severity", "warning", "b.txt").exit_code == 0
    assert "30 km" in content(fixers, "b.txt")


def test_a_suppressed_finding_is_left(fixers):
    copy = "# Walk\n\n<!-- headline-lint-disable-next-line units -- sic -->\n\nIt is 35km (21 miles) off.\n"
    fixers.write("b.md", copy)
    fixers.run("check", "--fix", "b.md")
    assert content(fixers, "b.md") == copy


def test_the_baseline_is_taken_after_the_fixes(fixers):
    result = fixers.run("check", "--fix", "--update-baseline", "a.txt")
    assert result.stderr == "1 fix made in 1 file\n.headline-lint-baseline.json: 2 findings in 1 file\n"
    assert content(fixers) == AFTER


WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def test_a_word_document_is_not_written_to(fixers):
    file = io.BytesIO()
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in BEFORE.split("\n\n"))
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", RELATIONS)
        package.writestr("word/document.xml", WORD.format(paragraphs))
    path = fixers.folder / "b.docx"
    path.write_bytes(file.getvalue())
    result = fixers.run("check", "--fix", "b.docx")
    assert (result.exit_code, path.read_bytes()) == (1, file.getvalue())
    assert result.stderr == "b.docx: 1 fix not made: Word documents are not written to\n0 fixes made in 0 files\n"


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["--dry-run"], "--dry-run: says how to --fix; give that too\n"),
        (["--unsafe-fixes"], "--unsafe-fixes: says how to --fix; give that too\n"),
        (["--fix", "-"], "--fix: standard input is no file to write to; --dry-run shows the difference\n"),
    ],
)
def test_options_that_do_not_fit(fixers, arguments, fault):
    result = fixers.run("check", *arguments, stdin="Walk\n")
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", fault)


def test_a_disk_that_is_full(fixers, monkeypatch):
    before = names(fixers)

    def fail(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    result = fixers.run("check", "--fix", "--format", "compact", "a.txt")
    assert (result.exit_code, result.stdout.count("\n")) == (2, 3)
    assert result.stderr == "a.txt: cannot be written: no space left on device\n0 fixes made in 0 files\n"
    assert (content(fixers), names(fixers)) == (BEFORE, before)


def test_a_draft_that_is_saved_meanwhile_is_left(fixers, monkeypatch):
    from headline_lint.run import fixes

    real = fixes.fix

    def slow(*arguments, **options):
        fixers.write("a.txt", "Somebody saved this.\n")
        return real(*arguments, **options)

    monkeypatch.setattr(fixes, "fix", slow)
    result = fixers.run("check", "--fix", "a.txt")
    assert result.exit_code == 2
    assert "a.txt: was changed by somebody else meanwhile, and is left as it is\n" in result.stderr
    assert content(fixers) == "Somebody saved this.\n"
