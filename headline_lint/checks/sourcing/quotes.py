"""Direct quotations that nobody speaks (`unattributed-quote`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from headline_lint.document import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.analysis import Analysis
    from headline_lint.language.quotations import Quotation

_WORD = regex.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_SPEAKS = regex.compile(r"\b(?:said|says|told|tells|added|adds|asked|wrote|replied|explained|according to)\b")
_NAME = regex.compile(r"\p{Lu}[\w'-]+")
_PERSON = regex.compile(
    r"(?:^|[.!?] )(?:He|She|They|I|We|It)\b|\b(?:he|she|they|we|who)\b|"
    r"\b\p{Lu}[\w'-]*\p{Ll} (?:de |van |al-)?\p{Lu}[\w-]*\p{Ll}\b|(?:^|[.!?] )\p{Lu}[\w-]*\p{Ll} \p{Ll}+(?:ed|s)\b"
)


def unattributed_quotes(
    story: Analysis, blocks: Sequence[Block], written: frozenset[str], least: int
) -> Iterator[Span]:
    """The quotations of `least` words or more with no speaker in their paragraph nor carried from the one before.

    `written` are the words that show what stands between the marks to be written, sung or named, not spoken.
    """
    starts = {block.start for block in blocks}
    for quotation in story.quotations.found:
        block = story.block_at(quotation.start)
        if block.start not in starts or block.quoted or block.listed:
            continue
        words = _WORD.findall(story.marked, quotation.start, min(quotation.end, block.end))
        if len(words) < least or _has_speaker(story, quotation, block):
            continue
        if not _is_title(words) and not _is_written(story, quotation, block, written):
            yield Span(quotation.start, min(quotation.end, block.end))


def _is_title(words: Sequence[str]) -> bool:
    """Whether the quoted words are capitalised as a title is."""
    long = [word for word in words if len(word) > 3]
    return bool(long) and all(word[0].isupper() or word[0].isdigit() for word in long)


def _is_written(story: Analysis, quotation: Quotation, block: Block, written: frozenset[str]) -> bool:
    """Whether the words round the quotation say that it is a sign, a banner, a title."""
    sentence = story.sentence_at(quotation.start)
    outside = story.folded[sentence.start : quotation.start] + " " + story.folded[quotation.end : block.end]
    return any(word in written for word in _WORD.findall(outside))


def _has_speaker(story: Analysis, quotation: Quotation, block: Block) -> bool:
    """Whether the paragraph names or implies who speaks, or the paragraph before hands the word on."""
    outside = _outside(story, block)
    if _SPEAKS.search(outside) or any(a.source or a.carried for a in story.attributions(block)):
        return True
    if _PERSON.search(outside) or _stands_in_sentence_with_name(story, quotation, block):
        return True
    index = story.block_index(block)
    if not index or _WORD.search(story.marked, block.start, quotation.start):
        return False
    before = story.blocks[index - 1]
    if story.marked[before.end - 1] == ":":
        return True
    if before.scope != "body":
        return False
    return any(a.source for a in story.attributions(before)) or bool(_PERSON.search(_outside(story, before)))


def _stands_in_sentence_with_name(story: Analysis, quotation: Quotation, block: Block) -> bool:
    """Whether the quotation is part of a sentence that names somebody or something."""
    sentence = story.sentence_at(quotation.start)
    around = story.marked[sentence.start : quotation.start] + story.marked[quotation.end : block.end]
    lead = story.marked[sentence.start : quotation.start].strip()
    return bool(lead) and bool(_NAME.search(around))


def _outside(story: Analysis, block: Block) -> str:
    """The block's words outside quotations."""
    at, parts = block.start, []
    for quotation in story.quotations_in(block):
        parts.append(story.marked[at : max(at, quotation.start)])
        at = max(at, quotation.end)
    return " ".join([*parts, story.marked[at : block.end]])
