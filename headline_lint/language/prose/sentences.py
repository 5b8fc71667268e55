"""Sentences, found by `sentencex` and mended for news copy, in the offsets of the story's text."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, chain, pairwise
from sys import maxsize
from typing import TYPE_CHECKING

import sentencex

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.data.calendar import MONTHS, SHORT_MONTHS, WEEKDAYS
from headline_lint.document import Span
from headline_lint.language.prose.quotations import quotations_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.prose.quotations import Quotation
    from headline_lint.language.story import Story

_MARK = lazy("[\"'`]")
_INNER_END = lazy(r"[.!?…] +(?=[\"'(]*[A-Z0-9])")
_OPENING = frozenset("\"'“‘([")
_NEVER_LAST = frozenset(
    "pte. atty. insp. supt. det. cllr. amb. comdr. cmdr. gov. lieut. gen. maj. capt. col. sgt. cpl. brig. adm. rev. "
    "hon. prof. messrs. mx. st. mt. ft. sen. sens. rep. reps. dr. drs. mr. mrs. ms. pres. treas. spc. pfc. pvt. msgr. "
    "ald. del. nos. vs. e.g. i.e. cf. viz.".split()
)
_STATES = frozenset(
    "ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. "
    "neb. nev. okla. ore. pa. tenn. tex. vt. va. wash. wis. wyo.".split()
)
_OFFICES = ("Gov", "Sen", "Rep", "Atty", "Lt", "State ")
_BEFORE_FIGURE = frozenset(
    "fig. figs. ch. chs. vol. vols. approx. est. min. max. p. pp. art. arts. sec. secs. c. ca. ed. eds. ext. tel. "
    "no. nos. para. paras.".split()
)
_CLOCK = frozenset({"a.m.", "p.m."})
_AFTER_CLOCK = lazy(
    rf"(?:(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b|(?:{'|'.join(SHORT_MONTHS)}|mon|tues?|wed|thur?s?|fri|sat|sun)\.|"
    r"(?:[ecmp][sd]?t|gmt|utc|bst|cest|cet|eest|eet|ist|jst|hst|ak[sd]t|ae[sd]t|sgt|hkt|wib)\b|"
    r"(?:eastern|central|mountain|pacific|atlantic|greenwich|local|beijing|moscow|london|british|european|[a-z]+ern) "
    r"(?:(?:mean|standard|daylight|summer|european) )*+time\b)"
)
"""After the time of day no sentence begins with these, in small letters: weekdays, months, zones."""
_NAMES_WITH_MARK = frozenset(
    "jeopardy! yahoo! oliver! airplane! wham! yum! joomla! e! panic! kahoot! shazam! oklahoma!".split()
)
_TOP_LEVELS = frozenset("com org net co uk io tv gov edu".split())
_OPENERS = (
    "He|She|It|They|We|I|The|A|An|This|That|These|Those|There|But|And|So|In|On|At|For|From|By|With|His|Her|Its|Their|Our|"
    "As|When|While|If|After|Before|Since|Some|Many|Most|Two|Three|One|No|Not|Mr|Mrs|Ms|Dr"
)
_PEOPLE = (
    "Police|Detectives|Officers|Officials|Aides|Investigators|Prosecutors|Authorities|Doctors|Residents|Witnesses|"
    "Neighbours|Neighbors|Relatives|Friends|Colleagues|Lawyers|Critics|Experts|Analysts|Scientists|Researchers|"
    "Teachers|Firefighters|Rescuers|Reporters|Campaigners|Protesters|Supporters|Opponents|Insiders|Sources"
)
_NEXT = rf"(?=(?:{_OPENERS})\b(?!\.)|(?:{_PEOPLE}) [a-z])"
_ABBREVIATED = "U.S. U.K. U.N. E.U. D.C. L.A. Ltd. Inc. Corp. Jr. Sr. a.m. p.m.".split()
_UNCUT = (
    (_ABBREVIATED, lazy(rf"(?<![\w.])(?:{'|'.join(map(re.escape, _ABBREVIATED))}) {_NEXT}")),
    (
        ["May. "],
        lazy(rf"\b(?:[Ii]n|of|[Ss]ince|until|by|next|last|this|late|early|mid|from|to|\d) May\. (?=[{UPPER}])"),
    ),
    (["… "], lazy(rf"(?<=\w)… (?=[{UPPER}])")),
    ([".) "], lazy(rf"(?:^|(?<=[.!?] ))\([{UPPER}][^()]*[.!?]\) (?=[{UPPER}\"])")),
)
"""Sentence ends that `sentencex` 1.0.32 does not cut at: strings of which one stands there, the pattern up to it."""
_OPENER = lazy(rf"(?:{_OPENERS})\b")
_LONGEST_ZONE = 40  # characters: “British Summer Time” and more
_STRETCH = 10_000  # characters
LONGEST_SENTENCE = 3_000
"""Characters: what runs on longer is no sentence, and is cut here, so that to look round a word takes no longer."""


def sentences_of(story: Story, block: Block) -> list[Span]:
    """The sentences of a block, without the blanks between them."""
    return story.once(_sentences_of, block)


def sentence_at(story: Story, offset: int) -> Span:
    """The sentence that holds this offset."""
    sentences = story.once(_sentences_of, story.block_at(offset))
    return sentences[(bisect_right(sentences, (offset, maxsize)) or 1) - 1]


def _sentences_of(story: Story, block: Block) -> list[Span]:
    return find_sentences(story.marked, block, quotations_in(story, block))


def find_sentences(marked: str, block: Block, quotations: Sequence[Quotation]) -> list[Span]:
    """The sentences of a block, without the blanks between them; at least one for a block with text.

    A quotation of several sentences is parted at their ends; what follows a quotation in lower case (*“Go!” he
    said*) belongs to its sentence. `quotations` are those that touch the block.
    """
    string = marked[block.start : block.end]
    at = block.start
    parts: Iterable[tuple[int, int]] = pairwise([0, *_starts(string, _readable(string, at, quotations)), len(string)])
    if len(string) > LONGEST_SENTENCE:
        parts = chain.from_iterable(_cut(string, start, end) for start, end in parts)
    spans = []
    for start, end in parts:
        words = string[start:end].rstrip()
        if words:
            spans.append(Span(at + start, at + start + len(words)))
    return spans or [Span(at, block.end)]


def _cut(string: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is too long for a sentence in parts, each up to a blank if it has one."""
    while end - start > LONGEST_SENTENCE:
        blank = string.rfind(" ", start + 1, start + LONGEST_SENTENCE) + 1
        yield start, blank or start + LONGEST_SENTENCE
        start = blank or start + LONGEST_SENTENCE
    yield start, end


