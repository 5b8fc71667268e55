"""Direct quotations: text between paired marks, and the marks that pair with nothing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.language.folding import primes_as_marks
from headline_lint.language.prose.quotation_marks import Kind, Mark, marks_by_block, with_omissions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.document import Block, Span
    from headline_lint.language.story import Story

_DEEPEST = 8  # quotations in quotations: what is nested deeper is none
_MOST_MARKS = 200  # marks inside a quotation: the one that closes it is not looked for beyond
_FAR = 80  # characters: an apostrophe so far from the opening mark is not taken for its partner
_LONGEST_TAG = 90  # characters: “said Dr Ann Hale, a professor of medicine at Leeds, on Monday.”; chosen
_SAID = r"(?:said|says|asked|asks|added|adds|replied|replies|told|wrote|explained|argued|insisted|warned)"
_SPEAKER = rf"(?:he|she|they|(?:the |a |an )?[\w'-]+(?: [{UPPER}][\w'-]+)?)"
_SPOKEN_AT_END = lazy(rf"[,?!.…] (?:{_SPEAKER} {_SAID}|{_SAID} {_SPEAKER})(?: [^\n“”\"]{{0,80}})?\.$")
_SPOKEN = lazy(rf" ?(?:{_SPEAKER} {_SAID}|{_SAID} {_SPEAKER})\b")


class Quotation(Record, frozen=True, order=True, gc=False):
    """One direct quotation; the span holds its marks. It may run over several blocks."""

    start: int
    end: int
    mark: Kind


class Quotations(NamedTuple):
    """The outermost quotations in reading order, and the offsets of marks without a partner."""

    found: list[Quotation]
    strays: list[int]


class _Paired(Record, frozen=True):
    """The marks of one block: its quotations, its strays, and the quotation that its end leaves open."""

    found: list[Quotation]
    strays: list[int]
    unclosed: Quotation | None


def quotations_of(story: Story) -> Quotations:
    """The direct quotations of the story, outermost only, and the marks that pair with nothing."""
    return story.once(_quotations_of)


def quotations_in(story: Story, part: Span | Block) -> list[Quotation]:
    """The quotations that touch a part of the story."""
    found, starts = story.once(_quotations_by_start)
    first = max(0, bisect_right(starts, part.start) - 1)
    last = bisect_left(starts, part.end)
    return [quotation for quotation in found[first:last] if quotation.end > part.start]


def is_quoted(story: Story, start: int, end: int) -> bool:
    """Whether these words lie inside a direct quotation or a block quotation."""
    found, starts = story.once(_quotations_by_start)
    index = bisect_right(starts, start) - 1
    return (index >= 0 and end <= found[index].end) or story.block_at(start).quoted


def _quotations_of(story: Story) -> Quotations:
    string = primes_as_marks(story.string)
    return find_quotations(with_omissions(string, story.document.text.omissions), story.blocks)


def _quotations_by_start(story: Story) -> tuple[list[Quotation], list[int]]:
    """The quotations of the story and where they start, to look them up by an offset."""
    found = quotations_of(story).found
    return found, [quotation.start for quotation in found]


def find_quotations(string: str, blocks: Sequence[Block]) -> Quotations:
    """The quotations of a story; `string` is its text as read, with the marks as printed.

    A quotation ends with its block, unless the next paragraph reopens it.
    """
    found: list[Quotation] = []
    strays: list[int] = []
    parts: list[Quotation] = []
    last = 0
    for index, marks in marks_by_block(string, blocks):
        paired = _pair(marks, blocks[index].end)
        strays += paired.strays
        leading = _leading(paired, blocks[index].start)
        if parts and (
            leading is None
            or not _continues(parts[0], leading, blocks[last + 1 : index])
            or (leading is not paired.unclosed and _is_answered(string, parts[-1], leading, blocks[index].end))
        ):
            _give_up(parts, found, strays)
            parts = []
        if parts and leading is not paired.unclosed:
            found += _join([*parts, *paired.found[:1]]) + paired.found[1:]
            parts = []
        else:
            found += paired.found
        if paired.unclosed is not None:
            parts.append(paired.unclosed)
            last = index
        if parts and blocks[index].scope != "body":
            _give_up(parts, found, strays)
            parts = []
    _give_up(parts, found, strays)
    return Quotations(_outermost(found), sorted(strays))


def _leading(paired: _Paired, start: int) -> Quotation | None:
    """The quotation, closed or not, that begins with the block."""
    candidates = [*paired.found[:1], *([paired.unclosed] if paired.unclosed else [])]
    return next((quotation for quotation in candidates if quotation.start == start), None)


def _continues(opened: Quotation, leading: Quotation, between: Sequence[Block]) -> bool:
    """Whether the next paragraph's first quotation reopens the one left open; captions may stand between."""
    return opened.mark == leading.mark and all(block.scope != "body" for block in between)


