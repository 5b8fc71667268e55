"""HTML: the article's headline, standfirst, byline, paragraphs and captions; what a reader cannot see is out."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import INVISIBLE, Comment, Copy, Document, Piece, Span, as_seen, compose, is_blank, seen_in
from headline_lint.readers.block_words import BlockWords
from headline_lint.readers.html.tags import INLINE, LISTED, OUT, VOID, closes, meaning
from headline_lint.readers.html.tokens import attributes, tokens
from headline_lint.readers.plain.lines import is_byline, is_crosshead

if TYPE_CHECKING:
    from headline_lint.document import Scope
    from headline_lint.readers.html.tags import Meaning
    from headline_lint.readers.html.tokens import Tag

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
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_QUOTATION_MARKS = "“‘", "”’"
_LAST_BYLINE = 3  # pieces of copy: a headline, a standfirst and the byline
_BYLINE_WORDS = 14  # of what is marked as a byline: more are a sentence on its author; chosen


class _State(NamedTuple):
    """What an open element means for the words in it."""

    tag: str
    out: bool = False
    scope: Scope | None = None
    quoted: bool = False
    listed: bool = False
    strong: bool = False
    main: bool = False
    depth: int = 0  # of quotations inside a paragraph


class _PageCopy(NamedTuple):
    """A block, and where in the page it stood: in an `h1`, in an `article`, in a `main`."""

    copy: Copy
    heads: bool
    in_article: bool
    in_main: bool


def read_html(source: str, name: str) -> Document:
    """Read a web page."""
    page = _Page(source, 0)
    page.read()
    text, blocks = compose(page.copies())
    return Document(
        name,
        source,
        text,
        blocks,
        tuple(page.comments),
        section=page.facts.get("section"),
        date=page.facts.get("date"),
        escape=lambda words, _offset: words.translate(_ESCAPES),
    )


def read_fragment(source: str, shift: int) -> tuple[list[Copy], list[Comment]]:
    """The blocks and directives of HTML inside other markup, its offsets moved by `shift`; no headline in it."""
    page = _Page(source, shift)
    page.read()
    return [found.copy for found in page.found], page.comments


def read_body(source: str, *, xml: bool) -> tuple[list[Copy], list[Comment]]:
    """The blocks and directives of a page or a part of one that another format holds; `xml`: it is XHTML."""
    page = _Page(source, 0)
    page.xml = page.xml or xml
    page.read()
    return page.copies(), page.comments


class _Page:
    """A page while its tokens are read. `shift` is added to every offset of `source`."""

    def __init__(self, source: str, shift: int) -> None:
        self.source = source
        self.shift = shift
        self.found: list[_PageCopy] = []
        self.comments: list[Comment] = []
        self.facts: dict[str, str] = {}
        self._title: list[Piece] = []
        self._words = BlockWords(source)
        self._stack = [_State("")]
        self._open: Counter[str] = Counter()
        self._hint: Scope | None = None  # what an inline element says of the block it stands in
        self._breaks = False  # the last thing was a line break
        self.xml = source.startswith("<?xml")

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
        if self.shift:
            self.found = [found._replace(copy=_moved(found.copy, self.shift)) for found in self.found]

    def copies(self) -> list[Copy]:
        """The blocks of the article, with its headline, in reading order."""
        kept = [found for found in self.found if found.in_article]
        kept = kept or [found for found in self.found if found.in_main] or self.found
        copies = [found.copy for found in kept]
        first = next((place for place, found in enumerate(kept) if found.heads), None)
        if first is not None:
            copies[first] = copies[first]._replace(scope="headline")
        elif self._title:
            copies.insert(0, Copy(self._title, "headline"))
        for place, copy in enumerate(copies[:_LAST_BYLINE]):
            words = seen_in(copy.pieces)
            if copy.scope in {"body", "crosshead"} and is_byline(words):
                copies[place] = copy._replace(scope="byline")
        return sorted(copies, key=lambda copy: copy.pieces[0].start)

    def _text(self, token: Tag) -> None:
        state = self._stack[-1]
        if state.tag == "title" and not self._title and not self._open["svg"]:
            site = _SITE_NAME.search(self.source, token.start, token.end)
            self._title = self._pieces(token.start, site.start() if site else token.end)
        elif not (state.out or (self._words.empty and self.source[token.start : token.end].isspace())):
            for string, start, end in self._pieces(token.start, token.end):
                self._words.add(string, start, end, strong=state.strong, raised=self._open["sup"] > 0)
                self._breaks = self._breaks and is_blank(string)

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
        if name not in INLINE:
            self._flush()
        while self._stack[-1].tag in closes(name):
            self._pop()
        if self._open["p"] and name not in INLINE:
            self._end("p", token)
        state = self._stack[-1]
        means = meaning(self.source, token)
        if name == "br" and not state.out:
            self._line_break(token)
        elif name == "img" and not (state.out or means.out):
            self._image(token)
        elif name == "meta":
            self._meta(token)
        elif name == "q" and not (state.out or means.out):
            mark = _QUOTATION_MARKS[0][state.depth % 2]
            self._words.add(mark, token.start, token.end, strong=state.strong)
        closed = self.source.endswith("/>", token.start, token.end) and (self.xml or name in {"svg", "math"})
        if name in VOID or closed:
            return
        if name in INLINE and means.scope and not state.out:
            self._hint = means.scope
        self._push(name, state, means)

    def _push(self, name: str, state: _State, means: Meaning) -> None:
        scope = means.scope or state.scope
        if name == "h1" or name in _HEADINGS:
            scope = scope if scope in {"standfirst", "byline", "caption"} else "crosshead"
        self._open[name] += 1
        self._stack.append(
            _State(
                name,
                out=state.out or means.out or name in OUT,
                scope=state.scope if name in INLINE else scope,
                quoted=state.quoted or name == "blockquote",
                listed=state.listed or name in LISTED,
                strong=state.strong or name in {"b", "strong"},
                main=state.main or means.main,
                depth=state.depth + (name == "q"),
            )
        )

    def _end(self, name: str, token: Tag) -> None:
        """End an element, and those still open inside it; an end of what is not open only parts blocks."""
        if name not in INLINE:
            self._flush()
        if not self._open[name]:
            return
        state = self._stack[-1]
        if name == "q" and not state.out:
            mark = _QUOTATION_MARKS[1][(state.depth - 1) % 2]
            self._words.add(mark, token.start, token.end, strong=state.strong)
        while self._pop() != name:
            pass

    def _pop(self) -> str:
        tag = self._stack.pop().tag
        self._open[tag] -= 1
        return tag

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
        if seen_in(pieces):
            self._add(Copy(pieces, "caption"))

    def _meta(self, token: Tag) -> None:
        """Keep the section and the date that a page states of itself."""
        found = attributes(self.source, token.inner_start, token.inner_end)
        stated = found.get("property") or found.get("name")
        if stated and stated.string in _FACTS and "content" in found:
            self.facts.setdefault(_FACTS[stated.string], as_seen(unescape(found["content"].string)))

    def _comment(self, token: Tag) -> None:
        found = _DIRECTIVE.fullmatch(self.source, token.inner_start, token.inner_end)
        if found:
            self.comments.append(Comment(found[1], Span(self.shift + token.start, self.shift + token.end)))

    def _flush(self) -> None:
        """End the block that is being read."""
        state, strong, hint = self._stack[-1], self._words.strong, self._hint
        self._hint, self._breaks = None, False
        if self._words.empty:
            return
        pieces = self._words.take()
        words = seen_in(pieces)
        if not words:
            return
        scope = state.scope or hint or "body"
        if scope == "byline" and words.count(" ") >= _BYLINE_WORDS:
            scope = "body"
        if scope == "body" and strong and not (state.quoted or state.listed) and is_crosshead(words):
            scope = "crosshead"
        self._add(Copy(pieces, scope, state.quoted, state.listed))

    def _add(self, copy: Copy) -> None:
        heads = self._open["h1"] > 0 and copy.scope == "crosshead"
        self.found.append(_PageCopy(copy, heads, self._open["article"] > 0, self._stack[-1].main))


def _moved(copy: Copy, shift: int) -> Copy:
    """The copy with its places moved."""
    pieces = [Piece(string, start + shift, end + shift) for string, start, end in copy.pieces]
    return copy._replace(pieces=pieces)
