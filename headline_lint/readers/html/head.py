"""What a page states of itself, to its readers' browsers and to machines: its titles, its section and its date."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import INVISIBLE, Piece, as_seen, seen_in
from headline_lint.readers.html.entities import characters
from headline_lint.readers.html.headline import Stated
from headline_lint.readers.html.tokens import attributes

if TYPE_CHECKING:
    from headline_lint.readers.html.tokens import Tag

_SITE_NAME = lazy(
    r"""(?<![\s?])[\s?]+(?:
        (?:[|·»«]|&(?:middot|raquo|laquo|\#124);)[\s?].*
      | (?:[-–—]|&[nm]dash;|&\#821[12];)[\s?]+(?:[A-Z][\w.’']*+[\s?]*+){1,4}+
    )\Z""".replace("?]", f"{INVISIBLE}]"),
    re.DOTALL | re.VERBOSE,
)
_FACTS = {"article:section": "section", "article:published_time": "date"}
_TITLES = frozenset({"og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title"})
_HEADLINE = lazy(r'"headline"\s*+:\s*+"((?:[^"\\]|\\.)*+)"', re.DOTALL)
"""Of the story as a page describes it to machines, in JSON."""


class Head:
    """The statements of a page, taken as its tokens come: the title as pieces, all titles, and facts by name."""

    def __init__(self, source: str) -> None:
        self.title: list[Piece] = []
        self.stated = Stated()
        self.facts: dict[str, str] = {}
        self._source = source

    def take_title(self, token: Tag) -> None:
        """Take the text of a `title`; the first one counts, without the name of the site."""
        if not self.title:
            site = _SITE_NAME.search(self._source, token.start, token.end)
            self.title = characters(self._source, token.start, site.start() if site else token.end)
            self.stated.add(seen_in(self.title))
            self.stated.add(seen_in(characters(self._source, token.start, token.end)))

    def take_script(self, token: Tag) -> None:
        """Take the headline that the text of a `script` states."""
        stated = _HEADLINE.search(self._source, token.start, token.end)
        if stated:
            self.stated.add(unescape(_unescaped(stated[1])))

    def take_meta(self, token: Tag) -> None:
        """Take what a `meta` says."""
        found = attributes(self._source, token.inner_start, token.inner_end)
        stated = found.get("property") or found.get("name")
        if stated is None or "content" not in found:
            return
        words = as_seen(unescape(found["content"].string))
        if stated.string in _FACTS:
            self.facts.setdefault(_FACTS[stated.string], words)
        elif stated.string.lower() in _TITLES:
            self.stated.add(words)


def _unescaped(string: str) -> str:
    """The characters of a JSON string; as it stands where it is none."""
    try:
        return str(json.loads(f'"{string}"', strict=False))
    except ValueError:
        return string
