"""Numbers in words: twenty-one, three hundred and five thousand, two and a half million, one in five, twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.language.numbers.number import MOST_DIGITS, Kind, NoNumber, Number
from headline_lint.language.numbers.number_names import BELOW, SCALES, in_words, ordinal_in_words

if TYPE_CHECKING:
    import re

_TWENTY = 20  # from here on only tens have a name of one word
_WORDED = (*range(1, _TWENTY), *range(_TWENTY, BELOW, 10))
"""The numbers that are one word."""
VALUES = {in_words(value): value for value in _WORDED}
"""Cardinal words below a hundred."""
ORDINALS: dict[str, int] = {ordinal_in_words(value): value for value in _WORDED} | {
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6,
}  # fmt: skip
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3} | {
    word + ending: value for word, value in ORDINALS.items() if value >= 4 for ending in ("", "s")
}
"""The words of fractions: their denominators."""
MULTIPLES = {
    "twice": 2, "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twofold": 2, "two-fold": 2, "thrice": 3,
    "triple": 3, "triples": 3, "tripled": 3, "tripling": 3, "treble": 3, "trebles": 3, "trebled": 3, "trebling": 3,
    "threefold": 3, "three-fold": 3, "fourfold": 4, "four-fold": 4, "quadruple": 4, "quadruples": 4,
    "quadrupled": 4, "quadrupling": 4, "fivefold": 5, "five-fold": 5, "tenfold": 10, "ten-fold": 10,
    "hundredfold": 100, "halve": 0.5, "halved": 0.5, "halving": 0.5,
}  # fmt: skip

STARTS = (
    *VALUES, *SCALES, *ORDINALS, "half", "quarter", "couple of", "pair of", "twice", "thrice", "double",
    "doubling", "tripl", "trebl", "quadrupl", "halve", "halving",
)  # fmt: skip
"""How a number in words can begin: what the automaton looks for."""

_CONTINUES = frozenset({*VALUES, *SCALES, *ORDINALS, *PARTS, "in", "out", "per", "percent"})
_MANY_SCALES = lazy(rf"(?:[ -](?:{'|'.join(SCALES)})(?!\w)){{6}}")
"""More than any number has one right after the other: a hundred thousand million million has four."""
_WORD = lazy(r"[a-z]+(?:-fold(?!\w))?(?![\w])")
_NEXT = lazy(r"[ -](?:(and)[ -])?(?:(an?)[ -])?([a-z]+)(?!\w)")
_SHARE = lazy(r"[ -](?:in|out[ -]of)(?: every)?[ -](\d{1,3}(?:,000)?|[a-z]+)(?![\w.,]?\d|\w)(?! ?[-/%])")
_SHARE_STOP = lazy(r" (?:days|weeks|months|years|hours|minutes|seconds|games|matches|overs|innings|starts)\b")
_HALF_NAME = lazy(
    r"[ -](?:time|term|brother|sister|sibling|back|hearted|heartedly|truth|way|staff|mast|board|baked|life|pipe|"
    r"marathon|moon|volley|centur\w+|wit|light|decent|empty|full|naked|hour)\b|-?yearly\b"
)
_HALF_OF_GAME = ("first ", "second ", "opening ", "other ", "latter ", "first-", "second-")
_AFTER_A = lazy(r"(?<!\w)an? $")
_SECOND_BEFORE = frozenset("a per split every each".split())
_PERCENT = lazy(r"[ -]?per ?cent(?!\w)| ?%")


def read_words(lower: str, start: int) -> Number | NoNumber | None:
    """The number in words that begins at `start`, or None."""
    word = _WORD.match(lower, start)
    if word is None or (lower[start - 1 : start] == "'" and lower[max(0, start - 2)].isalpha()):
        return None
    name = word.group()
    if name in MULTIPLES:
        return Number(start, word.end(), MULTIPLES[name], "", word.end(), "multiple", words=True)
    if name in {"couple", "pair"}:
        return Number(start, word.end(), 2, "2", word.end(), words=True)
    if name in {"half", "quarter"}:
        return _part_first(lower, start, word.end(), name)
    if name in ORDINALS:
        return _ordinal(lower, start, word.end(), name)
    if name not in VALUES and name not in SCALES:
        return None
    end = word.end()
    following = _NEXT.match(lower, end)
    if following is None or (following[3] not in _CONTINUES and not following[1]):
        value = VALUES.get(name) or SCALES[name]
        return Number(start, end, value, str(value), end, words=True)
    return _cardinal(lower, start, name, end)


def run_end(lower: str, end: int) -> int:
    """Where the words end that may go on a number which ends at `end`: million million, and a half."""
    while (found := _NEXT.match(lower, end)) and found[3] in _CONTINUES:
        end = found.end()
    return end


class _Sum:
    """A cardinal read word by word: `total` of the closed thousands, `current` below them."""

    __slots__ = ("current", "scale", "total")

    def __init__(self) -> None:
        self.total = 0
        self.current = 0
        self.scale = 1

    @property
    def value(self) -> int:
        return self.total + self.current

    def takes(self, word: str, after_and: bool) -> bool:
        """Add a word if English lets it follow, and say whether it did."""
        if word in SCALES:
            return self._takes_scale(word, SCALES[word], after_and)
        value = VALUES.get(word)
        if value is None or (after_and and not self.value) or not self.has_room(value, after_and):
            return False
        self.current += value
        return True

    def has_room(self, value: int, after_and: bool) -> bool:
        """Whether a number below a hundred may follow: after a hundred or thousand, or units after tens."""
        if self.current % 100 == 0:
            return not self.value or self.scale > 1
        return value < 10 and self.current % 100 >= 20 and self.current % 10 == 0 and not after_and

    def _takes_scale(self, word: str, worth: int, after_and: bool) -> bool:
        if after_and:
            return False
        if word in {"hundred", "dozen"}:
            if self.current % 100 == 0 and self.current:
                return False
            tail = self.current % 100
            self.current += (tail or 1) * worth - tail
            self.scale = worth if word == "hundred" else 1
            return True
        if self.current or not self.total:
            self.total += (self.current or 1) * worth
        else:
            self.total *= worth
        self.current = 0
        self.scale = worth
        return True


def _cardinal(lower: str, start: int, first: str, end: int) -> Number | NoNumber:
    """A whole number in words, with the fraction, share or ordinal that may end it."""
    total = _Sum()
    total.takes(first, after_and=False)
    last = first
    while found := _NEXT.match(lower, end):
        joined, article, word = found[1] is not None, found[2], found[3]
        fraction = _fraction(lower, found, total.value)
        if fraction is not None:
            return _with_fraction(lower, start, found.end(), total.value, fraction)
        if not article and word in ORDINALS and _ends_ordinal(total, word, joined):
            value = _ordinal_value(total, word)
            return Number(start, found.end(), value, str(value), found.end(), "ordinal", words=True)
        if word in SCALES and _MANY_SCALES.match(lower, end):
            return NoNumber(end)
        if article or not total.takes(word, joined):
            break
        last, end = word, found.end()
        if total.value > 10**MOST_DIGITS:  # not MOST, to which one more is nothing
            return NoNumber(end)
    return share_at(lower, start, end, total.value) or _whole(lower, start, end, total, last)


def _whole(lower: str, start: int, end: int, total: _Sum, last: str) -> Number:
    scale = SCALES[last] if last in SCALES and SCALES[last] >= 1000 else 1
    figure_end = end - len(last) - 1 if scale > 1 and end - len(last) > start else end
    percent = _PERCENT.match(lower, end) is not None
    figure = str(total.value // scale)
    return Number(start, end, total.value, figure, figure_end, words=True, scale=scale, percent=percent)


def _fraction(lower: str, found: re.Match[str], value: int) -> tuple[int, int, bool] | None:
    """Numerator, denominator, and whether it is added (two and a half) or counted (two thirds)."""
    joined, article, word = found[1], found[2], found[3]
    bottom = PARTS.get(word)
    if bottom is None:
        if joined and not article and VALUES.get(word, BELOW) < _TWENTY:
            more = _NEXT.match(lower, found.end())
            if more and not more[1] and more[3] in PARTS and more[3].endswith("s"):
                return VALUES[word], PARTS[more[3]], True
        return None
    if joined:
        return (1, bottom, True) if article or word == "half" else None
    if article or value >= bottom * 10:
        return None
    if word.endswith("s") or (value == 1 and word not in {"half", "second"}):
        is_time = value == 1 and word in ORDINALS and not lower.startswith(" of", found.end())
        return None if is_time else (value, bottom, False)
    return (value, bottom, False) if word == "quarter" and lower[found.start()] == "-" else None


def _with_fraction(lower: str, start: int, end: int, whole: int, fraction: tuple[int, int, bool]) -> Number:
    top, bottom, added = fraction
    if added and not lower.endswith(tuple(PARTS), start, end):
        more = _NEXT.match(lower, end)
        end = more.end() if more else end
    value = whole + top / bottom if added else top / bottom
    kind: Kind = "cardinal" if added else "fraction"
    return _scaled(lower, start, end, value, bottom, kind)


def _scaled(lower: str, start: int, end: int, value: float, bottom: int, kind: Kind) -> Number:
    """A fraction with the multiplier behind it: half a million, two and a half thousand."""
    found = _NEXT.match(lower, end)
    scale, figure_end = 1, end
    if found and not found[1] and found[3] in SCALES:
        scale, end = SCALES[found[3]], found.end()
    return Number(
        start, end, value * scale, str(int(value)), figure_end, "cardinal" if scale > 1 else kind, words=True,
        scale=scale, denominator=bottom, percent=_PERCENT.match(lower, end) is not None,
    )  # fmt: skip


def _part_first(lower: str, start: int, end: int, word: str) -> Number | None:
    """Half and quarter on their own; half-time, the second half and quarter-finals are no numbers."""
    if word == "half":
        if _HALF_NAME.match(lower, end) or lower.endswith(_HALF_OF_GAME, 0, start):
            return None
        return _scaled(lower, start, end, 0.5, 2, "fraction")
    if lower.startswith((" of ", "-mile", " mile", "-inch", " inch", " tonne", " pound"), end) or _AFTER_A.search(
        lower, max(0, start - 4), start
    ):
        return _scaled(lower, start, end, 0.25, 4, "fraction")
    return None


def _ordinal(lower: str, start: int, end: int, word: str) -> Number | None:
    """An ordinal, or the fraction it names: a third of, a tenth of. The second of a clock is none."""
    before = lower[max(0, start - 12) : start]
    if word == "second" and _is_time_unit(before):
        return None
    if word not in {"first", "second"} and _AFTER_A.search(before) and _names_part(lower, end):
        return _scaled(lower, start, end, 1 / PARTS[word], PARTS[word], "fraction")
    return Number(start, end, ORDINALS[word], str(ORDINALS[word]), end, "ordinal", words=True)


def _is_time_unit(before: str) -> bool:
    word = before[:-1].rpartition(" ")[2].rpartition("\n")[2]
    return word in _SECOND_BEFORE or word[-1:].isdigit() or word in VALUES or word in SCALES


def _names_part(lower: str, end: int) -> bool:
    return lower.startswith((" of", ".", ",", ";", "\n", " in ", " since", " on ", " from", " to "), end) or end == len(
        lower
    )


def _ends_ordinal(total: _Sum, word: str, after_and: bool) -> bool:
    value = ORDINALS[word]
    if value >= 100:
        return total.value < value and not after_and
    return total.value > 0 and total.has_room(value, after_and)


def _ordinal_value(total: _Sum, word: str) -> int:
    value = ORDINALS[word]
    return total.value * value if value >= 100 else total.value + value


def share_at(lower: str, start: int, end: int, value: int) -> Number | None:
    """One in five, three out of ten, nine in every 10, of which the first number ends at `end`."""
    found = _SHARE.match(lower, end)
    if found is None or _SHARE_STOP.match(lower, found.end()):
        return None
    bottom = VALUES.get(found[1]) or SCALES.get(found[1])
    if found[1][0].isdigit():
        bottom = int(found[1].replace(",", ""))
    if bottom is None or not 0 < value < bottom:
        return None
    words = lower[start].isalpha()
    return Number(start, found.end(), value / bottom, "", found.end(), "share", words=words, denominator=bottom)
