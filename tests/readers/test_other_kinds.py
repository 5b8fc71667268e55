"""Kinds of file that are not read: each is known by how it begins, whatever it is called, and told with the way out."""

from __future__ import annotations

import pytest

from headline_lint.readers import READERS, SUFFIXES, UnreadableError, read_data
from headline_lint.readers.other_kinds import MAY_HOLD_COPY, NAMED_ONLY, is_xml_story, looks_like_story

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
AS_DOCX = "save it as docx"
AS_TEXT = "save its words as plain text or docx"
AS_PAGE = "export the story as HTML, Markdown or docx"
UNPACKED = "unpack it and name the files in it"
PICTURE = "name the story that shows it"
TRANSCRIPT = "name its transcript"


def reason(data, suffix=""):
    with pytest.raises(UnreadableError) as fault:
        read_data(data, "draft", suffix)
    return str(fault.value)


def stream(name):
    """A file of an old Office program that holds a stream of this name."""
    return OLE + name.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize("suffix", ["", ".txt", ".md", ".html", ".docx", ".json", ".xml", ".eml", ".rtf"])
@pytest.mark.parametrize(
    ("data", "kind", "way"),
    [
        (b"%PDF-1.7 One", "a PDF", "name the story that it was made from"),
        (b"\r\n%PDF-1.4", "a PDF", "name the story that it was made from"),
        (b"{\\rtf1\\ansi One}", "an RTF document", AS_DOCX),
        (b"\xef\xbb\xbf\n{\\rtf1 One}", "an RTF document", AS_DOCX),
        (b"\xffWPC\x10\0\0\0", "a WordPerfect document", AS_DOCX),
        (b"\xdb\xa5\x2d\0\0\0", "an old Word document", AS_DOCX),
        (b"\x31\xbe\0\0\0\xab", "an old Word document", AS_DOCX),
        (b"\x06\x06\xed\xf5\xd8\x1d\x46\xe5\xbd\x31", "an InDesign document", AS_PAGE),
        (stream("WordDocument"), "an old Word document (.doc)", AS_DOCX),
        (stream("Workbook"), "an old Excel workbook (.xls)", AS_TEXT),
        (stream("PowerPoint Document"), "an old PowerPoint presentation (.ppt)", AS_TEXT),
        (stream("__properties_version1.0"), "an Outlook message (.msg)", AS_TEXT),
        (stream("EncryptedPackage"), "a document protected by a password", "save it without one"),
        (OLE, "an old Office document", AS_DOCX),
        (b"\x89PNG\r\n\x1a\n\x01\x02", "a picture (PNG)", PICTURE),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a picture (JPEG)", PICTURE),
        (b"GIF89a\x01\0", "a picture (GIF)", PICTURE),
        (b"II*\0\x08", "a picture (TIFF)", PICTURE),
        (b"MM\0*\0", "a picture (TIFF)", PICTURE),
        (b"RIFF\x10\x01\x02\x03WEBPVP8 ", "a picture (WebP)", PICTURE),
        (b"8BPS\0\x01", "a picture (Photoshop)", PICTURE),
        (b"\0\0\0\x18ftypheic", "a picture or a film", TRANSCRIPT),
        (b"\x1aE\xdf\xa3\x01", "a film", TRANSCRIPT),
        (b"RIFF\x10\x01\x02\x03AVI LIST", "a film", TRANSCRIPT),
        (b"RIFF\x10\x01\x02\x03WAVEfmt ", "a recording", TRANSCRIPT),
        (b"OggS\0\x02", "a recording", TRANSCRIPT),
        (b"ID3\x04\0\0", "a recording", TRANSCRIPT),
        (b"\x1f\x8b\x08\0", "a gzip archive", UNPACKED),
        (b"BZh91AY&SY\x01", "a bzip2 archive", UNPACKED),
        (b"\xfd7zXZ\0\0", "an xz archive", UNPACKED),
        (b"7z\xbc\xaf\x27\x1c\0", "a 7z archive", UNPACKED),
        (b"Rar!\x1a\x07\0", "a RAR archive", UNPACKED),
        (b"PK\x05\x06" + bytes(18), "a zip archive with nothing in it", UNPACKED),
        (b"story.txt".ljust(257, b"\0") + b"ustar\x0000", "a tar archive", UNPACKED),
    ],
)
def test_files_that_are_no_text(data, kind, way, suffix):
    assert reason(data, suffix) == f"is {kind}, which is not read; {way}"


MAIL = "Received: from a.example\r\n\tby b.example; Fri, 2 Jan 2026\r\nFrom: Ann <ann@b.example>\r\nSubject: Ferry\r\n\r\nIt sails.\r\n"


