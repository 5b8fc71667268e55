"""Figures of a headline that the body neither gives nor lets the reader reckon."""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.body import body_numbers
from headline_lint.checks.headline.support.figure_ages import rival_age
from headline_lint.checks.headline.support.figure_claims import claims_of, items_told
from headline_lint.checks.headline.support.figure_equality import MeasuredNumber, agree, is_hedged, is_least, is_near
from headline_lint.checks.headline.support.figure_items import is_listed
from headline_lint.checks.headline.support.figure_rivals import count_the_same, rival_of, size_of
from headline_lint.checks.headline.support.figure_spans import is_reckoned_span
from headline_lint.checks.headline.support.figure_sums import is_introduced, is_reckoned
from headline_lint.checks.headline.support.figure_tallies import is_tallied
from headline_lint.checks.headline.support.figure_times import reckons_years, unit_days
from headline_lint.checks.headline.support.figure_words import is_worded
from headline_lint.checks.headline.support.figure_years import is_own_year, is_reckoned_year
from headline_lint.language.numbers.digits import PERCENT
from headline_lint.language.numbers.numbers import find_numbers
from headline_lint.language.numbers.quantities import find_quantities, quantities_of
from headline_lint.language.referents.count_labels import is_age, is_year
from headline_lint.language.referents.counts import counts_in
from headline_lint.language.referents.fates import are_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.checks.headline.support.figure_rivals import Rival
    from headline_lint.document import Block
    from headline_lint.language.numbers.numbers import Number
    from headline_lint.language.numbers.quantities import Quantity
    from headline_lint.language.referents.counts import Count
    from headline_lint.language.story import Story

_DIGITS = lazy(r"\d[\d,]*(?:\.\d+)?")
_OF = lazy(r"\b(\d{1,3}) (?:out )?of (?:the |its )?(\d{1,4})\b")
_TOTAL = lazy(r"\b(?:total of|totalling|totaling|combined|in all|between them|altogether) [£$€]?$")
_REACH = 24
"""Characters before a figure that may say that it is a total."""
_DENIAL = lazy(r"n't\b|\b(?:not|no|never|oppos\w+|reject\w*|against|disapprov\w+|dislik\w+|distrust\w*)\b")
_MILLIONS = lazy(r"M\b")
_MILLION = 1_000_000
"""What M stands for in a headline."""
_SHARE_SLACK = 0.03
"""How far 79% may be from 4 of 5, as a share of it."""


def unsupported_figures(story: Story, headline: Block, body: Body) -> Iterator[Match]:
    """Each number of the headline that the body does not bear out, with its currency or percent sign.

    Its kind is “rival” where the body gives another figure for the same thing: that is `related`.
    """
    if not find_numbers(story.marked[headline.start : headline.end]):
        return
    counts = claims_of(story, headline)
    quantities = find_quantities(story.marked, [count.number for count in counts])
    measured = _told(story, [count.number for count in counts], quantities)
    for claim, count in zip(measured, counts, strict=True):
        other = _unsupported(story, body, headline, claim, count)
        if other is not None:
            percent = PERCENT.match(story.folded, claim.number.end)
            start = claim.number.start - len(claim.number.currency)
            yield replace(other, start=start, end=percent.end() if percent else claim.number.end)


def _unsupported(story: Story, body: Body, headline: Block, claim: MeasuredNumber, count: Count) -> Match | None:
    """What the body has in place of a claim that it does not bear out, None where it does."""
    quantities = quantities_of(story) if claim.quantity else ()
    bearing = _bearing(story, claim, count, quantities)
    if bearing is True:
        return None
    listed = items_told(story, body, count)
    if listed is not None:
        return None if listed == count.value else Match(0, 0, values={"body": f"lists {listed}"})
    rival = rival_age(story, body, headline, count) or rival_of(
        story, body, headline, count, partial(_agree_with, story, claim)
    )
    if (bearing is None and not (rival and rival.certain)) or (rival is None and _is_weak(story, body, count)):
        return None
    if _is_reckoned(story, body, headline, claim, count, quantities):
        return None
    return _match(story, rival)


def _is_weak(story: Story, body: Body, count: Count) -> bool:
    """Whether a figure without a rival is but an ordinal in a body that has none, or one of listed items."""
    if count.number.kind == "ordinal" and count.label == "rank":
        return count.noun.words[:1] != ("anniversary",) and not any(
            number.kind == "ordinal" and number.value > 1 for number in body_numbers(story)
        )
    return is_listed(story, body, count)


def _agree_with(story: Story, claim: MeasuredNumber, number: Number) -> bool:
    return agree(claim, _told(story, [number], ())[0])


def _match(story: Story, rival: Rival | None) -> Match:
    if rival is None:
        return Match(0, 0, values={"body": "gives no such figure"})
    values = {"body": f"has “{story.words(rival.span)}”"}
    return Match(0, 0, kind="rival" if rival.certain else None, values=values, related=rival.span)


def _bearing(story: Story, claim: MeasuredNumber, count: Count, quantities: Sequence[Quantity]) -> bool | None:
    """Whether a figure of the body bears the claim out; None where it cannot be told whether it counts the same."""
    equal = [number for number in body_numbers(story) if number.value == claim.number.value]
    found: bool | None = False
    for numbers in (equal, body_numbers(story)):
        for told in _told(story, numbers, quantities):
            if agree(claim, told):
                same = count_the_same(count, _count_of(story, told.number))
                if same:
                    return True
                found = None if same is None else found
        if found is None:
            return None
    return found


