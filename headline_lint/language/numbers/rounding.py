"""Figures written out: the right one in the form and at the precision of the one it replaces."""

from __future__ import annotations

from math import floor, log10
from typing import TYPE_CHECKING

from msgspec.structs import replace

from headline_lint.language.numbers.agreement import FARTHEST, agrees, pair_agrees, target, written
from headline_lint.language.numbers.fractions import SLASHES, VULGAR
from headline_lint.language.numbers.grouping import group_mark
from headline_lint.language.numbers.number_words import VALUES

if TYPE_CHECKING:
    from headline_lint.language.numbers.agreement import FigureValue, Reading
    from headline_lint.language.numbers.conversions import Conversion
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.numbers.quantities import Figure, Part

DESK_DIGITS = 3  # significant digits that desks print whatever the first figure has: 100mph (161km/h)
_GLYPHS = {parts: glyph for glyph, parts in VULGAR.items()}
_WORDS = {value: word for word, value in VALUES.items()}
_PART_WORDS = {2: "half", 3: "third", 4: "quarter", 5: "fifth", 8: "eighth", 10: "tenth"}
_MOST_WORDS = 19  # the last number whose name has no ten and one in it: nineteen
_MILLION = 10**6  # from here on a figure may be written with a word
_FINEST = 1e-6  # share of the figure: no finer step is tried, so that the search ends
_SAME_PLURAL = frozenset({"bar", "stone", "hundredweight", "horsepower"})


def rewritten(conversion: Conversion, reading: Reading, marked: str, *, limit: int | None = None) -> str:
    """The second quantity with the right figures: never more than `limit` significant digits, if given.

    Of a range the ends that are right stay; those that would come out alike are given a digit more.
    """
    firsts, seconds = conversion.first.figures, conversion.second.figures
    if len(firsts) != len(seconds):
        firsts = (firsts[-1],) * len(seconds)
    texts: list[str] = []
    common = min(figure.parts[-1].number.step for figure in seconds)
    for most_step in (None, common, common / 10):
        texts = [
            marked[second.start : second.end]
            if len(seconds) > 1 and limit is None and pair_agrees(conversion, reading, first, second)
            else _figure(conversion, reading, marked, first, second, limit, most_step)
            for first, second in zip(firsts, seconds, strict=True)
        ]
        if len(texts) == 1 or texts[0].split()[0] not in [text.split()[0] for text in texts[1:]]:
            break
    pieces, at = [], conversion.second.start
    for second, text in zip(seconds, texts, strict=True):
        pieces += [marked[at : second.start], text]
        at = second.end
    return "".join(pieces) + marked[at : conversion.second.last.end]


def shown_digits(figure: Figure, reading: Reading, *, first: bool) -> int:
    """The significant digits of a figure; a temperature's are all its digits, a compound's those of the whole."""
    number = figure.parts[-1].number
    if len(figure.parts) > 1:
        unit, factor = (reading.first, reading.first_factor) if first else (reading.second, reading.second_factor)
        whole = written(figure, unit, factor).value
        return len(str(round(whole))) + number.decimals
    if reading.is_temperature and number.denominator == 1:
        return len(number.figure.replace(".", "").lstrip("0")) or 1
    return number.digits


def most_digits(conversion: Conversion, reading: Reading, first: Figure) -> int:
    """How many significant digits the second figure may have before it is over-precise."""
    rough = shown_digits(first, reading, first=True) + 1
    return rough if conversion.first_hedged else max(DESK_DIGITS, rough)


def _most_digits_kept(conversion: Conversion, reading: Reading, first: Figure) -> int:
    """How many significant digits the figure that replaces a wrong one may have: as many as that one at most.

    A figure without a hedge gives three, or as many as it is written with where that is not over-precise.
    """
    most = most_digits(conversion, reading, first)
    if conversion.first_hedged or reading.is_temperature:
        return most
    number = first.parts[-1].number
    return max(DESK_DIGITS, min(most, len(number.figure.replace(".", "").lstrip("0"))))


def _figure(
    conversion: Conversion,
    reading: Reading,
    marked: str,
    first: Figure,
    second: Figure,
    limit: int | None,
    step: float | None,
) -> str:
    right, shown = target(reading, first, second)
    if shown.compound:
        return _compound(right, shown, second, marked)
    number, part = shown.number, second.parts[0]
    if number.denominator > 1 and right > 0:
        fraction = _fraction(right, number, marked)
        if fraction is not None:
            below_one = right < number.scale
            return fraction + _unit(part, marked, many=not below_one, article=below_one)
    if number.denominator > 1:
        number = replace(number, denominator=1, figure="1")
    most = limit or _most_digits_kept(conversion, reading, first)
    finest = 10.0 ** (floor(log10(abs(right))) - most + 1) if right else 0.0
    scale, scale_text = _multiplier(right, number, first, marked)
    degrees = reading.first.dimension == "temperature"
    step = (step or (number.last_step if degrees else number.step)) * scale / number.scale
    value, step = _settled(right, step, finest, shown.value, degrees=degrees)
    return _digits(value / scale, step / scale, number, marked) + scale_text + _unit(part, marked, many=value != 1)


