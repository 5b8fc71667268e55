"""Faults of reckoning: a percentage beside its figures, a total beside its parts, a conversion, degrees apart."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from planted_stories import NUMBER, WORDS, Fault, Span, Story, another, sentence, value, written

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

_SHARE = re.compile(rf"(?<![\w.,-])(?P<n>{NUMBER})(?P<sign>%|\s?per\s?cent\b)")
_MONEY = r"[$£€]|US\$|Â£"
_SCALE = r"\s?(?:million|billion|trillion|bn|tn|mn|m|b)\b"
_HEDGE = r"(?:about |around |just |nearly |some |a )?"
_END = rf"(?P<scale>{_SCALE})?(?!\d|%|\s?per\s?cent|[.,]\d)"
_YEAR = r"(?!(?:19|20)\d\d\b(?![,.]\d))"
_NEW = re.compile(rf"\b(?:to|at)\s+{_HEDGE}{_YEAR}(?:{_MONEY})?(?P<n>{NUMBER}){_END}")
_OLD = re.compile(
    rf"\b(?:from|compared (?:with|to)|against|versus)\s+{_HEDGE}{_YEAR}(?:{_MONEY})?(?P<n>{NUMBER}){_END}"
)
_NEW_BEFORE = re.compile(rf"(?:{_MONEY})?(?<![\w.,-])(?P<n>{NUMBER}){_END}[^$£€%\d]{{0,40}},\s(?:up|down)\s$")
_CHANGE = re.compile(
    r"(?i)\b(?:up|down|rose|rise[sn]?|rising|fell|fall\w*|grew|grown|growth|jump\w*|drop\w*|declin\w*|climb\w*|cut"
    r"|increas\w*|decreas\w*|surg\w*|soar\w*|plung\w*|slump\w*|gain\w*|slid\w*|sank|tumbl\w*|dip\w*|advanc\w*"
    r"|higher|lower|leap\w*|shrank|shrunk)\b"
)
_PART = rf"{NUMBER}|{'|'.join(['one', *WORDS])}"
_NOUN = r"\s+[a-z-]+(?:\s[a-z-]+)?"
_ALONE = r"(?<![\w$£€.,:/#-])"
_PARTS = rf"(?P<a>{_PART}){_NOUN}\s?(?:,|and|\+|to)\s(?:and )?(?P<b>{_PART})(?![\w%:/-]|[.,]\d)"
_LINK = r"(?:\s?[,:(–—-]\s?|\s)(?:including|with|made up of|comprising|of (?:whom|which)|among them|consisting of)\s"
_TOTALS = (
    re.compile(rf"(?i){_ALONE}(?P<total>{_PART}){_NOUN}(?:{_LINK}|\s?[,:(–—-]\s?){_PARTS}"),
    re.compile(rf"(?i){_ALONE}{_PARTS}[^.;\d]{{0,40}}?\b(?:total of|in all|combined) (?P<total>{_PART})\b"),
    re.compile(rf"(?i){_ALONE}(?P<total>{_PART})-member\b[^.;\d]{{0,60}}? (?P<a>\d+)[-–](?P<b>\d+)\b"),
)
"""A total before its two parts, behind them, and votes for and against with those who had one."""
_OF_ALL = re.compile(
    rf"(?<![\w$.,:/-])(?P<a>{NUMBER})(?: out)? of (?:the |its |their |all )?(?P<all>{NUMBER})(?![\w%:/]|[.,]\d)"
)
_ROUNDED = 1.0
"""Points by which a percentage may miss what its figures give, being rounded as they are."""
_LEAST_OFF = 5.0
"""Points by which the planted percentage misses it at least."""


class Unit(NamedTuple):
    """A unit's names as a pattern, its dimension, and what one is in the dimension's base unit."""

    names: str
    dimension: str
    factor: float


_UNITS = (
    Unit(r"miles per hour|mph", "speed", 1.609344),
    Unit(r"kilomet(?:er|re)s (?:per|an) hour|km/h|kph|kmph|kmh", "speed", 1.0),
    Unit(r"square[ -]miles?|sq\.? miles?", "area", 2.589988),
    Unit(r"square[ -]kilomet(?:er|re)s?|sq\.? km|km2|km²", "area", 1.0),
    Unit(r"square[ -](?:feet|foot)|sq\.? ?ft\.?", "area", 9.2903e-8),
    Unit(r"square[ -]met(?:er|re)s?|sq\.? ?m|m2", "area", 1e-6),
    Unit(r"acres?", "area", 0.00404686),
    Unit(r"hectares?", "area", 0.01),
    Unit(r"miles?|mi", "length", 1609.344),
    Unit(r"kilomet(?:er|re)s?|kms?", "length", 1000.0),
    Unit(r"met(?:er|re)s?|m", "length", 1.0),
    Unit(r"centimet(?:er|re)s?|cm", "length", 0.01),
    Unit(r"yards?|yds?", "length", 0.9144),
    Unit(r"feet|foot|ft", "length", 0.3048),
    Unit(r"inch(?:es)?|ins?", "length", 0.0254),
    Unit(r"pounds?|lbs?", "mass", 0.45359237),
    Unit(r"kilograms?|kilos?|kgs?", "mass", 1.0),
    Unit(r"ounces?|oz", "mass", 0.028349523),
    Unit(r"grams?|g", "mass", 0.001),
    Unit(r"gallons?", "volume", 3.785412),
    Unit(r"lit(?:er|re)s?", "volume", 1.0),
    Unit(r"(?:degrees? |[°º]\s?)?(?:Fahrenheit|F)", "degrees", 5 / 9),
    Unit(r"(?:degrees? |[°º]\s?)?(?:Celsius|centigrade|C)", "degrees", 1.0),
)
"""Factors as in NIST Special Publication 811; the gallon is the US one."""
_UNIT = "|".join(unit.names for unit in _UNITS)
_PAIR = re.compile(
    rf"(?<![\w.,-])(?P<a>{NUMBER})(?P<as>\s(?:million|billion))?[\s-]?(?P<au>{_UNIT})\b\.?\s?[(\[]\s?"
    rf"(?:about |around |nearly )?(?P<b>{NUMBER})(?P<bs>\s(?:million|billion))?[\s-]?(?P<bu>{_UNIT})\b\.?[)\]]"
)
_AGREES = 0.08
"""How far the published pair may be off as a share, rounding included."""


def percentage(story: Story) -> Fault | None:
    """A percentage that its from and to bear out, or its share of a whole, is put off by five points or more."""
    dice = story.dice("percentage off")
    for found in _SHARE.finditer(story.text, story.body_at):
        share = value(found["n"])
        for reckoned, beside in _reckoned(story.text, found):
            if share and abs(reckoned - share) <= max(_ROUNDED, share * 0.02):
                off = dice.uniform(_LEAST_OFF + _ROUNDED, max(2 * _LEAST_OFF, share / 2))
                new = written(share + off if share < 2 * off else share + dice.choice((-off, off)), found["n"])
                return Fault("percentage off", story, found.span("n"), new, beside)
    return None


def _reckoned(text: str, share: re.Match[str]) -> Iterator[tuple[float, tuple[Span, ...]]]:
    """What a sentence's other figures make of a percentage: from and to, or a part of a whole."""
    start, end = sentence(text, share.start())
    news = [*_NEW.finditer(text, start, end)]
    before = _NEW_BEFORE.search(text[start : share.start()])
    news += [before] if before else []
    if _CHANGE.search(text, start, end):
        for new, old in product(news, _OLD.finditer(text, start, end)):
            was = value(old["n"]) * _scale(old["scale"] or new["scale"])
            if was:
                now = value(new["n"]) * _scale(new["scale"] or old["scale"])
                yield 100 * abs(now - was) / was, (new.span(), old.span())
    for part in _OF_ALL.finditer(text, start, end):
        if value(part["all"]) > value(part["a"]):
            yield 100 * value(part["a"]) / value(part["all"]), (part.span(),)


