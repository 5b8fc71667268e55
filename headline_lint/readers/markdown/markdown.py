"""Markdown: front matter fields, headings, paragraphs, quotations, lists, tables and images' descriptions."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

import pyromark

from headline_lint.base.patterns import lazy
from headline_lint.document import Comment, Copy, Document, Piece, Span, compose, seen_in
from headline_lint.readers.block_words import BlockWords
from headline_lint.readers.markdown.front_matter import read_front_matter
from headline_lint.readers.markdown.stars import cover_masks
from headline_lint.readers.markdown.unseen import cover_unseen, with_unseen
from headline_lint.readers.plain.lines import is_byline, is_crosshead
from headline_lint.readers.raised import is_ordinal, without_notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from headline_lint.document import Scope
    from headline_lint.readers.markdown.front_matter import FrontMatter

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
)
_COMMENT = lazy(r"<!--\s*+(headline-lint-.*?)(?<!\s)\s*+(?:--!?>|\Z)", re.DOTALL)
_CONTINUATION = re.compile(rb"[\x80-\xbf]")
_MARKUP = lazy(r"[\\`*_\[\]<|~]|&(?=#?\w+;)")
_HTML_COMMENT = lazy(r"\s*<!--(?:(?!-->).)*-->\s*", re.DOTALL)
_HTML_BREAK = lazy(r"<br\b", re.IGNORECASE)
_HTML_STATE = lazy(r"<(?P<end>/?)(?P<name>sup|a)\b", re.IGNORECASE)
_LAST_BYLINE = 3  # pieces of copy: a headline, a standfirst and the byline

_BREAKS = frozenset({"Paragraph", "Heading", "Item", "TableCell", "BlockQuote", "HtmlBlock", "FootnoteDefinition"})
_LISTED = frozenset({"Item", "Table", "FootnoteDefinition"})
_MUTED = frozenset({"CodeBlock", "MetadataBlock"})
_BARE_LINKS = frozenset({"Autolink", "Email"})
_LEFT_OUT = frozenset({"Code", "FootnoteReference"})


def read_markdown(source: str, name: str) -> Document:
    """Read a Markdown story."""
    covered = cover_unseen(source)
    front = read_front_matter(covered)
    story = _Story(source, covered, front.end)
    story.read()
    if not front.has_headline:
        story.name_headline()
    copies = sorted(front.copies + story.copies, key=lambda copy: copy.pieces[0].start)
    text, blocks = compose(without_notes(with_unseen(copies, source, covered)))
    return Document(
        name,
        source,
        text,
        blocks,
        tuple(front.comments + story.comments),
        section=front.facts.get("section"),
        genre=front.facts.get("genre"),
        date=front.facts.get("date"),
        escape=_escape_for(front),
    )


def _escape_for(front: FrontMatter) -> Callable[[str, int], str | None]:
    """How plain words are written in this file: in its front matter, and after it."""

    def escape(words: str, offset: int) -> str | None:
        if offset < front.end:
            return front.escape(words, offset)
        return _MARKUP.sub(lambda mark: f"\\{mark[0]}", words)

    return escape


class _Story:
    """The body of a Markdown file while its events are read; `covered` is the source as a parser is to see it."""

    def __init__(self, source: str, covered: str, start: int) -> None:
        self.source = source
        self.copies: list[Copy] = []
        self.comments: list[Comment] = []
        self._headings: list[tuple[str, int]] = []  # levels, and places in `copies`
        self._start = self._text_end = start
        self._body = cover_masks(covered[start:])
        data = b"" if self._body.isascii() else self._body.encode()
        self._continuations = [found.start() for found in _CONTINUATION.finditer(data)]
        self._words = BlockWords(source)
        self._outer: list[BlockWords] = []  # what an image's description interrupts
        self._quoted = self._listed = self._muted = self._strong = 0
        self._raised = self._noted = False  # inside `sup`, and inside a link in it
        self._html: list[Span] = []

    def read(self) -> None:
        """Read the whole body."""
        events: Iterator[tuple[Any, Any]] = pyromark.events_with_range(self._body, options=_OPTIONS)
        for event, place in events:
            if isinstance(event, str):
                if event in {"SoftBreak", "HardBreak"}:
                    self._words.add(" ", *self._span(place))
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(value, self._span(place))
            elif kind == "Start":
                self._open(*_named(value))
            elif kind == "End":
                self._close(*_named(value), self._span(place))
            elif kind in _LEFT_OUT:
                self._words.leave_out(*self._span(place))
            elif kind == "InlineHtml":
                self._inline_html(value, self._span(place))
            elif kind == "Html":
                self._html.append(self._span(place))

    def _text(self, value: str, span: Span) -> None:
        """Take words; the backslash before an escaped character belongs to it."""
        start, end = span
        strong = self._strong > 0
        escaped = self.source.startswith("\\", start - 1) and self._text_end < start
        self._text_end = end
        if self._muted:
            return
        if self._noted and not is_ordinal(value):
            self._words.leave_out(start, end, raised=True)
            return
        if escaped:
            self._words.add(value[0], start - 1, start + 1, strong=strong)
            value, start = value[1:], start + 1
        if value:
            self._words.add(value, start, end, strong=strong, raised=self._raised)

    def name_headline(self) -> None:
        """Make the first heading of level 1 the headline, or a first block that is a heading of another level."""
        first = [place for level, place in self._headings if level == "H1"]
        first += [place for _, place in self._headings if place == 0]
        if first:
            self.copies[first[0]] = self.copies[first[0]]._replace(scope="headline")

    def _span(self, place: Any) -> Span:
        """The source span of a range of bytes of the body."""
        start, end = place["start"], place["end"]
        if self._continuations:
            start -= bisect_left(self._continuations, start)
            end -= bisect_left(self._continuations, end)
        return Span(self._start + start, self._start + end)

    def _open(self, tag: str, detail: Any) -> None:
        if tag in _BREAKS:
            self._flush()
        if tag == "BlockQuote":
            self._quoted += 1
        elif tag in _LISTED:
            self._listed += 1
        elif tag in _MUTED or (tag == "Link" and detail["link_type"] in _BARE_LINKS):
            self._muted += 1
        elif tag == "Strong":
            self._strong += 1
        elif tag == "Image":
            self._outer.append(self._words)
            self._words = BlockWords(self.source)

    def _close(self, tag: str, detail: Any, span: Span) -> None:
        if tag in _BREAKS:
            self._flush(level=detail if tag == "Heading" else "")
        if tag == "BlockQuote":
            self._quoted -= 1
        elif tag in _LISTED:
            self._listed -= 1
        elif tag in _MUTED or (tag == "Link" and self._muted):
            self._muted -= 1
            self._words.leave_out(*span)
        elif tag == "Link" and self._text_end <= span.start:  # its words are made when the site is
            self._words.leave_out(*span)
        elif tag == "Strong":
            self._strong -= 1
        elif tag == "Image":
            self._add(self._words.take(), "caption")
            self._words = self._outer.pop()
            self._words.leave_out(*span)
        elif tag == "HtmlBlock":
            self._html_block()

    def _flush(self, level: str = "") -> None:
        """End a block: a heading if it has a level, else whatever its words say."""
        self._raised = self._noted = False
        strong = self._words.strong
        pieces = self._words.take()
        words = seen_in(pieces)
        if not words:
            return
        scope: Scope = "body"
        if level:
            self._headings.append((level, len(self.copies)))
            scope = "crosshead"
        elif not self._quoted and not self._listed:
            if len(self.copies) < _LAST_BYLINE and is_byline(words):
                scope = "byline"
            elif strong and is_crosshead(words):
                scope = "crosshead"
        self._add(pieces, scope)

    def _add(self, pieces: list[Piece], scope: Scope) -> None:
        if pieces:
            self.copies.append(Copy(pieces, scope, self._quoted > 0, self._listed > 0))

    def _inline_html(self, tag: str, span: Span) -> None:
        """A line break is a blank, a comment may hold a directive, `sup` raises; other tags are markup."""
        if _HTML_BREAK.match(tag):
            self._words.add(" ", *span)
        elif state := _HTML_STATE.match(tag):
            if state["name"].lower() == "sup":
                self._raised = not state["end"]
            self._noted = self._raised and not state["end"] and state["name"].lower() == "a"
        self._comment(tag, span)

    def _comment(self, tag: str, span: Span) -> None:
        self.comments += [
            Comment(found[1], Span(span.start + found.start(), span.start + found.end()))
            for found in _COMMENT.finditer(tag)
        ]

    def _html_block(self) -> None:
        """Read the lines of an HTML block as a web page's; what parts them is the markup of a list or quotation."""
        if not self._html:
            return
        start, lines = self._html[0].start, ""
        for line in self._html:
            lines += " " * (line.start - start - len(lines)) + self.source[line.start : line.end]
        self._html = []
        if _HTML_COMMENT.fullmatch(lines):
            self._comment(lines, Span(start, start + len(lines)))
            return
        # late: few stories hold HTML
        from headline_lint.readers.html.page import read_fragment

        copies, comments = read_fragment(lines, start)
        self.comments += comments
        self.copies += [
            copy._replace(quoted=copy.quoted or self._quoted > 0, listed=copy.listed or self._listed > 0)
            for copy in copies
        ]


def _named(tag: Any) -> tuple[str, Any]:
    """The name of a tag and what it carries."""
    if isinstance(tag, str):
        return tag, None
    ((name, detail),) = tag.items()
    return name, detail
