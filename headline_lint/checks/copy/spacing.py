"""`spacing`: a blank before a comma or stop, none after one, a dash that leans on one word."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING, ClassVar

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_BEFORE = lazy(r"(?<=[^\W_]|[)\]”’%]) (?P<mark>[,;.?!])(?=[ ”’\"]|$)(?! [.,?!]| ?\.\.)")
"""A blank between a word and the mark that belongs to it; no spaced ellipsis (. . .) and no smiley."""
_OPENERS = (
    "The|He|She|It|They|We|But|And|In|On|At|This|That|There|A|An|His|Her|Its|Their|Mr|Mrs|Ms|For|As|If|When|After|While|"
    "However|Also|Some|Many|Most"
)
_GLUED_STOP = lazy(rf"(?<=[a-z]{{3}})(?P<mark>\.)(?P<next>{_OPENERS})(?= [\w“‘\"'])")
"""A stop with the next sentence stuck to it. An address or a file's name goes on with no word of grammar."""
_GLUED_COMMA = lazy(r"(?<=[a-z]{2})(?P<mark>,)(?P<next>[A-Za-z]++)(?<=[a-z]{2})(?= )")
_LEANING_DASH = lazy(r"(?P<word>(?<![\w’'-])[^\W\d_]{2,})—(?= [a-z])|(?<=[a-z] )—(?P<next>[a-z]+)(?=[ ,.])")
"""An em dash that one of its two words holds and the other does not."""


class SpacingCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags a blank before a comma, stop or query, a comma or stop with the next word glued to it, and a leaning dash.

    Passed: addresses, names of files, figures (.5), smileys and spaced ellipses.

    Flags: The ferry sailed on <Tuesday ,> the port said.
    Passes: The ferry sailed on Tuesday, . . . the port said.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    def literals(self) -> Sequence[str]:
        """What each slip holds."""
        stuck = [f".{word.lower()} " for word in _OPENERS.split("|")]
        leaning = [dash for letter in ascii_lowercase for dash in (f"{letter}— ", f" —{letter}")]
        return [" ,", " .", " ;", " ?", " !", *stuck, *(f",{letter}" for letter in ascii_lowercase), *leaning]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The slips of each block, in reading order; the replacement is the words as they should be spaced."""
        string, suspect = story.string, {story.block_at(hit.start) for hit in hits}
        for block in (block for block in blocks if block in suspect):
            found = [*_blanks_before(string, block), *_glued(string, block), *_leaning(string, block)]
            for start, end, right in sorted(found):
                if not story.document.text.omits(start, end):
                    yield Match(start, end, values={"right": right}, replacement=right)


def _blanks_before(string: str, block: Block) -> Iterator[tuple[int, int, str]]:
    for one in _BEFORE.finditer(string, block.start, block.end):
        start = string.rfind(" ", block.start, one.start()) + 1 or block.start
        yield start, one.end(), string[start : one.start()] + one["mark"]


def _glued(string: str, block: Block) -> Iterator[tuple[int, int, str]]:
    for pattern in (_GLUED_STOP, _GLUED_COMMA):
        for one in pattern.finditer(string, block.start, block.end):
            start = string.rfind(" ", block.start, one.start()) + 1 or block.start
            yield start, one.end("next"), f"{string[start : one.end('mark')]} {one['next']}"


def _leaning(string: str, block: Block) -> Iterator[tuple[int, int, str]]:
    if string.find("—", block.start, block.end) < 0:
        return
    for one in _LEANING_DASH.finditer(string, block.start, block.end):
        yield one.start(), one.end(), f"{one['word']} —" if one["word"] else f"— {one['next']}"
