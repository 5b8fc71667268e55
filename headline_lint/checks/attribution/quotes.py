"""Direct quotations that nobody speaks (`unattributed-quote`)."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from headline_lint.base.patterns import LOWER, UPPER, lazy
from headline_lint.document import Span
from headline_lint.language.attribution.attributions import attributions_in
from headline_lint.language.prose.quotations import quotations_in, quotations_of
from headline_lint.language.prose.sentences import sentence_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.prose.quotations import Quotation
    from headline_lint.language.story import Story

_WORD = lazy(r"[^\W_]+(?:['-][^\W_]+)*")
_SPEAKS = lazy(r"\b(?:said|says|told|tells|added|adds|asked|wrote|replied|explained|according to)\b")
_ENDS = frozenset(".!?:;,\"'")
_MOST_BETWEEN = 5  # blocks between a quotation and its speaker: ample for an embed and its caption
_FEWEST_SPACES = 5  # of a block without a stop that is copy: fewer are a label
_NEAR = 300  # characters beside a quotation in which its speaker stands: ample for a clause
_NAME = lazy(rf"[{UPPER}][\w'-]+")
_PRONOUN = lazy(r"(?:^|[.!?] )(?:He|She|They|I|We)\b|\b(?:he|she|they|we|who)\b")
_PERSON = lazy(
    rf"\b[{UPPER}][\w'-]*[{LOWER}] (?:de |van |al-)?[{UPPER}][\w-]*[{LOWER}]\b"
    r"|(?:^|[.!?] )(?!(?:The|An?|This|That|These|Those|Its?|Each|Every|All|No|In|On|At|As|But|And|So|Then) )"
    rf"[{UPPER}][\w-]*[{LOWER}] [{LOWER}]+(?:ed|s)\b"
)


def unattributed_quotes(story: Story, blocks: Sequence[Block], written: frozenset[str], least: int) -> Iterator[Span]:
    """The quotations of `least` words or more with no speaker in their paragraph nor carried from the one before.

    `written` are the words that show what stands between the marks to be written, sung or named, not spoken.
    """
    starts = {block.start for block in blocks}
    spoken: dict[int, bool] = {}
    for quotation in quotations_of(story).found:
        if quotation.end - quotation.start < 2 * least:  # too short for so many words
            continue
        block = story.block_at(quotation.start)
        if block.start not in starts or block.quoted or block.listed:
            continue
        end = min(quotation.end, block.end)
        if spoken.get(block.start) or _is_crosshead(story, quotation, block):
            continue
        words = (found[0] for found in _WORD.finditer(story.marked, quotation.start, end))
        first = list(islice(words, least))
        if len(first) < least or _is_title(chain(first, words)):  # the first mostly tell
            continue
        if block.start not in spoken:
            spoken[block.start] = _has_speaker(story, block)
        if spoken[block.start] or _is_placed(story, quotation, block) or _is_written(story, quotation, written):
            continue
        yield Span(quotation.start, end)


def _is_crosshead(story: Story, quotation: Quotation, block: Block) -> bool:
    """Whether the block is a quotation without a stop, as what is picked out between paragraphs."""
    whole = (quotation.start, quotation.end) == (block.start, block.end)
    return whole and story.marked[block.end - 2] not in _ENDS | {"…"}


def _is_title(words: Iterable[str]) -> bool:
    """Whether the quoted words are capitalised as a title is."""
    long = False
    for word in words:
        if len(word) > 3:
            if not (word[0].isupper() or word[0].isdigit()):
                return False
            long = True
    return long


def _is_written(story: Story, quotation: Quotation, written: frozenset[str]) -> bool:
    """Whether the words round the quotation say that it is a sign, a banner, a title."""
    before, after = _beside(story, quotation)
    outside = f"{story.folded[before.start : before.end]} {story.folded[after.start : after.end]}"
    return any(word in written for word in _WORD.findall(outside))


def _beside(story: Story, quotation: Quotation) -> tuple[Span, Span]:
    """What stands before and after the quotation in its sentence, as far as it is near."""
    sentence = sentence_at(story, quotation.start)
    before = Span(max(sentence.start, quotation.start - _NEAR), quotation.start)
    return before, Span(quotation.end, max(quotation.end, min(sentence.end, quotation.end + _NEAR)))


def _has_speaker(story: Story, block: Block) -> bool:
    """Whether the paragraph names or implies somebody who can be the speaker."""
    outside = _outside(story, block)
    if _SPEAKS.search(outside) or _PRONOUN.search(outside) or _PERSON.search(outside):
        return True
    return any(attribution.source or attribution.carried for attribution in attributions_in(story, block))


def _is_placed(story: Story, quotation: Quotation, block: Block) -> bool:
    """Whether the quotation's own sentence names somebody, or the paragraph before hands the word on to it."""
    lead, rest = (story.marked[span.start : span.end] for span in _beside(story, quotation))
    if lead.strip() and _NAME.search(f"{lead} {rest}"):
        return True
    before = _before(story, block)
    if before is None:
        return False
    narrated = _WORD.search(story.marked, block.start, quotation.start) is not None
    if narrated:  # one sentence may part a quotation from its speaker's last one
        return sentence_at(story, block.start).end >= quotation.start - 1 and _is_spoken(story, before)
    if story.marked[before.end - 1] == ":":
        return True
    return before.scope == "body" and _has_speaker(story, before)


def _before(story: Story, block: Block) -> Block | None:
    """The nearest block before this one that is no caption, crosshead or line of a page."""
    for index in range(story.block_index(block) - 1, max(-1, story.block_index(block) - 1 - _MOST_BETWEEN), -1):
        before = story.blocks[index]
        words = story.marked[before.start : before.end]
        if before.scope not in {"caption", "crosshead"} and (words[-1] in _ENDS or words.count(" ") >= _FEWEST_SPACES):
            return before
    return None


def _is_spoken(story: Story, block: Block) -> bool:
    """Whether a named source speaks a quotation in this block."""
    return bool(quotations_in(story, block)) and any(a.traced and a.source for a in attributions_in(story, block))


def _outside(story: Story, block: Block) -> str:
    """The block's words outside quotations."""
    at, parts = block.start, []
    for quotation in quotations_in(story, block):
        parts.append(story.marked[at : max(at, quotation.start)])
        at = max(at, quotation.end)
    return " ".join([*parts, story.marked[at : block.end]])
