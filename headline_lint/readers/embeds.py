"""Code in copy: WordPress's shortcodes, and paragraphs that are nothing but embed code written out or escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.document import Copy, Piece, is_blank, part_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TAG = lazy(r"<!--(?:(?!-->).)*+(?:-->|\Z)|<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*+)(?P<attributes>[^<>]*+)>", re.DOTALL)
_NO_COPY = frozenset("audio blockquote form iframe ins noscript object script style svg template video".split())
"""Elements of embed code whose words are not the story's."""
_TELLING = frozenset({"embed", "iframe", "link", "script", "style"})
_VOID = frozenset({"br", "embed", "hr", "img", "input", "link", "meta", "source"})
_MOST_ESCAPES = 2
"""How often a CMS may have escaped what it embeds."""

_SHORTCODE = lazy(r"\[(?P<end>/?)(?P<name>[a-z][a-z0-9_-]{1,40})(?P<arguments>\s[^\[\]]{0,1000})?(?P<closed>/)?\]")
_ARGUMENT = lazy(r"[\w-]=\S|\shttps?:|\A\s*+/?\Z")
_CAPTION_ARGUMENT = lazy(r"""\scaption=(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)')""")
_ALONE = frozenset(
    """ad adsense archives audio contact contact-form embed form gallery googlemaps iframe instagram login map more
    newsletter nextpage playlist poll polldaddy products signup slider slideshow subscribe timeline toc tweet twitter
    video vimeo youtube""".split()
)
"""Shortcodes that need no arguments where they have a paragraph for themselves."""
_CODE = frozenset(
    "audio code embed googlemaps iframe instagram latex math playlist sourcecode tweet video vimeo youtube".split()
)
"""Shortcodes whose content is an address or code."""
_CAPTIONS = frozenset({"caption", "wp_caption"})


class _Shortcode(NamedTuple):
    """A shortcode in the words of a block; `found` is its match."""

    start: int
    end: int
    name: str
    ends: bool
    found: re.Match[str]


def without_embeds(copies: Sequence[Copy]) -> list[Copy]:
    """The blocks without shortcodes and without paragraphs of embed code."""
    kept = []
    ended: frozenset[str] | None = None
    for copy in copies:
        marked = copy.scope != "headline" and any("[" in part.string or ">" in part.string for part in copy.pieces)
        words = "".join(part.string for part in copy.pieces) if marked else ""
        if "[" in words and copy.scope != "headline":
            if ended is None:
                ended = _ended_in(copies)
            copy = _without_shortcodes(copy, words, ended)  # noqa: PLW2901 - the same block
        if not (marked and is_embed(words)):
            kept.append(copy)
    return kept


def is_embed(words: str) -> bool:
    """Whether a paragraph is nothing but markup that embeds something: its words are not the story's."""
    for _ in range(_MOST_ESCAPES):
        if "lt;" in words or "#60;" in words:
            words = _unescaped(words)
    words = words.strip()
    if not (words.startswith("<") and words.endswith(">")):
        return False
    tells = False
    inside: list[str] = []
    done = 0
    for tag in _TAG.finditer(words):
        if not (inside or is_blank(words[done : tag.start()])):
            return False
        done = tag.end()
        name = (tag["name"] or "").lower()
        tells = tells or name in _TELLING or "=" in (tag["attributes"] or "")
        if tag["end"]:
            if name in inside[-1:]:
                inside.pop()
        elif name in _NO_COPY and not tag["attributes"].endswith("/"):
            inside.append(name)
    return tells and done == len(words)


def _unescaped(words: str) -> str:
    from html import unescape  # late: few stories need it

    return unescape(words)


def _ended_in(copies: Iterable[Copy]) -> frozenset[str]:
    """The names of the shortcodes that are ended somewhere."""
    return frozenset(
        found["name"]
        for copy in copies
        if any("[/" in part.string for part in copy.pieces)
        for found in _SHORTCODE.finditer("".join(part.string for part in copy.pieces))
        if found["end"]
    )


def _without_shortcodes(copy: Copy, words: str, ended: frozenset[str]) -> Copy:
    codes = [
        _Shortcode(*found.span(), found["name"], bool(found["end"]), found) for found in _SHORTCODE.finditer(words)
    ]
    codes = [code for code in codes if _is_shortcode(code, words, ended)]
    if not codes:
        return copy
    scope = "caption" if codes[0].name in _CAPTIONS and copy.scope in {"body", "crosshead"} else copy.scope
    return copy._replace(pieces=list(_cut(copy.pieces, _stretches(codes))), scope=scope)


def _is_shortcode(code: _Shortcode, words: str, ended: frozenset[str]) -> bool:
    """Whether what stands in brackets is a command to WordPress, and no remark of the editor's."""
    arguments = code.found["arguments"] or ""
    if code.ends or code.name in ended or code.found["closed"]:
        return True
    if arguments.strip():
        return _ARGUMENT.search(arguments) is not None
    return (code.name in _ALONE or "_" in code.name) and words.strip() == code.found[0]


def _stretches(codes: Sequence[_Shortcode]) -> Iterator[tuple[int, int]]:
    """What is to be cut out: the codes, and what stands between a pair where that is code."""
    inside = ""
    start = 0
    for code in codes:
        if inside:
            if code.ends and code.name == inside:
                yield start, code.end
                inside = ""
        elif code.name in _CODE and not code.ends and any(one.ends and one.name == code.name for one in codes):
            inside, start = code.name, code.start
        else:
            said = _CAPTION_ARGUMENT.search(code.found["arguments"] or "") if code.name in _CAPTIONS else None
            if said is None:
                yield code.start, code.end
            else:
                first, last = said.span(said.lastgroup or 0)
                shift = code.found.start("arguments")
                yield code.start, shift + first
                yield shift + last, code.end
    if inside:
        yield start, codes[-1].end


def _cut(pieces: Iterable[Piece], stretches: Iterable[tuple[int, int]]) -> Iterator[Piece]:
    """The pieces without some stretches of their words, in order."""
    waiting = iter([*stretches, (1 << 62, 1 << 62)])
    first, last = next(waiting)
    at = 0
    for piece in pieces:
        end = at + len(piece.string)
        if not piece.string:
            yield piece
        start = at
        while start < end:
            while start >= last:
                first, last = next(waiting)
            if start < first:
                stop = min(end, first)
                yield part_of(piece, start - at, stop - at)
            else:
                stop = min(end, last)
                yield part_of(piece, start - at, stop - at)._replace(string="")
            start = stop
        at = end
