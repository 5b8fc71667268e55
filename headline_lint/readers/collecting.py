"""One story while a reader of another format collects it: texts in, blocks with places in the file out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from headline_lint.document import Comment, Copy, Document, Lines, Piece, Repeat, Span, Text, as_seen, compose, is_blank
from headline_lint.readers.decoding import StoryFault
from headline_lint.readers.repeats import joined, said_once

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from headline_lint.document import Scope
    from headline_lint.readers.repeats import LeftOut

_HTML_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_GENRES = {"opinion": "opinion", "comment": "opinion", "op-ed": "opinion", "review": "review", "reviews": "review"}
_SPORT = frozenset({"sport", "sports"})


class CollectedStory:
    """The blocks, directives and facts of a story. A `Text` given to it knows its places in the file.

    `write` makes plain words what the file must hold at an offset; `in_feed` is the document's.
    """

    def __init__(self, write: Callable[[str, int], str]) -> None:
        self.copies: list[Copy] = []
        self.comments: list[Comment] = []
        self.date: str | None = None
        self.section: str | None = None
        self.genre: str | None = None
        self.in_feed = False
        self._write = write
        self._left_out: list[LeftOut] = []
        self._renditions: list[tuple[str, list[Copy], Callable[[], CollectedStory]]] = []
        self._html: list[Span] = []  # where the file holds HTML in its own escapes

    def add(self, text: Text | None, scope: Scope) -> None:
        """Take a text as one block."""
        if text is not None and not is_blank(text.string):
            self.copies.append(Copy(text.pieces(0, len(text.string)), scope))

    def add_plain(self, text: Text, scope: Scope | None = None) -> None:
        """Take the lines of a text as plain text; with a scope, its paragraphs are of that scope."""
        from headline_lint.readers.plain.plain import read_lines

        self._take(*read_lines(text.string, headline=False), text, scope)

    def add_html(self, text: Text, scope: Scope | None = None, *, xml: bool = False, escaped: bool = True) -> None:
        """Take the blocks of HTML; with a scope, its paragraphs are of that scope.

        `xml`: it is XHTML. `escaped`: the file holds it in its own escapes, so that words in it are escaped twice.
        """
        from headline_lint.readers.html.page import read_body  # late: not every story holds HTML

        if escaped:
            self._html.append(text.source_span(0, len(text.string)))
        self._take(*read_body(text.string, xml=xml), text, scope)

    def add_rendition(self, field: str, originals: Iterable[Copy], read: Callable[[], CollectedStory]) -> None:
        """Remember that a field of this name has these copies once more; `read` collects them when they are wanted."""
        self._renditions.append((field, [*originals], read))

    def name_topics(self, names: Iterable[str]) -> None:
        """Take from categories, subjects or genres what they say of the section and the genre."""
        for name in names:
            word = name.strip().lower()
            if word in _SPORT:
                self.section = "sport"
            self.genre = self.genre or _GENRES.get(word)

    def document(self, name: str, source: str, start: int, lines: Lines) -> Document:
        """The story as a document; what its body repeats of headline, byline and description is said once.

        `start` is where it begins in the file.
        """
        kept, self._left_out = said_once(self.copies)
        text, blocks = compose(kept)
        return Document(
            name,
            source,
            text,
            blocks,
            tuple(self.comments),
            section=self.section,
            genre=self.genre,
            date=self.date,
            escape=self.escape,
            start=start,
            repeats=self._repeats,
            headline_again=any(left.is_headline_in_body for left in self._left_out),
            in_feed=self.in_feed,
            lines=lines,
        )

    def _take(self, copies: list[Copy], comments: list[Comment], text: Text, scope: Scope | None) -> None:
        """Take what was found in a text; a story has one headline, further ones are crossheads."""
        headed = any(copy.scope == "headline" for copy in self.copies)
        for copy in copies:
            means = scope or ("crosshead" if headed and copy.scope == "headline" else copy.scope)
            self.copies.append(copy._replace(pieces=placed(copy.pieces, text), scope=means))
        self.comments += [Comment(found.text, text.source_span(*found.span)) for found in comments]

    def _repeats(self) -> list[Repeat]:
        """What was left out: what the body repeats, then renditions, which may repeat that too."""
        found = [left.repeat(self.escape) for left in self._left_out]
        for field, originals, read in self._renditions:
            other = read()
            found.append(Repeat(joined(other.copies), joined(originals), other.escape, field))
        return found

    def escape(self, words: str, offset: int) -> str:
        """Plain words as the file must hold them at an offset."""
        if any(span.start <= offset < span.end for span in self._html):
            words = words.translate(_HTML_ESCAPES)
        return self._write(words, offset)


class HeldStory(NamedTuple):
    """A story that a file holds: where it begins, and what reads it."""

    start: int
    read: Callable[[], CollectedStory]


def read_each(held: Iterable[HeldStory], name: str, source: str) -> list[Document | StoryFault]:
    """The stories of a file, each read by itself: what goes wrong in one costs the others nothing."""
    lines = Lines(source)
    found: list[Document | StoryFault] = []
    for start, read in held:
        try:
            found.append(read().document(name, source, start, lines))
        except Exception as error:  # noqa: BLE001 - whatever it is, the others are read
            found.append(StoryFault(lines.locate(start).line, error))
    return found


def placed(pieces: Iterable[Piece], text: Text) -> list[Piece]:
    """Pieces found in the characters of a text, with their places in the source of that text."""
    found: list[Piece] = []
    for string, start, end in pieces:
        if text.string[start:end] == string:
            found += text.pieces(start, end)
        else:
            found.append(Piece(string, *text.source_span(start, end)))
    return found


def words_of(text: Text | None) -> str:
    """The words of a text with single spaces; "" where there is none."""
    return "" if text is None else " ".join(as_seen(text.string).split())
