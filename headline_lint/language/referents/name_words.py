"""Words that are written as names are: with a capital, or a figure or capital inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.language.words.english import is_english, is_listed_name

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = lazy(
    rf"(?<![\w@#/.])(?:(?:[{UPPER}]\.)++[{UPPER}](?!\w)|(?:[{UPPER}]\.){{2,}}|(?:[ld]'|al-|el-|Mc|Mac|O')?[{UPPER}][^\W_]*+(?:(?:['-]|&(?=[{UPPER}]))[^\W_]+)*+)"
    rf"|(?<![\w@#/.'$£€-])[^\W\d_{UPPER}][^\W_{UPPER}]*+[{UPPER}][^\W_]*+"
)
_INNER_STOP = lazy(r"\.(?<=\b[^\W\d_]\.)(?=[^\W\d_]\b)")
"""A stop between two letters that stand alone, as in U.N."""
_FEWEST_INITIALS = 2  # letters of an acronym: one alone is no name


class NameWord(Record, frozen=True):
    """A word with a capital; offsets in the story's text, without a possessive s. `plain` is folded, without stops."""

    start: int
    end: int
    plain: str
    written: str

    @property
    def is_acronym(self) -> bool:
        """Whether it is written in capitals, a plural s aside, or has a figure or a capital inside: U.N., MPs, M25."""
        if self.written[1:].islower():
            return False
        return any(map(_is_acronym, self.written.replace(".", "").split("-")))

    @property
    def is_english(self) -> bool:
        """Whether English has the word."""
        if self.plain.isalpha():
            return is_english(self.plain)
        return all(map(is_english, self.plain.replace("'", "-").split("-")))

    @property
    def is_listed_name(self) -> bool:
        """Whether it is among the common names."""
        return is_listed_name(self.plain)


def _is_acronym(part: str) -> bool:
    letters = part.removesuffix("s")
    return len(letters) >= _FEWEST_INITIALS and any(one.isupper() or one.isdigit() for one in letters[1:])


def name_words(marked: str, start: int, end: int) -> Iterator[NameWord]:
    """The words with a capital in a part of a story's marked text, in reading order."""
    for found in _WORD.finditer(marked, start, end):
        written = without_possessive(found[0])
        yield NameWord(found.start(), found.start() + len(written), plain(written), written)


def without_possessive(written: str) -> str:
    """The word without 's, or the apostrophe behind a plural."""
    return written.removesuffix("'s").removesuffix("'S").removesuffix("'")


def plain(written: str) -> str:
    """A name's word in small letters, without the stops of initials."""
    return written.lower().replace(".", "")


def without_stops(words: str) -> str:
    """The words with the stops between initials taken out: U.N. is UN., its last stop left."""
    return _INNER_STOP.sub("", words)
