"""XML with places: a tree of elements whose words know where they stand in the source.

Read by expat, in one pass, with nothing from outside: a document type that declares anything is refused, so that no
entity can grow or reach for a file; an external one is not loaded. HTML's names for characters are known all the
same, since feeds use them, and so are blanks and byte order marks before the XML declaration, which software puts
there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from html import unescape
from operator import attrgetter
from pyexpat import ErrorString, ExpatError, ParserCreate
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import INVISIBLE, Comment, Piece, Span, Text
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.limits import LIMITS, Limits, over

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BEGINNING = lazy(rf"[\s{INVISIBLE}]*+(?:<\?xml\s[^?>]*+\?>)?")
_CODE_PAGE = lazy(r"\sencoding\s*+=\s*+[\"']([\w.:-]++)")
_READ = lazy(
    r"utf-?(?:8|16(?:-?[bl]e)?)|(?:us-)?ascii|iso-?8859-?15?|latin-?1|(?:windows-|cp)1252|iso-10646-ucs-2",
    re.IGNORECASE,
)
"""The encodings that are read, by their names; ISO 8859-15 is all but Windows-1252."""
_NO_LINE_END = lazy(r"[^\r\n]")
_PROLOG = lazy(
    r"\s*+(?:<\?.*?\?>\s*+|<!--.*?-->\s*+)*+(?P<doctype><!DOCTYPE(?:[^\"'\[>]|\"[^\"]*+\"|'[^']*+')*+)?",
    re.DOTALL,
)
_TAG = lazy(r"""<[^\s/>]++(?:[^"'>]|"[^"]*+"|'[^']*+')*+>""")
_REFERENCE = lazy(r"&[^;]*+;")
_DIRECTIVE = lazy(r"\s*+(headline-lint-.*(?<!\s))\s*+", re.DOTALL)
_WRITTEN = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}


class Element:
    """An element. `name` is without its prefix, `space` its namespace or ""; `parts` are words and elements.

    `start` and `end` are where its first tag starts and where its last one does, or where an empty element ends.
    """

    __slots__ = ("attributes", "end", "name", "parts", "space", "start")

    def __init__(self, space: str, name: str, attributes: dict[str, str], start: int) -> None:
        self.space = space
        self.name = name
        self.attributes = attributes
        self.start = self.end = start
        self.parts: list[Element | Piece] = []

    def tags(self, source: str) -> tuple[Span, Span]:
        """The places of its tags; that of the last one is empty where there is but one."""
        found = _TAG.match(source, self.start)
        first = Span(self.start, found.end() if found else self.start)
        alone = source.endswith("/>", *first)
        return first, Span(self.end, self.end if alone else source.find(">", self.end) + 1)

    def elements(self, *names: str) -> Iterator[Element]:
        """The elements in this one, not those deeper; only those of some names, if any are given."""
        for part in self.parts:
            if isinstance(part, Element) and (not names or part.name in names):
                yield part

    def find(self, *path: str) -> Element | None:
        """The first element at the end of a path of names."""
        found = self
        for name in path:
            below = next(found.elements(name), None)
            if below is None:
                return None
            found = below
        return found

    def every(self, *names: str) -> Iterator[Element]:
        """The elements of some names at any depth, in order, none inside another of them."""
        for below in self.elements():
            if below.name in names:
                yield below
            else:
                yield from below.every(*names)

    def pieces(self) -> Iterator[Piece]:
        """Every run of characters in this element."""
        waiting: list[Element | Piece] = self.parts[::-1]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Element):
                waiting += reversed(part.parts)
            else:
                yield part

    def text(self) -> Text:
        """The characters in this element, whatever stands in it."""
        return Text(self.pieces())


class XmlFault(NamedTuple):
    """What is wrong in one place of XML, and costs no more than what stands there."""

    at: int
    error: UnreadableError


class Xml:
    """An XML file: its root, the directives in its comments, and what is wrong in single places of it."""

    def __init__(self, root: Element, comments: list[Comment], faults: list[XmlFault]) -> None:
        self.root = root
        self.comments = comments
        self._faults = faults
        self._places = [comment.span.start for comment in comments]

    def comments_in(self, element: Element) -> list[Comment]:
        """The directives that stand in an element."""
        first, last = (bisect_left(self._places, place) for place in (element.start, element.end))
        return self.comments[first:last]

    def must_be_sound(self, element: Element) -> None:
        """Raise the first thing that is wrong in an element."""
        first = bisect_left(self._faults, element.start, key=attrgetter("at"))
        if first < len(self._faults) and self._faults[first].at < element.end:
            raise self._faults[first].error

    def fault_beside(self, elements: Sequence[Element]) -> XmlFault | None:
        """The first thing that is wrong in none of some elements, which are in order."""
        starts = [element.start for element in elements]
        for fault in self._faults:
            number = bisect_right(starts, fault.at) - 1
            if number < 0 or elements[number].end <= fault.at:
                return fault
        return None


def read_xml_source(source: str, limits: Limits = LIMITS) -> Xml:
    """Read XML that is sound throughout; raises `UnreadableError` with the place where it is broken."""
    xml = read_xml_parts(source, limits)
    xml.must_be_sound(xml.root)
    return xml


