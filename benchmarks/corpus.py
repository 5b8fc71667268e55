"""Made-up news copy for the speed benchmark: the same seed makes the same stories."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PLACES = ["Leeds", "Hull", "Porto", "Utrecht", "Windhoek", "Madurai", "Cork", "Tromsø", "Halifax", "Dunedin"]
PEOPLE = ["Ada Moss", "Tom Reeve", "Priya Nair", "Jonas Lind", "Grace Otieno", "Marek Nowak", "Sam O'Neill"]
BODIES = ["the harbour board", "the county court", "the ministry", "the rail regulator", "the union"]
THINGS = ["bridge", "reservoir", "school", "ferry", "tunnel", "hospital", "library", "quarry", "pipeline"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

HEADLINES = [
    "{body} to close {place} {thing} for {n} weeks",
    "{place} {thing} 'unsafe for {n} years', inquiry told",
    "Hundreds leave homes as {thing} floods near {place}",
    "{place} plan in tatters after {thing} vote",
]
SENTENCES = [
    "{body} said on {day} that the {thing} in {place} would stay shut for {n} days.",
    "“We were told about the {thing} on {day} and we acted on it,” said {person}, who works for {body}.",
    "The {thing} lies {n} km ({miles} miles) north of {place}, close to the old {thing2}.",
    "{person} told the hearing that the cost had risen from £{n}m to £{n2}m in two years.",
    "According to {body}, {n} of the {n2} people who use the {thing} each day come from {place}.",
    "Work on the {thing} is expected to begin in the spring and to take {n} months.",
    "About {n2},000 people live within {n} miles of the {thing}, and many of them rely on the {thing2}.",
    "“Nobody asked us,” {person} said. “Nobody came to {place}, and nobody read the report.”",
    "The {thing2}, which opened in 19{n2}, was believed to be the largest of its kind.",
    "Critics say {body} should have mended the {thing} when the first cracks were seen.",
    "Councillors in {place} voted by {n2} to {n} to keep the {thing} open until {day}.",
    "The temperature in {place} fell to {n}C, and {body} asked drivers to stay at home.",
    "{person}, a former engineer, has written to {body} about the state of the {thing}.",
    "It was not clear on {day} who would pay for the {thing2}, or when.",
    "The inspectors’ report runs to {n2} pages; {body} has published {n} of them.",
    "In a statement, {body} said it “regretted the delay” and would answer by {day}.",
]


def story(words: random.Random, size: int) -> str:
    """One story of about `size` bytes: a headline, then paragraphs of one to three sentences."""
    paragraphs = [filled(words, words.choice(HEADLINES))]
    written = len(paragraphs[0].encode()) + 2
    while written < size:
        paragraphs.append(" ".join(filled(words, words.choice(SENTENCES)) for _ in range(words.randint(1, 3))))
        written += len(paragraphs[-1].encode()) + 2
    return "\n\n".join(paragraphs) + "\n"


def filled(words: random.Random, template: str) -> str:
    """A sentence made from its template, its first letter a capital."""
    kilometres = words.randint(4, 60)
    text = template.format(
        place=words.choice(PLACES),
        person=words.choice(PEOPLE),
        body=words.choice(BODIES),
        thing=words.choice(THINGS),
        thing2=words.choice(THINGS),
        day=words.choice(DAYS),
        n=kilometres,
        miles=round(kilometres * 0.621371),
        n2=words.randint(61, 99),
    )
    return text[0].upper() + text[1:]


def write_stories(folder: Path, count: int, size: int = 4096) -> list[Path]:
    """`count` different stories as plain-text files."""
    words = random.Random(2022)  # noqa: S311 - the same stories every time
    paths = [folder / f"story-{number:04}.txt" for number in range(count)]
    for path in paths:
        path.write_text(story(words, size), encoding="utf-8")
    return paths
