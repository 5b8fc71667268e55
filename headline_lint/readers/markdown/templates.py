"""The tags of site builders in a Markdown source: Hugo's shortcodes, Liquid's and Nunjucks' tags and outputs.

A tag is no copy; the captions, descriptions and titles among its arguments are, and what stands between a pair of tags
is, unless the tag says that it is code.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece, seen_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.readers.markdown.covers import Covers

CAPTIONS = frozenset(
    "alt caption cap description fig-alt fig-cap fig_caption figcaption subtitle summary title".split()
)
"""Arguments that readers see, or hear: what a picture shows, what a box is headed."""
CODE = frozenset(
    """asciinema chart code code-block code-toggle codeblock codetab comment command css d2 echarts graphviz gist
    highlight js javascript katex markmap math mermaid plantuml pre prism raw schema script style stylesheet terminal
    tex""".split()
)
"""Tags whose content is no copy."""
_SILENT = frozenset(
    """assign block break capture case continue cycle elif else elseif elsif extends for from if import increment
    macro raw set unless when with""".split()
)
"""Tags of logic: they show nothing, and nobody sees their arguments."""
_PICTURES = lazy(r"fig|im(?:age|g)|photo|pic|caption|gallery|pullquote")
"""Tags whose arguments without names may be captions."""

_NAME = lazy(r"\{[{%][<%]?-?\s*+(?P<escaped>/\*)?(?P<closing>/)?\s*+(?P<name>[\w./-]*+)")
_ARGUMENT = lazy(
    r"""(?:(?<![\w.-])(?P<key>[\w.-]++)\s*+(?:=(?!=)\s*+(?:\{\s*+)?+|:\s*+)|(?<=[\s,(]))
    (?:"(?P<double>(?:\\.|[^"\\])*+)"|'(?P<single>(?:\\.|[^'\\])*+)'|`(?P<raw>[^`]*+)`
      |<>(?P<jsx>(?:[^<]++|<(?!/>)){1,200}+)</>)""",
    re.DOTALL | re.VERBOSE,
)
_ESCAPED = lazy(r"\\([\"'\\])")
_EXPRESSION = lazy(r"\{(?P<blank>\s*+[\"']\s*+[\"']\s*+)?+[^{}]*+\}")
_FILE = lazy(r"\.\w{2,4}\Z|[=<>{}]")
_CLOSING_TAG = lazy(r"\{\{[<%]-?\s*+/\s*+(?P<hugo>[\w./-]++)[^{}]{0,80}\}\}|\{%-?\s*+end(?P<liquid>\w++)\s*+-?%\}")
_LONGEST = 3_000
"""Characters of a tag: what is longer is none."""

_MOST_ENDS = 3
"""How many of the marks that end a tag are tried: one between quotation marks ends none."""

_ENDS = {"{{<": ">}}", "{{%": "%}}", "{{": "}}", "{%": "%}", "{#": "#}"}


class Templates:
    """The tags of a source, asked for in order."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found: dict[str, int] = {}
        self._closings: dict[tuple[str, str], list[tuple[int, int]]] | None = None

    def cover(self, at: int, covers: Covers) -> int:
        """Cover the tag that begins at an offset, and the code that it opens; where that ends, or -1 if it is none."""
        opening = next(mark for mark in _ENDS if self._source.startswith(mark, at))
        end = self._end(at, opening)
        if end < 0:
            return -1
        if opening == "{#":
            covers.cover(at, end, line=True)
            return end
        found = _NAME.match(self._source, at, end)
        name = found["name"].lower() if found else ""
        if found is not None and found["escaped"]:
            covers.cover(at, end, seen=True)
            return end
        if opening in {"{{<", "{{%", "{%"}:
            return self._cover_tag(at, end, opening, name, covers)
        for pieces in captions_in(self._source, at, end, name):
            covers.caption(pieces)
        covers.cover(at, end, seen=True)
        return end

    def end_of(self, words: str, at: int) -> int:
        """Where some characters end that stand next after an offset; asked for in order. -1 where they do not."""
        found = self._next(words, at)
        return -1 if found < 0 else found + len(words)

    def cover_ruby(self, at: int, covers: Covers) -> int:
        """Cover a tag of embedded Ruby; gives its end, -1 where it has none."""
        end = self.end_of("%>", at)
        covers.cover(at, end, seen=self._source.startswith("<%=", at), line=True)
        return end

    def _cover_tag(self, at: int, end: int, opening: str, name: str, covers: Covers) -> int:
        """Cover a shortcode or a tag; one that stands alone on a line, and shows no words, parts paragraphs."""
        liquid = opening == "{%"
        closing = self._closing(at, end, "liquid" if liquid else "hugo", name)
        if closing is not None and name in CODE and not (liquid and name == "raw"):
            covers.cover(at, closing, line=True)
            return closing
        captions = [] if name in _SILENT else list(captions_in(self._source, at, end, name))
        for pieces in captions:
            covers.caption(pieces)
        is_pair = closing is not None or self._is_closing(at)
        alone = liquid or is_pair or bool(captions)
        covers.cover(at, end, seen=not (is_pair or (liquid and name in _SILENT)), line=alone)
        return end

    def _is_closing(self, at: int) -> bool:
        found = _NAME.match(self._source, at)
        return found is not None and (found["closing"] is not None or found["name"].startswith("end"))

    def _end(self, at: int, opening: str) -> int:
        """Where a tag ends; -1 where another one begins before, or too far away."""
        begins = opening if opening in {"{%", "{#"} else "{{"
        start = at + len(opening)
        limit = self._next(begins, start)
        limit = min(len(self._source) if limit < 0 else limit, at + _LONGEST)
        closing = _ENDS[opening]
        first = end = self._next(closing, start)
        for _ in range(_MOST_ENDS):
            if not 0 <= end < limit:
                break
            if self._source.count('"', start, end) % 2 == 0:
                return end + len(closing)
            end = self._source.find(closing, end + 1, limit)
        return first + len(closing) if 0 <= first < limit else -1

    def _next(self, words: str, start: int) -> int:
        """Where some characters stand next, found once for all that ask before that place."""
        known = self._found.get(words)
        if known is None or 0 <= known < start:
            known = self._found[words] = self._source.find(words, start)
        return known

    def _closing(self, at: int, end: int, kind: str, name: str) -> int | None:
        """Where the closing tag of a pair ends."""
        if self._closings is None:
            self._closings = {}
            for found in _CLOSING_TAG.finditer(self._source, at):
                key = (found.lastgroup or "", found[found.lastgroup or 0].lower())
                self._closings.setdefault(key, []).append(found.span())
        places = self._closings.get((kind, name), [])
        place = bisect_left(places, (end, end))
        return places[place][1] if place < len(places) else None


