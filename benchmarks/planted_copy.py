"""Faults within the body: a name misspelled, a date that no calendar has, a figure told twice of which one changes."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from planted_headlines import is_surname
from planted_stories import COUNT, WORDS, Fault, Span, Story, another, sentence, value, written
from planted_words import PLACES

if TYPE_CHECKING:
    import random

LEAST_LETTERS = 5
"""Shorter names misspelled are other names (Lee, Lea)."""
NEAR = 0.2
"""How far the two tellings of a figure lie apart at most, as a share."""
SHORTEST_WORD = 4
"""Letters of a word by which two sentences are seen to speak of the same thing."""
STEM = 5
"""Letters in which two forms of a word agree."""

_NAME = re.compile(r"(?<![\w@#./’'-])[A-Z][a-z]{4,}(?![\w-]|[./@]\w)")
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|" + "|".join(_MONTHS)
_DATE = re.compile(
    rf"\b(?:(?P<m1>{_MONTH}) (?P<d1>\d\d?)(?!\w|[-–/:]\d|\.\d|,\d{{3}}\b| (?:and|to|or|through) \d)"
    rf"|(?<![\d–-])(?<!and )(?<!to )(?P<d2>\d\d?) (?P<m2>{_MONTH})(?!\w))"
)
_NO_SUCH_DAYS = {"April": (31,), "June": (31,), "September": (31,), "November": (31,), "February": (30, 31)}
_SHORT = {"April": "Apr.", "September": "Sept.", "November": "Nov.", "February": "Feb.", "June": "June"}
_COUNTED = re.compile(
    rf"(?P<figure>(?i:{COUNT}))\s+(?P<noun>(?:[\w-]+\s){{0,2}}?[a-z]{{2,}}(?:s|people|men|women|children))\b"
)
_UNCOUNTED_BEHIND = re.compile(
    rf"(?:\b(?:{_MONTH}|Fortune|(?:\d|one|{'|'.join(WORDS)}) (?:in|of)|or|per))\s+$", re.IGNORECASE
)
"""What stands before figures that count nothing: dates that are names, lists, shares of ten."""
_NO_NOUNS = frozenset(
    """
    decade decades century centuries year years day days week weeks month months hour hours minute minutes second
    seconds percent times the and for that with from who were was are has have had had when which after before said
    more less other others million billion trillion per cent points point more than into out our own first last
    time this his her their its not but all new
    """.split()
)
"""Words that are no thing counted: time, shares, and what may follow a figure without being counted by it."""


def misspelled(story: Story) -> Fault | None:
    """The second mention of a person or place in the body has a letter swapped, doubled or dropped."""
    dice = story.dice("name misspelled")
    mentions: dict[str, list[Span]] = {}
    for found in _NAME.finditer(story.text):
        mentions.setdefault(found[0], []).append(found.span())
    for name, spans in mentions.items():
        within = [span for span in spans if span[0] >= story.body_at]
        if len(name) < LEAST_LETTERS or len(within) < 2 or not (name in PLACES or is_surname(story.body, name)):
            continue
        wrong = _wrong_letters(name, dice)
        if wrong and wrong.lower() not in story.text.lower():
            return Fault("name misspelled", story, within[1], wrong, tuple(s for s in spans if s != within[1]))
    return None


def _wrong_letters(name: str, dice: random.Random) -> str:
    """The name with one letter behind the first swapped with the next, doubled or dropped; its end stays as it is."""
    at = dice.randrange(1, len(name) - 1)
    way = dice.choice(["swapped", "doubled", "dropped"])
    if way == "swapped":
        wrong = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    elif way == "doubled":
        wrong = name[:at] + name[at] + name[at:]
    else:
        wrong = name[:at] + name[at + 1 :]
    return "" if wrong == name else wrong


def impossible_date(story: Story) -> Fault | None:
    """The first date of the body becomes a day that its month never has, in the notation it stood in."""
    dice = story.dice("impossible date")
    found = _DATE.search(story.text, story.body_at)
    if not found:
        return None
    month = dice.choice(list(_NO_SUCH_DAYS))
    day = dice.choice(_NO_SUCH_DAYS[month])
    name = _SHORT[month] if (found["m1"] or found["m2"]).endswith(".") else month
    new = f"{name} {day}" if found["m1"] else f"{day} {name}"
    return Fault("impossible date", story, found.span(), new)


def told_twice(story: Story) -> Fault | None:
    """A figure that two sentences of the body tell with the same noun and of the same thing; the second one changes.

    Of the same thing: the sentences share a further word near the figures. The other telling lies within a fifth, or
    next to a small figure.
    """
    dice = story.dice("figure told twice")
    told = [found for found in _COUNTED.finditer(story.text, story.body_at) if _counts(found)]
    for first, second in combinations(told, 2):
        if first["figure"] != second["figure"] or not _same_thing(story.text, first, second):
            continue
        changed = _near(value(second["figure"]), dice)
        alike = [other for other in told if _noun(other) == _noun(second)]
        if any(value(other["figure"]) == changed for other in alike):
            continue
        beside = tuple(o.span() for o in alike if o["figure"] == first["figure"] and o.start() != second.start())
        new = written(changed, second["figure"])
        return Fault("figure told twice", story, second.span("figure"), new, beside)
    return None


def _noun(found: re.Match[str]) -> str:
    return found["noun"].split()[-1]


def _counts(found: re.Match[str]) -> bool:
    """Whether what follows a figure is a plural that it counts."""
    noun = _noun(found)
    before = found.string[max(0, found.start() - 20) : found.start()]
    plural = (noun.endswith("s") and not noun.endswith("ss")) or noun in {"people", "men", "women", "children"}
    number = value(found["figure"])
    if _UNCOUNTED_BEHIND.search(before):
        return False
    return plural and not _NO_NOUNS & set(found["noun"].split()) and number >= 3 and not 1900 <= number <= 2100


def _near(number: float, dice: random.Random) -> float:
    """Another number within a fifth of this one, or the next to one below five."""
    if number <= 12:
        return number + (1 if number == 5 else dice.choice((-1, 1)))
    for _ in range(20):
        changed = another(number, dice, 0.08, NEAR)
        if 0 < abs(changed - number) <= NEAR * number:
            return changed
    return number + dice.choice((-2, -1, 1, 2))


def _same_thing(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Whether two figures stand in two sentences that share their noun and, close by, a further word."""
    if _noun(first) != _noun(second):
        return False
    here, there = sentence(text, first.start()), sentence(text, second.start())
    return here != there and bool(_about(text, here, first) & _about(text, there, second))


def _about(text: str, place: Span, found: re.Match[str]) -> set[str]:
    """The stems of the longer words within eight words of a figure in its sentence, but for what it counts."""
    before = text[place[0] : found.start()].split()[-8:]
    after = text[found.end() : place[1]].split()[:8]
    words = re.findall(rf"[a-z]{{{SHORTEST_WORD},}}", " ".join([*before, *after]).lower())
    return {word[:STEM] for word in words} - {stem[:STEM] for stem in (_noun(found), *_EMPTY)}


_EMPTY = """
    about after almost also another around because been before being between both could during each from have having
    here into just least less like many more most much near nearly only other over said same says since some such than
    that their them then there these they this those through under until upon were what when where which while whom
    will with within without would year years
""".split()
"""Words of no matter: two sentences that share one of them need not speak of the same thing."""
