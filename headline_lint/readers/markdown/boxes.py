"""Elements of HTML that are open from one block of it to another, and what they say of the Markdown between."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from headline_lint.base.patterns import lazy
from headline_lint.document import Span

if TYPE_CHECKING:
    from headline_lint.document import Scope
    from headline_lint.readers.html.elements import Element

_END = lazy(r"</(?P<name>[a-zA-Z][^\s/>]*+)")
_MOST = 50
"""Elements open at once that are remembered: ample, and each block of HTML is read inside them."""


class Boxes:
    """The elements while a body is read; `unseen` gets the stretches that nobody sees."""

    def __init__(self, source: str) -> None:
        self.open: list[Element] = []
        self.unseen: list[Span] = []
        self._source = source
        self._hidden = -1  # where what nobody sees begins

    @property
    def hides(self) -> bool:
        """Whether nobody sees what stands in them."""
        return self._hidden >= 0

    @property
    def quotes(self) -> bool:
        """Whether it is a quotation."""
        return any(box.quoted for box in self.open[-1:])

    @property
    def lists(self) -> bool:
        """Whether it is an item of a list or a table."""
        return any(box.listed for box in self.open[-1:])

    @property
    def scope(self) -> Scope:
        """What a paragraph in them is."""
        return next((box.scope for box in self.open[-1:] if box.scope), "body")

    def take(self, elements: list[Element], block: Span) -> None:
        """Take the elements that are open behind a block of HTML."""
        self.open = elements[:_MOST]
        for place, box in enumerate(self.open):
            if _is_unseen(box) and self._last_ends.get(box.tag, -1) < block.end:
                self.open = self.open[:place]  # never closed, it would hide all the rest
                break
        if any(map(_is_unseen, self.open[-1:])):
            self._hidden = self._hidden if self.hides else block.start
        else:
            self.end(block.start)

    def end(self, at: int) -> None:
        """End what nobody sees."""
        if self.hides:
            self.unseen.append(Span(self._hidden, at))
            self._hidden = -1

    @cached_property
    def _last_ends(self) -> dict[str, int]:
        """Where the last end tag of each name begins."""
        return {end["name"].lower(): end.start() for end in _END.finditer(self._source)}


def _is_unseen(box: Element) -> bool:
    return box.out or box.dropped
