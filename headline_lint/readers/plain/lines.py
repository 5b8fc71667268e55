"""What a short line is: a byline, a crosshead, a list item or a rule between sections."""

from __future__ import annotations

import re

from headline_lint.base.patterns import lazy
from headline_lint.data.calendar import MONTHS, WEEKDAYS
from headline_lint.data.function_words import DEMONSTRATIVES, OPEN_ENDS, POSSESSIVES

CLOSING = frozenset(".!?:\"”’')…")
"""A line that ends with one of these ends a sentence, or opens what follows."""

MARKS = frozenset("-=_*~#")
"""What a line that is no copy starts with."""

_UNFINISHED = frozenset(",;-–—(/&")
_OPEN_ENDS = (OPEN_ENDS - {"unless", "whereas"}) | frozenset(
    "across amid despite each every near no per so through till toward towards via within without yet".split()
)
_LONGEST_CROSSHEAD = 90  # characters: a longer line is a paragraph's; chosen
_MOST_WORDS = 12  # of a crosshead; chosen

_BULLETS = "-*+•·‣◦▪■●–—"
_BULLET = lazy(rf"(?:[{_BULLETS}]|\d{{1,2}}[.)])\s+(?=\S)")

_BYLINE = lazy(r"by(?::|\b)\s*(?P<who>\S.*)", re.IGNORECASE)
_AFTER_NAME = lazy(r"(?<!\s)\s*+(?:[,|/(•·–—]|(?<=\s)-\s|\bin\s|\bat\s|\bfor\s).*")
_PARTICLES = frozenset("and & de van von der den del della la le du da dos di el al bin ibn ter ten ap y with".split())
_TIMES = "christmas easter spring summer autumn winter then now noon midday midnight dawn dusk day night nightfall"
_NO_NAMES = (
    DEMONSTRATIVES
    | POSSESSIVES
    | frozenset((*WEEKDAYS, *MONTHS, *_TIMES.split(), "contrast", "comparison", "law", "all", "any", "a", "an"))
)
_LONGEST_NAME = 9  # words: two or three people with a particle or two; chosen
_LONGEST_BYLINE = 120  # characters: room for names, titles and an agency; chosen


def bullet_length(line: str) -> int:
    """How many characters at the start of a line are the bullet or number of a list item: mostly 0."""
    found = _BULLET.match(line) if line[0] in _BULLETS or line[0].isdecimal() else None
    return found.end() if found else 0


def is_rule(line: str) -> bool:
    """Whether a line only parts sections: `***`, `-----`, `# # #`."""
    return line[0] in MARKS and len(line) > 2 and not line.strip(line[0] + " ")


def is_crosshead(line: str) -> bool:
    """Whether a line of plain text is a heading rather than a paragraph or one that was cut off."""
    if len(line) > _LONGEST_CROSSHEAD or line[-1] in CLOSING or line[-1] in _UNFINISHED:
        return False
    words = line.split()
    if "://" in words[-1] and ". " in line:  # sentences, the last of which ends in a web address
        return False
    return (
        len(words) <= _MOST_WORDS
        and words[-1].lower() not in _OPEN_ENDS
        and any(character.isalnum() for character in line)
    )


def is_byline(line: str) -> bool:
    """Whether a line is "By" and a name, with or without a title, an agency or a place after it."""
    found = _BYLINE.fullmatch(line) if line[:2] in {"By", "BY", "by"} else None
    return found is not None and len(line) <= _LONGEST_BYLINE and line[-1] not in ".!?:" and _names(found["who"], 1)


def is_name(words: str) -> bool:
    """Whether words are a person's name, with or without a title or an agency after it: more than a word, no id."""
    return len(words) <= _LONGEST_BYLINE and _names(words, 2) and not any(map(str.isdecimal, words))


def _names(words: str, fewest: int) -> bool:
    name = _AFTER_NAME.sub("", words).split()
    return (
        fewest <= len(name) <= _LONGEST_NAME
        and name[0].lower().strip("'’") not in _NO_NAMES
        and all(word[0].isupper() or word.lower() in _PARTICLES or "’" in word for word in name)
    )
