"""Folding: one character to one, so that offsets hold, and typography no longer matters."""

from __future__ import annotations

_MARKS = (
    ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‛", "'"),
    ("“", '"'), ("”", '"'), ("„", '"'), ("‟", '"'),
    ("\u2010", "-"), ("\u2011", "-"),
)  # fmt: skip


def fold_marks(string: str) -> str:
    """Straight quotation marks, apostrophes and hyphens; the length stays."""
    if string.isascii():
        return string
    for mark, plain in _MARKS:
        string = string.replace(mark, plain)
    return string


def fold(string: str) -> str:
    """Marks folded and lower case; the length stays (which `casefold` would not keep)."""
    if string.isascii():
        return string.lower()
    return fold_marks(string).replace("İ", "I").lower()
