"""HTML read as browsers show it: headings, paragraphs, quotations, lists, tables and captions, with their places."""

from __future__ import annotations

import json
import re
from collections import Counter
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import INVISIBLE, Comment, Copy, Document, Piece, Span, as_seen, compose, is_blank, seen_in
from headline_lint.readers.block_words import BlockWords
from headline_lint.readers.html.elements import NO_HEADING, Element, PageBlock
from headline_lint.readers.html.headline import Stated, choose_headline
from headline_lint.readers.html.story import part_of_page, story_of
from headline_lint.readers.html.tags import BLOCKS, IMAGES, LISTED, OUT, SEEN, VOID, closes, meaning
from headline_lint.readers.html.tokens import attributes, tokens
from headline_lint.readers.plain.lines import is_byline, is_crosshead
from headline_lint.readers.raised import without_notes
from headline_lint.readers.repeats import captions_once

if TYPE_CHECKING:
    from headline_lint.document import Scope
    from headline_lint.readers.html.tags import Meaning
    from headline_lint.readers.html.tokens import Tag
    from headline_lint.readers.repeats import LeftOut

_DIRECTIVE = lazy(r"\s*+(headline-lint-.*(?<!\s))\s*+", re.DOTALL)
_ENTITY = lazy(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_SITE_NAME = lazy(
    r"""(?<![\s?])[\s?]+(?:
        (?:[|·»«]|&(?:middot|raquo|laquo|\#124);)[\s?].*
      | (?:[-–—]|&[nm]dash;|&\#821[12];)[\s?]+(?:[A-Z][\w.’']*+[\s?]*+){1,4}+
    )\Z""".replace("?]", f"{INVISIBLE}]"),
    re.DOTALL | re.VERBOSE,
)
_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_FACTS = {"article:section": "section", "article:published_time": "date"}
_TITLES = frozenset({"og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title"})
_STATED_HEADLINE = lazy(r'"headline"\s*+:\s*+"((?:[^"\\]|\\.)*+)"', re.DOTALL)
"""Of the story as a page describes it to machines."""
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_QUOTATION_MARKS = "“‘", "”’"
_LAST_BYLINE = 3  # pieces of copy: a headline, a standfirst and the byline
_BYLINE_WORDS = 14  # of what is marked as a byline: more are a sentence on its author; chosen
_CODE = lazy(r"\s*+<code\b", re.IGNORECASE)
_HIGHLIGHTED = lazy(
    r"""\b(?:class|lang|data-lang\w*)\s*=\s*["']?[^"'>]*(?:highlight|code|lang|syntax|brush|prettyprint)""",
    re.IGNORECASE,
)
_PARAGRAPHS = lazy(r"\n[ \t\r]*\n\s*")
_FILE_NAME = lazy(r"[^\s/]++(?<=\.(?:gif|jpg|png|svg|bmp))|[^\s/]++(?<=\.(?:jpeg|webp|heic|avif))", re.IGNORECASE)
_COMMENT_LINK = lazy(r"""\bhref\s*=\s*["']?[^"'>#]*#(?:cmnt_ref|_msoanchor)""", re.IGNORECASE)
_INTERNAL = lazy(r"""\bhref\s*=\s*["']?#""", re.IGNORECASE)
_NOTE_MARK = lazy(
    r"\s*(?:[\[(]\s*(?:\w{1,4}|[*†‡§¶]{1,3}|note \d{1,3})\s*[\])]|[*†‡§¶^↑↩⏎]{1,3}[\ufe0e\ufe0f]?)\s*", re.IGNORECASE
)
_RAISED_MARK = lazy(r"[\W\d]*|\s*[\[(]?[a-z]{1,4}[\])]?\s*", re.IGNORECASE)
"""What stands in a link to a note, or back from it."""


def read_html(source: str, name: str) -> Document:
    """Read a web page."""
    page = _Page(source, 0)
    page.read()
    copies, left_out = page.story()
    text, blocks = compose(copies)

    def escape(words: str, _offset: int) -> str:
        return words.translate(_ESCAPES)

    return Document(
        name,
        source,
        text,
        blocks,
        tuple(page.comments),
        section=page.facts.get("section"),
        date=page.facts.get("date"),
        escape=escape,
        repeats=lambda: [left.repeat(escape) for left in left_out],
    )


def read_fragment(source: str, shift: int) -> tuple[list[Copy], list[Comment]]:
    """The blocks and directives of HTML inside other markup, its offsets moved by `shift`; no headline in it."""
    page = _Page(source, shift)
    page.read()
    return page.part(), page.comments


def read_body(source: str, *, xml: bool) -> tuple[list[Copy], list[Comment]]:
    """The blocks and directives of a page or a part of one that another format holds; `xml`: it is XHTML."""
    page = _Page(source, 0)
    page.xml = page.xml or xml
    page.read()
    return page.story()[0], page.comments


class _Page:
    """A page while its tokens are read. `shift` is added to every offset of `source`."""

    def __init__(self, source: str, shift: int) -> None:
        self.source = source
        self.shift = shift
        self.found: list[PageBlock] = []
        self.comments: list[Comment] = []
        self.facts: dict[str, str] = {}
        self.xml = source.startswith("<?xml")
        self._title: list[Piece] = []
        self._stated = Stated()
        self._words = BlockWords(source)
        self._linked = 0  # words in links of the block that is being read
        self._elements = [Element("", None)]
        self._stack = [self._elements[0]]
        self._meanings: dict[tuple[str, str], Meaning] = {}
        self._descriptions: set[int] = set()  # where pictures' descriptions begin
        self._silent = False  # nothing was said yet in a block that stands in the line
        self._internal = False  # the link leads to a place in the page itself
        self._open: Counter[str] = Counter()
        self._hint: Scope | None = None  # what an inline element says of the block it stands in
        self._breaks = False  # the last thing was a line break

    def read(self) -> None:
        """Read the whole page."""
        for token in tokens(self.source):
            if token.kind == "text":
                self._text(token)
            elif token.kind == "open":
                self._start(token)
            elif token.kind == "close":
                self._end(token.name, token)
            else:
                self._comment(token)
        self._flush()

    def part(self) -> list[Copy]:
        """The blocks of a part of a page, their places moved."""
        kept = part_of_page(self.found, self._elements)
        return [_moved(copy, self.shift) for copy in without_notes([found.copy for found in kept])]

    def story(self) -> tuple[list[Copy], list[LeftOut]]:
        """The blocks of the story with its headline, in reading order, and what is said twice."""
        headline, sure = choose_headline(self.found, self._stated)
        kept, holds_headline = story_of(self.found, self._elements, headline)
        if self._title and not (sure or holds_headline):
            kept = [found for found in kept if found is not headline]
            headline = None
        copies = [found.copy._replace(scope="headline") if found is headline else found.copy for found in kept]
        if self._title and headline is None:
            copies.insert(0, Copy(self._title, "headline"))
        for place, copy in enumerate(copies[:_LAST_BYLINE]):
            if copy.scope in {"body", "crosshead"} and is_byline(seen_in(copy.pieces)):
                copies[place] = copy._replace(scope="byline")
        copies = without_notes(sorted(copies, key=lambda copy: copy.pieces[0].start))
        return captions_once(copies, self._descriptions)

    def _text(self, token: Tag) -> None:
        element = self._stack[-1]
        if element.tag == "title" and not self._open["svg"]:
            if not self._title:
                self._take_title(token)
        elif element.tag == "script":
            self._take_stated(token)
        elif not (element.out or (self._words.empty and self.source[token.start : token.end].isspace())):
            if not self._open["pre"]:
                self._take(element, token.start, token.end)
                return
            start = token.start
            for parting in _PARAGRAPHS.finditer(self.source, token.start, token.end):
                self._take(element, start, parting.start())
                self._flush()
                start = parting.end()
            self._take(element, start, token.end)

    def _take(self, element: Element, start: int, end: int) -> None:
        """Take the characters between two offsets as words of the block."""
        self._silent = self._silent and self.source[start:end].isspace()
        if element.note or (element.link and self._is_note(start, end)):
            self._words.leave_out(start, end)
            return
        if element.link and not self._internal:
            self._linked += len(self.source[start:end].split())
        for string, first, last in self._pieces(start, end):
            self._words.add(string, first, last, strong=element.strong, raised=self._open["sup"] > 0)
            self._breaks = self._breaks and is_blank(string)

    def _is_note(self, start: int, end: int) -> bool:
        """Whether the words of a link are the mark of a note, or of the way back from it."""
        if self._open["sup"]:
            return _RAISED_MARK.fullmatch(self.source, start, end) is not None
        return self._internal and _NOTE_MARK.fullmatch(self.source, start, end) is not None

    def _take_title(self, token: Tag) -> None:
        """Take the title that a page has in its head."""
        site = _SITE_NAME.search(self.source, token.start, token.end)
        self._title = self._pieces(token.start, site.start() if site else token.end)
        self._stated.add(seen_in(self._title))
        self._stated.add(seen_in(self._pieces(token.start, token.end)))

    def _take_stated(self, token: Tag) -> None:
        """Take the headline that a page states to machines."""
        for stated in islice(_STATED_HEADLINE.finditer(self.source, token.start, token.end), 1):
            self._stated.add(unescape(_unescaped(stated[1])))

    def _pieces(self, start: int, end: int) -> list[Piece]:
        """The characters between two offsets, entities undone."""
        pieces = []
        if self.source.find("&", start, end) >= 0:
            for entity in _ENTITY.finditer(self.source, start, end):
                string = unescape(entity[0])
                if string != entity[0]:
                    pieces.append(Piece(self.source[start : entity.start()], start, entity.start()))
                    pieces.append(Piece(string, *entity.span()))
                    start = entity.end()
        pieces.append(Piece(self.source[start:end], start, end))
        return pieces

    def _start(self, token: Tag) -> None:
        name = token.name
        means = self._meaning(token)
        if name in BLOCKS and not (means.inline or self._silent):
            self._flush()
        while self._stack[-1].tag in closes(name):
            self._pop()
        if name in BLOCKS and self._open["p"]:
            self._end("p", token)
        element = self._stack[-1]
        self._silent = self._silent or means.inline
        out = element.out or means.out or (name in OUT and not (name == "footer" and element.quoted))
        if (means.furniture or means.doubtful) and name not in BLOCKS and ("-" not in name or self._open["p"]):
            out = True
        if name == "br" and not out:
            self._line_break(token)
        elif name in IMAGES and not out:
            self._image(token)
        elif name == "meta":
            self._meta(token)
        elif name == "q" and not out:
            mark = _QUOTATION_MARKS[0][element.depth % 2]
            self._words.add(mark, token.start, token.end, strong=element.strong)
        elif name == "pre" and not out:
            out = self._is_code(token)
        elif name == "a":
            self._link(token, element)
        elif name in SEEN and not element.out:
            self._words.leave_out(token.start, token.end)
        closed = self.source.endswith("/>", token.start, token.end) and (self.xml or name in {"svg", "math"})
        if name in VOID or closed:
            return
        if name not in BLOCKS and means.scope and not out:
            self._hint = means.scope
        self._push(name, element, means, out=out)

    def _meaning(self, token: Tag) -> Meaning:
        """What a tag says; pages say the same again and again."""
        written = token.name, self.source[token.inner_start : token.inner_end]
        means = self._meanings.get(written)
        if means is None:
            means = self._meanings[written] = meaning(self.source, token)
        return means

    def _push(self, name: str, parent: Element, means: Meaning, *, out: bool) -> None:
        block = name in BLOCKS
        scope = means.scope or parent.scope
        if name in _HEADINGS:
            scope = scope if scope in {"standfirst", "byline", "caption"} else "crosshead"
        element = Element(
            name,
            parent,
            means,
            out=out,
            scope=scope if block else parent.scope,
            quoted=parent.quoted or means.quoted or name == "blockquote",
            listed=parent.listed or name in LISTED,
            strong=parent.strong or name in {"b", "strong"},
            link=parent.link or name == "a",
            note=parent.note or means.note,
            depth=parent.depth + (name == "q"),
        )
        element.scoped_by = element if block and means.scope else parent.scoped_by
        self._open[name] += 1
        self._stack.append(element)
        self._elements.append(element)

    def _end(self, name: str, token: Tag) -> None:
        """End an element, and those still open inside it; an end of what is not open only parts blocks."""
        element = self._stack[-1]
        if name in BLOCKS and not self._silent and not (element.tag == name and element.meaning.inline):
            self._flush()
        if not self._open[name]:
            return
        element = self._stack[-1]
        if name == "q" and not element.out:
            mark = _QUOTATION_MARKS[1][(element.depth - 1) % 2]
            self._words.add(mark, token.start, token.end, strong=element.strong)
        elif name == "a":
            self._internal = False
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        tag = self._stack.pop().tag
        self._open[tag] -= 1
        return tag

    def _is_code(self, token: Tag) -> bool:
        """Whether preformatted text is a program."""
        return (
            _CODE.match(self.source, token.end) is not None
            or _HIGHLIGHTED.search(self.source, token.inner_start, token.inner_end) is not None
        )

    def _link(self, token: Tag, element: Element) -> None:
        """Look where a link leads: to a note, or from a comment at a document's end to its place."""
        self._internal = _INTERNAL.search(self.source, token.inner_start, token.inner_end) is not None
        if self._internal and _COMMENT_LINK.search(self.source, token.inner_start, token.inner_end):
            while element.tag not in {"", "div", "body", "li", "td"} and element.parent is not None:
                element = element.parent
            if element.tag == "div":
                element.dropped = True

    def _line_break(self, token: Tag) -> None:
        """A line break is a blank; a second one ends a paragraph."""
        if self._breaks:
            self._flush()
        else:
            self._words.add(" ", token.start, token.end)
            self._breaks = True

    def _image(self, token: Tag) -> None:
        description = attributes(self.source, token.inner_start, token.inner_end).get("alt")
        pieces = self._pieces(description.start, description.end) if description else []
        self._words.leave_out(token.start, token.end)
        words = seen_in(pieces)
        if words and not _FILE_NAME.fullmatch(words):
            self._descriptions.add(pieces[0].start)
            self._add(Copy(pieces, "caption"), words, 0, is_description=True)

    def _meta(self, token: Tag) -> None:
        """Keep what a page states of itself: its titles, its section and its date."""
        found = attributes(self.source, token.inner_start, token.inner_end)
        stated = found.get("property") or found.get("name")
        if stated is None or "content" not in found:
            return
        words = as_seen(unescape(found["content"].string))
        if stated.string in _FACTS:
            self.facts.setdefault(_FACTS[stated.string], words)
        elif stated.string.lower() in _TITLES:
            self._stated.add(words)

    def _comment(self, token: Tag) -> None:
        found = _DIRECTIVE.fullmatch(self.source, token.inner_start, token.inner_end)
        if found:
            self.comments.append(Comment(found[1], Span(self.shift + token.start, self.shift + token.end)))

    def _flush(self) -> None:
        """End the block that is being read."""
        element, strong, hint, linked = self._stack[-1], self._words.strong, self._hint, self._linked
        self._hint, self._breaks, self._linked = None, False, 0
        if self._words.empty:
            return
        pieces = self._words.take()
        words = seen_in(pieces)
        if not words:
            return
        scope = element.scope or hint or "body"
        if scope == "byline" and words.count(" ") >= _BYLINE_WORDS:
            scope = "body"
        if scope == "body" and strong and not (element.quoted or element.listed) and is_crosshead(words):
            scope = "crosshead"
        self._add(Copy(pieces, scope, element.quoted, element.listed), words, linked)

    def _add(self, copy: Copy, words: str, linked: int, *, is_description: bool = False) -> None:
        many = words.count(" ") + 1
        level = self._level(copy)
        self.found.append(PageBlock(copy, self._stack[-1], words, many, linked, level, is_description))

    def _level(self, copy: Copy) -> int:
        """The level of the heading that a block stands in."""
        if copy.scope == "caption":
            return NO_HEADING
        if self._stack[-1].meaning.title:
            return 0
        return next((level for name, level in _HEADINGS.items() if self._open[name]), NO_HEADING)


def _moved(copy: Copy, shift: int) -> Copy:
    """The copy with its places moved."""
    pieces = [Piece(string, start + shift, end + shift) for string, start, end in copy.pieces]
    return copy._replace(pieces=pieces)


def _unescaped(string: str) -> str:
    """The characters of a JSON string; as it stands where it is none."""
    try:
        return str(json.loads(f'"{string}"', strict=False))
    except ValueError:
        return string
