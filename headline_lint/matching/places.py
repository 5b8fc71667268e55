"""Where a phrase stands: the strings that lead to it, and the match around one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from headline_lint.matching.syntax import outermost

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from headline_lint.matching.syntax import Node, Phrase, Sequence

_COMMON = frozenset(
    "a about after again against all also an and any are as at back be because been before being but by can could "
    "did do does down even first for from get go good got had has have he her here him his how i if in into is it "
    "its just last like made make many may me more most much must my new no not now of off on one only or other our "
    "out over own people said same say says see she should since so some such take than that the their them then "
    "there these they this those through time to told too two under up us very was way we well were what when where "
    "which while who why will with world would year years you your".split()
)
"""The words that stand most often in prose, whatever they are."""
_COMMON_RATE = 8.0  # about how often a story has one of them; chosen, like all the rates: they are only compared
_SHORT_COMMON_RATE, _SHORT = 30.0, 2  # likewise one of at most so many letters: “of”, “to”, “in”
_WHOLE_RATE = 2.0  # the rate of any other whole word, before its letters make it rarer
_PART_RATE = 200.0  # and of letters that may stand inside a word: a hundred times as often
_RARER = 3.0  # times rarer with each letter more
_LEAST_RATE = 0.005  # of however long a word: of two sets of long words the smaller is rarer
_SURE_WORDS = 2  # a string of more words is rare even where its edges may be parts of words
_NEVER = 1e9  # a rate above all others, for a set without strings


Form: TypeAlias = "tuple[Sequence, tuple[str, ...], int, int, int, tuple[str, ...], tuple[str, ...]]"
"""A phrase's parts, the strings it can begin with, how far before its anchor it begins, at least and at most, the
anchor's length, and the strings of which one must stand right before and right after it.
"""


class Anchor(NamedTuple):
    """A string that stands in a phrase, `nearest` to `farthest` characters after the phrase's beginning.

    `left` and `right`: whether a word begins or ends there. `before` and `after`: what can stand beside it, blanks
    aside; "" where that may be anything. `alone`: whether it is a whole form of the phrase.
    """

    string: str
    nearest: int
    farthest: int
    left: bool
    right: bool
    before: tuple[str, ...]
    after: tuple[str, ...]
    alone: bool

    def form(self, phrase: Phrase) -> Form:
        """What must stand around the anchor."""
        return (
            phrase.parts, phrase.beginnings, self.nearest, self.farthest, len(self.string), self.before, self.after,
        )  # fmt: skip


def anchors(phrase: Phrase) -> list[Anchor]:
    """Strings one of which stands in every form of the phrase: those that are the rarest in prose."""
    found = _rarest(phrase.parts, 0, 0, (), ())
    if len(phrase.parts) == 1 and not isinstance(phrase.parts[0], list):
        return [anchor._replace(alone=True) for anchor in found]
    return found


def most_characters(phrase: Phrase) -> int:
    """The length of the phrase's longest form."""
    return sum(_width(part)[1] for part in phrase.parts)


def match_around(form: Form, folded: str, at: int) -> tuple[int, int] | None:
    """The longest form of a phrase, as whole words, whose anchor stands at this offset."""
    best: tuple[int, int] | None = None
    parts, beginnings, nearest, farthest, length, before, after = form
    end = at + length
    if not folded.startswith(after, end + (folded[end : end + 1] == " ")):
        return None
    if not folded.endswith(before, 0, at - (folded[at - 1 : at] == " ")):
        return None
    for start in range(max(0, at - farthest), at - nearest + 1):
        for last in ends_of(parts, folded, start) if folded.startswith(beginnings, start) else ():
            if best is None or last - start > best[1] - best[0]:
                best = (start, last)
    return best


def ends_of(parts: Sequence, folded: str, start: int) -> Iterator[int]:
    """Where the forms of a phrase end, as whole words, that begins with one of its beginnings here."""
    if start and folded[start - 1].isalnum() and folded[start].isalnum():
        return
    for end in _ends(parts, folded, start, [start]):
        last = end - 1 if folded[end - 1] == " " else end
        if last < len(folded) and folded[last].isalnum() and folded[last - 1].isalnum():
            continue
        if last > start:
            yield last


def _ends(parts: Sequence, folded: str, start: int, ends: list[int]) -> list[int]:
    """The offsets where a sequence that begins at one of these can end; `start` is where the phrase begins."""
    for part in parts:
        if isinstance(part, str):
            ends = [end for one in ends if (end := _after(part, folded, start, one)) >= 0]
        elif isinstance(part, tuple):
            ends = [
                one + len(string)
                for one in ends
                if folded.startswith(part, one)
                for string in part
                if folded.startswith(string, one)
            ]
        else:
            ends = [end for branch in part for end in _ends(branch, folded, start, ends)]
        if not ends:
            break
        if len(ends) > 1:
            ends = list(dict.fromkeys(ends))  # else they multiply where many parts may be left out
    return ends


