"""What is no copy in any text format: the numbers of notes, WordPress's shortcodes, paragraphs of embed code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.readers.embeds import without_embeds
from headline_lint.readers.raised import without_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from headline_lint.document import Copy


def sifted(copies: Sequence[Copy]) -> list[Copy]:
    """The blocks of a story without what is no copy; each reader of text asks for it last."""
    return without_embeds(without_notes(copies))