def _starts(string: str, readable: str) -> Iterator[int]:
    """The offsets where a sentence begins, the first one's left out."""
    for boundary in _with_uncut(readable, _boundaries(readable)):
        start = boundary
        while start < len(string) and readable[start] == " ":
            start += 1
        while start and string[start - 1] in _OPENING and readable[start - 1] == " ":
            start -= 1
        if 0 < start < len(string) and not _goes_on(string, start):
            yield start


def _boundaries(readable: str) -> Iterator[int]:
    """Where `sentencex` begins a sentence, the first left out; it takes a stretch at a time: its time grows squared."""
    at = 0
    while at < len(readable):
        found = sentencex.segment("en", readable[at : at + _STRETCH])
        starts = list(accumulate(map(len, found[:-1]), initial=at))[1:]
        yield from starts
        at = starts[-1] if starts and at + _STRETCH < len(readable) else at + _STRETCH


def _with_uncut(readable: str, boundaries: Iterable[int]) -> Iterable[int]:
    """The boundaries and those that were missed, in order."""
    missed = [
        found.end()
        for strings, pattern in _UNCUT
        if any(string in readable for string in strings)
        for found in pattern.finditer(readable)
    ]
    return sorted({*boundaries, *missed}) if missed else boundaries


def _goes_on(string: str, start: int) -> bool:
    """Whether the sentence before this offset goes on here, after a title, an abbreviation or a quotation."""
    end = start - 1
    while string[end] == " ":
        end -= 1
    next_char, last = string[start], string[end]
    if next_char.islower() and (last in "!?…\"'" or string.endswith("...", 0, end + 1)):
        return True
    if last not in ".!":
        return False
    word = string[string.rfind(" ", 0, end) + 1 : end + 1].lstrip("(\"'").lower()
    if word in _CLOCK:
        return _AFTER_CLOCK.match(string[start : start + _LONGEST_ZONE].lower()) is not None
    if last == "!":
        return word in _NAMES_WITH_MARK and not _OPENER.match(string, start)
    if end + 1 == start:  # Amazon.Com
        return string[start : start + 4].partition(" ")[0].rstrip(".,").lower() in _TOP_LEVELS
    if word in _NEVER_LAST or (word in _BEFORE_FIGURE and next_char.isdigit()):
        return True
    return word in _STATES and string.startswith(_OFFICES, start)


def _readable(string: str, offset: int, quotations: Sequence[Quotation]) -> str:
    """The block with each mark replaced that would mislead about where sentences end; the length stays.

    A mark that pairs with nothing (a stray, an inch, an apostrophe) goes, and so do those round a quotation of
    several sentences; `sentencex` would take all between for one sentence.
    """
    marks = [match.start() for match in _MARK.finditer(string)]
    if not marks:
        return string
    edges: dict[int, bool] = {}
    for quotation in quotations:
        start, end = quotation.start - offset, quotation.end - offset
        whole = start >= 0 and end <= len(string) and _INNER_END.search(string, start, end) is None
        edges[start] = edges[end - 1] = whole
    parts, done = [], 0
    for at in marks:
        if edges.get(at):
            continue
        parts += [string[done:at], " " if at in edges or not _is_apostrophe(string, at) else "x"]
        done = at + 1
    return "".join([*parts, string[done:]])


def _is_apostrophe(string: str, at: int) -> bool:
    """Whether a single mark that edges no quotation is part of a word."""
    return string[at] != '"' and (string[at - 1 : at].isalnum() or string[at + 1 : at + 2].isalnum())
