"""Numbers that begin with a digit: 7,500, .84, 2½, 40 million, 1.2m, $5bn, 22nd, 1980s, 10.30am."""

from __future__ import annotations

from headline_lint.base.patterns import lazy
from headline_lint.language.numbers.fractions import RAISED, fraction_at, fraction_behind
from headline_lint.language.numbers.grouping import figure_end, too_long, ungrouped
from headline_lint.language.numbers.number import MOST, MOST_DIGITS, Kind, NoNumber, Number
from headline_lint.language.numbers.number_names import SCALES
from headline_lint.language.numbers.number_words import share_at

_SCALES = SCALES | {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "b": 10**9, "t": 10**12, "bn": 10**9, "tn": 10**12,
    "bln": 10**9,
    "trn": 10**12,
}  # fmt: skip

_SCALE = lazy(
    r"[ -]?((?:(?:hundred|dozen)[ -])?(?:thousand|million|billion|trillion|crore|lakh)"
    r"(?:[ -](?:thousand|million|billion|trillion|crore|lakh)(?!\w))*+|dozen|hundred)"
    r"(?!\w)| ?(bn|tn|trn|mln|mn|bln)(?!\w)|([kmbt])(?!\w)"
)
PERCENT = lazy(r" ?%|[ -]per ?cent(?!\w)| ?pct?(?!\w)")
"""What makes the digits before it a percentage."""
_CLOCK = lazy(r"(?::\d\d){1,2}(?:\.\d+)?(?!\d)|(?= ?[ap]\.?m(?!\w))")
_ORDINAL = lazy(r"(?:(?<=1)(?<!11)st|(?<=2)(?<!12)nd|(?<=3)(?<!13)rd|(?<=[04-9])th|(?<=1[123])th)(?!\w)")
_DECADE = lazy(r"'?s(?!\w)")
_MILLION_NOUN = lazy(
    r"(?![ -](?:hurdles|heats|finals|waves|races|sprints|walls|boards|events|titles|pools|swells)\b)"
    r"[ -](?:[a-z]{2,}s|people|of|more|men|women|children|voters?|sq|square|cubic|cu|ha|kg|km|lb|ft)(?!\w)"
)
_MORE = lazy(
    r"( ?%|[ -]per ?cent(?!\w)| ?pct?(?!\w))"
    rf"|[ -]?(?:[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞{RAISED}]|and[ -]|hundred|thousand|million|billion|trillion|dozen|lakh|crore"
    r"|m?bn|tn|trn|mln|mn|bln|[ap]\.?m\b)|(?:[ -]?\d{1,2})?[/⁄∕][\d₀-₉]|:\d"
    r"|[kmbt](?!\w)|(?:st|nd|rd|th)(?!\w)|'?s(?!\w)"
)
_CURRENCY_SIGNS = frozenset("$£€¥₹₦₩₽₺")
_CODE_ENDS = ("rs ", "rs. ", "rs.", "usd ", "eur ", "gbp ", "usd", "eur", "gbp")
_CODE = lazy(r"(?<![a-z])(rs|usd|eur|gbp)\.? ?$")
_DOLLARS = lazy(r"(?<![a-z])(?:us|a|c|au|nz|hk|s|r)[$]$")
_SIGN_WORDS = ("minus ", "rs ", "rs. ", "usd ", "eur ", "gbp ")
_ENDS = frozenset(',.;)?!\n"')
_MORE_LETTERS = frozenset("½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞%0123456789abcdhlmpt" + RAISED)
_BLANKS = frozenset(' \n("')
_RANGE_UNITS = frozenset("C F K MW GW TW MB GB TB".split())
_BEFORE_UNITS = frozenset("0123456789°º˚")
_IN = (" in ", "-in-", " out ")
_PLAIN_SHARE = lazy(r"[ -](?:in every|out[ -]of)\b")
_ROUND = frozenset({10, 100, 1000})
"""Of so many a share is told in digits too: 3 in 10."""
_PREFIXES = frozenset(
    "mid sub under over top pre post minus early late plus twice half about around ex to and or the a".split()
)


