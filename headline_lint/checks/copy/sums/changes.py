"""Percentages and multiples against the two figures they are told with: fell 43% from £130m to £86m."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.copy.sums.slip import as_printed, slip_at
from headline_lint.language.numbers.bounds import Bounds, at_least, bounds_of, hedge_of
from headline_lint.language.numbers.changes import changes_of
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from headline_lint.checks.copy.sums.slip import Slip
    from headline_lint.language.numbers.changes import Change
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

_OTHERWISE = lazy(
    r"\b(?:constant|exchange rates?|like-for-like|adjusted|inflation|real terms|annuali[sz]\w+|underlying|exclud\w+|"
    r"average[ds]?|annual(?:ly)?|per year|a year|each|every|per capita|per head|organic\w*|comparable|same-store|"
    r"seasonal\w*|compound\w*|respectively|stripp\w+)\b"
)
"""Words that say the percentage is reckoned otherwise than from the two figures."""
_PERCENT = 100  # of a whole
_MULTIPLE_ROOM = {False: (0.85, 1.2), True: (0.7, 1.5)}  # shares of a multiple: what is called doubled; roughly
_WHOLE_TIMES = 10  # from here on a multiple is told without decimals
_NEARLY, _BEYOND = 0.75, 1000.0  # shares of a multiple that is nearly reached, or passed


def find_changes(story: Story) -> Iterator[Slip]:
    """The percentages and multiples that do not come out."""
    for change in changes_of(story):
        sentence = sentence_at(story, change.told.start)
        if _OTHERWISE.search(story.folded, sentence.start, sentence.end):
            continue
        if change.told.kind == "multiple":
            yield from _multiple(story, change)
        else:
            yield from _percentage(story, change)


def _percentage(story: Story, change: Change) -> Iterator[Slip]:
    told = change.told
    if _comes_out(story, change, rough=False):
        return
    hedged = any(hedge_of(story.marked, one) for one in (told, change.before, change.after))
    sure = not hedged and not _comes_out(story, change, rough=True)
    grows = change.after.value > change.before.value
    if change.direction and (change.direction == "up") != grows:
        yield slip_at(story, told, f"{_span(story, change)} is a {'rise' if grows else 'fall'}", sure=False)
        return
    if change.points:
        right, unit = abs(change.after.value - change.before.value), " points"
    else:
        right, unit = abs(change.after.value / change.before.value - 1) * _PERCENT, "%"
    why = f"{_span(story, change)} is {_as_told(right, told)}{unit}, not {told.value:g}"
    yield slip_at(story, told, why, sure=sure)


def _comes_out(story: Story, change: Change, *, rough: bool) -> bool:
    told = change.told
    if change.direction and (change.direction == "up") != (change.after.value > change.before.value):
        return change.after.value == change.before.value
    room = max(told.step / 2, told.last_step) if rough else told.last_step
    shown = at_least(Bounds(told.value - room, told.value + room), hedge_of(story.marked, told))
    before, after = (bounds_of(story.marked, one, rough=rough) for one in (change.before, change.after))
    shares = change.before.percent and change.after.percent
    if shares and shown.meets(_size(after.low - before.high, after.high - before.low)):
        return True
    if change.points and shares:
        return False
    if before.low <= 0:
        return True
    ends = (after.low / before.high - 1) * _PERCENT, (after.high / before.low - 1) * _PERCENT
    return shown.meets(_size(*ends))


def _size(low: float, high: float) -> Bounds:
    """The bounds of how much it is, whichever way it goes."""
    return Bounds(0, max(-low, high)) if low < 0 < high else Bounds(*sorted((abs(low), abs(high))))


def _multiple(story: Story, change: Change) -> Iterator[Slip]:
    hedge = hedge_of(story.marked, change.told)
    if _is_multiple(story, change, hedge, rough=False):
        return
    sure = not hedge and not _is_multiple(story, change, hedge, rough=True)
    told = change.told
    ratio = change.after.value / change.before.value
    times = f"{ratio:,.0f} times" if ratio >= _WHOLE_TIMES else f"{ratio:.2g} times"
    word = story.string[told.start : told.end]
    yield slip_at(story, told, f"{_span(story, change)} is {times}, not “{word}”", sure=sure)


def _is_multiple(story: Story, change: Change, hedge: str, *, rough: bool) -> bool:
    before, after = (bounds_of(story.marked, one, rough=rough) for one in (change.before, change.after))
    if before.low <= 0:
        return True
    least, most = _MULTIPLE_ROOM[rough]
    if hedge == "over":
        least, most = (1.0, _BEYOND) if change.told.value > 1 else (0.0, 1.0)
    elif hedge == "nearly":
        least, most = (_NEARLY, 1.0) if change.told.value > 1 else (1.0, 1 / _NEARLY)
    ratio = Bounds(after.low / before.high, after.high / before.low)
    return ratio.meets(Bounds(change.told.value * least, change.told.value * most))


def _span(story: Story, change: Change) -> str:
    return f"from {as_printed(story, change.before)} to {as_printed(story, change.after)}"


def _as_told(right: float, told: Number) -> str:
    """The right percentage with the decimals of the one told, or with one where they would be alike."""
    text = f"{right:.{told.decimals}f}"
    return f"{right:.{told.decimals + 1}f}" if float(text) == told.value else text
