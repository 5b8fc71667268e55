"""HTML cut into tags, comments and text, with places, in time linear in its length.

The standard library's `html.parser` tells lines and columns only, takes longer to import than a story
takes to lint, and on releases in use needs time quadratic in the length of a broken page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

_TAG = lazy(
    r"""<(?:
        !--(?P<comment>(?=-?>)|.*?(?=--!?>|\Z))(?:-->|--!>|-?>|\Z)
      | [!?][^>]*+>?
      | (?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)
        (?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+"?|'[^']*+'?)?)*+)>?
      | /[^>]*+>?
    )""",
    re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = lazy(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s"'>]+)))?""")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
}


class Tag(NamedTuple):
    """A part of a page. `kind` is "text", "open", "close" or "comment"; `name` a tag's, in lower case.

    `start` and `end` are offsets of the whole part; `inner_start` and `inner_end` those of a comment's words
    or of a tag's attributes.
    """

    kind: str
    name: str
    start: int
    end: int
    inner_start: int
    inner_end: int


class Value(NamedTuple):
    """An attribute's value as written, entities and all, and its place."""

    string: str
    start: int
    end: int


def tokens(source: str) -> Iterator[Tag]:
    """The parts of a page in order. What `script` and its like hold comes as one text."""
    at = text = 0
    while (at := source.find("<", at)) >= 0:
        tag = _TAG.match(source, at)
        if tag is None:
            at += 1
            continue
        if text < at:
            yield Tag("text", "", text, at, text, at)
        at = text = tag.end()
        if tag["comment"] is not None:
            yield Tag("comment", "", tag.start(), at, *tag.span("comment"))
        elif tag["name"]:
            name = tag["name"].lower()
            yield Tag("close" if tag["end"] else "open", name, tag.start(), at, *tag.span("attributes"))
            if name in _RAW and not tag["end"]:
                closing = _RAW[name].search(source, at)
                at = closing.start() if closing else len(source)
                if text < at:
                    yield Tag("text", "", text, at, text, at)
                text = at
    if text < len(source):
        yield Tag("text", "", text, len(source), text, len(source))


def attributes(source: str, start: int, end: int) -> dict[str, Value]:
    """The attributes between two offsets: names in lower case, the first of two alike counts."""
    found: dict[str, Value] = {}
    for attribute in _ATTRIBUTE.finditer(source, start, end):
        group = attribute.lastindex or 1
        value = Value(attribute[group], *attribute.span(group)) if group > 1 else Value("", start, start)
        found.setdefault(attribute[1].lower(), value)
    return found
