"""A story on the page: its blocks as set text with the findings marked, and beside each block its notes."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.reporters.html.markup import anchor, escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.document import Block, Scope
    from headline_lint.reporters.html.placing import PlacedFinding, PlacedStory

_TAGS: dict[Scope, str] = {"headline": "h3", "crosshead": "h4"}
_NO_BREAK = "\u202f"
"""A narrow space, for those who hear the words and their number as one."""
_SAFETY = {"safe": "", "unsafe": " <em>(read it before you take it)</em>"}


def article(story: PlacedStory) -> str:
    """The story, under its path."""
    document = story.document
    loose = [placed for placed in story.findings if placed.span is None]
    rows = [_row('<p class="aside">Outside the copy</p>', loose, story)] if loose else []
    first = next((block for block in document.blocks if block.scope == "headline"), None)
    inside = _by_block(story)
    for number, block in enumerate(document.blocks):
        rows.append(_row(_set(block, inside[number], story, title=block is first), inside[number], story))
    return (
        f'<article id="s{story.number}" aria-labelledby="p{story.number}">\n'
        f'<h2 class="path" id="p{story.number}">{escaped(document.path)}</h2>\n{"".join(rows)}</article>\n'
    )


def _by_block(story: PlacedStory) -> dict[int, list[PlacedFinding]]:
    """The findings of each block, by the number of the block."""
    starts = [block.start for block in story.document.blocks]
    inside: dict[int, list[PlacedFinding]] = defaultdict(list)
    for placed in story.findings:
        if placed.span:
            inside[bisect_right(starts, placed.span.start) - 1].append(placed)
    return inside


def _row(copy: str, placed: Sequence[PlacedFinding], story: PlacedStory) -> str:
    notes = "".join(_note(one, story) for one in placed)
    return f'<div class="row">{copy}{f"<ul class=notes>{notes}</ul>" if notes else ""}</div>\n'


def _set(block: Block, placed: Sequence[PlacedFinding], story: PlacedStory, *, title: bool) -> str:
    """A block in the element that fits it; only the first headline is a heading of its rank."""
    tag = _TAGS.get(block.scope, "p")
    if block.scope == "headline" and not title:
        tag = "p"
    marks = " quoted" * block.quoted + " listed" * block.listed
    inner = _marked(block, placed, story)
    text = f'<{tag} class="{block.scope}{marks}">{inner}</{tag}>'
    return f"<blockquote>{text}</blockquote>" if block.quoted else text


def _marked(block: Block, placed: Sequence[PlacedFinding], story: PlacedStory) -> str:
    """The words of a block, cut wherever a finding begins or ends; the number of a finding stands at its end."""
    begin: dict[int, list[PlacedFinding]] = defaultdict(list)
    end: dict[int, list[PlacedFinding]] = defaultdict(list)
    for one in placed:
        if one.span:
            begin[one.span.start].append(one)
            end[one.span.end].append(one)
    string = story.document.text.string
    here: list[PlacedFinding] = []
    out = []
    for start, stop in pairwise([*sorted({block.start, block.end, *begin, *end}), block.end]):
        here = [one for one in [*here, *begin[start]] if one not in end[start]]
        out += [_reference(one, story) for one in end[start]]
        out.append(_mark(string[start:stop], here, story))
    return "".join(out)


def _mark(words: str, here: Sequence[PlacedFinding], story: PlacedStory) -> str:
    if not here:
        return escaped(words)
    worst = max(one.finding.severity for one in here)
    notes = " ".join(_id(one, story) for one in here)
    return f'<mark class="{worst.label}" data-notes="{notes}">{escaped(words)}</mark>'


def _reference(one: PlacedFinding, story: PlacedStory) -> str:
    """The number behind the words, a link to the note."""
    severity = one.finding.severity.label
    note = _id(one, story)
    names = f'aria-label="Finding {one.number}, {severity}" id="r-{note}"'
    return f'<sup>{_NO_BREAK}<a class="reference {severity}" {names} href="#{note}">{one.number}</a></sup>'


def _note(one: PlacedFinding, story: PlacedStory) -> str:
    finding = one.finding
    note = _id(one, story)
    severity = finding.severity.label
    back = f'<a class="number" href="#r-{note}" aria-label="Finding {one.number}, back to the words">{one.number}</a>'
    number = back if one.span else f'<span class="number">{one.number}</span>'
    data = f'data-severity="{severity}" data-category="{escaped(finding.category)}"'
    return (
        f'<li class="note {severity}" id="{note}" {data}>'
        f'<p>{number} <span class="severity">{severity.capitalize()}</span> {escaped(finding.message)}</p>'
        f'{_replacement(one)}<p class="foot">'
        f'<a class="rule" href="#{anchor(finding.rule)}">{escaped(finding.rule)}</a> '
        f"<span>{_place(one, story)}</span></p></li>"
    )


def _replacement(one: PlacedFinding) -> str:
    finding = one.finding
    if finding.replacement is None or finding.fix is None:
        return ""
    new = f"<ins>{escaped(finding.replacement)}</ins>" if finding.replacement else "leave it out"
    return f'<p class="fix">Fix: <del>{escaped(finding.match)}</del> → {new}{_SAFETY[finding.fix]}</p>'


def _place(one: PlacedFinding, story: PlacedStory) -> str:
    line, column = one.finding.location
    return f"paragraph {line}" if story.document.by_paragraph else f"line {line}, column {column}"


def _id(one: PlacedFinding, story: PlacedStory) -> str:
    return f"s{story.number}-{one.number}"


def titles(stories: Iterable[PlacedStory]) -> list[str]:
    """What each story is called: the words of its first headline, else of its first block, else its path."""
    named = []
    for story in stories:
        document = story.document
        blocks = sorted(document.blocks, key=lambda block: block.scope != "headline")[:1]
        words = document.text.string[blocks[0].start : blocks[0].end] if blocks else document.path
        named.append(words if len(words) <= 120 else f"{words[:119].rstrip()}…")
    return named
