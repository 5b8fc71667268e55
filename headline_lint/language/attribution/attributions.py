"""Attributions: who says what, and what kind of source it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from headline_lint.base.patterns import lazy
from headline_lint.base.record import Record
from headline_lint.base.timing import spend
from headline_lint.data.function_words import PRONOUNS
from headline_lint.document import Span
from headline_lint.language.attribution.cues import cue_words, find_cues
from headline_lint.language.attribution.sources import (
    TIMES,
    SourceKind,
    is_known_noun,
    source_after,
    source_words,
)
from headline_lint.language.prose.capitals import in_title_case
from headline_lint.language.prose.quotations import quotations_in
from headline_lint.language.prose.sentences import sentences_of
from headline_lint.language.prose.tokens import QUOTE, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.attribution.cues import Cue
    from headline_lint.language.attribution.reporting_verbs import VerbClass
    from headline_lint.language.attribution.sources import Source
    from headline_lint.language.prose.tokens import Token
    from headline_lint.language.story import Story

_DASH = lazy(r" [-–—] ")
_WORD = lazy(r"[a-z]+(?:-[a-z]+)?")
_BREAKS = frozenset("but while whereas although though as after even despite".split())
_PERSONS = PRONOUNS - {"it", "you"}
_ASIDES = TIMES | frozenset("on in at late last this during to after when before as through via by reporters".split())
_LONGEST_LABEL = 6  # tokens: room for a title and a name, or for who is told; chosen
_MANY = frozenset("police people women men children some many others several both they we".split())
_TELLING = frozenset("tell tells told telling inform informed assured warned warns reminded".split())


class Attribution(Record, frozen=True):
    """One act of reporting: the cue ("said"), its source, what is reported, and the kind of source.

    `source` is None where nobody is named (a passive without agent, a hearsay adverb); `head` is its folded
    head word, else empty. `carried`: the source was introduced before and a pronoun stands for it, or a
    quotation runs on. Offsets in the story's text.
    """

    cue: Span
    source: Span | None
    content: Span
    kind: SourceKind
    head: str = ""
    verb_class: VerbClass = "neutral"
    carried: bool = False

    @property
    def traced(self) -> bool:
        """Whether a reader could go back to the source."""
        return self.kind in {"named", "defined"}


def own_attributions(story: Story, block: Block, sentence: Span) -> list[Attribution]:
    """What one sentence attributes by words of its own."""
    return story.once(find_own_attributions, block, sentence)


def attributions_in(story: Story, block: Block) -> list[Attribution]:
    """Who says what in a block: the attributions of its sentences, carried ones included."""
    return story.once(find_attributions, block)


def find_attributions(story: Story, block: Block) -> list[Attribution]:
    """The attributions of a block's sentences, in reading order, carried ones included."""
    found: list[Attribution] = []
    running = _running_quotation(story, block)
    if running:
        found.append(running)
    previous = list(found)
    for sentence in sentences_of(story, block):
        own = _resolve(story, block, own_attributions(story, block, sentence), found)
        if not any(attribution.source for attribution in own):
            own = _carried(story, sentence, previous) + own
        previous = own
        found += previous
    return found


def attributions_of(story: Story, block: Block, sentence: Span) -> list[Attribution]:
    """The attributions of one sentence; its block is read only where a pronoun carries a source into it."""
    own = own_attributions(story, block, sentence)
    heads = {attribution.head for attribution in own if attribution.source}
    if not heads:
        first = _WORD.match(story.folded, sentence.start, sentence.end)
        heads = {first[0]} if first else set()
    if heads.isdisjoint(_PERSONS):
        return own
    return [a for a in attributions_in(story, block) if sentence.start <= a.cue.start < sentence.end]


def list_sources(story: Story) -> Iterator[Attribution]:
    """Every attribution of a story, in reading order."""
    for block in story.blocks:
        yield from attributions_in(story, block)


def find_own_attributions(story: Story, block: Block, sentence: Span) -> list[Attribution]:
    """What one sentence attributes by words of its own."""
    folded = story.folded[sentence.start : sentence.end]
    if not _may_report(folded):
        return []
    tokens = spend("analysis", "tokens", tokenise, story, sentence)
    capitals = block.scope in {"body", "caption"} or not in_title_case(story, block)
    found = [_attribution(tokens, cue, sentence) for cue in find_cues(tokens, capitals=capitals)]
    headline = block.scope == "headline"
    if not found and (":" in folded or (headline and _DASH.search(folded))):
        found += _label(tokens, sentence, headline=headline, capitals=capitals)
    return found


