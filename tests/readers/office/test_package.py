"""Broken Word documents, and those made to hurt: each has one clear reason."""

from __future__ import annotations

import time
from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from headline_lint.readers import UnreadableError, read_data

RELATIONS = (
    '<Relationships xmlns="x"><Relationship Type="http://o/officeDocument" Target="/word/document2.xml"/>'
    '<Relationship Type="http://o/officeDocument" TargetMode="External" Target="file:///etc/passwd"/></Relationships>'
)
STORY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>One</w:t></w:r></w:p></w:body></w:document>'
BILLION = '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>'


def archive(files, method=ZIP_DEFLATED):
    data = BytesIO()
    with ZipFile(data, "w", method) as zipped:
        for name, text in files.items():
            zipped.writestr(name, text)
    return data.getvalue()


def document(story, method=ZIP_DEFLATED):
    return archive({"_rels/.rels": RELATIONS, "word/document2.xml": story}, method)


def reason(data):
    with pytest.raises(UnreadableError) as fault:
        read_data(data, "draft.docx", ".docx")
    return str(fault.value)


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_the_story_is_where_the_package_says(method):
    [found] = read_data(document(STORY, method), "draft.docx", ".docx")
    assert found.text.string == "One"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"words", "is no docx: it is no zip archive, or a broken one"),
        (document(STORY)[:-30], "is no docx: it is no zip archive, or a broken one"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "is an old Office document, which is not read; save it as docx"),
        (archive({"a": "b"}), "is no docx: it is a zip archive without a Word document; unpack it and name the files in it"),
        (archive({"_rels/.rels": RELATIONS}), "is no docx: it is a zip archive without a Word document; unpack it and name the files in it"),
        (document("<a><b></a>"), "is a broken docx: word/document2.xml is broken XML: mismatched tag, at line 1, column 9"),
        (document("<a/>"), "is a broken docx: its document has no body"),
        (document(b"<a>\0</a>"), "is a broken docx: word/document2.xml not text: it holds NUL bytes"),
        (document(BILLION), "is a broken docx: word/document2.xml is XML with declarations of its own in its DOCTYPE, which are refused"),
        (document(STORY, ZIP_BZIP2), "is a broken docx: _rels/.rels is packed in a way that Word does not use"),
        (document(f"<a>{' ' * 30_000_000}</a>"), "is a broken docx: word/document2.xml unpacks to over 5.84 MB; limits: docx-ratio in the configuration sets how much is read"),
        (document(f"<a>{' ' * 60_000_000}</a>", ZIP_STORED), "is a broken docx: word/document2.xml unpacks to over 50 MB; limits: docx-part in the configuration sets how much is read"),
        (archive({str(number): "" for number in range(5_001)}), "is a docx of over 5,000 files; limits: docx-files in the configuration sets how much is read"),
    ],
    ids=range(13),
)  # fmt: skip
def test_faults(data, expected):
    assert reason(data) == expected


def other(target):
    relations = RELATIONS.replace("/word/document2.xml", target)
    return {"_rels/.rels": relations, target.lstrip("/"): "<root/>"}


@pytest.mark.parametrize("suffix", ["", ".docx", ".txt", ".odt"])
@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (other("xl/workbook.xml"), "is an Excel workbook (.xlsx), which is not read; save its words as plain text or docx"),
        (other("/xl/workbook.bin"), "is an Excel workbook (.xlsb), which is not read; save its words as plain text or docx"),
        (other("ppt/presentation.xml"), "is a PowerPoint presentation (.pptx), which is not read; save its words as plain text or docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.text-template", "content.xml": ""}, "is an OpenDocument text (.odt), which is not read; save it as docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}, "is an OpenDocument text (.odt), which is not read; save it as docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, "is an OpenDocument spreadsheet (.ods), which is not read; save its words as plain text or docx"),
        ({"mimetype": "application/vnd.oasis.opendocument.presentation"}, "is an OpenDocument presentation (.odp), which is not read; save its words as plain text or docx"),
        ({"mimetype": "application/epub+zip\n"}, "is a book (EPUB), which is not read; unpack it and name the files in it"),
        ({"mimetype": "application/vnd.adobe.indesign-idml-package"}, "is an InDesign document (.idml), which is not read; export the story as HTML, Markdown or docx"),
        ({"Index/Document.iwa": "", "preview.jpg": ""}, "is an Apple Pages, Numbers or Keynote document, which is not read; save it as docx"),
        ({"index.xml": ""}, "is an Apple Pages document, which is not read; save it as docx"),
        ({"ferry.html": ""}, "is no docx: it is a zip archive without a Word document; unpack it and name the files in it"),
        ({"mimetype": "text/plain"}, "is no docx: it is a zip archive without a Word document; unpack it and name the files in it"),
    ],
)  # fmt: skip
def test_other_kinds_of_archive(files, expected, suffix):
    with pytest.raises(UnreadableError) as fault:
        read_data(archive(files), f"draft{suffix}", suffix)
    assert str(fault.value) == expected


def test_an_encrypted_part():
    data = bytearray(document(STORY))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert reason(bytes(data)) == "is a broken docx: _rels/.rels is encrypted"


def test_a_size_that_lies():
    data = bytearray(document(f"<a>{'b' * 3_000_000}</a>"))
    central = data.rindex(b"PK\x01\x02")
    data[central + 24 : central + 28] = (10).to_bytes(4, "little")
    assert "word/document2.xml" in reason(bytes(data))


def test_any_broken_byte_has_a_reason_and_no_crash():
    whole = document(STORY)
    for place in range(len(whole)):
        data = bytearray(whole)
        data[place] ^= 0xFF
        with suppress(UnreadableError):
            read_data(bytes(data), "draft.docx", ".docx")


def test_paragraphs_joined_without_end_take_linear_time():
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>words {}</w:t></w:r></w:p>"
    started = time.process_time()
    story = STORY.replace("<w:p>", "".join(joined.format(number) for number in range(10_000)) + "<w:p>")
    [found] = read_data(document(story), "draft.docx", ".docx")
    assert len(found.blocks) == 1
    assert time.process_time() - started < 10
