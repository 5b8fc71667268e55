"""Which stars of a Markdown source are copy, the letters a masked word hides, and which are emphasis.

CommonMark would read `sh*t and f***` as emphasis. Stars that this module takes for copy are covered by a
character that means nothing to Markdown, before the source is parsed; the length stays.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

COVER = "\x11"
"""What stands for a star that is copy."""

_BLANK_LINE = lazy(r"\n[^\S\n]*\n")
_STARS = lazy(r"\\.|(?<!\\)\*+", re.DOTALL)
_SIMPLE = lazy(
    r"[^*\\]*+(?:(?<![\w*])(\*{1,3})(?![\s*])[^*\\]++(?<!\s)\1(?![\w*])[^*\\]*+)*+\Z"  # whole words, one by one
)
"""A paragraph in which every star is plainly emphasis, as in most: nothing to judge."""

_OPENERS_BEFORE = frozenset("([{\"'“‘—–-_/~>|¿¡")
_SHORTEST_EMPHASIS = 3  # letters between stars that a word goes on after: fewer are left of a masked one; chosen


@dataclass(slots=True)
class _Run:
    """Stars in a row; `opens` and `closes` say what the characters beside them allow."""

    start: int
    end: int
    opens: bool
    closes: bool
    inside: bool  # between two letters or digits
    length: int
    covered: int = 0  # how many of the stars are copy


def cover_masks(source: str) -> str:
    """Cover the stars that are copy, for a parser of Markdown; of the same length."""
    if "*" not in source:
        return source
    parts = []
    done = 0
    for start, end in _paragraphs(source):
        if _SIMPLE.match(source, start, end):
            continue
        for run in _judged(source, _runs(source, start, end)):
            if run.covered:
                parts += [source[done : run.start], COVER * run.covered]
                done = run.start + run.covered
    return "".join([*parts, source[done:]])


def _paragraphs(source: str) -> Iterator[tuple[int, int]]:
    """Where the stretches between blank lines start and end."""
    start = 0
    for blank in _BLANK_LINE.finditer(source):
        yield start, blank.start()
        start = blank.end()
    yield start, len(source)


def _runs(source: str, start: int, end: int) -> list[_Run]:
    """The runs of stars in a paragraph, escaped ones left out."""
    runs = []
    for found in _STARS.finditer(source, start, end):
        if found[0][0] == "\\":
            continue
        before = source[found.start() - 1] if found.start() > start else " "
        after = source[found.end()] if found.end() < end else " "
        word_before, word_after = before.isalnum(), after.isalnum()
        opens = not after.isspace() and (word_after or before.isspace() or before in _OPENERS_BEFORE)
        closes = not before.isspace() and (word_before or not word_after)
        runs.append(_Run(found.start(), found.end(), opens, closes, word_before and word_after, len(found[0])))
    return runs


def _judged(source: str, runs: list[_Run]) -> list[_Run]:
    """The runs, with `covered` filled in."""
    ahead = _surplus_of_closers(runs)
    _judge_inside(source, runs, ahead)
    pending: list[int] = []  # the lengths of the runs that are open, the innermost last
    for run in runs:
        if run.covered:
            continue
        if run.opens != run.closes:
            ahead[run.length] += 1 if run.opens else -1
        if run.opens and not (run.closes and pending):
            pending.append(run.length)
        elif run.closes:
            _judge_closer(source, run, pending, ahead)
    return runs


def _surplus_of_closers(runs: list[_Run]) -> Counter[int]:
    """For each length, how many more runs can only close than can only open."""
    surplus: Counter[int] = Counter()
    for run in runs:
        if run.opens != run.closes:
            surplus[run.length] += 1 if run.closes else -1
    return surplus


def _judge_closer(source: str, run: _Run, pending: list[int], ahead: Counter[int]) -> None:
    """Cover what closes nothing, after a letter: all of it where a better end for what is open comes later."""
    after_letter = source[run.start - 1].isalnum()
    fits = run.length in {sum(pending), *pending[-1:]}
    if after_letter and not fits and pending and ahead[pending[-1]] > 0:
        run.covered = run.length
        return
    left = _close(pending, run.length)
    if after_letter:
        run.covered = left


def _close(pending: list[int], length: int) -> int:
    """Close what is open, innermost first; how many stars are left over."""
    while pending and length:
        closed = min(pending[-1], length)
        length -= closed
        pending[-1] -= closed
        if not pending[-1]:
            pending.pop()
    return length


def _judge_inside(source: str, runs: list[_Run], ahead: Counter[int]) -> None:
    """Cover the runs inside a word, but for emphasis of a part of it (`un*frigging*believable`, `**W**orld`)."""
    for index, run in enumerate(runs):
        if not (run.inside and run.opens and run.closes):
            continue
        following = runs[index + 1] if index + 1 < len(runs) else None
        if index and _ends_emphasis(source, runs[index - 1], run, ahead):
            run.opens = False
            ahead[run.length] += 1
        elif following is not None and _begins_emphasis(source, run, following, ahead):
            run.closes = False
            ahead[run.length] -= 1
            if following.inside:
                following.opens = False
                ahead[run.length] += 1
        else:
            run.covered = run.length


def _ends_emphasis(source: str, first: _Run, run: _Run, ahead: Counter[int]) -> bool:
    """Whether a run inside a word ends the emphasis of its beginning, or of a figure before its unit (`**35**km`)."""
    between = source[first.end : run.start]
    if first.length != run.length or first.covered or not first.opens:
        return False
    if between.isalpha():
        return ahead[run.length] < 0
    return not first.closes and between[-1].isdigit() and len(between.split()) == 1 and source[run.end].isalpha()


def _begins_emphasis(source: str, run: _Run, last: _Run, ahead: Counter[int]) -> bool:
    """Whether a run inside a word begins the emphasis of its last letters, or of words behind a figure (`35*km*`)."""
    between = source[run.end : last.start]
    if run.length != last.length:
        return False
    if source[run.start - 1].isdigit():
        return not last.inside and between.replace(" ", "").isalpha()
    whole = source[run.start - 2 : run.start].isalpha() and len(between) >= _SHORTEST_EMPHASIS and between.isalpha()
    return whole and (last.inside or ahead[run.length] > 0)
