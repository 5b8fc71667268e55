"""The stories into which faults are planted, and what a planted fault is: one change, and where a finding counts."""

from __future__ import annotations

import gzip
import json
import random
import re
from hashlib import sha1
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Span = tuple[int, int]

WORDS = "two three four five six seven eight nine ten eleven twelve".split()
"""The number words, from two on."""
NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""A figure in digits, grouped by commas or not."""
COUNT = rf"(?<![\w$£€.,:/#-])(?:{NUMBER}|{'|'.join(WORDS)})(?![\w%:/-]|[.,]\d)"
"""A figure or number word that stands for itself: no money, share, time, score, age or part of a word."""
SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+(?=[A-Z“\"‘'(])|\n+")
MOST_WORDS = 1500
"""Longer texts are no news stories but transcripts and essays."""


class Story(NamedTuple):
    """A headline and a body, with an empty line between them in the text."""

    source: str
    headline: str
    body: str

    @property
    def text(self) -> str:
        """What is linted."""
        return f"{self.headline}\n\n{self.body}\n"

    @property
    def body_at(self) -> int:
        """Where the body begins in the text."""
        return len(self.headline) + 2

    @property
    def name(self) -> str:
        """The sha1 of the text, in hexadecimal: the order in which stories are taken."""
        return sha1(self.text.encode(), usedforsecurity=False).hexdigest()

    def dice(self, kind: str) -> random.Random:
        """The chances of a kind of fault in this story: the same on every run, whatever else is planted."""
        return random.Random(f"{self.name} {kind}")  # noqa: S311 - repeatable on purpose


class Fault(NamedTuple):
    """One change of a story: what stands at `change` becomes `new`; a finding counts there or at a span of `beside`."""

    kind: str
    story: Story
    change: Span
    new: str
    beside: tuple[Span, ...] = ()
    opens: bool = False  # the headline begins with what is changed

    @property
    def planted(self) -> str:
        """The text with the fault."""
        text, (start, end) = self.story.text, self.change
        return text[:start] + self.new + text[end:]

    @property
    def places(self) -> list[Span]:
        """Where a finding counts in the text without the fault."""
        return [self.change, *self.beside]

    @property
    def planted_places(self) -> list[Span]:
        """Where it counts in the text with the fault."""
        start, end = self.change
        grown = len(self.new) - (end - start)
        return [
            (start, start + len(self.new)),
            *((at + grown, to + grown) if at >= end else (at, to) for at, to in self.beside),
        ]


def stories(folder: Path) -> list[Story]:
    """The stories of the accuracy data, each once, in the order of the sha1 of their text."""
    found = {story.name: story for name in SOURCES for story in _read(folder, name)}
    return [found[name] for name in sorted(found)]


def _read(folder: Path, name: str) -> Iterator[Story]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            headline, body = SOURCES[name](json.loads(line))
            story = Story(name, " ".join(headline.split()).removesuffix("."), body.replace("\r", "").strip())
            if story.headline and len(story.body.split()) in range(40, MOST_WORDS):
                yield story


def snippets(folder: Path) -> list[Story]:
    """Published sentences with a conversion that is right, for the kinds of fault that whole stories seldom allow."""
    with gzip.open(folder / "units.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    right = [row for row in rows if row["label"] == "ok" and not row["synthetic"]]
    found = {story.name: story for row in right for story in [Story("units", "In brief", row["text"].strip())]}
    return [found[name] for name in sorted(found)]


def _first_line(row: dict[str, Any]) -> tuple[str, str]:
    headline, _, body = row["text"].strip().partition("\n")
    return headline, body


SOURCES: dict[str, Callable[[dict[str, Any]], tuple[str, str]]] = {
    "numhg": lambda row: (row["headline"], row["body"]),
    "wire": lambda row: (row["title"], row["body"]),
    "polnear": _first_line,
    "ptc": _first_line,
    "tabloid": lambda row: (row["title"], row["body"]),
}
"""The files of the accuracy data that hold whole stories, and how headline and body stand in a row."""


def value(text: str) -> float:
    """The value of a figure in digits or of a number word."""
    return WORDS.index(text.lower()) + 2 if text.lower() in WORDS else float(text.replace(",", ""))


def written(number: float, like: str) -> str:
    """A number written as another one is: a word for a word where there is one, grouped, with as many decimals."""
    if like.lower() in WORDS and number == int(number) and 2 <= number <= 12:
        word = WORDS[int(number) - 2]
        return word.capitalize() if like[0].isupper() else word
    decimals = len(like.partition(".")[2])
    grouped = "," in like or (number >= 1000 and like.lower() in WORDS)
    return f"{number:,.{decimals}f}" if grouped else f"{number:.{decimals}f}"


def notations(number: float) -> str:
    """A pattern of the ways in which a whole number is written."""
    ways = [re.escape(f"{number:,.0f}"), f"{number:.0f}"]
    if 2 <= number <= 12:
        ways.append(WORDS[int(number) - 2])
    return rf"(?<![\w$£€.,:/#-])(?i:{'|'.join(ways)})(?![\w%:/-]|[.,]\d)"


def another(number: float, dice: random.Random, least: float = 0.15, most: float = 0.4) -> float:
    """A number beside this one: up to three off a small one, else by a share, with as many noughts at its end."""
    if number <= 12 and number == int(number):
        return dice.choice([near for near in (number - 2, number - 1, number + 1, number + 2, number + 3) if near >= 2])
    step = 1.0
    while number == int(number) and number % (step * 10) == 0 and number >= step * 100:
        step *= 10
    moved = number * (1 + dice.choice((-1, 1)) * dice.uniform(least, most))
    return max(step, round(moved / step) * step) if number == int(number) else moved


def sentence(text: str, at: int) -> Span:
    """The sentence that holds a place, ended by a stop and a capital, or by a line's end."""
    start = max((found.end() for found in SENTENCE_END.finditer(text, 0, at + 1) if found.end() <= at), default=0)
    end = SENTENCE_END.search(text, at)
    return start, end.start() + 1 if end else len(text)