def read_xml_parts(source: str, limits: Limits = LIMITS) -> Xml:
    """As `read_xml_source`; but a name that is unknown, or elements nested too deep, are told by `must_be_sound`."""
    undeclared = _without_declaration(source)
    prolog = _PROLOG.match(undeclared)
    if prolog and prolog["doctype"] and undeclared.startswith("[", prolog.end()):
        raise UnreadableError("is XML with declarations of its own in its DOCTYPE, which are refused")
    return _Builder(source, undeclared, limits).read()


def _without_declaration(source: str) -> str:
    """The source with blanks for its XML declaration and what is unseen before that, each place as it was.

    Raises `UnreadableError` where it names an encoding that is not read. Nothing else of it holds here: a document that
    `stands alone` may use HTML's names for characters as well.
    """
    beginning = _BEGINNING.match(source)
    assert beginning is not None
    stated = _CODE_PAGE.search(beginning[0])
    if stated and not _READ.fullmatch(stated[1]) and _fits_windows_1252(source):
        raise UnreadableError(f"is XML in {stated[1]}, which is not read; save it as UTF-8 and let it say so")
    return _NO_LINE_END.sub(" ", beginning[0]) + source[beginning.end() :]


def write_xml(source: str, words: str, offset: int) -> str:
    """Plain words as XML must hold them at an offset: as they are in a CDATA section, else escaped."""
    if source.rfind("<![CDATA[", 0, offset) > source.rfind("]]>", 0, offset):
        return words
    return words.translate(_WRITTEN)


def _fits_windows_1252(source: str) -> bool:
    """Whether characters beyond ASCII may be those of another code page, read as Windows-1252."""
    if source.isascii():
        return False
    try:
        source.lstrip("\ufeff").encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


class _Builder:
    """The tree while expat reads the source."""

    def __init__(self, source: str, undeclared: str, limits: Limits) -> None:
        self._source = source
        self._limits = limits
        self._data = undeclared.encode()
        self._ascii = len(self._data) == len(source)
        self._bytes = self._at = 0  # the same place in bytes and in characters
        self._top = Element("", "", {}, 0)
        self._open = [self._top]
        self._count = 0
        self._raw = False  # in a CDATA section
        self._comments: list[Comment] = []
        self._faults: list[XmlFault] = []
        self._parser = ParserCreate("utf-8", " ")

    def read(self) -> Xml:
        parser = self._parser
        parser.UseForeignDTD(True)  # so that names of characters it does not know are told to `_name`
        parser.specified_attributes = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words
        parser.SkippedEntityHandler = self._name
        parser.CommentHandler = self._comment
        parser.StartCdataSectionHandler = lambda: self._set_raw(True)
        parser.EndCdataSectionHandler = lambda: self._set_raw(False)
        parser.EntityDeclHandler = self._refuse
        try:
            parser.Parse(self._data, True)
        except ExpatError as error:
            what = ErrorString(error.code) or "not well-formed"
            place = f"at line {error.lineno}, column {error.offset + 1}"
            raise UnreadableError(f"is broken XML: {what}, {place}") from None
        return Xml(next(self._top.elements()), self._comments, self._faults)

    def _offset(self) -> int:
        """Where expat is, in characters."""
        place = self._parser.CurrentByteIndex
        if self._ascii:
            return place
        self._at += len(self._data[self._bytes : place].decode())
        self._bytes = place
        return self._at

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, own = name.rpartition(" ")
        element = Element(space, own, attributes, self._offset())
        if len(self._open) > self._limits.depth:  # left out: whoever goes down the tree need not fear how deep it is
            self._lose(over(f"is XML nested over {self._limits.depth} deep", "depth"))
            self._count_part()
        else:
            self._append(element)
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop().end = self._offset()

    def _append(self, part: Element | Piece) -> None:
        self._count_part()
        self._open[-1].parts.append(part)

    def _count_part(self) -> None:
        self._count += 1
        if self._count > self._limits.parts and self._faults:  # what is wrong besides may be why there are so many
            raise self._faults[0].error
        if self._count > self._limits.parts:
            raise over(f"is XML of over {self._limits.parts:,} parts", "parts")

    def _lose(self, error: UnreadableError) -> None:
        """Note what is wrong where expat is."""
        self._faults.append(XmlFault(self._offset(), error))

    def _words(self, words: str) -> None:
        start = self._offset()
        end = start + len(words)
        if not self._raw and self._source.startswith("&", start):
            reference = _REFERENCE.match(self._source, start)
            end = reference.end() if reference else end
        elif words == "\n" and self._source.startswith("\r\n", start):
            end = start + 2
        self._append(Piece(words, start, end))

    def _name(self, name: str, parameter: bool) -> None:
        if parameter:
            return
        words = unescape(f"&{name};")
        if words == f"&{name};":
            self._lose(UnreadableError(f"is XML with an unknown name of a character, {words}"))
        start = self._offset()
        self._append(Piece(words, start, start + len(name) + 2))

    def _comment(self, words: str) -> None:
        found = _DIRECTIVE.fullmatch(words)
        if found:
            start = self._offset()
            self._comments.append(Comment(found[1], Span(start, self._source.find("-->", start) + 3)))

    def _set_raw(self, raw: bool) -> None:
        self._raw = raw

    @staticmethod
    def _refuse(*_declaration: object) -> None:
        raise UnreadableError("is XML with entities of its own, which are refused")
