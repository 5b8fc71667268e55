"""Markdown, with the marks of site generators: front matter, the body, and the captions that stand in tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Document, compose, seen_in
from headline_lint.document.spans import Spans
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.markdown.front_matter import read_front_matter
from headline_lint.readers.markdown.marks import marks_in
from headline_lint.readers.markdown.story import Story
from headline_lint.readers.markdown.unseen import cover_unseen, with_unseen
from headline_lint.readers.markdown.words import words_of_field
from headline_lint.readers.repeats import said_once
from headline_lint.readers.sifting import sifted

if TYPE_CHECKING:
    from collections.abc import Callable

    from headline_lint.document import Copy
    from headline_lint.readers.markdown.covers import Covers
    from headline_lint.readers.markdown.front_matter import FrontMatter

_MARKUP = lazy(r"[\\`*_\[\]<|~]|&(?=#?\w+;)")


def read_markdown(source: str, name: str, *, mdx: bool = False) -> Document:
    """Read a Markdown story; `mdx`: with JSX and expressions in braces."""
    unmarked = cover_unseen(source)
    front = read_front_matter(unmarked)
    covers = marks_in(unmarked, front.end, mdx=mdx)
    story = Story(covers.apply(source), covers.apply(unmarked), front.end, covers.alerts)
    story.read()
    if covers.jsx:
        _read_marks_in_html(story)
    if not story.copies and (hidden := front.story_field(source)):
        raise UnreadableError(
            f"has its story in the field “{hidden}”, which is not read; put it below the front matter"
        )
    if not front.has_headline:
        story.name_headline()
    copies = front.copies + story.copies + _captions(covers, story)
    copies.sort(key=lambda copy: copy.pieces[0].start)
    kept, left_out = said_once(sifted(with_unseen(copies, source, unmarked)))
    text, blocks = compose(kept)
    escape = _escape_for(front)
    return Document(
        name,
        source,
        text,
        blocks,
        tuple(front.comments + story.comments),
        section=front.facts.get("section"),
        genre=front.facts.get("genre"),
        date=front.facts.get("date"),
        escape=escape,
        repeats=lambda: [left.repeat(escape) for left in left_out],
        headline_again=any(left.is_headline_in_body for left in left_out),
    )


def _read_marks_in_html(story: Story) -> None:
    """Read what blocks of HTML hold as Markdown once more, as MDX does; what has entities is left alone."""
    for place in story.in_html:
        copy = story.copies[place]
        if not any(piece.string.strip() and len(piece.string) != piece.end - piece.start for piece in copy.pieces):
            story.copies[place] = copy._replace(pieces=words_of_field(copy.pieces))


def _captions(covers: Covers, story: Story) -> list[Copy]:
    """The copy that stands in covered stretches, but for those in code and in what nobody sees."""
    if not covers.captions:
        return []
    out = Spans(story.out)
    captions = []
    for copy in covers.captions:
        start, end = copy.pieces[0].start, copy.pieces[-1].end
        pieces = [] if out.touch(start, end) else words_of_field(copy.pieces)
        if seen_in(pieces):
            captions.append(copy._replace(pieces=pieces))
    return captions


def _escape_for(front: FrontMatter) -> Callable[[str, int], str | None]:
    """How plain words are written in this file: in its front matter, and after it."""

    def escape(words: str, offset: int) -> str | None:
        if offset < front.end:
            return front.escape(words, offset)
        return _MARKUP.sub(lambda mark: f"\\{mark[0]}", words)

    return escape
