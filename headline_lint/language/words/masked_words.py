"""Where letters of a profanity are hidden by symbols, in running text: one masked word is one token."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from headline_lint.base.patterns import lazy
from headline_lint.language.words.profanities import hides_profanity, in_figures, spelled_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MaskForm = Literal["asterisks", "dashes", "symbols"]

_GRAWLIX_SIGNS = "@#$%&^"
_CURSED_LETTERS = "abcdfghjklmnpqrstuw"
MASK_CUES = (
    "*",
    "█",
    *(letter + sign for letter in _CURSED_LETTERS for sign in ("--", "–", "—", "__")),
    *(letter + sign for letter in _CURSED_LETTERS for sign in _GRAWLIX_SIGNS),
    *(first + second for first in _GRAWLIX_SIGNS for second in _GRAWLIX_SIGNS + "!" if first != second),
    *(
        "f-c",
        "f-k",
        "f-g",
        "sh-t",
        "c-nt",
        "b-tch",
        "d-ck",
        "p-ss",
        "tw-t",
        "w-nk",
        "wh-re",
        "n-gg",
        "d-mn",
        "cr-p",
        "g-d",
    ),
    *("a-hole", "f..", "s..", "c..t", "b..", "f…", "s…t", "f_", "sh_t", "c_nt", "b_tch", "f•", "s•", "c•", "b•"),
    *("sh!t", "b!tch", "d!ck", "p!ss", "t!ts", "$hit", "@ss", "@rse"),
    *(
        "sh1t",
        "5h1t",
        "5hit",
        "b1tch",
        "b4st",
        "d1ckh",
        "p1ss",
        "4rse",
        "4ssh",
        "a55",
        "wh0r",
        "c0cks",
        "n1gg",
        "w4nk",
        "tw4t",
    ),
)
"""Folded strings one of which stands in every masked word."""

PROFANE_CUES = (
    *("fuck", "motherfu", "shit", "cunt", "cocksuck", "asshole", "arse", "wank", "twat", "bollock", "bastard", "bitch"),
    *("jackass", "dumbass", "asswipe", "asshat", "assclown", "dickhead", "dickw", "knobhead", "bellend"),
    *("cockwomble", "cumshot", "jizz", "piss", "tits", "titties", "titty", "slut", "whore", "goddam", "poofter"),
    *("faggot", "nigg", "niglet", "raghead", "towelhead", "kike", "paki", "pikey", "gook", "shemale"),
    *("spastics", "libtard", "mofo", "bukkake", "nutsack", "ballsack"),
)
"""Folded strings one of which stands in every profanity that is written out."""

_TOKEN = lazy(r"(?:[^\W\d_]|[*█•@#$%&^!]|-{2,}|_|[–—…]|\.{2,}|(?<=[^\W\d_])-(?=[^\W\d_]))+")
_GRAWLIX = lazy(r"(?<![\w@#$%&^*!])[@#$%&^*!?+~]{3,12}(?![\w@#$%&^*])")
_NO_COPY = lazy(r"://|www\.|@[\w-]+\.\w|&#?\w+;")
_DASHES = lazy(r"-{2,}|[–—…]|\.{2,}|(?<=\w)-(?=\w)")
_DASH_SIGNS = frozenset("-–—")
_STATE = lazy(r"[A-Z]-[A-Z]+")
_GRADE = lazy(r"A\*+s?")
_LONE_INITIAL = lazy(r"[A-Z][*_█•-]+")
_MAY_SWEAR = lazy(r"(?:^|[.!?:(\"'—–-]|\b(?:the|god|oh|holy|hot|what|you|no|this|that|a))\W*$", re.IGNORECASE)
_NAMED = lazy(r"\W? [A-Z]\*")
_WITH_FIGURES = lazy(r"(?<!\w)(?=[a-zA-Z]*\d)[a-zA-Z0-9]{4,14}(?!\w)")
_SIGNS_NAMED = lazy(r"(?i)\b(?:symbols?|characters?|passwords?|passcodes?|keys?|keyboards?|punctuation)\b")
_BEFORE_SCALE = frozenset("0123456789°º")
_NEAR = 60  # characters to either side of a run of signs, where words may say what they are
_ENOUGH_SIGNS = 3  # different signs of “@#$%”, and hyphens of a mask: fewer are a slip or a dash
_LONGEST = 60  # characters: longer masks are ornament


class MaskedWord(NamedTuple):
    """A masked profanity: its place, and the marks that mask it."""

    start: int
    end: int
    form: MaskForm


def masked_words(marked: str, cues: Iterable[int]) -> Iterator[MaskedWord]:
    """The masked profanities near these offsets of `MASK_CUES`, in reading order, each once."""
    done = 0
    for cue in cues:
        if cue < done:
            continue
        start, end = _chunk(marked, cue)
        start, done = max(start, done), end
        if not _NO_COPY.search(marked, start, done):
            yield from _in_chunk(marked, start, done)


def profane_word(folded: str, at: int) -> tuple[int, int] | None:
    """The written-out profanity that the cue at this offset is part of."""
    start = end = at
    while start and folded[start - 1].isalpha():
        start -= 1
    while end < len(folded) and folded[end].isalpha():
        end += 1
    return (start, end) if folded[start:end] in spelled_out() else None


def _chunk(marked: str, at: int) -> tuple[int, int]:
    """The run without blanks around an offset."""
    line_start, line_end = marked.rfind("\n", 0, at) + 1, marked.find("\n", at)
    line_end = len(marked) if line_end < 0 else line_end
    end = marked.find(" ", at, line_end)
    return marked.rfind(" ", line_start, at) + 1 or line_start, line_end if end < 0 else end


def _in_chunk(marked: str, start: int, end: int) -> Iterator[MaskedWord]:
    for token in _TOKEN.finditer(marked, start, end):
        if marked[token.start() - 1 : token.start()] == "." or _STATE.fullmatch(token[0]):
            continue
        for first, last in _candidates(marked, token.start(), token.end()):
            if last - first > _LONGEST:
                continue
            if hides_profanity(marked[first:last].lower()) and not _is_other(marked, first, last):
                yield MaskedWord(first, last, mask_form(marked[first:last]))
                break
    for word in _WITH_FIGURES.finditer(marked, start, end):
        if in_figures(word[0].lower()):
            yield MaskedWord(word.start(), word.end(), "symbols")
    for signs in _GRAWLIX.finditer(marked, start, end):
        if len(set(signs[0]) & set(_GRAWLIX_SIGNS + "*!")) >= _ENOUGH_SIGNS and not _names_signs(marked, start, end):
            yield MaskedWord(signs.start(), signs.end(), "symbols")


def _candidates(marked: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What in a token may be the masked word: without emphasis, hashtag or dashes to its sides first."""
    token = marked[start:end]
    yield start + len(token) - len(token.lstrip("#!")), start + len(token.rstrip("!"))
    yield start, end
    yield start + len(token) - len(token.lstrip("*_")), start + len(token.rstrip("*_"))
    at = start
    for dash in _DASHES.finditer(marked, start, end):
        yield at, dash.start()
        if dash.end() - dash.start() > _ENOUGH_SIGNS:
            yield at, dash.end()
        at = dash.end()
    yield at, end


