"""`consistency`: one word spelled in two ways in one story."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import msgspec

from headline_lint.checks.check import Match
from headline_lint.checks.wording.substitution import is_in_name
from headline_lint.language.folding import fold
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.words.spellings import spellings
from headline_lint.matching.swaps import Swap, joins_on, recased
from headline_lint.matching.syntax import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class _Form(NamedTuple):
    """One form of a word in one of its two spellings, and the same form in the other."""

    word: str
    first: bool
    form: str
    other: str


class ConsistencyCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags the spelling of a word that the story uses less often than its other one; of two as frequent, the later.

    The words are those of the table of British and American spellings and of `spellings`: lines of the form
    `adviser(s)? -> advisor(s)?`, which hold either way round. Words in quotation marks and names do not count.

    Flags: Colour is back on the pier ⏎ The colour was put to a vote, and no other <color> came near.
    Passes: Colour is back on the pier ⏎ The colour was mixed at the Lakeside Color Works.
    """

    placeholders: ClassVar[frozenset[str]] = frozenset({"right"})

    spellings: tuple[Swap, ...] = ()

    @cached_property
    def _forms(self) -> list[_Form]:
        pairs = [(swap.text, one, other) for swap in self.spellings for one, other in swap.pairs]
        pairs += [
            (one.word, one.american, one.british) for one in spellings() if one.sure_american and one.sure_british
        ]
        forms = [_Form(word, True, one, other) for word, one, other in pairs]
        return forms + [_Form(word, False, other, one) for word, one, other in pairs]

    def literals(self) -> Sequence[Phrase]:
        """Both spellings of every form."""
        return [Phrase(form.form, (fold(form.form),)) for form in self._forms]

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The words in the spelling that is not the story's own."""
        wanted = set(blocks)
        by_word: dict[str, list[tuple[Hit, _Form]]] = {}
        for hit in hits:
            if story.block_at(hit.start) in wanted and _counts(story, hit):
                form = self._forms[hit.literal]
                by_word.setdefault(form.word, []).append((hit, form))
        for found in by_word.values():
            counts = Counter(form.first for _, form in found)
            if len(counts) < 2:
                continue
            main = found[0][1].first if counts[True] == counts[False] else counts[True] > counts[False]
            for hit, form in found:
                if form.first != main:
                    right = recased(story.marked[hit.start : hit.end], form.other)
                    yield Match(hit.start, hit.end, values={"right": right}, replacement=right)


def _counts(story: Story, hit: Hit) -> bool:
    if joins_on(story.marked, hit.start, hit.end) or is_quoted(story, hit.start, hit.end):
        return False
    return not is_in_name(story, hit.start, hit.end)
