"""What the HTML reader makes of one stored page, held against the text that is expected of it."""

from __future__ import annotations

import json
import re
import time
from collections import Counter
from html import unescape
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from web_runs import Run, Runs, letters, words

from headline_lint.readers import UnreadableError, read_string

if TYPE_CHECKING:
    from pathlib import Path

LEAST = 5
"""Words of a run that counts as a paragraph of the oracle."""
LEAST_TWICE = 8
"""Words of a block that must not be read twice."""
GRAM = 3
"""Words in a row that the oracle must have for each of them to be its own."""
_STATED = re.compile(
    r"""<meta\s(?=[^>]*(?:property|name)=["']?(?:og|twitter):title["'\s>])[^>]*?content=(?:"([^"]*)"|'([^']*)')"""
    r"""|"headline"\s*:\s*"((?:[^"\\]|\\.)*)\"""",
    re.IGNORECASE,
)


class Read(NamedTuple):
    """A block as headline-lint read it, with its place in the source."""

    text: str
    scope: str
    at: int


class Paragraph(NamedTuple):
    """A paragraph of the oracle: "once", "missing", "torn" (over blocks) or "doubled"; `read` is the share read."""

    text: str
    status: str
    words: int
    read: float
    pre: bool


class Page(NamedTuple):
    """What one page scores."""

    name: str
    paragraphs: list[Paragraph]
    blocks: list[Read]
    outside: list[int]  # words of each block that the oracle has not
    twice: list[tuple[Read, int]]  # a block read again, and how often the source shows it
    title: str
    headline: str
    verdict: str  # of the headline, as `verdict` says
    fault: str
    seconds: float


def pattern(parts: list[str]) -> re.Pattern[str]:
    """What finds the letters of a run among blocks that stand a line each; they may part between its parts."""
    return re.compile("\n?".join(filter(None, parts)))


def lines(text: str) -> list[str]:
    """The letters of the lines of a run."""
    return [letters(line) for line in text.split("\n")]


def as_broken(own: str, source: list[Run]) -> list[str]:
    """The letters of a run cut at the line breaks that the page has in it, which the oracle may have lost."""
    for run in source:
        broken = lines(run.text)
        at = "".join(broken).find(own)
        if at >= 0:
            cuts = [cut - at for cut in accumulate(map(len, broken)) if 0 < cut - at < len(own)]
            return [own[start:end] for start, end in pairwise([0, *cuts, len(own)])]
    return [own]


def paragraphs(oracle: list[Run], blocks: list[Read], source: list[Run]) -> list[Paragraph]:
    """Each paragraph of the oracle, and how we read it; `source` are the runs of the page."""
    expected = "\n".join(letters(run.text) for run in oracle)
    ours = "\n".join(letters(block.text) for block in blocks)
    joined = ours.replace("\n", "")
    grams = {gram for block in blocks for gram in _grams(words(block.text))}
    found = []
    for run in oracle:
        count = len(words(run.text))
        if count < LEAST:
            continue
        searched = pattern(lines(run.text))
        times = len(searched.findall(ours))
        if not times and run.bare != run.text:  # such as the letters that lead back from a note
            times = len(pattern(lines(run.bare)).findall(ours))
        torn = not times and letters(run.text) in joined
        if torn:
            times = len(pattern(as_broken(letters(run.text), source)).findall(ours))
        if times > len(searched.findall(expected)):
            status = "doubled"
        elif times:
            status = "once"
        else:
            status = "torn" if torn else "missing"
        own = _grams(words(run.text))
        found.append(
            Paragraph(
                run.text, status, count, sum(gram in grams for gram in own) / max(1, len(own)), " pre" in run.path
            )
        )
    return found


def _grams(found: list[str]) -> list[tuple[str, ...]]:
    return [tuple(found[at : at + GRAM]) for at in range(len(found) - GRAM + 1)]


def outside(oracle: list[Run], blocks: list[Read]) -> list[int]:
    """How many words of each block the oracle has not."""
    grams = set(_grams([word for run in oracle for word in words(run.text)]))
    short = {tuple(words(part)) for run in oracle for part in (run.text, *run.text.split("\n"))}
    counts = []
    for block in blocks:
        found = words(block.text)
        inside = [tuple(found) in short] * len(found)
        for at, gram in enumerate(_grams(found)):
            if gram in grams:
                inside[at : at + GRAM] = [True] * GRAM
        counts.append(inside.count(False))
    return counts


def read_twice(source: list[Run], blocks: list[Read]) -> list[tuple[Read, int]]:
    """The blocks that say what another one says, with how often the source shows those words."""
    shown = "\n".join(letters(run.text) for run in source)
    times: Counter[str] = Counter()
    found = []
    for block in blocks:
        if len(words(block.text)) >= LEAST_TWICE:
            own = letters(block.text)
            times[own] += 1
            if times[own] > 1:
                found.append((block, shown.count(own)))
    return found


def verdict(headline: str, title: str, stated: list[str]) -> str:
    """How our headline stands to the title that is expected, or to one that the page states of itself.

    "equal"; "within": one begins or ends the other, as with a site's name; "stated": that of `og:title` or JSON-LD.
    """
    ours, right = letters(headline), letters(title)
    if not ours:
        return "none"
    if ours == right:
        return "equal"
    shorter, longer = sorted((ours, right), key=len)
    if (longer.startswith(shorter) or longer.endswith(shorter)) and len(shorter) * 3 >= len(longer):
        return "within"
    return "stated" if ours in map(letters, stated) else "differs"


def titles(source: str) -> list[str]:
    """The titles that a page states of itself in its head."""
    return [unescape("".join(found)) for found in _STATED.findall(source)]


def score(folder: Path) -> Page:
    """Read one page and score it."""
    source = (folder / "source.html").read_text("utf-8", "replace").replace("\r\n", "\n")
    oracle = Runs((folder / "expected.html").read_text("utf-8"), strict=True).runs
    title = json.loads((folder / "expected-metadata.json").read_text("utf-8")).get("title") or ""
    started, fault, blocks = time.process_time(), "", []
    try:
        document = read_string(source, folder.name, ".html")
    except UnreadableError as error:
        fault = str(error)
    else:
        string = document.text.string
        blocks = [
            Read(string[b.start : b.end], b.scope, document.text.source_span(b.start, b.end).start)
            for b in document.blocks
        ]
    seconds = time.process_time() - started
    headline = next((block.text for block in blocks if block.scope == "headline"), "")
    return Page(
        folder.name,
        paragraphs(oracle, blocks, Runs(source, strict=True).runs),
        blocks,
        outside(oracle, blocks),
        read_twice(Runs(source, strict=False).runs, blocks),
        title,
        headline,
        verdict(headline, title, titles(source)),
        fault,
        seconds,
    )
