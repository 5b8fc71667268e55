"""`acronym`: initials whose words the story never gives."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.data.function_words import ARTICLES
from headline_lint.language.prose.quotations import is_quoted

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_INITIALS = lazy(r"(?<![\w@#/.&'$£€+-])([A-Z]{3,6})s?(?![\w@/&+]|[.'-]\w(?<!'s))")
_WORD = lazy(r"[^\W_]+")
_NAME_NEXT = lazy(r" [A-Z&]")
_SMALL = ARTICLES | frozenset("of and for in on to at de du des la le und y".split())
_ROMAN = frozenset("IVXLCM")


class AcronymCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags the first mention of initials that the story never writes out.

    Written out: a run of words with these initials, most of them capitalised, anywhere in the story; or the initials
    in brackets behind their words. `known`: initials that readers know. Passed too: Roman numerals, words set in
    capitals beside others, initials that begin a longer name (BMO Financial Group), and blocks in capitals.

    Flags: Divers from the <HSRU> searched the lock.
    Passes: Divers from the Harbour Search and Rescue Unit searched the lock. The HSRU found a van.
    """

    known: tuple[str, ...] = ()

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(word for line in self.known for word in line.split())

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The initials, each once."""
        del hits
        seen = set(self._known)
        for block in blocks:
            for found in _INITIALS.finditer(story.marked, block.start, block.end):
                initials = found[1]
                if initials in seen or is_quoted(story, *found.span()):
                    continue
                seen.add(initials)
                if not _is_none(story, found, block) and not _is_written_out(story.marked, initials):
                    yield Match(found.start(1), found.end(1))


def _is_none(story: Story, found: re.Match[str], block: Block) -> bool:
    """Whether the capitals are a numeral, shouted words, or a note in brackets (a party, a ticker)."""
    if set(found[1]) <= _ROMAN or story.marked[block.start : block.end].isupper():
        return True
    before, after = story.marked[: found.start()].rpartition("\n")[2], story.marked[found.end() :].partition("\n")[0]
    beside = [*_WORD.findall(before)[-1:], *_WORD.findall(after)[:1]]
    if any(len(word) > 1 and word.isupper() for word in beside) or _NAME_NEXT.match(after):
        return True
    return before.rfind("(") > before.rfind(")") or before.endswith((": ", ":"))


def _is_written_out(marked: str, initials: str) -> bool:
    """Whether the story has the words of these initials."""
    if f"({initials})" in marked:
        return True
    words = [str(word) for word in _WORD.findall(marked)]
    return _spell(words, initials) or _spell([word for word in words if word.lower() not in _SMALL], initials)


def _spell(words: Sequence[str], initials: str) -> bool:
    """Whether a run of words, at least half of them capitalised, has these initials."""
    line = "".join(word[0] for word in words).upper()
    at = line.find(initials)
    while at >= 0:
        run = words[at : at + len(initials)]
        if 2 * sum(word[0].isupper() for word in run) >= len(run):
            return True
        at = line.find(initials, at + 1)
    return False