def _settled(right: float, step: float, finest: float, wrong: float, *, degrees: bool) -> tuple[float, float]:
    """The right figure at the first of ever finer steps at which it is near enough, and not the wrong one again.

    None of them is finer than `finest`.
    """
    step = max(step, finest)
    value = _rounded(right, step)
    while right and step > max(finest, _FINEST * abs(right)):
        if value != wrong and (degrees or abs(right - value) <= FARTHEST * abs(right)):
            break
        step /= 10
        value = _rounded(right, step)
    return value, step


def _multiplier(right: float, number: Number, first: Figure, marked: str) -> tuple[int, str]:
    """The multiplier to write: the figure's own or, where the million was forgotten, the first figure's."""
    other = first.parts[0].number
    if number.scale > 1:
        keeps = abs(right) >= number.scale / 10
        return (number.scale, marked[number.figure_end : number.end]) if keeps else (1, "")
    if other.scale < _MILLION or abs(right) < _MILLION:
        return 1, ""
    text = marked[other.figure_end : other.end]
    if abs(right) >= other.scale:
        return other.scale, text
    return _MILLION, " million" if len(text) > len(" bn") else "m"


def _rounded(value: float, step: float) -> float:
    """To the nearest step, halves away from zero."""
    steps = floor(round(abs(value) / step, 9) + 0.5)
    size = steps / round(1 / step) if step < 1 else steps * step
    return size if value >= 0 else -size


def _digits(value: float, step: float, number: Number, marked: str) -> str:
    """The value in digits with as many decimals as its step has; the sign as the copy writes it."""
    decimals = max(0, -floor(log10(step) + 1e-9)) if step < 1 else 0
    if number.words and decimals == 0 and 1 <= value <= _MOST_WORDS:
        return _WORDS[round(value)]
    text = f"{abs(value):,.{decimals}f}"
    mark = group_mark(marked[number.start : number.end])
    if mark or len(number.figure.partition(".")[0]) >= len("1000"):
        text = text.replace(",", mark)
    return text if value >= 0 else _minus(number, marked) + text


def _minus(number: Number, marked: str) -> str:
    words = marked[number.start : number.end]
    return next((sign for sign in ("minus ", "minus-", "−", "–") if words.lower().startswith(sign)), "-")


def _unit(part: Part, marked: str, *, many: bool, article: bool = False) -> str:
    """The unit as written, its words in the number that the figure takes; only half keeps its “a mile”."""
    words = marked[part.number.end : part.end]
    if words.startswith((" of ", " a ", " an ")) and not article:
        words = " " + marked[part.spelling_start : part.end]
    if article or not words:
        return words
    hyphened = words.startswith("-")
    if part.spelling.symbol or hyphened or part.spelling.units[0].dimension == "temperature":
        return words
    spelled = words.strip(" ").lower()
    if spelled in _SAME_PLURAL:
        return words
    for one, more in (("foot", "feet"), ("inch", "inches")):
        if many and spelled.endswith(one):
            return words[: -len(one)] + more
        if spelled.endswith((one, more)):
            return words if many else words.removesuffix(more).removesuffix(one) + one
    if many and " " not in spelled and not spelled.endswith("s"):
        return words + "s"
    if not many and " " not in spelled and spelled.endswith("s"):
        return words[:-1]
    return words


def _compound(right: float, shown: FigureValue, second: Figure, marked: str) -> str:
    """A compound at its smaller unit: 6ft 5in; nothing is written for a part that is 0."""
    step = shown.number.last_step
    total = _rounded(right, step)
    large, small = divmod(total, shown.ratio)
    head, tail = second.parts
    large_text = f"{large:,.0f}" + marked[head.number.end : head.end]
    if not small:
        return large_text
    small_text = _digits(small, step, shown.number, marked) + marked[tail.number.end : tail.end]
    return large_text + marked[head.end : tail.number.start] + small_text if large else small_text


def _fraction(right: float, number: Number, marked: str) -> str | None:
    """The right figure in the halves, quarters … of the one written, in its form; None if none is near."""
    bottom, value = number.denominator, right / number.scale
    parts = round(value * bottom)
    near = parts * number.scale / bottom
    if not parts or not agrees(right, near, number, degrees=False, hedged=False):
        return None
    whole, top = divmod(parts, bottom)
    while top and bottom % 2 == 0 and top % 2 == 0:
        top, bottom = top // 2, bottom // 2
    multiplier = marked[number.figure_end : number.end]
    if not top:
        figure = _WORDS[whole] if number.words and whole in _WORDS else f"{whole:,}"
        return figure + multiplier
    if number.words:
        return _fraction_words(whole, top, bottom) + multiplier
    slash = next((mark for mark in SLASHES if mark in marked[number.start : number.end]), "")
    if slash:
        return (f"{whole} " if whole else "") + f"{top}{slash}{bottom}" + multiplier
    return (f"{whole}" if whole else "") + _GLYPHS.get((top, bottom), f" {top}/{bottom}") + multiplier


def _fraction_words(whole: int, top: int, bottom: int) -> str:
    word = _PART_WORDS[bottom]
    if whole:
        article = "a " if top == 1 else f"{_WORDS[top]} "
        figure = _WORDS.get(whole, f"{whole:,}")
        return f"{figure} and {article}{word}{'s' if top > 1 else ''}"
    return word if (top, bottom) == (1, 2) else f"{_WORDS[top]} {word}{'s' if top > 1 else ''}"
