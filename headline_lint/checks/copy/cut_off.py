"""`cut-off`: a paragraph of running text that ends before its sentence does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from headline_lint.base.patterns import lazy
from headline_lint.checks.check import Match
from headline_lint.data.function_words import OPEN_ENDS
from headline_lint.language.prose.excerpts import own_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headline_lint.document import Block
    from headline_lint.language.story import Story
    from headline_lint.matching.scanner import Hit

_OPEN_WORDS = (OPEN_ENDS - {"am"}) | {"also", "very", "whom"}
_FINITE = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|do|said|says|told|added|"
    r"began|became|came|went|took|made|found|gave|left|held|\w{3,}ed)\b"
)
_CREDIT = lazy(
    r"\W*(?:additional |with )?(?:reporting|editing|edited|written|writing|compiled|photographs?|photos?|pictures?|"
    r"images?|graphics?|video|translated|produced|source|sources|copyright|©|follow|follows?|read|see|also|related|more|"
    r"watch|listen|contact|email|e-mail|tel|phone|tickets?|credits?|sign up|subscribe|click|visit|share|via|"
    r"to (?:read|book|find|contact|donate|subscribe|sign|order|report|get|see|learn)|for (?:more|further|details)|"
    r"by|with|from|in association|\d+[.)]|[•*–—-])\b"
)
_LAST_WORD = lazy(r"(?<![\w'-])[\d_'-]*+(?P<word>[^\W\d_][\w'-]*+)(?P<mark>[,;]?)$")
_SENTENCE_END = lazy(r"[.!?][\"')\]]* +(?=[\"'(]?[A-Z0-9])")
_ADDRESS = lazy(r"(?<=.)\.(?=.)|[@#](?=.)|[/_]")
_SIGNED = lazy(r"[\"'] ?[-–—]{1,2} ?\W{0,3}[A-Z][^.!?\"]{2,80}$")
"""A quotation with the name of who spoke it behind a dash."""
_TAIL_WORDS = 5  # words of the end that are marked: enough to know it by
_FEWEST_WORDS = 6  # of a paragraph: fewer are a label or a signature; chosen
_FEWEST_WORDS_WHOLE = 13  # of a paragraph with a whole sentence before its open end; chosen


class CutOffCheck(msgspec.Struct, frozen=True, rename="kebab"):
    """Flags the last words of a body paragraph that ends without closing punctuation.

    A paragraph that ends in an article, preposition, conjunction or auxiliary, or in a comma, is cut off. One
    that ends in another word is only if it is running text: a whole sentence before, and a finite verb after.

    Flags: The harbour master said the crane had been moved because <the quay beneath it was>
    Passes: Reporting by Ola Berg in Bergen and Tim Frost in Hull; editing by Ann Day in London
    """

    def find(self, story: Story, blocks: Sequence[Block], hits: Sequence[Hit]) -> Iterator[Match]:
        """The last words of the paragraphs that are cut off."""
        del hits
        for block in blocks:
            if block.scope != "body" or block.listed or block.quoted:
                continue
            runs_on = story.document.text.omits(block.end - 1, block.end + 1)  # into code, or an address
            if not runs_on and _is_cut_off(story, block) and own_end(story, block) == block.end:
                tail = story.string[block.start : block.end].rsplit(" ", _TAIL_WORDS)
                yield Match(block.end - len(" ".join(tail[-_TAIL_WORDS:])), block.end)


def _is_cut_off(story: Story, block: Block) -> bool:
    last = story.marked[block.end - 1]
    if not (last.isalpha() or last in ",;"):
        return False
    words = story.marked[block.start : block.end]
    count = words.count(" ") + 1
    end_word = words[words.rfind(" ") + 1 :]
    if count < _FEWEST_WORDS or words.isupper() or _ADDRESS.search(end_word) or _CREDIT.match(words.lower()):
        return False
    end = _LAST_WORD.search(end_word)
    if end is None or _SIGNED.search(words):
        return False
    if end["mark"] or end["word"] in _OPEN_WORDS:
        return _FINITE.search(words) is not None and not _follows_list(story, block)
    sentence = list(_SENTENCE_END.finditer(words)) if count >= _FEWEST_WORDS_WHOLE else []
    return bool(sentence) and _FINITE.search(words, sentence[-1].end()) is not None


def _follows_list(story: Story, block: Block) -> bool:
    """Whether list items follow, which the paragraph introduces."""
    index = story.block_index(block) + 1
    return index < len(story.blocks) and story.blocks[index].listed
