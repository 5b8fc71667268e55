"""Profanities and slurs: written out, or with letters hidden by a run of symbols."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.data import table, word_list
from headline_lint.language.words.english import is_english

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_SLACK = 2  # a run of symbols may be this much longer or shorter than the letters it hides
_SHORTEST = 4  # letters: below it a single symbol is no mask (T&T), and must stand for one letter
_PARTS = lazy(r"(?P<seen>[a-z]+)|(?P<run>-+|\.{2,}|_+|[–—…]+|[^a-z–—…._-]+)")
_OPEN_DASHES = frozenset("–—…")
_ENDINGS = frozenset("ing in ed er ers hole holes head heads wit wits".split())
_DASHES = frozenset("-–—…")
_HIDERS = frozenset("*–—")  # signs that hide letters even in a token of three characters
_SHORT_WORDS = frozenset(
    "i ad ah am an as at ax be by do go ha he hi ho if in is it ma me my no of on or pa so to up us we".split()
)
_FIGURE_LETTERS = str.maketrans("013457", "oieast")
_CUT_HEADS = frozenset(
    "sh fu fuc shi cun bulls horses dogs bats motherf clusterf ratf mindf dumba jacka bada smarta".split()
)
"""What may show of a profanity before one or two dashes, and is no word."""


@cache
def spelled_out() -> frozenset[str]:
    """The words that are profane as they stand."""
    return frozenset(_forms("always"))


@cache
def _hidden() -> dict[str, tuple[str, ...]]:
    """The words that a mask may hide, by their first letter; under "" all of them."""
    words = sorted({*_forms("always"), *_forms("masked")})
    by_letter = {word[0]: () for word in words} | {"": tuple(words)}
    return by_letter | {letter: tuple(w for w in words if w[0] == letter) for letter in by_letter if letter}


def _forms(group: str) -> Iterator[str]:
    """The words of one group of the table: every stem with what may stand before and after it."""
    for stem, parts in table("profanity")[group].items():
        heads, tails = (
            [*parts.get(side, "").split(), *([] if parts.get("needs") == side else [""])]
            for side in ("before", "after")
        )
        yield from (head + stem + tail for head in heads for tail in tails)


@lru_cache(maxsize=4096)
def hides_profanity(token: str) -> bool:
    """Whether letters in the place of the token's symbols make a profanity; `token` is in lower case.

    The run of symbols should be as long as what it hides; where the first letter and an ending show, it may be
    a little longer or shorter, and a long dash stands for any number of letters.
    """
    parts = [(match["seen"] or "", match["run"] or "") for match in _PARTS.finditer(token)]
    seen = sum(len(letters) for letters, _ in parts)
    if not seen or not any(run for _, run in parts):
        return False
    if parts[-1][1]:
        return _fits_cut(parts)
    if (parts[0][1] and not _fits_leading(parts)) or _joins_words(parts):
        return False
    if len(token) < _SHORTEST and not set(token) & _HIDERS:
        return token.startswith(("@", "$")) and _fits(parts, 0)
    slack = _SLACK if seen > 1 and len(token) > _SHORTEST else 0
    return _fits(parts, 0) or _fits(parts, slack) or _fits_compound(parts)


def in_figures(token: str) -> bool:
    """Whether a folded token is a profanity with figures for some of its letters: sh1t."""
    return not token.isalpha() and token.translate(_FIGURE_LETTERS) in spelled_out()


def _joins_words(parts: list[tuple[str, str]]) -> bool:
    """Whether a dash stands between what may be whole words, instead of in one: the plan—a bold one."""
    head, run = parts[0][0], parts[1][1]
    if not head or run[0] not in _DASHES or len(run) > _SLACK or head in _CUT_HEADS:
        return False
    if head == "a":
        return not parts[-1][0].startswith("hole")
    return len(head) > _SLACK or head in _SHORT_WORDS


def _fits_cut(parts: list[tuple[str, str]]) -> bool:
    """A mask that runs to the word's end: f***, s---, bulls***, motherf*****, m*****f*****."""
    head, run = parts[0][0], parts[-1][1]
    if len(parts) > _SLACK:
        return bool(head) and len(run) > 1 and _fits(parts, 0)
    if run[0] in _OPEN_DASHES or run[0] == ".":
        return head == "f"
    if head == "f":
        return len(run) > 1
    if run[0] == "-" and len(run) == _SLACK and len(head) > 1:
        return head in _CUT_HEADS and _fits(parts, 0)
    if head.endswith("f") and len(head) > len("ratf"):
        return len(run) > 1 and _fits(parts, _SLACK)
    if head == "s" and len(run) == _SLACK:
        return True
    if len(run) == 1 and head not in _CUT_HEADS:
        return False
    joined = len(run) > _SLACK and head in word_list("profanity", "joined-heads")
    plain = not joined and head in word_list("profanity", "plain-heads")
    return not plain and _fits(parts, 0)


def _fits_leading(parts: list[tuple[str, str]]) -> bool:
    """Whether a mask that begins the word may do so: ****ing, $hit, @ss."""
    run, tail = parts[0][1], parts[-1][0]
    if run in {"$", "@"}:
        return True
    if run == "*":  # *uck, where the rest is no word that an asterisk may stand before
        return not is_english(tail)
    return len(run) > _SLACK and tail in _ENDINGS and run.strip("*-") == ""


def _fits(parts: list[tuple[str, str]], slack: int, among: Collection[str] | None = None) -> bool:
    """Whether some word has these letters, with each run as long as what it hides, give or take `slack`."""
    pattern = re.compile("".join(letters or _any_letters(run, slack) for letters, run in parts))
    words = _hidden().get(parts[0][0][:1], ())
    return any(pattern.fullmatch(word) and (among is None or word in among) for word in words)


def _any_letters(run: str, slack: int) -> str:
    """The pattern of what a run of symbols hides."""
    if run[0] in _OPEN_DASHES:
        return "[a-z]{1,8}"
    if len(run) == 1:
        return "[a-z]{1,2}" if slack and run != "-" else "[a-z]"
    return f"[a-z]{{{max(1, len(run) - slack)},{len(run) + slack}}}"


def _fits_compound(parts: list[tuple[str, str]]) -> bool:
    """A profanity with an English word before or after it, letters showing at both its ends: f**knuggets.

    What a filter masks in a longer word leaves none (C***ermouth), or hides a word that is mild (b***erfly).
    """
    head, tail = parts[0][0], parts[-1][0]
    if not head or len(tail) < _SLACK or not all(letters or "*" in run for letters, run in parts):
        return False
    shortest = 3
    before = (head[cut:] for cut in range(shortest, len(head)) if is_english(head[:cut]))
    after = (tail[:cut] for cut in range(1, len(tail) - shortest + 1) if is_english(tail[cut:]))
    return any(_fits([(first, ""), *parts[1:]], 0, spelled_out()) for first in before) or any(
        _fits([*parts[:-1], (last, "")], _SLACK if len(last) > 1 else 0, spelled_out()) for last in after
    )
