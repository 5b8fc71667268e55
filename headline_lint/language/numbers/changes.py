"""Changes told with both ends: fell 43% from £130m to £86m; rose 12 per cent to £56m from £50m."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec.structs import replace

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS
from headline_lint.language.numbers.digits import PERCENT
from headline_lint.language.numbers.numbers import numbers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.language.numbers.numbers import Number
    from headline_lint.language.story import Story


Direction: TypeAlias = Literal["", "up", "down"]


class Change(Record, frozen=True):
    """A percentage, points, or a multiple as doubled, with the figures before and after the change.

    `direction`: what the verb or noun says, empty where it cannot be told. `points`: percentage points are meant.
    """

    told: Number
    before: Number
    after: Number
    direction: Direction
    points: bool


_UP = (
    r"r[io]s(?:e[ns]?|ing)|increas(?:e[ds]?|ing)|gr[eo]w(?:n|s|th|ing)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|"
    r"soar(?:s|ed|ing)?|surg(?:e[ds]?|ing)|gain(?:s|ed|ing)?|up|higher|rais(?:e[ds]?|ing)|leap(?:s|t|ed)?|added|adds|more|"
    r"hike[ds]?|boost(?:s|ed)?|swell(?:s|ed)?"
)
_DOWN = (
    r"f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|declin(?:e[ds]?|ing)|decreas(?:e[ds]?|ing)|slump(?:s|ed|ing)?|"
    r"plung(?:e[ds]?|ing)|tumbl(?:e[ds]?|ing)|cut(?:s|ting)?|down|lower(?:s|ed|ing)?|reduc(?:e[ds]?|ing|tion)|less|fewer|"
    r"shr[aiu]nk(?:s|ing)?|slid(?:e|es|ing)?|sank|sunk|slash(?:ed|es)?|los(?:s|t|es?)|dip(?:s|ped)?"
)
_NOUN_BEHIND = lazy(
    r"(?:point )?(?:(?P<up>rise|increase|growth|jump|climb|surge|gain|raise|leap|hike|boost|higher|more|up)|"
    r"(?P<down>fall|drop|decline|decrease|slump|plunge|cut|reduction|dip|loss|lower|less|fewer|down))\b"
)
"""What says of the percentage before it which way it goes."""
_DIRECTION = lazy(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b")
_WORD = lazy(r"[a-z][a-z'-]*")
_CLAUSE_END = lazy(r"[.!?](?: |$)|[;:\n]")
_TRAILING = frozenset(
    "about around some roughly nearly almost over under more less than above below approximately up to at least most "
    "just well only record high low of peak total mere previous estimated average the its their his her a an rs usd "
    "eur gbp us".split()
)
"""Hedges, articles and the like between the joining word and its figure."""
_OTHER_CLAUSE = frozenset(
    "and but while whereas as when after before because with who whom whose although though including".split()
)
"""After these the figures are of something else."""
_AGAINST = frozenset({"against", "compared", "from", "versus", "vs"})
_LEVEL = frozenset(
    "to at from than is was are were be been stood stands stand reached hit hits top bottom "
    "richest poorest remaining other".split()
)
_THAN = frozenset({"from", "on", "than"})
_FEW_WORDS = 4  # that may stand on either side of the mark before a percentage told beside a figure; chosen
_NO_CHANGE_BEFORE = lazy(
    r"\b(?:aged?|ages|rang\w+|var(?:y|ies|ied)|anywhere|costs?|priced|scale|between|run(?:s|ning)?|years?|olds?) from "
    r"(?:[\w£$€]+ )?$"
)
_FROM_BEFORE = lazy(r"\bfrom (?:[a-z'-]+ ){0,4}(?:[a-z]{0,3}[$£€¥₹])?$")
_POINTS = lazy(r"(?: per ?cent|%)?[ -](?:percentage[ -])?points?\b")
_SHARE_BEHIND = lazy(r"(?: ?%|[ -]per ?cent| ?pc) of (?:whom|which|the|them|those|its|their|all|that)\b")
_MONTH_BEFORE = lazy(rf"\b(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\.?) $")
_MONTH_BEHIND = lazy(rf" (?:of )?(?:{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\b)")
_DURATION = lazy(r"[ -](?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|quarters?|decades?)\b")
_MARK = lazy(r", |[(\[]| [-–—]+ |[–—]")
_FEWEST_WITHOUT_SCALE = 1000  # a figure below it may share the multiplier of the one behind it
_LONGEST_GAP = 70  # characters between two figures of one change; chosen
_YEARS = range(1800, 2101)
_BACK = 45  # characters before the percentage in which the verb of the change stands


def changes_of(story: Story) -> list[Change]:
    """The changes of the story that are told with a percentage or multiple and with both ends, in reading order."""
    return story.once(_changes_of)


def _changes_of(story: Story) -> list[Change]:
    found: list[Change] = []
    numbers = numbers_of(story)
    if not any(map(partial(_may_tell, story.folded), numbers)):
        return found
    figures = [one for one in numbers if is_amount(story.folded, one)]
    for index, told in enumerate(figures):
        if _may_tell(story.folded, told):
            ends = _ends_of(story.folded, figures, index)
            if ends is not None and _comparable(*ends):
                found.append(_change(story.folded, told, *ends))
    return found


def _may_tell(folded: str, number: Number) -> bool:
    """Whether a number is a percentage, points or a multiple."""
    return number.percent or number.kind == "multiple" or _POINTS.match(folded, number.end) is not None


def is_amount(folded: str, number: Number) -> bool:
    """Whether a number may be an amount: it is no year, day, time, ordinal or span of time."""
    if number.kind not in {"cardinal", "fraction", "multiple"}:
        return False
    if number.currency or number.percent or number.scale > 1:
        return True
    if len(number.figure) == number.end - number.start == len("2024") and number.value in _YEARS:
        return False
    if not number.words and _MONTH_BEFORE.search(folded, max(0, number.start - 12), number.start):
        return False
    return not (_DURATION.match(folded, number.end) or _MONTH_BEHIND.match(folded, number.end))


def _ends_of(folded: str, figures: Sequence[Number], index: int) -> tuple[Number, Number] | None:
    """The figures before and after the change that a percentage tells, in each order in which copy tells them."""
    told = figures[index]
    opening, last = [None, None, *figures[:index]][-2:]
    first, second, *_ = [*figures[index + 1 :][:2], None, None]
    if first and second and _tells_change(folded, told):
        joint, other = _link(folded, told, first, moved=False), _link(folded, first, second)
        if joint == "from" and other == "to":
            return first, second
        if joint == "to" and other in _AGAINST and not (told.percent and first.percent):  # not 1% to 3%, against 5%
            return second, first
    if told.kind == "multiple" or last is None or _SHARE_BEHIND.match(folded, told.end):
        return None
    if first and _tells_change_of(folded, last, told, alone=False) and _link(folded, told, first) in _THAN:
        return first, last
    if opening is None or not _tells_change_of(folded, last, told, alone=True):
        return None
    joint = _link(folded, opening, last)
    if joint == "from":
        return last, opening
    if joint == "to":
        lead = max(0, opening.start - _BACK)
        if _FROM_BEFORE.search(folded, lead, opening.start) and not _NO_CHANGE_BEFORE.search(
            folded, lead, opening.start
        ):
            return opening, last
    return None


def _tells_change(folded: str, told: Number) -> bool:
    """Whether a percentage is that of a change, not a level: rose 3%, by 3%, a 3% fall; not “to 3%”."""
    if told.kind == "multiple":
        return not folded.startswith("-", told.end)
    clause = _CLAUSE_END.split(folded[max(0, told.start - _BACK) : told.start])[-1]
    words = _without_trailing(_WORD.findall(clause), {"to", "of"})
    return words[-1:] == ["by"] or (_LEVEL.isdisjoint(words[-1:]) and _direction(folded, told) != "")


def _tells_change_of(folded: str, last: Number, told: Number, *, alone: bool) -> bool:
    """Whether a percentage beside a figure is its change: £56m, up 12%; £56m, a rise of 12%; £56m, a 12% rise.

    `alone`: it may also stand in brackets, or behind “or”.
    """
    gap = folded[last.end : told.start]
    if len(gap) > _LONGEST_GAP or _CLAUSE_END.search(gap) or not _MARK.search(gap):
        return False
    ahead, *_, behind = _MARK.split(gap)
    words = _without_trailing(_WORD.findall(behind), {"of", "up"})
    if len(_WORD.findall(ahead)) > _FEW_WORDS or _OTHER_CLAUSE.intersection(_WORD.findall(gap)):
        return False
    if _NOUN_BEHIND.match(folded, _sign_end(folded, told) + 1):
        return len(words) < _FEW_WORDS and not _LEVEL.intersection(words)
    if alone and (words == ["or"] or (not words and gap.endswith(("(", "[")))):
        return True
    of_change = words[-1:] == ["of"] and _LEVEL.isdisjoint(words) and _DIRECTION.search(" ".join(words)) is not None
    return of_change or (len(words) > 0 and words[-1] in {"up", "down", "by"} and len(words) <= _FEW_WORDS)


def _sign_end(folded: str, number: Number) -> int:
    """Where a figure ends with its percent sign or its points."""
    sign = _POINTS.match(folded, number.end) or PERCENT.match(folded, number.end)
    return sign.end() if sign else number.end


def _without_trailing(words: list[str], kept: set[str]) -> list[str]:
    """The words without the hedges and articles at their end."""
    while words and words[-1] in _TRAILING and words[-1] not in kept:
        words.pop()
    return words


def _link(folded: str, left: Number, right: Number, *, moved: bool = True) -> str:
    """The word that joins two figures, what stands right before the second aside; empty where a clause ends between.

    `moved`: a verb of change may stand between them. “Compared with” and “compared to” are “compared”.
    """
    gap = folded[_sign_end(folded, left) : right.start]
    if len(gap) > _LONGEST_GAP or _CLAUSE_END.search(gap):
        return ""
    words = _without_trailing(_WORD.findall(gap), {"to", "than"})
    if words[-2:-1] == ["compared"]:
        words.pop()
    if not words or _OTHER_CLAUSE.intersection(words[:-1]):
        return ""
    if not moved and (_DIRECTION.search(" ".join(words[1:-1])) or not _joins_at_once(gap)):
        return ""
    return words[-1]


def _joins_at_once(gap: str) -> bool:
    """Whether nothing but the joining word and what belongs to the figure stands behind the last comma or dash."""
    clauses = _MARK.split(gap)
    return len(clauses) < 2 or len(_without_trailing(_WORD.findall(clauses[-1]), {"to"})) < 2


def _comparable(before: Number, after: Number) -> bool:
    """Whether the two figures can be of one thing: one currency, both shares or neither, above nought."""
    elided = not after.currency and after.scale > 1
    alike = before.currency == after.currency or elided
    shares = before.percent == after.percent or (after.percent and not before.currency)
    return alike and shares and min(before.value, after.value) > 0 and before.kind == after.kind == "cardinal"


def _change(folded: str, told: Number, before: Number, after: Number) -> Change:
    if before.scale == 1 < after.scale and before.start < after.start and before.value < _FEWEST_WITHOUT_SCALE:
        # from £1.2 to £1.5 billion
        before = replace(before, value=before.value * after.scale, scale=after.scale)
    if after.percent and not before.percent:
        before = replace(before, percent=True)
    points = _POINTS.match(folded, told.end) is not None
    return Change(told, before, after, _direction(folded, told), points)


def _direction(folded: str, told: Number) -> Direction:
    """Which way the nearest word of change before the percentage goes, else the one right behind it."""
    clause = _CLAUSE_END.split(folded[max(0, told.start - _BACK) : told.start])[-1]
    found = list(_DIRECTION.finditer(clause))
    nearest = found[-1] if found else _NOUN_BEHIND.match(folded, _sign_end(folded, told) + 1)
    if nearest is None or "or" in clause.split():
        return ""
    return "up" if nearest["up"] else "down"
