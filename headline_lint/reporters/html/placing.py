"""Where in the text of a story a finding stands, which itself knows only its place in the source."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from headline_lint.document import Piece, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.document import Block, Document
    from headline_lint.findings.finding import Finding


class PlacedFinding(NamedTuple):
    """A finding and its number in the story, from 1, which stands behind its words.

    `span` is in the story's text, None for a finding that is not in the copy.
    """

    finding: Finding
    number: int
    span: Span | None


class PlacedStory(NamedTuple):
    """A story with its findings in reading order; `number` counts the stories of the page, from 1."""

    document: Document
    number: int
    findings: Sequence[PlacedFinding]


def place(findings: Iterable[Finding], documents: Iterable[Document]) -> list[PlacedStory]:
    """The stories by path, in the order of their file, with their findings.

    A finding that stands in no copy (a suppression in a comment) comes first in the first story of its file.
    """
    by_path = {path: list(group) for path, group in groupby(findings, key=lambda finding: finding.path)}
    stories: list[PlacedStory] = []
    for path, group in groupby(sorted(documents, key=lambda one: one.path), key=lambda one: one.path):
        left = by_path.get(path, [])
        in_file: list[tuple[Document, list[tuple[Span, Finding]]]] = []
        for document in group:
            placed, left = _placed(document, left)
            in_file.append((document, placed))
        for index, (document, placed) in enumerate(in_file):
            loose = [(None, finding) for finding in left] if index == 0 else []
            numbered = enumerate([*loose, *placed], start=1)
            entries = [PlacedFinding(finding, number, span) for number, (span, finding) in numbered]
            stories.append(PlacedStory(document, len(stories) + 1, entries))
    return stories


def _placed(document: Document, findings: Iterable[Finding]) -> tuple[list[tuple[Span, Finding]], list[Finding]]:
    """The findings in this story's copy by where they end, and those that are not in it."""
    pieces = _by_source(document)
    starts = [piece.start for piece, _ in pieces]
    placed: list[tuple[Span, Finding]] = []
    left: list[Finding] = []
    for finding in findings:
        span = _span(finding, document.blocks, pieces, starts)
        if span is None:
            left.append(finding)
        else:
            placed.append((span, finding))
    return sorted(placed, key=lambda one: (one[0].end, one[0].start, one[1].rule)), left


def _by_source(document: Document) -> list[tuple[Piece, int]]:
    """The pieces of the text by their place in the source, each with its offset in the text; what is hidden too."""
    pieces = [(Piece("", piece.start, piece.end), at) for at, piece in document.text.hidden]
    offset = 0
    for piece in document.text.pieces(0, len(document.text.string)):
        if piece.start < piece.end:
            pieces.append((piece, offset))
        offset += len(piece.string)
    return sorted(pieces, key=lambda one: one[0].start)


def _span(
    finding: Finding, blocks: Sequence[Block], pieces: Sequence[tuple[Piece, int]], starts: Sequence[int]
) -> Span | None:
    """The span of the finding in the text: in the first block of its scope that it touches."""
    spans: dict[Block, Span] = {}
    index = max(0, bisect_right(starts, finding.start) - 1)
    while index < len(pieces) and starts[index] < max(finding.end, finding.start + 1):
        piece, offset = pieces[index]
        index += 1
        if piece.end < finding.start or (piece.end == finding.start < finding.end):
            continue
        part = _part(finding, piece, offset)
        block = blocks[max(0, bisect_right(blocks, part.start, key=lambda one: one.start) - 1)]
        if block.scope == finding.scope and part.end <= block.end:
            known = spans.get(block, part)
            spans[block] = Span(min(known.start, part.start), max(known.end, part.end))
    return next(iter(spans.values()), None)


def _part(finding: Finding, piece: Piece, offset: int) -> Span:
    """What the finding covers of a piece that begins at this offset of the text; a replaced piece counts whole."""
    if len(piece.string) != piece.end - piece.start:
        return Span(offset, offset + len(piece.string))
    start = offset + max(finding.start, piece.start) - piece.start
    return Span(start, max(start, offset + min(finding.end, piece.end) - piece.start))
