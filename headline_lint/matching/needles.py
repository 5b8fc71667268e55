"""What can be told of a regular expression from its text: the strings it needs, and how large it is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from headline_lint.base.patterns import lazy
from headline_lint.language.folding import fold

_SHORTEST = 2
"""Characters that a needed string must have, blanks at its ends aside, to be worth looking for."""
_SELDOM = frozenset("!?*[]{}<>#@%=+_|~^$&")
"""Marks so seldom in copy that one alone is worth looking for."""
_MOST_NEEDS = 500  # strings: with more, a pattern is tried on every story instead; chosen
_MOST_DEPTH = 50  # nested groups: ample, and the reader, which calls itself, stays within Python's stack
_MOST_REPEATS = 10**6  # repeats are counted no further: far above what a pattern is allowed
_LONGEST_RUN = 50  # repeats of a character that are spelled out: more would find no better

_PLAIN = lazy(r"[^\\|.^$?*+(){\[]+(?![?*+{(])")
"""Characters that stand for themselves, the last of them once."""
_QUANTIFIER = lazy(r"(?:(?P<mark>[?*+])|\{(?P<low>\d*+)(?:(?P<comma>,)(?P<high>\d*+))?\})[?+]?")
_ASIDE = lazy(r"\(\?(?:\#(?:[^)\\]|\\.)*|(?!R\)|\d)(?P<on>[A-Za-z0-9]*)(?:-[A-Za-z]+)?)\)", re.DOTALL)
"""A comment, or flags for what follows: a quantifier after it belongs to what stands before."""
_GROUP = lazy(
    r"\?(?:(?P<call>R\)|[+-]?\d+\)|&|P>)"
    r"|(?P<denied><?!)|<?="
    r"|(?P<plain>:|>|\||P?<\w+>)"
    r"|(?P<flags>[A-Za-z0-9]*)(?:-[A-Za-z]+)?:)"
)
_ESCAPE = lazy(r"\\(?:[pPNLgk](?P<named>\{[\w .:=^-]*\}|<[\w-]+>)|x\w{2}|u\w{4}|U\w{8}|\d+|.)", re.DOTALL)
_NAME_OPENS = tuple(letter + mark for letter in "pPNLgk" for mark in "{<")
_SET_OPERATORS = ("--", "||", "&&", "~~")
_COSTLY = 10
"""A class with an escape, another class or foreign letters takes at least as much memory as so many characters."""


Needs: TypeAlias = "tuple[str, ...]"
"""Folded strings of which one must stand there."""


class _Item(NamedTuple):
    """One thing that a quantifier can follow: a character, or what else and the strings that it needs.

    Characters that no quantifier follows may be one item. `branches`: for each of its alternatives all that it needs.
    """

    characters: str = ""
    needs: Needs = ()
    size: int = 1
    branches: tuple[tuple[Needs, ...], ...] = ()


def required_literals(pattern: str) -> tuple[str, ...]:
    """Folded strings one of which stands in every match of the pattern; empty where none can be told."""
    whole, reader = _read(pattern)
    return () if reader.unknown else tuple(sorted(set(whole.needs)))


def required_together(pattern: str) -> tuple[tuple[Needs, ...], ...]:
    """For each alternative of the pattern all that it needs: of each tuple of folded strings one stands in the match.

    A match of `(?:read|see) the (?:post|story)|more…` holds “read” or “see”, “ the ” and “post” or “story”; or “more…”.
    """
    whole, reader = _read(pattern)
    return ((),) if reader.unknown else whole.branches


def repeats(pattern: str) -> int:
    """How many parts the pattern has with every repeat written out: what compiling it can cost.

    `((ab{10}){20}){30}` has about 6,600. Of `{n,m}` the larger counts, of a large class more than one. Raises
    ValueError for what cannot be counted, or has no end: brackets and names that do not close, verbose mode, groups
    that call one another, deep nesting.
    """
    whole, reader = _read(pattern)
    if reader.refused:
        raise ValueError(reader.refused)
    return whole.size


@lru_cache(maxsize=1)
def _read(pattern: str) -> tuple[_Item, _Reader]:
    """The pattern as a whole, and what read it; both questions are asked of each pattern in turn."""
    reader = _Reader(pattern)
    return reader.whole(), reader


class _Runs:
    """The strings that a sequence needs, of which the best will do."""

    def __init__(self) -> None:
        self._run = ""
        self._found: list[Needs] = []

    def add(self, item: _Item, low: int, high: int) -> None:
        """Go on with an item that stands there at least `low` and at most `high` times."""
        if item.characters and low:
            self._run += item.characters * min(low, _LONGEST_RUN)
            if low != high or low > _LONGEST_RUN:
                self._end()
                self._run = item.characters
            return
        self._end()
        if item.needs and low:
            self._found.append(item.needs)

    def best(self) -> tuple[str, ...]:
        """The strings that are longest at their shortest, and then fewest."""
        self._end()
        return max(self._found, key=lambda needs: (min(map(len, needs)), -len(needs)), default=())

    def all(self) -> tuple[Needs, ...]:
        """All that the sequence needs, once the best is known."""
        return tuple(self._found)

    def _end(self) -> None:
        bare = self._run.strip()
        if len(bare) >= _SHORTEST or bare in _SELDOM:
            self._found.append((fold(self._run),))
        self._run = ""


class _Reader:
    """Reads a pattern from left to right; `unknown` says that something in it could not be understood.

    `refused` is why its size cannot be told, "" where it can.
    """

    def __init__(self, pattern: str) -> None:
        self.unknown = False
        self.refused = ""
        self._pattern = pattern
        self._at = 0
        self._depth = 0

    def whole(self) -> _Item:
        """The pattern from its start to its end."""
        found = self._alternatives()
        if self._at < len(self._pattern):
            self._refuse("a bracket in it closes nothing")
        return found

    def _refuse(self, reason: str) -> None:
        self.unknown = True
        self.refused = self.refused or reason

    def _alternatives(self) -> _Item:
        branches = [self._sequence()]
        while self._looking_at("|"):
            self._at += 1
            branches.append(self._sequence())
        needs = tuple({need for branch in branches for need in branch.needs})
        told = all(branch.needs for branch in branches) and len(needs) <= _MOST_NEEDS
        together = tuple(found for branch in branches for found in branch.branches)
        size = sum(max(1, branch.size) for branch in branches)
        return _Item(needs=needs if told else (), size=size, branches=together)

    def _sequence(self) -> _Item:
        runs = _Runs()
        size = 0
        self._pass_over_asides()
        while self._at < len(self._pattern) and not self._looking_at("|", ")"):
            item = self._item()
            self._pass_over_asides()
            low, high = self._quantifier()
            size += item.size * max(low, high, 1)
            runs.add(item, low, high)
            self._pass_over_asides()
        return _Item(needs=runs.best(), size=size, branches=(runs.all(),))

    def _item(self) -> _Item:
        plain = _PLAIN.match(self._pattern, self._at)
        if plain is not None:
            self._at = plain.end()
            return _Item(plain[0], size=len(plain[0]))
        character = self._pattern[self._at]
        if character == "\\":
            return self._escape()
        if character == "[":
            start = self._at
            self._at = _class_end(self._pattern, start) + 1
            if self._at > len(self._pattern):
                self._refuse("a “[” in it is never closed")
            return _Item(size=_class_size(self._pattern[start + 1 : self._at - 1]))
        if character == "(":
            return self._group()
        self._at += 1
        return _Item() if character in ".^$" else _Item(character)

    def _escape(self) -> _Item:
        found = _ESCAPE.match(self._pattern, self._at)
        if found is None:  # a backslash at the end: no pattern at all
            self._at += 1
            return _Item()
        if found["named"] is None and self._pattern.startswith(_NAME_OPENS, self._at + 1):
            self._refuse(f"the name after “{found[0]}” is not closed, or is none")
        self._at = found.end()
        return _Item() if found[0][1].isalnum() else _Item(found[0][1])

    def _group(self) -> _Item:
        self._at += 1
        opening = _GROUP.match(self._pattern, self._at)
        if opening is not None:
            self._at = opening.end()
            self._take_flags(opening["flags"])
            if opening["call"]:
                self._refuse("its groups may not call themselves or one another")
        elif self._looking_at("?", "*"):  # a condition, a recursion, a reference, a verb
            self.unknown = True
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise ValueError(f"its groups are nested more than {_MOST_DEPTH} deep")
        found = self._alternatives()
        self._depth -= 1
        if self._at >= len(self._pattern):
            self._refuse("a “(” in it is never closed")
        self._at += 1
        return found._replace(needs=()) if opening is not None and opening["denied"] else found

    def _pass_over_asides(self) -> None:
        while self._looking_at("(?") and (aside := _ASIDE.match(self._pattern, self._at)) is not None:
            self._take_flags(aside["on"])
            self._at = aside.end()

    def _take_flags(self, flags: str | None) -> None:
        if "x" in (flags or ""):
            self._refuse("verbose mode, (?x), is not used here; write the pattern on one line")

    def _quantifier(self) -> tuple[int, int]:
        """How often the item before stands there, at least and at most; of `{n,}` and `*` the least is both."""
        if not self._looking_at("?", "*", "+", "{"):
            return 1, 1
        found = _QUANTIFIER.match(self._pattern, self._at)
        if found is None or (found["mark"] is None and not (found["low"] or found["comma"])):
            if self._looking_at("{"):  # fuzzy matching, or a brace that stands for itself
                self.unknown = True
            return 1, 1
        self._at = found.end()
        if found["mark"]:
            return (1, 2) if found["mark"] == "+" else (0, 1)
        low = _count(found["low"])
        return low, _count(found["high"]) if found["high"] else low + (found["comma"] is not None)

    def _looking_at(self, *strings: str) -> bool:
        return self._pattern.startswith(strings, self._at)


def _count(figures: str) -> int:
    return min(int(figures or "0"), _MOST_REPEATS) if len(figures) < 10 else _MOST_REPEATS


def _class_end(pattern: str, at: int) -> int:
    """The offset of the `]` that closes the class opened at `at`; classes may hold classes."""
    depth = 0
    while at < len(pattern):
        character = pattern[at]
        if character == "\\":
            at += 1
        elif character == "[":
            depth += 1
            at += pattern.startswith("^", at + 1)
            at += pattern.startswith("]", at + 1)
        elif character == "]":
            depth -= 1
            if depth == 0:
                return at
        elif pattern.startswith(_SET_OPERATORS, at):  # a “]” right after one is a member
            at += 1 + pattern.startswith("]", at + 2)
        at += 1
    return at


def _class_size(members: str) -> int:
    """What a class counts for among the parts of a pattern: most as much as a character."""
    costly = "\\" in members or "[" in members or not members.isascii()
    return len(members) // 20 + (_COSTLY if costly else 1)