def _scale(word: str | None) -> float:
    """What a word such as million multiplies by."""
    return {"m": 1e6, "b": 1e9, "t": 1e12}[word.strip()[0]] if word else 1.0


def total(story: Story) -> Fault | None:
    """A total of five or more, told in one sentence with its two parts, changes."""
    dice = story.dice("total off")
    for found in (found for pattern in _TOTALS for found in pattern.finditer(story.text, story.body_at)):
        whole, parts = _whole(found["total"]), _whole(found["a"]) + _whole(found["b"])
        if whole == parts and whole >= 5 and min(_whole(found["a"]), _whole(found["b"])) >= 1:
            changed = another(whole, dice)
            while changed == whole:
                changed = another(whole, dice)
            new = written(changed, found["total"])
            return Fault("total off", story, found.span("total"), new, (found.span("a"), found.span("b")))
    return None


def _whole(text: str) -> float:
    return 1.0 if text.lower() == "one" else value(text)


def conversion(story: Story) -> Fault | None:
    """A conversion in brackets that is right is put off by 15 to 40%, absolute temperatures by ten degrees or more."""
    return _converted(story, "conversion broken", _broken, lambda pair: not _is_difference(pair))


def degrees_as_temperature(story: Story) -> Fault | None:
    """A difference of degrees, rightly converted without the 32, is converted as a temperature is."""
    return _converted(story, "degrees apart, with the 32", lambda pair, _: _absolute(pair), _is_difference)


