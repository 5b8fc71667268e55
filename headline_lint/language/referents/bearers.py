"""Bearers: the people, places and bodies of a story, each with all its mentions (Sarah James = Mayor James)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.record import Record
from headline_lint.language.referents.mentions import Mention, mentions_of

if TYPE_CHECKING:
    from headline_lint.language.story import Story

_MEN, _WOMEN = frozenset("mr sir lord king prince".split()), frozenset("mrs ms miss dame lady queen princess".split())
_MOST_NAMESAKES = 20  # bearers with one word in common among whom a mention is looked for: a family has fewer; chosen


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
    groups: list[_Group] = []
    by_word: dict[str, list[_Group]] = {}
    for mention in mentions_of(story):
        near = (group for word in mention.words for group in by_word.get(word, ())[-_MOST_NAMESAKES:])
        group = next((one for one in near if _can_be(one, mention)), None)
        if group is None:
            group = _Group()
            groups.append(group)
        group.add(mention)
        for word in mention.words:
            named = by_word.setdefault(word, [])
            if group not in named[-_MOST_NAMESAKES:]:
                named.append(group)
    return [Bearer(group.words, frozenset(group.titles - {""}), tuple(group.mentions)) for group in groups]


class _Group:
    """The mentions that were found to be of one bearer so far."""

    def __init__(self) -> None:
        self.mentions: list[Mention] = []
        self.titles: set[str] = set()
        self.words: tuple[str, ...] = ()

    def add(self, mention: Mention) -> None:
        """One more mention."""
        self.mentions.append(mention)
        self.titles.add(mention.title)
        self.words = max(self.words, mention.words, key=len)


def _can_be(group: _Group, mention: Mention) -> bool:
    """Whether a mention can be of those already named: its words begin or end theirs, or theirs its."""
    titles = group.titles | {mention.title}
    if titles & _MEN and titles & _WOMEN:
        return False
    short, long = sorted((mention.words, group.words), key=len)
    return short in (long[: len(short)], long[-len(short) :])