@pytest.mark.parametrize("suffix", ["", ".txt", ".srt", ".eml", ".text", ".md", ".mdx", ".html"])
@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("1\n00:00:01,000 --> 00:00:03,500\nThe ferry sails\n", "a subtitle file (SRT)"),
        ("\n1 \r\n\r\n0:00:01.0 -->0:00:03.5\r\nThe ferry sails\r\n", "a subtitle file (SRT)"),
        ("WEBVTT\n\n00:01.000 --> 00:03.500\nThe ferry sails\n", "a subtitle file (WebVTT)"),
        ("WEBVTT - Ferry\r\n\r\nNOTE ask\r\n\r\n1\r\n00:00:01.000 --> 00:00:03.500 line:0\r\nIt sails\r\n", "a subtitle file (WebVTT)"),
        ("00:00:01,000 --> 00:00:03,500\nThe ferry sails\n", "a subtitle file (SRT)"),
        ("Scenarist_SCC V1.0\n\n00:00:01:00\t9420 9420\n", "a subtitle file (SCC)"),
        ("0:00:00.599,0:00:04.160\nThe ferry sails\n", "a subtitle file (SBV)"),
        ("[Script Info]\nTitle: Ferry\n", "a subtitle file (SSA)"),
        ("From ann@b.example Fri Jan  2 10:00:00 2026\nSubject: Ferry\n", "a mailbox (mbox)"),
        ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "a calendar or an address card"),
        (MAIL, "an e-mail, or a page saved as one (MIME)"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related;\n boundary=a\n\n", "an e-mail, or a page saved as one (MIME)"),
        ("From: <Saved by a browser>\nSubject: Ferry\nMIME-Version: 1.0\n", "an e-mail, or a page saved as one (MIME)"),
    ],
)  # fmt: skip
def test_text_that_holds_more_than_copy(source, kind, suffix):
    assert reason(source.encode(), suffix) == f"is {kind}, which is not read; {AS_TEXT}"


@pytest.mark.parametrize(
    "source",
    [
        "1\n\nThe ferry sails at 10:00:01, 500 people wait\n",
        "1. The ferry\n00:00 it sails --> to Lerwick\n",
        "WEBVTT\n\nis the name of a format.\n",
        "WEBVTT is a format\n\nA cue begins 00:01.000 --> 00:03.500\n",
        "From Lerwick\n\nThe ferry sails.\n",
        "From ann@b.example\n\nThe ferry sails.\n",
        "From: the press office\nSubject: Ferry\n\nThe ferry sails.\n",
        "Received: no answer\n\nThe ferry sails.\n",
        "Ferry sails\n\nFrom: Ann\nMIME-Version: 1.0\n",
        "BEGIN:VERY slowly\n",
        "PDF is no format for copy: %PDF-1.7\n",
        "RIFFs and WEBPages\n",
        "BM wins ID3 case\n",
        "GIF89b, a format\n",
        "The ftyp box\n",
        "PK\u00a0and more\n",
        "{rtf} is a package\n",
        "[Script information]\n",
        "MM* and II*\n",
        "7z, Rar! and gzip\n",
    ],
)
def test_copy_about_such_files_is_read(source):
    [story] = read_data(source.encode(), "draft", ".txt")
    assert story.blocks[0].scope == "headline"


def test_what_is_passed_over_is_never_read_in_folders():
    assert MAY_HOLD_COPY.isdisjoint(SUFFIXES)
    assert set(READERS) >= NAMED_ONLY


@pytest.mark.parametrize(
    ("head", "is_story"),
    [
        (b'{"type":"story","content_elements":[', True),
        (b'{"uri": "a", "body_html": "<p>', True),
        (b'{"headline": "Ferry", "byline": "Ann", "body" : "It', True),
        (b'{"versioncreated": "2026", "headlines": [', True),
        (b'<?xml version="1.0"?>\n<!-- a --><rss version="2.0">', True),
        (b'<?xml version="1.0"?><NewsML>', True),
        (b"<newsItem\n xmlns=", True),
        (b'{"id": 1, "title": {"rendered": "Ferry"}', True),
        (b'{"items": [{"content_html": "<p>', True),
        (b'[{"_type": "block", "children"', True),
        (b'{"nodeType": "document", "content": [', True),
        (b'<?xml version="1.0"?><w:wordDocument xmlns:w="a">', True),
        (b'{"nodeType": "SourceUnit", "_type": "blocked"}', False),
        (b'{"name": "site", "scripts": {"build": "hugo"}}', False),
        (b'{"headline": "Welcome", "button": "Sign in"}', False),
        (b'{"body": "serif", "colour": "red"}', False),
        (b"<project><rssfeed>", False),
        (b'<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', False),
        (b"\xff\xfe{\0", False),
        (b"", False),
    ],
)
def test_the_head_of_json_and_xml_tells_a_story(head, is_story):
    assert looks_like_story(head) is is_story


@pytest.mark.parametrize(
    ("head", "is_story"),
    [
        ('<?xml version="1.0"?>\n<!-- <rss> -->\n<rss version="2.0">', True),
        ("<rss>", True),
        ('\n<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?><feed xmlns="http://www.w3.org/2005/Atom">', True),
        ('<a:feed xmlns:a="http://purl.org/atom/ns#">', True),
        ('<rdf:RDF xmlns="http://purl.org/rss/1.0/">', True),
        ('<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd"><nitf>', True),
        ('<entry xmlns="http://www.w3.org/2005/Atom">', True),
        ("<entry>", False),
        ("<newsItem\n xmlns=", True),
        ("<NewsML>", False),
        ("<feed>", False),
        ('<rdf:RDF xmlns:owl="http://www.w3.org/2002/07/owl#">', False),
        ("<!-- <rss> -->", False),
        ("<project><rss>", False),
        ("<rss><channel><title>{{ site.title }}", False),
        ("---\nlayout: none\n---\n<rss>", False),
        ("", False),
    ],
)
def test_the_head_of_xml_tells_one_that_is_read(head, is_story):
    assert is_xml_story(head.encode()) is is_story
    assert is_xml_story(head.encode("utf-16")) is is_story
