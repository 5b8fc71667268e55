"""Word documents (docx), Google Docs' too: the story as it will read, a paragraph a line.

The source of such a document is the text taken from it: body and tables first, so that a line is a paragraph's
number; then text boxes, descriptions of pictures, footnotes and endnotes. Comments are no copy, but may hold
directives. Read with zipfile and expat rather than python-docx, which brings lxml, passes over tracked changes
and unpacks whatever it is given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.document import Comment, Copy, Document, Piece, Span, as_seen, compose, is_blank
from headline_lint.readers.decoding import NO_COPY, UnreadableError
from headline_lint.readers.office.docx_styles import read_styles, value
from headline_lint.readers.office.docx_text import Paragraph, Reading
from headline_lint.readers.office.package import Package
from headline_lint.readers.plain.lines import is_byline, is_crosshead

if TYPE_CHECKING:
    from collections.abc import Mapping

    from headline_lint.document import Scope
    from headline_lint.readers.limits import Limits
    from headline_lint.readers.placed_source.xml import Element

_LAST_BYLINE = 3  # paragraphs: a headline, a standfirst and the byline
_NOTES = ("footnotes", "endnotes")
_DIRECTIVE = "headline-lint-"


def read_docx(data: bytes, name: str, limits: Limits) -> Document:
    """Read a Word document; raises `UnreadableError`."""
    package = Package(data, limits)
    part = package.story()
    related = {kind: place for kind, place in package.related(part).items() if package.holds(place)}
    body = package.xml(part).find("body")
    if body is None:
        raise UnreadableError("is a broken docx: its document has no body")
    reading = Reading(read_styles(package.xml(related["styles"])) if "styles" in related else {})
    reading.read(body)
    flow = len(reading.paragraphs)
    for kind in _NOTES:
        if kind in related:
            for note in package.xml(related[kind]).elements():
                if value(note, "type") in {"", "normal"}:
                    reading.read(note)
    if all(is_blank(paragraph.words) for paragraph in (*reading.paragraphs, *reading.beside)):
        _must_be_empty(body)
    notes = reading.paragraphs[flow:]
    remarks = _remarks(package, related)
    return _document(name, reading.paragraphs[:flow], [*reading.beside, *notes], remarks)


def _must_be_empty(body: Element) -> None:
    """Raise where a document of which nothing was read has words: deleted ones, formulas."""
    if not all(is_blank(piece.string) for piece in body.pieces()):
        raise UnreadableError(NO_COPY)


def _remarks(package: Package, related: Mapping[str, str]) -> dict[str, str]:
    """The comments that are directives, by their ids."""
    if "comments" not in related:
        return {}
    found = {}
    for comment in package.xml(related["comments"]).elements("comment"):
        reading = Reading({})
        reading.read(comment)
        words = as_seen(" ".join(paragraph.words for paragraph in reading.paragraphs))
        if words.startswith(_DIRECTIVE):
            found[value(comment, "id")] = words
    return found


def _document(name: str, flow: list[Paragraph], beside: list[Paragraph], remarks: Mapping[str, str]) -> Document:
    """The story of these paragraphs; only one in the flow is the headline."""
    copies: list[Copy] = []
    comments: list[Comment] = []
    headline = _headline(flow)
    lines: list[str] = []
    at = 0
    for paragraph in [*flow, *beside]:
        line = paragraph.words
        directives = (remarks[one] for one in dict.fromkeys(paragraph.comments) if one in remarks)
        comments += [Comment(words, Span(at, at)) for words in directives]
        if not is_blank(line):
            scope = "headline" if paragraph is headline else _scope(paragraph, place=len(copies))
            pieces = [Piece(line, at, at + len(line))]
            copies.append(Copy(pieces, scope, paragraph.style.quoted, paragraph.listed))
        lines.append(f"{line}\n")
        at += len(line) + 1
    text, blocks = compose(copies)
    return Document(name, "".join(lines), text, blocks, tuple(comments), by_paragraph=True)


def _headline(flow: list[Paragraph]) -> Paragraph | None:
    """The first paragraph styled as a headline, else the first that is not styled as something else."""
    seen = [paragraph for paragraph in flow if not is_blank(paragraph.words)]
    styled = (paragraph for paragraph in seen if paragraph.style.headline)
    plain = (paragraph for paragraph in seen if paragraph.style.scope is None)
    return next(styled, next(plain, None))


def _scope(paragraph: Paragraph, place: int) -> Scope:
    """What a paragraph is that is not the headline; `place` counts from 0."""
    style, words = paragraph.style, " ".join(as_seen(paragraph.words).split())
    if style.headline:
        return "crosshead"
    if style.scope is not None:
        return style.scope
    if paragraph.listed or style.quoted:
        return "body"
    if place < _LAST_BYLINE and is_byline(words):
        return "byline"
    return "crosshead" if paragraph.strong and is_crosshead(words) else "body"
