"""Bearers: the people, places and bodies of a story, each with all its mentions (Sarah James = Mayor James)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.language.referents.mentions import Mention, mentions_of

if TYPE_CHECKING:
    from headline_lint.language.story import Story

_MEN, _WOMEN = frozenset("mr sir lord king prince".split()), frozenset("mrs ms miss dame lady queen princess".split())


class Bearer(Record, frozen=True):
    """One who is named. `words` are those of the fullest mention, `titles` all that stand before a mention."""

    words: tuple[str, ...]
    titles: frozenset[str]
    mentions: tuple[Mention, ...]

    @property
    def fullest(self) -> Mention:
        """The first mention by most words."""
        return max(self.mentions, key=lambda mention: len(mention.words))


def bearers_of(story: Story) -> list[Bearer]:
    """The bearers of the names under the headline, in the order in which they are first named."""
    return story.once(_bearers_of)


def _bearers_of(story: Story) -> list[Bearer]:
    groups: list[list[Mention]] = []
    by_word: dict[str, list[list[Mention]]] = {}
    for mention in mentions_of(story):
        group = next((one for word in mention.words for one in by_word.get(word, ()) if _are_one(one, mention)), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(mention)
        for word in mention.words:
            if all(one is not group for one in by_word.get(word, ())):
                by_word.setdefault(word, []).append(group)
    return [_bearer(group) for group in groups]


def _bearer(group: list[Mention]) -> Bearer:
    longest = max(group, key=lambda mention: len(mention.words))
    titles = frozenset(mention.title for mention in group if mention.title)
    return Bearer(longest.words, titles, tuple(group))


def _are_one(group: list[Mention], mention: Mention) -> bool:
    """Whether a mention can be of those already named: its words begin or end theirs, or theirs its."""
    if any({mention.title, one.title} & _MEN and {mention.title, one.title} & _WOMEN for one in group):
        return False
    longest = max((one.words for one in group), key=len)
    short, long = sorted((mention.words, longest), key=len)
    return long[: len(short)] == short or long[-len(short) :] == short
