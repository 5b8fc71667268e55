"""Totals against their parts: 12 people, five men and eight women; 20 made up of nine and ten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.checks.copy.sums.lists import MOST, SUM_SAID, WORD, counts_at, counts_something
from headline_lint.checks.copy.sums.partition import (
    are_exclusive,
    are_opposites,
    are_parallel,
    are_people_by_what_they_do,
    counts_groups,
    exhaust,
    is_plain,
    is_wider,
    may_hold,
    overlap,
)
from headline_lint.checks.copy.sums.slip import N, as_printed, slip_at
from headline_lint.language.numbers.number_names import in_words
from headline_lint.language.referents.count_nouns import noun_behind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from headline_lint.checks.copy.sums.lists import Counts
    from headline_lint.checks.copy.sums.slip import Slip, Sums
    from headline_lint.language.numbers.number import Number
    from headline_lint.language.story import Story

_COUNTED = r"(?=#|an? )"
_TOTAL = rf"(?P<total>{N})(?:-(?:strong|member|person|man|seat))?(?: {WORD})"
_BODIES = "board|cabinet|cast|class|committee|crew|group|jury|panel|party|squad|staff|team"
_OF_THEM = lazy(r" of (?:them|whom|which|these|those)\b")
_BESIDE = lazy(
    rf"(?P<some>{N} of )?(?P<of>\bof )?(?P<the>\b(?:the|all|those|these|its|their) )?"
    rf"(?:(?P<body>\b(?:{_BODIES}) of )(?P<strong>{N})|{_TOTAL}{{1,7}}+)"
    rf"(?:(?P<comma>, )|(?P<colon>: )|(?P<dash> [-–—]+ |—)|(?P<bracket> ?\()| (?=of wh))"
    rf"(?P<marked>of (?:them|whom|which|these|those),? )?(?P<among>including |among them )?{_COUNTED}"
)
"""A total with what it counts, and counts beside it: 12 people, five of them men; 12 witnesses (five …)."""
_MADE_UP = lazy(
    rf"{_TOTAL}{{0,6}}?,? (?:made up of|composed of|consist(?:s|ed|ing) of|compris(?:es?|ed|ing)(?: of)?|"
    rf"(?:split|divided) (?:into|between)) {_COUNTED}"
    rf"|(?P<strong>{N})-(?:strong|member|person|man|woman) {WORD}(?: {WORD})? of {_COUNTED}"
)
_ARE = lazy(rf"\b(?:the|all|those|these) {_TOTAL}{{1,4}}? (?:are|were) {_COUNTED}")
_OF_THE = lazy(rf"\b(?:out )?of (?:(?:the|its|their|all|those|these|a total of) ){{0,2}}{_TOTAL}{{0,6}}+,? {_COUNTED}")
_ALL_TOOK_PART = lazy(r"\b(?:who|that) (?:voted|took part|answered|responded|replied)\b|\bvotes\b|\bballots\b")
_SUM_SAID = lazy(rf" {SUM_SAID}$")
_FIGURE = lazy(N)
_SUM_BEHIND = lazy(
    rf"(?:[,;]| [-–—]+| ?\() (?:or |making |a total of )?(?P<total>{N})"
    rf"(?:(?: {WORD}){{0,3}}? {SUM_SAID}\b| (?P<people>people|persons)(?=[.;)]|$|, (?!#|an? )))"
    rf"|,? (?:making(?: it| them)?|(?P<past>(?:taking|bringing) the total to)) (?P<made>{N})(?![ -](?:of|years?)\b)"
)
_ENDS = {
    "bracket": lazy(r" ?\)"),
    "colon": lazy(r" ?[.;)]|$"),
    "dash": lazy(r" [-–—]|[—,.;)]|$"),
    "comma": lazy(r"[,.;)]|$| [-–—]"),
}
"""By how the counts open, what closes them."""
_GOES_ON = lazy(r", |—| [-–—]+ ")
"""What closes counts in the midst of a sentence."""
_BRIEF = 3  # words of what is said of a part, where it is one state of several: 16 are laid up; chosen
_IN_FIGURES = 10  # the first count that is told in figures


def find_totals(story: Story, sums: Sums) -> Iterator[Slip]:
    """The totals of a sentence that are not the sum of their parts."""
    for find, marks in _WAYS:
        if any(mark in sums.words for mark in marks):
            yield from find(story, sums)


def _all_beside(story: Story, sums: Sums) -> Iterator[Slip]:
    for found in _BESIDE.finditer(sums.words):
        yield from _beside(story, sums, found)


def _all_of_the(story: Story, sums: Sums) -> Iterator[Slip]:
    for found in _OF_THE.finditer(sums.words):
        yield from _of_the(story, sums, found)


def _made_up(story: Story, sums: Sums) -> Iterator[Slip]:
    """A crew of 20 made up of nine officers and eleven ratings; a 12-strong jury of six men and six women."""
    for found in _MADE_UP.finditer(sums.words):
        counts = counts_at(sums, found.end())
        total, head = _total_of(sums, found)
        if counts and counts.closed and not counts_groups(head) and not _counts_kinds(total, counts):
            yield from _reckoned(story, total, counts, fewer=True, sure=exhaust(counts.parts))


def _total_of(sums: Sums, found: re.Match[str]) -> tuple[Number, str]:
    """The total of a match and what it counts in the singular: members, where a body is of so many."""
    if found["strong"]:
        return sums.number(found, "strong"), "member"
    return sums.number(found, "total"), noun_behind(sums.words, found.end("total")).head


def _are(story: Story, sums: Sums) -> Iterator[Slip]:
    """The five dead were three men and a boy."""
    for found in _ARE.finditer(sums.words):
        counts = counts_at(sums, found.end())
        head = noun_behind(sums.words, found.end("total")).head
        if counts and counts.closed and exhaust(counts.parts) and is_wider(head, counts.parts):
            yield from _reckoned(story, sums.number(found, "total"), counts, fewer=True, sure=True)


def _beside(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    counts = counts_at(sums, found.end())
    if not counts:
        return
    if found["some"]:
        return
    total, head = _total_of(sums, found)
    whole = exhaust(counts.parts)
    if found["marked"] or found["among"] or _OF_THEM.match(sums.words, found.end() + len(_first(sums, found))):
        sure = whole and not overlap(counts.parts)
        if whole or _is_apart(found, counts):
            fewer = counts.closed and whole and not found["among"]
            yield from _reckoned(story, total, counts, fewer=fewer, sure=sure)
        return
    if not _is_closed(sums, found, counts, whole=whole):
        return
    wider = is_wider(head, counts.parts)
    if found["comma"] and not _SUM_SAID.search(sums.words, found.end("total"), found.start("comma")):
        yield from _in_apposition(story, sums, found, counts)
    elif may_hold(head, counts.parts) and not _counts_kinds(total, counts):
        yield from _reckoned(story, total, counts, fewer=True, sure=wider and whole)


def _in_apposition(story: Story, sums: Sums, found: re.Match[str], counts: Counts) -> Iterator[Slip]:
    """The 12 passengers, five men and seven women, were hurt."""
    total, head = _total_of(sums, found)
    whole, enclosed = exhaust(counts.parts), bool(_GOES_ON.match(sums.words, counts.end))
    if not is_wider(head, counts.parts) or not (whole or head == "person"):
        return
    plain = head == "person" or bool(found["the"])
    if plain or is_plain(head) or not _may_be_listed(sums, total, counts):
        fewer = enclosed if found["of"] else True
        fewer = fewer and (whole or (enclosed and are_people_by_what_they_do(counts.parts)))
        yield from _reckoned(story, total, counts, fewer=fewer, sure=whole and plain)


def _is_apart(found: re.Match[str], counts: Counts) -> bool:
    """Whether none is counted twice: by what they are, or since one “of which” stands before them all."""
    if are_exclusive(counts.parts) or are_parallel(counts.parts):
        return True
    brief = all(part.said and len(part.words) <= _BRIEF for part in counts.parts)
    return bool(found["marked"]) and not found["among"] and brief and counts.closed


def _is_closed(sums: Sums, found: re.Match[str], counts: Counts, *, whole: bool) -> bool:
    """Whether the counts end with what opened them, and are told as all there are."""
    ends = next((end for name, end in _ENDS.items() if found[name]), None)
    if not ends or not ends.match(sums.words, counts.end):
        return False
    return counts.closed or (whole and bool(found["dash"] or found["bracket"]))


def _may_be_listed(sums: Sums, total: Number, counts: Counts) -> bool:
    """Whether the total may be the first of a list itself: two soldiers, five men and a woman."""
    values = [one.value for one in counts.parts]
    return min(values) == 1 or max(values) >= total.value or not _GOES_ON.match(sums.words, counts.end)


def _counts_kinds(total: Number, counts: Counts) -> bool:
    """Whether the total may be the number of the counts: two herds: 30 cows and 40 sheep."""
    return total.value == len(counts.parts) or (
        total.value <= MOST and max(one.value for one in counts.parts) > total.value
    )


def _first(sums: Sums, found: re.Match[str]) -> str:
    figure = _FIGURE.match(sums.words, found.end())
    return figure[0] if figure else ""


def _of_the(story: Story, sums: Sums, found: re.Match[str]) -> Iterator[Slip]:
    """Of the 40 who voted, 25 were for and 15 against."""
    counts = counts_at(sums, found.end())
    if counts and are_exclusive(counts.parts):
        yield from _reckoned(story, sums.number(found, "total"), counts, fewer=False, sure=False)
    elif counts and exhaust(counts.parts):
        if are_opposites(counts.parts):
            fewer = counts.closed and bool(_ALL_TOOK_PART.search(found[0]))
        else:
            fewer = counts.closed and counts.parts[0].said
        yield from _reckoned(story, sums.number(found, "total"), counts, fewer=fewer, sure=True)


def _behind(story: Story, sums: Sums) -> Iterator[Slip]:
    """Nine nurses and eleven doctors, 20 staff in all; once in a sentence."""
    for figure in _FIGURE.finditer(sums.words):
        counts = counts_at(sums, figure.start())
        found = counts and _SUM_BEHIND.match(sums.words, counts.end)
        if counts and found:
            whole = exhaust(counts.parts)
            if whole or (counts.closed and not found["people"]):
                total = sums.number(found, "total" if found["total"] else "made")
                yield from _reckoned(story, total, counts, fewer=not found["past"], sure=whole)
            return


def _reckoned(story: Story, total: Number, counts: Counts, *, fewer: bool, sure: bool) -> Iterator[Slip]:
    """The slip, if the parts are more than the total or, where they should be all there are (`fewer`), less."""
    if not counts_something(story, total) or not counts.are_counted(story) or overlap(counts.parts):
        return
    right = counts.value
    if right > total.value or (fewer and right < total.value):
        why = f"{counts.worded(story)} are {in_figures(right)}, not {as_printed(story, total)}"
        yield slip_at(story, total, why, sure=sure and right > total.value)


def in_figures(value: float) -> str:
    """A count in words below ten, else in figures."""
    return in_words(int(value)) if 0 <= value < _IN_FIGURES else f"{value:,.0f}"


_WAYS = (
    (_all_beside, (",", ":", "(", "—", "- ", "– ", " of wh")),
    (_all_of_the, ("of ",)),
    (_made_up, (" of ", "compris", "split ", "divided ")),
    (_are, (" are ", " were ")),
    (_behind, (" all", "total", "making", "people", "persons")),
)
"""The ways in which totals are told, each with the strings one of which stands in it."""
