"""What is not read: kinds of file known by their first bytes or lines, and the way out of each."""

from __future__ import annotations

import re
from typing import NoReturn

from headline_lint.base.patterns import lazy
from headline_lint.readers.decoding import UnreadableError

MAY_HOLD_COPY = frozenset(
    # word processors, and what else keeps formatted text
    """.rtf .doc .docm .dot .dotx .odt .ott .fodt .pages .wpd .wps .abw .gdoc .pdf .epub .indd .idml .icml """
    # tables and slides
    """.xls .xlsx .ods .numbers .ppt .pptx .odp .key """
    # subtitles, which are the words of a film
    """.srt .vtt .sbv .ass .ssa .ttml .dfxp .scc .stl """
    # e-mail
    """.eml .msg .mbox .mht .mhtml """
    # other ways to mark up text
    """.rst .adoc .asciidoc .org .textile .tex .rmd .qmd .mkd .aml .archieml .wiki .fountain """.split()
)
"""Suffixes of files that may hold copy and are not read in folders, so that a run says that it passed them over.

Not among them is what a site or a program is made of: code, styles, settings, templates, data, pictures, sound, fonts.
"""
NAMED_ONLY = frozenset({".json"})
"""Suffixes of files that mostly are no stories: in folders they are passed over."""
STORY_HEAD = 4_000
"""How many bytes tell whether JSON or XML is a story."""

AS_DOCX = "save it as docx"
AS_TEXT = "save its words as plain text or docx"
AS_PAGE = "export the story as HTML, Markdown or docx"
UNPACKED = "unpack it and name the files in it"
_PICTURE = "name the story that shows it"
_TRANSCRIPT = "name its transcript"

_A_STORY = lazy(
    r'"(?:content_elements|body_[a-z]+|articleBody|rendered|content_html|content_text|entityMap|mobiledoc)"\s*+:'
    r'|"_type"\s*+:\s*+"block"|"nodeType"\s*+:\s*+"document"'
    r"|<(?:rss|feed|rdf:RDF|nitf|NewsML|newsItem|newsMessage|packageItem|w:wordDocument|office:document)[\s/>]"
)
_XML_STORY = lazy(
    r"[\s\ufeff]*+(?:<\?[^>]*+>\s*+|<!--.*?-->\s*+|<!DOCTYPE[^>\[]*+>\s*+)*+"
    r"<(?:\w++:)?(?P<root>rss|feed|entry|RDF|nitf|newsItem|newsMessage|packageItem)[\s/>]",
    re.DOTALL,
)
_ATOM = "w3.org/2005/Atom", "purl.org/atom/"
_OF_FEEDS = {"feed": _ATOM, "entry": _ATOM, "RDF": ("purl.org/rss/",)}
"""What tells that a root of that name is a feed's."""
_TEMPLATE = "{{", "{%"
_HEADED, _BODIED = lazy(r'"headlines?"\s*+:'), lazy(r'"(?:body|bodies|versioncreated)"\s*+:')

