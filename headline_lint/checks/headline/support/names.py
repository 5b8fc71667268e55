"""Proper names of a headline that the body never gives, by none of their words and by no stand-in."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.checks.check import Match
from headline_lint.checks.headline.support.body import headline_quotations
from headline_lint.data import table
from headline_lint.language.prose.capitals import in_title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.checks.headline.support.body import Body
    from headline_lint.document import Block
    from headline_lint.language.story import Story

_TOKEN = lazy(r"(?<![#@\w])[^\W\d_](?:[\w'&./-]*[^\W_])?")
_MONEY = lazy(r"(?i:(?:[ktu]?sh|rs|rm|rp|php|inr|kes|chf|eur|usd|gbp|aud|zar)\d[\d,.]*[a-z]{0,5}|[rn]\d[\d.]*[mbt]n?)")
_LABEL = lazy(rf"[{UPPER}][{UPPER} '-]+: ")
_JOINT = lazy(r" (?:(?:of|the|and|de|du|del|van|von|bin|al|for) ){0,2}")
_STARTS = frozenset(":;.?!-–—|/…\"'([")
_LETTERS_AND_DIGITS = lazy(r"([^\W\d_]+)[- ]?(\d+)([^\W\d_]*)")
_TELLING_DIGITS = 3  # digits that tell without their letters: MH370 is Flight 370
_FEWEST_INITIALS = 2  # letters of an acronym: one alone is no name
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_SMALL_LETTERS = lazy("[a-z]{3}")
"""What a headline set in capitals throughout lacks."""
_SHORT = 3  # letters up to which a word must stand in the body whole
_STEM_SHARE = 0.7  # share of a name's letters that begin a word of the body: endings differ; chosen
_SHORTEST_STEM = 4  # letters: with fewer, other words begin as the name does; chosen


class Name(Record, frozen=True):
    """A run of capitalised words; offsets in the story's text. `words` are folded, without a possessive s."""

    start: int
    end: int
    words: tuple[str, ...]


class StandIns(Record, frozen=True):
    """The table: groups by each of their names, words that are no names, words that many names share."""

    groups: dict[str, tuple[str, ...]]
    no_names: frozenset[str]
    common: frozenset[str]


@cache
def stand_ins() -> StandIns:
    """The names that stand for one another."""
    lists = table("stand-ins")
    groups: dict[str, tuple[str, ...]] = {}
    for line in lists["names"]:
        names = tuple(line.split(", "))
        for name in names:
            groups[name] = groups.get(name, ()) + names
    return StandIns(groups, _words(lists["no-names"]), _words(lists["common"]))


def _words(lines: Sequence[str]) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split(", "))


def unsupported_names(story: Story, headline: Block, body: Body) -> Iterator[Match]:
    """Each name of the headline that the body does not bear out."""
    for name in find_names(story, headline):
        if any(_stands_in(word, body.folded) for word in name.words if len(word) > _SHORT):
            continue
        if not _is_borne_out(name, story.marked[name.start : name.end], body):
            yield Match(name.start, name.end)


def find_names(story: Story, headline: Block) -> list[Name]:
    """The names that the headline's capitals tell; those in quotation marks are left to the rule for quotations.

    A capital at the start of the headline, after a colon and in title case tells nothing: there only acronyms,
    and names with digits, are names. A label in capitals (AP:) is passed over.
    """
    if not _SMALL_LETTERS.search(story.marked, headline.start, headline.end):
        return []
    labelled = story.marked.find(": ", headline.start, headline.end) >= 0
    label = _LABEL.match(story.marked, headline.start, headline.end) if labelled else None
    start = label.end() if label else headline.start
    found = _TOKEN.finditer(story.marked, start, headline.end)
    tokens = [token for token in found if token[0].isalpha() or not _MONEY.fullmatch(token[0])]
    for quotation in headline_quotations(story, headline):
        tokens = [token for token in tokens if not quotation.start <= token.start() < quotation.end]
    if in_title_case(story, headline) or not any(token[0].islower() and len(token[0]) > _SHORT for token in tokens):
        return [_name([token]) for token in tokens if _is_sure(token[0])]
    return [
        _name(run)
        for run in _runs(story.marked, tokens)
        if any(_is_sure(token[0]) or not _is_start(story.marked, token.start(), headline) for token in run)
    ]