def _is_answered(string: str, opened: Quotation, leading: Quotation, block_end: int) -> bool:
    """Whether the quotation left open ends in who spoke it, and the next paragraph's is another speaker's."""
    if not _SPOKEN_AT_END.search(string, max(opened.start, opened.end - _LONGEST_TAG), opened.end):
        return False
    return _SPOKEN.match(string, leading.end, min(block_end, leading.end + _LONGEST_TAG)) is not None


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
            joined[-1] = Quotation(joined[-1].start, part.end, joined[-1].mark)
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


def _pair(marks: Sequence[Mark], block_end: int) -> _Paired:
    """Pair the marks of one block from its start; the marks inside a quotation are paired among themselves."""
    found: list[Quotation] = []
    strays: list[int] = []
    unclosed: Mark | None = None
    at = 0
    while at < len(marks):
        mark = marks[at]
        partner = _partner(marks, at) if mark.opens else None
        if partner is not None and partner < len(marks):
            found.append(Quotation(mark.start, marks[partner].end, mark.kind))
            if partner > at + 1:
                strays += _strays_inside(marks[at + 1 : partner], mark.kind)
            at = partner
        elif partner is not None and unclosed is None:
            unclosed = mark
        elif _is_stray(mark, unclosed):
            strays.append(mark.start)
        at += 1
    if unclosed is None:
        return _Paired(found, strays, None)
    return _Paired(found, strays, Quotation(unclosed.start, block_end, unclosed.kind))


def _strays_inside(marks: Sequence[Mark], kind: Kind) -> list[int]:
    """The strays among the marks inside a quotation of this kind; those that reopen it are none."""
    inner = _pair([m for m in marks if m.kind != kind or not m.after_stop], 0)
    return [*inner.strays, *([inner.unclosed.start] if inner.unclosed else [])]


def _is_stray(mark: Mark, unclosed: Mark | None) -> bool:
    """Whether a mark that pairs with nothing is a mark at all, and does not reopen what is left open anyway."""
    if not mark.sure:
        return False
    if mark.opens:
        return not (unclosed and mark.after_stop and mark.kind == unclosed.kind)
    return mark.kind == "double" or mark.after_stop


def _partner(marks: Sequence[Mark], at: int) -> int | None:
    """The index of the mark that closes the one at `at`: `len(marks)` if its block ends first, None if none does."""
    if marks[at].kind == "double":
        return _double_partner(marks, at)
    partner = _single_partner(marks, at)
    if marks[at].sure or (partner is not None and partner < len(marks) and marks[partner].sure):
        return partner
    return None


def _double_partner(marks: Sequence[Mark], opening: int, depth: int = 0) -> int | None:
    inside_single = False
    at = opening + 1
    last = min(len(marks), at + _MOST_MARKS)
    while at < last:
        mark = marks[at]
        if mark.kind == "single":
            inside_single = mark.opens or (inside_single and not mark.closes)
        elif mark.closes and (mark.sure or not _closes_next(marks, at)):
            return at
        elif mark.opens and not mark.after_stop:
            nested = _double_partner(marks, at, depth + 1) if inside_single and depth < _DEEPEST else None
            if nested is None:
                return None
            at = nested
        at += 1
    return len(marks) if at >= len(marks) else None


def _closes_next(marks: Sequence[Mark], at: int) -> bool:
    """Whether the next double mark can only close, so that the one at `at` is a measure: the 12" pipe," she said."""
    following = next((mark for mark in marks[at + 1 : at + _MOST_MARKS] if mark.kind == "double"), None)
    return following is not None and following.closes and not following.opens


def _single_partner(marks: Sequence[Mark], opening: int) -> int | None:
    """As `_partner`; a mark that may be a possessive closes only where no better one follows."""
    doubtful: int | None = None
    at = opening + 1
    last = min(len(marks), at + _MOST_MARKS)
    while at < last:
        mark = marks[at]
        if mark.kind == "double":
            nested = _double_partner(marks, at) if mark.opens else None
            at = nested if nested is not None and nested < len(marks) else at
        elif mark.closes and mark.sure:
            return at
        elif mark.closes and doubtful is None and mark.start - marks[opening].start < _FAR:
            doubtful = at
        elif mark.opens and mark.sure and not mark.after_stop:
            return doubtful
        at += 1
    return len(marks) if doubtful is None and at >= len(marks) else doubtful
