"""Quotation marks: where they stand, and what each may do there."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.language.prose.apostrophes import is_elision, may_be_elision, may_be_possessive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block

Kind = Literal["single", "double"]

_MARK = lazy('["\'“”‘’„‟‛`](?:(?<=["“”„‟‛`])|(?<![^\\W\\d_].)|(?![^\\W\\d_]))')
"""A mark that may be one: a single mark between two letters is an apostrophe."""

_KINDS: dict[str, Kind] = {**dict.fromkeys("'‘’‛`", "single"), **dict.fromkeys('"“”„‟', "double")}
_CLOSING = {'"': "”", "'": "’"}
_LEFT_DOUBLE = frozenset("“„‟`")
_LEFT_SINGLE = frozenset("‘‛`")
_BLANK = frozenset(" \n")
_BEFORE_OPENING = frozenset(" \n([{<>|—–-/=…'‘\"“„:*")
_AFTER_CLOSING = frozenset(" \n)]}<>|—–-/…'’\"”.,;:!?*")
_STOPS = frozenset(".,;:!?…")
_SENTENCE_END = frozenset(".!?…")


class Mark(msgspec.Struct, frozen=True, gc=False):
    """A quotation mark and what it may do here.

    `sure` is false where it may be an apostrophe or a measure instead. `after_stop`: an opening mark that
    follows a sentence, a closing mark that follows a stop.
    """

    start: int
    end: int
    kind: Kind
    opens: bool
    closes: bool
    sure: bool
    after_stop: bool


def marks_by_block(string: str, blocks: Sequence[Block]) -> Iterator[tuple[int, list[Mark]]]:
    """The marks of every block that has any, with the block's index; apostrophes are left out."""
    index = 0
    marks: list[Mark] = []
    for match in _MARK.finditer(string):
        at = match.start()
        mark = _read_mark(string, at, marks[-1].end if marks else 0)
        if mark is None:
            continue
        if mark.start >= blocks[index].end:
            if marks:
                yield index, marks
            marks = []
            while mark.start >= blocks[index].end:
                index += 1
        marks.append(mark)
    if marks:
        yield index, marks


def with_omissions(string: str, omissions: Sequence[int]) -> str:
    """The string with a character for what was left out between a mark and a blank, or between two marks.

    Of “`code` is”, said with straight marks, the first one opens a quotation, though a blank follows it in the text.
    """
    if not omissions:
        return string
    shown = list(string)
    for at in omissions:
        before, after = string[at - 1 : at], string[at : at + 1]
        if before in _KINDS and (at < 2 or string[at - 2] in _BEFORE_OPENING):
            shown[at : at + 1] = "_" if after == " " else _CLOSING.get(after, after)
        elif before == " " and after in _KINDS and (string[at + 1 : at + 2] or "\n") in _AFTER_CLOSING:
            shown[at - 1] = "_"
    return "".join(shown)


def _read_mark(string: str, at: int, done: int) -> Mark | None:
    """What the mark at this offset may do by its shape and neighbours; None if it can only be an apostrophe."""
    if at < done:
        return None
    char = string[at]
    previous = string[at - 1] if at else "\n"
    following = string[at + 1 : at + 2] or "\n"
    if following == char and not (string[at + 2 : at + 3] == char and previous not in _BLANK):
        end, kind = at + 2, "double"
        following = string[end : end + 1] or "\n"
    else:
        end, kind = at + 1, _KINDS[char]
    opens, closes, sure = _shape(previous, char, following, kind)
    if kind == "single":
        return _single_mark(string, at, opens=opens, closes=closes)
    return Mark(at, end, "double", opens, closes, sure, _after_stop(string, at, opens=opens))


@lru_cache(maxsize=4096)
def _shape(previous: str, char: str, following: str, kind: Kind) -> tuple[bool, bool, bool]:
    """Whether a mark between these characters may open, may close, and is surely a mark."""
    opens = previous in _BEFORE_OPENING and following not in _BLANK
    closes = previous not in _BLANK and following in _AFTER_CLOSING
    if kind == "single":
        if opens and closes:
            return char in _LEFT_SINGLE, char not in _LEFT_SINGLE, True
        word = previous.isalnum() and following.isalnum()
        return opens and not word, closes and not word, True
    sure = not previous.isnumeric()
    if opens == closes:
        return char != "”" and sure, char not in _LEFT_DOUBLE, sure
    return opens, closes, sure


def _single_mark(string: str, at: int, *, opens: bool, closes: bool) -> Mark | None:
    """A single mark, unless it is an apostrophe; `sure` is false where it may be one."""
    if opens:
        if string[at] == "’" or string[at + 1] in _STOPS - {"…"} or is_elision(string, at + 1):
            return None
        sure = not may_be_elision(string, at + 1)
    elif closes:
        sure = not may_be_possessive(string, at)
    else:
        return None
    return Mark(at, at + 1, "single", opens, closes, sure, _after_stop(string, at, opens=opens))


def _after_stop(string: str, at: int, *, opens: bool) -> bool:
    """Whether a sentence ends before the opening mark, in its block, or a stop stands before the closing one."""
    if opens:
        return string[at - 1 : at] == " " and string[at - 2 : at - 1] in _SENTENCE_END
    return string[at - 1 : at] in _STOPS
