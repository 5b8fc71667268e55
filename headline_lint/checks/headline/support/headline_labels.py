"""What stands in a headline and is none of its story: slugs, labels, the outlet, the writer's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headline_lint.base.patterns import UPPER, lazy

if TYPE_CHECKING:
    from headline_lint.document import Block
    from headline_lint.language.story import Story

_SLUG = lazy(r"(?:[A-Z]{2,}(?:-[A-Z]{2,})*+ ?\d* ?- ?)+")
"""UPDATE 2-, RPT-UPDATE 3-."""
_LABEL = lazy(rf"[{UPPER}][{UPPER} '&-]+: ")
_VIEW = lazy(r"(?:The )?[A-Z][\w'& -]{1,60}? (?:view|comment|verdict|take|says) on ")
_BEHIND = lazy(r"(?: [|–—-] |, by )(?P<tail>[^|–—]{2,60})$")
"""What may be an outlet or a writer's name at the end: Port shut | Hull Gazette."""


def told_span(story: Story, headline: Block) -> tuple[int, int]:
    """Where the headline itself stands, without the labels before it and behind it."""
    start, end = headline.start, headline.end
    for label in (_SLUG, _LABEL, _VIEW):
        found = label.match(story.marked, start, end)
        if found:
            start = found.end()
    behind = _BEHIND.search(story.marked, start, end)
    return start, (behind.start() if behind else end)
