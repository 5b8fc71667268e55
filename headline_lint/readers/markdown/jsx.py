"""JSX in Markdown: elements of components, expressions in braces, imports and exports."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.readers.markdown.hidden import hidden_elements
from headline_lint.readers.markdown.templates import captions_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from headline_lint.readers.markdown.covers import Covers

_CODE = lazy(r"(?:Code|Highlight|Mermaid|Prism|Syntax|Playground|Snippet|Terminal|Math|Katex|Tex)\w*\Z")
"""Components whose content is no copy."""
_CONTAINERS = frozenset("article aside center details div footer header main section summary".split())
_NAME = lazy(r"</?(?P<name>[A-Za-z][\w.-]*+|(?=>))")
_PART = lazy(r"""[^"'{}<>]++|"[^"<]*+"|'[^'<]*+'""")
_CLOSING = lazy(r"</(?P<name>[A-Z][\w.]*+)\s*+>")
_BLANK = lazy(r"""\{\s*+["'](?:\s|\\n)*+["']\s*+\}""")
_BRACE = lazy(r"[{}]")
_IMPORT = lazy(r"""import\s(?P<names>[^'"`;.!?]{0,600})["'][^'"\s]++["'];?[ \t]*+\r?$""", re.MULTILINE)
_END_OF_EXPORT = lazy(r"\n[ \t]*+\r?\n|\Z")


class Jsx:
    """The braces of a source in pairs, and its elements, asked for in order. `code` are stretches to pass over."""

    def __init__(self, source: str, code: Iterable[tuple[int, int]], start: int) -> None:
        self._source = source
        self._braces = _pairs(source, code, start)
        self._hidden = hidden_elements(source, code, start)
        self._closings: dict[str, list[int]] | None = None

    def expression_end(self, at: int) -> int:
        """Where the expression ends whose brace stands at an offset; -1 where it is never closed."""
        return self._braces.get(at, -2) + 1

    def cover_expression(self, at: int, covers: Covers) -> int:
        """Cover an expression; a blank in quotation marks is one, a comment is nothing."""
        end = self.expression_end(at)
        if end < 0:
            return -1
        if _BLANK.fullmatch(self._source, at, end):
            covers.blank(at, end)
        else:
            comment = self._source.startswith("/*", at + 1)
            covers.cover(at, end, seen=not comment, line=comment)
        return end

    def cover_element(self, at: int, covers: Covers, *, holds_markdown: bool = False) -> int:
        """Cover the tag of a component, and its content if that is code or not seen; of another the expressions alone.

        `holds_markdown`: the elements of a page are containers too, whose content is Markdown.
        """
        if at in self._hidden:
            covers.cover(at, self._hidden[at], line=True)
            return self._hidden[at]
        name = _NAME.match(self._source, at)
        end, braces = self._tag_end(name.end() if name else at)
        if name is None or end < 0:
            return -1
        if name["name"][:1].islower() and not (holds_markdown and name["name"] in _CONTAINERS):
            for brace in braces:
                covers.cover(brace, self.expression_end(brace))
            return end
        for pieces in captions_in(self._source, at, end, ""):
            covers.caption(pieces)
        opens = self._source[at + 1] != "/" and not self._source.startswith("/>", end - 2)
        if opens and _CODE.match(name["name"]):
            end = self._closing(name["name"], end)
        covers.cover(at, end, seen=self._source.startswith("/>", end - 2), line=True)
        return end

    def _tag_end(self, at: int) -> tuple[int, list[int]]:
        """Where a tag ends, -1 where it does not, and the braces in it."""
        braces: list[int] = []
        while at < len(self._source):
            part = _PART.match(self._source, at)
            if part is not None:
                at = part.end()
            elif self._source[at] == ">":
                return at + 1, braces
            elif at in self._braces:
                braces.append(at)
                at = self._braces[at] + 1
            else:
                break
        return -1, braces

    def _closing(self, name: str, end: int) -> int:
        """Where the element of a name ends that opens before an offset: there, where it is never closed."""
        if self._closings is None:
            self._closings = {}
            for found in _CLOSING.finditer(self._source, end):
                self._closings.setdefault(found["name"], []).append(found.end())
            for ends in self._closings.values():
                ends.reverse()
        ends = self._closings.get(name, [])
        while ends and ends[-1] <= end:
            ends.pop()
        return ends[-1] if ends else end


def import_end(source: str, at: int) -> int:
    """Where the import of a module ends that begins at an offset and has its lines for itself; -1 where none does."""
    found = _IMPORT.match(source, at)
    names = found["names"].split() if found else []
    return found.end() if found and (not names or names[-1] == "from") else -1


def export_end(source: str, at: int) -> int:
    """Where an export ends that begins at an offset: at a blank line."""
    found = _END_OF_EXPORT.search(source, at)
    return found.start() if found else len(source)


def _pairs(source: str, code: Iterable[tuple[int, int]], start: int) -> dict[int, int]:
    """Which closing brace belongs to which opening one."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    passed = iter([*code, (len(source), len(source))])
    first, last = next(passed)
    for brace in _BRACE.finditer(source, start):
        at = brace.start()
        while at >= last:
            first, last = next(passed)
        if at >= first:
            continue
        if brace[0] == "{":
            opened.append(at)
        elif opened:
            pairs[opened.pop()] = at
    return pairs
