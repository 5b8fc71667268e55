"""A story and what its prose is made of, each part computed once, on first use."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from headline_lint.language.folding import fold_marks
from headline_lint.language.prose.capitals import is_capitalised, is_title_case

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.document import Block, Document, Scope, Span
    from headline_lint.language.attribution.attributions import Attribution
    from headline_lint.language.numbers.conversions import Conversion
    from headline_lint.language.numbers.numbers import Number
    from headline_lint.language.numbers.quantities import Quantity
    from headline_lint.language.prose.quotations import Quotation, Quotations


_REACH = 50_000
"""How far from a word, in characters, a story is searched for what tells whether it is a name: most are shorter."""


class Analysis:
    """The language of one story. All offsets are those of the story's text, `document.text.string`.

    `string` is the text as read, `marked` has its quotation marks and hyphens folded, `folded` is `marked`
    in lower case; all three have one length, blanks are single spaces, blocks are parted by one newline.

    Each part of the language is imported when a story first needs it: start-up is most of a short run.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks: Sequence[Block] = document.blocks
        self.string = document.text.string
        self.marked = fold_marks(self.string)
        self.folded = self.marked.replace("İ", "I").lower()
        self._starts = [block.start for block in document.blocks]
        self._sentences: dict[int, list[Span]] = {}
        self._sentence_attributions: dict[Span, list[Attribution]] = {}
        self._attributions: dict[int, list[Attribution]] = {}
        self._title_case: dict[int, bool] = {}

    def words(self, span: Span | Block) -> str:
        """The words as printed."""
        return self.string[span.start : span.end]

    def block_at(self, offset: int) -> Block:
        """The block that holds this offset."""
        return self.blocks[bisect_right(self._starts, offset) - 1]

    def block_index(self, block: Block) -> int:
        """The block's place in reading order."""
        return bisect_right(self._starts, block.start) - 1

    def scoped(self, *scopes: Scope) -> list[Block]:
        """The blocks of these scopes, in reading order."""
        return [block for block in self.blocks if block.scope in scopes]

    def sentences(self, block: Block) -> list[Span]:
        """The sentences of a block, without the blanks between them."""
        if block.start not in self._sentences:
            from headline_lint.language.prose.sentences import find_sentences

            self._sentences[block.start] = find_sentences(self.marked, block, self.quotations_in(block))
        return self._sentences[block.start]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds this offset."""
        sentences = self.sentences(self.block_at(offset))
        return sentences[max(0, bisect_right(sentences, (offset, len(self.string))) - 1)]

    @cached_property
    def quotations(self) -> Quotations:
        """The direct quotations of the story, outermost only, and the marks that pair with nothing."""
        from headline_lint.language.prose.quotations import find_quotations

        return find_quotations(self.string, self.blocks)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.start for quotation in self.quotations.found]

    def quotations_in(self, part: Span | Block) -> list[Quotation]:
        """The quotations that touch a part of the story."""
        found = self.quotations.found
        first = max(0, bisect_right(self._quotation_starts, part.start) - 1)
        last = bisect_left(self._quotation_starts, part.end)
        return [quotation for quotation in found[first:last] if quotation.end > part.start]

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether these words lie inside a direct quotation or a block quotation."""
        if self.block_at(start).quoted:
            return True
        index = bisect_right(self._quotation_starts, start) - 1
        return index >= 0 and end <= self.quotations.found[index].end

    @cached_property
    def numbers(self) -> list[Number]:
        """The numbers of the story, in reading order."""
        from headline_lint.language.numbers.numbers import find_numbers

        return find_numbers(self.marked)

    @cached_property
    def quantities(self) -> list[Quantity]:
        """The quantities (a number and its unit) of the story, in reading order."""
        from headline_lint.language.numbers.quantities import find_quantities

        return find_quantities(self.marked, self.numbers)

    @cached_property
    def conversions(self) -> list[Conversion]:
        """The quantities of the story that stand beside themselves in another unit, in reading order."""
        from headline_lint.language.numbers.conversions import find_conversions

        return find_conversions(self.marked, self.quantities)

    def sentence_attributions(self, block: Block, sentence: Span) -> list[Attribution]:
        """What one sentence attributes by words of its own."""
        if sentence not in self._sentence_attributions:
            from headline_lint.language.attribution.attributions import find_in_sentence

            self._sentence_attributions[sentence] = find_in_sentence(self, block, sentence)
        return self._sentence_attributions[sentence]

    def attributions(self, block: Block) -> list[Attribution]:
        """Who says what in a block: the attributions of its sentences, carried ones included."""
        if block.start not in self._attributions:
            from headline_lint.language.attribution.attributions import find_attributions

            self._attributions[block.start] = find_attributions(self, block)
        return self._attributions[block.start]

    def is_title_case(self, block: Block) -> bool:
        """Whether the block's capitals say nothing: title case or all capitals."""
        if block.start not in self._title_case:
            self._title_case[block.start] = is_title_case(self.marked[block.start : block.end])
        return self._title_case[block.start]

    def is_name(self, start: int, end: int) -> bool:
        """Whether these words are written as a name: every one with a capital where a capital tells something.

        At the start of a sentence and in title case a capital tells nothing; there the words are a name if
        the story has them elsewhere with capitals in mid-sentence and nowhere without, so far as it is near.
        """
        words = self.marked[start:end]
        if not is_capitalised(words):
            return False
        if self._capital_tells(start):
            return True
        first, last = max(0, start - _REACH), start + _REACH
        if self.folded.count(words.lower(), first, last) != self.marked.count(words, first, last):
            return False
        at = self.marked.find(words, first, last)
        while at >= 0:
            if at != start and self._capital_tells(at):
                return True
            at = self.marked.find(words, at + 1, last)
        return False

    def _capital_tells(self, start: int) -> bool:
        before = self.marked[start - 1 : start]
        if before == " ":
            before = self.marked[start - 2 : start - 1]
            tells = before not in ":–—-|"
        else:
            tells = bool(before) and before not in "\n\"'(["
        if not tells:
            return False
        return not self.is_title_case(self.block_at(start)) and self.sentence_at(start).start != start