def _name(run: Sequence[re.Match[str]]) -> Name:
    return Name(run[0].start(), run[-1].end(), tuple(_plain(token[0]) for token in run))


def _runs(marked: str, tokens: Sequence[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Neighbouring capitalised words: Bank of England, Ada Smith."""
    run: list[re.Match[str]] = []
    for token in tokens:
        if token[0] == token[0].lower():
            continue
        if run and not _JOINT.fullmatch(marked, run[-1].end(), token.start()):
            yield run
            run = []
        run.append(token)
    if run:
        yield run


def _is_start(marked: str, at: int, headline: Block) -> bool:
    """Whether the word begins the headline or one of its parts, so that its capital tells nothing."""
    before = marked[headline.start : at].rstrip()
    return not before or before[-1] in _STARTS


def _is_sure(word: str) -> bool:
    """Whether the word is a name wherever it stands: an acronym, a name with digits, a capital inside."""
    bare = word.removesuffix("'s").replace(".", "")
    if len(bare) < _FEWEST_INITIALS or not bare[0].isalpha():
        return False
    return bare.isupper() or bare.translate(_NO_DIGITS) != bare


def _plain(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("'").rstrip(".")


def _is_borne_out(name: Name, written: str, body: Body) -> bool:
    """Whether the body gives the name in another form, or it is none."""
    known = stand_ins()
    whole = " ".join(name.words)
    words = [part for word in name.words for part in ([word] if word in known.groups else word.split("-"))]
    if whole in known.no_names or all(_names_nobody(word, known) for word in words):
        return True
    for phrase in (whole, *words):
        group = known.groups.get(phrase) or known.groups.get(phrase.removesuffix("s"), ())
        if any(_stands_in(other, body.folded) for other in group):
            return True
    telling = [word for word in words if word not in known.common and word not in known.no_names]
    if any(_is_told(word, known, body) for word in telling or words):
        return True
    return _initials_agree(words, written, body)


def _names_nobody(word: str, known: StandIns) -> bool:
    return word in known.no_names or word.removesuffix("s") in known.no_names or word.isdigit()


def _is_told(word: str, known: StandIns, body: Body) -> bool:
    """Whether the body has the word, an inflection of it, or a longer word made from it."""
    digits = _LETTERS_AND_DIGITS.fullmatch(word)
    if digits:
        letters = f"(?:{digits[1]}[- ]?)?" if len(digits[2]) >= _TELLING_DIGITS else f"{digits[1]}[- ]?"
        return re.search(rf"\b{letters}{digits[2]}{digits[3]}\b", body.folded) is not None
    plain = word.replace(".", "")
    if len(plain) <= _SHORT:
        return re.search(rf"\b{re.escape(plain)}(?:s|'s)?\b", body.folded) is not None
    if _stands_in(plain, body.folded) or _stands_in(plain.removesuffix("s"), body.folded):
        return True
    if plain in known.groups:
        return False
    stem = plain[: max(_SHORTEST_STEM, round(len(plain) * _STEM_SHARE))]
    return _stands_in(stem, body.folded)


def _stands_in(words: str, folded: str) -> bool:
    """Whether the words begin a word of the body; short ones must be whole, but for a plural or possessive s."""
    at = folded.find(words)
    while at >= 0:
        if not folded[at - 1 : at].isalnum() and (len(words) > _SHORT or _ends(folded, at + len(words))):
            return True
        at = folded.find(words, at + 1)
    return False


def _ends(folded: str, at: int) -> bool:
    return not folded[at : at + 1].isalnum() or (folded[at] == "s" and not folded[at + 1 : at + 2].isalnum())


def _initials_agree(words: Sequence[str], written: str, body: Body) -> bool:
    """Whether the headline has the initials of a name in the body, or the body those of the headline's."""
    if len(words) > 1:
        initials = "".join(word[0] for word in words)
        return re.search(rf"\b{'[.]?'.join(map(re.escape, initials))}\b", body.folded) is not None
    letters = [letter for letter in written.removesuffix("'s") if letter.isupper()]
    if len(letters) < _FEWEST_INITIALS:
        return False
    small = r"(?: (?:of|for|the|and|in|on|to|&))*[ -]"
    pattern = small.join(rf"{letter}[\w'.]*" for letter in map(re.escape, letters))
    return re.search(rf"\b{pattern}", body.marked) is not None
