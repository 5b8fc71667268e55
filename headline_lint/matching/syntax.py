"""The phrase syntax: `(a|b)` alternatives, `(a)?` optional, `~word` or `~word:v` every inflection."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from headline_lint.base.patterns import lazy
from headline_lint.language.folding import fold
from headline_lint.language.words.inflection import WORD_CLASSES, inflect

if TYPE_CHECKING:
    from collections.abc import Iterable

Node: TypeAlias = "str | tuple[str, ...] | list[Sequence]"
Sequence: TypeAlias = "tuple[Node, ...]"
"""A run of parts: each a folded string, a choice of strings without blanks at the edges, or one of sequences."""

_SPECIAL = frozenset("()|?~\\")
_RUN = lazy(r"[^()|?~\\]*")
_WORD_LIST = lazy(r"\(([^()?~\\]+)\)")
_BLANKS = lazy(r"\s{2,}|[^\S ]")
_MOST_FORMS = 20_000  # strings written out, each kept in memory; chosen
_MOST_CHARACTERS = 1_000  # of a phrase: ample for one that somebody must read; chosen
_MOST_DEPTH = 20  # nested brackets: ample, and the parser, which calls itself, stays within Python's stack
_MOST_GROUPS = 12
"""Groups one after another: with 90 that may be left out a match takes a hundredth of a second, and copy may hold many.
"""


class PhraseError(ValueError):
    """A phrase that does not follow the syntax; the text says where and how to mend it."""


class Phrase:
    """A phrase as written, and its parts."""

    __slots__ = ("_beginnings", "_forms", "parts", "text")

    def __init__(self, text: str, parts: Sequence) -> None:
        self.text = text
        self.parts = parts
        self._forms: tuple[str, ...] | None = None
        self._beginnings: tuple[str, ...] | None = None

    @classmethod
    def parse(cls, text: str) -> Phrase:
        """The phrase that the text writes; raises PhraseError where it does not follow the syntax, or is too long."""
        if len(text) > _MOST_CHARACTERS:
            raise PhraseError(f"the phrase is longer than {_MOST_CHARACTERS:,} characters; split it")
        parts: Sequence
        if _SPECIAL.isdisjoint(text):
            parts = (_literal(text),)
        else:
            alternatives, end = _alternatives(text, 0, 0)
            if end < len(text):
                raise PhraseError(f"the “)” at character {end + 1} closes nothing")
            parts = alternatives[0] if len(alternatives) == 1 else (_choice(alternatives),)
        if _groups(parts) > _MOST_GROUPS:
            raise PhraseError(f"it has more than {_MOST_GROUPS} groups one after another; split it")
        if _can_be_empty(parts):
            raise PhraseError("the phrase can be empty")
        return cls(text, parts)

    @property
    def beginnings(self) -> tuple[str, ...]:
        """Strings one of which every form begins with."""
        if self._beginnings is None:
            self._beginnings = outermost(self.parts)
        return self._beginnings

    @property
    def forms(self) -> tuple[str, ...]:
        """Every string that the phrase stands for: folded, sorted, blanks single.

        Raises PhraseError where they are too many to be written out.
        """
        if self._forms is None:
            if _count(self.parts) > _MOST_FORMS:
                raise PhraseError(f"“{self.text}” stands for more than {_MOST_FORMS:,} strings; split it")
            self._forms = tuple(sorted({" ".join(form.split()) for form in _spelled_out(self.parts)}))
        return self._forms


def expand(phrase: str) -> tuple[str, ...]:
    """Every string that the phrase stands for: folded, sorted, blanks single; raises PhraseError as `parse`."""
    return Phrase.parse(phrase).forms


def all_forms(phrases: Iterable[Phrase]) -> tuple[str, ...]:
    """Every string that these phrases stand for, once."""
    return tuple(sorted({form for phrase in phrases for form in phrase.forms}))


def _spelled_out(parts: Sequence) -> list[str]:
    """Every string of a sequence."""
    choices: list[Iterable[str]] = []
    for part in parts:
        if isinstance(part, list):
            choices.append([string for one in part for string in _spelled_out(one)])
        else:
            choices.append([part] if isinstance(part, str) else part)
    return ["".join(strings) for strings in product(*choices)]


def outermost(parts: Sequence, *, last: bool = False) -> tuple[str, ...]:
    """Strings, blanks aside, one of which every form of a sequence begins with, or with `last` ends with.

    One is empty where the sequence can be.
    """
    found: set[str] = {""}
    for part in reversed(parts) if last else parts:
        if isinstance(part, list):
            here = {string for branch in part for string in outermost(branch, last=last)}
        else:
            here = {part.strip()} if isinstance(part, str) else set(part)
        found = (found - {""}) | here
        if "" not in found:
            break
    return tuple(found)


def _count(parts: Sequence) -> int:
    """How many strings a sequence stands for."""
    count = 1
    for part in parts:
        if isinstance(part, list):
            count *= sum(_count(one) for one in part)
        elif isinstance(part, tuple):
            count *= len(part)
    return count


def _groups(parts: Sequence) -> int:
    """How many groups follow one another, or stand in one another, on the longest way through a sequence."""
    count = 0
    for part in parts:
        if isinstance(part, list):
            count += 1 + max(map(_groups, part))
        elif isinstance(part, tuple):
            count += 1
    return count


def _can_be_empty(parts: Sequence) -> bool:
    for part in parts:
        if isinstance(part, list):
            empty = any(_can_be_empty(one) for one in part)
        else:
            empty = isinstance(part, str) and not part.strip()
        if not empty:
            return False
    return True


def _choice(branches: list[Sequence]) -> Node:
    """Alternatives, as plain strings where each is one, without a blank at its edge."""
    strings = []
    for branch in branches:
        string = branch[0] if len(branch) == 1 else None
        if not isinstance(string, str) or not string or string.strip() != string:
            return branches
        strings.append(string)
    return tuple(strings)


def _alternatives(phrase: str, at: int, depth: int) -> tuple[list[Sequence], int]:
    """The branches of `a|b|c` from an offset, up to the closing bracket or the end; `depth` brackets are open there."""
    if depth > _MOST_DEPTH:
        raise PhraseError(f"its brackets are nested more than {_MOST_DEPTH} deep")
    branches: list[Sequence] = []
    while True:
        branch, at = _sequence(phrase, at, depth)
        branches.append(branch)
        if at >= len(phrase) or phrase[at] != "|":
            return branches, at
        at += 1


def _sequence(phrase: str, at: int, depth: int) -> tuple[Sequence, int]:
    """A run of words and groups, up to a `|`, a closing bracket or the end."""
    parts: list[Node] = []
    part: Node
    while at < len(phrase):
        sign = phrase[at]
        if sign in "|)":
            break
        if sign == "(":
            part, at = _group(phrase, at, depth + 1)
        elif sign == "~":
            part, at = _inflected(phrase, at)
        else:
            part, at = _plain(phrase, at)
        parts.append(part)
    return tuple(parts), at


def _group(phrase: str, at: int, depth: int) -> tuple[Node, int]:
    words = _WORD_LIST.match(phrase, at)
    if words is not None:
        end = words.end() - 1
        branches: list[Sequence] = [(word,) if word else () for word in _literal(words[1]).split("|")]
    else:
        branches, end = _alternatives(phrase, at + 1, depth)
    if end >= len(phrase):
        raise PhraseError(f"the “(” at character {at + 1} is never closed")
    if phrase.startswith("?", end + 1):
        return [(), *branches], end + 2
    return _choice(branches), end + 1


def _inflected(phrase: str, at: int) -> tuple[tuple[str, ...], int]:
    end = at + 1
    while end < len(phrase) and (phrase[end].isalpha() or phrase[end] in "-'’"):
        end += 1
    lemma = fold(phrase[at + 1 : end])
    if not lemma:
        raise PhraseError(f"the “~” at character {at + 1} needs a word after it")
    if phrase[end : end + 1] != ":":
        return tuple(sorted(inflect(lemma))), end
    for letter in WORD_CLASSES:
        if phrase[end + 1 : end + 2] == letter:
            return tuple(sorted(inflect(lemma, letter))), end + 2
    legal = ", ".join(f":{key} ({name})" for key, name in WORD_CLASSES.items())
    raise PhraseError(f"“:{phrase[end + 1 : end + 2]}” is no word class; use {legal}")


def _plain(phrase: str, at: int) -> tuple[str, int]:
    out = ""
    while found := _RUN.match(phrase, at):
        out += found[0]
        at = found.end()
        if not phrase.startswith("\\", at):
            break
        if at + 1 >= len(phrase):
            raise PhraseError("the backslash at the end stands before nothing")
        out += phrase[at + 1]
        at += 2
    if phrase.startswith("?", at):
        raise PhraseError(f"the “?” at character {at + 1} must follow a “)”; for the character itself write \\?")
    return _literal(out), at


def _literal(words: str) -> str:
    """Folded, every run of blanks one blank."""
    folded = fold(words)
    return folded if folded.isprintable() and "  " not in folded else _BLANKS.sub(" ", folded)
