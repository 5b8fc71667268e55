"""Marks of editing, and marks of notes that stand in a line written out: none of them is copy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.readers.raised import sense_of

if TYPE_CHECKING:
    from headline_lint.readers.markdown.covers import Covers

_CHANGE = lazy(
    r"""\{(?:
        --(?:[^-{}]|-(?!-)){1,1000}+--
      | >>[^<>{}]{1,1000}+<<
      | ~~[^~{}]{0,1000}+~>(?P<new>[^~{}]{0,1000}+)~~
      | \+\+(?P<added>[^+{}]{1,1000}+)\+\+
      | ==(?P<marked>[^={}]{1,1000}+)==
    )\}""",
    re.VERBOSE,
)
"""What CriticMarkup takes out, remarks on, puts in place of something else, adds and marks."""
_RAISED = lazy(r"(?<=[\w.,;:!?)”’\"'])\^(?P<number>\d{1,3})\^")
"""Pandoc's way to raise a number."""
_BEFORE = 30
"""Characters before a raised number that tell what it is."""
_NOTE_LINK = lazy(
    r"(?<!>)\[(?:\\?\[\w{1,4}\\?\]|[*†‡]|\d{1,3})\]\(\#[^()\s]{0,40}?(?:fn|note|cite|ref)[^()\s]{0,40}\)", re.IGNORECASE
)
"""A link that leads to a note of the page."""


def cover_change(covers: Covers, at: int) -> int:
    """Cover what a marked change takes out: the words are read as if it were accepted."""
    found = _CHANGE.match(covers.source, at)
    if found is None:
        return -1
    if found.lastgroup:
        covers.cover(at, found.start(found.lastgroup))
        covers.cover(found.end(found.lastgroup), found.end())
    else:
        covers.cover(at, found.end())
    return found.end()


def cover_raised_note(covers: Covers, at: int) -> int:
    """Cover a raised number that is a note's, and no power."""
    found = _RAISED.match(covers.source, at)
    if found is None:
        return -1
    before, after = covers.source[max(0, at - _BEFORE) : at], covers.source[found.end() : found.end() + 1]
    if sense_of(before, found["number"], after) != "note":
        return -1
    covers.cover(at, found.end(), seen=True)
    return found.end()


def cover_note_link(covers: Covers, at: int) -> int:
    """Cover a number in a line that leads to a note."""
    found = _NOTE_LINK.match(covers.source, at)
    if found is None:
        return -1
    covers.cover(at, found.end(), seen=True)
    return found.end()
