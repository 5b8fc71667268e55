"""The paragraphs of a Word document as it will read: insertions are in, deletions and hidden words are out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, is_blank
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.office.docx_styles import PLAIN, Style, is_on, value
from headline_lint.readers.raised import RAISED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from headline_lint.readers.placed_source.xml import Element

_DELETED = frozenset({"del", "moveFrom"})
_INSIDE_PARAGRAPH = frozenset(
    """r hyperlink ins moveTo smartTag sdt sdtContent fldSimple customXml bdo dir ruby rubyBase
    AlternateContent Choice""".split()
)
"""Elements of a paragraph whose words are the paragraph's."""

_BETWEEN_PARAGRAPHS = frozenset("sdt sdtContent ins moveTo customXml smartTag AlternateContent Choice".split())
_OTHER_FILES = frozenset({"altChunk", "subDoc"})
"""Where Word puts in what another file holds, when it opens the document."""
_CHARACTERS = {"tab": "\t", "ptab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_DRAWN = frozenset({"drawing", "pict", "object"})
_LINE_END = lazy(r"[\r\n]+")
_BY_MACHINE = lazy("automatically generated|generated automatically|AI-generated", re.IGNORECASE)
_PRESERVE = "http://www.w3.org/XML/1998/namespace space"


@dataclass(slots=True)
class Paragraph:
    """A paragraph. `comments` are the ids of what is remarked on it; `strong`: all of its words are bold."""

    runs: list[str] = field(default_factory=list)
    style: Style = PLAIN
    listed: bool = False
    strong: bool = True
    comments: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The words of all its runs, on one line."""
        return _LINE_END.sub(" ", "".join(self.runs))


class Reading:
    """The paragraphs of a part of a document, and those that stand beside its flow: text boxes, descriptions."""

    def __init__(self, styles: Mapping[str, Style]) -> None:
        self.paragraphs: list[Paragraph] = []
        self.beside: list[Paragraph] = []
        self._styles = styles
        self._joined: Paragraph | None = None  # its mark is deleted: the next one goes on in it

    def read(self, part: Element, *, listed: bool = False) -> None:
        """Read the paragraphs in an element, those in tables as list items."""
        for element in part.elements():
            if element.name == "p":
                self._paragraph(element, listed=listed)
            elif element.name == "tbl":
                for cell in _cells(element):
                    self.read(cell, listed=True)
            elif element.name in _BETWEEN_PARAGRAPHS:
                self.read(element, listed=listed)
            elif element.name in _OTHER_FILES:
                raise UnreadableError("holds another document (altChunk), not read; open it in Word and save it again")

    def _paragraph(self, element: Element, *, listed: bool) -> None:
        properties = element.find("pPr")
        stated = properties.find("pStyle") if properties is not None else None
        paragraph = self._joined or Paragraph()
        paragraph.style = self._styles.get(value(stated), PLAIN) if stated is not None else PLAIN
        numbered = properties is not None and properties.find("numPr") is not None
        paragraph.listed = listed or numbered or paragraph.style.listed
        self._words(element, paragraph)
        mark = properties.find("rPr") if properties is not None else None
        if mark is not None and next(mark.elements(*_DELETED), None) is not None:
            self._joined = paragraph
        else:
            self._joined = None
            self.paragraphs.append(paragraph)

    def _words(self, element: Element, paragraph: Paragraph) -> None:
        """Add the words of runs, and of what holds runs, to a paragraph."""
        for part, run in _parts(element):
            if part.name in {"commentRangeStart", "commentReference"}:
                paragraph.comments.append(value(part, "id"))
            elif part.name in _DRAWN:
                self._drawn(part)
            else:
                added = _characters(part)
                if added.isdecimal() and _is_raised(run):
                    added = added.translate(RAISED)
                if added and not self._is_hidden(run, paragraph):
                    paragraph.runs.append(added)
                    strong = is_blank(added) or self._is_strong(run, paragraph)
                    paragraph.strong = paragraph.strong and strong

    def _is_hidden(self, run: Element | None, paragraph: Paragraph) -> bool:
        return paragraph.style.hidden or is_on(run, "vanish") or self._run_style(run).hidden

    def _is_strong(self, run: Element | None, paragraph: Paragraph) -> bool:
        if run is not None and run.find("b") is not None:
            return is_on(run, "b")
        return paragraph.style.strong or self._run_style(run).strong

    def _run_style(self, run: Element | None) -> Style:
        stated = run.find("rStyle") if run is not None else None
        return self._styles.get(value(stated), PLAIN) if stated is not None else PLAIN

    def _drawn(self, drawing: Element) -> None:
        """Take the text boxes of a drawing and the description of a picture."""
        for part in drawing.every("txbxContent", "docPr"):
            if part.name == "txbxContent":
                box = Reading(self._styles)
                box.read(part)
                self.beside += [*box.paragraphs, *box.beside]
                continue
            words = part.attributes.get("descr", "")
            if not is_blank(words) and not _BY_MACHINE.search(words):
                self.beside.append(Paragraph([words], Style(scope="caption"), strong=False))


def _parts(paragraph: Element) -> Iterator[tuple[Element, Element | None]]:
    """The parts of a paragraph that are no containers, each with the properties of its run."""
    waiting: list[tuple[Element, Element | None]] = [(part, None) for part in _upside_down(paragraph)]
    while waiting:
        part, run = waiting.pop()
        if part.name in _INSIDE_PARAGRAPH:
            run = part.find("rPr") if part.name == "r" else run
            waiting += [(below, run) for below in _upside_down(part)]
        else:
            yield part, run


def _upside_down(element: Element) -> list[Element]:
    return [*element.elements()][::-1]


def _characters(part: Element) -> str:
    """What an element of a run puts into its paragraph."""
    if part.name != "t":
        return _CHARACTERS.get(part.name, "")
    words = "".join(piece.string for piece in part.parts if isinstance(piece, Piece))
    return words if part.attributes.get(_PRESERVE) == "preserve" else words.strip()


def _is_raised(run: Element | None) -> bool:
    stated = run.find("vertAlign") if run is not None else None
    return stated is not None and value(stated) == "superscript"


def _cells(table: Element) -> Iterator[Element]:
    """The cells of a table, rows and cells that are deleted left out."""
    for row in table.every("tr"):
        properties = row.find("trPr")
        if properties is None or properties.find("del") is None:
            for cell in row.every("tc"):
                stated = cell.find("tcPr")
                if stated is None or stated.find("cellDel") is None:
                    yield cell
