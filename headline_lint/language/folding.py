"""Folding: one character to one, so that offsets hold, and typography no longer matters."""

from __future__ import annotations

from headline_lint.base.patterns import lazy

_MARKS = (
    ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("‛", "'"),
    ("“", '"'), ("”", '"'), ("„", '"'), ("‟", '"'),
    ("\u2010", "-"), ("\u2011", "-"),
)  # fmt: skip

PRIME = "\u2033"
"""The sign of inches and seconds; agencies' systems set it for a closing quotation mark."""
_PRIME_CLOSES = lazy(r"(?<=[^\W\d_]|[,.!?…)])\u2033")
_PRIME_OPENS = lazy(r"(?<![^\s(\[])\u2033(?=\w)")


def primes_as_marks(string: str) -> str:
    """Primes that stand for quotation marks as such, those behind figures left; the length stays."""
    if PRIME not in string:
        return string
    return _PRIME_OPENS.sub("“", _PRIME_CLOSES.sub("”", string))


def fold_marks(string: str) -> str:
    """Straight quotation marks, apostrophes and hyphens; the length stays."""
    if string.isascii():
        return string
    string = primes_as_marks(string)
    for mark, plain in _MARKS:
        string = string.replace(mark, plain)
    return string


def fold(string: str) -> str:
    """Marks folded and lower case; the length stays (which `casefold` would not keep)."""
    if string.isascii():
        return string.lower()
    return fold_marks(string).replace("İ", "I").lower()