_ANY = ord("?")
_SIGNATURES = (
    (b"%PDF-", "a PDF", "name the story that it was made from"),
    (b"{\\rtf", "an RTF document", AS_DOCX),
    (b"\xffWPC", "a WordPerfect document", AS_DOCX),
    (b"\xdb\xa5", "an old Word document", AS_DOCX),
    (b"\x31\xbe\0\0", "an old Word document", AS_DOCX),
    (b"\x06\x06\xed\xf5\xd8\x1d\x46\xe5", "an InDesign document", AS_PAGE),
    (b"\x89PNG", "a picture (PNG)", _PICTURE),
    (b"\xff\xd8\xff", "a picture (JPEG)", _PICTURE),
    (b"GIF8?a", "a picture (GIF)", _PICTURE),
    (b"II*\0", "a picture (TIFF)", _PICTURE),
    (b"MM\0*", "a picture (TIFF)", _PICTURE),
    (b"RIFF????WEBP", "a picture (WebP)", _PICTURE),
    (b"8BPS\0", "a picture (Photoshop)", _PICTURE),
    (b"\0\0\0?ftyp", "a picture or a film", _TRANSCRIPT),
    (b"\x1aE\xdf\xa3", "a film", _TRANSCRIPT),
    (b"RIFF????AVI ", "a film", _TRANSCRIPT),
    (b"RIFF????WAVE", "a recording", _TRANSCRIPT),
    (b"OggS\0", "a recording", _TRANSCRIPT),
    (b"ID3?\0", "a recording", _TRANSCRIPT),
    (b"\x1f\x8b", "a gzip archive", UNPACKED),
    (b"BZh?1AY&SY", "a bzip2 archive", UNPACKED),
    (b"\xfd7zXZ\0", "an xz archive", UNPACKED),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", UNPACKED),
    (b"Rar!\x1a\x07", "a RAR archive", UNPACKED),
    (b"PK\x05\x06", "a zip archive with nothing in it", UNPACKED),
    (b"?" * 257 + b"ustar", "a tar archive", UNPACKED),
)
"""How files begin, `?` for any byte."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (
    ("EncryptedPackage", "a document protected by a password", "save it without one"),
    ("WordDocument", "an old Word document (.doc)", AS_DOCX),
    ("__properties_version1.0", "an Outlook message (.msg)", AS_TEXT),
    ("PowerPoint Document", "an old PowerPoint presentation (.ppt)", AS_TEXT),
    ("Workbook", "an old Excel workbook (.xls)", AS_TEXT),
)
"""What the files of old Office programs hold, by name."""

_SUBTITLES = "a subtitle file ({})"
_LINES = (
    (
        lazy(r"(?:\d{1,6}[ \t]{0,9}\r?\n\s{0,9})?\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]{0,9}-->"),
        _SUBTITLES.format("SRT"),
        AS_TEXT,
    ),
    (lazy(r"\d{1,3}:\d\d:\d\d\.\d{1,3},\d{1,3}:\d\d:\d\d\.\d{1,3}\s"), _SUBTITLES.format("SBV"), AS_TEXT),
    (lazy(r"\[Script Info\][ \t]{0,9}\r?\n"), _SUBTITLES.format("SSA"), AS_TEXT),
    (lazy(r"Scenarist_SCC V\d"), _SUBTITLES.format("SCC"), AS_TEXT),
    (lazy(r"From \S{1,300} {1,9}(?:[A-Z][a-z]{2} ){2}[ \d]\d \d\d:\d\d"), "a mailbox (mbox)", AS_TEXT),
    (lazy(r"BEGIN:V(?:CALENDAR|CARD)\s"), "a calendar or an address card", AS_TEXT),
)
"""How files of text begin that hold more than copy."""
_VTT = lazy(r"WEBVTT(?:[ \t][^\r\n]*+)?(?:\r?\n|\Z)")
_CUE = lazy(r"^(?:\d{1,3}:)?\d\d:\d\d\.\d{3}[ \t]{1,9}-->", re.MULTILINE)
_FIELD = lazy(r"([A-Za-z][A-Za-z-]*+):(?:[ \t]|\Z)")
_OF_MAIL = frozenset({"message-id", "mime-version", "received", "return-path", "delivered-to"})
_HEAD = 20_000
"""Characters that tell what a text is; the head of few e-mails has as many."""


def looks_like_story(head: bytes) -> bool:
    """Whether JSON or XML that begins so is a story, read or not, rather than settings or data."""
    start = _words(head)
    return bool(_A_STORY.search(start) or (_HEADED.search(start) and _BODIED.search(start)))


def is_xml_story(head: bytes) -> bool:
    """Whether XML that begins so is of a kind that is read, and no template of one."""
    start = _words(head)
    found = _XML_STORY.match(start)
    if found is None or any(mark in start for mark in _TEMPLATE):
        return False
    spaces = _OF_FEEDS.get(found["root"])
    return spaces is None or any(space in start for space in spaces)


def _words(head: bytes) -> str:
    """The characters that bytes stand for, in UTF-8, or in UTF-16 where they are those of ASCII."""
    return head.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd")


def not_read(kind: str, way: str) -> UnreadableError:
    """What to raise for a kind of file that is not read, with the way out."""
    return UnreadableError(f"is {kind}, which is not read; {way}")


def refuse_other_kind(data: bytes) -> None:
    """Raise `UnreadableError` where bytes begin as a kind of file that is not read."""
    head = data[:300].lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, kind, way in _SIGNATURES:
        if signature[0] in (_ANY, *head[:1]) and _begins(head, signature):
            raise not_read(kind, way)
    if head.startswith(_OLE):
        _refuse_ole(data)


def _begins(head: bytes, signature: bytes) -> bool:
    if len(head) < len(signature):
        return False
    return all(wanted in (_ANY, found) for wanted, found in zip(signature, head, strict=False))


def _refuse_ole(data: bytes) -> NoReturn:
    """Say what a file of an old Office program is, by the names of what is in it."""
    for name, kind, way in _STREAMS:
        if name.encode("utf-16-le") in data:
            raise not_read(kind, way)
    raise not_read("an old Office document", AS_DOCX)


def refuse_other_text(source: str) -> None:
    """Raise `UnreadableError` where a text begins as a kind that holds more than copy: subtitles, e-mail."""
    head = source[:_HEAD].lstrip()
    for pattern, kind, way in _LINES:
        if pattern.match(head):
            raise not_read(kind, way)
    if _VTT.match(head) and _CUE.search(source):
        raise not_read(_SUBTITLES.format("WebVTT"), AS_TEXT)
    if _is_mail(head):
        raise not_read("an e-mail, or a page saved as one (MIME)", AS_TEXT)


def _is_mail(head: str) -> bool:
    """Whether a text begins with the head of an e-mail: a press release may begin with From and Subject alone."""
    names = set()
    for line in head.splitlines():
        field = _FIELD.match(line)
        if field:
            names.add(field[1].lower())
        elif not line[:1].isspace():
            break
    return bool(names & _OF_MAIL) and bool(names & {"from", "content-type"})
