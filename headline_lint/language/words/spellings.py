"""The spellings in which British and American English differ."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from headline_lint.data import table

Variety = Literal["american", "british", "oxford"]
"""`british` writes -ise, `oxford` is British with -ize."""


class Spelling(NamedTuple):
    """One form of one word in both spellings.

    `word` is the same for all forms of a word. `ends_in_ize`: the two differ in -ize and -ise only. `sure_american`
    and `sure_british`: whether the form betrays its variety (British English has “meter” too, for gas).
    """

    word: str
    american: str
    british: str
    ends_in_ize: bool
    sure_american: bool
    sure_british: bool

    def swap(self, variety: Variety) -> tuple[str, str] | None:
        """What this variety does not write, and what it writes for it; None where the form is no fault in it."""
        to_american = variety == "american" or (variety == "oxford" and self.ends_in_ize)
        if to_american:
            return (self.british, self.american) if self.sure_british else None
        return (self.american, self.british) if self.sure_american else None


@cache
def spellings() -> tuple[Spelling, ...]:
    """Every form of every word of the table."""
    return tuple(
        spelling
        for family in table("spellings")
        for written in family["words"].split()
        for spelling in _forms(written, family)
    )


def _forms(written: str, family: dict[str, str]) -> list[Spelling]:
    """The forms of one word: `col~/s/ed` is color, colors and colored, where the family's own endings do not hold."""
    stem, *own = written.split("/")
    endings = ["", *own] if "endings" not in family else family["endings"].split()
    if "~" not in stem:
        stem += "~"
    american, british = (stem.replace("~", family[side].replace("-", "")) for side in ("american", "british"))
    only = family.get("betrays", "both")
    return [
        Spelling(
            word=american,
            american=american + ending,
            british=british + ending,
            ends_in_ize=family["american"] == "iz",
            sure_american=only != "british",
            sure_british=only != "american",
        )
        for ending in endings
    ]