def _after(string: str, folded: str, start: int, at: int) -> int:
    """Where the string ends if it stands at the offset, else -1; of two blanks that meet one is enough."""
    if folded.startswith(string, at):
        return at + len(string) if string[:1] != " " or at > start else -1
    if string[:1] == " " and (at == start or folded[at - 1] == " "):
        return _after(string[1:], folded, start, at) if len(string) > 1 else at
    if string[-1:] == " ":
        end = at + len(string) - 1
        if folded.startswith(string[:-1], at) and not folded[end : end + 1].isalnum():
            return end
    return -1


def _rarest(parts: Sequence, nearest: int, farthest: int, before: Sequence, after: Sequence) -> list[Anchor]:
    """Of the sets of strings that the parts of a sequence offer the one that is rarest in prose; [] of none.

    `nearest` and `farthest` tell where the sequence begins, `before` and `after` what stands round it.
    """
    sets = list(_candidates(parts, nearest, farthest, before, after))
    return sets[0] if len(sets) == 1 else min(sets, key=_frequency, default=[])


def _candidates(
    parts: Sequence, nearest: int, farthest: int, before: Sequence, after: Sequence
) -> Iterator[list[Anchor]]:
    """The sets of strings that each part of a sequence offers, one of which must stand in the story.

    The strings of a choice are taken with the words before and after it: “hit out” is rarer than “hit”.
    """
    begins = (nearest, farthest)
    for index, part in enumerate(parts):
        earlier, later = (*before, *parts[:index]), (*parts[index + 1 :], *after)
        if isinstance(part, list):
            sets = [_rarest(branch, nearest, farthest, earlier, later) for branch in part]
        elif isinstance(part, str):
            sets = list(_anchors_of((part,), nearest, farthest, earlier, later))
        else:
            lead, earlier = _split_off(earlier, -1) if index else ("", earlier)
            trail, later = _split_off(later, 0)
            strings = [lead + string + trail for string in part]
            sets = list(_anchors_of(strings, *(begins if lead else (nearest, farthest)), earlier, later))
        if all(sets):
            yield [anchor for one in sets for anchor in one]
        begins = (nearest, farthest)
        low, high = _width(part)
        nearest, farthest = nearest + low, farthest + high


def _split_off(parts: Sequence, place: int) -> tuple[str, Sequence]:
    """The words at one end of a sequence, "" where a choice stands there, and what is left of it."""
    words = parts[place] if parts else None
    if not isinstance(words, str):
        return "", parts
    return words, parts[1:] if place == 0 else parts[:-1]


def _anchors_of(
    strings: Iterable[str], nearest: int, farthest: int, earlier: Sequence, later: Sequence
) -> Iterator[list[Anchor]]:
    """The anchor that each string makes: none if it is blank. An edge that is a mark may touch a word."""
    left, right = _word_begins(earlier), _word_ends(later)
    before, after = outermost(earlier, last=True), outermost(later)
    for string in strings:
        bare = string.strip(" ")
        if not bare:
            yield []
            continue
        lead = len(string) - len(string.lstrip(" "))
        begins = (left or lead > 0) and bare[0].isalnum()
        ends = (right or string[-1] == " ") and bare[-1].isalnum()
        yield [Anchor(bare, nearest, farthest + lead, begins, ends, before, after, alone=False)]


def _word_begins(before: Sequence) -> bool:
    """Whether a word begins after these parts, whichever of their forms they take."""
    return _is_edge(before, last=True) is not False


def _word_ends(after: Sequence) -> bool:
    """Whether a word ends before these parts, whichever of their forms they take."""
    return _is_edge(after, last=False) is not False


def _is_edge(parts: Sequence, *, last: bool) -> bool | None:
    """Whether every form of a sequence begins or, with `last`, ends with a blank; None if it can be empty."""
    for part in reversed(parts) if last else parts:
        if isinstance(part, list):
            edges = {_is_edge(branch, last=last) for branch in part}
        else:
            edges = {isinstance(part, str) and (part[-1:] if last else part[:1]) == " "}
        if False in edges:
            return False
        if None not in edges:
            return True
    return None


def _frequency(found: list[Anchor]) -> float:
    """About how often a story holds one of these strings; an empty set is never chosen."""
    return sum(_expected(anchor) for anchor in found) if found else _NEVER


def _expected(anchor: Anchor) -> float:
    """About how often a story holds the string: its rarest word decides, and each word more makes it rarer still."""
    words = anchor.string.split()
    whole = anchor.left and anchor.right
    return min(_expected_word(word, whole=whole or len(words) > _SURE_WORDS) for word in words) / len(words) ** 2


def _expected_word(word: str, *, whole: bool) -> float:
    if word in _COMMON:
        return _COMMON_RATE if len(word) > _SHORT else _SHORT_COMMON_RATE
    return (_WHOLE_RATE if whole else _PART_RATE) / _RARER ** len(word) + _LEAST_RATE


def _width(part: Node) -> tuple[int, int]:
    """The least and the most characters that a part stands for; blanks at its edges may go."""
    if isinstance(part, str):
        return len(part.strip(" ")), len(part)
    if isinstance(part, tuple):
        return min(map(len, part)), max(map(len, part))
    widths = [[_width(inner) for inner in branch] for branch in part]
    return min(sum(low for low, _ in one) for one in widths), max(sum(high for _, high in one) for one in widths)
