"""Marks: mistakes whose places a template tells, and where the linter finds them.

A template holds `@copy@` where copy can stand, `@none@` where none can, and `@byline@` for words that are read as the
byline, which no rule of the marks looks at. Where markup tears a mark, it is written out: what must be found stands
between « and ».
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from fuzz.invariants import place
from headline_lint.linter.desk import Desk
from headline_lint.readers import read_data
from headline_lint.rulebook.loading import built_in_rules, load_rulebook

RULES = {"copy/placeholder", "units/wrong-conversion"}
MARKS = {"@copy@": "35km («21 miles») «TK»", "@none@": "35km (21 miles) TK", "@byline@": "‹TK›"}
_MARK = re.compile("|".join(MARKS))
_WANTED = re.compile("[«‹](.*?)[»›]", re.DOTALL)


class Seen(NamedTuple):
    """A place in a file, its line and column from 1, what stands there and how it is taken."""

    line: int
    column: int
    words: str
    taken: str


def plant(template: str) -> tuple[str, list[Seen]]:
    """The file that a template stands for, and what is to be seen in it."""
    marked = _MARK.sub(lambda mark: MARKS[mark[0]], template)
    source, wanted, done = "", [], 0
    for found in _WANTED.finditer(marked):
        source += marked[done : found.start()]
        taken = "flagged" if found[0].startswith("«") else "byline"
        wanted.append((len(source), found[1], taken))
        source += found[1]
        done = found.end()
    source += marked[done:]
    return source, [Seen(*place(source, start), words, taken) for start, words, taken in wanted]


def see(source: str, suffix: str) -> list[Seen]:
    """What the linter flags in a file and reads as bylines, in the file's order."""
    seen = []
    for document in read_data(source.encode(), "draft", suffix):
        seen += [Seen(*found.location, found.match, "flagged") for found in _desk().lint(document)]
        for block in document.blocks:
            if block.scope == "byline":
                for mark in re.finditer("TK", document.text.string[block.start : block.end]):
                    span = document.text.source_span(block.start + mark.start(), block.start + mark.end())
                    seen.append(Seen(*place(source, span.start), source[slice(*span)], "byline"))
    return sorted(seen)


@cache
def _desk() -> Desk:
    return Desk.of([rule for rule in load_rulebook([built_in_rules()]).rules if rule.id in RULES])
