"""Direct quotations: text between paired marks, and the marks that pair with nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from headline_lint.language.apostrophes import is_elision, may_be_elision, may_be_possessive

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block

Kind = Literal["single", "double"]

_MARK = re.compile("[\"'“”‘’„‟‛]")
_SINGLE = frozenset("'‘’‛")
_LEFT_CURLY = frozenset("“„‟‘‛")
_BLANK = frozenset(" \n")
_BEFORE_OPENING = frozenset(" \n([{<>|—–-/=…'‘\"“„:*")
_AFTER_CLOSING = frozenset(" \n)]}<>|—–-/…'’\"”.,;:!?*")
_STOPS = frozenset(".,;:!?…")
_SENTENCE_END = frozenset(".!?…")


class Quotation(NamedTuple):
    """One direct quotation; the span holds its marks. It may run over several blocks."""

    start: int
    end: int
    mark: Kind


class Quotations(NamedTuple):
    """The outermost quotations in reading order, and the offsets of marks without a partner."""

    found: list[Quotation]
    strays: list[int]


class _Mark(NamedTuple):
    """A quotation mark and what it may do here.

    `sure` is false where it may be an apostrophe or a measure instead. `reopens`: it stands after a sentence's
    end, where an opening mark does not end the quotation that is open.
    """

    start: int
    end: int
    kind: Kind
    opens: bool
    closes: bool
    sure: bool
    reopens: bool


class _Paired(NamedTuple):
    """The marks of one block: its quotations, its strays, and the quotation that its end leaves open."""

    found: list[Quotation]
    strays: list[int]
    unclosed: Quotation | None


def find_quotations(string: str, blocks: Sequence[Block]) -> Quotations:
    """The quotations of a story; `string` is its text as read, with the marks as printed.

    A quotation ends with its block, unless the next paragraph reopens it.
    """
    found: list[Quotation] = []
    strays: list[int] = []
    parts: list[Quotation] = []
    last = 0
    for index, marks in _marks_by_block(string, blocks):
        paired = _pair(marks, blocks[index].end)
        strays += paired.strays
        leading = _leading(paired, blocks[index].start)
        if parts and (leading is None or not _continues(parts[0], leading, blocks[last + 1 : index])):
            _give_up(parts, found, strays)
            parts = []
        if parts and leading is not paired.unclosed:
            found += _join([*parts, *paired.found[:1]]) + paired.found[1:]
            parts = []
        else:
            found += paired.found
        if paired.unclosed is not None:
            parts = [*parts, paired.unclosed]
            last = index
    _give_up(parts, found, strays)
    return Quotations(_outermost(found), sorted(strays))


def _leading(paired: _Paired, start: int) -> Quotation | None:
    """The quotation, closed or not, that begins with the block."""
    candidates = [*paired.found[:1], *([paired.unclosed] if paired.unclosed else [])]
    return next((quotation for quotation in candidates if quotation.start == start), None)


def _continues(opened: Quotation, leading: Quotation, between: Sequence[Block]) -> bool:
    """Whether the next paragraph's first quotation reopens the one left open; captions may stand between."""
    return opened.mark == leading.mark and all(block.scope != "body" for block in between)


def _give_up(parts: list[Quotation], found: list[Quotation], strays: list[int]) -> None:
    """No paragraph closes the quotation: its last opening is a stray; the paragraphs before were reopened."""
    if parts:
        strays.append(parts[-1].start)
        found += _join(parts[:-1])


def _join(parts: Sequence[Quotation]) -> list[Quotation]:
    """One quotation of parts in neighbouring blocks; a block between parts them."""
    joined = list(parts[:1])
    for part in parts[1:]:
        if joined[-1].end + 1 == part.start:
            joined[-1] = joined[-1]._replace(end=part.end)
        else:
            joined.append(part)
    return joined


def _outermost(found: Sequence[Quotation]) -> list[Quotation]:
    """The quotations that lie in no other, in reading order."""
    kept: list[Quotation] = []
    for quotation in sorted(found):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return kept


def _marks_by_block(string: str, blocks: Sequence[Block]) -> Iterator[tuple[int, list[_Mark]]]:
    """The marks of every block that has any, with the block's index; apostrophes are left out."""
    index = 0
    marks: list[_Mark] = []
    for match in _MARK.finditer(string):
        mark = _read_mark(string, match.start(), marks[-1].end if marks else 0)
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


def _read_mark(string: str, at: int, done: int) -> _Mark | None:
    """What the mark at this offset may do by its shape and neighbours; None if it can only be an apostrophe."""
    if at < done:
        return None
    char = string[at]
    previous = string[at - 1] if at else "\n"
    following = string[at + 1] if at + 1 < len(string) else "\n"
    single = char in _SINGLE
    if single and previous.isalnum() and following.isalnum():
        return None
    end = at + 1
    if following == char:
        single, end = False, at + 2
        following = string[end] if end < len(string) else "\n"
    opens = previous in _BEFORE_OPENING and following not in _BLANK
    closes = previous not in _BLANK and following in _AFTER_CLOSING
    if single:
        return _single_mark(string, at, opens=opens, closes=closes)
    if opens == closes and char in "“”„‟":
        opens, closes = char != "”", char == "”"
    elif opens == closes:
        opens = closes = True
    sure = not (closes and (previous.isdigit() or previous in "½¼¾"))
    return _Mark(at, end, "double", opens, closes, sure, _after_sentence(string, at))


def _single_mark(string: str, at: int, *, opens: bool, closes: bool) -> _Mark | None:
    """A single mark, unless it is an apostrophe; `sure` is false where it may be one."""
    left_curly = string[at] in "‘‛"
    if opens and closes:
        opens = left_curly
        closes = not left_curly
    if opens:
        if string[at] == "’" or string[at + 1] in _STOPS - {"…"} or is_elision(string, at + 1):
            return None
        sure = not may_be_elision(string, at + 1)
        return _Mark(at, at + 1, "single", opens, closes, sure, _after_sentence(string, at))
    if closes:
        return _Mark(at, at + 1, "single", opens, closes, not may_be_possessive(string, at), False)
    return None


def _after_sentence(string: str, at: int) -> bool:
    """Whether a sentence ends before the mark, in the same block."""
    return string[at - 1 : at] == " " and string[at - 2 : at - 1] in _SENTENCE_END


def _pair(marks: Sequence[_Mark], block_end: int) -> _Paired:
    """Pair the marks of one block from its start; the marks inside a quotation are paired among themselves."""
    found: list[Quotation] = []
    strays: list[int] = []
    unclosed: _Mark | None = None
    at = 0
    while at < len(marks):
        mark = marks[at]
        partner = _partner(marks, at) if mark.opens else None
        if partner is not None:
            found.append(Quotation(mark.start, marks[partner].end, mark.kind))
            strays += _pair(marks[at + 1 : partner], block_end).strays
            at = partner
        elif _is_stray(mark):
            strays.append(mark.start)
        at += 1
    return _Paired(found, strays, None)
