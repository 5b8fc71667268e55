"""What stands around a match: words or groups of words before it, after it, or in its sentence."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from headline_lint.base.cache import remember
from headline_lint.base.patterns import lazy
from headline_lint.data import table, text
from headline_lint.document import Span
from headline_lint.language.prose.capitals import is_name
from headline_lint.language.prose.sentences import sentence_at
from headline_lint.language.words.inflection import inflect
from headline_lint.matching.syntax import PhraseError, expand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from headline_lint.language.story import Story

_WORD = lazy(r"\w[\w&'-]*(?<!')")
_NEXT_WORD = lazy(r"[ \"']*(\w[\w&'-]*(?<!'))")
_GAP = frozenset(" \"'")
_NOUN_GROUPS = frozenset({"person", "body", "claim"})
_WRITTEN = frozenset({"name", "figure", "opening", "end"})


class Neighbour:
    """Words that stand near a match, as the phrase syntax writes them; `<person>` and the like stand for a group."""

    __slots__ = ("forms", "text")

    def __init__(self, text: str, forms: tuple[tuple[str, ...], ...]) -> None:
        self.text = text
        self.forms = forms

    @property
    def size(self) -> int:
        """How many forms there are."""
        return len(self.forms)

    @classmethod
    def parse(cls, text: str) -> Neighbour:
        """The setting that the text writes; raises PhraseError where it does not follow the syntax."""
        forms = tuple(tuple(form.split()) for form in expand(text))
        for word in {word for form in forms for word in form if word.startswith("<")}:
            if word.strip("<>") not in group_names():
                raise PhraseError(f"“{word}” is no word group; use one of: {', '.join(sorted(group_names()))}")
        return cls(text, forms)


@cache
def group_names() -> frozenset[str]:
    """The names that may stand in angle brackets."""
    return frozenset(_groups()) | _WRITTEN


def group(name: str) -> frozenset[str]:
    """The words of a group; a noun's with its plural and possessives."""
    return _groups()[name]


@cache
def _groups() -> dict[str, frozenset[str]]:
    source = (text("word-groups") + text("irregular")).encode()
    groups: dict[str, frozenset[str]] = remember("word-groups", source, _inflected)
    return groups


def _inflected() -> dict[str, frozenset[str]]:
    lists = {name: words.split() for name, words in table("word-groups").items()}
    return {
        name: frozenset(form for word in words for form in inflect(word, "n"))
        if name in _NOUN_GROUPS
        else frozenset(words)
        for name, words in lists.items()
    }


@cache
def _words_of(word: str) -> frozenset[str]:
    """The words that a word of a setting stands for; "" where that is told only by the story."""
    if not word.startswith("<"):
        return frozenset((word,))
    name = word.strip("<>")
    return frozenset(("",)) if name in _WRITTEN else group(name)


class Neighbours:
    """Several settings made ready to be looked for."""

    __slots__ = ("_any", "_longer", "_most", "_openings", "_written")

    def __init__(self, settings: Iterable[Neighbour]) -> None:
        forms = [form for setting in settings for form in setting.forms]
        single = {form[0] for form in forms if len(form) == 1}
        self._written = {word.strip("<>") for word in single} & _WRITTEN
        self._any = frozenset(word for one in single for word in _words_of(one)) - {""}
        longer = [form for form in forms if len(form) > 1]
        self._longer: dict[str, list[tuple[str, ...]]] = {}  # by the first word, "" for a group
        for form in longer:
            self._longer.setdefault("" if form[0].startswith("<") else form[0], []).append(form)
        self._most = max(map(len, longer), default=1)
        self._openings = frozenset(word for form in longer for word in _words_of(form[0]))

    def stand_after(self, story: Story, end: int, within: int) -> bool:
        """Whether one of them begins among the `within` words that follow this offset in its clause."""
        words = words_after(story.marked, end, within + self._most - 1)
        if not words and "end" in self._written:
            return True
        return any(self._begins(story, words[at:]) for at in range(min(within, len(words))))

    def stand_before(self, story: Story, start: int, within: int) -> bool:
        """Whether one of them ends among the `within` words that come before this offset in its clause."""
        words = words_before(story.marked, start, within + self._most - 1)
        last = len(words)
        for count in range(1, self._most + 1):
            for end in range(max(count, last - within + 1), last + 1):
                if self._is(story, words[end - count : end]):
                    return True
        return False

    def stand_in(self, story: Story, span: Span) -> bool:
        """Whether one of them stands in these words."""
        written = _WORD.findall(story.folded, span.start, span.end)
        if not self._any.isdisjoint(written):
            return True
        if not self._written and "" not in self._openings and self._openings.isdisjoint(written):
            return False
        words = [Span(*found.span()) for found in _WORD.finditer(story.marked, span.start, span.end)]
        return any(self._begins(story, words[at : at + self._most]) for at in range(len(words)))

    def _begins(self, story: Story, words: Sequence[Span]) -> bool:
        """Whether one of them is the first of these words, or the first few."""
        return self._is_single(story, words[0]) or any(
            len(form) <= len(words) and _all_fit(story, words, form) for form in self._opened_by(story, words[0])
        )

    def _is(self, story: Story, words: Sequence[Span]) -> bool:
        if len(words) == 1:
            return self._is_single(story, words[0])
        return any(
            len(form) == len(words) and _all_fit(story, words, form) for form in self._opened_by(story, words[0])
        )

    def _opened_by(self, story: Story, word: Span) -> Iterator[tuple[str, ...]]:
        """The settings of several words that may begin with this one."""
        return chain(self._longer.get(story.folded[word.start : word.end], ()), self._longer.get("", ()))

    def _is_single(self, story: Story, word: Span) -> bool:
        if story.folded[word.start : word.end] in self._any:
            return True
        return bool(self._written) and any(_fits(story, word, f"<{name}>") for name in self._written)


def _all_fit(story: Story, words: Sequence[Span], form: tuple[str, ...]) -> bool:
    """Whether the first of these words are those of a form."""
    return all(_fits(story, word, wanted) for word, wanted in zip(words, form, strict=False))


def _fits(story: Story, word: Span, wanted: str) -> bool:
    if wanted == "<name>":
        return _is_name(story, word)
    written = story.folded[word.start : word.end]
    if wanted == "<opening>":
        return sentence_at(story, word.start).start == word.start
    if wanted == "<figure>":
        return written[0].isdigit()
    if wanted == "<end>":
        return False
    return written in _words_of(wanted)


def _is_name(story: Story, word: Span) -> bool:
    """Whether the word is written as a name or, in a block not all in capitals, as an acronym."""
    written = story.marked[word.start : word.end]
    if len(written) > 1 and written[:2].isupper():
        block = story.block_at(word.start)
        return not story.marked[block.start : block.end].isupper()
    return is_name(story, word.start, word.end)


def words_after(marked: str, end: int, count: int) -> list[Span]:
    """Up to so many words that follow an offset with only blanks and quotation marks between them."""
    words: list[Span] = []
    while len(words) < count:
        found = _NEXT_WORD.match(marked, end, end + 40)
        if found is None:
            break
        words.append(Span(*found.span(1)))
        end = found.end()
    return words


def words_before(marked: str, start: int, count: int) -> list[Span]:
    """Up to so many words that come before an offset with only blanks and quotation marks between them."""
    first = max(marked.rfind("\n", 0, start) + 1, start - 20 * count)
    words: list[Span] = []
    for found in reversed(list(_WORD.finditer(marked, first, start))):
        if len(words) == count or not _GAP.issuperset(marked[found.end() : start]):
            break
        words.append(Span(*found.span()))
        start = found.start()
    return words[::-1]
