"""`phrases`: words and idioms, with their inflections, and the surroundings that take away their sting."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec

from headline_lint.checks.check import Match
from headline_lint.language.prose.capitals import is_name
from headline_lint.language.prose.denials import is_denied, is_mentioned
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.matching.silencers import Silencers
from headline_lint.matching.surroundings import Neighbour, Neighbours
from headline_lint.matching.syntax import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit


class PhrasesCheck(msgspec.Struct, frozen=True, rename="kebab", dict=True):
    """Flags words and idioms, as the phrase syntax writes them.

    One lemma covers its inflections: `~humiliate:v` stands for humiliate, humiliates, humiliated and
    humiliating, `~thug:n` for thug, thugs, thug's and thugs', `~absurd:a` for absurd and absurdly;
    derived nouns (humiliation) are entries of their own.

    `unless`: phrases that silence a match they overlap (blast furnace). `unless-near`, `only-near`: words one
    of which must not, or must, stand in the match's sentence. `followed-by`, `preceded-by`: words one of which must
    follow the match, or come before it; `not-followed-by`, `not-preceded-by`: none of them may. They touch it
    or, with `within: 3`, are among the next three words of the clause. In these six a group of words may
    stand in angle brackets: `<name>`, `<figure>`, `<opening>` (the sentence's first word), `<end>` (of the clause),
    and the lists of the table of word groups (`<person>`).

    Always passed: a match inside a hyphened compound (panic-proof), where the compound is no phrase itself; a
    denied one (not in chaos) unless `denied: flag`; and the word as a word (the term chaos). `names`: a match
    whose words are capitalised as a name is passes (`skip`), or is flagged all the same (`flag`).

    Flags: Ferry timetable <in tatters> after gale
    Passes: Ferry flag in tatters after gale
    """

    former_names: ClassVar[dict[str, str]] = {
        "only-before": "followed-by",
        "only-after": "preceded-by",
        "unless-before": "not-followed-by",
        "unless-after": "not-preceded-by",
    }

    phrases: tuple[Phrase, ...]
    unless: tuple[Phrase, ...] = ()
    unless_near: tuple[Neighbour, ...] = ()
    only_near: tuple[Neighbour, ...] = ()
    followed_by: tuple[Neighbour, ...] = ()
    preceded_by: tuple[Neighbour, ...] = ()
    not_followed_by: tuple[Neighbour, ...] = ()
    not_preceded_by: tuple[Neighbour, ...] = ()
    within: int = 1
    denied: Literal["skip", "flag"] = "skip"
    names: Literal["skip", "flag"] = "skip"

    @cached_property
    def _near(self) -> tuple[Neighbours | None, ...]:
        return tuple(Neighbours(side) if side else None for side in (self.unless_near, self.only_near))

    @cached_property
    def _beside(self) -> tuple[Neighbours | None, ...]:
        sides = (self.not_followed_by, self.not_preceded_by, self.followed_by, self.preceded_by)
        return tuple(Neighbours(side) if side else None for side in sides)

    @cached_property
    def _silencers(self) -> Silencers:
        return Silencers(self.unless)

    def literals(self) -> Sequence[Phrase]:
        """The phrases; those of `unless` are looked for only where one stands."""
        return self.phrases

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The phrases in the story that nothing around them silences."""
        del blocks
        for hit in hits:
            start, end = hit.start, hit.end
            if self._stings(story, start, end) and not self._silencers.overlap(story.folded, start, end):
                yield Match(start, end)

    def _stings(self, story: Story, start: int, end: int) -> bool:
        """Whether the words are used in the sense that the rule flags; what is quickly told is asked first."""
        if is_compounded(story.folded, start, end) or not self._fits_beside(story, start, end):
            return False
        if is_mentioned(story.folded, start) or (self.denied == "skip" and is_denied(story.folded, start)):
            return False
        if self.names == "skip" and is_name(story, start, end):
            return False
        return self._fits_near(story, start)

    def _fits_beside(self, story: Story, start: int, end: int) -> bool:
        """Whether the words before and after the match are as the options demand."""
        not_followed_by, not_preceded_by, followed_by, preceded_by = self._beside
        if followed_by and not followed_by.stand_after(story, end, self.within):
            return False
        if preceded_by and not preceded_by.stand_before(story, start, self.within):
            return False
        if not_followed_by and not_followed_by.stand_after(story, end, self.within):
            return False
        return not (not_preceded_by and not_preceded_by.stand_before(story, start, self.within))

    def _fits_near(self, story: Story, start: int) -> bool:
        """Whether the match's sentence holds none of `unless-near` and, where demanded, one of `only-near`."""
        unless_near, only_near = self._near
        if not unless_near and not only_near:
            return True
        sentence = sentence_at(story, start)
        if unless_near and unless_near.stand_in(story, sentence):
            return False
        return not only_near or only_near.stand_in(story, sentence)


def is_compounded(folded: str, start: int, end: int) -> bool:
    """Whether a hyphen joins the words to another: part of a compound, which may mean something else."""
    if folded[start - 1 : start] == "-" and folded[start - 2 : start - 1].isalnum():
        return True
    return folded[end : end + 1] == "-" and folded[end + 1 : end + 2].isalnum()
