"""What a text of a feed is, HTML or plain words, whatever is said of it; and the people it names."""

from __future__ import annotations

from collections import Counter
from html import unescape
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, Text, is_blank
from headline_lint.readers.html.in_xml import as_html
from headline_lint.readers.html.tags import VOID
from headline_lint.readers.html.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.readers.collecting import CollectedStory
    from headline_lint.readers.html.tokens import Tag
    from headline_lint.readers.placed_source.xml import Element

_REFERENCE = lazy(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});")
_BLOCKS = frozenset("p br hr div ul ol li dl blockquote pre table tr td h1 h2 h3 h4 h5 h6 figure section".split())
"""Elements that part words, which software writes without attributes and without closing them."""
_HOLDING = frozenset("p li dt dd td th caption figcaption h1 h2 h3 h4 h5 h6 pre".split())
"""Elements whose words are one block, blank lines in them or not."""
_BLANK_LINES = lazy(r"\n[^\S\n]*+\n\s*+")
_MAIL = lazy(r"(?<![^\s<>()\[\],;:\"])[^\s<>()\[\],;:\"@]++@[^\s<>()\[\],;:\"@]++")
_AROUND_NAME = ' \t\r\n<>()[],;:"'


class FeedCopy(NamedTuple):
    """A text of a feed, and how it is written: HTML in the file's own escapes, XHTML, or plain words."""

    text: Text
    form: Literal["html", "xhtml", "plain"]


def copy_in(source: str, element: Element, *, html: bool) -> FeedCopy | None:
    """The copy of an element, None where it holds no words; `html`: that is what its type, or the format, says.

    Markup tells what no type does: many generators write HTML and name no type, or one of their own.
    """
    if any(element.elements()):
        return FeedCopy(as_html(source, element), "xhtml")
    text = element.text()
    if is_blank(text.string):
        return None
    return FeedCopy(text, "html" if html or is_marked_up(text.string) else "plain")


def copy_of_atom(source: str, element: Element) -> FeedCopy | None:
    """The copy of an element of Atom; None where it holds no words, other media, or only says where these are."""
    attributes = element.attributes
    kind = attributes.get("type", "").partition(";")[0].strip().lower()
    if "src" in attributes or attributes.get("mode") == "base64" or _is_other_medium(kind):
        return None
    return copy_in(source, element, html="html" in kind)


def _is_other_medium(kind: str) -> bool:
    medium, slash, _ = kind.partition("/")
    return slash != "" and medium != "text" and not (medium == "application" and kind.endswith(("xml", "html")))


def add_copy(story: CollectedStory, copy: FeedCopy) -> None:
    """Take the blocks of a text into a story."""
    if copy.form == "xhtml":
        story.add_html(copy.text, escaped=False)
    elif copy.form == "html":
        story.add_html(with_paragraphs(copy.text))
    else:
        story.add_plain(copy.text)


def is_marked_up(words: str) -> bool:
    """Whether words hold HTML, rather than mention a tag of it: “the <b> tag” is words."""
    if any(unescape(found[0]) != found[0] for found in _REFERENCE.finditer(words)):
        return True
    opened = set()
    for token in tokens(words):
        if token.kind == "comment" or (token.kind == "close" and token.name in opened):
            return True
        if token.kind == "open":
            if _is_markup(words, token):
                return True
            opened.add(token.name)
    return False


def _is_markup(words: str, token: Tag) -> bool:
    """Whether a tag that nothing closes does something: it has attributes, or parts words that it stands against."""
    inner = words[token.inner_start : token.inner_end].rstrip()
    if "=" in inner:
        return True
    if token.name not in _BLOCKS:
        return False
    beside = (words[token.start - 1 : token.start], words[token.end : token.end + 1])
    return inner.endswith("/") or not all(side.isspace() for side in beside)


def with_paragraphs(text: Text) -> Text:
    """HTML with a paragraph's tag for the blank lines that part its words.

    So WordPress's classic editor keeps paragraphs, and so do people who type into a field for HTML.
    """
    string = text.string
    breaks = [*_paragraph_breaks(string)] if _BLANK_LINES.search(string) else []
    if not breaks:
        return text
    pieces: list[Piece] = []
    done = 0
    for place in breaks:
        pieces += text.pieces(done, place)
        pieces.append(Piece("<p>", *text.source_span(place, place + 1)))
        done = place + 1
    return Text([*pieces, *text.pieces(done, len(string))])


def _paragraph_breaks(string: str) -> Iterator[int]:
    """The places of the line ends after which a blank line parts paragraphs: in no tag, and in no block of words."""
    inside: list[str] = []  # what is open; an end ends what is open in its element, too
    count: Counter[str] = Counter()
    for token in tokens(string):
        if count[token.name] and (token.kind == "close" or token.name == "p"):
            while (name := inside.pop()) != token.name:
                count[name] -= 1
            count[token.name] -= 1
        if token.kind == "open" and token.name not in VOID:
            inside.append(token.name)
            count[token.name] += 1
        elif token.kind == "text" and not any(count[name] for name in _HOLDING):
            yield from (found.start() for found in _BLANK_LINES.finditer(string, token.start, token.end))


def people_in(text: Text) -> Iterator[Text]:
    """The names in a text that names people, without the mail addresses that may stand before, behind or among them."""
    string = text.string
    ends = [(0, 0), *(mail.span() for mail in _MAIL.finditer(string)), (len(string), len(string))]
    around = _AROUND_NAME if len(ends) > 2 else None  # the start, the end, and a mail address
    for (_, start), (end, _) in pairwise(ends):
        part = string[start:end]
        first = start + len(part) - len(part.lstrip(around))
        name = part.strip(around)
        if name and name != "mailto":
            yield Text(text.pieces(first, first + len(name)))