def _may_report(folded: str) -> bool:
    """Whether any word of the sentence can be a cue."""
    if ":" in folded or " - " in folded or " – " in folded:
        return True
    return not cue_words().isdisjoint(_WORD.findall(folded))


def _attribution(tokens: Sequence[Token], cue: Cue, sentence: Span) -> Attribution:
    span = Span(tokens[cue.first].start, tokens[cue.last - 1].end)
    content = _content(tokens, cue, sentence)
    if cue.source is None:
        return Attribution(span, None, content, "none", verb_class=cue.verb_class)
    source = Span(tokens[cue.source.first].start, tokens[cue.source.last - 1].end)
    return Attribution(span, source, content, cue.source.kind, cue.source.head, cue.verb_class)


def _content(tokens: Sequence[Token], cue: Cue, sentence: Span) -> Span:
    """What a cue reports: the clause after it, the words before it, or both where it interrupts them."""
    left = min(cue.first, cue.source.first) if cue.source else cue.first
    right = max(cue.last, cue.source.last if cue.source and cue.inverted else 0)
    nothing_after = _says_no_more(tokens, right)
    if left and (cue.inverted or nothing_after) and tokens[left - 1].word in {",", QUOTE, "–", "—", "as"}:
        if tokens[left - 1].word == "," and _is_interposed(tokens, right):
            return sentence
        return Span(sentence.start, tokens[left - 1].end)
    right = _after_hearer(tokens, cue, _after_agent(tokens, cue, right))
    start = tokens[right].start if right < len(tokens) else tokens[-1].end
    return Span(start, _clause_end(tokens, right, sentence))


def _says_no_more(tokens: Sequence[Token], index: int) -> bool:
    """Whether no clause follows the cue: the end, a mark, or only where, when and to whom it was said."""
    if index >= len(tokens) or tokens[index].word in {",", "–", "—", ";"}:
        return True
    rest = [token.word for token in tokens[index:]]
    if QUOTE in rest or "that" in rest:
        return False
    return rest[0] in _ASIDES or (tokens[index].capital and len(rest) <= _LONGEST_LABEL)


def _is_interposed(tokens: Sequence[Token], index: int) -> bool:
    """Whether a comma follows the cue, or when and where it was said and a comma: “, the mayor said on Monday, …”."""
    ahead = tokens[index : index + _LONGEST_LABEL]
    if ahead and ahead[0].word != "," and ahead[0].word not in _ASIDES:
        return False
    comma = next((at for at, token in enumerate(ahead) if token.word == ","), None)
    return comma is not None and index + comma + 1 < len(tokens)


def _after_agent(tokens: Sequence[Token], cue: Cue, right: int) -> int:
    """The token after a source that follows its cue (“according to Smith, …”, “believed by Smith to …”)."""
    if cue.source is None or cue.source.first < right:
        return right
    right = cue.source.last
    return right + 1 if right < len(tokens) and tokens[right].word == "," else right


def _after_hearer(tokens: Sequence[Token], cue: Cue, right: int) -> int:
    """The token where the clause begins: after “told the court that”, after a comma, a colon or “that”."""
    if tokens[cue.first].word in _TELLING:
        ahead = range(right, min(len(tokens), right + _LONGEST_LABEL))
        right = next((index for index in ahead if tokens[index].word == "that"), right)
    while right < len(tokens) and tokens[right].word in {",", ":", "that"}:
        right += 1
    return right


def _clause_end(tokens: Sequence[Token], index: int, sentence: Span) -> int:
    """Where a reported clause ends: the sentence's end, or before the writer's own next clause."""
    for at in range(index, len(tokens)):
        word = tokens[at].word
        if word == ";" or (word == "but" and at > index):
            return tokens[at].start
        if word in {",", "–", "—"} and at + 1 < len(tokens) and tokens[at + 1].word in _BREAKS:
            return tokens[at].start
    return sentence.end