def captions_in(source: str, start: int, end: int, name: str) -> Iterator[list[Piece]]:
    """The words of the arguments between two offsets that readers see, each once."""
    said = set()
    for found in _ARGUMENT.finditer(source, start, end):
        key = found["key"]
        value = found.lastgroup or ""
        if key.lower() in CAPTIONS if key else _PICTURES.search(name) and _is_prose(found[value]):
            pieces = list((_words_of_jsx if value == "jsx" else words_between)(source, *found.span(value)))
            words = seen_in(pieces)
            if words and words not in said:
                said.add(words)
                yield pieces


def _is_prose(words: str) -> bool:
    """Whether an argument without a name is a caption rather than a file, a class or a size."""
    first, _, rest = words.strip("“‘\"'( ").partition(" ")
    return bool(rest) and first.replace("'", "").replace("’", "").isalpha() and _FILE.search(words) is None


def words_between(source: str, start: int, end: int) -> Iterator[Piece]:
    """The words between quotation marks, escapes undone."""
    for escaped in _ESCAPED.finditer(source, start, end):
        yield Piece(source[start : escaped.start()], start, escaped.start())
        yield Piece(escaped[1], *escaped.span())
        start = escaped.end()
    yield Piece(source[start:end], start, end)


def _words_of_jsx(source: str, start: int, end: int) -> Iterator[Piece]:
    """The words of a fragment; a blank in quotation marks is one, what other expressions give is not known."""
    for expression in _EXPRESSION.finditer(source, start, end):
        yield Piece(source[start : expression.start()], start, expression.start())
        yield Piece(" " if expression["blank"] else "", *expression.span())
        start = expression.end()
    yield Piece(source[start:end], start, end)