def _names_signs(marked: str, start: int, end: int) -> bool:
    """Whether the words around a run of signs say that they are signs: of a password, on a keyboard."""
    before, after = max(0, start - _NEAR), min(len(marked), end + _NEAR)
    return _SIGNS_NAMED.search(marked, before, after) is not None


def _is_other(marked: str, start: int, end: int) -> bool:
    """Whether a letter before dashes is of a scale after its figure (100°F–104°F), or a name's or a grade's."""
    is_scale = end - start > 1 and not marked[start + 1].isalpha() and marked[start - 1 : start] in _BEFORE_SCALE
    return (start > 0 and is_scale) or _hides_name(marked, start, end)


def _hides_name(marked: str, start: int, end: int) -> bool:
    """Whether a lone capital before the mask is a grade or somebody's initial: A*s, Detective D***, B*** K****."""
    word = marked[start:end]
    if _GRADE.fullmatch(word):
        return True
    if not _LONE_INITIAL.fullmatch(word) or word[0] in "FS":
        return False
    line = marked.rfind("\n", 0, start) + 1
    return _NAMED.match(marked, end) is not None or not _MAY_SWEAR.search(marked[max(line, start - 10) : start])


def mask_form(word: str) -> MaskForm:
    """The kind of marks that hide the word's letters."""
    signs = {char for char in word if not char.isalpha()}
    if signs == {"*"}:
        return "asterisks"
    return "dashes" if signs <= _DASH_SIGNS else "symbols"
