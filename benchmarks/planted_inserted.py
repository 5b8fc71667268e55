"""Sentences with a percentage or a total, reckoned right, put into real stories: there they are too rare to measure by.

The words are made up; the twin holds the sentence as it should be, and one of its figures changes in the fault.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from planted_stories import Fault, Span, Story, another

if TYPE_CHECKING:
    import random

_RISES = (
    "Takings at the harbour rose by {p}% from £{old}m to £{new}m last year.",
    "The board's income grew {p} per cent to £{new}m, from £{old}m the year before.",
    "The number of passengers increased {p} percent, from {old},000 to {new},000.",
    "Visits to the museum climbed to {new},000 from {old},000, a rise of {p}%.",
    "The bill for repairs was ${new} million, up {p}% from ${old} million.",
    "Rents went up from ${old} to ${new} a week, an increase of {p} percent.",
)
_FALLS = (
    "Sales of the ferry line fell {p}% from €{old}m to €{new}m.",
    "Its workforce shrank by {p} per cent, from {old} people to {new}.",
    "Landings of herring dropped {p}%, to {new} tonnes from {old} tonnes.",
    "The fare has been cut by {p}%, from {old}p to {new}p.",
    "Complaints were down {p} percent at {new}, compared with {old} in the spring.",
    "The grant was lowered from £{old},000 to £{new},000, a cut of {p}%.",
)
_TOTALS = (
    "The {total} passengers, {a} women and {b} men, were taken ashore.",
    "Of the {total} councillors who voted, {a} were for the plan and {b} against it.",
    "The storm damaged {total} homes: {a} houses and {b} flats.",
    "The hospital has {a} nurses and {b} doctors, {total} staff in all.",
    "Police arrested {total} people, {a} of them men and {b} women.",
    "The motion was carried by {a} votes to {b}; all {total} members of the assembly voted.",
    "The crew of {total} was made up of {a} officers and {b} ratings.",
    "The inquiry heard {total} witnesses ({a} residents and {b} engineers).",
    "There were {a} deaths in the north and {b} in the south, a total of {total}.",
    "The society keeps {total} boats, of which {a} are sound and {b} are laid up.",
)


def percentage(story: Story) -> Fault | None:
    """A rise or fall told with its percentage, of which the percentage or the figure reached is wrong."""
    dice = story.dice("percentage off, inserted")
    rises = dice.random() < 0.5
    share, old = dice.randint(9, 40), dice.randint(40, 69) * 10
    new = round(old * (1 + (share if rises else -share) / 100))
    figures = {"p": share, "old": old, "new": new}
    if dice.random() < 0.5:
        changed, to = "p", share + dice.randint(6, 15)
    else:
        changed, to = "new", round(old + (new - old) * dice.choice((0.4, 0.5, 1.5, 1.6)))
    return _inserted(story, "percentage off, inserted", dice.choice(_RISES if rises else _FALLS), figures, changed, to)


def total(story: Story) -> Fault | None:
    """A total told with its two parts, of which the total or the first part is wrong."""
    dice = story.dice("total off, inserted")
    first, second = dice.randint(2, 9) * dice.choice((1, 1, 5)), dice.randint(2, 40)
    figures = {"total": first + second, "a": first, "b": second}
    changed = dice.choice(("total", "a"))
    to = _other(figures[changed], dice)
    return _inserted(story, "total off, inserted", dice.choice(_TOTALS), figures, changed, to)


def _other(number: int, dice: random.Random) -> int:
    """Another whole number than this one."""
    while (changed := round(another(number, dice))) == number:
        pass
    return changed


def _inserted(story: Story, kind: str, template: str, figures: dict[str, int], changed: str, to: int) -> Fault:
    """The story with the sentence as a paragraph at its end, and the fault in it."""
    text = story.text.rstrip() + "\n\n"
    spans: dict[str, Span] = {}
    at = 0
    for field in re.finditer(r"\{(\w+)\}", template):
        text += template[at : field.start()]
        spans[field[1]] = (len(text), len(text) + len(str(figures[field[1]])))
        text += str(figures[field[1]])
        at = field.end()
    text += template[at:]
    twin = Story(story.source, story.headline, text[story.body_at :])
    beside = tuple(span for name, span in spans.items() if name != changed)
    return Fault(kind, twin, spans[changed], str(to), beside)
