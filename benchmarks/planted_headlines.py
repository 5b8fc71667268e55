"""Faults of headlines: another number than the body counts, and a company, surname or place that it has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planted_stories import COUNT, Fault, Story, another, notations, value, written
from planted_words import AMBIGUOUS_COMPANIES, COMPANIES, GIVEN, PLACES, SURNAMES, TITLES

if TYPE_CHECKING:
    from collections.abc import Callable

_HEADLINE_COUNT = re.compile(rf"(?i:{COUNT})")
_FOLLOWING = re.compile(r"(?:[ -]+[A-Za-z]+){1,3}")
_KILLING = re.compile(
    r"(?i)\b(?:kill(?:s|ed|ing)?|injur(?:es?|ed|ing)|hurts?|wound(?:s|ed)?|claims)\s+(?:at least\s+)?$"
)
_MONTH = re.compile(r"(?i)\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+$")
_CASUALTIES = {
    "dead": r"dead|die[ds]?|deaths?|kill(?:ed|s|ing)?|bodies|lives",
    "hurt": r"hurt|injur(?:ed|ies|y|ing|es)|wound(?:ed|s)",
    "held": r"held|arrest(?:s|ed)?|detained|in custody|suspects|people|men",
}
"""What is said of people who are counted by what befell them, as headlines and bodies say it."""
_BEFALLEN = {
    **dict.fromkeys(("dead", "die", "died", "killed", "deaths"), "dead"),
    **dict.fromkeys(("hurt", "injured", "wounded"), "hurt"),
    **dict.fromkeys(("held", "arrested", "arrests", "detained"), "held"),
}
_UNCOUNTED = frozenset(
    "years days weeks months hours minutes seconds times percent points million billion trillion".split()
)
"""Plurals that measure time, a share or money; the words of `units/*` and of sums count otherwise."""


def count(story: Story) -> Fault | None:
    """A number of things or people in the headline, told with its noun in the body, becomes another one."""
    dice = story.dice("headline count")
    for found in _HEADLINE_COUNT.finditer(story.headline):
        number = value(found[0])
        if (
            number < 2
            or number != int(number)
            or 1900 <= number <= 2100
            or _MONTH.search(story.headline[: found.start()])
        ):
            continue
        counted = _counted(story, found.start(), found.end())
        if counted and _told(story.body, number, counted):
            for _ in range(20):
                changed = another(number, dice)
                if changed != number and not _told(story.body, changed, counted):
                    new = written(changed, found[0])
                    return Fault("headline count", story, found.span(), new, opens=not found.start())
    return None


def _counted(story: Story, start: int, end: int) -> str:
    """A pattern of what a number of the headline counts, as the body may say it; empty where it counts nothing."""
    following = _FOLLOWING.match(story.headline, end)
    words = [word.lower() for word in following[0].split()] if following else []
    for word in words[:2]:
        if word in _BEFALLEN:
            return _CASUALTIES[_BEFALLEN[word]]
        if word in _UNCOUNTED:
            return ""
    for word in words:
        plural = (len(word) > 4 and word.endswith("s") and not word.endswith("ss")) or word in {
            "people",
            "men",
            "women",
        }
        if plural and word not in _UNCOUNTED and re.search(rf"\b{word}\b", story.body):
            return re.escape(word)
    killing = _KILLING.search(story.headline[:start])
    if killing and not re.match(r"\s*[a-z-]+s\b|-|\s*(?:million|billion|percent|points)", story.headline[end:]):
        return _CASUALTIES["dead" if re.match("(?i)kill|claim", killing[0]) else "hurt"]
    return ""


def _told(body: str, number: float, counted: str) -> bool:
    """Whether the body has this number of the things counted, with at most three words between."""
    gap = r"(?:[\s-]+[\w’'-]+){0,3}?[\s-]+"
    return bool(re.search(rf"{notations(number)}{gap}(?:{counted})\b", body))


def company(story: Story) -> Fault | None:
    """A company of headline and body gives way in the headline to one that the story has not."""
    others = [name for name in COMPANIES if name not in AMBIGUOUS_COMPANIES]
    return _replaced(story, "subject: company", others, lambda word: word in COMPANIES)


def place(story: Story) -> Fault | None:
    """A country, state or city of headline and body gives way in the headline to one that the story has not."""
    return _replaced(story, "subject: place", PLACES, lambda word: word in PLACES)


def surname(story: Story) -> Fault | None:
    """The surname of somebody the body names in full gives way in the headline to one that the story has not."""
    return _replaced(story, "subject: surname", SURNAMES, lambda word: is_surname(story.body, word))


def is_surname(body: str, word: str) -> bool:
    """Whether a body has this word as the surname of somebody: behind a given name or a title."""
    if len(word) < 4 or word in GIVEN or word in PLACES:
        return False
    before = re.findall(rf"\b([A-Z][a-z]+)\.?(?: [A-Z]\.)? {re.escape(word)}\b", body)
    return any(name in GIVEN for name in before) or sum(name in TITLES for name in before) > 1


def _replaced(story: Story, kind: str, others: list[str], known: Callable[[str], bool]) -> Fault | None:
    """The first such name of the headline that the headline has once and the body too, replaced."""
    dice = story.dice(kind)
    for found in re.finditer(r"(?<![\w@#.-])[A-Z][\w-]*(?:['’]s\b)?(?![\w-])", story.headline):
        bare = re.sub(r"['’]s$", "", found[0])
        name = found[0].replace("’", "'") if found[0].replace("’", "'") in others else bare
        if story.headline.count(bare) != 1 or not known(name) or not re.search(rf"\b{re.escape(bare)}\b", story.body):
            continue
        if _within_a_longer_name(story, bare):
            continue
        new = dice.choice([other for other in others if other[:4].lower() not in story.text.lower()])
        end = found.start() + len(name)
        return Fault(kind, story, (found.start(), end), new, opens=not found.start())
    return None


def _within_a_longer_name(story: Story, name: str) -> bool:
    """Whether the name stands only inside a longer name in the body, as in New Mexico and Boston Globe."""
    longer = rf"\b(?:New|North|South|East|West) {re.escape(name)}\b|\b{re.escape(name)} (?!Inc|Corp|Co\b)[A-Z]\w+"
    return len(re.findall(longer, story.body)) == len(re.findall(rf"\b{re.escape(name)}\b", story.body))