def degrees_apart(story: Story) -> Fault | None:
    """A difference of degrees, rightly converted without the 32, becomes twice to three times the right figure."""
    return _converted(
        story,
        "degrees apart, off",
        lambda pair, dice: value(pair["b"]) * dice.choice((2.0, 2.5, 3.0)),
        _is_difference,
    )


def _converted(
    story: Story,
    kind: str,
    broken: Callable[[re.Match[str], random.Random], float],
    fits: Callable[[re.Match[str]], bool],
) -> Fault | None:
    dice = story.dice(kind)
    for found in _PAIR.finditer(story.text, story.body_at):
        if _is_right(found) and fits(found):
            new = written(broken(found, dice), found["b"])
            return Fault(kind, story, found.span("b"), new, (found.span("a"),))
    return None


def _unit(name: str) -> Unit:
    return next(unit for unit in _UNITS if re.fullmatch(unit.names, name))


def _amount(pair: re.Match[str], side: str) -> float:
    """A figure of a pair, its million or billion included."""
    return value(pair[side]) * _scale(pair[f"{side}s"])


def _plain(pair: re.Match[str]) -> float:
    """The first figure in the second's unit, by factors alone."""
    return _amount(pair, "a") * _unit(pair["au"]).factor / _unit(pair["bu"]).factor


def _absolute(pair: re.Match[str]) -> float:
    """The first temperature in the second's scale."""
    number = value(pair["a"])
    return number * 1.8 + 32 if _unit(pair["au"]).factor == 1.0 else (number - 32) / 1.8


def _is_difference(pair: re.Match[str]) -> bool:
    """Whether a pair of degrees agrees without the 32."""
    return _unit(pair["au"]).dimension == "degrees" and abs(_plain(pair) - value(pair["b"])) <= 1.0


def _is_right(pair: re.Match[str]) -> bool:
    """Whether a pair is of one dimension, two units, and agrees as published."""
    first, second = _unit(pair["au"]), _unit(pair["bu"])
    if first.dimension != second.dimension or first == second:
        return False
    if first.dimension == "degrees":
        return _is_difference(pair) or abs(_absolute(pair) - value(pair["b"])) <= 1.0
    return abs(_plain(pair) - _amount(pair, "b")) <= _AGREES * _plain(pair)


def _broken(pair: re.Match[str], dice: random.Random) -> float:
    number = value(pair["b"])
    if _unit(pair["au"]).dimension == "degrees":
        return number + dice.choice((-1, 1)) * dice.randint(10, 25)
    for _ in range(50):
        changed = another(number, dice)
        if abs(changed / number - 1) >= 0.15 and changed > 0:
            return changed
    return number * 2
