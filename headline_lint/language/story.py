"""A story as its language is read: its text folded, its blocks, and a memo of what was found in it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, TypeVar, TypeVarTuple

from headline_lint.base.timing import spend
from headline_lint.language.folding import fold_marks

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from headline_lint.document import Block, Document, Scope, Span

Made = TypeVar("Made")
Where = TypeVarTuple("Where")

_NOTHING: Any = object()


class Story:
    """One story, for all that look at its language. All offsets are those of its text, `document.text.string`.

    `string` is the text as read, `marked` has its quotation marks and hyphens folded, `folded` is `marked`
    in lower case; all three have one length, blanks are single spaces, blocks are parted by one newline.

    What is found in it is for functions to say (`quotations_of`, `sentence_at` …) and for the story to keep: `once`.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks: Sequence[Block] = document.blocks
        self.string = document.text.string
        self.marked = fold_marks(self.string)
        self.folded = self.marked.replace("İ", "I").lower()
        self._starts = [block.start for block in document.blocks]
        self._made: dict[tuple[object, ...], Any] = {}

    def once(self, find: Callable[[Story, *Where], Made], *where: *Where) -> Made:
        """What a function finds in this story, or in a part of it (`where`: a block, a span); looked for once.

        It is kept as long as the story is. Nothing found in a story is kept anywhere else.
        """
        key = (find, where)
        try:
            made: Made = self._made[key]
        except KeyError:
            made = self._made[key] = spend("analysis", find.__name__, find, self, *where)
        return made

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
