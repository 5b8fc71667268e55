"""Votes against the voters and the majority, sums of amounts, leads: 25 for and 20 against of 40; 320 votes to 280."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.copy.sums.slip import N, as_printed, counted_bounds, is_exact, slip_at
from headline_lint.checks.copy.sums.totals import in_figures
from headline_lint.language.numbers.bounds import Bounds, hedge_of

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from headline_lint.checks.copy.sums.slip import Slip, Sums
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

    Find: TypeAlias = Callable[[Story, Sums, re.Match[str]], Iterator[Slip]]

_VOTERS = r"(?: (?:votes?|members|councillors|mps|lawmakers|senators|delegates|people|had|voted|were|voting|cast))"
_VOTE = lazy(
    rf"(?P<ayes>{N})(?: (?:out )?of (?:the |its )?(?P<between>{N}))?{_VOTERS}{{0,4}} (?:for|in favou?r|yes)(?: of it)?"
    rf"(?:,? and|,? with|,)? (?P<noes>{N}){_VOTERS}{{0,3}} (?:against|opposed|no)\b"
)
_DIVISION = lazy(
    r"\b(?:(?:voted|voting|vote was|passed|carried|rejected|defeated|approved)(?: it| by)?|by(?= #\d++# votes)) "
    rf"(?P<ayes>{N})(?: votes)? to (?P<noes>{N})(?! ?%| per ?cent)"
)
_BODY = lazy(
    rf"(?P<total>{N})[- ](?:member|seat|strong|person)\b"
    rf"|\b(?:has|have|had|with) (?P<all>{N}) (?:members|seats|councillors|mps|senators|delegates)\b"
)
_BODY_REACH = 60  # characters between a vote and the number of those who have one; chosen
_OF_ALL = lazy(
    rf"\b(?:of (?:the |its |their |a total of )?|all )(?P<total>{N})(?= ?[,.;)]|$| (?:members|councillors|mps|"
    r"lawmakers|senators|delegates|votes|people|who|present|residents|staff)\b)"
)
_ALL_VOTED = lazy(
    rf"\ball (?:the |of (?:the |its )?|its )?(?P<total>{N})(?: (?!and\b|but\b)[a-z'-]+){{0,6}} vot(?:ed|ing)\b"
)
_REST = lazy(r"\b(?:abst[ae]\w+|absent|spoil[st]\w*|blank|invalid|undecided|third|rest|others?|neither|present)\b")
"""Words that tell of more than those for and against."""
_TO = rf"(?: votes?)?(?: to |[-–])(?P<fewer>{N})(?! (?:per|seats?)\b| ?%)"
_MAJORITY = (
    lazy(
        rf"(?P<more>{N}){_TO}(?: votes?)?(?:,| [-–—]+| ?\()? ?(?:with |by |giving |for )?(?:an? |his |her |their )?"
        rf"(?:[a-z]+ )?(?:majority|margin) of (?P<told>{N})(?! (?:per|seats?)\b| ?%)"
    ),
    lazy(rf"\b(?:majority|margin) of (?P<told>{N})(?: votes?)?(?:,| [-–—]+| ?\(|:)? ?(?:by |of )?(?P<more>{N}){_TO}"),
    lazy(
        rf"\b(?:for|ayes),? (?P<more>{N})[,;:]? (?:against|noes),? (?P<fewer>{N})[,;:.]? "
        rf"(?:an? )?majority(?: of)?,? (?P<told>{N})"
    ),
)
_AMOUNT = rf"[$£€]?{N}(?: (?!and\b|but\b|or\b|of\b|including\b)[a-z'-]+){{0,5}}"
_SUM = lazy(
    rf"(?P<parts>{_AMOUNT}(?:, {_AMOUNT}){{0,4}},? and {_AMOUNT})(?:,| [-–—]+|;|(?= (?:for|giving|making) a)) "
    r"(?:or |for |making |giving )?(?:it |them )?(?:an? |the )?(?:combined |grand |overall )?total (?:of|to) "
    rf"(?:[$£€])?(?P<total>{N})"
)
_SHARE = r"(?: ?%| per ?cent)?"
_LEAD = lazy(
    rf"\b(?:leads?|led|leading|ahead|beats?|beating|won|wins?|defeat(?:s|ed)|trail(?:s|ed|ing)?|behind|margin|lead)\b[^#]{{0,60}}"
    rf"(?P<told>{N})[- ](?:percentage[- ])?points?(?: (?:lead|margin))?(?:,| [-–—]+| ?\(|:)? ?(?P<more>{N}){_SHARE} ?"
    rf"(?:to |[-–])(?P<fewer>{N}){_SHARE}(?![ -](?:in|points?)\b)"
)
_FAR = 2  # times: a total farther from the sum is one of other things; chosen
_FIGURE = lazy(N)


def find_parts(story: Story, sums: Sums) -> Iterator[Slip]:
    """The totals and majorities of a sentence that their parts do not give."""
    words = sums.words
    for stems, patterns, find in _KINDS_OF_SUM:
        if any(stem in words for stem in stems):
            for pattern in patterns:
                for found in pattern.finditer(words):
                    yield from find(story, sums, found)


def _votes(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    """More votes than there are members, or than all that were there."""
    ayes, noes = sums.number(found, "ayes"), sums.number(found, "noes")
    between = found.groupdict().get("between")
    totals = [sums.number(found, "between")] if between else []
    every = _ALL_VOTED.search(sums.words)
    for pattern in (_BODY, _OF_ALL):
        totals += [
            sums.number(one, str(one.lastgroup))
            for one in pattern.finditer(sums.words)
            if found.start() - one.end() < _BODY_REACH and one.start() - found.end() < _BODY_REACH
        ]
    if every:
        totals.insert(0, sums.number(every, "total"))
    right = ayes.value + noes.value
    for total in totals:
        if total in (ayes, noes) or not all(is_exact(story, one) for one in (ayes, noes, total)):
            continue
        both = f"{as_printed(story, ayes)} and {as_printed(story, noes)} are {in_figures(right)}"
        if every and total is totals[0] and right != total.value and not _REST.search(sums.words):
            yield slip_at(story, total, f"{both}, not {as_printed(story, total)}", sure=right > total.value)
            return
        if right > total.value > max(ayes.value, noes.value):
            yield slip_at(story, total, f"{both}, more than {as_printed(story, total)}", sure=True)
            return


def _majority(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    more, fewer, told = (sums.number(found, group) for group in ("more", "fewer", "told"))
    right = abs(more.value - fewer.value)
    if not all(is_exact(story, one) for one in (more, fewer, told)) or right == told.value:
        return
    why = f"{as_printed(story, more)} less {as_printed(story, fewer)} is {right:,.0f}, not {as_printed(story, told)}"
    yield slip_at(story, told, why, sure=True)


def _lead(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    """Points between two shares, each of which is rounded: ahead by five points, 48 per cent to 43."""
    told, more, fewer = (sums.number(found, group) for group in ("told", "more", "fewer"))
    if any(hedge_of(story.marked, one) or one.kind != "cardinal" for one in (told, more, fewer)):
        return
    right = abs(more.value - fewer.value)
    room = sum(one.last_step for one in (told, more, fewer)) / 2
    if abs(right - told.value) > room:
        why = f"{as_printed(story, more)} less {as_printed(story, fewer)} is {right:g}, not {as_printed(story, told)}"
        yield slip_at(story, told, why, sure=False)


def _sum(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    """A sum of amounts told one after the other; any of them that comes out will do, since more may be named before."""
    total = sums.number(found, "total")
    parts = [sums.numbers[int(one[0].strip("#"))] for one in _FIGURE.finditer(found["parts"])]
    alike = all(one.currency == total.currency and one.percent == total.percent for one in parts)
    if not alike or any(one.kind != "cardinal" or hedge_of(story.marked, one) for one in (*parts, total)):
        return
    before = [one for one in sums.numbers if one.end <= parts[0].start and one.currency == total.currency]
    if before:
        return
    bounds = [counted_bounds(story, one) for one in parts]
    if Bounds(sum(one.low for one in bounds), sum(one.high for one in bounds)).meets(counted_bounds(story, total)):
        return
    right = sum(one.value for one in parts)
    if not total.value / _FAR < right < total.value * _FAR or prod(one.value for one in parts) == total.value:
        return
    told = as_printed(story, total)
    words = " and ".join(", ".join(as_printed(story, one) for one in parts).rsplit(", ", 1))
    yield slip_at(story, total, f"{words} are {_amount(right, total)}, not {told}", sure=False)


def _amount(value: float, like: Number) -> str:
    """A sum with the currency and multiplier of the one it is told beside."""
    scale = {1: "", 10**3: ",000", 10**6: "m", 10**9: "bn"}.get(like.scale, "")
    return f"{like.currency}{value / like.scale if scale else value:,.{like.decimals}f}{scale}"


_KINDS_OF_SUM: Sequence[tuple[tuple[str, ...], Sequence[re.Pattern[str]], Find]] = (
    (("against", "oppos", " no", "voted", "votes", "by"), (_VOTE, _DIVISION), _votes),
    (("majority", "margin"), _MAJORITY, _majority),
    (("point",), (_LEAD,), _lead),
    (("total",), (_SUM,), _sum),
)
"""By kind: words one of which stands in it, how it is told, and what reckons it."""
