"""`headline-lint sources`: who says what in a draft, and how many of them have a name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headline_lint.base.printable import counted
from headline_lint.commands.output import stop, write_faults, write_lines

if TYPE_CHECKING:
    from headline_lint.document import Document, Span
    from headline_lint.language.attribution.attributions import Attribution
    from headline_lint.language.attribution.sources import SourceKind
    from headline_lint.readers import StoryFault
    from headline_lint.run.discovery import Draft

_KINDS: tuple[SourceKind, ...] = ("named", "defined", "vague", "anonymous", "none")


def sources(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A draft, or - for standard input.")],
) -> None:
    """Show each attribution of a draft with its kind, and count the named against the anonymous."""
    from headline_lint.linter.desk import Desk
    from headline_lint.readers import UnreadableError
    from headline_lint.run.discovery import STDIN, Draft
    from headline_lint.run.draft import is_empty, lines_of, notes_on_empty, read_draft

    draft: Draft = Draft(None if file == STDIN else Path(file), file)
    lost: list[StoryFault] = []
    try:
        documents = read_draft(draft, faults=lost)
    except UnreadableError as error:
        stop([f"{file}: {error}"])
        return
    desk = Desk.of(())
    found = [(document, one) for document in documents for one in desk.sources(document)]
    lines = [_line(document, attribution) for document, attribution in found]
    count = _count([attribution for _, attribution in found])
    if documents or not lost:
        write_lines([*lines, count])
    faults = lines_of(file, lost, len(documents) + len(lost))
    if faults:
        stop(faults)
    write_faults(notes_on_empty([file] if is_empty(documents) else []))


def _line(document: Document, attribution: Attribution) -> str:
    """Where, what kind, who, and the words that report."""
    start = min(span.start for span in (attribution.cue, attribution.source) if span is not None)
    line, column = document.locate(document.text.source_span(start, start + 1).start)
    source = "nobody" if attribution.source is None else _words(document, attribution.source)
    place = f"{line}:{column}"
    return f"{place:>7}  {attribution.kind:<9}  {source} | {_words(document, attribution.cue)}"


def _words(document: Document, span: Span) -> str:
    return document.text.string[span.start : span.end]


def _count(found: list[Attribution]) -> str:
    counts: Counter[SourceKind] = Counter(attribution.kind for attribution in found)
    named = counts["named"] + counts["defined"]
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in _KINDS if counts[kind])
    parts = f" ({kinds})" if kinds else ""
    return f"{counted(len(found), 'attribution')}{parts}: {named} with a name or office, {len(found) - named} without"
