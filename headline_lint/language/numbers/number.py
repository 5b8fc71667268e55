"""What a number is."""

from __future__ import annotations

from typing import Literal

import msgspec

from headline_lint.base.record import Record

Kind = Literal["cardinal", "ordinal", "fraction", "share", "multiple", "decade", "time"]

MOST_DIGITS = 30
"""A longer figure counts nothing: it is a key or a code."""
MOST = 10.0**MOST_DIGITS
"""No number is larger, nor its multiplier."""


class NoNumber(Record, frozen=True):
    """What is written like a number and is too long to be one: passed over up to `end`."""

    end: int


class Number(msgspec.Struct, frozen=True, gc=False):
    """A number as written, its multiplier included. Offsets in the story's text.

    `figure` is the whole part and decimals in plain digits (1,200.5 → “1200.5”, twelve → “12”); `figure_end` is
    where it ends and the multiplier (` million`, `bn`, `K`) begins, and `scale` the multiplier's worth.
    `denominator` is that of a written fraction (2½ → 2), else 1. `kind`: “share” is one in five or three out of
    ten, “multiple” twice, tripled, tenfold; a “time” of day has its hour as value. The currency sign before and
    the percent sign behind stand outside the span. `other` is another figure that the digits may be: of 1 200, where
    the blank may part two, it is “200”, of 1.500, where the stop may group, “1500”.

    Whoever reckons with it may rely on this: `value`, below zero or above, and `scale` are at most `MOST`, `figure`
    has at most `MOST_DIGITS` digits. What is longer was never made a number (`find_numbers`).
    """

    start: int
    end: int
    value: float
    figure: str
    figure_end: int
    kind: Kind = "cardinal"
    words: bool = False
    scale: int = 1
    denominator: int = 1
    currency: str = ""
    percent: bool = False
    other: str = ""

    @property
    def decimals(self) -> int:
        """How many decimals are written."""
        return len(self.figure.partition(".")[2])

    @property
    def digits(self) -> int:
        """The significant digits as written: 6,000 → 1, 0.84 → 2, 2.0 → 2, 40 million → 1, 2½ → 2, half → 1."""
        shown = self.figure.replace(".", "").lstrip("0")
        if self.denominator > 1:
            return len(shown) + 1
        return len(shown if "." in self.figure else shown.rstrip("0")) or 1

    @property
    def last_step(self) -> float:
        """The worth of one in the last written digit: 1,200 → 1, 12.5 → 0.1, 1.2m → 100,000, 2½ → 0.5."""
        return self.scale / self.denominator if self.denominator > 1 else self.scale / 10**self.decimals

    @property
    def step(self) -> float:
        """As `last_step`, but a whole number's last digit that is not 0 counts: 1,200 → 100, 40 million → 10 m."""
        if self.denominator > 1 or "." in self.figure:
            return self.last_step
        zeros = len(self.figure) - len(self.figure.rstrip("0"))
        return float(self.scale * 10 ** min(zeros, len(self.figure) - 1))