def _label(tokens: Sequence[Token], sentence: Span, *, headline: bool, capitals: bool) -> list[Attribution]:
    """“Kremlin: no talks planned”, “No talks planned - Kremlin”, “Smith: “No.””."""
    marks = {":", "-", "–", "—"} if headline else {":"}
    colon = next((index for index, token in enumerate(tokens) if token.word in marks), 0)
    after = len(tokens) - colon - 1
    if not colon or not after:
        return []
    cue = Span(tokens[colon].start, tokens[colon].end)
    if headline and after < colon and after <= _LONGEST_LABEL:
        source = source_after(tokens, colon + 1, capitals=capitals)
        if source and source.last == len(tokens):
            return [_labelled(tokens, source, cue, Span(sentence.start, tokens[colon - 1].end))]
    if colon <= _LONGEST_LABEL and (headline or tokens[colon + 1].word == QUOTE):
        source = source_after(tokens, 0, capitals=capitals)
        if source and source.last == colon and (not headline or _is_speaker(tokens[:colon], source)):
            return [_labelled(tokens, source, cue, Span(tokens[colon + 1].start, sentence.end))]
    return []


def _is_speaker(label: Sequence[Token], source: Source) -> bool:
    """Whether the label of a headline can speak: “Badenoch: …”, “Police: …”; not “Brexit: …”, “Rail strikes: …”."""
    if any(token.word in source_words("topics") or token.word[-1].isdigit() for token in label):
        return False
    return is_known_noun(source.head) or all(token.capital for token in label)


def _labelled(tokens: Sequence[Token], source: Source, cue: Span, content: Span) -> Attribution:
    span = Span(tokens[source.first].start, tokens[source.last - 1].end)
    return Attribution(cue, span, content, source.kind, source.head)


def _resolve(
    story: Story, block: Block, own: Sequence[Attribution], before: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions with their pronouns' kinds: those of the source that the pronoun carries on."""
    if not any(attribution.head in PRONOUNS for attribution in own):
        return list(own)
    resolved: list[Attribution] = []
    for attribution in own:
        if attribution.head not in _PERSONS or attribution.head in {"i", "we"}:
            resolved.append(attribution)
            continue
        earlier = [*before, *resolved] or _raw_before(story, block)
        meant = (a for a in reversed(earlier) if a.source and a.head != "it" and _may_stand(story, attribution.head, a))
        kind: SourceKind = next((a.kind for a in meant), "named")
        resolved.append(replace(attribution, kind=kind, carried=bool(earlier)))
    return resolved


def _raw_before(story: Story, block: Block) -> list[Attribution]:
    """What the block before attributes by words of its own."""
    index = story.block_index(block)
    if not index:
        return []
    previous = story.blocks[index - 1]
    return [a for sentence in sentences_of(story, previous) for a in own_attributions(story, previous, sentence)]


def _carried(story: Story, sentence: Span, before: Sequence[Attribution]) -> list[Attribution]:
    """A sentence without a cue whose subject is a pronoun for the source of the sentence before."""
    first = _WORD.match(story.folded, sentence.start, sentence.end)
    source = next((a for a in reversed(before) if a.source), None)
    if not first or first[0] not in _PERSONS or source is None or not _may_stand(story, first[0], source):
        return []
    pronoun = Span(first.start(), first.end())
    return [Attribution(pronoun, pronoun, Span(first.end(), sentence.end), source.kind, first[0], carried=True)]


def _may_stand(story: Story, pronoun: str, attribution: Attribution) -> bool:
    """Whether a pronoun can stand for a source: he and she for no body and no more than one."""
    source = attribution.source
    if pronoun not in {"he", "she"} or source is None:
        return True
    head = attribution.head
    if head in _MANY or head in source_words("papers", "documents", "bodies"):
        return False
    is_plural = head.endswith("s") and not head.endswith("ss") and head not in PRONOUNS
    is_name = head not in story.string[source.start : source.end] and head not in source_words("offices")
    return not is_plural or (is_name and not is_known_noun(head))


def _running_quotation(story: Story, block: Block) -> Attribution | None:
    """The quotation that runs into this block from one before."""
    running = next((q for q in quotations_in(story, block) if q.start < block.start), None)
    if running is None:
        return None
    opened = story.block_at(running.start)
    cues = [a for s in sentences_of(story, opened) for a in own_attributions(story, opened, s) if a.source]
    content = Span(block.start, min(running.end, block.end))
    kind = cues[-1].kind if cues else "named"
    source = cues[-1].source if cues else None
    return Attribution(Span(block.start, block.start + 1), source, content, kind, carried=True)
