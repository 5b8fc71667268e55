"""The body of a Markdown file: its events become headings, paragraphs, quotations, lists, tables and captions."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

import pyromark

from headline_lint.base.patterns import lazy
from headline_lint.document import Comment, Copy, Piece, Span, seen_in
from headline_lint.readers.block_words import BlockWords, uncovered
from headline_lint.readers.markdown.boxes import Boxes
from headline_lint.readers.markdown.inline_html import Inline, inline_tag
from headline_lint.readers.markdown.stars import cover_masks
from headline_lint.readers.plain.lines import is_byline, is_crosshead

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from headline_lint.document import Scope

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
_COMMENT = lazy(r"<!--\s*+(headline-lint-.*?)(?<!\s)\s*+(?:--!?>|\Z)", re.DOTALL)
_CONTINUATION = re.compile(rb"[\x80-\xbf]")
_HTML_COMMENT = lazy(r"\s*<!--(?:(?!-->).)*-->\s*", re.DOTALL)
_CODE = lazy(r"<pre[\s>]", re.IGNORECASE)
_LAST_BYLINE = 3  # pieces of copy: a headline, a standfirst and the byline

_BREAKS = frozenset(
    """Paragraph Heading Item TableCell BlockQuote HtmlBlock FootnoteDefinition DefinitionListTitle
    DefinitionListDefinition""".split()
)
_LISTED = frozenset({"Item", "Table", "FootnoteDefinition", "DefinitionList"})
_MUTED = frozenset({"CodeBlock", "MetadataBlock"})
_BARE_LINKS = frozenset({"Autolink", "Email"})
_LEFT_OUT = frozenset({"Code", "FootnoteReference"})


class Story:
    """A body while its events are read; `copies` are in the order in which they end.

    `source` is the file's with what is no copy covered, `parsed` as a parser is to see it. `alerts` are the places of
    marks that make a block quotation none. `out` gets the stretches that are code, or that nobody sees; `in_html` the
    places in `copies` of what blocks of HTML hold.
    """

    def __init__(self, source: str, parsed: str, start: int, alerts: Collection[int] = ()) -> None:
        self.copies: list[Copy] = []
        self.comments: list[Comment] = []
        self.out: list[Span] = []
        self.in_html: list[int] = []
        self._source = source
        self._headings: list[tuple[str, int]] = []  # levels, and places in `copies`
        self._start = self._text_end = start
        self._body = cover_masks(parsed[start:])
        data = b"" if self._body.isascii() else self._body.encode()
        self._continuations = [found.start() for found in _CONTINUATION.finditer(data)]
        self._alerts = sorted(alerts)
        self._words = BlockWords(source)
        self._outer: list[BlockWords] = []  # what an image's description interrupts
        self._quotations: list[bool] = []  # those that are open, and whether each is one
        self._links: list[bool] = []  # those that are open, and whether each is a bare address
        self._listed = self._muted = self._strong = 0
        self._inline = Inline()
        self._html: list[Span] = []
        self._boxes = Boxes(self._source)

    def read(self) -> None:
        """Read the whole body."""
        events: Iterator[tuple[Any, Any]] = pyromark.events_with_range(self._body, options=_OPTIONS)
        for event, place in events:
            if isinstance(event, str):
                if event in {"SoftBreak", "HardBreak"} and not self._inline.muted:
                    self._words.add(" ", *self._span(place))
                continue
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(value, self._span(place))
            elif kind == "Start":
                self._open(*_named(value), self._span(place))
            elif kind == "End":
                self._close(*_named(value), self._span(place))
            elif kind in _LEFT_OUT:
                self._words.leave_out(*self._span(place))
            elif kind == "InlineHtml":
                self._inline_html(value, self._span(place))
            elif kind == "Html":
                self._html.append(self._span(place))
        self._boxes.end(self._start + len(self._body))
        self.out += self._boxes.unseen

    def name_headline(self) -> None:
        """Make the first heading of level 1 the headline, or a first block that is a heading of another level."""
        first = [place for level, place in self._headings if level == "H1"]
        first += [place for _, place in self._headings if place == 0]
        if first:
            self.copies[first[0]] = self.copies[first[0]]._replace(scope="headline")

    def _text(self, value: str, span: Span) -> None:
        """Take words; the backslash before an escaped character belongs to it."""
        start, end = span
        strong = self._strong > 0
        escaped = self._source.startswith("\\", start - 1) and self._text_end < start
        self._text_end = end
        if self._muted or self._inline.muted:
            return
        if self._inline.is_note(value):
            self._words.leave_out(start, end, raised=True)
            return
        if escaped:
            self._words.add(value[0], start - 1, start + 1, strong=strong)
            value, start = value[1:], start + 1
        if value:
            self._words.add(value, start, end, strong=strong, raised=self._inline.raised)

    def _span(self, place: Any) -> Span:
        """The source span of a range of bytes of the body."""
        start, end = place["start"], place["end"]
        if self._continuations:
            start -= bisect_left(self._continuations, start)
            end -= bisect_left(self._continuations, end)
        return Span(self._start + start, self._start + end)

    def _open(self, tag: str, detail: Any, span: Span) -> None:
        if tag in _BREAKS:
            self._flush()
        if tag == "BlockQuote":
            self._quotations.append(not self._is_alert(span.start))
        elif tag in _LISTED:
            self._listed += 1
        elif tag == "Link":
            self._links.append(detail["link_type"] in _BARE_LINKS)
            self._muted += self._links[-1]
        elif tag in _MUTED or self._is_struck(tag, span):
            self._muted += 1
            if tag == "CodeBlock":
                self._code_block(span)
        elif tag == "Strong":
            self._strong += 1
        elif tag == "Image":
            self._outer.append(self._words)
            self._words = BlockWords(self._source)

    def _close(self, tag: str, detail: Any, span: Span) -> None:
        if tag in _BREAKS:
            self._flush(level=detail if tag == "Heading" else "")
        if tag == "BlockQuote":
            self._quotations.pop()
        elif tag in _LISTED:
            self._listed -= 1
        elif tag in _MUTED or self._is_struck(tag, span):  # as if it had never stood there
            self._muted -= 1
        elif tag == "Link":
            self._end_link(span)
        elif tag == "Strong":
            self._strong -= 1
        elif tag == "Image":
            self._add(self._words.take(), "caption", description=True)
            self._words = self._outer.pop()
            self._words.leave_out(*span)
        elif tag == "HtmlBlock":
            self._html_block()

    def _end_link(self, span: Span) -> None:
        """End a link; an address is no copy, nor are words that are made when the site is."""
        is_bare = self._links.pop()
        self._muted -= is_bare
        if is_bare or self._text_end <= span.start:
            self._words.leave_out(*span)

    def _is_struck(self, tag: str, span: Span) -> bool:
        """Whether words are struck out: a single tilde lowers them."""
        return tag == "Strikethrough" and self._source.startswith("~~", span.start)

    def _is_alert(self, start: int) -> bool:
        """Whether the quotation that begins at an offset has the mark of a note or warning first."""
        at = bisect_left(self._alerts, start)
        return at < len(self._alerts) and self._source[start : self._alerts[at]].strip(" \t") == ">"

    def _code_block(self, span: Span) -> None:
        """Remember a block of code; a sentence before it may run into it."""
        self.out.append(span)
        if self.copies:
            self.copies[-1].pieces.append(Piece("", *span))

    def _flush(self, level: str = "") -> None:
        """End a block: a heading if it has a level, else whatever its words say."""
        self._inline = Inline()
        strong = self._words.strong
        pieces = self._words.take()
        words = seen_in(pieces)
        if not words or self._boxes.hides:
            return
        scope = self._boxes.scope
        if level:
            self._headings.append((level, len(self.copies)))
            scope = "crosshead"
        elif scope == "body" and not self._is_quoted and not self._listed:
            if len(self.copies) < _LAST_BYLINE and is_byline(words):
                scope = "byline"
            elif strong and is_crosshead(words):
                scope = "crosshead"
        self._add(pieces, scope)

    def _add(self, pieces: list[Piece], scope: Scope, *, description: bool = False) -> None:
        if pieces and not self._boxes.hides:
            listed = self._listed > 0 or self._boxes.lists
            self.copies.append(Copy(pieces, scope, self._is_quoted, listed, description))

    @property
    def _is_quoted(self) -> bool:
        """Whether a quotation is open."""
        return any(self._quotations) or self._boxes.quotes

    def _inline_html(self, tag: str, span: Span) -> None:
        """A line break is a blank, a comment may hold a directive, a picture has a description; others are markup."""
        means = inline_tag(self._source[slice(*span)], span.start)
        if means.description and not self._inline.muted:
            self._add(uncovered(means.description), "caption", description=True)
        if self._inline.follow(means):
            self._words.leave_out(*span)
        elif means.breaks and not self._inline.muted:
            self._words.add(" ", *span)
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
            lines += " " * (line.start - start - len(lines)) + self._source[line.start : line.end]
        self._html = []
        if _HTML_COMMENT.fullmatch(lines):
            self._comment(lines, Span(start, start + len(lines)))
            return
        # late: few stories hold HTML
        from headline_lint.readers.html.page import read_fragment

        block = Span(start, start + len(lines))
        copies, comments, boxes, titles = read_fragment(lines, start, self._boxes.open)
        self.comments += comments
        self._boxes.take(boxes, block)
        if not copies and _CODE.search(lines):
            self._code_block(block)
        self._headings += [("H1", len(self.copies) + place) for place in titles]
        self.in_html += range(len(self.copies), len(self.copies) + len(copies))
        self.copies += [
            copy._replace(
                pieces=uncovered(copy.pieces),
                quoted=copy.quoted or any(self._quotations),
                listed=copy.listed or self._listed > 0,
            )
            for copy in copies
        ]


def _named(tag: Any) -> tuple[str, Any]:
    """The name of a tag and what it carries."""
    if isinstance(tag, str):
        return tag, None
    ((name, detail),) = tag.items()
    return name, detail
