"""Attributions: who says what, and what kind of source it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from headline_lint.document import Block, Span
    from headline_lint.language.analysis import Analysis

SourceKind = Literal["named", "defined", "vague", "anonymous", "none"]


class Attribution(NamedTuple):
    """One act of reporting: the cue ("said"), its source, what is reported, and the kind of source.

    `source` is None where nobody is named (a passive without agent, a hearsay adverb). Offsets in the
    story's text.
    """

    cue: Span
    source: Span | None
    content: Span
    kind: SourceKind


def find_attributions(story: Analysis, block: Block) -> list[Attribution]:
    """The attributions of a block's sentences, in reading order."""
    del story, block
    return []
