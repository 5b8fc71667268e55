"""What silences an attribution rule: a source in the sentence, a question, a recipe, a quotation."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy
from headline_lint.base.record import Record
from headline_lint.data import word_list
from headline_lint.document import Span
from headline_lint.document.spans import Spans
from headline_lint.language.attribution.attributions import attributions_of
from headline_lint.language.prose.quotations import is_quoted
from headline_lint.language.prose.sentences import sentence_at, sentences_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

    Plausible = Mapping[str, Callable[[Story, int, int], bool]]

_TOKEN = lazy(r"(?:(?<!['.-])['.-]++)?\w(?:[\w'.-]*\w)?|[^\w\s]")
_HYPHENED = lazy(r"[\w-]+")
_OWN_CLAUSE = lazy(
    rf", (?:but|while|whereas|although|though) (?:the|an?|this|that|these|those|his|her|its|their|our|some|many|most|"
    rf"all|no|he|she|it|they|we|there|one|both|[{UPPER}])\b|; (?:but |however, )?\w"
)
"""A clause with a subject of its own after what a source said."""
_FIRST_WORD = lazy(r"[^\W\d_]+")


class CueHit(Record, frozen=True):
    """A cue of the rule, where it stands: its group, its span, its sentence and its block."""

    group: str
    start: int
    end: int
    sentence: Span
    block: Block


def found_cues(
    story: Story,
    blocks: Sequence[Block],
    hits: Sequence[Hit],
    groups: Sequence[str],
    silent: int,
    plausible: Plausible,
) -> Iterator[CueHit]:
    """The literals that stand as whole words, outside quotations and questions, in the rule's blocks.

    `groups` names the group of each literal; those from number `silent` on are the ones of `unless`. Of hits
    that overlap the longest counts. `plausible` holds, for some groups, a quick look at the words beside the cue
    that spares reading the sentence.
    """
    starts = {block.start for block in blocks}
    whole = [hit for hit in hits if not _is_hyphened(story.folded, hit.start, hit.end)]
    shadows = Spans((hit.start, hit.end) for hit in whole if hit.literal >= silent)
    kept_end = -1
    for hit in sorted(whole, key=lambda hit: (hit.start, -hit.end)):
        if hit.literal >= silent or hit.start < kept_end or shadows.touch(hit.start, hit.end):
            continue
        look = plausible.get(groups[hit.literal])
        if look and not look(story, hit.start, hit.end):
            continue
        block = story.block_at(hit.start)
        if block.start not in starts or hit.end > block.end or is_quoted(story, hit.start, hit.end):
            continue
        sentence = sentence_at(story, hit.start)
        if not is_question(story, sentence):
            kept_end = hit.end
            yield CueHit(groups[hit.literal], hit.start, hit.end, sentence, block)


def _is_hyphened(folded: str, start: int, end: int) -> bool:
    """Whether a hyphen stands before or after the words."""
    return folded[start - 1 : start] == "-" or folded[end : end + 1] == "-"


def is_question(story: Story, sentence: Span) -> bool:
    """Whether the sentence ends in a question mark."""
    return story.marked[sentence.start : sentence.end].rstrip("\"')").endswith("?")


def is_attributed(story: Story, block: Block, sentence: Span, match: Span) -> bool:
    """Whether a named or defined source reports this: its verb covers what it says, up to a clause of the writer's own.

    What a vague source says that somebody said, or hopes, is still the vague source's.
    """
    found = attributions_of(story, block, sentence)
    unknown = [a.content for a in found if a.kind in {"vague", "anonymous"}]
    for attribution in found:
        cue = attribution.cue
        if not attribution.traced or (cue.start < match.end and match.start < cue.end):
            continue
        if _OWN_CLAUSE.search(story.marked, cue.end, match.start):  # empty where the cue comes after
            continue
        if not any(content.start <= cue.start < content.end for content in unknown):
            return True
    return False


def is_recipe(story: Story) -> bool:
    """Whether most sentences of the body are instructions."""
    return story.once(_is_recipe)


def _is_recipe(story: Story) -> bool:
    body = story.scoped("body")
    if not any(_is_told(story, block) for block in body):
        return False
    told, count = 0, 0
    for block in body:
        for sentence in sentences_of(story, block):
            told += _is_told(story, sentence)
            count += 1
    return told * 2 > count


def _is_told(story: Story, span: Span | Block) -> bool:
    """Whether the words begin with an imperative of the kitchen."""
    first = _FIRST_WORD.search(story.folded, span.start, span.end)
    return bool(first and first[0] in word_list("news-words", "recipe-verbs"))


def before_words(story: Story, sentence: Span, start: int) -> list[str]:
    """The folded words of the sentence before an offset, a mark being a word of its own."""
    return _TOKEN.findall(story.folded, sentence.start, start)


def holds(words: Mapping[str, object] | frozenset[str], text: str) -> bool:
    """Whether any word of the text is one of these."""
    return any(word in words for word in _HYPHENED.findall(text))


def is_on_record(story: Story, found: CueHit) -> bool:
    """Whether the charge, the court or the sentence is named in this sentence or the ones beside it."""
    sentences = sentences_of(story, found.block)
    index = bisect_left(sentences, found.sentence)
    near = Span(sentences[max(0, index - 1)].start, sentences[min(len(sentences) - 1, index + 1)].end)
    after = story.blocks[story.block_index(found.block) + 1 :][:1] if index == len(sentences) - 1 else ()
    texts = [story.folded[near.start : near.end]]
    texts += [story.folded[s.start : s.end] for block in after for s in sentences_of(story, block)[:1]]
    return any(holds(word_list("news-words", "court"), text) for text in texts)