def read_digits(marked: str, lower: str, start: int, floor: int) -> Number | NoNumber | None:
    """The number whose first digit stands at `start`, or None; nothing before `floor` belongs to it."""
    end = figure_end(lower, start)
    if end is None:
        return _fraction_alone(lower, start)
    if end - start > MOST_DIGITS or lower[end + 1 : end + 2].isdigit():
        passed = too_long(lower, start)
        if passed is not None:
            return NoNumber(passed)
    share = _share(lower, start, end) if lower.startswith(_IN, end) else None
    quick = share or _quick(lower, start, end)
    if quick is not None:
        return quick
    if _is_inside_name(marked, start):
        return None
    dot = start > floor and lower[start - 1] == "." and not lower[start - 2 : start - 1].isalnum()
    if dot and "." in lower[start:end]:
        return None
    begin = start - 1 if dot else start
    digits = lower[begin:end]
    signed = _sign(lower, begin, floor)
    sign = -1 if signed < begin else 1
    more = _MORE.match(lower, end)
    if more is None or more[1]:
        return _plain(lower, signed, end, digits, sign, percent=more is not None)
    clock = _CLOCK.match(lower, end)
    if clock and "," not in digits and len(digits) <= len("10.30"):
        return Number(begin, clock.end(), float(digits.partition(".")[0] or 0), digits, clock.end(), "time")
    return _measure(lower, signed, end, digits, sign)


def _share(lower: str, start: int, end: int) -> Number | None:
    """1 in 5, 9 out of 10, 3 in every 100: digits before “in” are a share only where it is plainly one."""
    digits = lower[start:end]
    if not digits.isdigit() or (lower[start - 1 : start] or " ") not in _BLANKS:
        return None
    share = share_at(lower, start, end, int(digits))
    plainly = share is not None and (share.denominator in _ROUND or _PLAIN_SHARE.match(lower, end))
    return share if plainly or digits == "1" else None


def _quick(lower: str, start: int, end: int) -> Number | None:
    """Most numbers: nothing before the figure belongs to it, and nothing behind it but a percent sign."""
    before = lower[start - 1] if start else "\n"
    if before not in _BLANKS and not (before == "-" and lower[start - 2 : start - 1].isdigit()):
        return None
    behind = lower[end : end + 1]
    ends = behind in _ENDS or (behind == " " and lower[end + 1 : end + 2] not in _MORE_LETTERS)
    more = None if ends else _MORE.match(lower, end)
    if (more is not None and not more[1]) or lower.endswith(_SIGN_WORDS, 0, start):
        return None
    figure, other = lower[start:end], ""
    if not figure.isdigit():
        figure, other = ungrouped(figure)
    return Number(start, end, float(figure), figure, end, "cardinal", False, 1, 1, "", more is not None, other)


def _plain(lower: str, begin: int, end: int, digits: str, sign: int, *, percent: bool) -> Number:
    """A figure with nothing but a percent sign behind it."""
    figure, other = ungrouped(digits)
    return Number(
        begin, end, sign * float(figure), figure, end, currency=_currency(lower, begin), percent=percent, other=other
    )


def _measure(lower: str, begin: int, end: int, digits: str, sign: int) -> Number:
    """The number whose plain digits end at `end`: its fraction, multiplier, ordinal and signs read on."""
    figure, other = ungrouped(digits)
    currency = _currency(lower, begin)
    part = None if "." in figure else fraction_behind(lower, end, int(figure))
    figure_end = part.end if part else end
    scale, number_end = _scale(lower, figure_end, bool(currency))
    if part is None:
        kind: Kind = "cardinal"
        if scale == 1:
            kind, figure_end = _ending(lower, end, len(figure))
            number_end = figure_end
        decimals = len(figure.partition(".")[2])
        value = sign * int(figure.replace(".", "")) * scale / 10**decimals
        percent = scale > 1 and PERCENT.match(lower, number_end) is not None
        return Number(
            begin, number_end, value, figure, figure_end, kind, scale=scale, currency=currency, percent=percent,
            other=other,
        )  # fmt: skip
    whole = int(figure) if part.whole else 0
    return Number(
        begin, number_end, sign * (whole * part.bottom + part.top) * scale / part.bottom, figure, figure_end,
        "cardinal" if part.whole else "fraction", scale=scale, denominator=part.bottom, currency=currency,
        percent=PERCENT.match(lower, number_end) is not None, other=other,
    )  # fmt: skip


