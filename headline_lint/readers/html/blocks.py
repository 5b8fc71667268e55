"""The tokens of a page read as browsers show them: blocks of words, each with its place and its element."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Comment, Copy, Span, is_blank, seen_in
from headline_lint.readers.block_words import BlockWords
from headline_lint.readers.html.elements import HEADINGS, NO_HEADING, Element, PageBlock, element_in
from headline_lint.readers.html.entities import characters
from headline_lint.readers.html.head import Head
from headline_lint.readers.html.tags import BLOCKS, IMAGES, OUT, SEEN, VOID, closes, meaning
from headline_lint.readers.html.tokens import attributes, tokens
from headline_lint.readers.plain.lines import is_crosshead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.document import Scope
    from headline_lint.readers.html.tags import Meaning
    from headline_lint.readers.html.tokens import Tag

_DIRECTIVE = lazy(r"\s*+(headline-lint-.*(?<!\s))\s*+", re.DOTALL)
_QUOTATION_MARKS = "“‘", "”’"
_BYLINE_WORDS = 14  # of what is marked as a byline: more are a sentence on its author; chosen
_CODE = lazy(r"\s*+<code\b", re.IGNORECASE)
_BLANK_LINES = lazy(r"\n[ \t\r]*+\n\s*+")
_FILE_NAME = lazy(r"[^\s/]++(?<=\.(?:gif|jpg|png|svg|bmp))|[^\s/]++(?<=\.(?:jpeg|webp|heic|avif))", re.IGNORECASE)
_NOTE_MARK = lazy(
    r"\s*(?:[\[(]\s*(?:\w{1,4}|[*†‡§¶]{1,3}|note \d{1,3})\s*[\])]|[*†‡§¶^↑↩⏎]{1,3}[\ufe0e\ufe0f]?)\s*", re.IGNORECASE
)
"""What stands in a link to a note, or back from it."""
_RAISED_MARK = lazy(r"[\W\d]*|\s*[\[(]?[a-z]{1,4}[\])]?\s*", re.IGNORECASE)
"""What stands in a raised one."""


class PageReader:
    """Reads the tokens of a page, or of a part of one; `xml`: it is XHTML. `inside` are the elements open round it.

    What it makes of them: `head`, what the page states of itself; `elements` in their order, the page itself the first;
    `blocks` in reading order; `comments`, the directives.
    """

    def __init__(self, source: str, *, xml: bool = False, inside: Sequence[Element] = ()) -> None:
        self.head = Head(source)
        self.elements = [*inside] or [Element("", None)]
        self.blocks: list[PageBlock] = []
        self.comments: list[Comment] = []
        self._source = source
        self._xml = xml or source.startswith("<?xml")
        self._meanings: dict[tuple[str, str], Meaning] = {}
        self._stack = [*self.elements]
        self._open = Counter(element.tag for element in self._stack)
        self._words = BlockWords(source)
        self._linked = 0  # words in links of the block that is being read
        self._hint: Scope | None = None  # what an inline element says of the block it stands in
        self._breaks = False  # the last thing was a line break
        self._silent = False  # nothing was said yet in a block that stands in the line
        self._internal = False  # the link leads to a place in the page itself

    def read(self) -> PageReader:
        """Read it all; gives itself."""
        for token in tokens(self._source):
            if token.kind == "text":
                self._text(token)
            elif token.kind == "open":
                self._start(token)
            elif token.kind == "close":
                self._end(token.name, token)
            else:
                self._comment(token)
        self._flush()
        return self

    @property
    def open(self) -> list[Element]:
        """The elements that are open, the page itself the first; a paragraph ends where its part of the page does."""
        ends = (at for at, element in enumerate(self._stack) if element.tag == "p")
        return self._stack[: next(ends, None)]

    def _text(self, token: Tag) -> None:
        element = self._stack[-1]
        if element.tag == "title" and not self._open["svg"]:
            self.head.take_title(token)
        elif element.tag == "script":
            self.head.take_script(token)
        elif not (element.out or (self._words.empty and self._source[token.start : token.end].isspace())):
            start = token.start
            for parting in _BLANK_LINES.finditer(self._source, start, token.end) if self._open["pre"] else ():
                self._take(element, start, parting.start())
                self._flush()
                start = parting.end()
            self._take(element, start, token.end)

    def _take(self, element: Element, start: int, end: int) -> None:
        """Take the characters between two offsets as words of the block."""
        self._silent = self._silent and self._source[start:end].isspace()
        if element.note or (element.link and self._is_note(start, end)):
            self._words.leave_out(start, end)
            return
        if element.link and not self._internal:
            self._linked += len(self._source[start:end].split())
        for string, first, last in characters(self._source, start, end):
            self._words.add(string, first, last, strong=element.strong, raised=self._open["sup"] > 0)
            self._breaks = self._breaks and is_blank(string)

    def _is_note(self, start: int, end: int) -> bool:
        """Whether the words of a link are the mark of a note, or of the way back from it."""
        if self._open["sup"]:
            return _RAISED_MARK.fullmatch(self._source, start, end) is not None
        return self._internal and _NOTE_MARK.fullmatch(self._source, start, end) is not None

    def _start(self, token: Tag) -> None:
        name, means = token.name, self._meaning(token)
        if (name in BLOCKS or self._is_box(name, means)) and not (means.inline or self._silent):
            self._flush()
        while self._stack[-1].tag in closes(name):
            self._pop()
        if name in BLOCKS and self._open["p"]:
            self._end("p", token)
        self._silent = self._silent or means.inline
        element = self._stack[-1]
        out = element.out or self._is_out(name, means, element) or (name == "pre" and self._is_code(token, means))
        if not element.out:
            self._show(token, element, means, out=out)
        closed = self._source.endswith("/>", token.start, token.end) and (self._xml or name in {"svg", "math"})
        if name == "meta":
            self.head.take_meta(token)
        elif name not in VOID and not closed:
            if name not in BLOCKS and means.scope and not out:
                self._hint = means.scope
            self._open[name] += 1
            self._stack.append(element_in(element, name, means, out=out))
            self.elements.append(self._stack[-1])

    def _is_out(self, name: str, means: Meaning, parent: Element) -> bool:
        """Whether what an element holds is no copy; the foot of a quotation names its speaker."""
        if means.out or (name in OUT and not (name == "footer" and parent.quoted)):
            return True
        return name not in BLOCKS and not self._is_box(name, means) and (means.furniture or means.doubtful)

    def _is_box(self, name: str, means: Meaning) -> bool:
        """Whether an element of a site's own is furniture, as `<ad-slot>` is, and not in a line."""
        return not name.isalnum() and (means.furniture or means.doubtful) and not self._open["p"]

    def _is_code(self, token: Tag, means: Meaning) -> bool:
        """Whether preformatted text is a program."""
        return means.code or _CODE.match(self._source, token.end) is not None

    def _show(self, token: Tag, element: Element, means: Meaning, *, out: bool) -> None:
        """Take what a tag itself shows: a line break, a picture, an opening mark, something that is no copy."""
        name = token.name
        if name == "a":
            self._internal = means.internal
            if means.remark and element.box is not None:
                element.box.dropped = True
            if out:
                self._words.leave_out(token.start, token.end)
        elif name in SEEN:
            self._words.leave_out(token.start, token.end)
        elif out:
            pass
        elif name == "br":
            self._line_break(token)
        elif name in IMAGES:
            self._image(token)
        elif name == "q":
            mark = _QUOTATION_MARKS[0][element.depth % 2]
            self._words.add(mark, token.start, token.end, strong=element.strong)

    def _meaning(self, token: Tag) -> Meaning:
        """What a tag says; pages say the same again and again."""
        written = token.name, self._source[token.inner_start : token.inner_end]
        means = self._meanings.get(written)
        if means is None:
            means = self._meanings[written] = meaning(self._source, token)
        return means

    def _end(self, name: str, token: Tag) -> None:
        """End an element, and those still open inside it; an end of what is not open only parts blocks."""
        element = self._stack[-1]
        parts = name in BLOCKS or (element.tag == name and self._is_box(name, element.meaning))
        if parts and not self._silent and not (element.tag == name and element.meaning.inline):
            self._flush()
        if not self._open[name]:
            return
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

    def _line_break(self, token: Tag) -> None:
        """A line break is a blank; a second one ends a paragraph."""
        if self._breaks:
            self._flush()
        else:
            self._words.add(" ", token.start, token.end)
            self._breaks = True

    def _image(self, token: Tag) -> None:
        description = attributes(self._source, token.inner_start, token.inner_end).get("alt")
        pieces = characters(self._source, description.start, description.end) if description else []
        self._words.leave_out(token.start, token.end)
        words = seen_in(pieces)
        if words and not _FILE_NAME.fullmatch(words):
            self._add(Copy(pieces, "caption", description=True), words, 0, self._stack[-1])

    def _comment(self, token: Tag) -> None:
        found = _DIRECTIVE.fullmatch(self._source, token.inner_start, token.inner_end)
        if found:
            self.comments.append(Comment(found[1], Span(token.start, token.end)))

    def _flush(self) -> None:
        """End the block that is being read."""
        strong, hint, linked = self._words.strong, self._hint, self._linked
        self._hint, self._breaks, self._linked = None, False, 0
        if self._words.empty:
            return
        element = next(one for one in reversed(self._stack) if not one.out or one is self._stack[0])
        pieces = self._words.take()
        words = seen_in(pieces)
        if not words:
            return
        scope = element.scope or hint or "body"
        if scope == "byline" and words.count(" ") >= _BYLINE_WORDS:
            scope = "body"
        if scope == "body" and strong and not (element.quoted or element.listed) and is_crosshead(words):
            scope = "crosshead"
        self._add(Copy(pieces, scope, element.quoted, element.listed), words, linked, element)

    def _add(self, copy: Copy, words: str, linked: int, element: Element) -> None:
        self.blocks.append(PageBlock(copy, element, words, words.count(" ") + 1, linked, self._level(copy, element)))

    def _level(self, copy: Copy, element: Element) -> int:
        """The level of the heading that a block stands in."""
        if copy.scope == "caption":
            return NO_HEADING
        if element.meaning.title:
            return 0
        return next((level for name, level in HEADINGS.items() if self._open[name]), NO_HEADING)
