"""A story on the page: its blocks as set text with the findings marked, and beside each block its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.reporters.html.markup import anchor, escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.document import Block, Scope
    from headline_lint.reporters.html.placing import Placed, Story

_TAGS: dict[Scope, str] = {"headline": "h3", "crosshead": "h4"}
_NO_BREAK = "\u202f"
"""A narrow space, for those who hear the words and their number as one."""
_SAFETY = {"safe": "", "unsafe": " <em>(read it before you take it)</em>"}


def article(story: Story) -> str:
    """The story, under its path."""
    document = story.document
    loose = [placed for placed in story.findings if placed.span is None]
    rows = [_row('<p class="aside">Outside the copy</p>', loose, story)] if loose else []
    first = next((block for block in document.blocks if block.scope == "headline"), None)
    for block in document.blocks:
        inside = [placed for placed in story.findings if placed.span and block.start <= placed.span[0] <= block.end]
        rows.append(_row(_set(block, inside, story, title=block is first), inside, story))
    return (
        f'<article id="s{story.number}" aria-labelledby="p{story.number}">\n'
        f'<h2 class="path" id="p{story.number}">{escaped(document.path)}</h2>\n{"".join(rows)}</article>\n'
    )


def _row(copy: str, placed: Sequence[Placed], story: Story) -> str:
    notes = "".join(_note(one, story) for one in placed)
    return f'<div class="row">{copy}{f"<ul class=notes>{notes}</ul>" if notes else ""}</div>\n'


def _set(block: Block, placed: Sequence[Placed], story: Story, *, title: bool) -> str:
    """A block in the element that fits it; only the first headline is a heading of its rank."""
    tag = _TAGS.get(block.scope, "p")
    if block.scope == "headline" and not title:
        tag = "p"
    marks = " quoted" * block.quoted + " listed" * block.listed
    inner = _marked(block, placed, story)
    text = f'<{tag} class="{block.scope}{marks}">{inner}</{tag}>'
    return f"<blockquote>{text}</blockquote>" if block.quoted else text


def _marked(block: Block, placed: Sequence[Placed], story: Story) -> str:
    """The words of a block, cut wherever a finding begins or ends; the number of a finding stands at its end."""
    spans = [(one, one.span) for one in placed if one.span]
    cuts = sorted({block.start, block.end, *(min(edge, block.end) for _, span in spans for edge in span)})
    string = story.document.text.string
    out = []
    for start, end in zip(cuts, [*cuts[1:], None], strict=True):
        out += [_reference(one, story) for one, span in spans if min(span.end, block.end) == start]
        if end is not None:
            here = [one for one, span in spans if span.start <= start and end <= span.end]
            out.append(_mark(string[start:end], here, story))
    return "".join(out)


def _mark(words: str, here: Sequence[Placed], story: Story) -> str:
    if not here:
        return escaped(words)
    worst = max(one.finding.severity for one in here)
    notes = " ".join(_id(one, story) for one in here)
    return f'<mark class="{worst.label}" data-notes="{notes}">{escaped(words)}</mark>'


def _reference(one: Placed, story: Story) -> str:
    """The number behind the words, a link to the note."""
    severity = one.finding.severity.label
    note = _id(one, story)
    names = f'aria-label="Finding {one.number}, {severity}" id="r-{note}"'
    return f'{_NO_BREAK}<a class="reference {severity}" {names} href="#{note}">{one.number}</a>'


def _note(one: Placed, story: Story) -> str:
    finding = one.finding
    note = _id(one, story)
    severity = finding.severity.label
    back = f'<a class="number" href="#r-{note}" aria-label="Finding {one.number}, back to the words">{one.number}</a>'
    number = back if one.span else f'<span class="number">{one.number}</span>'
    data = f'data-severity="{severity}" data-category="{escaped(finding.category)}"'
    return (
        f'<li class="note {severity}" id="{note}" {data}>'
        f'<p class="head">{number} <span class="severity">{severity.capitalize()}</span> '
        f'<a class="rule" href="#{anchor(finding.rule)}">{escaped(finding.rule)}</a></p>'
        f"<p>{escaped(finding.message)}</p>{_replacement(one)}"
        f'<p class="place">{_place(one, story)}</p></li>'
    )


def _replacement(one: Placed) -> str:
    finding = one.finding
    if finding.replacement is None or finding.fix is None:
        return ""
    new = f"<ins>{escaped(finding.replacement)}</ins>" if finding.replacement else "leave it out"
    return f'<p class="fix">Fix: <del>{escaped(finding.match)}</del> → {new}{_SAFETY[finding.fix]}</p>'


def _place(one: Placed, story: Story) -> str:
    line, column = one.finding.location
    return f"Paragraph {line}" if story.document.by_paragraph else f"Line {line}, column {column}"


def _id(one: Placed, story: Story) -> str:
    return f"s{story.number}-{one.number}"


def titles(stories: Iterable[Story]) -> list[str]:
    """What each story is called: the words of its first headline, else of its first block, else its path."""
    named = []
    for story in stories:
        document = story.document
        blocks = sorted(document.blocks, key=lambda block: block.scope != "headline")[:1]
        words = document.text.string[blocks[0].start : blocks[0].end] if blocks else document.path
        named.append(words if len(words) <= 120 else f"{words[:119].rstrip()}…")
    return named