def _scale(lower: str, end: int, money: bool) -> tuple[int, int]:
    """The multiplier at `end`: its worth and where it ends. A lone m may be metres."""
    found = _SCALE.match(lower, end)
    if found is None:
        return 1, end
    if found[1]:
        worth = 1
        for word in found[1].replace("-", " ").split():
            worth *= _SCALES[word]
            if worth > MOST:
                break
        return worth, found.end()
    letter = found[2] or found[3]
    if letter in "bt" and not money:
        return 1, end
    if letter == "m" and not money and not _MILLION_NOUN.match(lower, found.end()):
        return 1, end
    return _SCALES[letter], found.end()


def _ending(lower: str, end: int, length: int) -> tuple[Kind, int]:
    if found := _ORDINAL.match(lower, end):
        return "ordinal", found.end()
    if length in {2, 4} and lower[end - 1] == "0" and (found := _DECADE.match(lower, end)):
        return "decade", found.end()
    return "cardinal", end


def _sign(lower: str, begin: int, floor: int) -> int:
    """Where the minus before the figure begins, else `begin`: “plus or minus 3” and “+/-3” are not below nought."""
    before = lower[begin - 1] if begin > floor else ""
    if before and before in "-−–" and not lower.startswith("minus", max(floor, begin - 6)):
        alone = begin == 1 or (lower[begin - 2] in " \n([\"'/" and lower[begin - 3 : begin - 1] != "+/")
        return begin - 1 if alone else begin
    if before in " -" and lower.startswith("minus", max(floor, begin - 6)):
        return begin if lower.endswith("plus or ", 0, begin - 6) else begin - 6
    return begin


def _currency(lower: str, begin: int) -> str:
    """The currency sign or code right before the figure."""
    sign = lower[begin - 1 : begin]
    if sign in _CURRENCY_SIGNS:
        dollars = _DOLLARS.search(lower, max(0, begin - 4), begin) if sign == "$" else None
        return dollars.group() if dollars else sign
    code = _CODE.search(lower, max(0, begin - 5), begin) if lower.endswith(_CODE_ENDS, 0, begin) else None
    return code[1] if code else ""


def _is_inside_name(marked: str, start: int) -> bool:
    """Whether the digit belongs to a name or a longer code: M25, F-16, Covid-19, v2.1, 1,5; not in 10C-20C."""
    before = marked[start - 1] if start else " "
    if before.isalnum() or before == "_":
        return True
    if before in ".,:" and marked[start - 2 : start - 1].isdigit():
        return True
    if before != "-" or not marked[start - 2 : start - 1].isalpha():
        return False
    at = start - 1
    while at and marked[at - 1].isalpha():
        at -= 1
    word = marked[at : start - 1]
    if word in _RANGE_UNITS and marked[at - 1 : at] in _BEFORE_UNITS:
        return False
    return word.lower() not in _PREFIXES and (not word.islower() or word in {"covid", "al", "sars-cov"})


def _fraction_alone(lower: str, start: int) -> Number | None:
    """A fraction character or a fraction of raised digits on its own, with the multiplier behind it."""
    part = fraction_at(lower, start)
    if part is None:
        return None
    scale, end = _scale(lower, part.end, money=False)
    return Number(
        start, end, part.top * scale / part.bottom, "0", part.end, "fraction", scale=scale, denominator=part.bottom,
        currency=_currency(lower, start), percent=PERCENT.match(lower, end) is not None,
    )  # fmt: skip
