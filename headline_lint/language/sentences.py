"""Sentences, found by `sentencex` and mended for news copy, in the offsets of the story's text."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import sentencex

from headline_lint.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.quotations import Quotation

_MARK = re.compile("[\"'“”‘’`]")
_INNER_END = re.compile(r"[.!?…] +(?=[\"'(]*[A-Z0-9])")
_TAIL = 24  # characters before a boundary: the longest title with its stop
_OPENING = frozenset("\"'“‘([")
_TITLES = (
    r"pte|atty|insp|supt|det|cllr|amb|comdr|cmdr|gov|lieut|gen|maj|capt|col|sgt|cpl|brig|adm|rev|hon|prof|messrs|mx|"
    r"st|mt|ft|sen|sens|rep|reps|dr|drs|mr|mrs|ms|pres|treas|supt|spc|pfc|pvt|msgr|ald|del|no|nos|v|vs"
)
_STATES = (
    "ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|md|mass|mich|minn|miss|mo|mont|neb|nev|okla|ore|"
    "pa|tenn|tex|vt|va|wash|wis|wyo"
)
_TITLE = re.compile(rf"(?:^|[\s(\"'])(?:(?:{_TITLES})\.|(?:e\.g|i\.e|cf|viz)\.)\s*$", re.IGNORECASE)
_STATE = re.compile(rf"(?:^|[\s(\"'])(?:{_STATES})\.\s*$", re.IGNORECASE)
_OFFICES = ("Gov", "Sen", "Rep", "Atty", "Lt", "State ")
_BEFORE_FIGURE = re.compile(
    r"(?:^|[\s(])(?:figs?|chs?|vols?|approx|est|min|max|pp?|art|arts|sec|secs|c|ca|ed|eds|ext|tel|no|nos|para|paras)\.\s*$",
    re.IGNORECASE,
)
"""What ends with a stop and ends no sentence before a figure."""


def find_sentences(marked: str, block: Block, quotations: Sequence[Quotation]) -> list[Span]:
    """The sentences of a block, without the blanks between them; at least one for a block with text.

    A quotation of several sentences is parted at their ends; what follows a quotation in lower case (*“Go!” he
    said*) belongs to its sentence. `quotations` are those that touch the block.
    """
    string = marked[block.start : block.end]
    starts = [0, *_starts(string, _readable(string, block.start, quotations)), len(string)]
    spans = []
    for start, end in pairwise(starts):
        words = string[start:end]
        left, right = len(words) - len(words.lstrip()), len(words.rstrip())
        if left < right:
            spans.append(Span(block.start + start + left, block.start + start + right))
    return spans or [Span(block.start, block.end)]


def _starts(string: str, readable: str) -> Iterator[int]:
    """The offsets where a sentence begins, the first one's left out."""
    for boundary in sentencex.get_sentence_boundaries("en", readable):
        start = int(boundary["start_index"])
        while start < len(string) and readable[start] == " ":
            start += 1
        while start and string[start - 1] in _OPENING and readable[start - 1] == " ":
            start -= 1
        if 0 < start < len(string) and not _goes_on(string, start):
            yield start


def _goes_on(string: str, start: int) -> bool:
    """Whether the sentence before this offset goes on here, after a title, an abbreviation or a quotation."""
    tail, next_char = string[max(0, start - _TAIL) : start], string[start]
    ended = tail.rstrip()
    if next_char.islower() and ended.endswith(("!", "?", "…", "...", '"', "'")):
        return True
    if _TITLE.search(tail) or (next_char.isdigit() and _BEFORE_FIGURE.search(tail)):
        return True
    return string.startswith(_OFFICES, start) and _STATE.search(tail) is not None


def _readable(string: str, offset: int, quotations: Sequence[Quotation]) -> str:
    """The block with each mark replaced that would mislead about where sentences end; the length stays.

    A mark that pairs with nothing (a stray, an inch, an apostrophe) goes, and so do those round a quotation of
    several sentences; `sentencex` would take all between for one sentence.
    """
    marks = [match.start() for match in _MARK.finditer(string)]
    if not marks:
        return string
    kept = set()
    for quotation in quotations:
        start, end = quotation.start - offset, quotation.end - offset
        if start < 0 or end > len(string) or _INNER_END.search(string, start, end) is not None:
            kept.difference_update((start, end - 1))
        else:
            kept.update((start, end - 1))
    characters = list(string)
    for at in marks:
        if at not in kept:
            characters[at] = "x" if _is_apostrophe(string, at, quotations, offset) else " "
    return "".join(characters)


def _is_apostrophe(string: str, at: int, quotations: Sequence[Quotation], offset: int) -> bool:
    """Whether a single mark is part of a word, and no edge of a quotation."""
    if string[at] in '"“”' or any(at + offset in {q.start, q.end - 1} for q in quotations):
        return False
    return string[at - 1 : at].isalnum() or string[at + 1 : at + 2].isalnum()
