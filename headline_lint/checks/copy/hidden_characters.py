"""`hidden-characters`: what nobody sees in a word, and letters of another script that look Latin."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block, Hidden
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_CYRILLIC = ("АВЕКМНОРСТХУЅІЈԜԚаеорсухіјѕһԁԛԝӏ", "ABEKMHOPCTXYSIJWQaeopcyxijshdqwl")
_GREEK = ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοϲϳ", "ABEZHIKMNOPTYXocj")
_LOOK_ALIKES = "".join((_CYRILLIC[0], _GREEK[0]))
_AS_LATIN = str.maketrans(_LOOK_ALIKES, "".join((_CYRILLIC[1], _GREEK[1])))
_LATIN = "A-Za-z\u00c0-\u024f"
_LOOK_ALIKE = lazy(f"[{_LOOK_ALIKES}]")
_MIXED = lazy(
    rf"(?<![^\W\d_])(?=[{_LOOK_ALIKES}]*[{_LATIN}])(?=[{_LATIN}]*[{_LOOK_ALIKES}])[{_LATIN}{_LOOK_ALIKES}]+(?![^\W\d_])"
)
_TO_LEFT = lazy(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MARKS = " “”‘’\"'.,;:!?()[]"
_LONGEST_WORD = 30  # characters of a word that a message quotes: few words are longer
_LONGEST_READ = 200
"""Characters on either side of a place among which the word that it stands in is looked for."""

_SOFT_HYPHEN, _WORD_JOINER, _BYTE_ORDER_MARK = "\u00ad", "\u2060", "\ufeff"
_SPACERS = frozenset("\u034f\u180b\u180c\u180d\u180e\u180f\u200b\u200c\u200d")
"""What some scripts and emoji are written with."""
_OPERATORS = frozenset("\u2061\u2062\u2063\u2064")
"""What formulas are written with, between two signs."""
_VARIANTS = lazy("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""What says which look of a sign is meant, an emoji's for one; it stands behind the sign."""
_VARIED = frozenset("‼⁉〰ℹ↔⤴⤵◻◼◽◾")
"""Signs of two looks that Unicode counts among marks, letters and operators."""
_KEYCAP = "\u20e3"
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
"""What text that runs to the left is written with."""
_OVERRIDES = frozenset("\u202d\u202e")
_FLAG = "\U0001f3f4"
_TAGS = range(0xE0020, 0xE0080)
_MOST_TAGS = 7  # a region of up to six letters or digits (gbeng) and the tag that ends it
_KINDS = dict.fromkeys(range(0xE000, 0xE008), "tag character")
"""Characters whose names say little, by all but the last digit of their number."""


class HiddenCharactersCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags invisible characters and words in which Cyrillic or Greek letters stand for the Latin ones they look like.

    Soft hyphens pass, and whatever a script or an emoji is written with: joiners in Persian or Hindi, direction marks
    in a paragraph with Arabic or Hebrew, selectors of an emoji's look. So do whole words of another script, and letters
    that look like no Latin one.

    Flags: Savers queued outside the <b\u0430nk>.
    Passes: Savers queued outside the bank, whose sign still says Банк.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"what", "where", "remedy"})

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The runs of invisible characters, then the words of two scripts."""
        del hits
        hidden = story.document.text.hidden
        if hidden:
            for block in blocks:
                first = bisect_left(hidden, block.start, key=_at)
                last = bisect_left(hidden, block.end + 1, key=_at)
                for run in _runs(story, block, hidden[first:last]):
                    yield _unseen(story, block, run)
        if not story.string.isascii() and _LOOK_ALIKE.search(story.string):
            for block in blocks:
                for word in _MIXED.finditer(story.string, block.start, block.end):
                    yield _mixed(word.start(), word[0])


def _at(hidden: Hidden) -> int:
    return hidden.at


def _runs(story: Story, block: Block, hidden: Sequence[Hidden]) -> Iterator[list[Hidden]]:
    """What nobody sees and has no business here, neighbours in the source together."""
    run: list[Hidden] = []
    for last, one in zip([None, *hidden], hidden, strict=False):
        if _belongs(story, block, one) and not (last and _choose_twice(last, one)):
            continue
        if run and (run[-1].at, run[-1].piece.end) != (one.at, one.piece.start):
            yield from _without_flag(story, run)
            run = []
        run.append(one)
    yield from _without_flag(story, run)


def _without_flag(story: Story, run: list[Hidden]) -> Iterator[list[Hidden]]:
    """The run, unless it is what makes a black flag that of a country."""
    codes = [ord(one.piece.string) for one in run]
    at = run[0].at if run else 0
    is_flag = len(codes) <= _MOST_TAGS and story.string[at - 1 : at] == _FLAG and all(code in _TAGS for code in codes)
    if run and not is_flag:
        yield run


def _belongs(story: Story, block: Block, hidden: Hidden) -> bool:
    """Whether an invisible character does its work where it stands."""
    character = hidden.piece.string
    before = story.string[max(block.start, hidden.at - 1) : hidden.at]
    after = story.string[hidden.at : min(block.end, hidden.at + 1)]
    if character == _WORD_JOINER:
        return not (before.isalpha() and after.isalpha())
    if character in _SPACERS:
        return _is_written_with_them(before) or _is_written_with_them(after)
    if _VARIANTS.match(character):
        return after == _KEYCAP or before in _VARIED or _is_written_with_them(before)
    if character in _OPERATORS:
        return before.strip() != "" != after.strip()
    if character in _DIRECTIONS:
        return story.once(_turns_left, block)
    return character == _SOFT_HYPHEN or (character == _BYTE_ORDER_MARK and hidden.piece.start == 0)


def _choose_twice(first: Hidden, second: Hidden) -> bool:
    """Whether both choose the look of one sign: the second is idle."""
    return first.at == second.at and all(_VARIANTS.match(one.piece.string) for one in (first, second))


def _turns_left(story: Story, block: Block) -> bool:
    return _TO_LEFT.search(story.string, block.start, block.end) is not None


def _is_written_with_them(character: str) -> bool:
    """Whether this is a sign of a script without capitals, a mark on one, or an emoji."""
    from unicodedata import category  # most stories hide nothing

    return character != "" and not character.isascii() and category(character) in {"Lo", "Mn", "Mc", "So", "Sk"}


def _unseen(story: Story, block: Block, run: list[Hidden]) -> Match:
    characters = [one.piece.string for one in run]
    at, place = run[0].at, Span(run[0].piece.start, run[-1].piece.end)
    turns = not _OVERRIDES.isdisjoint(characters)
    hides, remedy = ("hides", "delete it") if len(run) == 1 else ("hide", "delete them")
    values = {
        "what": _named(characters),
        "where": f"{hides} {_where(story, block, at)}",
        "remedy": f"{remedy} and read the line again" if turns else remedy,
    }
    return Match(at, at, values=values, replacement=None if turns else "", hidden=place)


def _named(characters: Sequence[str]) -> str:
    """What the characters are, in plain words: a zero-width space (U+200B)."""
    codes = list(dict.fromkeys(f"U+{ord(one):04X}" for one in characters))
    if len(characters) > 1:
        shown = ", ".join(codes[:3]) + ", …" * (len(codes) > 3)
        return f"{len(characters):,} invisible characters ({shown})"
    from unicodedata import name

    words = _KINDS.get(ord(characters[0]) >> 4) or name(characters[0]).lower().replace("zero width", "zero-width")
    return f"{'An' if words[0] in 'aeio' else 'A'} {words.replace('arabic', 'Arabic')} ({codes[0]})"


def _where(story: Story, block: Block, at: int) -> str:
    """Beside which word a place of the text is."""
    left = story.string[max(block.start, at - _LONGEST_READ) : at].rpartition(" ")[2]
    right = story.string[at : min(block.end, at + _LONGEST_READ)].partition(" ")[0]
    word = (left + right).strip(_MARKS) or left + right
    inside = left.strip(_MARKS) != "" and right.strip(_MARKS) != ""
    place = "in" if inside else "before" if right.strip(_MARKS) else "after"
    return f"{place} “{word if len(word) <= _LONGEST_WORD else word[:_LONGEST_WORD] + '…'}”"


def _mixed(start: int, word: str) -> Match:
    """A word with letters of another script, and the word it is taken for."""
    letters = [letter for letter in dict.fromkeys(word) if _LOOK_ALIKE.match(letter)]
    script = "Cyrillic" if letters[0] in _CYRILLIC[0] else "Greek"
    latin = word.translate(_AS_LATIN)
    values = {
        "what": f"A {script} “{letters[0]}” (U+{ord(letters[0]):04X})",
        "where": f"hides in “{word}”",
        "remedy": f"write “{latin}” in Latin letters",
    }
    return Match(start, start + len(word), values=values, replacement=latin)
