"""HTML: the story of a web page, or of what another format holds in HTML, as its readers see it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from headline_lint.document import Comment, Copy, Document, Piece, Span, compose, seen_in
from headline_lint.readers.html.blocks import PageReader
from headline_lint.readers.html.headline import choose_headline
from headline_lint.readers.html.shell import must_show_copy
from headline_lint.readers.html.story import part_of_page, story_of
from headline_lint.readers.looks import is_bare_page
from headline_lint.readers.plain.lines import is_byline
from headline_lint.readers.repeats import captions_once
from headline_lint.readers.sifting import sifted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.readers.html.elements import Element

_ESCAPES = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
_LAST_BYLINE = 3  # pieces of copy: a headline, a standfirst and the byline


def read_html(source: str, name: str) -> Document:
    """Read a web page."""
    page = PageReader(source).read()
    copies, left_out = captions_once(sifted(_story(page)))
    text, blocks = compose(copies)
    if blocks and not is_bare_page(source):
        must_show_copy(source, blocks)
    return Document(
        name,
        source,
        text,
        blocks,
        tuple(page.comments),
        section=page.head.facts.get("section"),
        date=page.head.facts.get("date"),
        escape=_escape,
        repeats=lambda: [left.repeat(_escape) for left in left_out],
    )


class Fragment(NamedTuple):
    """HTML inside other markup: its blocks, its directives, and the elements that are still open at its end.

    `titles` are the places in `copies` of headings of level 1.
    """

    copies: list[Copy]
    comments: list[Comment]
    open: list[Element]
    titles: list[int]


def read_fragment(source: str, shift: int, inside: Sequence[Element] = ()) -> Fragment:
    """Read HTML inside other markup, its offsets moved by `shift`; no headline in it.

    `inside` are the elements that are open round it, as another fragment left them. Whoever writes `<video />` means
    that it ends there.
    """
    page = PageReader(source, xml=True, inside=inside).read()
    blocks = part_of_page(page.blocks, page.elements)
    copies = [block.copy._replace(pieces=_moved(block.copy.pieces, shift)) for block in blocks]
    comments = [Comment(text, Span(start + shift, end + shift)) for text, (start, end) in page.comments]
    return Fragment(copies, comments, page.open, [at for at, block in enumerate(blocks) if block.level == 1])


def read_body(source: str, *, xml: bool) -> tuple[list[Copy], list[Comment]]:
    """The blocks and directives of a page or a part of one that another format holds; `xml`: it is XHTML."""
    page = PageReader(source, xml=xml).read()
    return sifted(_story(page)), page.comments


def _story(page: PageReader) -> list[Copy]:
    """The blocks of the story with its headline, in reading order."""
    headline, sure = choose_headline(page.blocks, page.head.stated)
    kept, holds_headline = story_of(page.blocks, page.elements, headline)
    title = page.head.title
    if title and not (sure or holds_headline):
        kept = [block for block in kept if block is not headline]
        headline = None
    copies = [block.copy._replace(scope="headline") if block is headline else block.copy for block in kept]
    if title and headline is None:
        copies.insert(0, Copy(title, "headline"))
    for place, copy in enumerate(copies[:_LAST_BYLINE]):
        if copy.scope in {"body", "crosshead"} and is_byline(seen_in(copy.pieces)):
            copies[place] = copy._replace(scope="byline")
    return sorted(copies, key=lambda copy: copy.pieces[0].start)


def _escape(words: str, _offset: int) -> str:
    return words.translate(_ESCAPES)


def _moved(pieces: Iterable[Piece], shift: int) -> list[Piece]:
    return [Piece(string, start + shift, end + shift) for string, start, end in pieces]
