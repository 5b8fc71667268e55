"""The marks of Markdown's dialects that a parser of CommonMark takes for words, found in one pass over a body."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Piece
from headline_lint.readers.markdown.asides import cover_change, cover_note_link, cover_raised_note
from headline_lint.readers.markdown.code import code_in
from headline_lint.readers.markdown.covers import Covers
from headline_lint.readers.markdown.jsx import Jsx, export_end, import_end
from headline_lint.readers.markdown.references import References
from headline_lint.readers.markdown.templates import Templates, captions_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_CANDIDATE = lazy(r"[{<:*!\[=%$^]|^(?:import|export)(?=\s)", re.MULTILINE)
_FENCE = lazy(r":{3,}+[ \t]*+(?P<kind>\{[^{}\n]*+\}|[\w-]*+)[ \t]*+(?P<title>\[[^\]\n]*+\]|[^\r\n]*+)")
_HOLDER = lazy(r"<[a-z][a-z0-9]*+(?=[^<>]{0,200}?\smarkdown[\s=>])[^<>]*+>", re.IGNORECASE)
_ALERT = lazy(r"\[!\w{2,20}(?:\|[^\]\n]{0,40})?\][+-]?")
_ATTRIBUTES = lazy(
    r"""\{(?::\s*+(?=[\w.\#])|\s*+(?=[.\#=]|[\w-]{1,40}=))
    (?:[.\#=]?[\w:-]++(?:=(?:"(?:\\.|[^"\\])*+"|'(?:\\.|[^'\\])*+'|[^\s"'{}]++))?+(?:\s++|(?=\}))){1,30}\}
    """,
    re.VERBOSE,
)
_REMARK_START = lazy(r"\{::comment[^{}\n]{0,40}\}")
_OPTIONS = lazy(r"\{(?:::|:/)[^{}\n]{0,200}\}")
_EMOJI = lazy(r"(?<![\w:/]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/])")
_ABBREVIATION = lazy(r"\*\[[^\]\n]{1,80}\]:[^\r\n]*+")
_CONTENTS = lazy(r"(?:\[TOC\]|\[\[_?toc_?\]\])(?=[ \t]*+\r?$)", re.MULTILINE | re.IGNORECASE)
_EMBED = lazy(r"!\[\[[^\[\]\n|]{1,300}(?:\|(?P<words>[^\[\]\n]{1,300}))?\]\]")
_SIZE = lazy(r"[\dx|\s]*+\Z")
_WIKI = lazy(r"\[\[(?:[^\[\]\n|]{1,300}\|)?(?P<words>[^\[\]\n|]{1,300})\]\](?![\[(])")
_NOTE = lazy(r"\[\^[^\]\s]{1,80}\](?!\()")
_INLINE_NOTE = lazy(r"\^\[(?P<words>[^\[\]]{1,1000}(?:\[[^\[\]\n]{1,200}\][^\[\]]{0,500}){0,5})\]")
_HIGHLIGHT = lazy(r"(?<![=\w])==(?P<words>[^\s=](?:[^=\n]{0,300}[^\s=])?)==(?![=\w])")
_REMARK = lazy(r"(?<![\w%])%%(?:[^%]|%(?!%)){1,3000}+%%(?!\w)")
_FORMULA = lazy(r"(?<![\w$\\])\$(?P<words>[^\s$][^$\n]{0,200})(?<![\s\\])\$(?![\w$])")
_TEX = lazy(r"\\[a-zA-Z]|[\^_]|^[^\d]+=")
_ANCHOR = lazy(r"(?<=\s)\^[a-z][a-z0-9-]{2,40}(?=[ \t]*+\r?$)", re.MULTILINE)
_FARTHEST = 100
"""Characters of blanks and `>` before a mark that begins a line."""
_QUOTED_LIST = " \t>-*+"
"""What else may stand there in a list."""
_LONGEST_FORMULA = 3_000
"""Characters between the marks of a formula on lines of its own: with more between them, one mark is a stray."""


def marks_in(source: str, start: int, *, mdx: bool) -> Covers:
    """What is to be covered in a body that begins at an offset; `mdx`: braces hold expressions."""
    marks = _Marks(source, start, mdx=mdx)
    marks.find()
    return marks.covers


class _Marks:
    """The marks of a body while they are found. Each taker covers what begins at an offset, and gives its end or -1."""

    def __init__(self, source: str, start: int, *, mdx: bool) -> None:
        self.covers = Covers(source)
        self.covers.jsx = mdx
        self._source = source
        self._start = start
        self._code = code_in(source, start)
        self._templates = Templates(source)
        self._references = References(source, start)

    def find(self) -> None:
        """Find them all; nothing in code is one."""
        at = self._start
        passed = iter([*self._code, (len(self._source) + 1, len(self._source) + 1)])
        first, last = next(passed)
        for candidate in _CANDIDATE.finditer(self._source, at):
            place = candidate.start()
            while place >= last:
                first, last = next(passed)
            if place < at or place >= first or self._is_escaped(place):
                continue
            for take in _TAKERS[candidate[0]]:
                end = take(self, place)
                if end > place:
                    at = end
                    break

    def _is_escaped(self, at: int) -> bool:
        """Whether a backslash makes a mark of Markdown's a character; templates are read before it is."""
        before = self._source[max(self._start, at - _FARTHEST) : at]
        return (len(before) - len(before.rstrip("\\"))) % 2 > 0 and not self._source.startswith(("{{", "{%"), at)

    @cached_property
    def _jsx(self) -> Jsx:
        return Jsx(self._source, self._code, self._start)

    def _begins_line(self, at: int, marks: str = " \t>") -> bool:
        """Whether only blanks and the marks of quotations, or those given, stand before an offset on its line."""
        before = self._source[max(self._start, at - _FARTHEST) : at].rstrip(marks)
        return before.endswith("\n") or (not before and at - self._start < _FARTHEST)

    def template(self, at: int) -> int:
        return self._templates.cover(at, self.covers) if self._source[at + 1 : at + 2] in {"{", "%", "#"} else -1

    def attributes(self, at: int) -> int:
        found = _ATTRIBUTES.match(self._source, at)
        if found is None:
            return -1
        for pieces in captions_in(self._source, at, found.end(), ""):
            self.covers.caption(pieces)
        self.covers.cover(at, found.end(), line=True)
        return found.end()

    def options(self, at: int) -> int:
        """Kramdown's extensions; what its comment holds is out."""
        if _REMARK_START.match(self._source, at):
            end = self._templates.end_of("{:/", at)
            end = self._source.find("}", end) + 1 if end > 0 else 0
            if end:
                self.covers.cover(at, end, line=True)
                return end
        return self._plain(_OPTIONS, at, line=True)

    def brace(self, at: int) -> int:
        """An expression; where one is a comment, all are."""
        self.covers.jsx = self.covers.jsx or self._source.startswith("{/*", at)
        if self.covers.jsx:
            return self._jsx.cover_expression(at, self.covers)
        return -1

    def element(self, at: int) -> int:
        name = self._source[at + 1 : at + 3].lstrip("/")[:1]
        if name == "%":
            return self._templates.cover_ruby(at, self.covers)
        if name.isupper() or (name == ">" and self.covers.jsx):
            return self._jsx.cover_element(at, self.covers)
        self.covers.jsx = self.covers.jsx or (name.islower() and self._has_expression(at))
        if name.islower() and self.covers.jsx:
            return self._jsx.cover_element(at, self.covers, holds_markdown=True)
        return self._holder_of_markdown(at)

    def _holder_of_markdown(self, at: int) -> int:
        """The tag of an element that says, on a line of its own, that it holds Markdown."""
        tag = _HOLDER.match(self._source, at)
        if tag is None or not self.covers.is_alone(at, tag.end()):
            return -1
        self.covers.cover(at, tag.end(), line=True)
        return tag.end()

    def _has_expression(self, at: int) -> bool:
        end = self._templates.end_of("={", at)
        return end > 0 and self._source.find("<", at + 1, end) < 0

    def imported(self, at: int) -> int:
        """An import; where there is one, braces hold expressions."""
        end = import_end(self._source, at)
        if end > 0:
            self.covers.jsx = True
            self.covers.cover(at, end, line=True)
        return end

    def exported(self, at: int) -> int:
        if not self.covers.jsx:
            return -1
        end = export_end(self._source, at)
        self.covers.cover(at, end, line=True)
        return end

    def fence(self, at: int) -> int:
        """The fence of a box; its title is a heading."""
        found = _FENCE.match(self._source, at) if self._begins_line(at, _QUOTED_LIST) else None
        if found is None:
            return -1
        for pieces in captions_in(self._source, *found.span("kind"), ""):
            self.covers.caption(pieces, "crosshead")
        title = found["title"].strip(" \t:[]{}")
        if title:
            start = self._source.index(title, found.start("title"))
            self.covers.caption([Piece(title, start, start + len(title))], "crosshead")
        self.covers.cover(at, found.end(), line=True)
        return found.end()

    def alert(self, at: int) -> int:
        found = _ALERT.match(self._source, at)
        if found is None or not self._begins_line(at, _QUOTED_LIST) or ">" not in self._source[max(0, at - 5) : at]:
            return -1
        self.covers.alerts.add(at)
        self.covers.cover(at, found.end())
        return found.end()

    def abbreviation(self, at: int) -> int:
        return self._plain(_ABBREVIATION, at, line=True) if self._begins_line(at) else -1

    def contents(self, at: int) -> int:
        return self._plain(_CONTENTS, at, line=True) if self._begins_line(at) else -1

    def note(self, at: int) -> int:
        """The reference of a note; at the beginning of a line, with a colon behind, the note itself."""
        found = _NOTE.match(self._source, at)
        if found is None or (self._source.startswith(":", found.end()) and self._begins_line(at)):
            return -1
        self.covers.cover(at, found.end(), seen=True)
        return found.end()

    def inline_note(self, at: int) -> int:
        found = _INLINE_NOTE.match(self._source, at)
        if found is None:
            return -1
        self.covers.caption([Piece(found["words"], *found.span("words"))], "body", listed=True)
        self.covers.cover(at, found.end(), seen=True)
        return found.end()

    def embed(self, at: int) -> int:
        found = _EMBED.match(self._source, at)
        if found is None:
            return -1
        if found["words"] and not _SIZE.match(found["words"]):
            self.covers.caption([Piece(found["words"], *found.span("words"))])
        self.covers.cover(at, found.end(), seen=True)
        return found.end()

    def wiki(self, at: int) -> int:
        return self._around(_WIKI.match(self._source, at), at)

    def highlight(self, at: int) -> int:
        return self._around(_HIGHLIGHT.match(self._source, at), at)

    def _around(self, found: re.Match[str] | None, at: int) -> int:
        """Cover what stands around the words of a match; they are copy."""
        if found is None:
            return -1
        self.covers.cover(at, found.start("words"))
        self.covers.cover(found.end("words"), found.end())
        return found.start("words")

    def display(self, at: int) -> int:
        """A formula on lines of its own."""
        if not (self._source.startswith("$$", at) and self._begins_line(at)):
            return -1
        end = self._templates.end_of("$$", at + 2)
        if not 0 < end - at < _LONGEST_FORMULA:
            return -1
        self.covers.cover(at, end, seen=True)
        return end

    def formula(self, at: int) -> int:
        found = _FORMULA.match(self._source, at)
        return self._plain(_FORMULA, at, seen=True) if found and _TEX.search(found["words"]) else -1

    def citation(self, at: int) -> int:
        found = self._references.citation(at)
        if found is None:
            return -1
        self.covers.cover(at, found.end(), seen=True)
        return found.end()

    def link(self, at: int) -> int:
        return self._around(self._references.foreign_link(at), at)

    def emoji(self, at: int) -> int:
        return self._plain(_EMOJI, at, seen=True)

    def remark(self, at: int) -> int:
        return self._plain(_REMARK, at)

    def anchor(self, at: int) -> int:
        return self._plain(_ANCHOR, at)

    def _plain(self, pattern: re.Pattern[str], at: int, *, seen: bool = False, line: bool = False) -> int:
        """Cover a match."""
        found = pattern.match(self._source, at)
        if found is None:
            return -1
        self.covers.cover(at, found.end(), seen=seen, line=line)
        return found.end()


def _aside(cover: Callable[[Covers, int], int]) -> Callable[[_Marks, int], int]:
    return lambda marks, at: cover(marks.covers, at)


_NOTES = (_Marks.note, _aside(cover_note_link), _Marks.citation)
_TAKERS: Mapping[str, tuple[Callable[[_Marks, int], int], ...]] = {
    "{": (_aside(cover_change), _Marks.options, _Marks.attributes, _Marks.template, _Marks.brace),
    "<": (_Marks.element,),
    ":": (_Marks.fence, _Marks.emoji),
    "*": (_Marks.abbreviation,),
    "!": (_Marks.embed,),
    "[": (_Marks.alert, _Marks.contents, _Marks.wiki, *_NOTES, _Marks.link),
    "=": (_Marks.highlight,),
    "%": (_Marks.remark,),
    "$": (_Marks.display, _Marks.formula),
    "^": (_Marks.inline_note, _aside(cover_raised_note), _Marks.anchor),
    "import": (_Marks.imported,),
    "export": (_Marks.exported,),
}
"""What each character may begin, the likeliest last."""