def _count_of(story: Story, number: Number) -> Count:
    """What a number counts."""
    counts = counts_in(story, story.block_at(number.start))
    return counts[bisect_left(counts, number.start, key=attrgetter("number.start"))]


def _is_reckoned(
    story: Story,
    body: Body,
    headline: Block,
    claim: MeasuredNumber,
    count: Count,
    quantities: Sequence[Quantity],
) -> bool:
    """Whether the body tells the figure without giving it: in words, or so that it can be reckoned."""
    told = _told(story, body_numbers(story), quantities)
    counts = [one for block in body.blocks for one in counts_in(story, block)]
    if _may_be_year(story.folded, claim.number) and not any(is_year(number) for number in body_numbers(story)):
        return True
    if is_own_year(story, body, headline, claim.number) or is_reckoned_year(story, claim.number):
        return True
    if is_reckoned_span(story, body, count, story.document.date):
        return True
    if is_worded(story, body, claim) or reckons_years(story.folded, claim, told, story.document.date):
        return True
    if not (is_year(claim.number) or is_age(story.folded, claim.number)) and is_reckoned(
        story, body, claim, count, counts
    ):
        return True
    if is_tallied(story, headline, count, counts):
        return True
    if (
        _is_dated(story, count, counts)
        or is_introduced(story, body, headline, count)
        or any(_is_one_more(count, one) for one in counts)
    ):
        return True
    if (
        _is_total(story, count, counts)
        or _is_complement(story, headline, count, counts)
        or _is_in_millions(story, claim.number)
        or _is_share(story, body, headline, count)
    ):
        return True
    return _is_written(story, body, claim.number)


def _is_dated(story: Story, claim: Count, told: Sequence[Count]) -> bool:
    """Whether a span of time may be reckoned from dates: the body tells some, and no span of the same unit."""
    if claim.kind != "span" or story.document.date:
        return False
    spans = any(one.kind == "span" and one.noun.head == claim.noun.head for one in told)
    dates = [one for one in told if one.label in {"date", "year"}]
    return bool(dates) and not spans and claim.noun.head != "year"


def _is_one_more(claim: Count, told: Count) -> bool:
    """Whether the body counts the others beside one: at least eight other states are nine."""
    same = bool(claim.noun.head and claim.noun.head == told.noun.head) or bool(claim.people and told.people)
    return told.others and told.value + 1 == claim.value and same and not are_apart(claim.fate, told.fate)


def _may_be_year(folded: str, number: Number) -> bool:
    return is_year(number) or (number.figure.isdigit() and folded[number.start - 1 : number.start] == "'")


def _told(story: Story, numbers: Sequence[Number], quantities: Sequence[Quantity]) -> list[MeasuredNumber]:
    """The numbers with what they measure."""
    measured = {
        figure.parts[0].number.start: quantity
        for quantity in quantities
        for figure in quantity.figures
        if not quantity.loose and len(figure.parts) == 1
    }
    return [
        MeasuredNumber(
            number,
            is_hedged(story.folded, number),
            measured.get(number.start),
            unit_days(story.folded, number),
            is_least(story.folded, number),
        )
        for number in numbers
    ]


def _is_in_millions(story: Story, number: Number) -> bool:
    """Whether an M behind the figure makes it millions: 3.2M, which may also be metres."""
    if number.scale > 1 or not _MILLIONS.match(story.marked, number.end):
        return False
    return any(
        abs(told.value - number.value * _MILLION) <= number.last_step * _MILLION / 2 for told in body_numbers(story)
    )


def _is_share(story: Story, body: Body, headline: Block, count: Count) -> bool:
    """Whether 4 of 5 in the headline is told as a share: four in five, 80 per cent."""
    for one in _OF.finditer(story.folded, headline.start, headline.end):
        if one.start() <= count.number.start < one.end():
            share = int(one[1]) / max(1, int(one[2]))
            told = (told for block in body.blocks for told in counts_in(story, block))
            return any(one.kind in {"share", "percent"} and is_near(size_of(one), share, _SHARE_SLACK) for one in told)
    return False


def _is_total(story: Story, count: Count, told: Sequence[Count]) -> bool:
    """Whether the headline says that it adds up figures of which the body has several: a total of 30 years."""
    if not _TOTAL.search(story.folded, max(0, count.number.start - _REACH), count.number.start):
        return False
    parts = (one for one in told if one.kind == count.kind or (one.kind == "count" and not one.noun.head))
    return sum(one.value < count.value for one in parts) > 1


def _is_complement(story: Story, headline: Block, count: Count, told: Sequence[Count]) -> bool:
    """Whether a denial in the headline turns a percentage of the body round: 70% don't, where 30% do."""
    if count.kind != "percent" or not _DENIAL.search(story.folded, headline.start, headline.end):
        return False
    return any(one.kind == "percent" and one.value + count.value == 100 for one in told)


def _is_written(story: Story, body: Body, number: Number) -> bool:
    """Whether the body has the same digits where they are no number: inside a name or a code."""
    digits = _DIGITS.match(story.marked, number.start)
    if digits is None or number.percent or number.currency or number.scale > 1 or is_year(number):
        return False
    if any(told.value == number.value for told in body_numbers(story)):
        return False
    wanted = digits[0].replace(",", "")
    return any(found.replace(",", "") == wanted for found in _DIGITS.findall(body.marked))
