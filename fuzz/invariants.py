"""What holds of every document and every finding, whatever was read; each place is worked out anew here."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from headline_lint.document import BLOCK_BREAK, SCOPES
from headline_lint.language.attribution.attributions import attributions_in
from headline_lint.language.numbers.conversions import conversions_of
from headline_lint.language.numbers.number import MOST, MOST_DIGITS
from headline_lint.language.numbers.numbers import numbers_of
from headline_lint.language.numbers.quantities import quantities_of
from headline_lint.language.prose.quotations import quotations_of
from headline_lint.language.prose.sentences import sentences_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from headline_lint.document import Document, Location
    from headline_lint.findings.finding import Finding
    from headline_lint.language.story import Story

_LINE_END = re.compile("\r\n|\r|\n")


def check_document(document: Document) -> None:
    """The blocks are tidy and in order, and every character has a place in the source."""
    string, source = document.text.string, document.source
    words = [string[block.start : block.end] for block in document.blocks]
    assert string == BLOCK_BREAK.join(words)
    for block, copy in zip(document.blocks, words, strict=True):
        assert block.scope in SCOPES
        assert copy, "a block is empty"
        assert copy == copy.strip(), repr(copy)
        assert "  " not in copy, repr(copy)
        assert BLOCK_BREAK not in copy, repr(copy)
    for offset, character in enumerate(string):
        start, end = document.text.source_span(offset, offset + 1)
        assert 0 <= start <= end <= len(source), (offset, start, end)
        assert start < end or character == BLOCK_BREAK, (offset, character)
    for comment in document.comments:
        assert 0 <= comment.span.start <= comment.span.end <= len(source), comment
    for offset in (0, len(source) // 2, len(source)):
        assert document.locate(offset) == place(source, offset)
        document.escape("<“&”>", offset)


def check_findings(findings: Iterable[Finding], document: Document) -> None:
    """Every finding shows exactly the source at its place, and line, column and offsets say the same."""
    source = document.source
    for finding in findings:
        assert 0 <= finding.start <= finding.end <= len(source), finding
        assert finding.match == source[finding.start : finding.end], finding
        assert finding.match or finding.category == "suppression", finding
        assert finding.location == place(source, finding.start), finding
        assert finding.end_location == place(source, finding.end), finding
        assert finding.message, finding


def check_language(story: Story) -> None:
    """What the prose of a story is made of lies inside the story, in order."""
    length = len(story.string)
    for number in numbers_of(story):
        assert 0 <= number.start < number.figure_end <= number.end <= length, number
        assert max(abs(number.value), number.scale) <= MOST, number
        assert sum(map(str.isdigit, number.figure)) <= MOST_DIGITS, number
    _in_order(numbers_of(story))
    for quantity in quantities_of(story):
        assert 0 <= quantity.start < quantity.end <= length, quantity
        for figure in quantity.figures:
            assert quantity.start <= figure.start < figure.end <= quantity.end, quantity
    _in_order(quantities_of(story))
    for conversion in conversions_of(story):
        assert conversion.first.end <= conversion.second.start, conversion
    for quotation in quotations_of(story).found:
        assert 0 <= quotation.start < quotation.end <= length, quotation
    _in_order(quotations_of(story).found)
    assert all(0 <= stray < length for stray in quotations_of(story).strays)
    for block in story.blocks:
        _check_prose(story, block)


def place(source: str, offset: int) -> tuple[int, int] | Location:
    """Line and column of an offset, counted from the start of the source."""
    ends = [end.end() for end in _LINE_END.finditer(source) if end.end() <= offset]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


def _in_order(found: Sequence[object]) -> None:
    spans = [(one.start, one.end) for one in found]
    assert spans == sorted(spans), spans
    assert all(first[1] <= second[0] for first, second in pairwise(spans)), spans


def _check_prose(story: Story, block: object) -> None:
    """The sentences cover the block but for blanks; attributions lie in it."""
    sentences = sentences_of(story, block)
    _in_order(sentences)
    covered = "".join(story.words(sentence) for sentence in sentences)
    assert covered.replace(" ", "") == story.words(block).replace(" ", ""), sentences
    for attribution in attributions_in(story, block):
        for span in (attribution.cue, attribution.source, attribution.content):
            assert span is None or 0 <= span.start <= span.end <= len(story.string), attribution
