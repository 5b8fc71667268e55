"""Pages that a program fills when they are opened: a title, and the story in a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.readers.decoding import UnreadableError
from headline_lint.readers.html.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.document import Block

_UNSEEN = frozenset({"noscript", "script", "template"})
_OF_HEAD = frozenset({"style", "title", *(f"h{level}" for level in range(1, 7))})
_STRING = lazy(r'"[^"\n]*+"|`[^`]*+`')
_PROSE = 8
"""Words that make a text or a string of a script prose."""
_STORY = 12
"""Words in such strings that make a story: more than scripts say of themselves."""
_NOTICE = "javascript"
"""What a notice to readers without it names."""
_AROUND_WORD = ".,;:!?()'\"“”‘’"


def must_show_copy(source: str, blocks: Iterable[Block]) -> None:
    """Raise `UnreadableError` where a page of which a headline alone was read has its words in scripts or templates."""
    if {block.scope for block in blocks} - {"headline", "standfirst", "byline"}:
        return
    unseen = 0
    for name, words in _texts(source):
        count = _count(words)
        if count >= _PROSE and name not in _UNSEEN:
            return
        if name == "script":
            unseen += sum(filter(_PROSE.__le__, map(_count, _STRING.findall(words))))
        elif name:
            unseen += count
    if unseen >= _STORY:
        raise UnreadableError("shows a headline alone, the rest is in its scripts; save the page as a browser shows it")


def _texts(source: str) -> Iterator[tuple[str, str]]:
    """The texts of a page that say no headline, each with what keeps it from sight, or ""."""
    within = last = ""
    for token in tokens(source):
        if token.kind == "open":
            last = token.name
            within = within or (last if last in _UNSEEN else "")
        elif token.kind == "close":
            last = ""
            within = "" if token.name == within else within
        elif token.kind == "text" and (within or last not in _OF_HEAD):
            yield within, source[token.start : token.end]


def _count(words: str) -> int:
    """How many plain words there are, none in a notice on JavaScript."""
    if _NOTICE in words.lower():
        return 0
    return sum(word.strip(_AROUND_WORD).isalpha() for word in words.split())
