"""Invisible characters among the marks of a Markdown source: before a `#` or behind a fence they would undo it."""

from __future__ import annotations

import re
from bisect import bisect_left

from headline_lint.base.patterns import lazy
from headline_lint.document import INVISIBLE, Copy, Piece

_UNSEEN = lazy(f"[{INVISIBLE}]")
_BEFORE = rf"[ \t]*(?:[{INVISIBLE}][ \t]*){{0,3}}"
"""Three blanks more before a mark, and the line would be code."""
_MARKS = lazy(
    rf"""^(?:
        [ \t{INVISIBLE}\-=*_~`+|:>]*(?=\r?$)
      | {_BEFORE}(?:>{_BEFORE})*(?:
            (?:\#{{1,6}}|[-+*]|\d{{1,9}}[.)])[{INVISIBLE}]*(?=[ \t])
          | (?=```|~~~|[|<])
          | (?<=>)
        )
    )""",
    re.MULTILINE | re.VERBOSE,
)
"""A line of nothing but marks and blanks, or the marks that a line begins with."""
_FRONT_MATTER = lazy(r"(---|\+\+\+)[ \t]*\r?\n.*?^(?:\1|\.\.\.)[ \t]*\r?$", re.MULTILINE | re.DOTALL)
_ROUND_VALUE = lazy(rf"[:=][ \t{INVISIBLE}]++(?=[\"'])|(?<![{INVISIBLE}])[{INVISIBLE}]++(?=[ \t]*\r?$)", re.MULTILINE)
"""What stands between a field and its opening quotation mark, or ends a line."""


def cover_unseen(source: str) -> str:
    """The source with blanks for the invisible characters among its marks, for a parser; of the same length."""
    if source.isascii() or not _UNSEEN.search(source):
        return source
    covered = _MARKS.sub(_blanked, source)
    front = _FRONT_MATTER.match(covered)
    if front is None:
        return covered
    return _ROUND_VALUE.sub(_blanked, front[0]) + covered[front.end() :]


def _blanked(found: re.Match[str]) -> str:
    return _UNSEEN.sub(" ", found[0])


def with_unseen(copies: list[Copy], source: str, covered: str) -> list[Copy]:
    """The blocks of a covered source, with what was covered at the start of those that follow it."""
    if covered is source or not copies:
        return copies
    starts = [copy.pieces[0].start for copy in copies]
    found: list[list[Piece]] = [[] for _ in copies]
    for at, (was, now) in enumerate(zip(source, covered, strict=True)):
        if was != now:
            found[min(bisect_left(starts, at), len(copies) - 1)].append(Piece(was, at, at + 1))
    return [copy._replace(pieces=[*unseen, *copy.pieces]) for copy, unseen in zip(copies, found, strict=True)]
