"""Totals against their parts: 12 people, five men and eight women; 25 for and 20 against of 40; 320 votes to 280."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.copy.sums.slip import N, as_printed, is_exact, slip_at
from headline_lint.language.numbers.bounds import Bounds, bounds_of, hedge_of
from headline_lint.language.numbers.number_names import in_words

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from headline_lint.checks.copy.sums.slip import Slip, Sums
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

    Find: TypeAlias = Callable[[Story, Sums, re.Match[str]], Iterator[Slip]]

_KINDS = "men|women|man|woman|boys?|girls?|child(?:ren)?|bab(?:y|ies)|teenagers?|adults?|infants?|males?|females?"
_PERSONS = (
    "people|persons|passengers|victims|workers|pupils|students|members|officers|soldiers|civilians|employees|survivors|"
    "patients|prisoners|hostages|suspects|defendants|players|athletes|candidates|mps|councillors|jurors|migrants|refugees|"
    "casualties|residents|guests|judges|directors|nurses|doctors|protesters|tourists|crew|children|teenagers|adults|staff|"
    "villagers|climbers|tourists|sailors|drivers|teachers|inmates|others"
)
_LIST = rf"(?:{N} (?:{_KINDS})(?:, (?:and )?| and )){{1,4}}(?:{N}|an?|one) (?:{_KINDS})"
_LIST_END = r"(?= ?[,.;:)\n]| [-–—]|$| (?:were|was|have|has|had|are|died|from|who|in|at|on)\b)"
_WHOLE_FIRST = lazy(
    rf"(?P<total>{N}) (?:[a-z-]+ ){{0,2}}(?P<noun>{_PERSONS})(?:, | [-–—]+ | ?\(|: )(?P<parts>{_LIST}){_LIST_END}"
)
_WHOLE_LAST = lazy(
    rf"(?P<parts>{_LIST})(?:,| [-–—]+| ?\() (?:(?:a |making a )?total of |making )?(?P<total>{N})"
    r"(?: (?:people|persons|victims))?(?: (?:in all|in total|altogether|all told))?(?=[,.;)]|$)"
)
_PART = lazy(rf"(?:(?P<count>{N})|an?|one) (?P<kind>{_KINDS})")
_ALL_CHILDREN = frozenset({"boy", "boys", "girl", "girls"})
_GENERATIONS = frozenset("child children teenager teenagers adult adults baby babies infant infants".split())

_VOTERS = r"(?: (?:votes?|members|councillors|mps|lawmakers|senators|delegates|people|had|voted|were|voting|cast))"
_VOTE = lazy(
    rf"(?P<ayes>{N})(?: (?:out )?of (?:the |its )?(?P<between>{N}))?{_VOTERS}{{0,4}} (?:for|in favou?r|yes)(?: of it)?"
    rf"(?:,? and|,? with|,)? (?P<noes>{N}){_VOTERS}{{0,3}} (?:against|opposed|no)\b"
)
_DIVISION = lazy(
    r"\b(?:(?:voted|voting|passed|carried|rejected|defeated|approved)(?: it| by)?|by(?= #\d++# votes)) "
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
    rf"(?P<parts>{_AMOUNT}(?:, {_AMOUNT}){{0,4}},? and {_AMOUNT})(?:,| [-–—]+|;) "
    r"(?:or |for |making |giving |bringing )?(?:it |them )?(?:an? |the )?(?:combined |grand |overall )?total (?:of|to) "
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


def _people(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    total = sums.number(found, "total")
    parts = list(_PART.finditer(found["parts"]))
    kinds = [part["kind"] for part in parts]
    counts = [sums.number(part, "count") if part["count"] else None for part in parts]
    numbers = [one for one in counts if one is not None]
    if not all(is_exact(story, one) for one in (total, *numbers)) or _overlap(kinds):
        return
    right = sum(one.value if one else 1 for one in counts)
    if right != total.value:
        words = " and ".join(
            ", ".join(_worded(story, one, kind) for one, kind in zip(counts, kinds, strict=True)).rsplit(", ", 1)
        )
        yield slip_at(
            story, total, f"{words} are {_plain(right)}, not {as_printed(story, total)}", sure=right > total.value
        )


def _worded(story: Story, number: Number | None, kind: str) -> str:
    return f"{as_printed(story, number) if number else 'a'} {kind}"


def _plain(value: float) -> str:
    """A count in words below ten, else in figures."""
    return in_words(int(value)) if 0 <= value < _IN_FIGURES else f"{value:,.0f}"


_IN_FIGURES = 10  # the first count that is told in figures


def _overlap(kinds: Sequence[str]) -> bool:
    """Whether one person may be counted under two of the words: boys and children, women and adults."""
    return (
        len(set(kinds)) < len(kinds)
        or (not _ALL_CHILDREN.isdisjoint(kinds) and not {"child", "children"}.isdisjoint(kinds))
        or len(_GENERATIONS.intersection(kinds)) > 1
        or (not {"adult", "adults"}.isdisjoint(kinds) and len(kinds) > 1)
    )


def _votes(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    """More votes than there are members, or than all that were there."""
    ayes, noes = sums.number(found, "ayes"), sums.number(found, "noes")
    between = found.groupdict().get("between")
    totals = [sums.number(found, "between")] if between else []
    for pattern in (_BODY, _OF_ALL):
        totals += [
            sums.number(one, str(one.lastgroup))
            for one in pattern.finditer(sums.words)
            if found.start() - one.end() < _BODY_REACH and one.start() - found.end() < _BODY_REACH
        ]
    for total in totals:
        if total in (ayes, noes) or not all(is_exact(story, one) for one in (ayes, noes, total)):
            continue
        right = ayes.value + noes.value
        if right > total.value > max(ayes.value, noes.value):
            both = f"{as_printed(story, ayes)} and {as_printed(story, noes)}"
            yield slip_at(story, total, f"{both} are {_plain(right)}, more than {as_printed(story, total)}", sure=True)
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
    bounds = [bounds_of(story.marked, one) for one in parts]
    if Bounds(sum(one.low for one in bounds), sum(one.high for one in bounds)).meets(bounds_of(story.marked, total)):
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
    (("men", "man", "boy", "girl", "child", "male", "adult"), (_WHOLE_FIRST, _WHOLE_LAST), _people),
    (("against", "oppos", " no", "voted", "votes", "by"), (_VOTE, _DIVISION), _votes),
    (("majority", "margin"), _MAJORITY, _majority),
    (("point",), (_LEAD,), _lead),
    (("total",), (_SUM,), _sum),
)
"""By kind: words one of which stands in it, how it is told, and what reckons it."""
